// Who may write, and what is left of a writer that dies.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/resource.h>

#include "base/error.h"
#include "support/temporary_folder.h"
#include "unit/store/book_file.h"
#include "unit/store/child.h"

namespace lofte::store {
namespace {

using testing::HasSubstr;

class WritingABook : public testing::Test {
 protected:
  std::filesystem::path path(const std::string& name = "company.book") const {
    return folder_.path() / name;
  }
  std::unique_ptr<Store> open_writer() { return open_sqlite(path(), Access::kWrite); }

  static base::Error failure(const std::function<void()>& work) {
    try {
      work();
    } catch (const base::Error& error) {
      return error;
    }
    return {LOFTE_OK, "nothing was thrown"};
  }

  TemporaryFolder folder_;
};

TEST_F(WritingABook, IsRefusedAtOnceWhileAnotherProcessDoesAndNamesIt) {
  create_sqlite(path());
  Child writer([&](const Child::Voice& voice) {
    const std::unique_ptr<Store> store = open_writer();
    voice.say("open");
    pause();
  });
  ASSERT_EQ(writer.hear(), "open");

  const base::Error error = failure([&] { open_writer(); });

  EXPECT_EQ(error.status(), LOFTE_LOCKED);
  EXPECT_THAT(error.message(),
              HasSubstr("process " + std::to_string(writer.pid()) + " (unit-store)"));
  EXPECT_THAT(error.message(), HasSubstr(" since 20"));
  EXPECT_EQ(last_entry(*open_sqlite(path(), Access::kRead)), 0);
}

TEST_F(WritingABook, IsFreeAgainOnceTheOtherProcessWasKilled) {
  create_sqlite(path());
  Child writer([&](const Child::Voice& voice) {
    const std::unique_ptr<Store> store = open_writer();
    append_entries(*store, 1, 3, 100);
    voice.say("open");
    pause();
  });
  ASSERT_EQ(writer.hear(), "open");
  writer.kill_now();

  const std::unique_ptr<Store> store = open_writer();
  append_entries(*store, 4, 4, 100);

  EXPECT_EQ(last_entry(*store), 4);
}

TEST_F(WritingABook, IsNotRefusedForWhatAFormerHolderLeftInTheLock) {
  create_sqlite(path());
  write_file(path("company.book.lock"), "process 1 (init) since 1970-01-02T00:00:00Z\n");
  EXPECT_NO_THROW(open_writer());
}

TEST_F(WritingABook, NamesNoOneWhereTheLockSaysNothing) {
  create_sqlite(path());
  const std::unique_ptr<Store> writer = open_writer();
  write_file(path("company.book.lock"), "");
  EXPECT_THAT(failure([&] { open_writer(); }).message(), HasSubstr("another process"));
  write_file(path("company.book.lock"), "\x1b[2Jbad");
  EXPECT_THAT(failure([&] { open_writer(); }).message(), HasSubstr("?[2Jbad"));
}

TEST_F(WritingABook, IsRefusedToASecondStoreOfTheSameProcess) {
  create_sqlite(path());
  std::unique_ptr<Store> writer = open_writer();

  EXPECT_THAT(failure([&] { open_writer(); }).message(),
              HasSubstr("process " + std::to_string(getpid())));
  EXPECT_EQ(failure([&] { open_writer(); }).status(), LOFTE_LOCKED);

  writer.reset();
  EXPECT_NO_THROW(open_writer());
}

TEST_F(WritingABook, StaysOursWhileTheProcessHasReadersThatComeAndGo) {
  create_sqlite(path());
  const std::unique_ptr<Store> writer = open_writer();
  for (int i = 0; i < 3; ++i) {
    writer->snapshot()->meta("k");
    open_sqlite(path(), Access::kRead)->meta("k");
  }

  Child other([&](const Child::Voice& voice) {
    const base::Error error = failure([&] { open_writer(); });
    voice.say(std::to_string(error.status()));
  });

  EXPECT_EQ(other.hear(), std::to_string(LOFTE_LOCKED));
  append_entries(*writer, 1, 1, 10);
  EXPECT_EQ(last_entry(*writer), 1);
}

TEST_F(WritingABook, StopsWhereAnotherHasOpenedItForWritingSince) {
  const std::unique_ptr<Store> store = create_sqlite(path());
  append_entries(*store, 1, 1, 10);
  // Somebody removes the lock's file by hand, and another process takes a lock on a new one.
  std::filesystem::remove(path("company.book.lock"));
  Child other([&](const Child::Voice& voice) {
    const std::unique_ptr<Store> second = open_writer();
    append_entries(*second, 2, 2, 10);
    voice.say("written");
  });
  ASSERT_EQ(other.hear(), "written");
  ASSERT_EQ(other.wait(), 0);

  const base::Error error = failure([&] { store->begin(); });

  EXPECT_EQ(error.status(), LOFTE_LOCKED);
  EXPECT_THAT(error.message(), HasSubstr("opened the book for writing since"));
  EXPECT_EQ(last_entry(*store), 2);
}

TEST_F(WritingABook, LeavesNothingOfATransactionWhenTheProcessIsKilledInTheMiddle) {
  create_sqlite(path());
  for (const int entries : {1, 200, 900}) {
    const Sequence before = last_entry(*open_sqlite(path(), Access::kRead));
    Child writer([&](const Child::Voice& voice) {
      const std::unique_ptr<Store> store = open_writer();
      append_entries(*store, before + 1, before + 10, 1000);
      store->begin();
      // The largest is more than the cache holds: part of it stands in the log already.
      const std::string text(100'000, 'x');
      for (Sequence i = before + 11; i <= before + 10 + entries; ++i) {
        store->append(entry(i, text));
      }
      voice.say("in the middle");
      pause();
    });
    ASSERT_EQ(writer.hear(), "in the middle");
    writer.kill_now();

    EXPECT_EQ(last_entry(*open_sqlite(path(), Access::kRead)), before + 10);
  }
  EXPECT_EQ(run_sql(path(), "PRAGMA integrity_check"), "ok");
}

TEST_F(WritingABook, KeepsEveryCommitThatReturnedWhenTheProcessIsKilledAtAnyMoment) {
  create_sqlite(path());
  for (int round = 0; round < 10; ++round) {
    const Sequence before = last_entry(*open_sqlite(path(), Access::kRead));
    Child writer([&](const Child::Voice& voice) {
      const std::unique_ptr<Store> store = open_writer();
      for (Sequence first = before + 1;; first += 20) {
        append_entries(*store, first, first + 19, 500);
        voice.say(std::to_string(first + 19));
      }
    });
    Sequence acknowledged = 0;
    for (int i = 0; i <= round; ++i) acknowledged = std::stoll(writer.hear());
    writer.kill_now();

    const Sequence kept = last_entry(*open_sqlite(path(), Access::kRead));
    EXPECT_GE(kept, acknowledged);
    EXPECT_EQ(kept % 20, 0) << "half a batch";
  }
  EXPECT_EQ(run_sql(path(), "PRAGMA integrity_check"), "ok");
}

TEST_F(WritingABook, LeavesNoHalfBookWhenTheProcessIsKilledWhileMakingIt) {
  for (int round = 0; round < 20; ++round) {
    Child maker([&](const Child::Voice& voice) {
      voice.say("now");
      create_sqlite(path());
      pause();
    });
    ASSERT_EQ(maker.hear(), "now");
    usleep(static_cast<useconds_t>(round * 500));
    maker.kill_now();

    if (std::filesystem::exists(path())) {
      EXPECT_EQ(last_entry(*open_writer()), 0);
      for (const char* suffix : {"", "-wal", "-shm"}) {
        std::filesystem::remove(path(std::string("company.book") + suffix));
      }
    } else {
      EXPECT_EQ(last_entry(*create_sqlite(path())), 0);
      std::filesystem::remove(path());
    }
  }
}

// A limit on the size of files is met the way a full disk is.
TEST_F(WritingABook, SaysThatTheDiskIsFullAndKeepsWhatWasThere) {
  create_sqlite(path());
  Child writer([&](const Child::Voice& voice) {
    const std::unique_ptr<Store> store = open_writer();
    append_entries(*store, 1, 5, 1000);
    signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{1'000'000, 1'000'000};
    setrlimit(RLIMIT_FSIZE, &limit);
    const base::Error error = failure([&] { append_entries(*store, 6, 500, 10'000); });
    store->rollback();
    voice.say(std::to_string(error.status()));
    voice.say(error.message());
    voice.say(std::to_string(last_entry(*store)));
    append_entries(*store, 6, 6, 10);
    voice.say(std::to_string(last_entry(*store)));
  });

  EXPECT_EQ(writer.hear(), std::to_string(LOFTE_IO));
  EXPECT_THAT(writer.hear(),
              testing::AnyOf(HasSubstr("the disk is full"), HasSubstr("the disk failed")));
  EXPECT_EQ(writer.hear(), "5");
  EXPECT_EQ(writer.hear(), "6");
}

TEST_F(WritingABook, IsRefusedWhileAnotherProgramHoldsSqlitesOwnLock) {
  const std::unique_ptr<Store> store = create_sqlite(path());
  Child other([&](const Child::Voice& voice) {
    sqlite3* db = nullptr;
    sqlite3_open(path().c_str(), &db);
    sqlite3_exec(db, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr);
    voice.say("locked");
    pause();
  });
  ASSERT_EQ(other.hear(), "locked");

  const base::Error error = failure([&] { store->begin(); });
  EXPECT_EQ(error.status(), LOFTE_LOCKED);
  EXPECT_THAT(error.message(), HasSubstr("another program holds it locked"));

  other.kill_now();
  EXPECT_NO_THROW(append_entries(*store, 1, 1, 10));
}

TEST_F(WritingABook, KeepsTheLogShortThroughAHugeImport) {
  const std::unique_ptr<Store> store = create_sqlite(path());
  std::uintmax_t longest = 0;
  for (Sequence first = 1; first <= 20'000; first += 500) {
    append_entries(*store, first, first + 499, 10'000);
    longest = std::max(longest, std::filesystem::file_size(path("company.book-wal")));
  }
  EXPECT_GE(std::filesystem::file_size(path()), 150U * 1000 * 1000);
  EXPECT_LE(longest, 80U * 1000 * 1000);
}

TEST_F(WritingABook, LetsTheLogShrinkAgainOnceALongReaderHasEnded) {
  const std::unique_ptr<Store> store = create_sqlite(path());
  append_entries(*store, 1, 1, 10);
  const std::unique_ptr<Store> reader = store->snapshot();
  reader->begin_read();
  for (Sequence first = 2; first <= 12'001; first += 1000) {
    append_entries(*store, first, first + 999, 10'000);
  }
  EXPECT_EQ(last_entry(*reader), 1);
  const std::uintmax_t held = std::filesystem::file_size(path("company.book-wal"));
  EXPECT_GE(held, 100U * 1000 * 1000);

  reader->end_read();
  append_entries(*store, 12'002, 12'101, 10'000);
  append_entries(*store, 12'102, 12'102, 10);

  EXPECT_LE(std::filesystem::file_size(path("company.book-wal")), 67'108'864U);
}

TEST_F(WritingABook, OverwritesWhatItReplaces) {
  {
    const std::unique_ptr<Store> store = create_sqlite(path());
    store->begin();
    store->add_customer("C1", 1);
    store->put_record({1, 1, "r", 1, 1, 1, "Kari Nordmann, Storgata 1"});
    store->put_advice({1, "p", 1, "k", "Dear Kari Nordmann"});
    store->set_meta("k", "Kari Nordmann");
    store->commit();
    store->begin();
    store->put_record({1, 1, "r", 1, 1, 1, "erased"});
    store->remove_advice(1, "p", 1, "k");
    store->set_meta("k", "");
    store->commit();
  }
  EXPECT_FALSE(std::filesystem::exists(path("company.book-wal")));
  EXPECT_EQ(read_file(path()).find("Nordmann"), std::string::npos);
}

}  // namespace
}  // namespace lofte::store
