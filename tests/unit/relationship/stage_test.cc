// The stage of a relationship: why, since when, what came before.
#include <gmock/gmock.h>

#include "relationship.h"

namespace lofte::testing {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

TEST(Relationship, Row4EveryStageSaysItsReasonsAndSinceWhen) {
  const Said stage = stage_on("2026-03-01", buyer({"2026-01-05", "2026-02-09"}));
  EXPECT_EQ(stage.state, "expansion");
  EXPECT_EQ(stage.since, day("2026-02-09"));
  EXPECT_THAT(stage.title, HasSubstr("buys more"));
  EXPECT_THAT(stage.reasons, Contains(HasSubstr("Bought 2 times since 5 January 2026")));
  EXPECT_THAT(stage.reasons, Contains(HasSubstr("From 5 January 2026: new customer")));
  EXPECT_EQ(stage.evidence, (Ids{"fact 3", "fact 2"}));
}

TEST(Relationship, Row12WhoHasNotBoughtIsExploring) {
  const Said stage = stage_on("2026-03-01", customer("Åse").they_call("2026-01-05"));
  EXPECT_EQ(stage.state, "exploration");
  EXPECT_EQ(stage.since, day("2026-01-05"));
  EXPECT_THAT(stage.reasons, ElementsAre("Nothing has been bought yet."));
}

TEST(Relationship, Row12ATrialIsExploration) {
  const auto free = customer("Åse").invoice("F1", "2026-01-05", 0_nok);
  EXPECT_EQ(stage_on("2026-02-01", free).state, "exploration");
  EXPECT_THAT(stage_on("2026-02-01", free).reasons, ElementsAre("Has only tried us so far."));

  auto small = customer("Åse").invoice("F1", "2026-01-05", 100_nok);
  small.setting("trial_limit", "10000");
  EXPECT_EQ(stage_on("2026-02-01", small).state, "exploration");
  small.setting("trial_limit", "9999");
  EXPECT_EQ(stage_on("2026-02-01", small).state, "awareness");

  auto named = customer("Åse").with<lofte_invoice>("F1", "2026-01-05", [](auto& invoice) {
    invoice.issue_date = day("2026-01-05");
    invoice.status = LOFTE_INVOICE_ISSUED;
    invoice.amount = 500_nok;
    invoice.product = borrow("Starter");
  });
  EXPECT_EQ(stage_on("2026-02-01", named).state, "awareness");
  named.setting("trial_products", "Taster, Starter");
  EXPECT_EQ(stage_on("2026-02-01", named).state, "exploration");
}

TEST(Relationship, Row12TheFirstPurchaseBeginsAHundredDaysOfGettingToKnow) {
  const auto history = buyer({"2026-01-05"});
  const lofte_date last = day("2026-01-05") + 100;
  EXPECT_EQ(stage_on(last, history).state, "awareness");
  EXPECT_EQ(stage_on(last, history).since, day("2026-01-05"));
  EXPECT_THAT(stage_on(last, history).reasons, Contains(HasSubstr("Getting to know")));
  EXPECT_EQ(stage_on(last + 1, history).state, "awareness");
  EXPECT_THAT(stage_on(last + 1, history).reasons, Contains(HasSubstr("No second purchase")));
}

TEST(Relationship, SeveralInvoicesOnADayAreOnePurchase) {
  const auto history = buyer({"2026-01-05", "2026-01-05"});
  EXPECT_EQ(stage_on("2026-01-10", history).state, "awareness");
  EXPECT_EQ(said_on("2026-01-10", history, LOFTE_ADVICE_SCORE, "purchases").value, 1);
}

TEST(Relationship, DraftsAreNoPurchases) {
  const auto history = customer("Åse").with<lofte_invoice>("F1", "2026-01-05", [](auto& invoice) {
    invoice.issue_date = day("2026-01-05");
    invoice.status = LOFTE_INVOICE_DRAFT;
    invoice.amount = 500_nok;
  });
  EXPECT_EQ(stage_on("2026-02-01", history).state, "exploration");
}

TEST(Relationship, ACancelledPurchaseCountsUntilItWasCancelled) {
  const auto history = buyer({"2026-01-05"}).cancelled("2026-01-20");
  EXPECT_EQ(stage_on("2026-01-19", history).state, "awareness");
  EXPECT_EQ(stage_on("2026-01-20", history).state, "exploration");
  EXPECT_EQ(stage_on("2026-01-20", history).since, day("2026-01-20"));
  EXPECT_THAT(stage_on("2026-01-20", history).reasons,
              Contains(HasSubstr("From 5 January 2026: new customer")));
}

TEST(Relationship, ACreditedPurchaseCountsUntilAllOfItWasCredited) {
  auto history = buyer({"2026-01-05"}).credited("2026-01-15", 999_nok);
  EXPECT_EQ(stage_on("2026-02-01", history).state, "awareness");
  history.credited("2026-01-20", 1_nok);
  EXPECT_EQ(stage_on("2026-01-19", history).state, "awareness");
  EXPECT_EQ(stage_on("2026-01-20", history).state, "exploration");
  // It was paid before: the note is set against nothing, and takes it back all the same.
  const auto paid = buyer({"2026-01-05"}).paid("2026-01-12").credited("2026-01-20", 1000_nok);
  EXPECT_EQ(stage_on("2026-01-20", paid).state, "exploration");
}

TEST(Relationship, WhatWasWrittenOffWasBoughtAllTheSame) {
  EXPECT_EQ(stage_on("2026-03-01", buyer({"2026-01-05"}).written_off("2026-02-20")).state,
            "awareness");
}

TEST(Relationship, OnePurchaseIsSilentAfter180Days) {
  const auto history = buyer({"2026-01-05"});
  const lofte_date last = day("2026-01-05") + 180;
  EXPECT_EQ(stage_on(last, history).state, "awareness");
  EXPECT_EQ(stage_on(last + 1, history).state, "dissolution");
  EXPECT_EQ(stage_on(last + 1, history).since, last + 1);
  EXPECT_EQ(relationship_on(last, history).next_review, last + 1);
}

TEST(Relationship, AFixedRhythmIsSilentAfterThreeOfItsPauses) {
  const auto history = buyer({"2025-01-01", "2025-04-11", "2025-07-20"});  // 100 days apart
  const lofte_date last = day("2025-07-20") + 300;
  EXPECT_EQ(stage_on(last, history).state, "expansion");
  EXPECT_EQ(stage_on(last + 1, history).state, "dissolution");
  auto often = buyer({"2025-01-01", "2025-01-11", "2025-01-21"});
  EXPECT_EQ(stage_on(day("2025-01-21") + 180, often).state, "expansion") << "180 days at least";
  EXPECT_EQ(stage_on(day("2025-01-21") + 181, often).state, "dissolution");
}

TEST(Relationship, CommitmentTakesFourPurchasesOverTwelveMonths) {
  const auto short_of_a_day =
      buyer({"2025-01-01", "2025-04-02", "2025-07-02", "2025-10-01", "2025-12-31"});
  EXPECT_EQ(stage_on("2026-01-10", short_of_a_day).state, "expansion");
  const auto a_year = buyer({"2025-01-01", "2025-04-02", "2025-07-02", "2025-10-01", "2026-01-01"});
  EXPECT_EQ(stage_on("2026-01-10", a_year).state, "commitment");
  EXPECT_EQ(stage_on("2026-01-10", a_year).since, day("2026-01-01"));
  const auto three = buyer({"2025-01-01", "2025-07-02", "2026-01-01"});
  EXPECT_EQ(stage_on("2026-01-10", three).state, "expansion");
  const auto four = buyer({"2025-01-01", "2025-05-02", "2025-09-01", "2026-01-01"});
  EXPECT_EQ(stage_on("2026-01-10", four).state, "commitment");
}

TEST(Relationship, CommitmentEndsWhenTheOwnRhythmIsNotKept) {
  // 91, 91, 91, 92 days apart: unusual after twice the median of 91.
  const auto history =
      buyer({"2025-01-01", "2025-04-02", "2025-07-02", "2025-10-01", "2026-01-01"});
  const lofte_date last = day("2026-01-01") + 182;
  EXPECT_EQ(stage_on(last, history).state, "commitment");
  EXPECT_EQ(stage_on(last + 1, history).state, "expansion");
  EXPECT_THAT(stage_on(last + 1, history).reasons, Contains(HasSubstr("longer than usual")));
  EXPECT_EQ(stage_on(day("2026-01-01") + 273, history).state, "expansion");
  EXPECT_EQ(stage_on(day("2026-01-01") + 274, history).state, "dissolution");
}

TEST(Relationship, WhoComesBackHasToFindTheRhythmAgain) {
  auto history = buyer({"2025-01-01", "2025-04-02", "2025-07-02", "2025-10-01", "2026-01-01"});
  history.invoice("F6", "2026-10-15", 1000_nok);
  EXPECT_EQ(stage_on("2026-10-14", history).state, "dissolution");
  EXPECT_EQ(stage_on("2026-10-15", history).state, "expansion");
  history.invoice("F7", "2027-01-10", 1000_nok);
  EXPECT_EQ(stage_on("2027-01-10", history).state, "commitment");
}

TEST(Relationship, Row12DissolutionByAFactHasItsDayAndCause) {
  auto history =
      buyer({"2026-01-05"}).who([](auto& customer) { customer.ended_on = day("2026-02-10"); });
  EXPECT_EQ(stage_on("2026-02-09", history).state, "awareness");
  EXPECT_EQ(relationship_on("2026-02-09", history).next_review, day("2026-02-10"));
  const Said ended = stage_on("2026-02-10", history);
  EXPECT_EQ(ended.state, "dissolution");
  EXPECT_EQ(ended.since, day("2026-02-10"));
  EXPECT_THAT(ended.reasons, Contains("Why: not known; worth asking."));
  for (const auto& [cause, words] :
       std::vector<std::pair<const char*, const char*>>{{"dissatisfied", "not content"},
                                                        {"competitor", "went elsewhere"},
                                                        {"needs_changed", "needs changed"},
                                                        {"too_little_trade", "too little trade"},
                                                        {"fraud", "fraud"},
                                                        {"ended_by_us", "we ended it"}}) {
    history.setting("ended_cause", cause);
    EXPECT_THAT(stage_on("2026-02-10", history).reasons, Contains(HasSubstr(words)));
  }
}

TEST(Relationship, Row12TheCauseOfASilenceIsReadFromWhatCameAfterTheLastPurchase) {
  const lofte_date silent = day("2026-01-05") + 181;
  const auto complained = buyer({"2026-01-05"}).complains("K1", "2026-01-20", day("2026-01-22"));
  EXPECT_THAT(stage_on(silent, complained).reasons, Contains(HasSubstr("not content")));
  const auto before = buyer({"2026-01-05"}).complains("K1", "2026-01-04", day("2026-01-05"));
  EXPECT_THAT(stage_on(silent, before).reasons, Contains(HasSubstr("not known")));
  const auto declined =
      buyer({"2026-01-05"}).with<lofte_quote>("Q1", "2026-03-01", [](auto& quote) {
        quote.date = day("2026-03-01");
        quote.status = LOFTE_QUOTE_DECLINED;
      });
  EXPECT_THAT(stage_on(silent, declined).reasons, Contains(HasSubstr("went elsewhere")));
  const auto died = buyer({"2026-01-05"}).died("2026-02-01");
  EXPECT_THAT(stage_on("2026-02-01", died).reasons, Contains(HasSubstr("has died")));
}

TEST(Relationship, AnOpenComplaintMeansItNeedsCareUntilItIsResolved) {
  const auto history = buyer({"2026-01-05"}).complains("K1", "2026-01-20", day("2026-02-02"));
  EXPECT_THAT(stage_on("2026-01-19", history).overlays, IsEmpty());
  EXPECT_THAT(stage_on("2026-01-20", history).overlays, ElementsAre("damaged"));
  EXPECT_THAT(stage_on("2026-01-20", history).title, HasSubstr("needs care"));
  EXPECT_THAT(stage_on("2026-02-01", history).overlays, ElementsAre("damaged"));
  EXPECT_THAT(stage_on("2026-02-02", history).overlays, IsEmpty());
}

TEST(Relationship, ADisputeMeansItNeedsCareUntilItIsResolved) {
  const auto history = buyer({"2026-01-05"}).dispute("D1", "2026-01-20", {"F1"}, day("2026-02-02"));
  EXPECT_THAT(stage_on("2026-02-01", history).overlays, ElementsAre("damaged"));
  EXPECT_THAT(stage_on("2026-02-02", history).overlays, IsEmpty());
}

TEST(Relationship, APromiseOfOursNotKeptMeansItNeedsCareAndTheirsDoesNot) {
  const auto ours = buyer({"2026-01-05"})
                        .we_promise("P1", "2026-01-10", "2026-01-20", "Send the quote")
                        .verdict("P1", "broken");
  EXPECT_THAT(stage_on("2026-02-01", ours).overlays, ElementsAre("damaged"));
  EXPECT_THAT(stage_on(day("2026-01-21") + 365, ours).overlays, ElementsAre("damaged"));
  EXPECT_THAT(stage_on(day("2026-01-21") + 366, ours).overlays, IsEmpty());
  const auto kept = buyer({"2026-01-05"})
                        .we_promise("P1", "2026-01-10", "2026-01-20", "Send the quote")
                        .verdict("P1", "kept");
  EXPECT_THAT(stage_on("2026-02-01", kept).overlays, IsEmpty());
  const auto theirs = buyer({"2026-01-05"})
                          .promises("P1", "2026-01-10", "2026-01-20", 100_nok)
                          .verdict("P1", "broken");
  EXPECT_THAT(stage_on("2026-02-01", theirs).overlays, IsEmpty());
}

TEST(Relationship, Row28HighImportanceMakesCareMoreUrgent) {
  auto history = buyer({"2026-01-05"}).complains("K1", "2026-01-20");
  EXPECT_EQ(stage_on("2026-01-21", history).severity, LOFTE_SEVERITY_NOTICE);
  history.who([](auto& customer) { customer.importance = LOFTE_CUSTOMER_HIGH; });
  EXPECT_EQ(stage_on("2026-01-21", history).severity, LOFTE_SEVERITY_IMPORTANT);
  EXPECT_THAT(stage_on("2026-01-21", history).reasons, Contains(HasSubstr("matters much to them")));
}

TEST(Relationship, APartOfOurOwnFirmIsNoCustomer) {
  EXPECT_THAT(relationship_on("2026-02-01", buyer({"2026-01-05"}).internal()).items, IsEmpty());
}

}  // namespace
}  // namespace lofte::testing
