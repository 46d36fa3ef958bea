"""What a record's C struct looks like, and the values that several records share."""
from __future__ import annotations

import enum
from dataclasses import dataclass
from typing import Any, Mapping, Optional


class OpenEnum(enum.IntEnum):
    """Values that this version does not know are kept and passed on: their name is UNKNOWN_<number>."""

    @classmethod
    def _missing_(cls, value: object) -> Optional[OpenEnum]:
        if not isinstance(value, int):
            return None
        member = int.__new__(cls, value)
        member._name_ = f"UNKNOWN_{value}"
        member._value_ = value
        return member


@dataclass(frozen=True)
class Money:
    """Whole minor units (øre, cents) of an ISO 4217 currency; amounts of two currencies never add up."""

    minor: int
    currency: str

    def __post_init__(self) -> None:
        if isinstance(self.minor, bool) or not isinstance(self.minor, int):
            raise TypeError(f"Money takes whole minor units, as int; {self.minor!r} is "
                            f"{type(self.minor).__name__}")
        if len(self.currency) != 3 or not self.currency.isascii():
            raise ValueError(f"{self.currency!r} is no ISO 4217 currency; right would be 'NOK'")

    def __add__(self, other: Money) -> Money:
        return Money(self.minor + self._same(other), self.currency)

    def __sub__(self, other: Money) -> Money:
        return Money(self.minor - self._same(other), self.currency)

    def _same(self, other: Money) -> int:
        if not isinstance(other, Money):
            raise TypeError(f"Money goes with Money, not with {type(other).__name__}")
        if other.currency != self.currency:
            raise ValueError(f"{self.currency} and {other.currency} do not add up")
        return other.minor


@dataclass(frozen=True)
class Member:
    name: str
    offset: int
    kind: str
    item: Any  # of "enum" and "message": the class
    repeated: bool
    presence: int  # the bit that says it is there; -1: no such bit


@dataclass(frozen=True)
class Choice:
    """Exactly one of several records, by number."""

    name: str
    kind_offset: int
    offset: int
    classes: Mapping[int, Any]


@dataclass(frozen=True)
class Layout:
    size: int
    members: tuple[Member, ...]
    choice: Optional[Choice] = None
