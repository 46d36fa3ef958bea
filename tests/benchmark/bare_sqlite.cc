#include "bare_sqlite.h"

#include <algorithm>
#include <stdexcept>
#include <string_view>

#include "measuring.h"

namespace lofte::bench {
namespace {

void bind_text(sqlite3_stmt* statement, int place, std::string_view text) {
  sqlite3_bind_text(statement, place, text.data(), static_cast<int>(text.size()), SQLITE_STATIC);
}

std::string_view view(lofte_string text) {
  return {text.data, text.size};
}

}  // namespace

PlainDatabase::PlainDatabase(const std::string& path) {
  check(sqlite3_open(path.c_str(), &database_));
  run("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;");
}

PlainDatabase::~PlainDatabase() {
  for (sqlite3_stmt* statement : statements_) sqlite3_finalize(statement);
  sqlite3_close(database_);
}

void PlainDatabase::run(const std::string& sql) {
  check(sqlite3_exec(database_, sql.c_str(), nullptr, nullptr, nullptr));
}

sqlite3_stmt* PlainDatabase::prepare(const std::string& sql) {
  sqlite3_stmt* statement = nullptr;
  check(sqlite3_prepare_v2(database_, sql.c_str(), -1, &statement, nullptr));
  statements_.push_back(statement);
  return statement;
}

void PlainDatabase::put(sqlite3_stmt* statement) {
  if (sqlite3_step(statement) != SQLITE_DONE) throw std::runtime_error(sqlite3_errmsg(database_));
  sqlite3_reset(statement);
}

void PlainDatabase::check(int code) {
  if (code != SQLITE_OK) throw std::runtime_error(sqlite3_errmsg(database_));
}

PlainTables::PlainTables(const std::string& path) : database_(path) {
  database_.run(
      "CREATE TABLE invoice(id TEXT PRIMARY KEY, customer TEXT, issued INT, due INT, minor INT,"
      " currency TEXT); CREATE INDEX invoice_customer ON invoice(customer);"
      "CREATE TABLE payment(id TEXT PRIMARY KEY, customer TEXT, invoice TEXT, date INT, minor INT,"
      " currency TEXT); CREATE INDEX payment_invoice ON payment(invoice);");
  invoice_ = database_.prepare("INSERT INTO invoice VALUES(?1,?2,?3,?4,?5,?6)");
  payment_ = database_.prepare("INSERT INTO payment VALUES(?1,?2,?3,?4,?5,?6)");
}

void PlainTables::insert(std::span<const lofte_fact> facts) {
  const auto put = [&](sqlite3_stmt* statement, const lofte_fact& fact, lofte_string customer,
                       const lofte_money& amount) {
    bind_text(statement, 1, view(fact.record_id));
    bind_text(statement, 2, view(customer));
    sqlite3_bind_int64(statement, 5, amount.minor);
    sqlite3_bind_text(statement, 6, amount.currency, -1, SQLITE_STATIC);
    database_.put(statement);
  };
  database_.run("BEGIN IMMEDIATE");
  for (const lofte_fact& fact : facts) {
    if (fact.kind == LOFTE_FACT_INVOICE) {
      const lofte_invoice& row = *fact.body.invoice;
      sqlite3_bind_int(invoice_, 3, row.issue_date);
      sqlite3_bind_int(invoice_, 4, row.due_date);
      put(invoice_, fact, row.customer_id, row.amount);
    } else if (fact.kind == LOFTE_FACT_PAYMENT) {
      const lofte_payment& row = *fact.body.payment;
      const auto* part = LOFTE_AT(lofte_payment_allocation, row.allocations, 0);
      bind_text(payment_, 3, view(part->invoice_id));
      sqlite3_bind_int(payment_, 4, row.date);
      put(payment_, fact, row.customer_id, row.amount);
    }
  }
  database_.run("COMMIT");
}

BookRows::BookRows(const std::string& book, std::int64_t after) {
  PlainDatabase from(book);
  // The column that says which fact a row is of.
  for (const auto& [name, place] : {std::pair<std::string, std::string>{"journal", "sequence"},
                                    {"record", "sequence"},
                                    {"owner", "latest"}}) {
    Table& table = tables_.emplace_back();
    table.name = name;
    sqlite3_stmt* made = from.prepare("SELECT sql FROM sqlite_master WHERE name='" + name + "'");
    if (sqlite3_step(made) != SQLITE_ROW) throw std::runtime_error("no table " + name);
    table.made_by = reinterpret_cast<const char*>(sqlite3_column_text(made, 0));
    sqlite3_stmt* read =
        from.prepare("SELECT * FROM " + name + " WHERE " + place + " > ?1 ORDER BY " + place);
    sqlite3_bind_int64(read, 1, after);
    while (sqlite3_step(read) == SQLITE_ROW) {
      std::vector<Value>& row = table.rows.emplace_back();
      for (int i = 0; i < sqlite3_column_count(read); ++i) {
        Value& value = row.emplace_back();
        value.type = sqlite3_column_type(read, i);
        value.number = sqlite3_column_int64(read, i);
        if (value.type != SQLITE_TEXT && value.type != SQLITE_BLOB) continue;
        value.text.assign(static_cast<const char*>(sqlite3_column_blob(read, i)),
                          static_cast<std::size_t>(sqlite3_column_bytes(read, i)));
      }
    }
  }
}

void BookRows::bind(sqlite3_stmt* statement, const std::vector<Value>& row) {
  int place = 0;
  for (const Value& value : row) {
    ++place;
    if (value.type == SQLITE_INTEGER) {
      sqlite3_bind_int64(statement, place, value.number);
    } else if (value.type == SQLITE_TEXT) {
      bind_text(statement, place, value.text);
    } else if (value.type == SQLITE_BLOB) {
      sqlite3_bind_blob(statement, place, value.text.data(), static_cast<int>(value.text.size()),
                        SQLITE_STATIC);
    } else {
      sqlite3_bind_null(statement, place);
    }
  }
}

double BookRows::insert(const std::string& path, std::size_t batch) {
  PlainDatabase into(path);
  std::vector<sqlite3_stmt*> statements;
  std::size_t facts = 0;
  for (const Table& table : tables_) {
    into.run(table.made_by);
    std::string places = "?";
    for (std::size_t i = 1; i < table.rows.at(0).size(); ++i) places += ",?";
    statements.push_back(into.prepare("INSERT INTO " + table.name + " VALUES(" + places + ")"));
    facts = std::max(facts, table.rows.size());
  }
  const auto start = Clock::now();
  for (std::size_t first = 0; first < facts; first += batch) {
    into.run("BEGIN IMMEDIATE");
    for (std::size_t fact = first; fact < std::min(facts, first + batch); ++fact) {
      for (std::size_t i = 0; i < tables_.size(); ++i) {
        if (fact >= tables_[i].rows.size()) continue;
        bind(statements[i], tables_[i].rows[fact]);
        into.put(statements[i]);
      }
    }
    into.run("COMMIT");
  }
  return seconds_since(start);
}

}  // namespace lofte::bench
