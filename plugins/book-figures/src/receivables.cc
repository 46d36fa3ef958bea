#include "receivables.h"

#include <algorithm>

#include "lofte/cpp/date.hpp"

namespace lofte::book_figures {
namespace {

Money& money_of(State& state, const lofte_money& amount) {
  return state.money[std::string(currency(amount))];
}

void count_sale(Money& money, lofte_date on, std::int64_t minor, const View& view,
                const Policy& policy) {
  const lofte_date today = view.as_of();
  if (on > today) return;
  if (on > today - policy.period_days) money.sales += minor;
  const int months = month_number(today) - month_number(on);
  if (months < policy.count_back_months) money.month_sales[month_number(on)] += minor;
}

void count_sales(const View& view, const Policy& policy, State& state) {
  for (const lofte_invoice_state& invoice : view.invoices()) {
    if (invoice.status == LOFTE_INVOICE_STATE_CANCELLED) continue;
    const lofte_money& amount = invoice.invoice->amount;
    count_sale(money_of(state, amount), invoice.invoice->issue_date, amount.minor, view, policy);
  }
  for (const auto& [fact, note] : view.records<lofte_credit_note>()) {
    if (note.status == LOFTE_CREDIT_NOTE_DRAFT || note.status == LOFTE_CREDIT_NOTE_CANCELLED) {
      continue;
    }
    count_sale(money_of(state, note.amount), note.issue_date, -note.amount.minor, view, policy);
  }
}

// What one customer owes in one currency.
struct Owed {
  std::int64_t current = 0;  // without fees
  std::int64_t overdue = 0;
  std::int64_t unallocated = 0;
};

// Their money covers what is overdue first.
void count_owed(const Owed& owed, Money& money) {
  money.unallocated += owed.unallocated;
  const std::int64_t held = std::max<std::int64_t>(owed.unallocated, 0);
  const std::int64_t on_overdue = std::min(held, owed.overdue);
  const std::int64_t on_current = std::min(held - on_overdue, owed.current);
  money.receivable += owed.current + owed.overdue - on_overdue - on_current;
  money.receivable_current += owed.current - on_current;
}

}  // namespace

std::int64_t open_on(const lofte_invoice_state& state, lofte_date day) {
  const lofte_invoice& invoice = *state.invoice;
  if (invoice.issue_date > day || state.status == LOFTE_INVOICE_STATE_CANCELLED) return 0;
  // Where the day is not stated, it is that of the settlement that wrote it off.
  const bool written_off = state.status == LOFTE_INVOICE_STATE_WRITTEN_OFF;
  if (written_off && invoice.status_date != 0 && invoice.status_date <= day) return 0;
  std::int64_t open = invoice.amount.minor;
  for (const auto& part : range<lofte_settlement>(state.settlements)) {
    if (part.date <= day) open -= part.amount.minor;
  }
  return std::clamp<std::int64_t>(open, 0, invoice.amount.minor);
}

Bucket bucket_of(int days_past_due) {
  return days_past_due <= 0    ? kCurrent
         : days_past_due <= 30 ? kTo30
         : days_past_due <= 60 ? kTo60
         : days_past_due <= 90 ? kTo90
                               : kBeyond;
}

void count_receivables(const View& view, const Policy& policy, State& state) {
  count_sales(view, policy, state);
  const lofte_date today = view.as_of();
  std::map<std::string_view, Owed> by_currency;
  for (const lofte_invoice_state& invoice : view.invoices()) {
    const std::string_view code = currency(invoice.invoice->amount);
    Owed& owed = by_currency[code];
    Money& money = money_of(state, invoice.invoice->amount);
    const int past_due = today - invoice.due_date;
    if (invoice.open.minor > 0) money.ageing[bucket_of(past_due)] += invoice.open.minor;
    const std::int64_t open = open_on(invoice, today);
    (past_due <= 0 ? owed.current : owed.overdue) += open;
    owed.unallocated += invoice.overpaid.minor;
    money.begin += open_on(invoice, today - policy.period_days);
    money.end += open;
    if (past_due <= 0) money.end_current += open;
  }
  for (const lofte_open_credit& credit : view.credits()) {
    by_currency[currency(credit.amount)].unallocated += credit.amount.minor;
  }
  for (const auto& [code, owed] : by_currency) count_owed(owed, state.money[std::string(code)]);
}

}  // namespace lofte::book_figures
