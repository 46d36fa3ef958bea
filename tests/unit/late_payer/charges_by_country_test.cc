// Fees, interest and fixed sums, row by row of the table of laws, on both sides of each limit.
#include "charged.h"

namespace lofte::testing {
namespace {

using ::testing::Contains;
using ::testing::Each;
using ::testing::HasSubstr;
using ::testing::Not;

// ---- Sweden ----

TEST(ChargesInSweden, AFeeOfSixtyWhereItWasAgreedAndNoneElse) {
  auto history = debtor("SE", 1200_sek, "2026-01-19");
  const Said without = letter(history, "2026-01-26");
  EXPECT_EQ(fee(without), "");
  EXPECT_THAT(without.reasons, Contains(HasSubstr("none was agreed")));
  auto agreed = [&](std::int64_t minor) {
    return History(history).with<lofte_invoice>("F1", "2026-01-05", [&](lofte_invoice& invoice) {
      invoice.customer_id = borrow("C1");
      invoice.status = LOFTE_INVOICE_ISSUED;
      invoice.issue_date = day("2026-01-05");
      invoice.due_date = day("2026-01-19");
      invoice.amount = 1200_sek;
      invoice.agreed_reminder_fee = money(minor, "SEK");
    });
  };
  EXPECT_EQ(fee(letter(agreed(6'000), "2026-01-26")), "SEK 60.00");
  EXPECT_EQ(fee(letter(agreed(6'001), "2026-01-26")), "SEK 60.00") << "the law's most";
  EXPECT_EQ(fee(letter(agreed(5'999), "2026-01-26")), "SEK 59.99") << "what was agreed";

  // One reminder bears it.
  auto second = agreed(6'000);
  book(second, "G1", "2026-01-26", LOFTE_FEE_BOOKED_REMINDER_FEE, 2, 60_sek);
  second.notice("N1", "2026-01-26", 2, "2026-02-09", {"F1"});
  const Said reminder = letter(second, "2026-03-02");
  EXPECT_EQ(reminder.step, 3);
  EXPECT_EQ(fee(reminder), "");
  EXPECT_THAT(reminder.reasons, Contains(HasSubstr("one reminder of an invoice may bear one")));
}

TEST(ChargesInSweden, ADemandGivesEightDaysToAnswer) {
  // The week it is sent in ends on the 30th; eight days later is a Saturday.
  const auto history = debtor("SE", 1200_sek, "2026-01-19").setting("answer_days", "1");
  EXPECT_EQ(letter(history, "2026-01-26").new_due, day("2026-02-09"));
  EXPECT_EQ(letter(History(history).setting("legal_answer_days", "7"), "2026-01-26").new_due,
            day("2026-02-06"));
}

TEST(ChargesInSweden, InterestIsTheReferenceAndEight) {
  EXPECT_THAT(charges(letter(debtor("SE", 10'000_sek, "2026-01-19"), "2026-01-26")),
              Contains(HasSubstr("10.00 % a year, 20 January 2026 to 26 January 2026, 7 days: "
                                 "SEK 19.17")));
}

TEST(ChargesInSweden, OverAnUnconfirmedHalfYearThereIsNoInterestAndItSaysSo) {
  const Said draft = letter(debtor("SE", 10'000_sek, "2025-12-22"), "2026-01-12");
  EXPECT_EQ(interest(draft), "");
  EXPECT_THAT(draft.reasons, Contains(HasSubstr("reference rate from 23 December 2025")));
  // The last day of the unconfirmed half-year is before the first that bears interest.
  EXPECT_NE(interest(letter(debtor("SE", 10'000_sek, "2025-12-31"), "2026-01-12")), "");
}

TEST(ChargesInSweden, AFixedSumOfFourHundredAndFiftyTakesThePlaceOfTheFee) {
  auto history = debtor("SE", 1200_sek, "2026-01-19").setting("charge_fixed_sum", "true");
  EXPECT_EQ(fixed_sum(letter(history, "2026-01-26")), "") << "a consumer owes none";
  const Said firm = letter(history.business(), "2026-01-26");
  EXPECT_EQ(fixed_sum(firm), "SEK 450.00");
  EXPECT_EQ(fee(firm), "");
  book(history, "G1", "2026-01-26", LOFTE_FEE_BOOKED_FIXED_SUM, 2, 450_sek);
  EXPECT_EQ(fixed_sum(letter(history, "2026-01-26")), "") << "once for an invoice";
}

TEST(ChargesInSweden, AnOwnDemandMayCostOneHundredAndEightyAndAPlanOneHundredAndSeventy) {
  auto history = debtor("SE", 1200_sek, "2026-01-19")
                     .notice("N1", "2026-01-26", 2, "2026-02-09", {"F1"})
                     .notice("N2", "2026-02-16", 3, "2026-03-02", {"F1"});
  EXPECT_THAT(late_payer_on("2026-03-09", history).the(kTask).points,
              Contains(HasSubstr("payment plan cost SEK 170.00")));
  history.notice("N3", "2026-03-10", 4, "2026-03-20", {"F1"});
  EXPECT_THAT(late_payer_on("2026-03-30", history).the(kTask).points,
              Contains(HasSubstr("may carry SEK 180.00")));
}

// ---- Norway ----

TEST(ChargesInNorway, TheFirstFeeComesOnTheFourteenthDayAndNotTheThirteenth) {
  EXPECT_EQ(fee(letter(debtor("NO", 1200_nok, "2026-01-19"), "2026-02-02")), "NOK 38.00");
  const Said early = letter(debtor("NO", 1200_nok, "2026-01-20"), "2026-02-02");
  EXPECT_EQ(fee(early), "");
  EXPECT_THAT(early.reasons, Contains(HasSubstr("No reminder fee before 3 February 2026")));
}

TEST(ChargesInNorway, TheFeeIsThatOfTheYearInWhichTheLetterGoesOut) {
  EXPECT_EQ(fee(letter(debtor("NO", 1200_nok, "2025-12-15"), "2025-12-31")), "NOK 35.00");
  EXPECT_EQ(fee(letter(debtor("NO", 1200_nok, "2025-12-15"), "2026-01-05")), "NOK 38.00");
  // None is known for years that the table does not have.
  EXPECT_EQ(fee(letter(debtor("NO", 1200_nok, "2024-12-02"), "2024-12-30")), "");
  EXPECT_EQ(fee(letter(debtor("NO", 1200_nok, "2026-12-14"), "2027-01-04")), "");
}

TEST(ChargesInNorway, TwoRemindersMayBearAFeeAndNoThird) {
  auto history = debtor("NO", 1200_nok, "2026-01-19")
                     .notice("N1", "2026-02-02", 2, "2026-02-16", {"F1"})
                     .notice("N2", "2026-03-02", 3, "2026-03-16", {"F1"});
  book(history, "G1", "2026-02-02", LOFTE_FEE_BOOKED_REMINDER_FEE, 2, 38_nok);
  EXPECT_THAT(late_payer_on("2026-03-30", history).the(kTask).reasons,
              Contains(HasSubstr("Reminder fee for invoice F1: NOK 38.00")));
  book(history, "G2", "2026-03-02", LOFTE_FEE_BOOKED_REMINDER_FEE, 3, 38_nok);
  const Said call = late_payer_on("2026-03-30", history).the(kTask);
  EXPECT_THAT(call.reasons, Each(Not(HasSubstr("Reminder fee for"))));
  EXPECT_THAT(call.reasons, Contains(HasSubstr("2 reminders of an invoice may bear one")));
}

TEST(ChargesInNorway, ANoticeGivesFourteenDaysToAnswer) {
  const auto history = debtor("NO", 1200_nok, "2026-01-19").setting("answer_days", "1");
  EXPECT_EQ(letter(history, "2026-02-02").new_due, day("2026-02-20"));
  EXPECT_EQ(letter(History(history).setting("legal_answer_days", "13"), "2026-02-02").new_due,
            day("2026-02-19"));
}

TEST(ChargesInNorway, TheRateIsTheWholeOfIt) {
  EXPECT_THAT(charges(letter(debtor("NO", 1200_nok, "2025-10-20"), "2025-11-03")),
              Contains(HasSubstr("12.25 % a year")));
}

TEST(ChargesInNorway, OverAnUnconfirmedHalfYearThereIsNoInterest) {
  EXPECT_EQ(interest(letter(debtor("NO", 1200_nok, "2024-12-30"), "2025-01-13")), "");
  EXPECT_NE(interest(letter(debtor("NO", 1200_nok, "2024-12-31"), "2025-01-13")), "");
}

TEST(ChargesInNorway, TheFixedSumIsNotKnownAndItSaysSo) {
  auto history = debtor("NO", 1200_nok, "2026-01-19").setting("charge_fixed_sum", "true");
  const auto is_said = Contains(HasSubstr("No fixed sum"));
  EXPECT_THAT(letter(history, "2026-02-02").reasons, Not(is_said)) << "a consumer owes none";
  EXPECT_THAT(letter(history.business(), "2026-02-02").reasons, is_said);
  history.who([](lofte_customer& who) { who.kind = LOFTE_CUSTOMER_PUBLIC; });
  EXPECT_THAT(letter(history, "2026-02-02").reasons, is_said);
}

TEST(ChargesInNorway, TheFixedSumIsLessTheFees) {
  auto history = debtor("NO", 1200_nok, "2026-01-19")
                     .business()
                     .setting("charge_fixed_sum", "true")
                     .setting("fixed_sum_amount", "46000");
  EXPECT_EQ(fixed_sum(letter(History(history).setting("charge_fee", "false"), "2026-02-02")),
            "NOK 460.00");
  EXPECT_EQ(fixed_sum(letter(history, "2026-02-02")), "NOK 422.00") << "of the same letter too";
  book(history, "G1", "2026-02-02", LOFTE_FEE_BOOKED_REMINDER_FEE, 2, 38_nok);
  EXPECT_EQ(fixed_sum(letter(history, "2026-02-02")), "NOK 422.00");
}

TEST(ChargesInNorway, WhoMaySendAFormalNoticeIsChanging) {
  auto history = debtor("NO", 1200_nok, "2026-01-19")
                     .notice("N1", "2026-02-02", 2, "2026-02-16", {"F1"})
                     .notice("N2", "2026-03-02", 3, "2026-03-16", {"F1"})
                     .notice("N3", "2026-03-30", 4, "2026-04-09", {"F1"});
  EXPECT_THAT(late_payer_on("2026-04-20", history).the(kTask).points,
              Contains(HasSubstr("are changing")));
  EXPECT_THAT(late_payer_on("2026-04-20", history.lives_in("DK")).the(kTask).points,
              Each(Not(HasSubstr("are changing"))));
}

// ---- Denmark ----

TEST(ChargesInDenmark, ThreeRemindersMayBearAHundredAndNoFourth) {
  auto history = debtor("DK", dkk(1200), "2026-01-19")
                     .notice("N1", "2026-01-26", 2, "2026-02-09", {"F1"})
                     .notice("N2", "2026-02-16", 3, "2026-03-02", {"F1"});
  for (const int step : {1, 2}) {
    book(history, concat("G", step), "2026-02-16", LOFTE_FEE_BOOKED_REMINDER_FEE, step, dkk(100));
  }
  EXPECT_THAT(late_payer_on("2026-03-09", history).the(kTask).reasons,
              Contains(HasSubstr("Reminder fee for invoice F1: DKK 100.00")));
  book(history, "G3", "2026-02-16", LOFTE_FEE_BOOKED_REMINDER_FEE, 3, dkk(100));
  EXPECT_THAT(late_payer_on("2026-03-09", history).the(kTask).reasons,
              Contains(HasSubstr("3 reminders of an invoice may bear one")));
}

TEST(ChargesInDenmark, TenDaysLieBetweenTwoReminders) {
  auto history = debtor("DK", dkk(1200), "2026-01-12")
                     .notice("N1", "2026-01-19", 2, "2026-02-27", {"F1"})
                     .invoice("F2", "2026-01-01", dkk(900))
                     .due("2026-01-15");
  EXPECT_FALSE(late_payer_on("2026-01-28", history).has_draft());
  EXPECT_TRUE(late_payer_on("2026-01-29", history).has_draft());
}

TEST(ChargesInDenmark, InterestIsTheLendingRateAndEight) {
  EXPECT_THAT(charges(letter(debtor("DK", dkk(10'000), "2026-01-19"), "2026-01-26")),
              Contains(HasSubstr("9.75 % a year, 20 January 2026 to 26 January 2026, 7 days: "
                                 "DKK 18.69")));
}

TEST(ChargesInDenmark, FromAHalfYearThatIsMissingThereIsNoInterestAndItSaysSo) {
  // Monday, 29 June: the last day of the letter is still in the first half.
  EXPECT_NE(interest(letter(debtor("DK", dkk(1200), "2026-06-15"), "2026-06-29")), "");
  const Said draft = letter(debtor("DK", dkk(1200), "2026-06-15"), "2026-07-06");
  EXPECT_EQ(interest(draft), "");
  EXPECT_THAT(draft.reasons, Contains(HasSubstr("reference rate from 1 July 2026")));
}

TEST(ChargesInDenmark, AFixedSumOfThreeHundredAndTenComesOnTopForEachInvoiceOfAFirm) {
  auto history = debtor("DK", dkk(1200), "2026-01-19").setting("charge_fixed_sum", "true");
  EXPECT_EQ(fixed_sum(letter(history, "2026-01-26")), "");
  const Said firm = letter(history.business(), "2026-01-26");
  EXPECT_EQ(fixed_sum(firm), "DKK 310.00");
  EXPECT_EQ(fee(firm), "DKK 100.00");
  history.invoice("F2", "2026-01-05", dkk(900)).due("2026-01-19");
  const Ids lines = charges(letter(history, "2026-01-26"));
  EXPECT_EQ(std::ranges::count_if(lines, [](const auto& l) { return l.starts_with("Fixed"); }), 2);
}

// ---- Finland ----

TEST(ChargesInFinland, AConsumersFirstFeeOfFiveComesOnTheFourteenthDay) {
  EXPECT_EQ(fee(letter(debtor("FI", 1200_eur, "2026-01-19"), "2026-02-02")), "€5.00");
  EXPECT_EQ(fee(letter(debtor("FI", 1200_eur, "2026-01-20"), "2026-02-02")), "");
}

TEST(ChargesInFinland, TheUnconfirmedSecondFeeOfAConsumerIsNotProposed) {
  auto history = debtor("FI", 1200_eur, "2026-01-19");
  book(history, "G1", "2026-02-02", LOFTE_FEE_BOOKED_REMINDER_FEE, 2, 5_eur);
  history.notice("N1", "2026-02-02", 2, "2026-02-16", {"F1"});
  EXPECT_EQ(fee(letter(history, "2026-03-02")), "");
  EXPECT_EQ(fee(letter(History(history).setting("fee_reminders", "2"), "2026-03-02")), "€5.00")
      << "unless the owner knows";
}

TEST(ChargesInFinland, FourteenDaysLieBetweenTwoRemindersOfAConsumerAndTenOfAFirm) {
  auto history = debtor("FI", 1200_eur, "2026-01-12")
                     .notice("N1", "2026-01-19", 2, "2026-03-27", {"F1"})
                     .invoice("F2", "2026-01-01", 900_eur)
                     .due("2026-01-15");
  EXPECT_FALSE(late_payer_on("2026-02-01", history).has_draft());
  EXPECT_TRUE(late_payer_on("2026-02-02", history).has_draft());
  history.business();
  EXPECT_FALSE(late_payer_on("2026-01-28", history).has_draft());
  EXPECT_TRUE(late_payer_on("2026-01-29", history).has_draft());
}

TEST(ChargesInFinland, AFirmsFeeIsTwelveOnce) {
  auto history = debtor("FI", 1200_eur, "2026-01-19").business();
  EXPECT_EQ(fee(letter(history, "2026-01-26")), "€12.00");
  book(history, "G1", "2026-01-26", LOFTE_FEE_BOOKED_REMINDER_FEE, 2, 12_eur);
  history.notice("N1", "2026-01-26", 2, "2026-02-09", {"F1"});
  EXPECT_EQ(fee(letter(history, "2026-03-02")), "");
  history.notice("N2", "2026-03-02", 3, "2026-03-16", {"F1"})
      .notice("N3", "2026-03-30", 4, "2026-04-09", {"F1"});
  EXPECT_THAT(late_payer_on("2026-04-20", history).the(kTask).points,
              Contains(HasSubstr("may carry €12.00")));
}

TEST(ChargesInFinland, InterestIsTheReferenceAndSevenForAConsumerAndEightForAFirm) {
  auto history = debtor("FI", 1200_eur, "2026-01-19");
  EXPECT_THAT(charges(letter(history, "2026-02-02")), Contains(HasSubstr(" 9.50 % a year")));
  EXPECT_THAT(charges(letter(history.business(), "2026-02-02")),
              Contains(HasSubstr(" 10.50 % a year")));
}

TEST(ChargesInFinland, OverAnUnconfirmedHalfYearThereIsNoInterest) {
  EXPECT_EQ(interest(letter(debtor("FI", 1200_eur, "2025-12-30"), "2026-01-12")), "");
  EXPECT_NE(interest(letter(debtor("FI", 1200_eur, "2025-12-31"), "2026-01-12")), "");
}

TEST(ChargesInFinland, AFirmOwesUpToFortyInAllAndAConsumerNothing) {
  auto history = debtor("FI", 1200_eur, "2026-01-19").setting("charge_fixed_sum", "true");
  EXPECT_EQ(fixed_sum(letter(history, "2026-02-02")), "");
  book(history.business(), "G1", "2026-01-26", LOFTE_FEE_BOOKED_REMINDER_FEE, 2, 12_eur);
  EXPECT_EQ(fixed_sum(letter(history, "2026-02-02")), "€28.00");
}

// ---- Estonia ----

TEST(ChargesInEstonia, AConsumersFirstReminderIsFreeTheSecondBearsFiveAndNoThird) {
  auto history = debtor("EE", 1200_eur, "2026-01-19");
  const Said first = letter(history, "2026-02-02");
  EXPECT_EQ(fee(first), "");
  EXPECT_THAT(first.reasons, Contains(HasSubstr("the first reminder is free")));
  history.notice("N1", "2026-02-02", 2, "2026-02-16", {"F1"});
  EXPECT_EQ(fee(letter(history, "2026-03-02")), "€5.00");
  book(history, "G1", "2026-03-02", LOFTE_FEE_BOOKED_REMINDER_FEE, 3, 5_eur);
  history.notice("N2", "2026-03-02", 3, "2026-03-16", {"F1"});
  EXPECT_THAT(late_payer_on("2026-03-30", history).the(kTask).reasons,
              Contains(HasSubstr("one reminder of an invoice may bear one")));
}

TEST(ChargesInEstonia, AFirmOwesFortyAndNoFee) {
  auto history = debtor("EE", 1200_eur, "2026-01-19").setting("charge_fixed_sum", "true");
  EXPECT_EQ(fixed_sum(letter(history, "2026-02-02")), "");
  const Said firm = letter(history.business(), "2026-02-02");
  EXPECT_EQ(fixed_sum(firm), "€40.00");
  EXPECT_EQ(fee(firm), "");
}

// ---- Germany, Britain and the rest of the union ----

TEST(ChargesInGermany, AFirmOwesFortyAConsumerNothingAndNobodyAFee) {
  auto history = debtor("DE", 1200_eur, "2026-01-19").setting("charge_fixed_sum", "true");
  EXPECT_EQ(fixed_sum(letter(history, "2026-02-02")), "");
  EXPECT_EQ(fee(letter(history, "2026-02-02")), "");
  EXPECT_EQ(fixed_sum(letter(history.business(), "2026-02-02")), "€40.00");
}

TEST(ChargesInBritain, TheFixedSumGrowsAtAThousandAndAtTenThousand) {
  const std::pair<std::int64_t, const char*> sums[] = {
      {99'999, "£40.00"}, {100'000, "£70.00"}, {999'999, "£70.00"}, {1'000'000, "£100.00"}};
  for (const auto& [minor, sum] : sums) {
    auto history = debtor("GB", money(minor, "GBP"), "2026-01-19")
                       .business()
                       .setting("charge_fixed_sum", "true");
    EXPECT_EQ(fixed_sum(letter(history, "2026-02-02")), sum) << minor;
  }
  auto person = debtor("GB", money(100'000, "GBP"), "2026-01-19");
  const Said draft = letter(person.setting("charge_fixed_sum", "true"), "2026-02-02");
  EXPECT_TRUE(charges(draft).empty());
  EXPECT_THAT(draft.reasons, Contains(HasSubstr("table of laws")));
}

TEST(ChargesInTheUnion, AFirmWithoutARowOfItsCountryOwesForty) {
  auto history = debtor("FR", 1200_eur, "2026-01-19").setting("charge_fixed_sum", "true");
  EXPECT_EQ(fixed_sum(letter(history, "2026-02-02")), "") << "no consumer does";
  EXPECT_EQ(fixed_sum(letter(history.business(), "2026-02-02")), "€40.00");
  EXPECT_EQ(fixed_sum(letter(history.lives_in("CH"), "2026-02-02")), "") << "nor outside";
}

// Where nothing was agreed, thirty days are the law's: tests/integration/customers.
TEST(ChargesInTheUnion, ATermThatWasAgreedIsNotCutShortWhetherSixtyDaysOrMore) {
  for (const int days : {60, 61}) {
    const lofte_date due = day("2026-03-20");
    auto history = customer("Åse")
                       .lives_in("FR")
                       .speaks("en")
                       .business()
                       .setting("charges_from_step", "2")
                       .setting("interest_rate_bp", "1000")
                       .invoice("F1", due - days, 1200_eur)
                       .due(due);
    EXPECT_THAT(charges(letter(history, "2026-03-30")), Contains(HasSubstr("21 March 2026 to")))
        << days;
  }
}

}  // namespace
}  // namespace lofte::testing
