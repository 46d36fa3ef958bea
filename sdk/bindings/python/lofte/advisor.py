"""Advisors in Python: what one sees of a customer, and where its advice goes.

An advisor is a pure function of the view: no clock, no files, no network, no memory of the last call.
`python3 -m lofte.plugin FOLDER` makes the plugin's library out of FOLDER/plugin.py.
"""
from __future__ import annotations

import ctypes
import datetime
from typing import Any, Iterable, Optional, Union

from . import _abi
from ._layout import Money
from ._library import checked, new_error
from ._memory import Arena, day_number, day_of, text_of
from .errors import Unsupported
from .records import Advice, AdviceKind, Arg, ArgType, CustomerView, Message, Severity, Task

Argument = Union[str, int, Money, datetime.date]


def message(id: str, **args: Argument) -> Message:
    """A text of the plugin's texts/<language>.json, by id, with what goes into it."""
    return Message(id=id, args=[_argument(name, value) for name, value in args.items()])


def _argument(name: str, value: Argument) -> Arg:
    if isinstance(value, Money):
        return Arg(name=name, type=ArgType.MONEY, money=value)
    if isinstance(value, datetime.date):
        return Arg(name=name, type=ArgType.DATE_VALUE, date=value)
    if isinstance(value, int) and not isinstance(value, bool):
        return Arg(name=name, type=ArgType.NUMBER, number=value)
    if isinstance(value, str):
        return Arg(name=name, type=ArgType.TEXT, text=value)
    raise TypeError(f"{name}: a message takes str, int, Money and date, not {type(value).__name__}")


def _slot(table: Any, name: str) -> Any:
    """A function of a table that may be older and shorter than the one known here."""
    place = getattr(type(table), name)
    if table.struct_size < place.offset + place.size:
        raise Unsupported(_abi.Status.UNSUPPORTED,
                          f"{type(table).__name__} of this host ends before {name}")
    return getattr(table, name)


class Calendar:
    """lofte.calendar/1: working days and public holidays."""

    def __init__(self, host: int, table: Any) -> None:
        self._host, self._table = host, table

    def is_working_day(self, country: str, day: datetime.date) -> bool:
        call = _abi.Calendar_is_working_day(_slot(self._table, "is_working_day"))
        return bool(call(self._host, Arena().text(country), day_number(day)))

    def next_working_day(self, country: str, day: datetime.date) -> datetime.date:
        """The day itself where it is one."""
        call = _abi.Calendar_next_working_day(_slot(self._table, "next_working_day"))
        return self._day(call(self._host, Arena().text(country), day_number(day)))

    def add_working_days(self, country: str, day: datetime.date, count: int) -> datetime.date:
        call = _abi.Calendar_add_working_days(_slot(self._table, "add_working_days"))
        return self._day(call(self._host, Arena().text(country), day_number(day), count))

    @staticmethod
    def _day(number: int) -> datetime.date:
        day = day_of(number)
        if day is None:
            raise ValueError("the calendar knows the years 1900 to 2199")
        return day


class Host:
    """The services that an advisor may ask for."""

    def __init__(self, pointer: int) -> None:
        self._pointer = pointer
        self._view = 0  # of the call at work

    def _service(self, id: str, kind: Any) -> Any:
        ask = _abi.Host_service(_abi.Host.from_address(self._pointer).service)
        table = ask(self._pointer, id.encode())
        return kind.from_address(table) if table else None

    @property
    def calendar(self) -> Optional[Calendar]:
        """None where this host has none."""
        table = self._service("lofte.calendar/1", _abi.Calendar)
        return Calendar(self._pointer, table) if table else None

    def log(self, level: int, text: str) -> None:
        """For the people who run the host, 1 debug to 4 error; never personal data."""
        table = self._service("lofte.log/1", _abi.Log)
        if table:
            _abi.Log_write(_slot(table, "write"))(self._pointer, level, Arena().text(text))

    def setting(self, key: str, invoice_id: str = "") -> str:
        """The value that holds for the customer of this call, or for one of its invoices; empty where
        the manifest has no such setting."""
        table = self._service("lofte.settings/1", _abi.Settings)
        if not table or not self._view:
            return ""
        # The service gives a string by value, which ctypes calls can take but not callbacks give.
        value = _abi.Settings_get(_slot(table, "get"))(self._pointer, self._view, Arena().text(key),
                                             Arena().text(invoice_id))
        return text_of(value)


class Sink:
    """Where the advice of one call goes; of no use after it."""

    def __init__(self, address: int) -> None:
        self._address = address
        self._table = _abi.AdviceSink.from_address(address)

    def add(self, advice: Advice) -> None:
        arena, error = Arena(), new_error()
        item = arena.record(Advice, advice, "advice")
        checked(_abi.AdviceSink_add(_slot(self._table, "add"))(self._address, item, ctypes.addressof(error)),
                error)

    def next_review(self, day: datetime.date) -> None:
        """Ask again on that day, later than the view's; the earliest of several calls counts."""
        error = new_error()
        checked(_abi.AdviceSink_next_review(_slot(self._table, "next_review"))(
            self._address, day_number(day), ctypes.addressof(error)), error)

    def flag(self, key: str, *, rule: str, title: Message, severity: Severity = Severity.NOTICE,
             reasons: Iterable[Message] = (), invoices: Iterable[str] = (),
             evidence: Iterable[str] = (), amounts: Iterable[Money] = (),
             since: Optional[datetime.date] = None, revision: int = 0) -> None:
        """Something the owner should know. key: names the occurrence, "large F1042"."""
        self.add(Advice(kind=AdviceKind.FLAG, key=key, rule=rule, title=title, severity=severity,
                        reasons=list(reasons), invoice_ids=list(invoices), evidence=list(evidence),
                        amounts=list(amounts), since=since, revision=revision))

    def task(self, key: str, *, rule: str, title: Message, task: Optional[Task] = None,
             severity: Severity = Severity.NOTICE, reasons: Iterable[Message] = (),
             invoices: Iterable[str] = (), evidence: Iterable[str] = (),
             since: Optional[datetime.date] = None, latest: Optional[datetime.date] = None,
             revision: int = 0) -> None:
        """Something the owner should do, from `since` to `latest`."""
        self.add(Advice(kind=AdviceKind.TASK, key=key, rule=rule, title=title,
                        task=task or Task(), severity=severity, reasons=list(reasons),
                        invoice_ids=list(invoices), evidence=list(evidence), since=since,
                        latest=latest, revision=revision))


class Advisor:
    """Derive one class of plugin.py from this. The runtime makes several instances of it."""

    def __init__(self, host: Host) -> None:
        self.host = host

    def advise(self, view: CustomerView, out: Sink) -> None:
        """What is to be said of this customer, and when to ask again."""
        raise NotImplementedError
