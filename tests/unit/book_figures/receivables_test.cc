// What is owed since when, and how long customers take.
#include <gmock/gmock.h>

#include "book_figures.h"

namespace lofte::testing {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

constexpr const char* kEndOfJanuary = "2026-01-31";

const std::vector<std::string> kBuckets = {"current", "1-30", "31-60", "61-90", "91+"};

// Minor units of each bucket, the newest first; what is empty is not said.
std::vector<std::int64_t> ageing(const BookAnswer& book, const std::string& code = "NOK") {
  std::vector<std::int64_t> sums;
  for (const std::string& bucket : kBuckets) {
    const std::string key = concat("ageing ", bucket, " ", code);
    sums.push_back(book.has(key) ? book.value(key) : 0);
  }
  return sums;
}

TEST(Ageing, PutsEveryDayPastDueWhereItBelongs) {
  std::vector<History> customers;
  // Amounts that tell which invoices were added up.
  const std::vector<int> past_due = {-10, 0, 1, 30, 31, 60, 61, 90, 91, 400};
  std::int64_t amount = 1;
  for (const int days : past_due) {
    customers.push_back(owes(day(kEndOfJanuary) - days, money(amount, "NOK")));
    amount *= 2;
  }
  EXPECT_EQ(ageing(figures_on(kEndOfJanuary, customers)),
            (std::vector<std::int64_t>{1 + 2, 4 + 8, 16 + 32, 64 + 128, 256 + 512}));
}

TEST(Ageing, HonoursPartPaymentsCreditsAndFees) {
  auto history = owes("2026-01-10", 1000_nok);
  history.paid("2026-01-12", 300_nok).credited("2026-01-15", 200_nok).fee("2026-01-20", 35_nok);
  EXPECT_EQ(ageing(figures_on(kEndOfJanuary, {history})),
            (std::vector<std::int64_t>{0, 53'500, 0, 0, 0}));
}

TEST(Ageing, KnowsThatABouncedPaymentIsOwedAgain) {
  auto history = owes("2026-01-10", 1000_nok).paid("2026-01-12").bounced("2026-01-20");
  EXPECT_EQ(ageing(figures_on(kEndOfJanuary, {history}))[1], 100'000);
}

TEST(Ageing, OfAnEarlierDayDoesNotKnowWhatCameLater) {
  auto history = owes("2026-01-10", 1000_nok).paid("2026-01-25");
  EXPECT_EQ(ageing(figures_on("2026-01-24", {history}))[1], 100'000);
  EXPECT_FALSE(figures_on("2026-01-25", {history}).has("ageing 1-30 NOK"));
}

TEST(Ageing, NeverAddsTwoCurrencies) {
  const auto book =
      figures_on(kEndOfJanuary, {owes("2026-01-10", 100_nok), owes("2026-01-10", 7_eur)});
  EXPECT_EQ(ageing(book)[1], 10'000);
  EXPECT_EQ(ageing(book, "EUR")[1], 700);
}

TEST(Ageing, SaysApartWhatIsSetAgainstNothing) {
  auto history = owes("2026-01-10", 1000_nok).pays("2026-01-20", 150_nok);
  const auto book = figures_on(kEndOfJanuary, {history});
  EXPECT_EQ(ageing(book)[1], 100'000);
  EXPECT_EQ(book.value("unallocated NOK"), 15'000);
}

TEST(Ageing, LeavesOutWhatIsCancelledOrWrittenOffOrWithinOurOwnFirm) {
  const auto book =
      figures_on(kEndOfJanuary, {owes("2026-01-10", 100_nok).cancelled("2026-01-12"),
                                 owes("2026-01-10", 100_nok).written_off("2026-01-12"),
                                 owes("2026-01-10", 100_nok).internal()});
  EXPECT_FALSE(book.has("ageing total NOK")) << book.keys();
}

TEST(Ageing, SaysWhereBankDataIsMissing) {
  const auto reasons = [](lofte_date complete) {
    return figures_folded_on(kEndOfJanuary, {}, complete)
        .answer({owes("2026-01-10", 100_nok)})
        .metric("ageing 1-30 NOK")
        .reasons;
  };
  EXPECT_THAT(reasons(day("2026-01-29")), Contains(HasSubstr("complete until 29 January 2026")));
  EXPECT_THAT(reasons(day("2026-01-30")), IsEmpty());
  EXPECT_THAT(reasons(0), IsEmpty());
}

// 15,000 owed, of which 4,000 are not overdue; 10,000 sold in thirty days.
std::vector<History> fifteen_thousand() {
  auto history = customer("Åse").invoice("F1", "2025-11-01", 5000_nok).due("2025-11-15");
  history.invoice("F2", "2026-01-10", 6000_nok).due("2026-01-24");
  history.invoice("F3", "2026-01-20", 4000_nok).due("2026-02-03");
  return {history};
}

TEST(Days, AreFortyFiveAndTwelveAndThirtyThreeLate) {
  const auto book = figures_on(kEndOfJanuary, fifteen_thousand(), {{"period_days", "30"}});
  EXPECT_EQ(book.value("dso NOK"), 450);
  EXPECT_EQ(book.value("dso best possible NOK"), 120);
  EXPECT_EQ(book.value("days delinquent NOK"), 330);
  EXPECT_EQ(book.metric("dso NOK").title, "45.0 days of sales are unpaid (DSO, NOK)");
  EXPECT_EQ(book.metric("dso NOK").unit, "tenths of a day");
}

TEST(Days, CountOnlySalesOfThePeriod) {
  // The thirtieth day back is 2 January.
  auto inside = fifteen_thousand();
  inside.push_back(customer("Bo").invoice("F4", "2026-01-02", 10000_nok).paid("2026-01-03"));
  EXPECT_EQ(figures_on(kEndOfJanuary, inside, {{"period_days", "30"}}).value("dso NOK"), 225);
  auto outside = fifteen_thousand();
  outside.push_back(customer("Bo").invoice("F4", "2026-01-01", 10000_nok).paid("2026-01-03"));
  EXPECT_EQ(figures_on(kEndOfJanuary, outside, {{"period_days", "30"}}).value("dso NOK"), 450);
}

TEST(Days, TheirMoneyCoversWhatIsOverdueFirst) {
  auto customers = fifteen_thousand();
  customers.front().pays("2026-01-30", 11500_nok);
  const auto book = figures_on(kEndOfJanuary, customers, {{"period_days", "30"}});
  EXPECT_EQ(book.value("dso NOK"), 105);                // 3,500
  EXPECT_EQ(book.value("dso best possible NOK"), 105);  // and none of it overdue
}

TEST(Days, OneCustomersMoneyDoesNotCoverAnothersDebt) {
  auto customers = fifteen_thousand();
  customers.push_back(customer("Bo").pays("2026-01-30", 11500_nok));
  EXPECT_EQ(figures_on(kEndOfJanuary, customers, {{"period_days", "30"}}).value("dso NOK"), 450);
}

TEST(Days, ACreditNoteLowersSales) {
  auto customers = fifteen_thousand();
  customers.push_back(
      customer("Bo").invoice("F4", "2026-01-15", 3000_nok).credited("2026-01-16", 3000_nok));
  EXPECT_EQ(figures_on(kEndOfJanuary, customers, {{"period_days", "30"}}).value("dso NOK"), 450);
}

TEST(Days, AreCountedBackByMonthsAsTheCalendarHasThem) {
  auto history =
      customer("Åse").invoice("F1", "2026-01-10", 70000_nok).paid("2026-02-01", 38000_nok);
  history.invoice("F2", "2026-02-10", 80000_nok);
  history.invoice("F3", "2026-03-10", 100000_nok);
  // 212,000 owed: March of 31 days, February of 28, and 32 of 70 thousand of January's 31.
  EXPECT_EQ(figures_on("2026-03-31", {history}).value("dso count-back NOK"), 590 + 142);
  // On 20 March the month has 20 days.
  EXPECT_EQ(figures_on("2026-03-20", {history}).value("dso count-back NOK"), 480 + 142);
}

TEST(Days, AreNotSaidWhereMoreIsOwedThanWasSold) {
  const auto history = customer("Åse").invoice("F1", "2025-10-10", 1000_nok);
  EXPECT_TRUE(
      figures_on(kEndOfJanuary, {history}, {{"count_back_months", "4"}}).has("dso count-back NOK"));
  EXPECT_FALSE(
      figures_on(kEndOfJanuary, {history}, {{"count_back_months", "3"}}).has("dso count-back NOK"));
  EXPECT_FALSE(figures_on(kEndOfJanuary, {history}).has("dso NOK"))
      << "nothing was sold in 90 days";
}

TEST(Collection, IsWhatCameOfWhatCouldHaveCome) {
  // Thirty days ago 100 were open and have been paid since; 200 were sold, of which 80 are not due
  // yet, 80 are paid and 40 overdue.
  auto history = customer("Åse").invoice("F1", "2025-12-20", 100_nok).paid("2026-01-10");
  history.invoice("F2", "2026-01-25", 80_nok).due("2026-02-08");
  history.invoice("F3", "2026-01-05", 120_nok).due("2026-01-19").paid("2026-01-20", 80_nok);
  const auto book = figures_on(kEndOfJanuary, {history}, {{"period_days", "30"}});
  EXPECT_EQ(book.value("collection effectiveness NOK"), 818);  // 180 of 220
}

TEST(Collection, WhatWasOpenAtTheBeginningIsNotLoweredByWhatCameSince) {
  auto history = customer("Åse").invoice("F1", "2025-12-20", 100_nok).paid("2026-01-02");
  const auto book = figures_on(kEndOfJanuary, {history}, {{"period_days", "30"}});
  EXPECT_EQ(book.value("collection effectiveness NOK"), 1000);
  EXPECT_THAT(book.metric("collection effectiveness NOK").reasons, Contains(HasSubstr("100.00")));
  auto before = customer("Åse").invoice("F1", "2025-12-20", 100_nok).paid("2026-01-01");
  EXPECT_FALSE(figures_on(kEndOfJanuary, {before}, {{"period_days", "30"}})
                   .has("collection effectiveness NOK"))
      << "paid on the last day before the period";
}

TEST(Collection, SaysNothingOfAnEmptyBook) {
  EXPECT_THAT(figures_on(kEndOfJanuary, {customer("Åse")}).items, IsEmpty());
}

}  // namespace
}  // namespace lofte::testing
