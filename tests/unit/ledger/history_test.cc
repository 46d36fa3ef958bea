#include "ledger/history.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "support/fact_lines.h"

namespace {

using lofte::ledger::History;
using lofte::ledger::InForce;
using lofte::ledger::Walk;
using lofte::test::day;
using lofte::test::Records;

std::vector<std::string> names(const InForce& now) {
  std::vector<std::string> all;
  for (const lofte_fact& fact : now.facts) {
    all.push_back(std::string(lofte::base::view(fact.record_id)) + "=" +
                  std::string(lofte::base::view(fact.fact_id)));
  }
  return all;
}

TEST(AWalk, KnowsAPaymentFromTheDayTheFirmKnewOfIt) {
  Records records;
  records.invoice("F1", "2026-01-05", "2026-01-19", 100'000)
      .payment("P1", "2026-01-20", 100'000, "F1")
      .known("2026-01-23");
  lofte::base::Arena arena;
  const auto versions = records.sorted();
  const History history(versions, arena);
  Walk walk(history);
  EXPECT_EQ(walk.at(day("2026-01-20")).facts.size(), 1u);
  EXPECT_EQ(walk.at(day("2026-01-22")).next_effective, day("2026-01-23"));
  EXPECT_EQ(walk.at(day("2026-01-23")).facts.size(), 2u);
  EXPECT_EQ(walk.at(day("2026-01-24")).next_effective, 0);
}

TEST(AWalk, LeavesOutWhatItIsToldTo) {
  Records records;
  records.invoice("F1", "2026-01-05", "2026-01-19", 100'000)
      .invoice("F2", "2026-01-05", "2026-01-19", 100'000);
  lofte::base::Arena arena;
  const auto versions = records.sorted();
  const History history(versions, arena);
  Walk walk(history,
            [](const lofte_fact& fact) { return lofte::base::view(fact.record_id) == "F1"; });
  EXPECT_EQ(names(walk.at(day("2026-02-01"))), (std::vector<std::string>{"F2=#2"}));
}

TEST(AWalk, PutsAnAddedFactInItsPlace) {
  Records records;
  records.invoice("F1", "2026-01-05", "2026-01-19", 100'000)
      .invoice("F3", "2026-01-05", "2026-01-19", 100'000);
  Records other;
  other.invoice("F2", "2026-01-05", "2026-01-19", 100'000);
  lofte::base::Arena arena;
  const auto versions = records.sorted();
  const auto more = other.sorted();
  const History history(versions, arena);
  const auto* added = lofte::journal::decoded<lofte_fact>(more.front().bytes, arena);
  Walk walk(history);
  walk.at(day("2026-01-05"));
  walk.add(*added, 99);
  const InForce now = walk.at(day("2026-01-06"));
  ASSERT_EQ(now.facts.size(), 3u);
  EXPECT_EQ(lofte::base::view(now.facts[1].record_id), "F2");
  EXPECT_EQ(now.sequences[1], 99);
}

// A few records in many versions, some known late, some taken back.
Records any_history() {
  static const char* const kDays[] = {"2026-01-01", "2026-01-02", "2026-01-03",
                                      "2026-01-04", "2026-01-05", "2026-01-06"};
  const auto any_day = [] { return std::string(kDays[*rc::gen::inRange(0, 6)]); };
  Records records;
  const int count = *rc::gen::inRange(0, 30);
  for (int i = 0; i < count; ++i) {
    const std::string id = "F" + std::to_string(*rc::gen::inRange(1, 5));
    if (*rc::gen::inRange(0, 5) == 0) {
      records.add(any_day(), R"({"recordId":"R)" + std::to_string(*rc::gen::inRange(1, 4)) +
                                 R"(","retraction":{"targetFactId":"#)" +
                                 std::to_string(*rc::gen::inRange(1, 30)) +
                                 R"(","reason":"wrong"}})");
    } else {
      records.invoice(id, any_day(), "2026-02-01", 100 + i);
    }
    if (*rc::gen::arbitrary<bool>()) records.known(any_day());
  }
  return records;
}

RC_GTEST_PROP(AWalk, GivesOnEachDayWhatInForceGives, ()) {
  const Records records = any_history();
  const auto versions = records.sorted();
  lofte::base::Arena arena;
  const History history(versions, arena);
  Walk walk(history);
  lofte_date last = day("2025-12-30");
  while (last < day("2026-01-08")) {
    last += *rc::gen::inRange(1, 4);
    const InForce expected = lofte::ledger::in_force(versions, last, last, arena);
    const InForce now = walk.at(last);
    RC_ASSERT(names(now) == names(expected));
    RC_ASSERT(std::vector(now.sequences.begin(), now.sequences.end()) ==
              std::vector(expected.sequences.begin(), expected.sequences.end()));
    RC_ASSERT(now.next_effective == expected.next_effective);
  }
}

}  // namespace
