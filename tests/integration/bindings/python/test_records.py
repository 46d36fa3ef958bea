"""Records become C structs and come back, whatever is in them and whoever made them."""
import ctypes
import datetime
import random
import struct
import unittest

import lofte
from lofte import _abi
from lofte._layout import OpenEnum
from lofte._memory import Arena, read_record
from lofte.records import LAYOUTS

TEXTS = ["", "a", "Åse Dahl & Sønner", "\U0001f600" * 40, "line\nbreak", "zero\0inside"]


def filled(cls, random, depth=0):
    record = cls()
    for member in LAYOUTS[cls].members:
        if random.random() < 0.8:
            value = [item(member, random, depth) for _ in range(random.randint(0, 3))] \
                if member.repeated else item(member, random, depth)
            setattr(record, member.name, value)
    choice = LAYOUTS[cls].choice
    if choice is not None:
        setattr(record, choice.name, filled(random.choice(list(choice.classes.values())), random, depth + 1))
    return record


def item(member, random, depth):
    if member.kind == "message":
        return filled(member.item, random, depth + 1) if depth < 3 or member.repeated else None
    return {
        "string": lambda: random.choice(TEXTS),
        "money": lambda: lofte.Money(random.randint(-2**63, 2**63 - 1), "NOK"),
        "enum": lambda: member.item(random.choice([1, 2, 4711])),
        "bool": lambda: random.random() < 0.5,
        "date": lambda: datetime.date(2026, 1, 31) + datetime.timedelta(random.randint(-20000, 20000)),
        "instant": lambda: datetime.datetime(2026, 1, 31, 12, 0, 1, 7, datetime.timezone.utc),
        "int32": lambda: random.randint(-2**31, 2**31 - 1),
        "int64": lambda: random.randint(-2**63, 2**63 - 1),
    }[member.kind]()


class Records(unittest.TestCase):
    def test_every_record_comes_back_as_it_was_written(self):
        for seed in range(20):
            for cls in LAYOUTS:
                record = filled(cls, random.Random(f"{seed} {cls.__name__}"))
                arena = Arena()
                self.assertEqual(read_record(cls, arena.record(cls, record)), record, (seed, cls))

    def test_a_record_of_an_older_runtime_lacks_its_last_fields_only(self):
        arena = Arena()
        address = arena.record(lofte.InvoiceRow, lofte.InvoiceRow(id="F1", status="open"))
        shorter = next(m.offset for m in LAYOUTS[lofte.InvoiceRow].members if m.name == "status")
        ctypes.memmove(address, struct.pack("<I", shorter), 4)
        row = read_record(lofte.InvoiceRow, address)
        self.assertEqual((row.id, row.status), ("F1", ""))

    def test_a_record_of_a_newer_runtime_is_read_as_far_as_it_is_known(self):
        arena = Arena()
        whole = arena.record(lofte.InvoiceRow, lofte.InvoiceRow(id="F1"))
        size = LAYOUTS[lofte.InvoiceRow].size
        _, longer = arena.take(size + 64)
        ctypes.memmove(longer, ctypes.string_at(whole, size), size)
        ctypes.memmove(longer, struct.pack("<I", size + 64), 4)
        self.assertEqual(read_record(lofte.InvoiceRow, longer).id, "F1")

    def test_structs_have_the_sizes_that_the_headers_give(self):
        for cls, size in _abi.SIZES.items():
            self.assertEqual(ctypes.sizeof(cls), size, cls)

    def test_values_of_an_enumeration_that_nobody_knows_are_kept(self):
        strange = lofte.Severity(77)
        self.assertEqual((int(strange), strange.name), (77, "UNKNOWN_77"))
        self.assertIsInstance(strange, OpenEnum)
        self.assertEqual(lofte.Severity.URGENT.value, 4)

    def test_a_number_too_large_for_its_field_is_refused_with_its_place(self):
        with self.assertRaisesRegex(ValueError, "query.limit"):
            Arena().record(lofte.Query, lofte.Query(limit=2**63), "query")


if __name__ == "__main__":
    unittest.main()
