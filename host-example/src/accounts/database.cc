#include "accounts/database.h"

#include <stdexcept>

namespace kontor {

std::string Row::text(int column) const {
  const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(statement_, column));
  return bytes == nullptr
             ? std::string{}
             : std::string(bytes,
                           static_cast<std::size_t>(sqlite3_column_bytes(statement_, column)));
}

Database::Database(const std::string& path) {
  sqlite3* opened = nullptr;
  const int code = sqlite3_open(path.c_str(), &opened);
  database_.reset(opened);
  if (code != SQLITE_OK) fail(path.c_str());
  run("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;"
      " PRAGMA busy_timeout=5000;");
}

void Database::run(const char* sql) {
  if (sqlite3_exec(database_.get(), sql, nullptr, nullptr, nullptr) != SQLITE_OK) fail(sql);
}

Database::Statement Database::prepared(const char* sql, std::initializer_list<Value> values) {
  sqlite3_stmt* made = nullptr;
  if (sqlite3_prepare_v2(database_.get(), sql, -1, &made, nullptr) != SQLITE_OK) fail(sql);
  Statement statement(made);
  int place = 1;
  for (const Value& value : values) {
    if (const auto* number = std::get_if<std::int64_t>(&value)) {
      sqlite3_bind_int64(made, place++, *number);
    } else {
      const auto text = std::get<std::string_view>(value);
      // An empty text may point nowhere, which SQLite would take for NULL.
      sqlite3_bind_text(made, place++, text.empty() ? "" : text.data(),
                        static_cast<int>(text.size()), SQLITE_TRANSIENT);
    }
  }
  return statement;
}

void Database::execute(const char* sql, std::initializer_list<Value> values) {
  const Statement statement = prepared(sql, values);
  if (sqlite3_step(statement.get()) != SQLITE_DONE) fail(sql);
}

void Database::each(const char* sql, std::initializer_list<Value> values,
                    const std::function<void(const Row&)>& visit) {
  const Statement statement = prepared(sql, values);
  int code = SQLITE_ROW;
  while ((code = sqlite3_step(statement.get())) == SQLITE_ROW) visit(Row(statement.get()));
  if (code != SQLITE_DONE) fail(sql);
}

std::int64_t Database::number(const char* sql, std::initializer_list<Value> values) {
  std::int64_t found = 0;
  each(sql, values, [&](const Row& row) { found = row.integer(0); });
  return found;
}

void Database::transaction(const std::function<void()>& work) {
  run("BEGIN IMMEDIATE");
  try {
    work();
    run("COMMIT");
  } catch (...) {
    sqlite3_exec(database_.get(), "ROLLBACK", nullptr, nullptr, nullptr);
    throw;
  }
}

void Database::fail(const char* sql) const {
  throw std::runtime_error(std::string("Kontor's database: ") + sqlite3_errmsg(database_.get()) +
                           " (" + sql + ")");
}

}  // namespace kontor
