// Customers, invoices and ageing: what is owed, worked out from the facts as of a day.
#include <algorithm>
#include <map>
#include <string>

#include "base/money.h"
#include "base/text.h"
#include "engine/query_support.h"

namespace lofte::engine {
namespace {

using base::view;

// Sums by currency; never across.
class Totals {
 public:
  void add(const lofte_money& amount, std::int64_t minor) {
    auto& sum = sums_[std::string(base::currency_of(amount))];
    sum = base::checked_add(sum, minor);
  }
  lofte_list list(base::Arena& arena) const {
    std::vector<lofte_money> rows;
    for (const auto& [currency, minor] : sums_) {
      if (minor != 0) rows.push_back(base::make_money(minor, currency));
    }
    return arena.copy_list(std::span<const lofte_money>(rows));
  }

 private:
  std::map<std::string, std::int64_t> sums_;
};

bool is_overdue(const lofte_invoice_state& state, lofte_date day) {
  return state.status == LOFTE_INVOICE_STATE_OPEN && state.due_date < day;
}

const char* status_name(std::int32_t status) {
  switch (status) {
    case LOFTE_INVOICE_STATE_OPEN:
      return "open";
    case LOFTE_INVOICE_STATE_CANCELLED:
      return "cancelled";
    case LOFTE_INVOICE_STATE_WRITTEN_OFF:
      return "written_off";
    default:
      return "settled";
  }
}

template <class Visit>
void each_invoice(const lofte_customer_view& customer, const Visit& visit) {
  for (std::uint64_t i = 0; i < customer.invoices.count; ++i) {
    visit(*LOFTE_AT(lofte_invoice_state, customer.invoices, i));
  }
}

template <class Visit>
void each_credit(const lofte_customer_view& customer, const Visit& visit) {
  for (std::uint64_t i = 0; i < customer.credits.count; ++i) {
    visit(*LOFTE_AT(lofte_open_credit, customer.credits, i));
  }
}

lofte_string name_of(const lofte_customer_view& customer, base::Arena& arena) {
  return customer.customer == nullptr ? lofte_string{} : arena.copy(view(customer.customer->name));
}

lofte_customer_row customer_row(const Book::State& book, const store::CustomerState& state,
                                const lofte_customer_view& customer, base::Arena& arena) {
  lofte_customer_row row = owed_row(state.id, customer, arena);
  row.next_review = state.next_review;
  row.pending = is_pending(book, state) ? 1 : 0;
  return row;
}

lofte_invoice_row invoice_row(const lofte_invoice_state& invoice, std::string_view customer_id,
                              const lofte_customer_view& customer, base::Arena& arena) {
  lofte_invoice_row row{};
  row.struct_size = sizeof row;
  row.id = arena.copy(view(invoice.invoice_id));
  row.number = arena.copy(view(invoice.invoice->number));
  row.customer = arena.copy(customer_id);
  row.customer_name = name_of(customer, arena);
  row.issued = invoice.invoice->issue_date;
  row.due = invoice.due_date;
  row.amount = invoice.invoice->amount;
  row.open = invoice.open;
  row.open_fees = invoice.open_fees;
  row.status = arena.copy(status_name(invoice.status));
  row.settled_on = invoice.settled_on;
  if (is_overdue(invoice, customer.as_of)) row.overdue_since = invoice.due_date + 1;
  return row;
}

void age(lofte_ageing_row& row, std::int64_t minor, lofte_date days_past_due) {
  std::int64_t& bucket = days_past_due <= 0    ? row.current
                         : days_past_due <= 30 ? row.days_1_30
                         : days_past_due <= 60 ? row.days_31_60
                         : days_past_due <= 90 ? row.days_61_90
                                               : row.days_91_plus;
  bucket = base::checked_add(bucket, minor);
  row.total = base::checked_add(row.total, minor);
}

void ageing_rows(std::string_view customer_id, const lofte_customer_view& customer,
                 base::Arena& arena, std::vector<lofte_ageing_row>& rows) {
  std::map<std::string, lofte_ageing_row> by_currency;
  const auto row_for = [&](const lofte_money& amount) -> lofte_ageing_row& {
    const std::string currency(base::currency_of(amount));
    lofte_ageing_row& row = by_currency[currency];
    if (row.struct_size != 0) return row;
    row.struct_size = sizeof row;
    row.customer = arena.copy(customer_id);
    row.customer_name = name_of(customer, arena);
    row.currency = arena.copy(currency);
    return row;
  };
  each_invoice(customer, [&](const lofte_invoice_state& invoice) {
    if (invoice.open.minor > 0) {
      age(row_for(invoice.open), invoice.open.minor, customer.as_of - invoice.due_date);
    }
    if (invoice.overpaid.minor > 0) row_for(invoice.open).unallocated -= invoice.overpaid.minor;
  });
  each_credit(customer, [&](const lofte_open_credit& credit) {
    row_for(credit.amount).unallocated -= credit.amount.minor;
  });
  for (auto& [currency, row] : by_currency) rows.push_back(row);
}

}  // namespace

lofte_customer_row owed_row(std::string_view customer_id, const lofte_customer_view& customer,
                            base::Arena& arena) {
  lofte_customer_row row{};
  row.struct_size = sizeof row;
  row.id = arena.copy(customer_id);
  row.name = name_of(customer, arena);
  row.country = arena.copy(view(customer.country));
  row.language = arena.copy(view(customer.language));
  if (customer.customer != nullptr) row.manager = arena.copy(view(customer.customer->manager));
  Totals open;
  Totals overdue;
  each_invoice(customer, [&](const lofte_invoice_state& invoice) {
    open.add(invoice.open, invoice.open.minor - invoice.overpaid.minor);
    if (invoice.open.minor > 0 && (row.oldest_due == 0 || invoice.due_date < row.oldest_due)) {
      row.oldest_due = invoice.due_date;
    }
    if (is_overdue(invoice, customer.as_of)) overdue.add(invoice.open, invoice.open.minor);
  });
  each_credit(customer, [&](const lofte_open_credit& credit) {
    open.add(credit.amount, -credit.amount.minor);
  });
  row.open = open.list(arena);
  row.overdue = overdue.list(arena);
  return row;
}

void answer_money(Book::State& book, const lofte_query& query, Answer& answer) {
  const lofte_date day = query_day(book, query);
  const lofte_date known_by = std::max(day, book.head.book_date);
  std::vector<lofte_customer_row> customers;
  std::vector<lofte_invoice_row> invoices;
  std::vector<lofte_ageing_row> ageing;
  each_customer(book, query, [&](const store::CustomerState& state) {
    const lofte_customer_view& customer =
        book.adviser->look(*book.store, state.key, state.id, day, known_by);
    if (query.kind == LOFTE_QUERY_CUSTOMERS) {
      customers.push_back(customer_row(book, state, customer, answer.arena));
    } else if (query.kind == LOFTE_QUERY_AGEING) {
      ageing_rows(state.id, customer, answer.arena, ageing);
    } else {
      each_invoice(customer, [&](const lofte_invoice_state& invoice) {
        if (invoice.open.minor == 0 && query.include_settled == 0) return;
        invoices.push_back(invoice_row(invoice, state.id, customer, answer.arena));
      });
    }
  });
  answer.rows->customers = page(query, customers, answer);
  answer.rows->invoices = page(query, invoices, answer);
  answer.rows->ageing = page(query, ageing, answer);
}

}  // namespace lofte::engine
