"""The runtime: which plugins there are, and the door to books."""
from __future__ import annotations

import contextlib
import ctypes
import os
import weakref
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Callable, Iterable, Optional, Union

from . import _abi
from ._handle import Handle
from ._library import Callbacks, checked, library, new_error
from ._memory import Arena, read_record, text_of
from .book import Book
from .records import PluginRow
from .results import sized

Path = Union[str, "os.PathLike[str]"]

READ, WRITE = 1, 2


@dataclass(frozen=True)
class AllowedPlugin:
    """A plugin that the host allows beside the bundled ones. SHA-256 in hexadecimal, of manifest.json
    and of the library: `lofte plugin inspect` prints them."""

    id: str
    version: str
    manifest_sha256: str
    library_sha256: str


class Runtime(Handle):
    """Finds plugins and opens books. Use it from any thread; close it when done, or use `with`.

    plugin_dirs: folders that hold a folder a plugin; none: the bundled plugins.
    allowed: plugins that the host itself allows. dev_plugin_dirs: for authors, loaded without a list.
    threads: for advising many customers; 0: as many as there are processors.
    log: called with a level (1 debug to 4 error) and a text, from any thread.
    """

    _what = "runtime"

    def __init__(self, *, plugin_dirs: Iterable[Path] = (), allow_list: Optional[Path] = None,
                 allowed: Iterable[AllowedPlugin] = (), dev_plugin_dirs: Iterable[Path] = (),
                 threads: int = 0, log: Optional[Callable[[int, str], None]] = None,
                 log_level: int = 0) -> None:
        arena, self._callbacks, error = Arena(), Callbacks(), new_error()
        self._books: weakref.WeakSet[Book] = weakref.WeakSet()
        options = sized(_abi.RuntimeOptions)
        options.threads = threads
        options.plugin_dirs = arena.texts([os.fspath(d) for d in plugin_dirs])
        options.dev_plugin_dirs = arena.texts([os.fspath(d) for d in dev_plugin_dirs])
        options.allow_list_path = arena.text(os.fspath(allow_list) if allow_list else "")
        options.allowed = arena.structs([self._c_allowed(arena, plugin) for plugin in allowed])
        options.log_level = log_level
        if log is not None:
            options.log = self._callbacks.keep(_abi.RuntimeOptions_log, self._c_log(log))
        out = ctypes.c_void_p()
        status = library().lofte_runtime_create(ctypes.byref(options), ctypes.byref(out),
                                                ctypes.byref(error))
        checked(status, error)
        super().__init__(out.value)

    @staticmethod
    def _c_allowed(arena: Arena, plugin: AllowedPlugin) -> Any:
        c = sized(_abi.AllowedPlugin)
        c.id, c.version = arena.text(plugin.id), arena.text(plugin.version)
        c.manifest_sha256 = arena.text(plugin.manifest_sha256)
        c.library_sha256 = arena.text(plugin.library_sha256)
        return c

    @staticmethod
    def _c_log(log: Callable[[int, str], None]) -> Callable[[Any, int, Any], None]:
        def call(_: Any, level: int, text: Any) -> None:
            with contextlib.suppress(Exception):  # a log that fails must not stop what it tells of
                log(level, text_of(text))
        return call

    def plugins(self) -> list[PluginRow]:
        """Every plugin found, loaded or refused."""
        rows, error = _abi.List(), new_error()
        with self._in_use() as pointer:
            checked(library().lofte_runtime_plugins(pointer, ctypes.byref(rows),
                                                    ctypes.byref(error)), error)
            return [read_record(PluginRow, rows.items + i * rows.stride) for i in range(rows.count)]

    def create_book(self, path: Path, *, country: str, currency: str, language: str = "") -> Book:
        """Makes a book where no file is, open for writing. country: "NO"; currency: "NOK"."""
        arena, error, out = Arena(), new_error(), ctypes.c_void_p()
        options = sized(_abi.BookOptions)
        options.country, options.currency = arena.text(country), arena.text(currency)
        options.language = arena.text(language)
        with self._in_use() as pointer:
            checked(library().lofte_book_create(pointer, arena.text(os.fspath(path)),
                                                ctypes.byref(options), ctypes.byref(out),
                                                ctypes.byref(error)), error)
            return self._owned(out)

    def open_book(self, path: Path, *, read_only: bool = False) -> Book:
        """Raises Locked at once where another process writes and read_only is not asked for."""
        arena, error, out = Arena(), new_error(), ctypes.c_void_p()
        with self._in_use() as pointer:
            checked(library().lofte_book_open(pointer, arena.text(os.fspath(path)),
                                              READ if read_only else WRITE, ctypes.byref(out),
                                              ctypes.byref(error)), error)
            return self._owned(out)

    def _owned(self, out: Any) -> Book:
        book = Book(self, out.value)
        self._books.add(book)
        return book

    def close(self) -> None:
        """Closes its books first. Waits for the calls that other threads have at work on them."""
        while not self.closed:
            for book in list(self._books):
                book.close()
            with self._turn:  # unless another thread has opened one meanwhile
                if all(book.closed for book in list(self._books)):
                    super().close()

    def _release(self, pointer: Any) -> None:
        library().lofte_runtime_destroy(pointer)

    def __enter__(self) -> Runtime:
        return self

    def __exit__(self, kind: Optional[type[BaseException]], value: Optional[BaseException],
                 trace: Optional[TracebackType]) -> None:
        self.close()
