import datetime

import lofte

HUNDRED_THOUSAND = 100_000_00


class LargeOrders(lofte.Advisor):
    """A flag for each large open invoice, a task on the first working day after a week."""

    def advise(self, view: lofte.CustomerView, out: lofte.Sink) -> None:
        if view.customer is not None and view.customer.name == "Trouble":
            raise RuntimeError("this advisor does not like the customer")
        for state in view.invoices:
            if state.open is not None and state.open.minor >= int(self.host.setting("least") or "0"):
                self.about(state, view, out)

    def about(self, state: lofte.InvoiceState, view: lofte.CustomerView, out: lofte.Sink) -> None:
        assert state.open is not None and state.invoice is not None
        out.flag(f"large {state.invoice_id}", rule="large", invoices=[state.invoice_id],
                 title=lofte.message("large", amount=state.open), since=state.invoice.issue_date)
        calendar, issued = self.host.calendar, state.invoice.issue_date
        assert calendar is not None and issued is not None and view.as_of is not None
        call = calendar.next_working_day(view.country, issued + datetime.timedelta(days=7))
        if call > view.as_of:
            out.next_review(call)
        else:
            out.task(f"thank {state.invoice_id}", rule="thank", title=lofte.message("thank", day=call),
                     since=call)
