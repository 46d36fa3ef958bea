#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "conformance/store/place.h"
#include "conformance/store/rows.h"

namespace lofte::store {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

void write_one_of_everything(Store& store, const std::string& suffix, Sequence sequence) {
  store.append(Entry{.sequence = sequence, .public_bytes = "entry " + suffix}.row());
  store.name_fact("fact " + suffix, sequence);
  store.set_meta("key " + suffix, "value");
  const CustomerKey key = store.add_customer("customer " + suffix, 1);
  store.set_review(key, 100, 1);
  store.set_owner(3, "record " + suffix, {key, sequence});
  store.put_record(Record{key, 3, "record " + suffix, sequence, 90, 91, "bytes"}.row());
  store.put_advice(Advised{key, "plugin", 1, "key " + suffix, "advice"}.row());
}

TEST_P(AStore, KeepsWhatWasCommittedWhenItIsOpenedAgain) {
  write([&] { write_one_of_everything(store(), "a", 1); });

  reopen(Access::kRead);

  EXPECT_EQ(journal_of(store()).at(0).public_bytes, "entry a");
  EXPECT_EQ(store().find_fact("fact a"), 1);
  EXPECT_EQ(store().meta("key a"), "value");
  EXPECT_EQ(store().find_customer("customer a")->key, 1);
  EXPECT_EQ(store().owner(3, "record a")->latest, 1);
  EXPECT_EQ(records_of(store(), 1).size(), 1U);
  EXPECT_EQ(advice_of(store(), 1).size(), 1U);
}

TEST_P(AStore, KeepsNothingOfATransactionThatWasRolledBack) {
  write([&] { write_one_of_everything(store(), "a", 1); });

  store().begin();
  write_one_of_everything(store(), "b", 2);
  store().put_record(Record{1, 3, "record a", 1, 1, 1, "changed"}.row());
  store().remove_advice(1, "plugin", 1, "key a");
  store().set_review(1, 7, 9);
  store().set_meta("key a", "changed");
  store().rollback();

  EXPECT_EQ(journal_of(store()).size(), 1U);
  EXPECT_EQ(store().find_fact("fact b"), std::nullopt);
  EXPECT_EQ(store().meta("key a"), "value");
  EXPECT_EQ(store().meta("key b"), std::nullopt);
  EXPECT_EQ(customers_of(store()).size(), 1U);
  EXPECT_EQ(store().customer(1)->next_review, 100);
  EXPECT_FALSE(store().owner(3, "record b").has_value());
  EXPECT_EQ(all_records(store()), (std::vector<Record>{{1, 3, "record a", 1, 90, 91, "bytes"}}));
  EXPECT_EQ(advice_of(store(), 1).size(), 1U);
}

TEST_P(AStore, NumbersEntriesAndCustomersAnewAfterARollback) {
  store().begin();
  write_one_of_everything(store(), "a", 1);
  store().rollback();

  write([&] { write_one_of_everything(store(), "b", 1); });

  EXPECT_EQ(store().find_customer("customer b")->key, 1);
  EXPECT_EQ(journal_of(store()).at(0).public_bytes, "entry b");
}

TEST_P(AStore, ForgetsATransactionThatWasOpenWhenItWasClosed) {
  store().begin();
  write_one_of_everything(store(), "a", 1);

  reopen(Access::kWrite);

  EXPECT_THAT(journal_of(store()), IsEmpty());
  EXPECT_THAT(customers_of(store()), IsEmpty());
}

TEST_P(AStore, ReadsItsOwnWritesInsideATransaction) {
  store().begin();
  write_one_of_everything(store(), "a", 1);

  EXPECT_EQ(store().find_fact("fact a"), 1);
  EXPECT_EQ(store().meta("key a"), "value");
  EXPECT_EQ(store().customer(1)->next_review, 100);
  EXPECT_EQ(store().owner(3, "record a")->customer, 1);
  EXPECT_EQ(records_of(store(), 1).size(), 1U);
  EXPECT_EQ(advice_of(store(), 1).size(), 1U);
  EXPECT_EQ(store().counts(100, 1).facts, 1);
  EXPECT_THAT(store().due(100, 1, 0, 10), ElementsAre(1));
  store().rollback();
}

TEST_P(AStore, RefusesToWriteOutsideATransaction) {
  write([&] { write_one_of_everything(store(), "a", 1); });

  EXPECT_EQ(refusal([&] { store().append(Entry{.sequence = 2}.row()); }), LOFTE_INVALID_STATE);
  EXPECT_EQ(refusal([&] { store().name_fact("f", 1); }), LOFTE_INVALID_STATE);
  EXPECT_EQ(refusal([&] { store().set_meta("k", "v"); }), LOFTE_INVALID_STATE);
  EXPECT_EQ(refusal([&] { store().add_customer("c", 1); }), LOFTE_INVALID_STATE);
  EXPECT_EQ(refusal([&] { store().set_review(1, 1, 1); }), LOFTE_INVALID_STATE);
  EXPECT_EQ(refusal([&] { store().set_owner(1, "r", {1, 1}); }), LOFTE_INVALID_STATE);
  EXPECT_EQ(refusal([&] {
              store().put_record(Record{1, 1, "r", 1, 1, 1, "b"}.row());
            }),
            LOFTE_INVALID_STATE);
  EXPECT_EQ(refusal([&] {
              store().put_advice(Advised{1, "p", 1, "k", "b"}.row());
            }),
            LOFTE_INVALID_STATE);
  EXPECT_EQ(refusal([&] { store().remove_advice(1, "p", 1, "k"); }), LOFTE_INVALID_STATE);
  EXPECT_EQ(refusal([&] { store().clear_derived(); }), LOFTE_INVALID_STATE);
  EXPECT_EQ(refusal([&] { store().commit(); }), LOFTE_INVALID_STATE);
}

TEST_P(AStore, RefusesATransactionInsideAnother) {
  store().begin();
  EXPECT_EQ(refusal([&] { store().begin(); }), LOFTE_INVALID_STATE);
  EXPECT_EQ(refusal([&] { store().begin_read(); }), LOFTE_INVALID_STATE);
  store().set_meta("still", "open");
  store().commit();
  EXPECT_EQ(store().meta("still"), "open");

  store().begin_read();
  EXPECT_EQ(refusal([&] { store().begin(); }), LOFTE_INVALID_STATE);
  EXPECT_EQ(refusal([&] { store().begin_read(); }), LOFTE_INVALID_STATE);
  store().end_read();
}

TEST_P(AStore, TakesARollbackOrEndWhereNothingIsOpen) {
  store().rollback();
  store().end_read();
  write([&] { store().set_meta("k", "v"); });
  store().rollback();
  EXPECT_EQ(store().meta("k"), "v");
}

TEST_P(AStore, DoesNotEndAReadByARollbackNorAWriteByAnEndOfReading) {
  store().begin();
  store().set_meta("k", "v");
  store().end_read();
  store().commit();
  EXPECT_EQ(store().meta("k"), "v");
}

TEST_P(AStore, ShowsASnapshotNothingOfLaterCommits) {
  write([&] { write_one_of_everything(store(), "a", 1); });
  const std::unique_ptr<Store> reader = store().snapshot();
  reader->begin_read();

  write([&] { write_one_of_everything(store(), "b", 2); });

  EXPECT_EQ(journal_of(*reader).size(), 1U);
  EXPECT_EQ(customers_of(*reader).size(), 1U);
  EXPECT_EQ(all_records(*reader).size(), 1U);
  EXPECT_EQ(all_advice(*reader).size(), 1U);
  EXPECT_EQ(reader->find_fact("fact b"), std::nullopt);

  reader->end_read();
  EXPECT_EQ(journal_of(*reader).size(), 2U);
}

TEST_P(AStore, TakesTheSnapshotWhenReadingBeginsNotAtTheFirstRead) {
  write([&] { store().set_meta("k", "before"); });
  const std::unique_ptr<Store> reader = store().snapshot();

  reader->begin_read();
  write([&] { store().set_meta("k", "after"); });

  EXPECT_EQ(reader->meta("k"), "before");
}

TEST_P(AStore, ShowsReadersNothingThatIsNotCommitted) {
  const std::unique_ptr<Store> reader = store().snapshot();
  store().begin();
  write_one_of_everything(store(), "a", 1);

  EXPECT_THAT(journal_of(*reader), IsEmpty());

  store().commit();
  EXPECT_EQ(journal_of(*reader).size(), 1U);
}

TEST_P(AStore, GivesSnapshotsThatOutliveIt) {
  write([&] { write_one_of_everything(store(), "a", 1); });
  const std::unique_ptr<Store> reader = store().snapshot();
  const std::unique_ptr<Store> second = reader->snapshot();

  close();

  EXPECT_EQ(journal_of(*reader).size(), 1U);
  EXPECT_EQ(journal_of(*second).size(), 1U);
}

TEST_P(AStore, DoesNotWriteWhereItWasOpenedForReading) {
  const std::unique_ptr<Store> snapshot = store().snapshot();
  EXPECT_EQ(refusal([&] { snapshot->begin(); }), LOFTE_INVALID_STATE);

  reopen(Access::kRead);
  EXPECT_EQ(refusal([&] { store().begin(); }), LOFTE_INVALID_STATE);
  EXPECT_EQ(refusal([&] { store().set_meta("k", "v"); }), LOFTE_INVALID_STATE);
}

TEST_P(AStore, HasOneWriterAtATimeAndAnyNumberOfReaders) {
  EXPECT_EQ(refusal([&] { place().open(Access::kWrite); }), LOFTE_LOCKED);
  const std::unique_ptr<Store> reader = place().open(Access::kRead);
  const std::unique_ptr<Store> other = place().open(Access::kRead);
  write([&] { store().set_meta("k", "v"); });
  EXPECT_EQ(reader->meta("k"), "v");
  EXPECT_EQ(other->meta("k"), "v");

  close();
  const std::unique_ptr<Store> next = place().open(Access::kWrite);
  next->begin();
  next->set_meta("k", "next");
  next->commit();
  EXPECT_EQ(reader->meta("k"), "next");
}

TEST_P(AStore, ShowsReadersOnOtherThreadsWholeBatchesOnly) {
  constexpr Sequence kBatch = 10;
  std::atomic<bool> done = false;
  std::atomic<int> torn = 0;
  std::vector<std::thread> readers;
  for (int i = 0; i < 3; ++i) {
    readers.emplace_back([&, reader = std::shared_ptr<Store>(store().snapshot())] {
      while (!done) {
        reader->begin_read();
        const std::size_t first = journal_of(*reader).size();
        const std::size_t records = records_of(*reader, kBookKey).size();
        const std::size_t second = journal_of(*reader).size();
        reader->end_read();
        if (first % kBatch != 0 || records != first || second != first) ++torn;
      }
    });
  }

  for (Sequence batch = 0; batch < 30; ++batch) {
    write([&] {
      for (Sequence i = batch * kBatch + 1; i <= (batch + 1) * kBatch; ++i) {
        store().append(Entry{.sequence = i}.row());
        store().put_record(Record{kBookKey, 1, std::to_string(i), i, 1, 1, "b"}.row());
      }
    });
  }
  done = true;
  for (std::thread& reader : readers) reader.join();

  EXPECT_EQ(torn, 0);
}

TEST_P(AStore, StaysWholeWhenAVisitorThrows) {
  write([&] { write_one_of_everything(store(), "a", 1); });
  struct Stop {};

  EXPECT_THROW(store().scan_records(1, [](const RecordRow&) { throw Stop(); }), Stop);
  EXPECT_THROW(store().scan_journal(1, [](const JournalRow&) -> bool { throw Stop(); }), Stop);

  EXPECT_EQ(records_of(store(), 1).size(), 1U);
  write([&] { write_one_of_everything(store(), "b", 2); });
  EXPECT_EQ(journal_of(store()).size(), 2U);
}

TEST_P(AStore, LetsAVisitorReadEvenWithTheCallThatIsRunning) {
  write([&] {
    write_one_of_everything(store(), "a", 1);
    write_one_of_everything(store(), "b", 2);
  });

  int pairs = 0;
  store().sweep_records(kBookKey, [&](const RecordRow& outer) {
    const std::string before(outer.record_id);
    store().sweep_records(kBookKey, [&](const RecordRow& inner) {
      EXPECT_TRUE(store().owner(inner.kind, inner.record_id).has_value());
      ++pairs;
      return true;
    });
    EXPECT_EQ(outer.record_id, before);
    return true;
  });

  EXPECT_EQ(pairs, 4);
}

}  // namespace
}  // namespace lofte::store
