// What a book's file looks like, and how an older one becomes a newer one.
#pragma once

#include <cstdint>
#include <span>

namespace lofte::store::sqlite {

class Connection;

// "Loft" in ASCII: what file(1) and other programs know a book by.
inline constexpr std::int32_t kApplicationId = 0x4c6f6674;
inline constexpr std::int32_t kSchemaVersion = 2;

struct SchemaState {
  std::int32_t application_id = 0;
  std::int32_t version = 0;
  std::int64_t tables = 0;
};
SchemaState schema_state(const Connection& connection);

// Into an empty database: the page size first, then everything else in one transaction, so that a
// process that dies here leaves an empty file and not half a book.
void create_schema(Connection& connection);

// Drops everything derived and makes it anew, empty; inside the caller's transaction.
void recreate_derived(Connection& connection);

// One step from version `to` - 1 to `to`. The journal's tables keep their rows and are altered;
// derived ones are dropped and made anew where the step says so, and meta "derived_stale" tells the
// engine to replay the journal into them.
struct Migration {
  std::int32_t to;
  const char* journal_sql;
  bool rebuilds_derived;
};
std::span<const Migration> migrations();

// All steps above the book's version, in one transaction.
void migrate(Connection& connection, std::span<const Migration> steps);

}  // namespace lofte::store::sqlite
