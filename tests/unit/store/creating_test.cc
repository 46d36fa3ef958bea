#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/error.h"
#include "store/sqlite/schema.h"
#include "support/temporary_folder.h"
#include "unit/store/book_file.h"

namespace lofte::store {
namespace {

using testing::HasSubstr;

class CreatingABook : public testing::Test {
 protected:
  std::filesystem::path path(const std::string& name = "company.book") const {
    return folder_.path() / name;
  }
  void expect_refused(lofte_status status, const std::string& words) {
    try {
      create_sqlite(path());
      ADD_FAILURE() << "the book was made";
    } catch (const base::Error& error) {
      EXPECT_EQ(error.status(), status) << error.message();
      EXPECT_THAT(error.message(), HasSubstr(words));
    }
  }
  TemporaryFolder folder_;
};

TEST_F(CreatingABook, LeavesAFileThatSaysWhatItIs) {
  create_sqlite(path());
  EXPECT_EQ(run_sql(path(), "PRAGMA application_id"), std::to_string(sqlite::kApplicationId));
  EXPECT_EQ(run_sql(path(), "PRAGMA user_version"), std::to_string(sqlite::kSchemaVersion));
  EXPECT_EQ(run_sql(path(), "PRAGMA journal_mode"), "wal");
  EXPECT_EQ(run_sql(path(), "PRAGMA integrity_check"), "ok");
  EXPECT_FALSE(std::filesystem::exists(path("company.book.new")));
}

TEST_F(CreatingABook, RefusesAPathWhereSomethingLies) {
  write_file(path(), "a letter");
  expect_refused(LOFTE_CONFLICT, "exists already");
  EXPECT_EQ(read_file(path()), "a letter");
}

TEST_F(CreatingABook, TakesAnEmptyFile) {
  write_file(path(), "");
  const std::unique_ptr<Store> store = create_sqlite(path());
  append_entries(*store, 1, 1, 10);
  EXPECT_EQ(last_entry(*store), 1);
}

TEST_F(CreatingABook, SaysThatItsFolderDoesNotExist) {
  try {
    create_sqlite(folder_.path() / "missing" / "company.book");
    ADD_FAILURE() << "the book was made";
  } catch (const base::Error& error) {
    EXPECT_EQ(error.status(), LOFTE_NOT_FOUND);
    EXPECT_THAT(error.message(), HasSubstr("folder"));
  }
}

// SQLite would take it for the new book's and copy a dead book's pages into it.
TEST_F(CreatingABook, RefusesToStandBesideTheLogOfAFormerBook) {
  write_file(path("company.book-wal"), std::string(100, 'x'));
  expect_refused(LOFTE_CONFLICT, "log of a former book");
}

TEST_F(CreatingABook, ClearsAwayWhatAnInterruptedAttemptLeft) {
  write_file(path("company.book.new"), "half a book");
  write_file(path("company.book.new-journal"), "half a journal");
  const std::unique_ptr<Store> store = create_sqlite(path());
  append_entries(*store, 1, 1, 10);
  EXPECT_EQ(last_entry(*store), 1);
  EXPECT_FALSE(std::filesystem::exists(path("company.book.new")));
  EXPECT_FALSE(std::filesystem::exists(path("company.book.new-journal")));
}

}  // namespace
}  // namespace lofte::store
