#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "conformance/store/place.h"
#include "conformance/store/rows.h"

namespace lofte::store {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST_P(AStore, GivesJournalEntriesBackAsTheyWereAppended) {
  const std::string every_byte = [] {
    std::string bytes;
    for (int byte = 0; byte < 256; ++byte) bytes.push_back(static_cast<char>(byte));
    return bytes;
  }();
  const std::vector<Entry> entries = {
      {1, 11, 1'700'000'000'123'456, "book created", "", "", hash_of(0)},
      {2, kFactEntry, 1, every_byte, std::string(16, '\0'), every_byte, hash_of(255)},
      {3, kFactEntry, INT64_MAX, "", "", "", hash_of(7)},
      {4, INT32_MAX, -1, std::string(3'000'000, 'x'), "salt", std::string(70'000, 'y'), hash_of(8)},
  };

  write([&] {
    for (const Entry& entry : entries) store().append(entry.row());
  });
  reopen(Access::kRead);

  EXPECT_EQ(journal_of(store()), entries);
}

TEST_P(AStore, ScansTheJournalFromAPlaceUntilTheVisitorHasEnough) {
  write([&] {
    for (Sequence i = 1; i <= 9; ++i) store().append(Entry{.sequence = i}.row());
  });

  std::vector<Sequence> seen;
  store().scan_journal(4, [&](const JournalRow& row) {
    seen.push_back(row.sequence);
    return row.sequence < 6;
  });

  EXPECT_THAT(seen, ElementsAre(4, 5, 6));
  EXPECT_EQ(journal_of(store(), 0).size(), 9U);
  EXPECT_THAT(journal_of(store(), 10), IsEmpty());
}

TEST_P(AStore, FindsOneEntryOrSaysThatThereIsNone) {
  write([&] { store().append(Entry{.sequence = 1, .public_bytes = "first"}.row()); });

  std::string seen;
  EXPECT_TRUE(store().journal_row(1, [&](const JournalRow& row) { seen = row.public_bytes; }));
  EXPECT_EQ(seen, "first");
  EXPECT_FALSE(store().journal_row(2, [](const JournalRow&) { ADD_FAILURE(); }));
  EXPECT_FALSE(store().journal_row(0, [](const JournalRow&) { ADD_FAILURE(); }));
}

TEST_P(AStore, LeavesNoGapInTheJournalAndWritesNoPlaceTwice) {
  write([&] { store().append(Entry{.sequence = 1}.row()); });

  store().begin();
  EXPECT_EQ(refusal([&] { store().append(Entry{.sequence = 1}.row()); }), LOFTE_INVALID_ARGUMENT);
  EXPECT_EQ(refusal([&] { store().append(Entry{.sequence = 3}.row()); }), LOFTE_INVALID_ARGUMENT);
  store().append(Entry{.sequence = 2}.row());
  EXPECT_EQ(refusal([&] { store().append(Entry{.sequence = 2}.row()); }), LOFTE_INVALID_ARGUMENT);
  store().commit();

  EXPECT_EQ(journal_of(store()).size(), 2U);
}

TEST_P(AStore, FindsFactsByTheirNamesByteForByte) {
  write([&] {
    store().append(Entry{.sequence = 1}.row());
    store().append(Entry{.sequence = 2}.row());
    store().name_fact("Faktura 1", 1);
    store().name_fact("faktura 1", 2);
  });

  EXPECT_EQ(store().find_fact("Faktura 1"), 1);
  EXPECT_EQ(store().find_fact("faktura 1"), 2);
  EXPECT_EQ(store().find_fact("Faktura 1 "), std::nullopt);
  EXPECT_EQ(store().find_fact(""), std::nullopt);
}

TEST_P(AStore, RefusesANameThatIsTaken) {
  write([&] {
    store().append(Entry{.sequence = 1}.row());
    store().name_fact("taken", 1);
  });

  store().begin();
  EXPECT_EQ(refusal([&] { store().name_fact("taken", 2); }), LOFTE_CONFLICT);
  store().rollback();

  EXPECT_EQ(store().find_fact("taken"), 1);
}

TEST_P(AStore, CountsFactsAndNoOtherEntries) {
  write([&] {
    store().append(Entry{.sequence = 1, .type = 11}.row());
    for (Sequence i = 2; i <= 6; ++i) store().append(Entry{.sequence = i}.row());
    store().append(Entry{.sequence = 7, .type = 12}.row());
    store().append(Entry{.sequence = 8, .type = 14}.row());
  });

  EXPECT_EQ(store().counts(1, 0).facts, 5);
}

TEST_P(AStore, KeepsSmallValuesOfAnyBytes) {
  const std::string bytes("\0\xff'\"\n", 5);
  write([&] {
    store().set_meta("empty", "");
    store().set_meta("bytes", "replaced");
    store().set_meta("bytes", bytes);
  });
  reopen(Access::kRead);

  EXPECT_EQ(store().meta("empty"), "");
  EXPECT_EQ(store().meta("bytes"), bytes);
  EXPECT_EQ(store().meta("missing"), std::nullopt);
}

}  // namespace
}  // namespace lofte::store
