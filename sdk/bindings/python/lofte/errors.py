"""What calls raise. Each error says where, what is wrong, and what would be right."""
from __future__ import annotations

from typing import Optional

from ._abi import Status

__all__ = ["Error", "InvalidArgument", "InvalidState", "Refused", "NotFound", "Conflict", "Unsupported",
           "Locked", "Io", "Corrupt", "Newer", "Limit", "NotAllowed", "PluginFailed", "Cancelled",
           "NoMemory", "Internal"]


class Error(Exception):
    """A call that the runtime did not carry out; the book is then as it was.

    where: the field or place, "invoice.amount" or "orders.csv:1042"; empty where there is none.
    message: what is wrong, the value, and what would be right.
    index: which item of the input, from 0; None where that makes no sense.
    status: the C ABI's status.
    """

    def __init__(self, status: int, message: str, where: str = "",
                 index: Optional[int] = None) -> None:
        super().__init__(message)
        self.status = status
        self.message = message
        self.where = where
        self.index = index

    def __str__(self) -> str:
        return f"{self.where}: {self.message}" if self.where else self.message


class InvalidArgument(Error):
    """The caller's mistake: a value that no call of this kind can take."""


class InvalidState(Error):
    """Not now: the book is open for reading only, is closed, or a call on it is still at work."""


class Refused(Error):
    """A fact or file breaks a rule."""


class NotFound(Error):
    """There is no such thing."""


class Conflict(Error):
    """The same name with other content."""


class Unsupported(Error):
    """This runtime or plugin lacks it."""


class Locked(Error):
    """Another process writes this book."""


class Io(Error):
    """Disk full, no permission, a failing disk."""


class Corrupt(Error):
    """The book or file is damaged."""


class Newer(Error):
    """Made by a newer runtime."""


class Limit(Error):
    """A stated bound was passed."""


class NotAllowed(Error):
    """No list allows this plugin, or its files changed."""


class PluginFailed(Error):
    """A plugin did not do its work."""


class Cancelled(Error):
    """A progress function asked to stop."""


class NoMemory(Error):
    """Out of memory."""


class Internal(Error):
    """A defect of the runtime; please report it."""


BY_STATUS: dict[int, type[Error]] = {
    Status.INVALID_ARGUMENT: InvalidArgument,
    Status.INVALID_STATE: InvalidState,
    Status.REFUSED: Refused,
    Status.NOT_FOUND: NotFound,
    Status.CONFLICT: Conflict,
    Status.UNSUPPORTED: Unsupported,
    Status.LOCKED: Locked,
    Status.IO: Io,
    Status.CORRUPT: Corrupt,
    Status.NEWER: Newer,
    Status.LIMIT: Limit,
    Status.NOT_ALLOWED: NotAllowed,
    Status.PLUGIN_FAILED: PluginFailed,
    Status.CANCELLED: Cancelled,
    Status.NO_MEMORY: NoMemory,
    Status.INTERNAL: Internal,
}
