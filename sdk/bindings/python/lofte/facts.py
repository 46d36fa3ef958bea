"""Facts as a host gives them: records, or mappings as in JSON."""
from __future__ import annotations

import datetime
import json
from typing import Any, Iterable, Iterator, Mapping, Sequence, Union

from ._layout import Money
from .records import LAYOUTS, Fact

# The whole of lofte.v1.Fact, with the names that docs/catalogue.md gives for JSON.
FactLike = Union[Fact, Mapping[str, Any]]


def _plain(value: object) -> Any:
    if isinstance(value, Money):
        return {"minor": str(value.minor), "currency": value.currency}
    if isinstance(value, datetime.date) and not isinstance(value, datetime.datetime):
        return value.isoformat()
    raise TypeError(f"{value!r} has no form in JSON")


def _no_floats(value: object, place: str) -> None:
    if isinstance(value, float):
        raise TypeError(f"{place}: {value!r} is a float; amounts are whole minor units")
    if isinstance(value, Mapping):
        for key, item in value.items():
            _no_floats(item, f"{place}.{key}")
    elif isinstance(value, (list, tuple)):
        for i, item in enumerate(value):
            _no_floats(item, f"{place}[{i}]")


def json_lines(facts: Sequence[Mapping[str, Any]]) -> bytes:
    for i, fact in enumerate(facts):
        _no_floats(fact, f"facts[{i}]")
    return "".join(json.dumps(dict(f), default=_plain, ensure_ascii=False) + "\n"
                   for f in facts).encode()


def one_kind(facts: Iterable[FactLike]) -> tuple[list[Fact], list[Mapping[str, Any]]]:
    """All of them records, or all of them mappings: one of the two lists is empty."""
    records: list[Fact] = []
    mappings: list[Mapping[str, Any]] = []
    for i, fact in enumerate(facts):
        if isinstance(fact, Fact):
            records.append(fact)
        elif isinstance(fact, Mapping):
            mappings.append(fact)
        else:
            raise TypeError(f"facts[{i}] is {type(fact).__name__}; right would be lofte.Fact("
                            "record_id=..., body=...) or a mapping as in JSON")
        if records and mappings:
            raise TypeError(f"facts[{i}] is {type(fact).__name__}, those before it are not; a batch "
                            "holds records or mappings, not both")
    return records, mappings


def pieces(facts: Iterable[FactLike], size: int = 1000) -> Iterator[list[FactLike]]:
    piece: list[FactLike] = []
    for fact in facts:
        piece.append(fact)
        if len(piece) == size:
            yield piece
            piece = []
    if piece:
        yield piece


def kind_of(body: type[Any]) -> int:
    """The number of a kind of fact: Invoice -> 12."""
    choice = LAYOUTS[Fact].choice
    assert choice is not None
    for number, cls in choice.classes.items():
        if cls is body:
            return number
    raise TypeError(f"{body.__name__} is no body of a fact; right would be lofte.Invoice")
