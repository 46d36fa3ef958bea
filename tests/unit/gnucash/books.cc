#include "books.h"

#include <sqlite3.h>
#include <zlib.h>

#include <stdexcept>

#include "lofte/cpp/date.hpp"

namespace lofte::gnucash::testing {
namespace {

std::string fraction(const Rational& number) {
  return concat(number.numerator, "/", number.denominator);
}

std::string escaped(std::string_view text) {
  std::string out;
  for (const char letter : text) {
    if (letter == '&') {
      out += "&amp;";
    } else if (letter == '<') {
      out += "&lt;";
    } else {
      out += letter;
    }
  }
  return out;
}

std::string tag(std::string_view name, std::string_view text) {
  return concat("<", name, ">", escaped(text), "</", name, ">\n");
}

std::string date_tag(std::string_view name, lofte_date day) {
  if (day == 0) return {};
  return concat("<", name, "><ts:date>", iso(day), " 10:59:00 +0000</ts:date></", name, ">\n");
}

std::string commodity(std::string_view name, std::string_view currency) {
  return concat("<", name, "><cmdty:space>CURRENCY</cmdty:space>", tag("cmdty:id", currency), "</",
                name, ">\n");
}

std::string slot(std::string_view key, std::string_view type, std::string_view value) {
  return concat("<slot><slot:key>", key, "</slot:key><slot:value type=\"", type, "\">", value,
                "</slot:value></slot>\n");
}

std::string_view owner_name(OwnerKind kind) {
  switch (kind) {
    case OwnerKind::kCustomer:
      return "gncCustomer";
    case OwnerKind::kJob:
      return "gncJob";
    case OwnerKind::kVendor:
      return "gncVendor";
    case OwnerKind::kEmployee:
      return "gncEmployee";
    case OwnerKind::kNone:
      break;
  }
  return "gncNone";
}

std::string owner_tag(std::string_view name, const Owner& owner) {
  return concat("<", name, ">", tag("owner:type", owner_name(owner.kind)),
                tag("owner:id", owner.guid), "</", name, ">\n");
}

std::string lot_xml(const Lot& lot) {
  std::string slots;
  if (!lot.invoice.empty()) {
    slots += slot("gncInvoice", "frame", slot("invoice-guid", "guid", lot.invoice));
  }
  if (lot.owner.kind != OwnerKind::kNone) {
    slots +=
        slot("gncOwner", "frame",
             slot("owner-type", "integer", std::to_string(static_cast<int>(lot.owner.kind) + 1)) +
                 slot("owner-guid", "guid", lot.owner.guid));
  }
  return concat("<gnc:lot>", tag("lot:id", lot.guid), "<lot:slots>", slots,
                "</lot:slots></gnc:lot>\n");
}

std::string account_xml(const Account& account, const Book& book) {
  std::string lots;
  for (const Lot& lot : book.lots.all()) {
    if (lot.account == account.guid) lots += lot_xml(lot);
  }
  return concat("<gnc:account>", tag("act:name", account.name), tag("act:id", account.guid),
                tag("act:type", account.receivable ? "RECEIVABLE" : "BANK"),
                commodity("act:commodity", account.currency), "<act:lots>", lots,
                "</act:lots></gnc:account>\n");
}

std::string split_xml(const Split& split) {
  std::string slots;
  if (split.before_void) {
    slots =
        concat("<split:slots>", slot("void-former-amount", "numeric", fraction(*split.before_void)),
               "</split:slots>");
  }
  return concat(
      "<trn:split>", tag("split:id", split.guid), tag("split:value", fraction(split.quantity)),
      tag("split:quantity", fraction(split.quantity)), tag("split:account", split.account),
      split.lot.empty() ? std::string{} : tag("split:lot", split.lot), slots, "</trn:split>\n");
}

std::string transaction_xml(const Transaction& transaction) {
  std::string slots;
  if (transaction.due != 0) {
    slots += slot("trans-date-due", "timespec",
                  concat("<ts:date>", iso(transaction.due), " 00:00:00 +0000</ts:date>"));
  }
  if (transaction.voided) slots += slot("void-reason", "string", "a mistake");
  std::string splits;
  for (const Split& split : transaction.splits) splits += split_xml(split);
  return concat("<gnc:transaction>", tag("trn:id", transaction.guid),
                tag("trn:num", transaction.number), date_tag("trn:date-posted", transaction.posted),
                date_tag("trn:date-entered", transaction.entered), "<trn:slots>", slots,
                "</trn:slots><trn:splits>", splits, "</trn:splits></gnc:transaction>\n");
}

std::string invoice_xml(const Invoice& invoice) {
  std::string posted;
  if (!invoice.transaction.empty()) posted += tag("invoice:posttxn", invoice.transaction);
  if (!invoice.lot.empty()) posted += tag("invoice:postlot", invoice.lot);
  if (!invoice.terms.empty()) posted += tag("invoice:terms", invoice.terms);
  if (!invoice.notes.empty()) posted += tag("invoice:notes", invoice.notes);
  if (invoice.credit_note) {
    posted += concat("<invoice:slots>", slot("credit-note", "integer", "1"), "</invoice:slots>");
  }
  return concat("<gnc:GncInvoice>", tag("invoice:guid", invoice.guid),
                tag("invoice:id", invoice.id), owner_tag("invoice:owner", invoice.owner),
                date_tag("invoice:opened", invoice.opened), posted, "</gnc:GncInvoice>\n");
}

std::string customer_xml(const Customer& customer) {
  return concat("<gnc:GncCustomer>", tag("cust:guid", customer.guid),
                tag("cust:name", customer.name), tag("cust:id", customer.id), "<cust:addr>",
                tag("addr:addr1", customer.address), tag("addr:email", customer.email),
                tag("addr:phone", customer.phone), "</cust:addr>",
                tag("cust:notes", customer.notes), commodity("cust:currency", customer.currency),
                customer.terms.empty() ? std::string{} : tag("cust:terms", customer.terms),
                "</gnc:GncCustomer>\n");
}

std::string terms_xml(const Terms& terms) {
  const std::string how =
      terms.proximo
          ? concat("<billterm:proximo>", tag("bt-prox:due-day", std::to_string(terms.due)),
                   tag("bt-prox:cutoff-day", std::to_string(terms.cutoff)), "</billterm:proximo>")
          : concat("<billterm:days>", tag("bt-days:due-days", std::to_string(terms.due)),
                   "</billterm:days>");
  return concat("<gnc:GncBillTerm>", tag("billterm:guid", terms.guid), how, "</gnc:GncBillTerm>\n");
}

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

std::string to_xml(const Book& book) {
  std::string xml = "<?xml version=\"1.0\" encoding=\"utf-8\" ?>\n<gnc-v2>\n<gnc:book>\n";
  for (const Account& account : book.accounts.all()) xml += account_xml(account, book);
  for (const Transaction& made : book.transactions.all()) xml += transaction_xml(made);
  for (const Terms& terms : book.terms.all()) xml += terms_xml(terms);
  for (const Customer& customer : book.customers.all()) xml += customer_xml(customer);
  for (const Invoice& invoice : book.invoices.all()) xml += invoice_xml(invoice);
  for (const Job& job : book.jobs.all()) {
    xml += concat("<gnc:GncJob>", tag("job:guid", job.guid), owner_tag("job:owner", job.owner),
                  "</gnc:GncJob>\n");
  }
  return xml + "</gnc:book>\n</gnc-v2>\n";
}

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

std::string gzip(std::string_view bytes) {
  z_stream stream{};
  deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
  std::string input(bytes);
  std::string packed(deflateBound(&stream, input.size()), '\0');
  stream.next_in = static_cast<Bytef*>(static_cast<void*>(input.data()));
  stream.avail_in = static_cast<uInt>(input.size());
  stream.next_out = static_cast<Bytef*>(static_cast<void*>(packed.data()));
  stream.avail_out = static_cast<uInt>(packed.size());
  deflate(&stream, Z_FINISH);
  packed.resize(stream.total_out);
  deflateEnd(&stream);
  return packed;
}

ReadBytes bytes_of(std::string content) {
  return [content = std::move(content), at = std::size_t{0}](std::span<char> into) mutable {
    const auto count = content.copy(into.data(), into.size(), at);
    at += count;
    return count;
  };
}

// ---- Story ----

lofte_date Story::day(const std::string& iso) {
  return parse_moment(iso, "test", 0);
}

Story& Story::account(const std::string& guid, const std::string& type,
                      const std::string& currency) {
  book_.accounts.add(Account{guid, guid, type == "RECEIVABLE", currency, 0});
  return *this;
}

Story& Story::customer(const std::string& id, const std::string& terms) {
  Customer made;
  made.guid = "c-" + id;
  made.id = id;
  made.name = "Kunde " + id;
  made.currency = "NOK";
  made.terms = terms;
  book_.customers.add(std::move(made));
  return *this;
}

Story& Story::job(const std::string& id, Owner owner) {
  book_.jobs.add(Job{id, std::move(owner), 0});
  return *this;
}

Story& Story::terms(const std::string& guid, int days) {
  book_.terms.add(Terms{guid, false, days, 0, 0});
  return *this;
}

Story& Story::document(const std::string& id, const std::string& customer, std::int64_t minor,
                       const std::string& on, bool credit_note, const std::string& account) {
  Invoice made;
  made.guid = "i-" + id;
  made.id = id;
  made.owner = {OwnerKind::kCustomer, "c-" + customer};
  made.opened = day(on);
  made.credit_note = credit_note;
  made.transaction = "post-" + id;
  made.lot = "lot-" + id;
  book_.lots.add(Lot{made.lot, account, made.guid, {}, 0});
  Transaction posting;
  posting.guid = made.transaction;
  posting.number = id;
  posting.posted = posting.entered = day(on);
  posting.due = posting.posted + 14;
  posting.splits.push_back({"s-post-" + id, account, made.lot, {minor, 100}, std::nullopt});
  book_.transactions.add(std::move(posting));
  book_.invoices.add(std::move(made));
  return *this;
}

Story& Story::draft(const std::string& id, Owner owner) {
  Invoice made;
  made.guid = "i-" + id;
  made.id = id;
  made.owner = std::move(owner);
  book_.invoices.add(std::move(made));
  return *this;
}

Story& Story::purse(const std::string& lot, const std::string& customer) {
  book_.lots.add(Lot{lot, "ar", {}, {OwnerKind::kCustomer, "c-" + customer}, 0});
  return *this;
}

Story& Story::books(const std::string& guid, const std::string& on,
                    const std::vector<std::pair<std::string, std::int64_t>>& splits,
                    const std::string& entered) {
  Transaction made;
  made.guid = guid;
  made.posted = day(on);
  made.entered = entered.empty() ? made.posted : day(entered);
  for (const auto& [lot, minor] : splits) {
    made.splits.push_back(
        {concat("s-", guid, "-", made.splits.size()), "ar", lot, {minor, 100}, std::nullopt});
  }
  book_.transactions.add(std::move(made));
  return *this;
}

}  // namespace lofte::gnucash::testing
