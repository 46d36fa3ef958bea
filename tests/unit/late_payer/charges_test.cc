// Fees, interest and fixed sums: when there are any, how they are worked out, and the table itself.
#include "src/charges.h"

#include "charged.h"
#include "lofte/cpp/date.hpp"

namespace lofte::testing {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;

// ---- when there are any ----

TEST(Charges, AreNeverInTheFirstTwoStepsUnlessSomebodyAsksForIt) {
  const auto plain =
      customer("Åse").speaks("en").invoice("F1", "2026-01-05", 1200_nok).due("2026-01-19");
  EXPECT_TRUE(charges(letter(plain, "2026-03-02")).empty());
  auto told = plain;
  told.notice("N1", "2026-02-02", 2, "2026-02-16", {"F1"});
  EXPECT_EQ(letter(told, "2026-03-02").step, 3);
  EXPECT_TRUE(charges(letter(told, "2026-03-02")).empty());
  // The talk and the decision weigh them.
  told.notice("N2", "2026-03-02", 3, "2026-03-16", {"F1"});
  const Said call = late_payer_on("2026-03-23", told).the(kTask);
  EXPECT_THAT(call.reasons, Contains(HasSubstr("Reminder fee for invoice F1: NOK 38.00")));
  EXPECT_THAT(call.points, Contains(HasSubstr("letting them go")));
}

TEST(Charges, BeginWithTheStepThatIsSet) {
  auto history = debtor("NO", 1200_nok, "2026-01-19").setting("charges_from_step", "3");
  EXPECT_TRUE(charges(letter(history, "2026-03-02")).empty());
  history.notice("N1", "2026-02-02", 2, "2026-02-16", {"F1"});
  EXPECT_EQ(fee(letter(history, "2026-03-02")), "NOK 38.00");
  history.setting("charges_from_step", "0");
  EXPECT_TRUE(charges(letter(history, "2026-03-02")).empty());
}

TEST(Charges, EachCanBeSwitchedOff) {
  const auto history = debtor("NO", 1200_nok, "2026-01-19");
  const Said both = letter(history, "2026-02-02");
  EXPECT_NE(fee(both), "");
  EXPECT_NE(interest(both), "");
  EXPECT_EQ(fee(letter(History(history).setting("charge_fee", "false"), "2026-02-02")), "");
  EXPECT_EQ(interest(letter(History(history).setting("charge_interest", "false"), "2026-02-02")),
            "");
}

TEST(Charges, ComeWithTheirBreakdownAndASum) {
  const Said draft = letter(debtor("NO", 1200_nok, "2026-01-19"), "2026-02-02");
  EXPECT_THAT(draft.body, Contains("Late interest on NOK 1,200.00 of invoice F1, 12.00 % a year, "
                                   "20 January 2026 to 2 February 2026, 14 days: NOK 5.52"));
  EXPECT_THAT(draft.body, Contains("Reminder fee for invoice F1: NOK 38.00"));
  EXPECT_THAT(draft.body, Contains("Total to pay: NOK 1,243.52"));
}

TEST(Charges, AreToldToTheHostOneByOneAsItBooksThem) {
  const auto history = debtor("NO", 1200_nok, "2026-01-19").paid("2026-01-26", 700_nok);
  const Answer answer = late_payer_on("2026-02-02", history);
  const Said* fee = answer.find(LOFTE_ADVICE_SCORE, "charge reminder-fee F1 step 2");
  ASSERT_NE(fee, nullptr) << answer.keys();
  EXPECT_EQ(fee->amounts, Ids{"38.00 NOK"});
  // Two stretches are one charge: 2.76 on 1200, 1.15 on 500.
  const Said* interest = answer.find(LOFTE_ADVICE_SCORE, "charge late-interest F1 step 2");
  ASSERT_NE(interest, nullptr) << answer.keys();
  EXPECT_EQ(interest->rule, "late-interest");
  EXPECT_EQ(interest->value, 1200);
  EXPECT_EQ(interest->since, day("2026-01-20"));
  EXPECT_EQ(interest->latest, day("2026-02-02"));
  EXPECT_EQ(interest->amounts, (Ids{"3.91 NOK", "500.00 NOK"}));
  EXPECT_EQ(interest->reasons.size(), 2u);
}

TEST(Charges, ComeOnceForEachInvoiceAndStep) {
  auto history = debtor("NO", 1200_nok, "2026-01-19");
  book(history, "G1", "2026-02-02", LOFTE_FEE_BOOKED_REMINDER_FEE, 2, 38_nok);
  EXPECT_EQ(fee(letter(history, "2026-02-09")), "");
  book(history, "G2", "2026-02-02", LOFTE_FEE_BOOKED_LATE_INTEREST, 2, 5_nok);
  EXPECT_EQ(interest(letter(history, "2026-02-09")), "");
  // The next step has its own.
  history.notice("N1", "2026-02-02", 2, "2026-02-16", {"F1"});
  EXPECT_EQ(letter(history, "2026-03-02").step, 3);
  EXPECT_EQ(fee(letter(history, "2026-03-02")), "NOK 38.00");
}

TEST(Charges, AFeeIsOneForALetterHoweverManyInvoicesItNames) {
  auto history = debtor("NO", 1200_nok, "2026-01-19");
  history.invoice("F2", "2026-01-05", 300_nok).due("2026-01-19");
  EXPECT_EQ(fee(letter(history, "2026-02-02")), "NOK 38.00");
}

TEST(Charges, ThereIsNoInterestOnFees) {
  auto history = debtor("NO", 1200_nok, "2026-01-19");
  const std::string before = interest(letter(history, "2026-02-02"));
  book(history, "G1", "2026-01-21", LOFTE_FEE_BOOKED_REMINDER_FEE, 9, 5000_nok);
  EXPECT_EQ(interest(letter(history, "2026-02-02")), before);
}

TEST(Charges, InterestFollowsWhatIsLeftFromTheDayAfterAPayment) {
  // 14 days of 12 %: seven on 1200, seven on 500.
  const auto history = debtor("NO", 1200_nok, "2026-01-19").paid("2026-01-26", 700_nok);
  const Ids lines = charges(letter(history, "2026-02-02"));
  EXPECT_THAT(lines, Contains(HasSubstr("on NOK 1,200.00 of invoice F1, 12.00 % a year, 20 January "
                                        "2026 to 26 January 2026, 7 days: NOK 2.76")));
  EXPECT_THAT(lines, Contains(HasSubstr("on NOK 500.00 of invoice F1, 12.00 % a year, 27 January "
                                        "2026 to 2 February 2026, 7 days: NOK 1.15")));
}

TEST(Charges, WhatWasCreditedBoreNoInterestOnAnyDay) {
  const auto history = debtor("NO", 1200_nok, "2026-01-19").credited("2026-01-30", 600_nok);
  EXPECT_EQ(interest(letter(history, "2026-02-02")), "NOK 2.76");
}

TEST(Charges, InterestChangesWithTheHalfYear) {
  const Ids lines = charges(letter(debtor("NO", 1200_nok, "2026-06-22"), "2026-07-06"));
  EXPECT_THAT(lines, Contains(HasSubstr("12.00 % a year, 23 June 2026 to 30 June 2026, 8 days: "
                                        "NOK 3.15")));
  EXPECT_THAT(lines, Contains(HasSubstr("12.25 % a year, 1 July 2026 to 6 July 2026, 6 days: "
                                        "NOK 2.41")));
}

TEST(Charges, InterestThatIsBookedIsNotWorkedOutAgain) {
  auto history = debtor("NO", 1200_nok, "2026-01-19");
  history.notice("N1", "2026-02-02", 2, "2026-02-16", {"F1"});
  history.with<lofte_fee_booked>("G1", "2026-02-02", [](lofte_fee_booked& fee) {
    fee.invoice_id = borrow("F1");
    fee.kind = LOFTE_FEE_BOOKED_LATE_INTEREST;
    fee.amount = money(552, "NOK");
    fee.date = day("2026-02-02");
    fee.step = 2;
    fee.present = LOFTE_FEE_BOOKED_HAS_STEP;
    fee.until = day("2026-02-02");
  });
  EXPECT_THAT(charges(letter(history, "2026-03-02")),
              Contains(HasSubstr("3 February 2026 to 2 March 2026, 28 days")));
}

TEST(Charges, AreTheSameOnEveryDayOfAWeek) {
  const auto history = debtor("NO", 1200_nok, "2026-01-19");
  const Said monday = letter(history, "2026-02-02");
  for (const char* later : {"2026-02-03", "2026-02-06", "2026-02-08"}) {
    EXPECT_EQ(letter(history, later), monday) << later;
  }
  EXPECT_NE(interest(letter(history, "2026-02-09")), interest(monday));
}

TEST(Charges, NoFeeInAnotherCurrencyThanTheLaws) {
  const Said draft = letter(debtor("NO", 1200_eur, "2026-01-19"), "2026-02-02");
  EXPECT_EQ(fee(draft), "");
  EXPECT_THAT(draft.reasons, Contains(HasSubstr("currency other than the law")));
  // The law's rate is a rate in any.
  EXPECT_EQ(interest(draft), "€5.52");
}

TEST(Charges, OfACountryWithoutARowAreNoneAndItSaysSo) {
  const Said draft = letter(debtor("US", 1200_nok, "2026-01-19"), "2026-02-02");
  EXPECT_TRUE(charges(draft).empty());
  EXPECT_THAT(draft.reasons, Contains(HasSubstr("table of laws")));
}

TEST(Charges, TheBooksOwnNumbersGoBeforeTheTable) {
  auto history = debtor("US", 1200_nok, "2026-01-19")
                     .business()
                     .setting("fee_amount", "2500")
                     .setting("interest_rate_bp", "1000")
                     .setting("charge_fixed_sum", "true")
                     .setting("fixed_sum_amount", "40000");
  const Said draft = letter(history, "2026-02-02");
  EXPECT_EQ(fee(draft), "NOK 25.00");
  EXPECT_EQ(interest(draft), "NOK 4.60");
  EXPECT_EQ(fixed_sum(draft), "NOK 400.00");
  auto late = debtor("NO", 1200_nok, "2026-01-19").setting("fee_after_days", "15");
  EXPECT_EQ(fee(letter(late, "2026-02-02")), "");
  EXPECT_EQ(fee(letter(late.setting("fee_reminders", "0"), "2026-02-09")), "");
}

// ---- rates that the table does not have ----

TEST(Charges, WhereTheReferenceIsNotKnownThereIsNoInterestUntilTheOwnerSaysARate) {
  for (const char* country : {"EE", "DE", "GB", "FR"}) {
    auto history = debtor(country, 1200_eur, "2026-01-19").business();
    const Said silent = letter(history, "2026-02-02");
    EXPECT_EQ(interest(silent), "") << country;
    EXPECT_THAT(silent.reasons, Contains(HasSubstr("reference rate from 20 January 2026")));
    EXPECT_EQ(interest(letter(history.setting("interest_rate_bp", "1015"), "2026-02-02")), "€4.67")
        << country;
  }
}

// ---- the table itself ----

TEST(TableOfLaws, EveryRowHasItsSourceAndTheDayItWasChecked) {
  EXPECT_GE(late_payer::rule_rows().size(), 13u);
  for (const late_payer::RuleRow& row : late_payer::rule_rows()) {
    EXPECT_FALSE(row.source.empty()) << row.country;
    EXPECT_NE(row.checked, 0) << row.country;
    EXPECT_TRUE(row.until == 0 || row.from < row.until) << row.country;
  }
  EXPECT_EQ(late_payer::rate_rows().size(), 30u);
  for (const late_payer::RateRow& row : late_payer::rate_rows()) {
    EXPECT_FALSE(row.source.empty()) << row.reference;
    EXPECT_NE(row.checked, 0) << row.reference;
    EXPECT_LT(row.from, row.until) << row.reference;
  }
}

TEST(TableOfLaws, NoTwoRatesOfAReferenceHoldOnTheSameDay) {
  const auto& rows = late_payer::rate_rows();
  for (std::size_t a = 0; a < rows.size(); ++a) {
    for (std::size_t b = a + 1; b < rows.size(); ++b) {
      if (rows[a].reference != rows[b].reference) continue;
      EXPECT_TRUE(rows[a].until < rows[b].from || rows[b].until < rows[a].from)
          << rows[a].reference << " " << iso(rows[a].from) << " " << iso(rows[b].from);
    }
  }
}

TEST(TableOfLaws, UnconfirmedRatesAreMarkedAsSuch) {
  int unconfirmed = 0;
  for (const auto& row : late_payer::rate_rows()) unconfirmed += row.unconfirmed ? 1 : 0;
  EXPECT_EQ(unconfirmed, 5);
}

}  // namespace
}  // namespace lofte::testing
