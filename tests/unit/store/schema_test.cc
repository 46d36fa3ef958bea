// The file's shape as other programs and later versions meet it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/error.h"
#include "store/sqlite/connection.h"
#include "store/sqlite/queries.h"
#include "store/sqlite/schema.h"
#include "support/temporary_folder.h"
#include "unit/store/book_file.h"

namespace lofte::store {
namespace {

constexpr std::int32_t kNext = sqlite::kSchemaVersion + 1;

class ABookSchema : public testing::Test {
 protected:
  ABookSchema() {
    const std::unique_ptr<Store> store = create_sqlite(path());
    store->begin();
    JournalRow row = entry(1, "public");
    row.recorded_at = 1'700'000'000'123'456;
    row.hash[0] = 0xab;
    store->append(row);
    store->name_fact("f", 1);
    store->set_review(store->add_customer("10001", 1), 20'000, 1);
    store->add_customer("10002", 1);
    store->put_record({1, 3, "F1", 1, 19'800, 0, "bytes"});
    store->put_advice({1, "late-payer", 2, "2026-01", "bytes"});
    store->commit();
  }

  std::filesystem::path path() const { return folder_.path() / "company.book"; }
  std::string sql(const std::string& text) const { return run_sql(path(), text); }
  std::string plan(const std::string& query) const {
    sqlite3* db = nullptr;
    sqlite3_open(path().c_str(), &db);
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(db, ("EXPLAIN QUERY PLAN " + query).c_str(), -1, &statement, nullptr);
    std::string out;
    while (sqlite3_step(statement) == SQLITE_ROW) {
      out += reinterpret_cast<const char*>(sqlite3_column_text(statement, 3));
      out += "\n";
    }
    sqlite3_finalize(statement);
    sqlite3_close(db);
    return out;
  }

  TemporaryFolder folder_;
};

TEST_F(ABookSchema, ShowsOtherProgramsTheBookThroughItsViews) {
  EXPECT_EQ(sql("SELECT group_concat(customer || ' ' || coalesce(next_review, '-'), '; ') "
                "FROM lofte_customers"),
            "10001 2024-10-04; 10002 -");
  EXPECT_EQ(sql("SELECT customer || ' ' || kind || ' ' || record_id || ' ' || effective || ' ' || "
                "coalesce(known, '-') FROM lofte_records"),
            "10001 3 F1 2024-03-18 -");
  EXPECT_EQ(sql("SELECT customer || ' ' || plugin || ' ' || kind || ' ' || key FROM lofte_advice"),
            "10001 late-payer 2 2026-01");
  EXPECT_EQ(sql("SELECT sequence || ' ' || type || ' ' || recorded_at || ' ' || "
                "substr(hash, 1, 4) || ' ' || erased FROM lofte_journal"),
            "1 10 2023-11-14T22:13:20Z ab00 0");
}

TEST_F(ABookSchema, AnswersEveryQueryWithoutSortingOrWalkingATable) {
  for (int i = 0; i < static_cast<int>(sqlite::Sql::kCount); ++i) {
    const auto query = static_cast<sqlite::Sql>(i);
    std::string text(sqlite::text_of(query));
    const std::string shown = plan(text);
    if (query == sqlite::Sql::kFence) continue;  // A table of one row.
    EXPECT_THAT(shown, testing::Not(testing::HasSubstr("SCAN customer\n"))) << text << "\n"
                                                                            << shown;
    EXPECT_THAT(shown, testing::Not(testing::HasSubstr("SCAN record"))) << text << "\n" << shown;
    EXPECT_THAT(shown, testing::Not(testing::HasSubstr("SCAN advice"))) << text << "\n" << shown;
    EXPECT_THAT(shown, testing::Not(testing::HasSubstr("SCAN journal\n"))) << text << "\n" << shown;
    if (query == sqlite::Sql::kDueByIndex) continue;  // Sorts the few that are due.
    EXPECT_THAT(shown, testing::Not(testing::HasSubstr("TEMP B-TREE"))) << text << "\n" << shown;
  }
}

TEST_F(ABookSchema, FindsAdviceOfAKindByItsIndex) {
  EXPECT_THAT(plan(std::string(sqlite::text_of(sqlite::Sql::kSweepAdviceOf))),
              testing::HasSubstr("INDEX advice_kind (kind=? AND customer>?)"));
}

TEST_F(ABookSchema, OfTheFirstVersionGetsWhatCameSinceAndKeepsItsRows) {
  const auto tasks = [&](Access access) {
    std::string keys;
    open_sqlite(path(), access)->sweep_advice_of(2, kBookKey, [&](const AdviceRow& row) {
      keys += row.key;
      return true;
    });
    return keys;
  };
  sql("DROP INDEX advice_kind");
  sql("PRAGMA user_version=1");
  EXPECT_EQ(tasks(Access::kRead), "2026-01") << "slower, and the same";
  EXPECT_EQ(sql("PRAGMA user_version"), "1");
  EXPECT_EQ(tasks(Access::kWrite), "2026-01");
  EXPECT_EQ(sql("PRAGMA user_version"), std::to_string(sqlite::kSchemaVersion));
  EXPECT_EQ(sql("SELECT count(*) FROM sqlite_schema WHERE name = 'advice_kind'"), "1");
  EXPECT_EQ(sql("SELECT count(*) FROM record"), "1");
}

TEST_F(ABookSchema, MigratesTheJournalInPlace) {
  const std::array steps = {
      sqlite::Migration{kNext, "ALTER TABLE journal ADD COLUMN extra INTEGER", false},
      sqlite::Migration{kNext + 1, "ALTER TABLE meta ADD COLUMN note TEXT", false}};
  {
    sqlite::Connection connection(path(), sqlite::Mode::kWrite, "");
    sqlite::migrate(connection, steps);
    sqlite::migrate(connection, steps);
  }
  EXPECT_EQ(sql("PRAGMA user_version"), std::to_string(kNext + 1));
  EXPECT_EQ(sql("SELECT extra FROM journal"), "NULL");
  EXPECT_EQ(sql("SELECT count(*) FROM customer"), "3");
  EXPECT_EQ(sql("SELECT count(*) FROM meta"), "0");
}

TEST_F(ABookSchema, MakesDerivedTablesAnewWhereAStepChangesThemAndSaysSo) {
  const std::array steps = {sqlite::Migration{kNext, "", true}};
  {
    sqlite::Connection connection(path(), sqlite::Mode::kWrite, "");
    sqlite::migrate(connection, steps);
  }
  EXPECT_EQ(sql("PRAGMA user_version"), std::to_string(kNext));
  EXPECT_EQ(sql("SELECT count(*) FROM journal"), "1");
  EXPECT_EQ(sql("SELECT count(*) FROM fact_name"), "1");
  EXPECT_EQ(sql("SELECT count(*) FROM record"), "0");
  EXPECT_EQ(sql("SELECT count(*) FROM lofte_customers"), "0");
  EXPECT_EQ(open_sqlite(path(), Access::kRead)->meta(kDerivedStale), "1");
}

TEST_F(ABookSchema, KeepsTheOldVersionWhereAStepFails) {
  const std::array steps = {
      sqlite::Migration{kNext, "ALTER TABLE journal ADD COLUMN extra INTEGER", true},
      sqlite::Migration{kNext + 1, "ALTER TABLE missing ADD COLUMN x", false}};
  {
    sqlite::Connection connection(path(), sqlite::Mode::kWrite, "");
    EXPECT_THROW(sqlite::migrate(connection, steps), base::Error);
  }
  EXPECT_EQ(sql("PRAGMA user_version"), std::to_string(sqlite::kSchemaVersion));
  EXPECT_EQ(sql("SELECT count(*) FROM pragma_table_info('journal') WHERE name = 'extra'"), "0");
  EXPECT_EQ(sql("SELECT count(*) FROM record"), "1");
}

}  // namespace
}  // namespace lofte::store
