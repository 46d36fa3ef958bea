// The contact budget across all plugins, and one conversation instead of several.
#include <gmock/gmock.h>

#include "follow_up.h"

namespace lofte::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

const Proposal kCheckIn{"follow-up", kTask, "check-in"};
const Proposal kSurvey{"satisfaction", kTask, "survey"};
const Proposal kThanks{"late-payer", kDraft, "thanks"};
const Proposal kNudge{
    "late-payer", kDraft, "nudge", LOFTE_SEVERITY_NOTICE, "2026-03-02", "", 0, 0, 2};

TEST(ContactBudget, Row7AtMostOneOutreachInSevenDaysAcrossAllPlugins) {
  const auto history = customer("Åse").we_call("2026-03-02", LOFTE_CONTACT_SALES);
  const Reviewed said = review_on("2026-03-04", history, {kCheckIn, kSurvey, kThanks});
  for (const char* key : {"check-in", "survey", "thanks"}) {
    const Decision held = said.the(key);
    EXPECT_EQ(held.action, LOFTE_REVIEW_POSTPONE);
    EXPECT_EQ(held.until, day("2026-03-09"));
    EXPECT_EQ(held.rule, "contact-budget");
    EXPECT_EQ(held.reason,
              "We were in touch on 2 March 2026; the next contact of ours is from 9 March 2026, 7 "
              "days later");
    EXPECT_THAT(held.evidence, ElementsAre("fact 2"));
  }
  EXPECT_EQ(said.next_review, day("2026-03-09"));
}

TEST(ContactBudget, TheDayItEndsEverythingMayBeSaid) {
  const auto history = customer("Åse").we_call("2026-03-02", LOFTE_CONTACT_SALES);
  EXPECT_FALSE(review_on("2026-03-08", history, {kCheckIn}).passes("check-in"));
  EXPECT_TRUE(review_on("2026-03-09", history, {kCheckIn}).passes("check-in"));
}

TEST(ContactBudget, OnTheDayOfAContactTheBudgetIsUsed) {
  const auto history = customer("Åse").we_call("2026-03-02", LOFTE_CONTACT_SALES);
  EXPECT_EQ(review_on("2026-03-02", history, {kCheckIn}).the("check-in").until, day("2026-03-09"));
}

TEST(ContactBudget, StayInTouchIgnoresNoLoggedContactSoItIsHeldBack) {
  const auto history = customer("Åse").we_call("2026-03-02", LOFTE_CONTACT_SERVICE);
  const Proposal stay{"follow-up", kTask, "stay in touch"};
  EXPECT_FALSE(review_on("2026-03-05", history, {stay}).passes("stay in touch"));
}

TEST(ContactBudget, NewslettersVainAttemptsAndTheirOwnCallsDoNotUseIt) {
  const auto history =
      customer("Åse").newsletter("2026-03-02").unreached("2026-03-03").they_call("2026-03-03");
  EXPECT_THAT(review_on("2026-03-04", history, {kCheckIn}).decisions, IsEmpty());
}

TEST(ContactBudget, KeepingAPromiseOfOursNeitherUsesItNorWaits) {
  auto history = customer("Åse").we_promise("P1", "2026-02-20", "2026-03-02", "Call back");
  history.with<lofte_contact>("T1", "2026-03-02", [](auto& contact) {
    contact.date = day("2026-03-02");
    contact.direction = LOFTE_CONTACT_OUTBOUND;
  });
  history.with<lofte_promise_evidence>("E1", "2026-03-02", [](auto& evidence) {
    evidence.promise_id = borrow("P1");
    evidence.record_id = borrow("T1");
    evidence.date = day("2026-03-02");
  });
  EXPECT_TRUE(review_on("2026-03-04", history, {kCheckIn}).passes("check-in"));

  const auto called = customer("Åse").we_call("2026-03-02", LOFTE_CONTACT_SALES);
  const Proposal ours{"promise-log", kTask, "ours P1"};
  const Proposal done{"promise-log", kDraft, "done P1"};
  EXPECT_THAT(review_on("2026-03-04", called, {ours, done}).decisions, IsEmpty());
}

TEST(ContactBudget, AnAnswerNeitherUsesItNorWaits) {
  auto history = customer("Åse").we_call("2026-03-02", LOFTE_CONTACT_SUPPORT);
  history.with<lofte_inbound_question>("Q1", "2026-03-01", [](auto& question) {
    question.asked_on = day("2026-03-01");
    question.answered_on = day("2026-03-02");
  });
  EXPECT_TRUE(review_on("2026-03-04", history, {kCheckIn}).passes("check-in"));

  const auto called = customer("Åse").we_call("2026-03-02", LOFTE_CONTACT_SALES);
  Proposal answer{"follow-up", kTask, "question Q2"};
  answer.subject_kind = LOFTE_FACT_INBOUND_QUESTION;
  EXPECT_TRUE(review_on("2026-03-04", called, {answer}).passes("question Q2"));
}

TEST(ContactBudget, ASalesTalkOnTheDayOfAnAnswerUsesIt) {
  auto history = customer("Åse").we_call("2026-03-02", LOFTE_CONTACT_SALES);
  history.with<lofte_inbound_question>("Q1", "2026-03-01", [](auto& question) {
    question.asked_on = day("2026-03-01");
    question.answered_on = day("2026-03-02");
  });
  EXPECT_FALSE(review_on("2026-03-04", history, {kCheckIn}).passes("check-in"));
}

TEST(ContactBudget, UrgentMattersAndAgreedDaysDoNotWait) {
  const auto history = customer("Åse").we_call("2026-03-02", LOFTE_CONTACT_SALES);
  Proposal urgent = kCheckIn;
  urgent.severity = LOFTE_SEVERITY_URGENT;
  EXPECT_TRUE(review_on("2026-03-04", history, {urgent}).passes("check-in"));
  Proposal agreed{"follow-up", kTask, "agreed T1"};
  agreed.rule = "agreed-day";
  EXPECT_TRUE(review_on("2026-03-04", history, {agreed}).passes("agreed T1"));
}

TEST(ContactBudget, WhatTheCustomerNeverHearsOfIsNotItsMatter) {
  const auto history = customer("Åse").we_call("2026-03-02", LOFTE_CONTACT_SALES);
  Proposal file{"relationship", kTask, "change"};
  file.channel = LOFTE_CHANNEL_UNSPECIFIED;
  const Proposal flag{"relationship", LOFTE_ADVICE_FLAG, "next contact"};
  EXPECT_THAT(review_on("2026-03-04", history, {file, flag}).decisions, IsEmpty());
}

TEST(ContactBudget, NoticesAndSurveysUseIt) {
  auto noticed = customer("Åse").invoice("F1", "2026-01-05", 500_nok);
  noticed.notice("N1", "2026-03-02", 2, "2026-03-16", {"F1"});
  EXPECT_EQ(review_on("2026-03-04", noticed, {kCheckIn}).the("check-in").until, day("2026-03-09"));
  auto asked = customer("Åse");
  asked.with<lofte_survey_asked>("S1", "2026-03-03",
                                 [](auto& survey) { survey.date = day("2026-03-03"); });
  EXPECT_EQ(review_on("2026-03-04", asked, {kCheckIn}).the("check-in").until, day("2026-03-10"));
}

TEST(ContactBudget, ALetterAboutMoneyKeepsItsOwnGapAndTakesThePlaceOfTheNextContact) {
  const auto quiet = customer("Åse");
  const Reviewed said = review_on("2026-03-04", quiet, {kNudge, kCheckIn, kThanks});
  EXPECT_TRUE(said.passes("nudge"));
  EXPECT_EQ(said.the("check-in").rule, "money-first");
  EXPECT_EQ(said.the("check-in").until, day("2026-03-09"));
  EXPECT_EQ(said.the("thanks").rule, "money-first");
  const auto called = customer("Åse").we_call("2026-03-02", LOFTE_CONTACT_SALES);
  EXPECT_TRUE(review_on("2026-03-04", called, {kNudge}).passes("nudge"));
  // A letter that nobody sends does not silence the rest for ever.
  EXPECT_TRUE(review_on("2026-03-09", quiet, {kNudge, kCheckIn}).passes("check-in"));
}

TEST(ContactBudget, ItsLengthIsASettingAndNoneMeansNoWaiting) {
  auto history = customer("Åse").we_call("2026-03-02", LOFTE_CONTACT_SALES);
  history.setting("budget_days", "14");
  EXPECT_EQ(review_on("2026-03-10", history, {kCheckIn}).the("check-in").until, day("2026-03-16"));
  history.setting("budget_days", "0");
  EXPECT_TRUE(review_on("2026-03-02", history, {kCheckIn}).passes("check-in"));
}

TEST(OneConversation, Row7TakesSeveralTalksTogetherTheMostImportantFirst) {
  Proposal recover{"relationship", kTask, "recover", LOFTE_SEVERITY_IMPORTANT};
  const Reviewed said = review_on("2026-03-04", customer("Åse"), {kCheckIn, recover, kSurvey});
  EXPECT_TRUE(said.passes("recover"));
  for (const char* key : {"check-in", "survey"}) {
    EXPECT_EQ(said.the(key).action, LOFTE_REVIEW_MERGE);
    EXPECT_EQ(said.the(key).into, "recover");
    EXPECT_EQ(said.the(key).rule, "one-conversation");
  }
}

TEST(OneConversation, OfEqualImportanceTheOneThatMustHappenSoonestLeads) {
  Proposal soon = kSurvey;
  soon.latest = "2026-03-10";
  Proposal late = kCheckIn;
  late.latest = "2026-03-20";
  EXPECT_EQ(review_on("2026-03-04", customer("Åse"), {late, soon}).the("check-in").into, "survey");
}

TEST(OneConversation, LeavesMoneyPromisesAndAnswersOutOfIt) {
  const Proposal ours{"promise-log", kTask, "ours P1"};
  const Reviewed said = review_on("2026-03-04", customer("Åse"), {ours, kCheckIn});
  EXPECT_THAT(said.decisions, IsEmpty());
}

TEST(OneConversation, CanBeTurnedOff) {
  auto history = customer("Åse");
  history.setting("one_conversation", "false");
  EXPECT_THAT(review_on("2026-03-04", history, {kCheckIn, kSurvey}).decisions, IsEmpty());
}

TEST(OneConversation, ALetterWaitsForTheTalkAndAnotherLetterForTheFirst) {
  const Reviewed said = review_on("2026-03-04", customer("Åse"), {kCheckIn, kThanks});
  EXPECT_EQ(said.the("thanks").rule, "one-at-a-time");
  EXPECT_EQ(said.the("thanks").until, day("2026-03-09"));
  EXPECT_THAT(said.the("thanks").reason, HasSubstr("Something else comes first"));
  const Proposal other{"satisfaction", kDraft, "note"};
  const Reviewed letters = review_on("2026-03-04", customer("Åse"), {kThanks, other});
  EXPECT_EQ(letters.decisions.size(), 1u);
  EXPECT_TRUE(review_on("2026-03-09", customer("Åse"), {kThanks, other}).decisions.empty());
}

}  // namespace
}  // namespace lofte::testing
