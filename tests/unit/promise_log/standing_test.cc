// The standing promises of the book: row 23 of the practice, measured from facts.
#include <gmock/gmock.h>

#include "promise_log.h"
#include "support/folded.h"

namespace lofte::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

History& asks(History& history, std::string_view id, When asked, lofte_date answered = 0) {
  return history.with<lofte_inbound_question>(id, asked, [&](lofte_inbound_question& question) {
    question.asked_on = asked.days;
    question.answered_on = answered;
  });
}
History& orders(History& history, std::string_view id, When accepted) {
  return history.with<lofte_quote>(id, accepted, [&](lofte_quote& quote) {
    quote.date = accepted.days - 10;
    quote.status_date = accepted.days;
    quote.status = LOFTE_QUOTE_ACCEPTED;
  });
}
History& receives(History& history, std::string_view id, When delivered) {
  return history.with<lofte_delivery>(
      id, delivered, [&](lofte_delivery& delivery) { delivery.date = delivered.days; });
}

// 2026-01-16 is a Friday.
History asked_on_friday(lofte_date answered = 0) {
  auto history = customer("Åse");
  return asks(history, "Q1", "2026-01-16", answered);
}

BookAnswer figures_on(When when, const std::vector<History>& customers,
                      const Defaults& given = {}) {
  Folded folded(promise_log(), lofte_plugin_entry_v1(), LOFTE_SOURCE_DIR "/plugins/promise-log",
                when.days, given);
  return folded.answer(customers);
}

TEST(Standing, Row23AnAnswerIsPromisedWithinAWorkingDayAndMeasured) {
  // Until Monday evening nothing is amiss.
  EXPECT_THAT(promise_log_on("2026-01-19", asked_on_friday()).of(kFlag), IsEmpty());
  const Said missed = promise_log_on("2026-01-20", asked_on_friday()).the(kFlag);
  EXPECT_EQ(missed.key, "standing answer Q1");
  EXPECT_EQ(missed.since, day("2026-01-20"));
  EXPECT_THAT(missed.title, HasSubstr("should have been answered by 19 January 2026"));
  EXPECT_THAT(missed.reasons, ElementsAre(HasSubstr("within one working day")));
  EXPECT_THAT(missed.evidence, ElementsAre("fact 2"));
}

TEST(Standing, AnAnswerOnTheLastDayKeepsItAndOneTheDayAfterDoesNot) {
  EXPECT_THAT(promise_log_on("2026-01-26", asked_on_friday(day("2026-01-19"))).of(kFlag),
              IsEmpty());
  const Said late = promise_log_on("2026-01-26", asked_on_friday(day("2026-01-20"))).the(kFlag);
  EXPECT_THAT(late.title, HasSubstr("was answered on 20 January 2026, later than 19 January 2026"));
}

TEST(Standing, WhatWasNotKeptIsShownForThirtyDays) {
  EXPECT_THAT(promise_log_on("2026-02-18", asked_on_friday()).of(kFlag), ::testing::SizeIs(1));
  EXPECT_THAT(promise_log_on("2026-02-19", asked_on_friday()).of(kFlag), IsEmpty());
}

TEST(Standing, ADeliveryOnTheFifthWorkingDayKeepsItAndOneOnTheSixthDoesNot) {
  const auto delivered = [](const char* on) {
    auto history = customer("Åse");
    return receives(orders(history, "O1", "2026-01-16"), "D1", on);
  };
  EXPECT_THAT(promise_log_on("2026-01-30", delivered("2026-01-23")).of(kFlag), IsEmpty());
  const Said late = promise_log_on("2026-01-30", delivered("2026-01-26")).the(kFlag);
  EXPECT_EQ(late.key, "standing delivery O1");
  EXPECT_EQ(late.since, day("2026-01-24"));
  EXPECT_THAT(late.evidence, ElementsAre("fact 2", "fact 3"));
}

TEST(Standing, ADeliveryCountsForOneOrderTheEarliest) {
  auto history = customer("Åse");
  orders(orders(history, "O1", "2026-01-05"), "O2", "2026-01-06");
  receives(history, "D1", "2026-01-08");
  const Said missed = promise_log_on("2026-01-20", history).the(kFlag);
  EXPECT_EQ(missed.key, "standing delivery O2");
  EXPECT_THAT(missed.title, HasSubstr("should have been delivered"));
}

TEST(Standing, WhereNobodyWritesDeliveriesDownNoneIsMissed) {
  auto history = customer("Åse");
  EXPECT_THAT(promise_log_on("2026-01-30", orders(history, "O1", "2026-01-05")).of(kFlag),
              IsEmpty());
}

TEST(Standing, WhatTheBookDoesNotPromiseIsNotMeasured) {
  EXPECT_THAT(
      promise_log_on("2026-01-20", asked_on_friday().setting("answer_within_days", "0")).of(kFlag),
      IsEmpty());
  EXPECT_THAT(
      promise_log_on("2026-01-20", asked_on_friday().setting("answer_within_days", "2")).of(kFlag),
      IsEmpty());
  EXPECT_FALSE(figures_on("2026-01-26", {asked_on_friday()}, {{"answer_within_days", "0"}})
                   .has("standing answers"));
}

TEST(Standing, TheBookIsToldHowManyWereKept) {
  auto third = customer("Cai");
  asks(third, "Q1", "2026-01-05", day("2026-01-06"));
  orders(receives(third, "D1", "2026-01-08"), "O1", "2026-01-06");
  const BookAnswer figures = figures_on("2026-01-26", {asked_on_friday(day("2026-01-19")),
                                                       asked_on_friday(day("2026-01-20")), third});
  EXPECT_EQ(figures.value("standing answers"), 667);
  EXPECT_EQ(figures.metric("standing answers").title,
            "2 of 3 questions answered within one working day, as promised");
  EXPECT_EQ(figures.value("standing deliveries"), 1000);
}

TEST(Standing, TheNinetiethDayBackIsNoLongerMeasuredAndTheEightyNinthIs) {
  // Missed from the 20th of January on.
  EXPECT_TRUE(figures_on(day("2026-01-20") + 89, {asked_on_friday()}).has("standing answers"));
  EXPECT_FALSE(figures_on(day("2026-01-20") + 90, {asked_on_friday()}).has("standing answers"));
}

TEST(Standing, AQuestionWhoseTimeIsNotOverIsNotMeasuredYet) {
  EXPECT_FALSE(figures_on("2026-01-19", {asked_on_friday()}).has("standing answers"));
  EXPECT_TRUE(
      figures_on("2026-01-19", {asked_on_friday(day("2026-01-19"))}).has("standing answers"));
}

TEST(Standing, PartsOfOurOwnFirmAreNotMeasured) {
  EXPECT_THAT(promise_log_on("2026-01-20", asked_on_friday().internal()).of(kFlag), IsEmpty());
  EXPECT_FALSE(figures_on("2026-01-26", {asked_on_friday().internal()}).has("standing answers"));
}

}  // namespace
}  // namespace lofte::testing
