#include "store/sqlite/statement.h"

#include <sqlite3.h>

#include <string>

#include "base/error.h"
#include "store/sqlite/failure.h"

namespace lofte::store::sqlite {

Statement::Statement(const Connection& connection, std::string_view sql, bool persistent)
    : connection_(&connection) {
  const int result =
      sqlite3_prepare_v3(connection.handle(), sql.data(), static_cast<int>(sql.size()),
                         persistent ? SQLITE_PREPARE_PERSISTENT : 0u, &handle_, nullptr);
  if (result == SQLITE_ERROR && connection.has_newer_format()) {
    throw base::Error(LOFTE_NEWER,
                      "a newer runtime wrote this book and keeps this part of it in a way unknown "
                      "here; update this program",
                      connection.book().string());
  }
  if (result != SQLITE_OK) {
    fail(connection.handle(), result, connection.book(), "prepare \"" + std::string(sql) + "\"");
  }
}

Statement::~Statement() {
  sqlite3_finalize(handle_);
}

void Statement::check(int result) const {
  if (result != SQLITE_OK) {
    fail(connection_->handle(), result, connection_->book(),
         "bind \"" + std::string(sqlite3_sql(handle_)) + "\"");
  }
}

void Statement::bind(int index, std::int64_t value) {
  check(sqlite3_bind_int64(handle_, index, value));
}

void Statement::bind_text(int index, std::string_view value) {
  // A null pointer would bind NULL, and an empty text is not that.
  const char* data = value.data() == nullptr ? "" : value.data();
  check(sqlite3_bind_text64(handle_, index, data, value.size(), SQLITE_STATIC, SQLITE_UTF8));
}

void Statement::bind_bytes(int index, std::string_view value) {
  const char* data = value.data() == nullptr ? "" : value.data();
  check(sqlite3_bind_blob64(handle_, index, data, value.size(), SQLITE_STATIC));
}

void Statement::bind_bytes_or_null(int index, std::string_view value) {
  if (value.empty()) {
    bind_null(index);
  } else {
    bind_bytes(index, value);
  }
}

void Statement::bind_null(int index) {
  check(sqlite3_bind_null(handle_, index));
}

bool Statement::step() {
  const int result = sqlite3_step(handle_);
  if (result == SQLITE_ROW) return true;
  if (result == SQLITE_DONE) return false;
  fail(connection_->handle(), result, connection_->book(),
       "run \"" + std::string(sqlite3_sql(handle_)) + "\"");
}

void Statement::reset() noexcept {
  sqlite3_reset(handle_);
}

std::int64_t Statement::integer(int column) const {
  return sqlite3_column_int64(handle_, column);
}

std::string_view Statement::bytes(int column) const {
  // As bytes even where it is a text: sqlite3_column_text would copy it to put a zero behind.
  const void* data = sqlite3_column_blob(handle_, column);
  const int size = sqlite3_column_bytes(handle_, column);
  if (data == nullptr) return {};
  return {static_cast<const char*>(data), static_cast<std::size_t>(size)};
}

bool Statement::is_null(int column) const {
  return sqlite3_column_type(handle_, column) == SQLITE_NULL;
}

Query::Query(StatementCache& cache, Sql sql) {
  StatementCache::Slot& slot = cache.slots_[static_cast<std::size_t>(sql)];
  if (slot.in_use) {
    own_ = Statement(cache.connection_, text_of(sql), false);
    statement_ = &own_;
    return;
  }
  if (!slot.statement) slot.statement = Statement(cache.connection_, text_of(sql), true);
  slot.in_use = true;
  slot_ = &slot;
  statement_ = &slot.statement;
}

Query::~Query() {
  if (slot_ == nullptr) return;
  slot_->statement.reset();
  slot_->in_use = false;
}

}  // namespace lofte::store::sqlite
