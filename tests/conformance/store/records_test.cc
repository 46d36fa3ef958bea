#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "conformance/store/place.h"
#include "conformance/store/rows.h"

namespace lofte::store {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST_P(AStore, KnowsTheOwnerOfARecordByKindAndId) {
  write([&] {
    store().add_customer("a", 1);
    store().add_customer("b", 1);
    store().set_owner(3, "17", {1, 10});
    store().set_owner(4, "17", {2, 11});
    store().set_owner(-5, "17", {kBookKey, 12});
    store().set_owner(3, "17", {2, 13});
  });

  EXPECT_EQ(store().owner(3, "17")->customer, 2);
  EXPECT_EQ(store().owner(3, "17")->latest, 13);
  EXPECT_EQ(store().owner(4, "17")->latest, 11);
  EXPECT_EQ(store().owner(-5, "17")->customer, kBookKey);
  EXPECT_FALSE(store().owner(3, "1").has_value());
  EXPECT_FALSE(store().owner(5, "17").has_value());
}

TEST_P(AStore, GivesARecordWithoutAnOwnerOneAndLeavesAnother) {
  write([&] {
    store().add_customer("a", 1);
    EXPECT_TRUE(store().add_owner(3, "17", {1, 10}));
    EXPECT_FALSE(store().add_owner(3, "17", {kBookKey, 11}));
  });

  EXPECT_EQ(store().owner(3, "17")->customer, 1);
  EXPECT_EQ(store().owner(3, "17")->latest, 10);
}

TEST_P(AStore, RefusesWhatBelongsToACustomerItDoesNotHave) {
  store().begin();
  store().add_customer("a", 1);
  for (const CustomerKey unknown : {CustomerKey{2}, CustomerKey{-1}}) {
    EXPECT_EQ(refusal([&] {
                store().put_record(Record{unknown, 1, "r", 1, 1, 1, "b"}.row());
              }),
              LOFTE_INVALID_ARGUMENT);
    EXPECT_EQ(refusal([&] { store().set_owner(1, "r", {unknown, 1}); }), LOFTE_INVALID_ARGUMENT);
    EXPECT_EQ(refusal([&] { store().add_owner(1, "r", {unknown, 1}); }), LOFTE_INVALID_ARGUMENT);
    EXPECT_EQ(refusal([&] {
                store().put_advice(Advised{unknown, "p", 1, "k", "b"}.row());
              }),
              LOFTE_INVALID_ARGUMENT);
  }
  store().commit();

  EXPECT_THAT(all_records(store()), IsEmpty());
  EXPECT_THAT(all_advice(store()), IsEmpty());
}

TEST_P(AStore, GivesACustomersRecordsByKindThenIdThenSequence) {
  write([&] {
    store().add_customer("a", 1);
    store().add_customer("b", 1);
    store().put_record(Record{1, 7, "z", 9, 5, 6, "last kind"}.row());
    store().put_record(Record{1, 3, "b", 4, 1, 2, "b"}.row());
    store().put_record(Record{1, 3, "a", 8, 1, 2, "second version"}.row());
    store().put_record(Record{1, 3, "a", 2, 1, 2, "first version"}.row());
    store().put_record(Record{2, 1, "a", 1, 1, 2, "another's"}.row());
    store().put_record(Record{kBookKey, 1, "a", 1, 1, 2, "the book's"}.row());
  });

  EXPECT_THAT(records_of(store(), 1), ElementsAre(Record{1, 3, "a", 2, 1, 2, "first version"},
                                                  Record{1, 3, "a", 8, 1, 2, "second version"},
                                                  Record{1, 3, "b", 4, 1, 2, "b"},
                                                  Record{1, 7, "z", 9, 5, 6, "last kind"}));
  EXPECT_THAT(records_of(store(), kBookKey),
              ElementsAre(Record{kBookKey, 1, "a", 1, 1, 2, "the book's"}));
  EXPECT_THAT(records_of(store(), 3), IsEmpty());
}

TEST_P(AStore, ReplacesARecordsVersionThatIsPutAgain) {
  write([&] {
    store().add_customer("a", 1);
    store().put_record(Record{1, 3, "a", 2, 1, 2, "Kari Nordmann"}.row());
    store().put_record(Record{1, 3, "a", 2, 8, 9, "erased"}.row());
  });

  EXPECT_THAT(records_of(store(), 1), ElementsAre(Record{1, 3, "a", 2, 8, 9, "erased"}));
}

TEST_P(AStore, KeepsRecordIdsThatAreOdd) {
  const std::vector<std::string> ids = {"",
                                        "'",
                                        "\"; DROP TABLE record; --",
                                        "%",
                                        "_",
                                        "\n",
                                        " ",
                                        "  ",
                                        "1",
                                        "01",
                                        std::string(64 * 1024, 'x'),
                                        "æ",
                                        "Æ",
                                        "ae",
                                        "𐍈",
                                        "\xEF\xBF\xBD",
                                        "e\u0301",
                                        "\u00e9",
                                        std::string(64 * 1024, 'x') + "y",
                                        "NULL",
                                        "1e3",
                                        "0x1",
                                        "-0"};
  write([&] {
    store().add_customer("a", 1);
    Sequence sequence = 0;
    for (const std::string& id : ids) {
      ++sequence;
      store().put_record(Record{1, 3, id, sequence, 1, 2, id}.row());
      store().set_owner(3, id, {1, sequence});
      store().put_advice(Advised{1, id, 1, id, id}.row());
    }
  });
  reopen(Access::kRead);

  std::vector<std::string> sorted = ids;
  std::sort(sorted.begin(), sorted.end());
  std::vector<std::string> seen;
  for (const Record& record : records_of(store(), 1)) {
    EXPECT_EQ(record.bytes, record.record_id);
    EXPECT_EQ(store().owner(3, record.record_id)->latest, record.sequence);
    seen.push_back(record.record_id);
  }
  EXPECT_EQ(seen, sorted);
  EXPECT_EQ(advice_of(store(), 1).size(), ids.size());
}

TEST_P(AStore, SweepsTheRecordsOfAllCustomersInTheOrderOfTheirScans) {
  write([&] {
    for (int i = 1; i <= 40; ++i) store().add_customer("c" + std::to_string(i), 1);
    Sequence sequence = 0;
    for (int i = 0; i < 400; ++i) {
      // Customers, kinds and ids in no order of any use.
      const CustomerKey customer = i * 7 % 41;
      store().put_record(Record{customer, i * 3 % 5, "id " + std::to_string(i * 11 % 37),
                                ++sequence, i, i, std::to_string(i)}
                             .row());
    }
  });

  std::vector<Record> scans;
  for (CustomerKey key = kBookKey; key <= 40; ++key) {
    const std::vector<Record> one = records_of(store(), key);
    scans.insert(scans.end(), one.begin(), one.end());
  }

  EXPECT_EQ(scans.size(), 400U);
  EXPECT_EQ(all_records(store()), scans);
}

TEST_P(AStore, SweepsFromACustomerOnUntilTheVisitorHasEnough) {
  write([&] {
    for (CustomerKey key = 1; key <= 5; ++key) {
      store().add_customer("c" + std::to_string(key), 1);
      store().put_record(Record{key, 1, "a", key, 1, 1, ""}.row());
      store().put_advice(Advised{key, "p", 1, "k", ""}.row());
    }
    store().put_record(Record{kBookKey, 1, "a", 9, 1, 1, ""}.row());
  });

  std::vector<CustomerKey> seen;
  store().sweep_records(2, [&](const RecordRow& row) {
    seen.push_back(row.customer);
    return row.customer < 4;
  });
  store().sweep_advice(3, [&](const AdviceRow& row) {
    seen.push_back(row.customer);
    return row.customer < 4;
  });

  EXPECT_THAT(seen, ElementsAre(3, 4, 4));
  EXPECT_EQ(all_records(store(), kBookKey).size(), 5U);
  EXPECT_THAT(all_records(store(), 5), IsEmpty());
}

TEST_P(AStore, FindsTheAdviceOfAKindAmongTheRest) {
  write([&] {
    for (const char* id : {"A", "B"}) store().add_customer(id, 1);
    store().put_advice(Advised{2, "q", 2, "b", "task b"}.row());
    store().put_advice(Advised{1, "q", 2, "a", "task a"}.row());
    store().put_advice(Advised{1, "p", 2, "z", "task z"}.row());
    store().put_advice(Advised{1, "p", 1, "z", "flag z"}.row());
    store().put_advice(Advised{2, "p", 3, "z", "draft"}.row());
    store().put_advice(Advised{kBookKey, "p", 2, "book", "task of the book"}.row());
    store().put_advice(Advised{2, "p", 2, "gone", "task"}.row());
    store().remove_advice(2, "p", 2, "gone");
    store().put_advice(Advised{2, "q", 2, "b", "task b, again"}.row());
  });
  EXPECT_THAT(advice_of_kind(store(), 2),
              ElementsAre(Advised{kBookKey, "p", 2, "book", "task of the book"},
                          Advised{1, "p", 2, "z", "task z"}, Advised{1, "q", 2, "a", "task a"},
                          Advised{2, "q", 2, "b", "task b, again"}));
  EXPECT_THAT(advice_of_kind(store(), 2, 1), ElementsAre(Advised{2, "q", 2, "b", "task b, again"}));
  EXPECT_THAT(advice_of_kind(store(), 7), IsEmpty());
  int seen = 0;
  store().sweep_advice_of(2, kBookKey, [&](const AdviceRow&) { return ++seen < 2; });
  EXPECT_EQ(seen, 2);
}

TEST_P(AStore, KeepsAdviceByItsPluginKindAndKey) {
  write([&] {
    store().add_customer("a", 1);
    store().put_advice(Advised{1, "promise-log", 1, "k", "first"}.row());
    store().put_advice(Advised{1, "late-payer", 2, "k", "task"}.row());
    store().put_advice(Advised{1, "late-payer", 1, "l", "flag l"}.row());
    store().put_advice(Advised{1, "late-payer", 1, "k", "old"}.row());
    store().put_advice(Advised{1, "late-payer", 1, "k", "flag k"}.row());
    store().put_advice(Advised{kBookKey, "book", 1, "k", "import bank data first"}.row());
    store().remove_advice(1, "promise-log", 1, "k");
    store().remove_advice(1, "late-payer", 1, "unknown");
  });

  EXPECT_THAT(all_advice(store()),
              ElementsAre(Advised{kBookKey, "book", 1, "k", "import bank data first"},
                          Advised{1, "late-payer", 1, "k", "flag k"},
                          Advised{1, "late-payer", 1, "l", "flag l"},
                          Advised{1, "late-payer", 2, "k", "task"}));
  EXPECT_EQ(advice_of(store(), 1).size(), 3U);
}

TEST_P(AStore, ClearsWhatIsDerivedAndKeepsJournalNamesAndSmallValues) {
  write([&] {
    store().append(Entry{.sequence = 1}.row());
    store().name_fact("f", 1);
    store().set_meta("k", "v");
    store().set_review(store().add_customer("a", 1), 5, 1);
    store().set_owner(1, "r", {1, 1});
    store().put_record(Record{1, 1, "r", 1, 1, 1, "b"}.row());
    store().put_record(Record{kBookKey, 1, "r", 1, 1, 1, "b"}.row());
    store().put_advice(Advised{1, "p", 1, "k", "b"}.row());
  });

  write([&] { store().clear_derived(); });

  EXPECT_THAT(customers_of(store()), IsEmpty());
  EXPECT_THAT(all_records(store()), IsEmpty());
  EXPECT_THAT(all_advice(store()), IsEmpty());
  EXPECT_FALSE(store().owner(1, "r").has_value());
  EXPECT_THAT(store().due(INT32_MAX, INT64_MAX, 0, 10), IsEmpty());
  EXPECT_EQ(journal_of(store()).size(), 1U);
  EXPECT_EQ(store().find_fact("f"), 1);
  EXPECT_EQ(store().meta("k"), "v");

  write([&] { EXPECT_EQ(store().add_customer("b", 1), 1); });
  EXPECT_EQ(store().customer(1)->id, "b");
}

TEST_P(AStore, TakesBackAClearingThatWasRolledBack) {
  write([&] {
    store().add_customer("a", 1);
    store().put_record(Record{1, 1, "r", 1, 1, 1, "b"}.row());
  });

  store().begin();
  store().clear_derived();
  EXPECT_EQ(store().add_customer("b", 1), 1);
  store().rollback();

  EXPECT_EQ(store().customer(1)->id, "a");
  EXPECT_EQ(records_of(store(), 1).size(), 1U);
}

}  // namespace
}  // namespace lofte::store
