// Promises to pay.
#include <gmock/gmock.h>

#include "promise_log.h"

namespace lofte::testing {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

// 1200 promised on Tuesday 20 January for Friday the 30th; two working days more end on Tuesday
// 3 February.
History promised() {
  return customer("Åse")
      .invoice("F1", "2026-01-05", 1200_nok)
      .promises("P1", "2026-01-20", "2026-01-30", 1200_nok, {"F1"});
}

TEST(Theirs, IsOpenBeforeItsDay) {
  const Said verdict = verdict_on("2026-01-29", promised());
  EXPECT_EQ(verdict.state, "open");
  EXPECT_EQ(verdict.since, day("2026-01-20"));
  EXPECT_EQ(verdict.until, day("2026-01-30"));
}

TEST(Theirs, IsDueFromItsDayToTheEndOfItsGrace) {
  EXPECT_EQ(state_on("2026-01-30", promised()), "due");
  const Said last = verdict_on("2026-02-03", promised());
  EXPECT_EQ(last.state, "due");
  EXPECT_EQ(last.until, day("2026-02-04"));
}

TEST(Theirs, IsNotKeptOnceTheGraceIsOverAndNothingCame) {
  const auto answer = promise_log_on("2026-02-04", promised());
  EXPECT_EQ(answer.the(LOFTE_ADVICE_VERDICT).state, "broken");
  const Said flag = answer.the(LOFTE_ADVICE_FLAG);
  EXPECT_EQ(flag.key, "not kept P1");
  EXPECT_EQ(flag.since, day("2026-02-04"));
  EXPECT_THAT(flag.title, HasSubstr("has not come yet"));
}

TEST(Theirs, IsKeptByAPaymentExactlyOnItsDay) {
  const Said verdict = verdict_on("2026-02-10", promised().paid("2026-01-30"));
  EXPECT_EQ(verdict.state, "kept");
  EXPECT_EQ(verdict.since, day("2026-01-30"));
  EXPECT_EQ(verdict.received, 120000);
}

TEST(Theirs, IsKeptByAPaymentExactlyOnTheLastDayOfGrace) {
  EXPECT_EQ(state_on("2026-02-10", promised().paid("2026-02-03")), "kept");
}

TEST(Theirs, IsKeptLateByAPaymentTheDayAfterTheGrace) {
  EXPECT_EQ(state_on("2026-02-10", promised().paid("2026-02-04")), "kept_late");
}

TEST(Theirs, CanBeMadeAndFallDueTheSameDay) {
  const auto history = customer("Åse")
                           .invoice("F1", "2026-01-05", 1200_nok)
                           .promises("P1", "2026-01-20", "2026-01-20", 1200_nok, {"F1"});
  EXPECT_EQ(state_on("2026-01-20", history), "due");
  EXPECT_EQ(state_on("2026-01-22", history), "due");
  EXPECT_EQ(state_on("2026-01-23", history), "broken");
  auto paid = history;
  EXPECT_EQ(state_on("2026-01-20", paid.paid("2026-01-20")), "kept");
}

TEST(Theirs, CountsNothingThatCameBeforeItWasMade) {
  const auto history = customer("Åse")
                           .invoice("F1", "2026-01-05", 2400_nok)
                           .paid("2026-01-19", 1200_nok)
                           .promises("P1", "2026-01-20", "2026-01-30", 1200_nok, {"F1"});
  EXPECT_EQ(state_on("2026-02-10", history), "broken");
}

TEST(Theirs, MayLackOnePerCentOrOneUnit) {
  EXPECT_EQ(state_on("2026-02-10", promised().paid("2026-01-30", 1188_nok)), "kept");
  EXPECT_EQ(state_on("2026-02-10", promised().paid("2026-01-30", 1187_nok)), "partly_kept");
  const auto small = customer("Åse")
                         .invoice("F1", "2026-01-05", 20_nok)
                         .promises("P1", "2026-01-20", "2026-01-30", 20_nok, {"F1"});
  auto a_krone_less = small;
  EXPECT_EQ(state_on("2026-02-10", a_krone_less.paid("2026-01-30", 19_nok)), "kept");
}

TEST(Theirs, IsPartlyKeptWhenTooLittleCame) {
  const auto answer = promise_log_on("2026-02-04", promised().paid("2026-01-28", 500_nok));
  EXPECT_EQ(answer.the(LOFTE_ADVICE_VERDICT).state, "partly_kept");
  EXPECT_THAT(answer.the(LOFTE_ADVICE_FLAG).title, HasSubstr("NOK 500.00 of NOK 1,200.00"));
  EXPECT_EQ(state_on("2026-01-29", promised().paid("2026-01-28", 500_nok)), "open");
}

TEST(Theirs, ABouncedPaymentChangesItBack) {
  const auto history = promised().paid("2026-01-28").bounced("2026-02-10");
  EXPECT_EQ(state_on("2026-02-09", history), "kept");
  EXPECT_EQ(state_on("2026-02-10", history), "broken");
}

TEST(Theirs, APaymentCountsForOnePromiseTheEarliestDueFirst) {
  const auto history = customer("Åse")
                           .invoice("F1", "2026-01-05", 2400_nok)
                           .promises("later", "2026-01-20", "2026-02-13", 1200_nok, {"F1"})
                           .promises("sooner", "2026-01-20", "2026-01-30", 1200_nok, {"F1"})
                           .paid("2026-01-28", 1200_nok);
  EXPECT_EQ(state_on("2026-02-02", history, "sooner"), "kept");
  EXPECT_EQ(verdict_on("2026-02-02", history, "later").received, 0);
  EXPECT_EQ(state_on("2026-02-18", history, "later"), "broken");
}

TEST(Theirs, WithoutInvoicesIsKeptByAnyPaymentOfTheCustomer) {
  const auto history = customer("Åse")
                           .invoice("F1", "2026-01-05", 1200_nok)
                           .promises("P1", "2026-01-20", "2026-01-30", 1200_nok)
                           .paid("2026-01-29");
  EXPECT_EQ(state_on("2026-02-10", history), "kept");
}

TEST(Theirs, IsKeptByMoneyThatNobodyHasBookedOffYet) {
  EXPECT_EQ(state_on("2026-02-10", promised().pays("2026-01-30", 1200_nok)), "kept");
}

TEST(Theirs, WithoutAnAmountMeansWhatWasOpenOnItsInvoices) {
  const auto history = customer("Åse")
                           .invoice("F1", "2026-01-05", 1200_nok)
                           .paid("2026-01-12", 200_nok)
                           .promises("P1", "2026-01-20", "2026-01-30", {}, {"F1"});
  EXPECT_EQ(verdict_on("2026-01-21", history).amounts, Ids{"1000.00 NOK"});
  auto kept = history;
  EXPECT_EQ(state_on("2026-02-10", kept.paid("2026-01-30")), "kept");
}

TEST(Theirs, ACreditNoteLowersWhatIsNeeded) {
  const auto history = promised().credited("2026-01-26", 700_nok).paid("2026-01-30");
  EXPECT_EQ(state_on("2026-02-10", history), "kept");
  const auto all = promised().credited("2026-01-26", 1200_nok);
  EXPECT_EQ(state_on("2026-02-10", all), "withdrawn");
}

TEST(Theirs, AWriteOffKeepsNoPromise) {
  const auto answer = promise_log_on("2026-03-10", promised().written_off("2026-03-02"));
  EXPECT_EQ(answer.the(LOFTE_ADVICE_VERDICT).state, "broken");
  EXPECT_THAT(answer.of(LOFTE_ADVICE_FLAG), IsEmpty());
}

TEST(Theirs, MoneyOfAnotherCurrencyDoesNotCount) {
  const auto history = customer("Åse")
                           .invoice("F1", "2026-01-05", 1200_nok)
                           .promises("P1", "2026-01-20", "2026-01-30", 1200_nok)
                           .pays("2026-01-28", 1200_eur);
  EXPECT_EQ(state_on("2026-02-10", history), "broken");
}

TEST(Theirs, ANewPromiseTakesItsPlaceOneLevelHigher) {
  const auto history = promised()
                           .promises("P2", "2026-02-02", "2026-02-13", 1200_nok, {"F1"})
                           .instead_of("P1")
                           .promises("P3", "2026-02-12", "2026-02-27", 1200_nok, {"F1"})
                           .instead_of("P2");
  EXPECT_EQ(state_on("2026-02-12", history, "P1"), "superseded");
  EXPECT_EQ(state_on("2026-02-12", history, "P2"), "superseded");
  EXPECT_EQ(verdict_on("2026-02-12", history, "P1").level, 0);
  EXPECT_EQ(verdict_on("2026-02-12", history, "P3").level, 2);
  EXPECT_THAT(promise_log_on("2026-02-12", history).of(LOFTE_ADVICE_FLAG), IsEmpty());
}

TEST(Theirs, ARingOfPromisesDoesNotHang) {
  const auto history = customer("Åse")
                           .promises("P1", "2026-01-20", "2026-01-30", 1200_nok)
                           .instead_of("P2")
                           .promises("P2", "2026-01-20", "2026-01-30", 1200_nok)
                           .instead_of("P1");
  EXPECT_EQ(state_on("2026-02-12", history, "P1"), "superseded");
}

TEST(Theirs, CanBeWithdrawn) {
  const auto history = promised().withdrawn("P1", "2026-01-26");
  EXPECT_EQ(state_on("2026-01-25", history), "open");
  EXPECT_EQ(state_on("2026-01-26", history), "withdrawn");
}

TEST(Theirs, ItsOwnGraceGoesBeforeTheSetting) {
  EXPECT_EQ(state_on("2026-02-02", promised().with_grace(0)), "broken");
  auto setting = promised();
  setting.setting("tolerance_days", "5");
  EXPECT_EQ(state_on("2026-02-06", setting), "due");
}

TEST(Theirs, TheGraceCountsWorkingDaysOfTheCountry) {
  // Due on Thursday 2 April 2026: Friday to Monday are Easter; the grace ends on Wednesday.
  const auto history = customer("Åse").promises("P1", "2026-03-20", "2026-04-02", 1200_nok);
  EXPECT_EQ(state_on("2026-04-08", history), "due");
  EXPECT_EQ(state_on("2026-04-09", history), "broken");
}

TEST(Theirs, EachPartOfAPlanIsAPromise) {
  const auto history =
      customer("Åse")
          .invoice("F1", "2026-01-05", 1200_nok)
          .plan("A1", "2026-01-20", {"F1"},
                {{"2026-01-30", 400_nok}, {"2026-02-27", 400_nok}, {"2026-03-30", 400_nok}})
          .paid("2026-01-30", 400_nok);
  EXPECT_EQ(state_on("2026-03-02", history, "agreement:A1:1"), "kept");
  EXPECT_EQ(state_on("2026-03-02", history, "agreement:A1:2"), "due");
  EXPECT_EQ(state_on("2026-03-04", history, "agreement:A1:2"), "broken");
  EXPECT_EQ(state_on("2026-03-04", history, "agreement:A1:3"), "open");
  EXPECT_EQ(verdict_on("2026-03-04", history, "agreement:A1:3").subject_id, "A1");
}

TEST(Theirs, APartThatIsAPromiseOfItsOwnIsJudgedOnce) {
  const auto history =
      customer("Åse")
          .invoice("F1", "2026-01-05", 800_nok)
          .plan("A1", "2026-01-20", {"F1"}, {{"2026-01-30", 400_nok}, {"2026-02-27", 400_nok}})
          .promises("P1", "2026-01-20", "2026-01-30", 400_nok, {"F1"})
          .of_plan("A1")
          .paid("2026-01-30", 400_nok);
  const auto answer = promise_log_on("2026-02-02", history);
  EXPECT_EQ(answer.of(LOFTE_ADVICE_VERDICT).size(), 2u);
  EXPECT_EQ(state_on("2026-02-02", history, "P1"), "kept");
  EXPECT_EQ(state_on("2026-02-02", history, "agreement:A1:2"), "open");
}

TEST(Theirs, RestsOnThePromiseAndThePayments) {
  const auto history = promised().paid("2026-01-28", 600_nok).paid("2026-01-30", 600_nok);
  // Customer, invoice, promise, payment, payment.
  EXPECT_EQ(verdict_on("2026-02-02", history).evidence, (Ids{"fact 3", "fact 4", "fact 5"}));
}

// ---- complaints ----

TEST(Complaint, SystemNudgeShownAsAPromise) {
  const auto history = customer("Åse")
                           .invoice("F1", "2026-01-05", 1200_nok)
                           .notice("N1", "2026-01-26", 2, "2026-02-09", {"F1"});
  EXPECT_THAT(promise_log_on("2026-02-01", history).items, IsEmpty());
}

TEST(Complaint, NobodyIsCalledABadPayer) {
  const auto answer = promise_log_on("2026-02-04", promised());
  for (const Said& item : answer.items) {
    EXPECT_EQ(item.title.find("broken"), std::string::npos);
    EXPECT_EQ(item.title.find("bad"), std::string::npos);
  }
}

}  // namespace
}  // namespace lofte::testing
