// A few lines over SQLite's C interface: Kontor's own database.
#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <functional>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <variant>

#include "lofte/base.h"

namespace kontor {

using Value = std::variant<std::int64_t, std::string_view>;

// One row of a result while it is being read.
class Row {
 public:
  explicit Row(sqlite3_stmt* statement) : statement_(statement) {}
  std::int64_t integer(int column) const { return sqlite3_column_int64(statement_, column); }
  std::string text(int column) const;
  lofte_date day(int column) const { return sqlite3_column_int(statement_, column); }

 private:
  sqlite3_stmt* statement_;
};

// Throws std::runtime_error with SQLite's words.
class Database {
 public:
  explicit Database(const std::string& path);

  void run(const char* sql);  // one or more statements without values
  void execute(const char* sql, std::initializer_list<Value> values);
  void each(const char* sql, std::initializer_list<Value> values,
            const std::function<void(const Row&)>& visit);
  // The one number that a query gives; 0 where it gives none.
  std::int64_t number(const char* sql, std::initializer_list<Value> values = {});
  // All of `work` is kept, or nothing.
  void transaction(const std::function<void()>& work);

 private:
  struct Close {
    void operator()(sqlite3* database) const { sqlite3_close(database); }
  };
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
  };
  using Statement = std::unique_ptr<sqlite3_stmt, Finalize>;

  Statement prepared(const char* sql, std::initializer_list<Value> values);
  [[noreturn]] void fail(const char* sql) const;

  std::unique_ptr<sqlite3, Close> database_;
};

}  // namespace kontor
