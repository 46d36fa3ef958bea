// How far promises have been kept.
#include <gmock/gmock.h>

#include "promise_log.h"

namespace lofte::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;

Said score(When when, const History& history, std::string_view key) {
  const Answer answer = promise_log_on(when, history);
  const Said* found = answer.find(LOFTE_ADVICE_SCORE, key);
  EXPECT_NE(found, nullptr) << answer.keys();
  return found == nullptr ? Said{} : *found;
}

TEST(Trust, IsNotSpokenOfBeforeAPromiseIsDecided) {
  const auto history = customer("Åse").we_promise("P1", "2026-01-13", "2026-01-23", "Call");
  EXPECT_THAT(promise_log_on("2026-01-20", history).of(LOFTE_ADVICE_SCORE), IsEmpty());
}

TEST(Trust, BeginsFromTwoInThree) {
  auto kept = customer("Åse").we_promise("P1", "2026-01-13", "2026-01-23", "Call");
  kept.done("P1", "2026-01-22");
  EXPECT_EQ(score("2026-01-26", kept, "trust ours").value, 750);  // (2 + 1) of (3 + 1)
  const auto missed = customer("Åse").we_promise("P1", "2026-01-13", "2026-01-23", "Call");
  EXPECT_EQ(score("2026-01-26", missed, "trust ours").value, 500);  // 2 of (3 + 1)
}

TEST(Trust, TellsTheTwoSidesApart) {
  const auto history = customer("Åse")
                           .we_promise("P1", "2026-01-13", "2026-01-23", "Call")
                           .done("P1", "2026-01-22")
                           .promises("P2", "2026-01-02", "2026-01-09", 100_nok);
  EXPECT_EQ(score("2026-01-26", history, "trust ours").value, 750);
  EXPECT_EQ(score("2026-01-26", history, "trust theirs").value, 500);
  EXPECT_EQ(score("2026-01-26", history, "trust theirs").band, "mixed");
}

TEST(Trust, APromiseWeighsHalfAfterTwelveMonths) {
  auto history = customer("Åse").we_promise("P1", "2025-01-13", "2025-01-23", "Call");
  history.done("P1", "2025-01-22");
  // (2 + 0.5) of (3 + 0.5)
  EXPECT_EQ(score("2026-01-15", history, "trust ours").value, 714);
}

TEST(Trust, ItsWeightsAreRenewedOnTheFirstOfAMonthAlone) {
  auto history = customer("Åse").we_promise("P1", "2026-01-13", "2026-01-23", "Call");
  history.done("P1", "2026-01-22");
  const Said january = score("2026-01-31", history, "trust ours");
  const Said february = score("2026-02-01", history, "trust ours");
  EXPECT_NE(february.value, january.value);
  EXPECT_EQ(score("2026-02-28", history, "trust ours"), february);
  EXPECT_EQ(promise_log_on("2026-02-10", history).next_review, day("2026-03-01"));
}

TEST(Trust, IsForgottenAfterTenYears) {
  auto history = customer("Åse").we_promise("P1", "2026-01-13", "2026-01-23", "Call");
  history.done("P1", "2026-01-22");
  EXPECT_FALSE(promise_log_on("2035-12-31", history).of(LOFTE_ADVICE_SCORE).empty());
  const auto later = promise_log_on("2036-01-01", history);
  EXPECT_THAT(later.of(LOFTE_ADVICE_SCORE), IsEmpty());
  EXPECT_EQ(later.next_review, 0);
}

TEST(Trust, CountsLateAndPartlyKeptHalf) {
  auto late = customer("Åse").we_promise("P1", "2026-01-13", "2026-01-23", "Call");
  late.done("P1", "2026-01-24");
  EXPECT_EQ(score("2026-01-26", late, "trust ours").value, 625);  // (2 + 0.5) of 4
}

TEST(Trust, RenewingAPromiseAfterItsTimeDoesNotUndoThatItWasNotKept) {
  const auto in_time = customer("Åse")
                           .promises("P1", "2026-01-02", "2026-01-09", 100_nok)
                           .promises("P2", "2026-01-08", "2026-03-20", 100_nok)
                           .instead_of("P1");
  EXPECT_THAT(promise_log_on("2026-01-26", in_time).of(LOFTE_ADVICE_SCORE), IsEmpty());
  const auto too_late = customer("Åse")
                            .promises("P1", "2026-01-02", "2026-01-09", 100_nok)
                            .promises("P2", "2026-01-20", "2026-03-20", 100_nok)
                            .instead_of("P1");
  EXPECT_EQ(score("2026-01-26", too_late, "trust theirs").value, 500);
}

TEST(Trust, ListsThePromisesBehindIt) {
  auto history = customer("Åse")
                     .we_promise("P1", "2026-01-13", "2026-01-23", "Send the quote")
                     .done("P1", "2026-01-22")
                     .we_promise("P2", "2026-01-20", "2026-02-02", "Repair the door");
  const Said said = score("2026-02-10", history, "trust ours");
  ASSERT_EQ(said.reasons.size(), 2u);
  EXPECT_THAT(said.reasons[0], HasSubstr("Repair the door"));
  EXPECT_THAT(said.reasons[1], HasSubstr("Send the quote"));
  EXPECT_EQ(said.evidence.size(), 2u);
  EXPECT_EQ(said.title, "We kept 1 of our 2 promises in time");
}

TEST(Trust, OfOnePromiseIsSaidInWords) {
  auto kept = customer("Åse")
                  .we_promise("P1", "2026-01-13", "2026-01-23", "Send the quote")
                  .done("P1", "2026-01-22");
  EXPECT_EQ(score("2026-02-10", kept, "trust ours").title, "We kept our one promise in time");
  auto missed = customer("Åse").we_promise("P1", "2026-01-13", "2026-01-23", "Send the quote");
  EXPECT_EQ(score("2026-02-10", missed, "trust ours").title,
            "Our one promise was not kept in time");
}

TEST(Trust, ACustomerWithVeryManyPromisesStaysWithinTheBounds) {
  auto history = customer("Åse");
  for (int number = 1; number <= 1500; ++number) {
    history.promises(concat("P", number), 20000 + number, 20010 + number, 100_nok);
  }
  const auto answer = promise_log_on(21600, history);
  EXPECT_LE(answer.items.size(), static_cast<std::size_t>(LOFTE_MAX_ADVICE_ITEMS));
  EXPECT_NE(answer.find(LOFTE_ADVICE_VERDICT, "P1500"), nullptr);
}

}  // namespace
}  // namespace lofte::testing
