"""A book: facts in, advice out."""
from __future__ import annotations

import ctypes
import datetime
import os
from dataclasses import dataclass
from types import TracebackType
from typing import TYPE_CHECKING, Any, Callable, Iterable, Iterator, Mapping, Optional, Sequence, Union

from . import _abi, results
from ._handle import Handle
from ._library import Callbacks, checked, library, new_error
from ._memory import Arena, day_number, read_record, text_of
from .facts import FactLike, json_lines, kind_of, one_kind, pieces
from .queries import Queries
from .records import BacktestRow, Fact, Query, Rows
from .results import Position, PostResult, Preview, ReconcileResult, ReplayResult, sized

if TYPE_CHECKING:
    from .runtime import Runtime

Progress = Callable[[str, int, int], None]
Remark = Callable[[str, str], None]


@dataclass(frozen=True)
class Sweep:
    """Values of a setting that a backtest tries, at the book's level."""

    plugin: str  # "lofte" for the runtime's own
    key: str
    values: Sequence[str]


def _day_or_none(day: Optional[datetime.date]) -> int:
    return 0 if day is None else day_number(day)


class Book(Queries, Handle):
    """One company's accounts, open. Made by Runtime.create_book and Runtime.open_book.

    Calls from several threads take turns. Progress functions are called with a phase, how much is
    done, and how much there is; what they raise stops the call, nothing is then written, and the
    exception comes out of the call.
    """

    _what = "book"

    def __init__(self, runtime: Runtime, pointer: Any) -> None:
        self._runtime = runtime  # lives at least as long as its books
        super().__init__(pointer)

    def _release(self, pointer: Any) -> None:
        library().lofte_book_close(pointer)

    def __enter__(self) -> Book:
        return self

    def __exit__(self, kind: Optional[type[BaseException]], value: Optional[BaseException],
                 trace: Optional[TracebackType]) -> None:
        self.close()

    def _call(self, name: str, *arguments: Any, callbacks: Optional[Callbacks] = None) -> None:
        error = new_error()
        with self._in_use() as pointer:
            status = getattr(library(), name)(pointer, *arguments, ctypes.byref(error))
        checked(status, error, callbacks)

    # ---- posting ----

    def post(self, facts: Iterable[FactLike], today: datetime.date) -> PostResult:
        """Appends facts and the advice that follows from them, all of it or nothing, durably. A later
        day than the book's opens that day. Raises Refused, which names the fact and the field."""
        records, mappings = one_kind(facts)
        arena, result = Arena(), sized(_abi.PostResult)
        if mappings:
            self._call("lofte_book_post_json", arena.raw(json_lines(mappings)), day_number(today),
                       ctypes.byref(result))
        else:
            self._call("lofte_book_post", arena.records(Fact, records), day_number(today),
                       ctypes.byref(result))
        return results.post_result(result)

    def import_file(self, path: Union[str, "os.PathLike[str]"], today: datetime.date, *,
                    format: str = "", options: Optional[Mapping[str, str]] = None,
                    progress: Optional[Progress] = None,
                    remark: Optional[Remark] = None) -> PostResult:
        """Reads a file and posts all of it as one batch, or nothing. format: a reader's; absent: told
        by content. remark: called with a place in the file and what is odd there."""
        arena, callbacks, result = Arena(), Callbacks(), sized(_abi.PostResult)
        c = sized(_abi.ImportOptions)
        c.today, c.path, c.format = day_number(today), arena.text(os.fspath(path)), arena.text(format)
        given = []
        for name, value in (options or {}).items():
            option = sized(_abi.Option)
            option.name, option.value = arena.text(name), arena.text(value)
            given.append(option)
        c.options = arena.structs(given)
        c.progress, c.remark = callbacks.progress(progress), callbacks.remark(remark)
        self._call("lofte_book_import", ctypes.byref(c), ctypes.byref(result), callbacks=callbacks)
        return results.post_result(result)

    def reconcile(self, snapshot: Iterable[FactLike], today: datetime.date, *,
                  complete: Iterable[type[Any]] = (), reason: str = "", dry_run: bool = False,
                  progress: Optional[Progress] = None,
                  remark: Optional[Remark] = None) -> ReconcileResult:
        """Brings the book back in line with a host that gives all it has, piece by piece. complete:
        the kinds of which the snapshot holds every record, such as lofte.Invoice; what the host no
        longer has of them is retracted."""
        arena, callbacks = Arena(), Callbacks()
        result, c = sized(_abi.ReconcileResult), sized(_abi.ReconcileOptions)
        c.today, c.reason, c.dry_run = day_number(today), arena.text(reason), int(dry_run)
        c.complete = _numbers(arena, [kind_of(body) for body in complete])
        c.progress, c.remark = callbacks.progress(progress), callbacks.remark(remark)
        _give_pieces(callbacks, c, snapshot)
        self._call("lofte_book_reconcile", ctypes.byref(c), ctypes.byref(result),
                   callbacks=callbacks)
        return results.reconcile_result(result)

    # ---- time ----

    def advance(self, day: datetime.date, progress: Optional[Progress] = None) -> PostResult:
        """Opens the day and advises every customer that is due. After an interruption call it again."""
        callbacks, result = Callbacks(), sized(_abi.PostResult)
        self._call("lofte_book_advance", day_number(day), callbacks.progress(progress), None,
                   ctypes.byref(result), callbacks=callbacks)
        return results.post_result(result)

    def work(self, customers: int = 1000) -> int:
        """Renews the advice of up to so many customers that wait for it; returns how many still do."""
        left = ctypes.c_uint64()
        self._call("lofte_book_work", customers, ctypes.byref(left))
        return left.value

    def recompute(self, plugin: str = "", progress: Optional[Progress] = None) -> None:
        """Asks a book advisor (absent: each) about all customers now, whatever its cadence."""
        arena, callbacks = Arena(), Callbacks()
        self._call("lofte_book_recompute", arena.text(plugin), callbacks.progress(progress), None,
                   callbacks=callbacks)

    def enable_plugin(self, plugin: str, enabled: bool = True) -> None:
        """Lets a plugin that the runtime has loaded advise this book, or stops it."""
        self._call("lofte_book_enable_plugin", Arena().text(plugin), int(enabled))

    # ---- asking ----

    def query(self, query: Query) -> Rows:
        """What is true at one moment. The methods named after what they ask are shorter."""
        arena = Arena()
        return self._answer("lofte_book_query", arena.record(Query, query, "query"))

    def query_json(self, query: Query) -> str:
        """The rows as a JSON array."""
        arena, error, out = Arena(), new_error(), ctypes.c_void_p()
        self._call("lofte_book_query", arena.record(Query, query, "query"), ctypes.byref(out))
        try:
            text = _abi.String()
            checked(library().lofte_answer_json(out, ctypes.byref(text), ctypes.byref(error)), error)
            return text_of(text)
        finally:
            library().lofte_answer_destroy(out)

    def _answer(self, name: str, *arguments: Any, callbacks: Optional[Callbacks] = None) -> Rows:
        out = ctypes.c_void_p()
        self._call(name, *arguments, ctypes.byref(out), callbacks=callbacks)
        try:
            rows: Rows = read_record(Rows, library().lofte_answer_rows(out))
            return rows
        finally:
            library().lofte_answer_destroy(out)

    # ---- trying facts, looking back ----

    def preview(self, facts: Iterable[FactLike], today: datetime.date, *,
                every_customer: bool = False, language: str = "") -> Preview:
        """What posting these facts would change. Writes nothing, and takes no writer's lock."""
        records, mappings = one_kind(facts)
        arena, result = Arena(), sized(_abi.PreviewResult)
        options = sized(_abi.PreviewOptions)
        options.every_customer, options.language = int(every_customer), arena.text(language)
        name = "lofte_book_preview_json" if mappings else "lofte_book_preview"
        given = arena.raw(json_lines(mappings)) if mappings else arena.records(Fact, records)
        rows = self._answer(name, given, day_number(today), ctypes.byref(options),
                            ctypes.byref(result))
        return Preview(rows.preview, result.posted, result.unchanged, result.advised,
                       result.waiting)

    def backtest(self, *, plugins: Iterable[str] = (), start: Optional[datetime.date] = None,
                 end: Optional[datetime.date] = None, settings: Iterable[Sweep] = (),
                 language: str = "", drafts_only: bool = False, threads: int = 0,
                 progress: Optional[Progress] = None) -> list[BacktestRow]:
        """What would have been said in a period: a row for each combination of the settings' values."""
        arena, callbacks = Arena(), Callbacks()
        c = sized(_abi.BacktestOptions)
        c.threads, c.plugins, c.language = threads, arena.texts(plugins), arena.text(language)
        setattr(c, "from", _day_or_none(start))
        c.to, c.drafts_only = _day_or_none(end), int(drafts_only)
        swept = []
        for sweep in settings:
            one = sized(_abi.SweptSetting)
            one.plugin, one.key = arena.text(sweep.plugin), arena.text(sweep.key)
            one.values = arena.texts(sweep.values)
            swept.append(one)
        c.settings, c.progress = arena.structs(swept), callbacks.progress(progress)
        return self._answer("lofte_book_backtest", ctypes.byref(c), callbacks=callbacks).backtest

    # ---- journal ----

    def position(self) -> Position:
        out = sized(_abi.Position)
        self._call("lofte_book_position", ctypes.byref(out))
        return results.position(out)

    def verify(self, expected: Optional[Position] = None) -> Position:
        """Checks every link of the chain, and that it holds the expected position. Raises Corrupt."""
        head, wanted = sized(_abi.Position), sized(_abi.Position)
        if expected is not None:
            wanted.sequence = expected.sequence
            ctypes.memmove(wanted.head_hash, expected.head_hash, 32)
        self._call("lofte_book_verify", None if expected is None else ctypes.byref(wanted),
                   ctypes.byref(head))
        return results.position(head)

    def export(self, write: Callable[[str], None]) -> None:
        """Every entry of the journal as a line of JSON, piece by piece."""
        callbacks = Callbacks()
        self._call("lofte_book_export", _writer(callbacks, write), None, callbacks=callbacks)

    def export_person(self, customer_id: str) -> list[str]:
        """Each entry of the journal that speaks of the customer, as a line of JSON."""
        arena, callbacks, told = Arena(), Callbacks(), list[str]()
        self._call("lofte_book_export_person", arena.text(customer_id),
                   _writer(callbacks, told.append), None, callbacks=callbacks)
        return "".join(told).splitlines()

    def replay(self, *, threads: int = 0, progress: Optional[Progress] = None) -> ReplayResult:
        """Makes all advice anew from the journal alone, and compares."""
        callbacks, result = Callbacks(), sized(_abi.ReplayResult)
        self._call("lofte_book_replay", threads, callbacks.progress(progress), None,
                   ctypes.byref(result), callbacks=callbacks)
        return results.replay_result(result)


def _writer(callbacks: Callbacks, write: Callable[[str], None]) -> int:
    return callbacks.keep(_abi.WriteFn, callbacks.guarded(lambda _, piece: write(text_of(piece))))


def _numbers(arena: Arena, numbers: list[int]) -> _abi.List:
    if not numbers:
        return _abi.List(None, 0, 0)
    buffer, address = arena.take(4 * len(numbers))
    ctypes.memmove(address, bytes((ctypes.c_int32 * len(numbers))(*numbers)), 4 * len(numbers))
    return _abi.List(address, len(numbers), 4)


def _give_pieces(callbacks: Callbacks, options: Any, snapshot: Iterable[FactLike]) -> None:
    """The snapshot as the runtime asks for it; a piece lives until the next one is asked for."""
    waiting: Iterator[list[FactLike]] = pieces(snapshot)
    first: list[FactLike] = next(waiting, [])
    _, first_mappings = one_kind(first)
    kept: list[Arena] = []

    def following() -> list[FactLike]:
        nonlocal first
        piece, first = first or next(waiting, []), []
        return piece

    def next_facts(_: Any, out: int) -> None:
        records, mappings = one_kind(following())
        if mappings:
            raise TypeError("a snapshot that began with records goes on with records")
        kept[:] = [Arena()]
        ctypes.cast(out, ctypes.POINTER(_abi.List))[0] = kept[0].records(Fact, records)

    def next_lines(_: Any, out: int) -> None:
        records, mappings = one_kind(following())
        if records:
            raise TypeError("a snapshot that began with mappings goes on with mappings")
        kept[:] = [Arena()]
        ctypes.cast(out, ctypes.POINTER(_abi.String))[0] = kept[0].raw(json_lines(mappings))

    if first_mappings:
        options.next_lines = callbacks.keep(_abi.NextLinesFn, callbacks.guarded(next_lines))
    else:
        options.next_facts = callbacks.keep(_abi.NextFactsFn, callbacks.guarded(next_facts))
