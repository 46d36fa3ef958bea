// Prepared statements: bound and read without copies, prepared once a connection.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>

#include "store/sqlite/connection.h"
#include "store/sqlite/queries.h"

struct sqlite3_stmt;

namespace lofte::store::sqlite {

class Statement {
 public:
  Statement() = default;
  Statement(const Connection& connection, std::string_view sql, bool persistent);
  ~Statement();
  Statement(Statement&& other) noexcept
      : connection_(other.connection_), handle_(std::exchange(other.handle_, nullptr)) {}
  Statement& operator=(Statement&& other) noexcept {
    std::swap(connection_, other.connection_);
    std::swap(handle_, other.handle_);
    return *this;
  }

  explicit operator bool() const { return handle_ != nullptr; }

  // Parameters count from 1. Texts and bytes are borrowed until the statement is reset.
  void bind(int index, std::int64_t value);
  void bind_text(int index, std::string_view value);
  void bind_bytes(int index, std::string_view value);
  void bind_null(int index);
  // Null where there are none.
  void bind_bytes_or_null(int index, std::string_view value);

  // True with a row, false at the end.
  bool step();
  void reset() noexcept;

  // Columns count from 0. Bytes are borrowed until the next step or reset.
  std::int64_t integer(int column) const;
  std::string_view bytes(int column) const;
  bool is_null(int column) const;

 private:
  void check(int result) const;

  const Connection* connection_ = nullptr;
  sqlite3_stmt* handle_ = nullptr;
};

class StatementCache {
 public:
  explicit StatementCache(const Connection& connection) : connection_(connection) {}

 private:
  friend class Query;
  struct Slot {
    Statement statement;
    bool in_use = false;
  };

  const Connection& connection_;
  std::array<Slot, static_cast<std::size_t>(Sql::kCount)> slots_;
};

// One use of a cached statement; ready for the next use when it goes out of scope. A visitor may
// use a statement that is being walked further up: it then gets one of its own.
class Query {
 public:
  Query(StatementCache& cache, Sql sql);
  ~Query();
  Query(const Query&) = delete;
  Query& operator=(const Query&) = delete;

  Statement* operator->() { return statement_; }
  // For statements without rows.
  void run() { statement_->step(); }

 private:
  StatementCache::Slot* slot_ = nullptr;
  Statement own_;
  Statement* statement_;
};

}  // namespace lofte::store::sqlite
