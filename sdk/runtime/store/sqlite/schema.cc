#include "store/sqlite/schema.h"

#include <string>

#include "base/error.h"
#include "store/sqlite/connection.h"
#include "store/sqlite/statement.h"

namespace lofte::store::sqlite {
namespace {

// Pages of 8 KiB: a row of a record is a few hundred bytes, and a clustered table keeps whole rows
// in its inner pages too, so smaller pages make the tree deeper (README.md has the figures).
constexpr const char* kPageSize = "PRAGMA page_size=8192";

constexpr const char* kJournalTables = R"sql(
CREATE TABLE meta(
  key TEXT PRIMARY KEY NOT NULL,
  value BLOB NOT NULL
) WITHOUT ROWID, STRICT;

-- One row. Every process that opens the book for writing takes the next number; one whose number
-- is no longer the highest has been replaced and may not write.
CREATE TABLE writer(
  fence INTEGER NOT NULL
) STRICT;
INSERT INTO writer(fence) VALUES(0);

CREATE TABLE journal(
  sequence INTEGER PRIMARY KEY,
  type INTEGER NOT NULL,
  recorded_at INTEGER NOT NULL,
  hash BLOB NOT NULL,
  public BLOB NOT NULL,
  salt BLOB,
  personal BLOB,
  -- What is left where salt and personal part were destroyed: the chain is proved with it.
  commitment BLOB
) STRICT;
-- The entries that are not facts (type 10); few beside the facts, so facts are counted by them.
CREATE INDEX journal_event ON journal(type) WHERE type <> 10;

CREATE TABLE fact_name(
  fact_id TEXT PRIMARY KEY NOT NULL,
  sequence INTEGER NOT NULL
) WITHOUT ROWID, STRICT;
)sql";

constexpr const char* kDerivedTables = R"sql(
CREATE TABLE customer(
  key INTEGER PRIMARY KEY,
  id TEXT UNIQUE,
  next_review INTEGER,
  epoch INTEGER NOT NULL
) STRICT;
-- The book as a whole, so that its records and advice have something to belong to. No epoch is
-- younger than its, so it is never due.
INSERT INTO customer(key, id, epoch) VALUES(0, NULL, 9223372036854775807);
CREATE INDEX customer_review ON customer(next_review) WHERE next_review IS NOT NULL;
CREATE INDEX customer_epoch ON customer(epoch);

-- Further ids of a customer: of those that were merged into it. A merged customer's own row has no
-- id, so that its number is not given again, and an epoch like the book's.
CREATE TABLE other_id(
  id TEXT PRIMARY KEY NOT NULL,
  customer INTEGER NOT NULL REFERENCES customer(key)
) WITHOUT ROWID, STRICT;
CREATE INDEX other_id_customer ON other_id(customer);

-- The store knows a customer it has by its number; a foreign key here would look each one up again,
-- and these two tables take a row or more for every fact.
CREATE TABLE owner(
  kind INTEGER NOT NULL,
  record_id TEXT NOT NULL,
  customer INTEGER NOT NULL,
  latest INTEGER NOT NULL,
  PRIMARY KEY(kind, record_id)
) WITHOUT ROWID, STRICT;

CREATE TABLE record(
  customer INTEGER NOT NULL,
  kind INTEGER NOT NULL,
  record_id TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  effective INTEGER NOT NULL,
  known INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  PRIMARY KEY(customer, kind, record_id, sequence)
) WITHOUT ROWID, STRICT;

CREATE TABLE advice(
  customer INTEGER NOT NULL REFERENCES customer(key),
  plugin TEXT NOT NULL,
  kind INTEGER NOT NULL,
  key TEXT NOT NULL,
  bytes BLOB NOT NULL,
  PRIMARY KEY(customer, plugin, kind, key)
) WITHOUT ROWID, STRICT;

-- What there is of a kind is found without the rest: a day needs its tasks, and most advice is none.
CREATE INDEX advice_kind ON advice(kind, customer, plugin, key);

-- For other processes that read the book with SQL; README.md describes them. Nothing here reads
-- them, and they keep their columns when the tables change.
CREATE VIEW lofte_customers AS
  SELECT id AS customer, date(next_review * 86400, 'unixepoch') AS next_review
  FROM customer WHERE key > 0 AND id IS NOT NULL;
CREATE VIEW lofte_records AS
  SELECT c.id AS customer, r.kind, r.record_id, r.sequence,
         date(nullif(r.effective, 0) * 86400, 'unixepoch') AS effective,
         date(nullif(r.known, 0) * 86400, 'unixepoch') AS known
  FROM record AS r JOIN customer AS c ON c.key = r.customer;
CREATE VIEW lofte_advice AS
  SELECT c.id AS customer, a.plugin, a.kind, a.key
  FROM advice AS a JOIN customer AS c ON c.key = a.customer;
CREATE VIEW lofte_journal AS
  SELECT sequence, type,
         strftime('%Y-%m-%dT%H:%M:%SZ', recorded_at / 1000000, 'unixepoch') AS recorded_at,
         lower(hex(hash)) AS hash, commitment IS NOT NULL AS erased
  FROM journal;
)sql";

constexpr const char* kDropDerived = R"sql(
DROP VIEW IF EXISTS lofte_customers;
DROP VIEW IF EXISTS lofte_records;
DROP VIEW IF EXISTS lofte_advice;
DROP VIEW IF EXISTS lofte_journal;
DROP TABLE IF EXISTS advice;
DROP TABLE IF EXISTS record;
DROP TABLE IF EXISTS owner;
DROP TABLE IF EXISTS other_id;
DROP TABLE IF EXISTS customer;
)sql";

std::int64_t pragma(const Connection& connection, const char* sql) {
  Statement statement(connection, sql, false);
  return statement.step() ? statement.integer(0) : 0;
}

void in_transaction(Connection& connection, const std::string& sql, std::string_view doing) {
  connection.run("BEGIN IMMEDIATE", doing);
  try {
    connection.run(sql.c_str(), doing);
    connection.run("COMMIT", doing);
  } catch (...) {
    // A full disk has rolled it back already.
    if (connection.in_transaction()) connection.run("ROLLBACK", doing);
    throw;
  }
}

std::string set_version(std::int32_t version) {
  return "PRAGMA user_version=" + std::to_string(version) + ";";
}

}  // namespace

SchemaState schema_state(const Connection& connection) {
  SchemaState state;
  state.application_id = static_cast<std::int32_t>(pragma(connection, "PRAGMA application_id"));
  state.version = static_cast<std::int32_t>(pragma(connection, "PRAGMA user_version"));
  state.tables = pragma(connection, "SELECT count(*) FROM sqlite_schema");
  return state;
}

void create_schema(Connection& connection) {
  connection.run(kPageSize, "create the book");
  std::string sql = kJournalTables;
  sql += kDerivedTables;
  sql += set_version(kSchemaVersion);
  sql += "PRAGMA application_id=" + std::to_string(kApplicationId);
  in_transaction(connection, sql, "create the book");
}

void recreate_derived(Connection& connection) {
  // Dropping a table frees its pages; deleting rows that refer to others would visit each row.
  connection.run(kDropDerived, "clear what is derived");
  connection.run(kDerivedTables, "clear what is derived");
}

std::span<const Migration> migrations() {
  // Version 1 is the first. A step stands here for ever once a release has written its version.
  static constexpr Migration kSteps[] = {
      {2, "CREATE INDEX advice_kind ON advice(kind, customer, plugin, key)", false},
  };
  return kSteps;
}

void migrate(Connection& connection, std::span<const Migration> steps) {
  const std::int32_t from = schema_state(connection).version;
  std::int32_t version = from;
  std::string sql;
  bool rebuild = false;
  for (const Migration& step : steps) {
    if (step.to <= version) continue;
    if (step.to != version + 1) break;
    sql += step.journal_sql;
    sql += ";";
    rebuild = rebuild || step.rebuilds_derived;
    version = step.to;
  }
  if (version == from) return;
  if (rebuild) {
    sql += kDropDerived;
    sql += kDerivedTables;
    sql +=
        "INSERT INTO meta(key, value) VALUES('derived_stale', x'31') "
        "ON CONFLICT(key) DO UPDATE SET value = x'31';";
  }
  in_transaction(connection, sql + set_version(version), "bring the book up to date");
}

}  // namespace lofte::store::sqlite
