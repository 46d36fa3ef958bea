#include "accounts/accounts.h"

#include <nlohmann/json.hpp>

#include <cstdio>
#include <random>
#include <stdexcept>

#include "accounts/folding.h"
#include "accounts/telling.h"

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
CREATE TABLE IF NOT EXISTS fee(
  id TEXT PRIMARY KEY, invoice TEXT NOT NULL REFERENCES invoice, date INTEGER NOT NULL,
  minor INTEGER NOT NULL, body TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS fee_of_invoice ON fee(invoice, date);
CREATE TABLE IF NOT EXISTS customer_more(
  customer TEXT PRIMARY KEY REFERENCES customer, body TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS person(
  id TEXT PRIMARY KEY, customer TEXT NOT NULL REFERENCES customer, given TEXT NOT NULL,
  family TEXT NOT NULL, role TEXT NOT NULL, email TEXT NOT NULL, phone TEXT NOT NULL,
  is_first INTEGER NOT NULL, left_on INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS person_of_customer ON person(customer, id);
CREATE TABLE IF NOT EXISTS complaint(
  id TEXT PRIMARY KEY, customer TEXT NOT NULL REFERENCES customer, opened INTEGER NOT NULL,
  resolved INTEGER NOT NULL, owner TEXT NOT NULL, due INTEGER NOT NULL, text TEXT NOT NULL,
  cause TEXT NOT NULL, remedy TEXT NOT NULL, prevention TEXT NOT NULL, invoice TEXT NOT NULL)
  WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS complaint_of_customer ON complaint(customer, opened);
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

// Adds a column that accounts of an earlier Kontor do not have.
void have_column(Database& database, const char* table, const char* column) {
  const std::int64_t there =
      database.number("SELECT count(*) FROM pragma_table_info(?1) WHERE name = ?2",
                      {std::string_view(table), std::string_view(column)});
  if (there > 0) return;
  const std::string sql =
      std::string("ALTER TABLE ") + table + " ADD COLUMN " + column + " TEXT NOT NULL DEFAULT ''";
  database.run(sql.c_str());
}

Owed owed_on(Database& database, const std::string& invoice, std::int64_t minor) {
  Owed owed;
  database.each("SELECT customer, currency, open FROM invoice WHERE number = ?1", {invoice},
                [&](const Row& row) {
                  owed = {row.text(0), row.text(1), row.integer(2)};
                });
  if (owed.customer.empty()) throw std::invalid_argument("there is no invoice " + invoice);
  if (minor <= 0) throw std::invalid_argument("an amount must be more than nothing");
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
  have_column(database_, "customer", "more");
  have_column(database_, "credit_note", "reason");
  // Accounts of an earlier Kontor have one person a customer, by the given name alone.
  if (database_.number("SELECT EXISTS(SELECT 1 FROM person)") != 0) return;
  database_.run(
      "INSERT INTO person SELECT number || '-1', number, contact, '', '', '', '', 1, 0"
      " FROM customer WHERE contact <> ''");
}

std::int64_t Accounts::add(const Customer& customer) {
  database_.execute(
      "INSERT INTO customer(number, name, kind, country, language, contact, phone, email, manager,"
      " folded, more) VALUES(?1, ?2, ?3, ?4, ?5, '', ?6, ?7, ?8, '', ?9)",
      {customer.number, customer.name, customer.kind, customer.country, customer.language,
       customer.phone, customer.email, customer.manager, customer.more});
  const std::int64_t place = tell(customer_fact(customer));
  if (!customer.contact_given_name.empty()) {
    Person person;
    person.id = customer.number + "-1";
    person.customer = customer.number;
    person.given_name = customer.contact_given_name;
    person.primary = true;
    put(person);
  }
  make_findable(customer.number);
  return place;
}

std::int64_t Accounts::add(const Invoice& invoice) {
  database_.execute(
      "INSERT INTO invoice VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?5, ?8)",
      {invoice.number, invoice.customer, std::int64_t{invoice.issued}, std::int64_t{invoice.due},
       invoice.minor, invoice.currency, invoice.product, invoice.book_minor});
  return tell(invoice_fact(invoice));
}

std::int64_t Accounts::add(const Payment& payment) {
  const Owed owed = owed_on(database_, payment.invoice, payment.minor);
  if (payment.minor > owed.open) {
    throw std::invalid_argument("invoice " + payment.invoice + " has less than that open");
  }
  database_.execute("INSERT INTO payment VALUES(?1, ?2, ?3, ?4)",
                    {payment.number, payment.invoice, std::int64_t{payment.date}, payment.minor});
  change_open(payment.invoice, -payment.minor);
  return tell(payment_fact(payment, owed));
}

std::int64_t Accounts::add(const CreditNote& note) {
  const Owed owed = owed_on(database_, note.invoice, note.minor);
  if (note.minor > not_yet_credited(note.invoice)) {
    throw std::invalid_argument("invoice " + note.invoice + " has less than that to credit");
  }
  database_.execute(
      "INSERT INTO credit_note(number, invoice, date, minor, reason) VALUES(?1, ?2, ?3, ?4, ?5)",
      {note.number, note.invoice, std::int64_t{note.date}, note.minor, note.reason});
  change_open(note.invoice, -note.minor);
  return tell(credit_fact(note, owed));
}

std::int64_t Accounts::add(const Fee& fee) {
  const Owed owed = owed_on(database_, fee.invoice, fee.minor);
  const json told = fee_fact(fee, owed.currency);
  database_.execute(
      "INSERT INTO fee VALUES(?1, ?2, ?3, ?4, ?5)",
      {fee.id, fee.invoice, std::int64_t{fee.date}, fee.minor, told["feeBooked"].dump()});
  change_open(fee.invoice, fee.minor);
  return tell(told);
}

std::int64_t Accounts::add(const Contact& contact) {
  Contact known = contact;
  if (known.id.empty()) known.id = fresh_id("K");
  database_.execute("INSERT INTO contact VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
                    {known.id, known.customer, std::int64_t{known.date}, known.channel,
                     known.purpose, std::int64_t{known.inbound}, std::int64_t{known.unreached},
                     known.by, known.summary, known.agreed, std::int64_t{known.next_on}});
  if (!known.unreached) {
    database_.execute("UPDATE customer SET last_contact = max(last_contact, ?2) WHERE number = ?1",
                      {known.customer, std::int64_t{known.date}});
  }
  return tell(contact_fact(known));
}

std::int64_t Accounts::add(const Promise& promise) {
  Promise known = promise;
  if (known.id.empty()) known.id = fresh_id("L");
  database_.execute("INSERT INTO promise VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
                    {known.id, known.customer, std::int64_t{known.ours}, known.what, known.minor,
                     known.currency, std::int64_t{known.made}, std::int64_t{known.due}});
  return tell(promise_fact(known));
}

std::int64_t Accounts::tell(json fact) {
  if (!fact.contains("factId")) fact["factId"] = "kontor-" + random_hex(24);
  const std::string line = fact.dump();
  if (collected_ != nullptr) *collected_ += line + "\n";
  database_.execute("INSERT INTO outbox(fact) VALUES(?1)", {line});
  return database_.number("SELECT last_insert_rowid()");
}

std::int64_t Accounts::not_yet_credited(const std::string& invoice) {
  return database_.number(
      "SELECT minor - (SELECT coalesce(sum(minor), 0) FROM credit_note WHERE invoice = ?1)"
      " FROM invoice WHERE number = ?1",
      {invoice});
}

// What is credited beyond what is open is money of the customer's with us, not less than nothing
// owed.
void Accounts::change_open(const std::string& invoice, std::int64_t minor) {
  database_.execute("UPDATE invoice SET open = max(0, open + ?2) WHERE number = ?1",
                    {invoice, minor});
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
