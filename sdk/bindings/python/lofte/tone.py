"""What a text to a customer should not hold."""
from __future__ import annotations

import ctypes
from dataclasses import dataclass
from typing import Any, Iterable

from . import _abi
from ._library import Callbacks, checked, library, new_error
from ._memory import Arena, text_of


@dataclass(frozen=True)
class ToneFinding:
    fault: str  # "threat", "third party", "blame", "label", "capitals", "exclamation"
    words: str  # as they stand in the text
    at: int  # where in the text


def check_tone(language: str, text: str, names: Iterable[str] = ()) -> list[ToneFinding]:
    """Holds a draft that a person edited against the word lists that the bundled drafts keep to. It
    advises, a person decides. names: of the customer, people and products, whose words count for nothing."""
    arena, callbacks, error, found = Arena(), Callbacks(), new_error(), list[ToneFinding]()
    raw = text.encode()

    def told(_: Any, finding: int) -> None:
        c = _abi.ToneFinding.from_address(finding)
        place = len(raw[:c.at].decode(errors="ignore"))  # the ABI counts bytes
        found.append(ToneFinding(text_of(c.fault), text_of(c.words), place))
    guarded = callbacks.guarded(told)

    def call(context: Any, finding: int) -> None:
        guarded(context, finding)
    status = library().lofte_check_tone(arena.text(language), arena.raw(raw), arena.texts(names),
                                        callbacks.keep(_abi.ToneFn, call), None, ctypes.byref(error))
    checked(status, error, callbacks)
    return found
