#include "ledger.h"

#include <algorithm>
#include <functional>

#include "lofte/cpp/currency.hpp"
#include "lofte/cpp/view.hpp"

namespace lofte::receivables_csv {
namespace {

constexpr std::string_view kSource = "receivables-csv";

bool says_yes(std::string_view text) {
  constexpr std::string_view kNo[] = {"", "no", "n", "0", "false", "nei", "nej", "ei", "nein"};
  return std::none_of(std::begin(kNo), std::end(kNo),
                      [text](std::string_view no) { return same_name(text, no); });
}

}  // namespace

void Ledger::take(const Row& row) {
  Entry entry = read(row);
  if (is_repeated(row, entry)) return;
  note_dispute(row, entry);
  meet(row, entry);
  if (entry.amount.minor < 0) {
    say_credit_note(entry);
  } else {
    say_invoice(entry);
    if (entry.paid_minor != 0) say_payment(entry);
  }
  if (entry.disputed_on != 0) say_dispute(entry);
}

// ---- reading ----

std::string_view Ledger::required(const Row& row, Field field) const {
  const auto value = columns_.value(row, field);
  if (value.empty()) refuse(place(row, field), "it is empty; every row needs one");
  return value;
}

lofte_date Ledger::date(const Row& row, Field field) const {
  const auto value = columns_.value(row, field);
  return value.empty() ? 0 : format_.dates.parse(value, place(row, field));
}

std::string Ledger::currency(const Row& row) const {
  std::string code(columns_.value(row, Field::kCurrency));
  if (code.empty()) code = format_.currency;
  if (code.empty()) {
    refuse({row.line, columns_.name(Field::kCurrency)},
           "neither the row nor an option says the currency; say currency=NOK, or whichever it is");
  }
  std::transform(code.begin(), code.end(), code.begin(), [](char letter) {
    return letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
  });
  return code;
}

Ledger::Entry Ledger::read(const Row& row) {
  const bool trails = std::all_of(row.fields.begin() + static_cast<std::ptrdiff_t>(std::min(
                                                           columns_.count(), row.fields.size())),
                                  row.fields.end(), [](const std::string& f) { return f.empty(); });
  if (row.fields.size() < columns_.count() || !trails) {
    refuse({row.line, {}},
           concat("it has ", row.fields.size(), " fields, the header ", columns_.count()));
  }
  Entry entry;
  entry.line = row.line;
  entry.customer_id = required(row, Field::kCustomerId);
  entry.invoice_id = required(row, Field::kInvoiceId);
  required(row, Field::kIssueDate);
  entry.issued = date(row, Field::kIssueDate);
  entry.due = date(row, Field::kDueDate);
  entry.disputed_on = date(row, Field::kDisputedOn);
  entry.note = columns_.value(row, Field::kNote);
  const std::string code = currency(row);
  const auto digits = minor_digits(code);
  if (!digits) {
    refuse({row.line, columns_.name(Field::kCurrency)},
           concat("\"", code, "\" is no currency of ISO 4217, such as NOK or EUR"));
  }
  entry.amount = money(
      amounts_.parse(required(row, Field::kAmount), *digits, place(row, Field::kAmount)), code);
  read_payment(row, *digits, entry);
  if (entry.due != 0 && entry.due < entry.issued) {
    facts_.remark(concat("line ", row.line), "due before it was issued");
  }
  return entry;
}

void Ledger::read_payment(const Row& row, int digits, Entry& entry) {
  entry.paid = date(row, Field::kPaidDate);
  const auto paid_amount = columns_.value(row, Field::kPaidAmount);
  if (!paid_amount.empty()) {
    entry.paid_minor = amounts_.parse(paid_amount, digits, place(row, Field::kPaidAmount));
  } else if (entry.paid != 0) {
    entry.paid_minor = entry.amount.minor;
  }
  if (entry.paid_minor != 0 && entry.paid == 0) {
    refuse(place(row, Field::kPaidAmount),
           concat("\"", paid_amount, "\" was paid, but the row does not say when"));
  }
  if ((entry.paid_minor < 0) != (entry.amount.minor < 0) && entry.paid_minor != 0) {
    refuse(place(row, Field::kPaidAmount),
           concat("\"", paid_amount, "\" paid has another sign than the amount"));
  }
}

// The same invoice again: nothing new where all of it is the same, else a contradiction.
bool Ledger::is_repeated(const Row& row, const Entry& entry) {
  std::string all;
  for (std::size_t i = 0; i < kFields.size(); ++i) {
    all += columns_.value(row, static_cast<Field>(i));
    all += '\n';
  }
  const Seen now{row.line, std::hash<std::string>{}(all)};
  const auto [seen, is_new] = seen_.try_emplace(std::string(entry.invoice_id), now);
  if (is_new) return false;
  if (seen->second.content == now.content) {
    facts_.remark(concat("line ", row.line),
                  concat("invoice ", entry.invoice_id, " stands on line ", seen->second.line,
                         " already: left out"));
    return true;
  }
  refuse(place(row, Field::kInvoiceId),
         concat("invoice ", entry.invoice_id, " stands on line ", seen->second.line,
                " already, with other content; an invoice number is unique, and part payments are "
                "summed in paid_amount"));
}

void Ledger::meet(const Row& row, const Entry& entry) {
  const auto [at, is_new] =
      customer_at_.try_emplace(std::string(entry.customer_id), customers_.size());
  if (is_new) {
    customers_.push_back({at->first,
                          {},
                          {},
                          {},
                          std::string(lofte::currency(entry.amount)),
                          entry.issued,
                          row.line});
  }
  Known& known = customers_[at->second];
  known.since = std::min(known.since, entry.issued);
  const auto keep = [&](Field field, std::string& value) {
    const auto said = columns_.value(row, field);
    if (!said.empty()) value = said;
  };
  keep(Field::kCustomerName, known.name);
  keep(Field::kCountry, known.country);
  keep(Field::kEmail, known.email);
}

// That an invoice came to be disputed says nothing about when the firm knew: without a day it would
// tell a look back what was not known then.
void Ledger::note_dispute(const Row& row, Entry& entry) {
  const bool disputed = says_yes(columns_.value(row, Field::kDisputed));
  if (columns_.has(Field::kDisputed) && !disputed) entry.disputed_on = 0;
  if (disputed && entry.disputed_on == 0) ++undated_disputes_;
}

// ---- saying ----

template <class Body>
void Ledger::say(std::string_view record_id, lofte_date known, const Body& body,
                 std::uint64_t line) {
  auto fact = make<lofte_fact>();
  fact.record_id = borrow(record_id);
  fact.known_date = known;
  fact.source = borrow(kSource);
  fact.kind = kFactKind<Body>;
  fact.body.any = &body;
  facts_.add(fact, concat("line ", line), line);
}

void Ledger::say_invoice(const Entry& entry) {
  auto body = make<lofte_invoice>();
  body.customer_id = borrow(entry.customer_id);
  body.status = LOFTE_INVOICE_ISSUED;
  body.issue_date = entry.issued;
  body.due_date = entry.due;
  body.amount = entry.amount;
  body.note = borrow(entry.note);
  say(entry.invoice_id, entry.issued, body, entry.line);
}

void Ledger::say_credit_note(const Entry& entry) {
  auto body = make<lofte_credit_note>();
  body.customer_id = borrow(entry.customer_id);
  body.status = LOFTE_CREDIT_NOTE_ISSUED;
  body.issue_date = entry.issued;
  body.amount = money(-entry.amount.minor, lofte::currency(entry.amount));
  body.note = borrow(entry.note);
  say(entry.invoice_id, entry.issued, body, entry.line);
  if (entry.paid_minor == 0) return;

  auto refund = make<lofte_refund>();
  refund.customer_id = borrow(entry.customer_id);
  refund.date = entry.paid;
  refund.amount = money(-entry.paid_minor, lofte::currency(entry.amount));
  refund.credit_note_id = borrow(entry.invoice_id);
  say(concat("refund-", entry.invoice_id), entry.paid, refund, entry.line);
}

void Ledger::say_payment(const Entry& entry) {
  const std::string id = concat("pay-", entry.invoice_id);
  const auto code = lofte::currency(entry.amount);
  auto part = make<lofte_payment_allocation>();
  part.invoice_id = borrow(entry.invoice_id);
  part.amount = money(std::min(entry.paid_minor, entry.amount.minor), code);
  auto body = make<lofte_payment>();
  body.customer_id = borrow(entry.customer_id);
  body.date = entry.paid;
  body.amount = money(entry.paid_minor, code);
  // Paid ahead: the money was there before the invoice, and settles it from the invoice's day on.
  const bool ahead = entry.paid < entry.issued;
  if (!ahead) body.allocations = list(std::span(&part, 1));
  say(id, entry.paid, body, entry.line);
  if (!ahead) return;

  auto allocation = make<lofte_allocation>();
  allocation.invoice_id = borrow(entry.invoice_id);
  allocation.payment_id = borrow(id);
  allocation.amount = part.amount;
  allocation.date = entry.issued;
  say(concat("apply-", entry.invoice_id), entry.issued, allocation, entry.line);
}

void Ledger::say_dispute(const Entry& entry) {
  const lofte_string invoice = borrow(entry.invoice_id);
  auto body = make<lofte_dispute>();
  body.customer_id = borrow(entry.customer_id);
  if (entry.amount.minor >= 0) body.invoice_ids = list(std::span(&invoice, 1));
  body.opened_on = entry.disputed_on;
  say(concat("dispute-", entry.invoice_id), entry.disputed_on, body, entry.line);
}

void Ledger::finish() {
  for (const Known& known : customers_) {
    auto body = make<lofte_customer>();
    body.name = borrow(known.name.empty() ? known.id : known.name);
    body.country = borrow(known.country);
    body.email = borrow(known.email);
    body.currency = borrow(known.currency);
    say(known.id, known.since, body, known.line);
  }
  if (undated_disputes_ != 0) {
    facts_.remark(
        concat("column ", columns_.name(Field::kDisputed)),
        concat(undated_disputes_, undated_disputes_ == 1 ? " invoice is" : " invoices are",
               " marked as disputed, but not since when: left out; map disputed_on to a "
               "column with the day"));
  }
}

}  // namespace lofte::receivables_csv
