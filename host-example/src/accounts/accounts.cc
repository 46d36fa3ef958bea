#include "accounts/accounts.h"

#include <nlohmann/json.hpp>

#include <cstdio>
#include <random>
#include <stdexcept>

#include "accounts/facts.h"
#include "accounts/folding.h"

namespace kontor {
namespace {

constexpr const char* kTables = R"(
CREATE TABLE IF NOT EXISTS customer(
  number TEXT PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL, country TEXT NOT NULL,
  language TEXT NOT NULL, contact TEXT NOT NULL, phone TEXT NOT NULL, email TEXT NOT NULL,
  manager TEXT NOT NULL, folded TEXT NOT NULL, last_contact INTEGER NOT NULL DEFAULT 0)
  WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS customer_by_name ON customer(name, number);
CREATE TABLE IF NOT EXISTS invoice(
  number TEXT PRIMARY KEY, customer TEXT NOT NULL REFERENCES customer, issued INTEGER NOT NULL,
  due INTEGER NOT NULL, minor INTEGER NOT NULL, currency TEXT NOT NULL, product TEXT NOT NULL,
  open INTEGER NOT NULL, book_minor INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS invoice_of_customer ON invoice(customer, issued);
CREATE INDEX IF NOT EXISTS invoice_by_issued ON invoice(issued, number);
CREATE INDEX IF NOT EXISTS invoice_open ON invoice(due, customer) WHERE open > 0;
CREATE TABLE IF NOT EXISTS payment(
  number TEXT PRIMARY KEY, invoice TEXT NOT NULL REFERENCES invoice, date INTEGER NOT NULL,
  minor INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS payment_of_invoice ON payment(invoice, date);
CREATE INDEX IF NOT EXISTS payment_by_date ON payment(date);
CREATE TABLE IF NOT EXISTS credit_note(
  number TEXT PRIMARY KEY, invoice TEXT NOT NULL REFERENCES invoice, date INTEGER NOT NULL,
  minor INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS credit_of_invoice ON credit_note(invoice, date);
CREATE TABLE IF NOT EXISTS contact(
  id TEXT PRIMARY KEY, customer TEXT NOT NULL REFERENCES customer, date INTEGER NOT NULL,
  channel TEXT NOT NULL, purpose TEXT NOT NULL, inbound INTEGER NOT NULL,
  unreached INTEGER NOT NULL, by TEXT NOT NULL, summary TEXT NOT NULL, agreed TEXT NOT NULL,
  next_on INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS contact_of_customer ON contact(customer, date);
CREATE INDEX IF NOT EXISTS contact_by_date ON contact(date);
CREATE TABLE IF NOT EXISTS promise(
  id TEXT PRIMARY KEY, customer TEXT NOT NULL REFERENCES customer, ours INTEGER NOT NULL,
  what TEXT NOT NULL, minor INTEGER NOT NULL, currency TEXT NOT NULL, made INTEGER NOT NULL,
  due INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS outbox(
  place INTEGER PRIMARY KEY AUTOINCREMENT, fact TEXT NOT NULL, sequence INTEGER);
CREATE INDEX IF NOT EXISTS outbox_waiting ON outbox(place) WHERE sequence IS NULL;
CREATE INDEX IF NOT EXISTS outbox_told ON outbox(sequence) WHERE sequence IS NOT NULL;
CREATE TABLE IF NOT EXISTS memory(key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
)";

using nlohmann::json;

constexpr const char* kBookCurrency = "NOK";  // as the office makes its books

json customer_fact(const Customer& customer) {
  json body = {{"name", customer.name},
               {"kind", customer.kind},
               {"country", customer.country},
               {"language", customer.language}};
  if (!customer.phone.empty()) body["phone"] = customer.phone;
  if (!customer.email.empty()) body["email"] = customer.email;
  if (!customer.manager.empty()) body["manager"] = customer.manager;
  return fact(customer.number, "customer", body);
}

json invoice_fact(const Invoice& invoice) {
  json body = {{"customerId", invoice.customer},
               {"status", "ISSUED"},
               {"issueDate", iso(invoice.issued)},
               {"dueDate", iso(invoice.due)},
               {"amount", money(invoice.minor, invoice.currency)}};
  if (!invoice.product.empty()) body["product"] = invoice.product;
  if (invoice.book_minor != 0) body["amountBook"] = money(invoice.book_minor, kBookCurrency);
  return fact(invoice.number, "invoice", body, invoice.issued);
}

struct Owed {
  std::string customer;
  std::string currency;
  std::int64_t open = 0;
};

json payment_fact(const Payment& payment, const Owed& owed) {
  const json amount = money(payment.minor, owed.currency);
  return fact(
      payment.number, "payment",
      {{"customerId", owed.customer},
       {"date", iso(payment.date)},
       {"amount", amount},
       {"allocations", json::array({{{"invoiceId", payment.invoice}, {"amount", amount}}})}},
      payment.date);
}

json credit_fact(const CreditNote& note, const Owed& owed) {
  return fact(note.number, "creditNote",
              {{"customerId", owed.customer},
               {"status", "ISSUED"},
               {"issueDate", iso(note.date)},
               {"amount", money(note.minor, owed.currency)},
               {"invoiceId", note.invoice}},
              note.date);
}

// Takes `minor` off what is open on the invoice.
Owed take_off(Database& database, const std::string& invoice, std::int64_t minor) {
  Owed owed;
  database.each("SELECT customer, currency, open FROM invoice WHERE number = ?1", {invoice},
                [&](const Row& row) {
                  owed = {row.text(0), row.text(1), row.integer(2)};
                });
  if (owed.customer.empty()) throw std::invalid_argument("there is no invoice " + invoice);
  if (minor <= 0) throw std::invalid_argument("an amount must be more than nothing");
  if (minor > owed.open) {
    throw std::invalid_argument("invoice " + invoice + " has less than that open");
  }
  database.execute("UPDATE invoice SET open = open - ?2 WHERE number = ?1", {invoice, minor});
  return owed;
}

std::string random_hex(int digits) {
  static std::random_device device;
  static constexpr char kDigits[] = "0123456789abcdef";
  std::string made;
  for (int i = 0; i < digits; ++i) made += kDigits[device() % 16];
  return made;
}

}  // namespace

Accounts::Accounts(const std::string& path) : database_(path) {
  database_.run(kTables);
}

void Accounts::add(const Customer& customer) {
  database_.execute(
      "INSERT INTO customer(number, name, kind, country, language, contact, phone, email, manager,"
      " folded) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
      {customer.number, customer.name, customer.kind, customer.country, customer.language,
       customer.contact_given_name, customer.phone, customer.email, customer.manager,
       folded(customer.number + " " + customer.name + " " + customer.contact_given_name + " " +
              customer.phone + " " + digits_of(customer.phone))});
  tell(customer_fact(customer));
  if (customer.contact_given_name.empty()) return;
  tell(fact(customer.number + "-1", "person",
            {{"customerId", customer.number},
             {"givenName", customer.contact_given_name},
             {"primary", true}}));
}

void Accounts::add(const Invoice& invoice) {
  database_.execute(
      "INSERT INTO invoice VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?5, ?8)",
      {invoice.number, invoice.customer, std::int64_t{invoice.issued}, std::int64_t{invoice.due},
       invoice.minor, invoice.currency, invoice.product, invoice.book_minor});
  tell(invoice_fact(invoice));
}

void Accounts::add(const Payment& payment) {
  const Owed owed = take_off(database_, payment.invoice, payment.minor);
  database_.execute("INSERT INTO payment VALUES(?1, ?2, ?3, ?4)",
                    {payment.number, payment.invoice, std::int64_t{payment.date}, payment.minor});
  tell(payment_fact(payment, owed));
}

void Accounts::add(const CreditNote& note) {
  const Owed owed = take_off(database_, note.invoice, note.minor);
  database_.execute("INSERT INTO credit_note VALUES(?1, ?2, ?3, ?4)",
                    {note.number, note.invoice, std::int64_t{note.date}, note.minor});
  tell(credit_fact(note, owed));
}

void Accounts::add(const Contact& contact) {
  const std::string id = contact.id.empty() ? fresh_id("K") : contact.id;
  database_.execute(
      "INSERT INTO contact VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
      {id, contact.customer, std::int64_t{contact.date}, contact.channel, contact.purpose,
       std::int64_t{contact.inbound}, std::int64_t{contact.unreached}, contact.by, contact.summary,
       contact.agreed, std::int64_t{contact.next_on}});
  if (!contact.unreached) {
    database_.execute("UPDATE customer SET last_contact = max(last_contact, ?2) WHERE number = ?1",
                      {contact.customer, std::int64_t{contact.date}});
  }
  json body = {{"customerId", contact.customer},
               {"date", iso(contact.date)},
               {"channel", contact.channel},
               {"purpose", contact.purpose},
               {"direction", contact.inbound ? "INBOUND" : "OUTBOUND"}};
  if (contact.unreached) body["unreached"] = true;
  if (!contact.by.empty()) body["by"] = contact.by;
  if (!contact.summary.empty()) body["summary"] = contact.summary;
  if (!contact.agreed.empty()) body["agreed"] = contact.agreed;
  if (contact.next_on != 0) body["nextContactOn"] = iso(contact.next_on);
  tell(fact(id, "contact", body, contact.date));
}

void Accounts::add(const Promise& promise) {
  const std::string id = promise.id.empty() ? fresh_id("L") : promise.id;
  database_.execute("INSERT INTO promise VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
                    {id, promise.customer, std::int64_t{promise.ours}, promise.what, promise.minor,
                     promise.currency, std::int64_t{promise.made}, std::int64_t{promise.due}});
  json body = {{"customerId", promise.customer},
               {"direction", promise.ours ? "OURS" : "THEIRS"},
               {"madeOn", iso(promise.made)},
               {"dueOn", iso(promise.due)},
               {"channel", "CHANNEL_PHONE"}};
  if (!promise.what.empty()) body["what"] = promise.what;
  if (!promise.by.empty()) body["by"] = promise.by;
  if (promise.minor != 0) body["amount"] = money(promise.minor, promise.currency);
  if (!promise.invoices.empty()) body["invoiceIds"] = promise.invoices;
  tell(fact(id, "promise", body, promise.made));
}

void Accounts::tell(json fact) {
  if (!fact.contains("factId")) fact["factId"] = "kontor-" + random_hex(24);
  const std::string line = fact.dump();
  if (collected_ != nullptr) *collected_ += line + "\n";
  database_.execute("INSERT INTO outbox(fact) VALUES(?1)", {line});
}

void Accounts::together(const std::function<void()>& changes,
                        const std::function<void(const std::string&)>& before_commit) {
  std::string lines;
  if (before_commit) collected_ = &lines;
  try {
    database_.transaction([&] {
      changes();
      if (before_commit) before_commit(lines);
    });
  } catch (...) {
    collected_ = nullptr;
    throw;
  }
  collected_ = nullptr;
}

std::vector<Pending> Accounts::pending(std::int64_t limit) {
  std::vector<Pending> waiting;
  database_.each("SELECT place, fact FROM outbox WHERE sequence IS NULL ORDER BY place LIMIT ?1",
                 {limit}, [&](const Row& row) {
                   waiting.push_back({row.integer(0), row.text(1)});
                 });
  return waiting;
}

void Accounts::told(std::int64_t up_to_place, std::int64_t sequence) {
  database_.execute("UPDATE outbox SET sequence = ?2 WHERE sequence IS NULL AND place <= ?1",
                    {up_to_place, sequence});
}

std::int64_t Accounts::last_sequence() {
  std::int64_t last = 0;
  database_.each("SELECT max(sequence) FROM outbox WHERE sequence IS NOT NULL", {},
                 [&](const Row& row) { last = row.integer(0); });
  return last;
}

void Accounts::untell_after(std::int64_t sequence) {
  database_.execute("UPDATE outbox SET sequence = NULL WHERE sequence > ?1", {sequence});
}

void Accounts::snapshot(const std::function<void(const std::string&)>& visit) {
  database_.each(
      "SELECT number, name, kind, country, language, contact, phone, email, manager FROM customer",
      {}, [&](const Row& row) {
        visit(customer_fact({row.text(0), row.text(1), row.text(2), row.text(3), row.text(4),
                             row.text(5), row.text(6), row.text(7), row.text(8)})
                  .dump());
      });
  database_.each(
      "SELECT number, customer, issued, due, minor, currency, product, book_minor FROM invoice", {},
      [&](const Row& row) {
        visit(invoice_fact({row.text(0), row.text(1), row.day(2), row.day(3), row.integer(4),
                            row.text(5), row.text(6), row.integer(7)})
                  .dump());
      });
  database_.each(
      "SELECT p.number, p.invoice, p.date, p.minor, i.customer, i.currency FROM payment p"
      " JOIN invoice i ON i.number = p.invoice",
      {}, [&](const Row& row) {
        visit(payment_fact({row.text(0), row.text(1), row.day(2), row.integer(3)},
                           {row.text(4), row.text(5)})
                  .dump());
      });
  database_.each(
      "SELECT c.number, c.invoice, c.date, c.minor, i.customer, i.currency FROM credit_note c"
      " JOIN invoice i ON i.number = c.invoice",
      {}, [&](const Row& row) {
        visit(credit_fact({row.text(0), row.text(1), row.day(2), row.integer(3)},
                          {row.text(4), row.text(5)})
                  .dump());
      });
}

std::string Accounts::next_number(const char* table, const char* prefix) {
  // The highest number of this form, not the count: a number is never given away twice.
  const std::string start(prefix);
  const std::string sql = std::string("SELECT max(CAST(substr(number, ?2) AS INTEGER)) FROM ") +
                          table + " WHERE number GLOB ?1 || '[0-9]*'";
  std::int64_t last = 0;
  database_.each(sql.c_str(), {start, static_cast<std::int64_t>(start.size() + 1)},
                 [&](const Row& row) { last = row.integer(0); });
  return start + std::to_string(last + 1);
}

std::string Accounts::fresh_id(const char* prefix) {
  return std::string(prefix) + "-" + random_hex(10);
}

std::string Accounts::remembered(std::string_view key) {
  std::string value;
  database_.each("SELECT value FROM memory WHERE key = ?1", {key},
                 [&](const Row& row) { value = row.text(0); });
  return value;
}

void Accounts::remember(std::string_view key, std::string_view value) {
  database_.execute("INSERT OR REPLACE INTO memory VALUES(?1, ?2)", {key, value});
}

}  // namespace kontor
