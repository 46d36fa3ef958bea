// Why somebody may be late, as far as the facts tell, and what there is to offer.
#include <gmock/gmock.h>

#include "late_payer.h"

namespace lofte::testing {
namespace {

using ::testing::AllOf;
using ::testing::Contains;
using ::testing::Each;
using ::testing::HasSubstr;
using ::testing::Not;

// Paid in time, month after month, so much each time; the newest is open and late.
History monthly_payer(lofte_money each, int months, const char* pays_on = "15") {
  History history = customer("Åse");
  for (int month = 0; month < months; ++month) {
    const std::string name = concat(month < 9 ? "2025-0" : "2025-", month + 1, "-");
    history.invoice(concat("P", 10 + month), day(name + "01"), each)
        .due(day(name + "20"))
        .paid(day(name + pays_on));
  }
  return history;
}

History overdue(History history, lofte_money amount = 1200_nok) {
  return history.invoice("F1", "2026-01-05", amount).due("2026-01-19");
}

History called(History history, lofte_money amount = 1200_nok) {
  return overdue(std::move(history), amount)
      .notice("N1", "2026-01-26", 2, "2026-02-09", {"F1"})
      .notice("N2", "2026-02-16", 3, "2026-03-02", {"F1"});
}

Said flag(const History& history, When when = "2026-01-27") {
  const Answer answer = late_payer_on(when, history);
  const Said* flag = answer.find(LOFTE_ADVICE_FLAG, "overdue");
  EXPECT_NE(flag, nullptr);
  return flag == nullptr ? Said{} : *flag;
}
auto says(const char* words) {
  return Contains(HasSubstr(words));
}

Said call(const History& history) {
  return late_payer_on("2026-03-09", history).the(LOFTE_ADVICE_TASK);
}

// ---- why ----

TEST(Why, SomebodyWhoPaysInTimeHasMostLikelyForgotten) {
  EXPECT_THAT(flag(overdue(monthly_payer(100_nok, 6))).reasons, says("most likely forgotten"));
}

TEST(Why, NothingIsGuessedOfWhomLittleIsKnownOrWhoIsAlwaysLate) {
  EXPECT_THAT(flag(overdue(customer("Åse"))).reasons, Each(Not(HasSubstr("Why:"))));
  EXPECT_THAT(flag(overdue(monthly_payer(100_nok, 6, "28"))).reasons, Each(Not(HasSubstr("Why:"))));
}

TEST(Why, SeveralAtOnceOfWhoPaysInTimeLookLikeATightTime) {
  auto history = overdue(monthly_payer(100_nok, 6));
  history.invoice("F2", "2026-01-05", 100_nok).due("2026-01-19");
  EXPECT_THAT(flag(history).reasons, says("most likely forgotten"));
  history.invoice("F3", "2026-01-05", 100_nok).due("2026-01-19");
  EXPECT_THAT(flag(history).reasons, says("tight time"));
}

TEST(Why, ANoticeThatWasReadRulesOutThatItWasForgotten) {
  const Said task = call(called(monthly_payer(100_nok, 6)));
  EXPECT_THAT(task.reasons, says("tight time"));
  EXPECT_THAT(task.points, says("Ask what can be managed now"));
}

TEST(Why, APartThatCameAndAPaymentThatBouncedLookLikeATightTime) {
  const auto part = overdue(customer("Åse")).paid("2026-01-22", 200_nok);
  const Said said = flag(part);
  EXPECT_THAT(said.reasons, says("tight time"));
  EXPECT_THAT(said.evidence, Contains("fact 3")) << "the payment";
  EXPECT_THAT(flag(overdue(customer("Åse")).paid("2026-01-22").bounced("2026-01-25")).reasons,
              says("tight time"));
}

TEST(Why, APromiseThatWasNotKeptLooksLikeATightTime) {
  auto history = overdue(customer("Åse")).promises("P1", "2026-01-20", "2026-01-22", 1200_nok);
  history.verdict("P1", "broken");
  EXPECT_THAT(flag(history).reasons, says("tight time"));
}

TEST(Why, AnErrorOfOursComesBeforeWhatTheyMayBeShortOf) {
  const auto part = overdue(customer("Åse")).paid("2026-01-22", 200_nok);
  auto complained = part;
  complained.complains("K1", "2026-01-10", day("2026-01-15"));
  EXPECT_THAT(flag(complained).reasons, says("our own fault"));
  auto corrected = part;
  corrected.with<lofte_credit_note>("C9", "2026-01-10", [](lofte_credit_note& note) {
    note.issue_date = day("2026-01-10");
    note.reason = LOFTE_CREDIT_NOTE_OUR_ERROR;
  });
  EXPECT_THAT(flag(corrected).reasons, says("our own fault"));
  auto broken = part;
  broken.we_promise("P2", "2026-01-02", "2026-01-12", "A new pump").verdict("P2", "broken");
  EXPECT_THAT(flag(broken).reasons, says("our own fault"));
}

TEST(Why, WhatWentWrongNinetyDaysBeforeTheDueDateCountsAndEarlierDoesNot) {
  const lofte_date due = day("2026-01-19");
  const auto on = [&](int days_before) {
    return flag(overdue(customer("Åse")).complains("K1", due - days_before, due - 1)).reasons;
  };
  EXPECT_THAT(on(90), says("our own fault"));
  EXPECT_THAT(on(91), Each(Not(HasSubstr("Why:"))));
}

TEST(Why, ADisputeComesFirstOfAll) {
  auto history = overdue(customer("Åse")).complains("K1", "2026-01-10", day("2026-01-15"));
  EXPECT_THAT(flag(History(history).dispute("D1", "2026-01-21", {"F1"})).reasons,
              says("contested"));
  EXPECT_THAT(flag(history.dispute("D1", "2026-01-21", {"F1"}, day("2026-01-26"))).reasons,
              says("our own fault"));
}

// ---- what to offer ----

TEST(Solutions, MoreTimeAPlanPartOfItOrAReturnAreOffered) {
  EXPECT_THAT(call(called(customer("Åse"))).points,
              AllOf(says("Offer more time"), says("Offer a plan"), says("sent back")));
}

TEST(Solutions, APlanHasAsManyPartsAsWhatTheCustomerPaysInAMonthAsksFor) {
  const std::pair<lofte_money, const char*> plans[] = {
      {599_nok, "NOK 599.00 in 2 monthly parts of NOK 299.50"},
      {1200_nok, "NOK 1,200.00 in 2 monthly parts of NOK 600.00"},
      {1201_nok, "NOK 1,201.00 in 3 monthly parts of NOK 400.33"},
      {3600_nok, "NOK 3,600.00 in 6 monthly parts of NOK 600.00"},
  };
  for (const auto& [owed, words] : plans) {
    const Said task = call(called(monthly_payer(600_nok, 12), owed));
    EXPECT_THAT(task.points, says(words));
    EXPECT_THAT(task.reasons,
                says("fits what the customer has paid in a month so far, NOK 600.00"));
  }
}

TEST(Solutions, SixPartsAreTheMostAndItSaysWhenOneIsMoreThanTheCustomerUsuallyPays) {
  const Said task = call(called(monthly_payer(600_nok, 12), 3601_nok));
  EXPECT_THAT(task.points, says("in 6 monthly parts"));
  EXPECT_THAT(task.reasons, says("more than the NOK 600.00"));
}

TEST(Solutions, ThreeMonthsWithPaymentsTellWhatIsUsualAndTwoDoNot) {
  const auto history_of = [](int months) {
    auto history = customer("Åse");
    for (int month = 0; month < months; ++month) {
      const std::string name = concat("2025-1", month, "-");
      history.invoice(concat("P", month), day(name + "01"), 300_nok)
          .due(day(name + "20"))
          .paid(day(name + "15"));
    }
    return called(history);
  };
  EXPECT_THAT(call(history_of(3)).points, says("in 4 monthly parts"));
  const Said unknown = call(history_of(2));
  EXPECT_THAT(unknown.points, says("in 3 monthly parts"));
  EXPECT_THAT(unknown.reasons, says("Too little has been paid"));
}

TEST(Solutions, ThePartsFallOnTheDayOnWhichTheCustomerMostlyPays) {
  EXPECT_THAT(call(called(monthly_payer(600_nok, 12), 1200_nok)).points,
              says("from 15 April 2026 to 15 May 2026"));
  // Without such a day they begin with the date that is asked for.
  EXPECT_THAT(call(called(customer("Åse"))).points, says("from 27 March 2026 to 27 May 2026"));
}

TEST(Solutions, WithoutAHistoryTheNumberOfPartsIsTheBooks) {
  auto history = called(customer("Åse"));
  EXPECT_THAT(call(History(history).setting("plan_parts", "2")).points, says("in 2 monthly parts"));
  EXPECT_THAT(call(history.setting("plan_parts", "6")).points, says("in 6 monthly parts"));
}

}  // namespace
}  // namespace lofte::testing
