#include "accounts.h"

#include <nlohmann/json.hpp>

#include <stdexcept>

#include "facts.h"

namespace kontor {
namespace {

constexpr const char* kTables = R"(
CREATE TABLE IF NOT EXISTS customer(
  number TEXT PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL, country TEXT NOT NULL,
  language TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS invoice(
  number TEXT PRIMARY KEY, customer TEXT NOT NULL REFERENCES customer, issued INTEGER NOT NULL,
  due INTEGER NOT NULL, minor INTEGER NOT NULL, currency TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS payment(
  number TEXT PRIMARY KEY, invoice TEXT NOT NULL REFERENCES invoice, date INTEGER NOT NULL,
  minor INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS outbox(place INTEGER PRIMARY KEY AUTOINCREMENT, fact TEXT NOT NULL);
)";

using nlohmann::json;

}  // namespace

Accounts::Accounts(const std::string& path) : database_(path) {
  database_.run(kTables);
}

void Accounts::add(const Customer& customer) {
  database_.execute(
      "INSERT INTO customer VALUES(?1, ?2, ?3, ?4, ?5)",
      {customer.number, customer.name, customer.kind, customer.country, customer.language});
  tell(fact(customer.number, "customer",
            {{"name", customer.name},
             {"kind", customer.kind},
             {"country", customer.country},
             {"language", customer.language}}));
  if (customer.contact_given_name.empty()) return;
  tell(fact(customer.number + "-1", "person",
            {{"customerId", customer.number},
             {"givenName", customer.contact_given_name},
             {"primary", true}}));
}

void Accounts::add(const Invoice& invoice) {
  database_.execute("INSERT INTO invoice VALUES(?1, ?2, ?3, ?4, ?5, ?6)",
                    {invoice.number, invoice.customer, std::int64_t{invoice.issued},
                     std::int64_t{invoice.due}, invoice.minor, invoice.currency});
  tell(fact(invoice.number, "invoice",
            {{"customerId", invoice.customer},
             {"status", "ISSUED"},
             {"issueDate", iso(invoice.issued)},
             {"dueDate", iso(invoice.due)},
             {"amount", money(invoice.minor, invoice.currency)}},
            invoice.issued));
}

void Accounts::add(const Payment& payment) {
  std::string customer;
  std::string currency;
  database_.each("SELECT customer, currency FROM invoice WHERE number = ?1", {payment.invoice},
                 [&](const Row& row) {
                   customer = row.text(0);
                   currency = row.text(1);
                 });
  if (customer.empty()) throw std::invalid_argument("there is no invoice " + payment.invoice);
  database_.execute("INSERT INTO payment VALUES(?1, ?2, ?3, ?4)",
                    {payment.number, payment.invoice, std::int64_t{payment.date}, payment.minor});
  const json amount = money(payment.minor, currency);
  tell(fact(payment.number, "payment",
            {{"customerId", customer},
             {"date", iso(payment.date)},
             {"amount", amount},
             {"allocations", json::array({{{"invoiceId", payment.invoice}, {"amount", amount}}})}},
            payment.date));
}

void Accounts::tell(const std::string& fact) {
  database_.execute("INSERT INTO outbox(fact) VALUES(?1)", {fact});
}

std::vector<Pending> Accounts::pending(std::int64_t limit) {
  std::vector<Pending> waiting;
  database_.each("SELECT place, fact FROM outbox ORDER BY place LIMIT ?1", {limit},
                 [&](const Row& row) {
                   waiting.push_back({row.integer(0), row.text(1)});
                 });
  return waiting;
}

void Accounts::told(std::int64_t up_to_place) {
  database_.execute("DELETE FROM outbox WHERE place <= ?1", {up_to_place});
}

}  // namespace kontor
