"""Records to C structs and back, by their layouts. Reading copies everything, so nothing that is
read depends on the memory it came from."""
from __future__ import annotations

import ctypes
import datetime
import struct
from typing import Any, Optional

from . import _abi
from ._layout import Layout, Member, Money
from .records import LAYOUTS

EPOCH = datetime.date(1970, 1, 1)
EPOCH_INSTANT = datetime.datetime(1970, 1, 1, tzinfo=datetime.timezone.utc)
PRESENT_OFFSET = 4

STRING_SIZE = ctypes.sizeof(_abi.String)
SIMPLE = {"int32": "<i", "int64": "<q", "bool": "<i", "enum": "<i", "date": "<i", "instant": "<q"}


def day_number(day: datetime.date) -> int:
    if isinstance(day, datetime.datetime) or not isinstance(day, datetime.date):
        raise TypeError(f"a day is a datetime.date, not {type(day).__name__}")
    number = (day - EPOCH).days
    if number == 0:
        raise ValueError("1970-01-01 stands for 'no date' and is never a real one")
    return number


def day_of(number: int) -> Optional[datetime.date]:
    return None if number == 0 else EPOCH + datetime.timedelta(days=number)


# ---- reading ----

def read_bytes(address: int, size: int) -> bytes:
    return ctypes.string_at(address, size) if address and size else b""


def read_text(raw: bytes, offset: int) -> str:
    data, size = struct.unpack_from("<QQ", raw, offset)
    return read_bytes(data, size).decode()


def text_of(string: _abi.String) -> str:
    return read_bytes(string.data or 0, string.size).decode()


def read_money(raw: bytes, offset: int) -> Optional[Money]:
    minor, currency = struct.unpack_from("<q8s", raw, offset)
    name = currency.rstrip(b"\0").decode()
    return Money(minor, name) if name else None


def read_value(member: Member, raw: bytes, offset: int) -> Any:
    kind = member.kind
    if kind == "string":
        return read_text(raw, offset)
    if kind == "money":
        return read_money(raw, offset)
    if kind == "message":
        (address,) = struct.unpack_from("<Q", raw, offset)
        return read_record(member.item, address) if address else None
    (number,) = struct.unpack_from(SIMPLE[kind], raw, offset)
    if kind == "enum":
        return member.item(number)
    if kind == "bool":
        return number != 0
    if kind == "date":
        return day_of(number)
    if kind == "instant":
        return None if number == 0 else EPOCH_INSTANT + datetime.timedelta(microseconds=number)
    return number


def read_list(member: Member, raw: bytes, offset: int) -> list[Any]:
    address, count, stride = struct.unpack_from("<QQQ", raw, offset)
    if member.kind == "message":
        return [read_record(member.item, address + i * stride) for i in range(count)]
    whole = read_bytes(address, count * stride)
    return [read_value(member, whole, i * stride) for i in range(count)]


def read_record(cls: Any, address: int) -> Any:
    """A record of the class out of its C struct, which may be older and shorter, or newer and longer."""
    layout: Layout = LAYOUTS[cls]
    (told,) = struct.unpack("<I", ctypes.string_at(address, 4))
    raw = ctypes.string_at(address, min(told, layout.size)).ljust(layout.size, b"\0")
    (present,) = struct.unpack_from("<I", raw, PRESENT_OFFSET)
    record = cls()
    for member in layout.members:
        if member.offset >= told:
            break
        if member.repeated:
            value = read_list(member, raw, member.offset)
        elif member.presence >= 0 and not present >> member.presence & 1:
            value = None
        else:
            value = read_value(member, raw, member.offset)
        setattr(record, member.name, value)
    if layout.choice is not None:
        (kind,) = struct.unpack_from("<i", raw, layout.choice.kind_offset)
        (body,) = struct.unpack_from("<Q", raw, layout.choice.offset)
        body_class = layout.choice.classes.get(kind)
        if body_class is not None and body:
            setattr(record, layout.choice.name, read_record(body_class, body))
    return record


# ---- writing ----

class Arena:
    """Memory for C structs and what they point to; it lives as long as the arena."""

    def __init__(self) -> None:
        self._kept: list[Any] = []

    def take(self, size: int) -> tuple[Any, int]:
        buffer = ctypes.create_string_buffer(max(size, 1))
        self._kept.append(buffer)
        return buffer, ctypes.addressof(buffer)

    def text(self, text: str) -> _abi.String:
        if not isinstance(text, str):
            raise TypeError(f"text is str, not {type(text).__name__}")
        return self.raw(text.encode())

    def raw(self, data: bytes) -> _abi.String:
        if not data:
            return _abi.String(None, 0)
        buffer, address = self.take(len(data))
        ctypes.memmove(address, data, len(data))
        string = _abi.String(address, len(data))
        string.kept = buffer  # as an argument it outlives the arena that made it
        return string

    def texts(self, texts: Any) -> _abi.List:
        if isinstance(texts, str):
            raise TypeError("a list of texts is wanted, not one text")
        strings = [self.text(text) for text in texts]
        if not strings:
            return _abi.List(None, 0, 0)
        array = (_abi.String * len(strings))(*strings)
        self._kept.append(array)
        return _abi.List(ctypes.addressof(array), len(strings), STRING_SIZE)

    def structs(self, items: list[Any]) -> _abi.List:
        """Of ctypes structures, one kind."""
        if not items:
            return _abi.List(None, 0, 0)
        kind = type(items[0])
        array = (kind * len(items))(*items)
        self._kept.append(array)
        return _abi.List(ctypes.addressof(array), len(items), ctypes.sizeof(kind))

    def records(self, cls: Any, records: list[Any]) -> _abi.List:
        size = LAYOUTS[cls].size
        if not records:
            return _abi.List(None, 0, 0)
        buffer, address = self.take(size * len(records))
        for i, record in enumerate(records):
            write_record(self, cls, record, buffer, i * size, f"[{i}]")
        return _abi.List(address, len(records), size)

    def record(self, cls: Any, record: Any, place: str = "") -> int:
        buffer, address = self.take(LAYOUTS[cls].size)
        write_record(self, cls, record, buffer, 0, place)
        return address


def write_value(arena: Arena, member: Member, value: Any, buffer: Any, offset: int,
                place: str) -> None:
    kind = member.kind
    try:
        if kind == "string":
            string = arena.text(value)
            struct.pack_into("<QQ", buffer, offset, string.data or 0, string.size)
        elif kind == "money":
            if not isinstance(value, Money):
                raise TypeError(f"an amount is lofte.Money, not {type(value).__name__}")
            struct.pack_into("<q8s", buffer, offset, value.minor, value.currency.encode())
        elif kind == "message":
            address = arena.record(member.item, value, place)
            struct.pack_into("<Q", buffer, offset, address)
        elif kind == "date":
            struct.pack_into("<i", buffer, offset, day_number(value))
        elif kind == "instant":
            micro = (value - EPOCH_INSTANT) // datetime.timedelta(microseconds=1)
            struct.pack_into("<q", buffer, offset, micro)
        elif isinstance(value, float):
            raise TypeError(f"a whole number is wanted, not {value!r}")
        else:
            struct.pack_into(SIMPLE[kind], buffer, offset, int(value))
    except (TypeError, ValueError, OverflowError, struct.error) as e:
        if getattr(e, "placed", False):
            raise
        placed: Exception = (ValueError if not isinstance(e, TypeError) else TypeError)(f"{place}: {e}")
        placed.placed = True  # type: ignore[attr-defined]
        raise placed from None


ITEM_SIZES = {"string": 16, "money": 16, "int64": 8, "instant": 8, "int32": 4, "bool": 4,
              "enum": 4, "date": 4}


def write_list(arena: Arena, member: Member, values: Any, buffer: Any, offset: int,
               place: str) -> None:
    values = list(values)
    if not values:
        return
    size = LAYOUTS[member.item].size if member.kind == "message" else ITEM_SIZES[member.kind]
    items, address = arena.take(size * len(values))
    for i, value in enumerate(values):
        if member.kind == "message":
            write_record(arena, member.item, value, items, i * size, f"{place}[{i}]")
        else:
            write_value(arena, member, value, items, i * size, f"{place}[{i}]")
    struct.pack_into("<QQQ", buffer, offset, address, len(values), size)


def write_record(arena: Arena, cls: Any, record: Any, buffer: Any, offset: int, place: str) -> None:
    if type(record) is not cls:
        raise TypeError(f"{place}: a {cls.__name__} is wanted, not {type(record).__name__}")
    layout: Layout = LAYOUTS[cls]
    struct.pack_into("<I", buffer, offset, layout.size)
    present = 0
    for member in layout.members:
        value = getattr(record, member.name)
        where = f"{place}.{member.name}"
        if member.repeated:
            write_list(arena, member, value, buffer, offset + member.offset, where)
        elif value is not None:
            if member.presence >= 0:
                present |= 1 << member.presence
            write_value(arena, member, value, buffer, offset + member.offset, where)
    if any(member.presence >= 0 for member in layout.members):
        struct.pack_into("<I", buffer, offset + PRESENT_OFFSET, present)
    if layout.choice is not None:
        write_choice(arena, layout, record, buffer, offset, place)


def write_choice(arena: Arena, layout: Layout, record: Any, buffer: Any, offset: int,
                 place: str) -> None:
    choice = layout.choice
    assert choice is not None
    body = getattr(record, choice.name)
    if body is None:
        return
    kind = next((k for k, c in choice.classes.items() if c is type(body)), None)
    if kind is None:
        raise TypeError(f"{place}.{choice.name}: {type(body).__name__} is no body of a fact")
    address = arena.record(type(body), body, f"{place}.{choice.name}")
    struct.pack_into("<i", buffer, offset + choice.kind_offset, kind)
    struct.pack_into("<Q", buffer, offset + choice.offset, address)
