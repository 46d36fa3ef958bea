"""Owners of what liblofte made: closed once, never used after, never closed under a call."""
from __future__ import annotations

import contextlib
import threading
from typing import Any, Iterator

from . import _abi
from .errors import InvalidState


class Handle:
    """A runtime or a book. Calls take turns; a close waits for the call that another thread makes."""

    _what = ""

    def __init__(self, pointer: Any) -> None:
        self._pointer = pointer
        self._turn = threading.RLock()
        self._at_work = False

    @property
    def closed(self) -> bool:
        return self._pointer is None

    @contextlib.contextmanager
    def _in_use(self) -> Iterator[Any]:
        with self._turn:
            if self._pointer is None:
                raise InvalidState(_abi.Status.INVALID_STATE, f"this {self._what} is closed")
            if self._at_work:
                raise InvalidState(_abi.Status.INVALID_STATE,
                                   f"a call on this {self._what} is still at work: its progress "
                                   "and remark functions must not call it")
            self._at_work = True
            try:
                yield self._pointer
            finally:
                self._at_work = False

    def _release(self, pointer: Any) -> None:
        raise NotImplementedError

    def close(self) -> None:
        """Once is enough; again does nothing."""
        with self._turn:
            if self._at_work:
                raise InvalidState(_abi.Status.INVALID_STATE,
                                   f"this {self._what} cannot be closed by a call on it")
            pointer, self._pointer = self._pointer, None
            if pointer is not None:
                self._release(pointer)

    def __del__(self) -> None:
        if getattr(self, "_pointer", None) is not None:
            with contextlib.suppress(Exception):
                self.close()
