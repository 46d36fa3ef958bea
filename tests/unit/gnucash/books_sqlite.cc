#include <sqlite3.h>

#include <stdexcept>

#include "books.h"
#include "lofte/cpp/date.hpp"

namespace lofte::gnucash::testing {
namespace {

// The tables of GnuCash's SQLite books, as far as they matter here; columns as its 3.x made them.
constexpr const char* kSchema = R"sql(
CREATE TABLE gnclock (Hostname varchar(255), PID int);
CREATE TABLE versions(table_name text(50) PRIMARY KEY NOT NULL, table_version integer NOT NULL);
CREATE TABLE commodities(guid text(32) PRIMARY KEY NOT NULL, namespace text NOT NULL,
  mnemonic text NOT NULL, fraction integer NOT NULL);
CREATE TABLE accounts(guid text(32) PRIMARY KEY NOT NULL, name text NOT NULL,
  account_type text NOT NULL, commodity_guid text(32));
CREATE TABLE transactions(guid text(32) PRIMARY KEY NOT NULL, currency_guid text(32) NOT NULL,
  num text NOT NULL, post_date text(19), enter_date text(19), description text);
CREATE TABLE splits(guid text(32) PRIMARY KEY NOT NULL, tx_guid text(32) NOT NULL,
  account_guid text(32) NOT NULL, value_num bigint NOT NULL, value_denom bigint NOT NULL,
  quantity_num bigint NOT NULL, quantity_denom bigint NOT NULL, lot_guid text(32));
CREATE TABLE slots(id integer PRIMARY KEY AUTOINCREMENT NOT NULL, obj_guid text(32) NOT NULL,
  name text NOT NULL, slot_type integer NOT NULL, int64_val bigint, string_val text,
  timespec_val text(19), guid_val text(32), numeric_val_num bigint, numeric_val_denom bigint,
  gdate_val text(8));
CREATE INDEX slots_guid_index ON slots(obj_guid);
CREATE TABLE lots(guid text(32) PRIMARY KEY NOT NULL, account_guid text(32),
  is_closed integer NOT NULL);
CREATE TABLE billterms(guid text(32) PRIMARY KEY NOT NULL, type text NOT NULL, duedays integer,
  cutoff integer);
CREATE TABLE customers(guid text(32) PRIMARY KEY NOT NULL, name text NOT NULL, id text NOT NULL,
  notes text NOT NULL, currency text(32) NOT NULL, addr_name text, addr_addr1 text, addr_addr2 text,
  addr_addr3 text, addr_addr4 text, addr_phone text, addr_email text, terms text(32));
CREATE TABLE invoices(guid text(32) PRIMARY KEY NOT NULL, id text NOT NULL, date_opened text(19),
  date_posted text(19), notes text NOT NULL, owner_type integer, owner_guid text(32), terms text(32),
  post_txn text(32), post_lot text(32), post_acc text(32));
CREATE TABLE jobs(guid text(32) PRIMARY KEY NOT NULL, owner_type integer, owner_guid text(32));
)sql";

class Database {
 public:
  explicit Database(const std::filesystem::path& path) {
    std::filesystem::remove(path);
    check(sqlite3_open(path.c_str(), &database_));
    run("PRAGMA synchronous = OFF");
    run(kSchema);
    run("BEGIN");
  }
  ~Database() {
    sqlite3_exec(database_, "COMMIT", nullptr, nullptr, nullptr);
    sqlite3_close(database_);
  }
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  void run(const std::string& sql) {
    check(sqlite3_exec(database_, sql.c_str(), nullptr, nullptr, nullptr));
  }

 private:
  void check(int code) {
    if (code != SQLITE_OK) throw std::runtime_error(sqlite3_errmsg(database_));
  }
  sqlite3* database_ = nullptr;
};

std::string sql_text(std::string_view text) {
  std::string out = "'";
  for (const char letter : text) {
    out += letter;
    if (letter == '\'') out += '\'';
  }
  return out + "'";
}
std::string sql_text_or_null(std::string_view text) {
  return text.empty() ? "NULL" : sql_text(text);
}
std::string moment(lofte_date day) {
  return day == 0 ? "'1970-01-01 00:00:00'" : concat("'", iso(day), " 10:59:00'");
}
int number(OwnerKind kind) {
  return kind == OwnerKind::kNone ? 0 : static_cast<int>(kind) + 1;
}

void add_lot(Database& database, const Lot& lot) {
  database.run(
      concat("INSERT INTO lots VALUES(", sql_text(lot.guid), ",", sql_text(lot.account), ",0)"));
  const std::string invoice_frame = sql_text("frame-invoice-" + lot.guid);
  const std::string owner_frame = sql_text("frame-owner-" + lot.guid);
  if (!lot.invoice.empty()) {
    database.run(concat("INSERT INTO slots(obj_guid,name,slot_type,guid_val) VALUES(",
                        sql_text(lot.guid), ",'gncInvoice',9,", invoice_frame, "),(", invoice_frame,
                        ",'gncInvoice/invoice-guid',5,", sql_text(lot.invoice), ")"));
  }
  if (lot.owner.kind != OwnerKind::kNone) {
    database.run(concat("INSERT INTO slots(obj_guid,name,slot_type,int64_val,guid_val) VALUES(",
                        sql_text(lot.guid), ",'gncOwner',9,0,", owner_frame, "),(", owner_frame,
                        ",'gncOwner/owner-type',1,", number(lot.owner.kind), ",NULL),(",
                        owner_frame, ",'gncOwner/owner-guid',5,0,", sql_text(lot.owner.guid), ")"));
  }
}

void add_transaction(Database& database, const Transaction& made) {
  database.run(concat("INSERT INTO transactions VALUES(", sql_text(made.guid), ",'cur-NOK',",
                      sql_text(made.number), ",", moment(made.posted), ",", moment(made.entered),
                      ",'')"));
  if (made.due != 0) {
    database.run(concat("INSERT INTO slots(obj_guid,name,slot_type,timespec_val) VALUES(",
                        sql_text(made.guid), ",'trans-date-due',6,'", iso(made.due),
                        " 00:00:00')"));
  }
  if (made.voided) {
    database.run(concat("INSERT INTO slots(obj_guid,name,slot_type,string_val) VALUES(",
                        sql_text(made.guid), ",'void-reason',4,'a mistake')"));
  }
  for (const Split& split : made.splits) {
    const std::string amount = concat(split.quantity.numerator, ",", split.quantity.denominator);
    database.run(concat("INSERT INTO splits VALUES(", sql_text(split.guid), ",",
                        sql_text(made.guid), ",", sql_text(split.account), ",", amount, ",", amount,
                        ",", sql_text_or_null(split.lot), ")"));
    if (split.before_void) {
      database.run(concat(
          "INSERT INTO slots(obj_guid,name,slot_type,numeric_val_num,numeric_val_denom) VALUES(",
          sql_text(split.guid), ",'void-former-amount',3,", split.before_void->numerator, ",",
          split.before_void->denominator, ")"));
    }
  }
}

void add_invoice(Database& database, const Invoice& invoice) {
  database.run(concat("INSERT INTO invoices VALUES(", sql_text(invoice.guid), ",",
                      sql_text(invoice.id), ",", moment(invoice.opened), ",'1970-01-01 00:00:00',",
                      sql_text(invoice.notes), ",", number(invoice.owner.kind), ",",
                      sql_text(invoice.owner.guid), ",", sql_text_or_null(invoice.terms), ",",
                      sql_text_or_null(invoice.transaction), ",", sql_text_or_null(invoice.lot),
                      ",NULL)"));
  if (invoice.credit_note) {
    database.run(concat("INSERT INTO slots(obj_guid,name,slot_type,int64_val) VALUES(",
                        sql_text(invoice.guid), ",'credit-note',1,1)"));
  }
}

}  // namespace

void write_sqlite(const Book& book, const std::filesystem::path& path) {
  Database database(path);
  for (const std::string code : {"NOK", "EUR", "JPY", "XYZ"}) {
    database.run(
        concat("INSERT INTO commodities VALUES('cur-", code, "','CURRENCY','", code, "',100)"));
  }
  for (const Account& account : book.accounts.all()) {
    database.run(concat("INSERT INTO accounts VALUES(", sql_text(account.guid), ",",
                        sql_text(account.name), ",", account.receivable ? "'RECEIVABLE'" : "'BANK'",
                        ",'cur-", account.currency, "')"));
  }
  for (const Lot& lot : book.lots.all()) add_lot(database, lot);
  for (const Transaction& made : book.transactions.all()) add_transaction(database, made);
  for (const Terms& terms : book.terms.all()) {
    database.run(concat("INSERT INTO billterms VALUES(", sql_text(terms.guid), ",",
                        terms.proximo ? "'GNC_TERM_TYPE_PROXIMO'" : "'GNC_TERM_TYPE_DAYS'", ",",
                        terms.due, ",", terms.cutoff, ")"));
  }
  for (const Customer& customer : book.customers.all()) {
    database.run(concat("INSERT INTO customers VALUES(", sql_text(customer.guid), ",",
                        sql_text(customer.name), ",", sql_text(customer.id), ",",
                        sql_text(customer.notes), ",'cur-", customer.currency, "','',",
                        sql_text(customer.address), ",'','','',", sql_text(customer.phone), ",",
                        sql_text(customer.email), ",", sql_text_or_null(customer.terms), ")"));
  }
  for (const Invoice& invoice : book.invoices.all()) add_invoice(database, invoice);
  for (const Job& job : book.jobs.all()) {
    database.run(concat("INSERT INTO jobs VALUES(", sql_text(job.guid), ",", number(job.owner.kind),
                        ",", sql_text(job.owner.guid), ")"));
  }
}

}  // namespace lofte::gnucash::testing
