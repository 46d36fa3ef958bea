// What posting is held against: rows put straight into SQLite, in the same batches, by prepared
// statements of one row each, every batch durable.
#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "lofte/facts.h"

namespace lofte::bench {

// A database of one's own, with a log, where every commit is durable.
class PlainDatabase {
 public:
  explicit PlainDatabase(const std::string& path);
  ~PlainDatabase();
  PlainDatabase(const PlainDatabase&) = delete;
  PlainDatabase& operator=(const PlainDatabase&) = delete;

  void run(const std::string& sql);
  // Its own until the database is closed.
  sqlite3_stmt* prepare(const std::string& sql);
  // Runs a statement whose parameters are bound, to its end.
  void put(sqlite3_stmt* statement);

 private:
  void check(int code);

  sqlite3* database_ = nullptr;
  std::vector<sqlite3_stmt*> statements_;
};

// What a host keeps of the same facts itself: a row for each, with two indexes.
class PlainTables {
 public:
  explicit PlainTables(const std::string& path);
  void insert(std::span<const lofte_fact> facts);

 private:
  PlainDatabase database_;
  sqlite3_stmt* invoice_;
  sqlite3_stmt* payment_;
};

// The rows that a book wrote for its facts: of journal, records and their owners, which is what
// posting must write whatever it does beside. Advice is left out.
class BookRows {
 public:
  // Of a closed book, those behind the journal's place `after`.
  BookRows(const std::string& book, std::int64_t after);
  // Puts them into tables of the same making; how many seconds that took.
  double insert(const std::string& path, std::size_t batch);

 private:
  struct Value {
    int type = SQLITE_NULL;
    std::int64_t number = 0;
    std::string text;
  };
  struct Table {
    std::string name;
    std::string made_by;
    std::vector<std::vector<Value>> rows;  // one a fact, in the order of the journal
  };

  static void bind(sqlite3_stmt* statement, const std::vector<Value>& row);

  std::vector<Table> tables_;
};

}  // namespace lofte::bench
