"""What a host asks of a book, one method a question."""
from __future__ import annotations

import datetime
from typing import Iterable, Optional

from .records import (AdviceKind, AdviceRow, AgeingRow, BookStatus, CustomerRow, InvoiceRow, ParameterRow,
                      PromiseRow, Query, QueryKind, Rows, SettingRow, TimelineRow)


class Queries:
    """Common arguments: customer_id: one customer only; as_of: another day than the book's, nothing
    later counts; language: of texts for the owner; limit 0: all."""

    def query(self, query: Query) -> Rows:
        raise NotImplementedError

    def customers(self, *, customer_id: str = "", as_of: Optional[datetime.date] = None, limit: int = 0,
                  offset: int = 0) -> list[CustomerRow]:
        return self.query(Query(kind=QueryKind.CUSTOMERS, customer_id=customer_id, as_of=as_of,
                                limit=limit, offset=offset)).customers

    def invoices(self, *, customer_id: str = "", as_of: Optional[datetime.date] = None,
                 include_settled: bool = False, limit: int = 0, offset: int = 0) -> list[InvoiceRow]:
        return self.query(Query(kind=QueryKind.INVOICES, customer_id=customer_id, as_of=as_of,
                                include_settled=include_settled, limit=limit,
                                offset=offset)).invoices

    def ageing(self, *, customer_id: str = "", as_of: Optional[datetime.date] = None) -> list[AgeingRow]:
        """Open amounts by how long they are past due."""
        return self.query(Query(kind=QueryKind.AGEING, customer_id=customer_id, as_of=as_of)).ageing

    def advice(self, *, customer_id: str = "", as_of: Optional[datetime.date] = None,
               kinds: Iterable[AdviceKind] = (), plugin: str = "", include_hidden: bool = False,
               book_only: bool = False, language: str = "", limit: int = 0,
               offset: int = 0) -> list[AdviceRow]:
        """What plugins say, with the reasons. book_only: of the book as a whole, not of its customers."""
        return self.query(Query(kind=QueryKind.ADVICE, customer_id=customer_id, as_of=as_of,
                                advice_kinds=list(kinds), plugin=plugin,
                                include_hidden=include_hidden, book_only=book_only,
                                language=language, limit=limit, offset=offset)).advice

    def today(self, *, part: str = "", language: str = "", limit: int = 0,
              offset: int = 0) -> list[AdviceRow]:
        """Tasks and drafts, in the planner's order where there is one. part: one part of the day alone,
        as AdviceRow.part names it."""
        return self.query(Query(kind=QueryKind.TODAY, part=part, language=language, limit=limit,
                                offset=offset)).advice

    def promises(self, *, customer_id: str = "", as_of: Optional[datetime.date] = None,
                 language: str = "") -> list[PromiseRow]:
        return self.query(Query(kind=QueryKind.PROMISES, customer_id=customer_id, as_of=as_of,
                                language=language)).promises

    def timeline(self, customer_id: str, *, limit: int = 0, offset: int = 0) -> list[TimelineRow]:
        """The facts about a customer, in words."""
        return self.query(Query(kind=QueryKind.TIMELINE, customer_id=customer_id, limit=limit,
                                offset=offset)).timeline

    def settings(self, *, customer_id: str = "", plugin: str = "") -> list[SettingRow]:
        return self.query(Query(kind=QueryKind.SETTINGS, customer_id=customer_id,
                                plugin=plugin)).settings

    def parameters(self, *, plugin: str = "") -> list[ParameterRow]:
        """Figures that book advisors computed, and from what."""
        return self.query(Query(kind=QueryKind.PARAMETERS, plugin=plugin)).parameters

    def status(self) -> BookStatus:
        return self.query(Query(kind=QueryKind.STATUS)).status[0]
