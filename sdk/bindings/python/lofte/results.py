"""What calls give back beside records."""
from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from . import _abi
from .records import PreviewRow


@dataclass(frozen=True)
class Position:
    """Where the journal stands. Keep it beside your own data: a journal that no longer holds it has
    been cut short."""

    sequence: int
    head_hash: bytes


@dataclass(frozen=True)
class PostResult:
    posted: int  # facts appended
    unchanged: int  # facts the book had already
    advised: int  # customers advised
    sequence: int  # of the journal's last entry
    head_hash: bytes
    # Facts of erased persons: left out, or taken under the pseudonym with nothing personal in them.
    left_out: int
    # A person was erased, and the old bytes go from the book's files when it is next opened for writing.
    unclean: bool


@dataclass(frozen=True)
class ReconcileResult:
    posted: int  # records that were new or differed
    unchanged: int  # records alike on both sides
    retracted: int  # records of the complete kinds that the host no longer has
    kept: int  # customers that the host no longer has: they stay, without invoices
    left_out: int
    advised: int
    sequence: int
    head_hash: bytes


@dataclass(frozen=True)
class Preview:
    rows: list[PreviewRow]
    posted: int  # facts that a post would append
    unchanged: int  # facts the book has already
    advised: int  # customers worked out
    waiting: int  # customers that would be advised anew after the post


@dataclass(frozen=True)
class ReplayResult:
    equal: bool  # the advice made anew is the stored advice, byte for byte
    customers: int
    pending: int
    differences: int
    digest: bytes
    first_difference: str


def post_result(c: _abi.PostResult) -> PostResult:
    return PostResult(c.posted, c.unchanged, c.advised, c.sequence, bytes(c.head_hash), c.left_out,
                      c.unclean != 0)


def reconcile_result(c: _abi.ReconcileResult) -> ReconcileResult:
    return ReconcileResult(c.posted, c.unchanged, c.retracted, c.kept, c.left_out, c.advised,
                           c.sequence, bytes(c.head_hash))


def replay_result(c: _abi.ReplayResult) -> ReplayResult:
    return ReplayResult(c.equal != 0, c.customers, c.pending, c.differences, bytes(c.digest),
                        c.first_difference.decode(errors="replace"))


def position(c: _abi.Position) -> Position:
    return Position(c.sequence, bytes(c.head_hash))


def sized(kind: Any) -> Any:
    """A C struct for the runtime to fill."""
    made = kind()
    made.struct_size = _abi.SIZES[kind]
    return made
