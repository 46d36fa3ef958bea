"""A firm for the tests: a runtime with the bundled plugins and a book in a folder of its own."""
import contextlib
import datetime
import os
import tempfile
import unittest

import lofte

PLUGINS = os.environ["LOFTE_PLUGINS"]
TODAY = datetime.date(2026, 1, 31)


def day(text):
    return datetime.date.fromisoformat(text)


def customer(number="1", name="Åse Dahl"):
    return lofte.Fact(record_id=number, body=lofte.Customer(name=name, kind=lofte.CustomerKind.BUSINESS))


def invoice(number="F1", customer_id="1", issued="2026-01-05", due="2026-01-19", minor=1200_00):
    return lofte.Fact(record_id=number, body=lofte.Invoice(
        customer_id=customer_id, issue_date=day(issued), due_date=day(due),
        amount=lofte.Money(minor, "NOK")))


def bank_complete(until="2026-01-30"):
    return lofte.Fact(body=lofte.BankDataComplete(until=day(until)))


class FirmTest(unittest.TestCase):
    def setUp(self):
        self.stack = contextlib.ExitStack()
        self.addCleanup(self.stack.close)
        self.folder = self.stack.enter_context(tempfile.TemporaryDirectory())
        self.runtime = self.stack.enter_context(lofte.Runtime(plugin_dirs=[PLUGINS], threads=1))
        self.path = os.path.join(self.folder, "firm.lofte")

    def book(self, *facts):
        book = self.runtime.create_book(self.path, country="NO", currency="NOK")
        if facts:
            book.post(facts, TODAY)
        return book
