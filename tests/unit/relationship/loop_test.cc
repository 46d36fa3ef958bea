// The finer reading: the loop of buying, what follows a purchase, and recovery.
#include <gmock/gmock.h>

#include "relationship.h"

namespace lofte::testing {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;

constexpr auto kStage = LOFTE_ADVICE_STAGE;
std::string step_on(When when, const History& history) {
  return said_on(when, history, kStage, "buying loop").state;
}
std::string phase_on(When when, const History& history) {
  return said_on(when, history, kStage, "after purchase").state;
}

TEST(Relationship, Row12BuyingIsALoopFromNeedToNeed) {
  auto history = customer("Åse");
  history.with<lofte_opportunity>("O1", "2026-01-05", [](auto& chance) {
    chance.date = day("2026-01-05");
    chance.status = LOFTE_OPPORTUNITY_OPEN;
  });
  EXPECT_EQ(step_on("2026-01-05", history), "need");
  history.with<lofte_inbound_question>(
      "S1", "2026-01-10", [](auto& question) { question.asked_on = day("2026-01-10"); });
  EXPECT_EQ(step_on("2026-01-10", history), "information");
  history.with<lofte_quote>("Q1", "2026-01-15", [](auto& quote) {
    quote.date = day("2026-01-15");
    quote.status = LOFTE_QUOTE_SENT;
    quote.valid_until = day("2026-02-15");
  });
  EXPECT_EQ(step_on("2026-01-15", history), "decision");
  EXPECT_EQ(step_on("2026-02-15", history), "decision");
  EXPECT_EQ(step_on("2026-02-16", history), "need") << "the quote is no longer valid";
  history.invoice("F1", "2026-02-01", 1000_nok);
  EXPECT_EQ(step_on("2026-02-01", history), "evaluation");
}

TEST(Relationship, Row12AHundredDaysAfterAPurchaseTheLoopBeginsAgain) {
  const auto history = buyer({"2026-02-01"});
  EXPECT_EQ(step_on(day("2026-02-01") + 100, history), "evaluation");
  EXPECT_EQ(step_on(day("2026-02-01") + 101, history), "need");
  EXPECT_EQ(said_on(day("2026-02-01") + 130, history, kStage, "buying loop").since,
            day("2026-02-01") + 101);
}

TEST(Relationship, Row12WhatOneOfOursNotedDecidesTheStep) {
  const auto history =
      buyer({"2026-02-01"}).with<lofte_impression>("I1", "2026-02-10", [](auto& seen) {
        seen.date = day("2026-02-10");
        seen.buying_step = LOFTE_IMPRESSION_NEED;
        seen.feeling = LOFTE_IMPRESSION_GOOD;
      });
  EXPECT_EQ(step_on("2026-02-09", history), "evaluation");
  EXPECT_EQ(step_on("2026-02-10", history), "need");
}

TEST(Relationship, Row12AfterBuyingComesElationThenDoubtThenCalm) {
  const auto history = buyer({"2026-02-01"});
  EXPECT_EQ(phase_on(day("2026-02-01") + 7, history), "elation");
  EXPECT_EQ(phase_on(day("2026-02-01") + 8, history), "doubt");
  EXPECT_EQ(phase_on(day("2026-02-01") + 30, history), "doubt");
  EXPECT_EQ(phase_on(day("2026-02-01") + 31, history), "settled");
  EXPECT_TRUE(says(day("2026-02-01") + 100, history, kStage, "after purchase"));
  EXPECT_FALSE(says(day("2026-02-01") + 101, history, kStage, "after purchase"));
}

TEST(Relationship, Row12TheJoyBeginsWithTheDelivery) {
  const auto history =
      buyer({"2026-02-01"}).with<lofte_delivery>("D1", "2026-02-20", [](auto& delivery) {
        delivery.date = day("2026-02-20");
      });
  EXPECT_EQ(phase_on("2026-02-20", history), "elation");
  EXPECT_EQ(phase_on("2026-02-28", history), "doubt");
}

TEST(Relationship, Row12AContentCustomerWhoCameBackIsAnAmbassador) {
  auto history = buyer({"2025-12-01", "2026-02-01"})
                     .with<lofte_survey_answered>("A1", "2026-02-15", [](auto& answer) {
                       answer.date = day("2026-02-15");
                       answer.present = LOFTE_SURVEY_ANSWERED_HAS_NPS;
                       answer.nps = 9;
                     });
  EXPECT_EQ(phase_on("2026-03-10", history), "ambassador");
  history.complains("K1", "2026-03-05");
  EXPECT_EQ(phase_on("2026-03-10", history), "settled");
}

History let_down(int csat) {
  return buyer({"2026-02-01"})
      .manager("Kari")
      .with<lofte_survey_answered>("A1", "2026-02-15", [csat](auto& answer) {
        answer.date = day("2026-02-15");
        answer.present = LOFTE_SURVEY_ANSWERED_HAS_CSAT;
        answer.csat = csat;
        answer.own_words = borrow("It came too late");
      });
}

TEST(Relationship, Row12APoorEvaluationAsksToBeDisproved) {
  const Said task = said_on("2026-02-15", let_down(2), kTask, "recover A1");
  EXPECT_EQ(task.severity, LOFTE_SEVERITY_IMPORTANT);
  EXPECT_EQ(task.assignee, "Kari");
  EXPECT_EQ(task.channel, LOFTE_CHANNEL_PHONE);
  EXPECT_EQ(task.from, day("2026-02-16")) << "the 15th is a Sunday";
  EXPECT_THAT(task.points, Contains(HasSubstr("shows the opposite")));
  EXPECT_THAT(task.reasons, Contains("In their own words: It came too late"));
  EXPECT_FALSE(says("2026-02-15", let_down(3), kTask, "recover A1"));
}

TEST(Relationship, Row12RecoveryEndsWithATalkAGoodAnswerOrItsTime) {
  EXPECT_TRUE(says(day("2026-02-15") + 60, let_down(1), kTask, "recover A1"));
  EXPECT_FALSE(says(day("2026-02-15") + 61, let_down(1), kTask, "recover A1"));
  auto spoken = let_down(1);
  spoken.we_call("2026-02-20", LOFTE_CONTACT_SERVICE);
  EXPECT_TRUE(says("2026-02-19", spoken, kTask, "recover A1"));
  EXPECT_FALSE(says("2026-02-20", spoken, kTask, "recover A1"));
  auto money = let_down(1);
  money.we_call("2026-02-20", LOFTE_CONTACT_PAYMENT);
  EXPECT_TRUE(says("2026-02-20", money, kTask, "recover A1")) << "a talk about money is none";
  auto content = let_down(1);
  content.with<lofte_survey_answered>("A2", "2026-02-25", [](auto& answer) {
    answer.date = day("2026-02-25");
    answer.present = LOFTE_SURVEY_ANSWERED_HAS_CSAT;
    answer.csat = 5;
  });
  EXPECT_FALSE(says("2026-02-25", content, kTask, "recover A1"));
}

TEST(Relationship, Row12ABadImpressionAfterAPurchaseAsksToBeDisprovedToo) {
  const auto seen = [](int32_t step) {
    return buyer({"2026-02-01"}).with<lofte_impression>("I1", "2026-02-10", [step](auto& noted) {
      noted.date = day("2026-02-10");
      noted.buying_step = step;
      noted.feeling = LOFTE_IMPRESSION_BAD;
    });
  };
  EXPECT_TRUE(says("2026-02-10", seen(LOFTE_IMPRESSION_EVALUATION), kTask, "recover I1"));
  EXPECT_FALSE(says("2026-02-10", seen(LOFTE_IMPRESSION_DECISION), kTask, "recover I1"));
}

}  // namespace
}  // namespace lofte::testing
