"""Løfte for Python: post facts, read advice.

    import datetime
    import lofte

    with lofte.Runtime() as runtime:
        book = runtime.create_book("firm.lofte", country="NO", currency="NOK")
        book.post([lofte.Fact(record_id="1", body=lofte.Customer(name="Åse Dahl"))],
                  today=datetime.date(2026, 1, 31))
        for item in book.advice():
            print(item.title)

Everything that fails raises a kind of lofte.Error, which says where, what and what would be right.
"""
from . import errors, records
from ._abi import Status
from ._layout import Money, OpenEnum
from ._library import version
from .advisor import Advisor, Host, Sink, message
from .book import Book, Sweep
from .errors import *  # noqa: F401,F403
from .records import *  # noqa: F401,F403
from .results import Position, PostResult, Preview, ReconcileResult, ReplayResult
from .runtime import AllowedPlugin, Runtime
from .tone import ToneFinding, check_tone

__version__ = "0.1.0"

__all__ = ["AllowedPlugin", "Advisor", "Book", "Host", "Money", "OpenEnum", "Position", "PostResult",
           "Preview", "ReconcileResult", "ReplayResult", "Runtime", "Sink", "Status", "Sweep",
           "ToneFinding", "check_tone", "message", "version", *errors.__all__, *records.__all__]
