"""liblofte itself: found, loaded once, and called."""
from __future__ import annotations

import ctypes
import os
from pathlib import Path
from typing import Any, Callable, Optional

from . import _abi
from ._memory import text_of
from .errors import BY_STATUS, Error, Internal, Unsupported

NO_INDEX = 2**64 - 1
SONAME = "liblofte.so.1"

_library: Optional[Any] = None


def places() -> list[str]:
    """Where liblofte may be: as LOFTE_LIBRARY says, else in the tree that this package is installed in
    (<prefix>/lib/python3/dist-packages/lofte), else where the system looks."""
    told = os.environ.get("LOFTE_LIBRARY")
    if told:
        return [told]
    lib = Path(__file__).resolve().parents[3]
    return [str(found) for found in (*lib.glob(f"{SONAME}"), *lib.glob(f"*/{SONAME}"))] + [SONAME]


def library() -> Any:
    """liblofte with the types of its functions. LOFTE_LIBRARY names another file than the system's."""
    global _library
    if _library is None:
        wanted = places()[0]
        try:
            loaded = ctypes.CDLL(wanted)
        except OSError as e:
            raise Unsupported(_abi.Status.UNSUPPORTED,
                              f"{wanted} cannot be loaded ({e}); install the package liblofte1, or "
                              "set LOFTE_LIBRARY to the file") from None
        try:
            _library = _abi.declare(loaded)
        except AttributeError as e:
            raise Unsupported(_abi.Status.UNSUPPORTED,
                              f"{wanted} is older than this package: {e}") from None
    return _library


def new_error() -> Any:
    error = _abi.Error()
    error.struct_size = ctypes.sizeof(_abi.Error)
    error.index = NO_INDEX
    return error


def raised(status: int, error: Any) -> Error:
    index = None if error.index == NO_INDEX else int(error.index)
    kind = BY_STATUS.get(status, Error)
    return kind(status, error.message.decode(errors="replace"),
                error.where.decode(errors="replace"), index)


class Callbacks:
    """Python functions for one call. What they raise stops the call and comes out of it."""

    def __init__(self) -> None:
        self.failure: Optional[BaseException] = None
        self._kept: list[Any] = []

    def keep(self, prototype: Any, function: Callable[..., Any]) -> int:
        made = prototype(function)
        self._kept.append(made)
        return ctypes.cast(made, ctypes.c_void_p).value or 0

    def guarded(self, function: Callable[..., Any]) -> Callable[..., int]:
        """The function as C calls it: a status, and no exception passes through."""
        def call(*arguments: Any) -> int:
            try:
                function(*arguments)
            except BaseException as e:  # also KeyboardInterrupt: it is raised again below
                if self.failure is None:
                    self.failure = e
                return int(_abi.Status.CANCELLED)
            return int(_abi.Status.OK)
        return call

    def progress(self, function: Optional[Callable[[str, int, int], None]]) -> Optional[int]:
        if function is None:
            return None
        told = function
        return self.keep(_abi.ProgressFn, self.guarded(
            lambda _, phase, done, total: told(text_of(phase), done, total)))

    def remark(self, function: Optional[Callable[[str, str], None]]) -> Optional[int]:
        if function is None:
            return None
        wanted = function
        told = self.guarded(lambda _, where, what: wanted(text_of(where), text_of(what)))

        def call(context: Any, where: Any, what: Any) -> None:
            told(context, where, what)
        return self.keep(_abi.RemarkFn, call)


def checked(status: int, error: Any, callbacks: Optional[Callbacks] = None) -> None:
    if callbacks is not None and callbacks.failure is not None:
        raise callbacks.failure
    if status != _abi.Status.OK:
        raise raised(status, error)


def version() -> str:
    """Of liblofte."""
    told = library().lofte_version()
    if not told:
        raise Internal(_abi.Status.INTERNAL, "liblofte does not say its version")
    return str(told.decode())
