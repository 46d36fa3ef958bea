#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/error.h"
#include "store/sqlite/schema.h"
#include "support/temporary_folder.h"
#include "unit/store/book_file.h"
#include "unit/store/child.h"

namespace lofte::store {
namespace {

using testing::HasSubstr;

class OpeningABook : public testing::Test {
 protected:
  std::filesystem::path path(const std::string& name = "company.book") const {
    return folder_.path() / name;
  }

  // A book of `entries` entries, closed again.
  void make_book(Sequence entries = 1) {
    const std::unique_ptr<Store> store = create_sqlite(path());
    append_entries(*store, 1, entries, 1000);
  }

  // Opens for both accesses, expecting the same refusal and that nothing was touched.
  void expect_refused(const std::filesystem::path& book, lofte_status status,
                      const std::string& words) {
    for (const Access access : {Access::kRead, Access::kWrite}) {
      try {
        open_sqlite(book, access);
        ADD_FAILURE() << book << " was opened";
      } catch (const base::Error& error) {
        EXPECT_EQ(error.status(), status) << error.message();
        EXPECT_THAT(error.message(), HasSubstr(words));
        EXPECT_THAT(error.where(), HasSubstr(book.filename().string()));
      }
    }
  }

  TemporaryFolder folder_;
};

TEST_F(OpeningABook, SaysThatThereIsNone) {
  expect_refused(path("missing"), LOFTE_NOT_FOUND, "there is no book here");
}

TEST_F(OpeningABook, RefusesAFolder) {
  std::filesystem::create_directory(path("folder"));
  expect_refused(path("folder"), LOFTE_REFUSED, "this is a folder");
}

TEST_F(OpeningABook, RefusesAnEmptyFile) {
  write_file(path("empty"), "");
  expect_refused(path("empty"), LOFTE_CORRUPT, "the file is empty");
}

TEST_F(OpeningABook, RefusesAFileThatIsNotSqlite) {
  write_file(path("letter"), std::string(20000, 'a'));
  expect_refused(path("letter"), LOFTE_CORRUPT, "not a book");
  EXPECT_EQ(read_file(path("letter")), std::string(20000, 'a'));
}

TEST_F(OpeningABook, RefusesAnotherProgramsDatabaseAndLeavesItAlone) {
  run_sql(path("other"), "PRAGMA application_id=77; CREATE TABLE t(x)");
  const std::string before = read_file(path("other"));
  expect_refused(path("other"), LOFTE_REFUSED, "application id 77");
  EXPECT_EQ(read_file(path("other")), before);
}

TEST_F(OpeningABook, RefusesADatabaseWithNothingInIt) {
  run_sql(path("blank"), "PRAGMA user_version=1; VACUUM");
  expect_refused(path("blank"), LOFTE_REFUSED, "empty SQLite database");
}

TEST_F(OpeningABook, RefusesADamagedHeader) {
  make_book();
  overwrite(path(), 0, "not any more");
  expect_refused(path(), LOFTE_CORRUPT, "restore it from a backup");
}

TEST_F(OpeningABook, RefusesAVersionThatNoRuntimeWrites) {
  make_book();
  run_sql(path(), "PRAGMA user_version=0");
  expect_refused(path(), LOFTE_CORRUPT, "no runtime writes");
}

TEST_F(OpeningABook, RefusesAFileThatWasCutShort) {
  make_book(300);
  const auto size = std::filesystem::file_size(path());
  std::filesystem::resize_file(path(), size / 2);
  expect_refused(path(), LOFTE_CORRUPT, "damaged");
}

TEST_F(OpeningABook, SaysWhenAPageInTheMiddleIsDamaged) {
  make_book(300);
  overwrite(path(),
            static_cast<std::streamoff>(std::filesystem::file_size(path()) / 8192 / 2 * 8192),
            std::string(8192, '\x55'));
  const std::unique_ptr<Store> store = open_sqlite(path(), Access::kRead);
  try {
    last_entry(*store);
    ADD_FAILURE() << "the damage was not seen";
  } catch (const base::Error& error) {
    EXPECT_EQ(error.status(), LOFTE_CORRUPT);
    EXPECT_THAT(error.message(), HasSubstr("restore it from a backup"));
    EXPECT_EQ(error.where(), std::filesystem::canonical(path()).string());
  }
}

TEST_F(OpeningABook, SaysWhenAHashIsNoHash) {
  make_book();
  run_sql(path(), "UPDATE journal SET hash = x'00'");
  const std::unique_ptr<Store> store = open_sqlite(path(), Access::kRead);
  try {
    last_entry(*store);
    ADD_FAILURE() << "the damage was not seen";
  } catch (const base::Error& error) {
    EXPECT_EQ(error.status(), LOFTE_CORRUPT);
    EXPECT_THAT(error.message(), HasSubstr("entry 1"));
  }
}

TEST_F(OpeningABook, ReadsABookOfANewerRuntimeButDoesNotWriteIt) {
  make_book(3);
  run_sql(path(), "PRAGMA user_version=99");

  const std::unique_ptr<Store> store = open_sqlite(path(), Access::kWrite);

  EXPECT_EQ(last_entry(*store), 3);
  EXPECT_EQ(last_entry(*store->snapshot()), 3);
  try {
    store->begin();
    ADD_FAILURE() << "a newer book was written";
  } catch (const base::Error& error) {
    EXPECT_EQ(error.status(), LOFTE_NEWER);
    EXPECT_THAT(error.message(), HasSubstr("newer runtime"));
  }
}

TEST_F(OpeningABook, RefusesToReadWhatANewerRuntimeKeepsOtherwise) {
  make_book(3);
  run_sql(path(),
          "PRAGMA user_version=99; DROP VIEW lofte_journal; "
          "ALTER TABLE journal RENAME COLUMN public TO open_part");
  const std::unique_ptr<Store> store = open_sqlite(path(), Access::kRead);
  try {
    last_entry(*store);
    ADD_FAILURE() << "it was read";
  } catch (const base::Error& error) {
    EXPECT_EQ(error.status(), LOFTE_NEWER) << error.message();
  }
}

TEST_F(OpeningABook, FindsItUnderAnyNameThatAFileMayHave) {
  for (const char* name :
       {"Åse & sønner.book", "a?mode=memory", "file:x", ":memory:", "50%23#.db"}) {
    {
      const std::unique_ptr<Store> store = create_sqlite(path(name));
      append_entries(*store, 1, 1, 10);
    }
    EXPECT_TRUE(std::filesystem::exists(path(name))) << name;
    EXPECT_EQ(last_entry(*open_sqlite(path(name), Access::kRead)), 1) << name;
  }
}

TEST_F(OpeningABook, RefusesAPathThatIsNone) {
  for (const std::string& bad : {std::string(), std::string("a\0b", 3)}) {
    try {
      create_sqlite(bad);
      ADD_FAILURE() << "made a book";
    } catch (const base::Error& error) {
      EXPECT_EQ(error.status(), LOFTE_INVALID_ARGUMENT);
    }
  }
}

TEST_F(OpeningABook, FollowsALinkToTheOneBookAndItsOneLock) {
  make_book();
  std::filesystem::create_symlink(path(), path("link"));
  const std::unique_ptr<Store> writer = open_sqlite(path("link"), Access::kWrite);
  try {
    open_sqlite(path(), Access::kWrite);
    ADD_FAILURE() << "two writers";
  } catch (const base::Error& error) {
    EXPECT_EQ(error.status(), LOFTE_LOCKED);
  }
}

// Rights do not bind root, so these run as somebody else.
class WithoutRights : public OpeningABook {
 protected:
  std::string try_as_nobody(const std::function<void()>& work) {
    std::filesystem::permissions(folder_.path(), std::filesystem::perms(0755));
    Child child([&](const Child::Voice& voice) {
      if (geteuid() == 0 && (setgid(65534) != 0 || setuid(65534) != 0)) _exit(4);
      try {
        work();
        voice.say("done");
      } catch (const base::Error& error) {
        voice.say(std::to_string(error.status()) + " " + error.message());
      }
    });
    return child.hear();
  }
  static std::string io(const std::string& words) { return std::to_string(LOFTE_IO) + " " + words; }
};

TEST_F(WithoutRights, SaysThatTheFolderCannotBeWritten) {
  make_book();
  std::filesystem::permissions(path(), std::filesystem::perms(0666));
  std::filesystem::permissions(path("company.book.lock"), std::filesystem::perms(0666));
  std::filesystem::permissions(folder_.path(), std::filesystem::perms(0555));

  EXPECT_THAT(try_as_nobody([&] { create_sqlite(path("new")); }),
              HasSubstr(io("could not open the writer's lock: Permission denied")));
  EXPECT_THAT(try_as_nobody([&] { open_sqlite(path(), Access::kWrite); }),
              HasSubstr(io("could not")));
  EXPECT_THAT(try_as_nobody([&] { open_sqlite(path(), Access::kRead); }), HasSubstr("its folder"));
}

TEST_F(WithoutRights, SaysThatTheBookCannotBeWritten) {
  make_book();
  std::filesystem::permissions(path(), std::filesystem::perms(0444));
  std::filesystem::permissions(path("company.book.lock"), std::filesystem::perms(0666));
  const auto open_folder = [&](const std::function<void()>& work) {
    return try_as_nobody([&, work] { work(); });
  };
  EXPECT_THAT(open_folder([&] { open_sqlite(path(), Access::kWrite); }), HasSubstr(io("")));
}

TEST_F(WithoutRights, SaysThatTheBookCannotBeRead) {
  make_book();
  std::filesystem::permissions(path(), std::filesystem::perms(0));
  EXPECT_THAT(try_as_nobody([&] { open_sqlite(path(), Access::kRead); }),
              HasSubstr(io("could not open the book")));
}

TEST_F(OpeningABook, ReadsFromAMediumThatIsMountedReadOnlyWithoutTouchingIt) {
  make_book(3);
  SqliteOptions options;
  options.file_system = [](const std::filesystem::path&) {
    return sqlite::FileSystem{.magic = 0x9660, .read_only = true};
  };

  const std::unique_ptr<Store> store = open_sqlite(path(), Access::kRead, options);

  EXPECT_EQ(last_entry(*store), 3);
  EXPECT_FALSE(std::filesystem::exists(path("company.book-shm")));
}

TEST_F(OpeningABook, RefusesANetworkFileSystemAndExplainsWhy) {
  SqliteOptions options;
  options.file_system = [](const std::filesystem::path&) {
    return sqlite::FileSystem{.magic = 0x6969};
  };
  make_book();
  const auto expect_explained = [](const std::function<void()>& work) {
    try {
      work();
      ADD_FAILURE() << "a book on a network file system was opened";
    } catch (const base::Error& error) {
      EXPECT_EQ(error.status(), LOFTE_UNSUPPORTED);
      EXPECT_THAT(error.message(), HasSubstr("(NFS)"));
      EXPECT_THAT(error.message(), HasSubstr("local disk"));
    }
  };

  expect_explained([&] { open_sqlite(path(), Access::kRead, options); });
  expect_explained([&] { open_sqlite(path(), Access::kWrite, options); });
  expect_explained([&] { create_sqlite(path("new"), options); });
  EXPECT_FALSE(std::filesystem::exists(path("new.lock")));
}

}  // namespace
}  // namespace lofte::store
