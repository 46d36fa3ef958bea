// Churn, cohorts, causes and cost of a book small enough to count by hand; the README tells it too.
#include <gmock/gmock.h>

#include "twelve.h"

namespace lofte::testing {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

TEST(Churn, CountsTheTwelveCustomersOfTheExample) {
  const auto book = book_on(kToday, twelve());
  EXPECT_EQ(book.value("customers at start"), 6);  // A B C H I K
  EXPECT_EQ(book.value("customers lost"), 4);      // B C F I
  EXPECT_EQ(book.value("customers won"), 3);       // E F G
  EXPECT_EQ(book.value("customers back"), 1);      // D
  EXPECT_EQ(book.value("churn customers"), 500);   // B C I of six
  EXPECT_EQ(book.value("lost to won customers"), 1333);
  EXPECT_EQ(book.metric("churn customers").title,
            "Churn: 50.0 % of the customers were lost from 1 January 2025 to 31 December 2025");
}

TEST(Churn, CountsTheirMoneyByCurrency) {
  const auto book = book_on(kToday, twelve());
  EXPECT_EQ(book.value("revenue at start NOK"), 600'000);  // A 2000 B 2000 C 300 H 1000 I 700
  EXPECT_EQ(book.value("revenue lost NOK"), 300'000);
  EXPECT_EQ(book.value("revenue expansion NOK"), 100'000);  // A
  EXPECT_EQ(book.value("revenue won NOK"), 395'000);        // E 3200 F 500 G 250
  EXPECT_EQ(book.value("revenue churn gross NOK"), 500);
  EXPECT_EQ(book.value("revenue churn net NOK"), 333);
  EXPECT_EQ(book.value("revenue lost to won NOK"), 759);
  EXPECT_EQ(book.value("revenue at start EUR"), 180'000);
  EXPECT_EQ(book.value("revenue churn gross EUR"), 0);
  EXPECT_EQ(book.value("revenue churn net EUR"), -1056);
  EXPECT_THAT(book.metric("revenue churn net EUR").title, HasSubstr("EUR: −105.6 %"));
  EXPECT_FALSE(book.has("revenue won EUR") && book.value("revenue won EUR") != 0);
}

TEST(Churn, CountsCausesAndOurOwnErrors) {
  const auto book = book_on(kToday, twelve());
  EXPECT_EQ(book.value("cause not-known"), 1);     // B
  EXPECT_EQ(book.value("cause dissatisfied"), 1);  // C
  EXPECT_EQ(book.value("cause our-error"), 1);     // F
  EXPECT_EQ(book.value("cause ended"), 1);         // I
  EXPECT_FALSE(book.has("cause competitor"));
  EXPECT_EQ(book.value("errors invoices"), 1);
  EXPECT_EQ(book.value("errors customers"), 1);
  EXPECT_THAT(book.metric("errors customers").reasons, ElementsAre("One of them was lost."));
}

TEST(Churn, CountsACauseThatAPersonStatedBeforeAnyOther) {
  auto customers = twelve();
  customers[2].setting("lost_because", "competitor");
  const auto book = book_on(kToday, customers);
  EXPECT_EQ(book.value("cause competitor"), 1);
  EXPECT_FALSE(book.has("cause dissatisfied"));
}

TEST(Churn, FollowsNewCustomersByTheMonthOfTheirFirstPurchase) {
  const auto book = book_on(kToday, twelve());
  EXPECT_EQ(book.value("stayed 3"), 778);   // all but C and F of nine whose time is over
  EXPECT_EQ(book.value("stayed 12"), 750);  // all but B of A B D H
  EXPECT_EQ(book.value("stayed 3 of 2025-02"), 0);
  EXPECT_EQ(book.value("stayed 3 of 2025-03"), 1000);
  EXPECT_FALSE(book.has("stayed 3 of 2025-11")) << "too new to tell";
  EXPECT_EQ(book.value("stayed 12 of 2024-03"), 0);
  EXPECT_FALSE(book.has("stayed 12 of 2024-07"));
  EXPECT_THAT(book.metric("stayed 3").reasons,
              Contains(HasSubstr("For reference: texts on customer relations say")));
}

TEST(Churn, FollowsOnlyAsManyMonthsAsAsked) {
  const auto book = book_on(kToday, twelve(), {{"cohort_months", "2"}});
  EXPECT_TRUE(book.has("stayed 3 of 2025-02"));
  EXPECT_FALSE(book.has("stayed 3 of 2024-11"));
  EXPECT_EQ(book.value("stayed 3"), 500);  // E stayed, F left
}

TEST(Churn, ComparesWhatItCostToWinTheLostWithWhatTheyBrought) {
  EXPECT_FALSE(book_on(kToday, twelve()).has("customers gone early")) << "the cost is not known";
  const auto book = book_on(kToday, twelve(), {{"acquisition_cost", "30000"}});
  const BookSaid gone = book.metric("customers gone early");
  EXPECT_EQ(gone.value, 2);  // C brought 90, F 150
  EXPECT_THAT(gone.amounts, ElementsAre("600.00 NOK"));
}

TEST(Churn, TheLastMinorUnitDecidesWhetherACostWasEarnedBack) {
  // C sold 300.00, of which 30 % are 90.00.
  EXPECT_EQ(book_on(kToday, twelve(), {{"acquisition_cost", "9000"}}).value("customers gone early"),
            0);
  EXPECT_EQ(book_on(kToday, twelve(), {{"acquisition_cost", "9001"}}).value("customers gone early"),
            1);
}

TEST(Churn, ACustomersOwnCostComesBeforeTheBooks) {
  auto customers = twelve();
  customers[1].who([](lofte_customer& who) { who.acquisition_cost = 2000_nok; });
  const auto book = book_on(kToday, customers);
  EXPECT_EQ(book.value("customers gone early"), 1);  // B brought 600
}

TEST(Churn, AsksTheOwnerToLookWhereMoreWereLostThanWon) {
  const auto book = book_on(kToday, twelve());
  const BookSaid* task = book.find(LOFTE_ADVICE_TASK, "look at losses 2026-01-01");
  ASSERT_NE(task, nullptr);
  EXPECT_EQ(task->latest, day("2026-01-31"));
  EXPECT_EQ(task->evidence.size(), 4u);

  auto even = twelve();
  even.push_back(bought({{"2025-12-31", 100_nok}}));
  EXPECT_EQ(book_on(kToday, even).find(LOFTE_ADVICE_TASK, "look at losses 2026-01-01"), nullptr);
}

TEST(Churn, IsOfWholeMonthsAndTheSameOnEveryDayOfOne) {
  const auto first = book_on("2026-01-01", twelve());
  EXPECT_EQ(book_on("2026-01-31", twelve()), first);
  EXPECT_NE(book_on("2026-02-01", twelve()), first);
}

TEST(Churn, TheLastDayOfTheTimeCountsAndTheNextDoesNot) {
  const std::vector<History> inside = {bought({{"2025-01-01", 100_nok}}),
                                       bought({{"2025-12-31", 100_nok}})};
  EXPECT_EQ(book_on(kToday, inside).value("customers won"), 2);
  const std::vector<History> outside = {bought({{"2024-12-31", 100_nok}}),
                                        bought({{"2026-01-01", 100_nok}})};
  const auto book = book_on(kToday, outside);
  EXPECT_EQ(book.value("customers won"), 0);
  EXPECT_EQ(book.value("customers at start"), 1);
}

TEST(Churn, WhoIsLostOnTheFirstDayOfTheTimeIsLostInIt) {
  // Lost on the 181st day: on 1 January 2025, and a day before.
  const std::vector<History> inside = {bought({{"2024-07-04", 100_nok}})};
  EXPECT_EQ(book_on(kToday, inside).value("customers lost"), 1);
  const std::vector<History> before = {bought({{"2024-07-03", 100_nok}})};
  EXPECT_EQ(book_on(kToday, before).value("customers lost"), 0);
  // And on the last day of it, and a day after.
  const std::vector<History> last = {bought({{"2025-07-03", 100_nok}})};
  EXPECT_EQ(book_on(kToday, last).value("customers lost"), 1);
  const std::vector<History> after = {bought({{"2025-07-04", 100_nok}})};
  EXPECT_EQ(book_on(kToday, after).value("customers lost"), 0);
}

TEST(Churn, WhoMayHaveBoughtBeforeTheBookBeganIsNotNew) {
  const std::vector<History> customers = {
      bought({{"2025-06-29", 100_nok}}).known_since("2025-01-01"),
      bought({{"2025-06-30", 100_nok}}).known_since("2025-01-01")};
  const auto book = book_on(kToday, customers, {}, day("2025-01-01"));
  EXPECT_EQ(book.value("customers won"), 1) << "180 days after the book began";
  EXPECT_THAT(book.metric("lost to won customers").reasons,
              Contains(HasSubstr("The book begins on 1 January 2025")));
}

TEST(Churn, AnInvoiceCreditedInFullWasNoPurchase) {
  const std::vector<History> customers = {
      bought({{"2025-06-01", 100_nok}}).credited("2025-06-10", 100_nok),
      bought({{"2025-06-01", 100_nok}}).credited("2025-06-10", 99_nok)};
  const auto book = book_on(kToday, customers);
  EXPECT_EQ(book.value("customers won"), 1);
  EXPECT_EQ(book.value("revenue won NOK"), 100);
}

TEST(Churn, AnInvoicePaidAndThenCreditedInFullWasNoPurchaseEither) {
  const std::vector<History> customers = {
      bought({{"2025-06-01", 100_nok}}).paid("2025-06-05").credited("2025-06-10", 100_nok),
      bought({{"2025-06-01", 50_nok}})};
  EXPECT_EQ(book_on(kToday, customers).value("customers won"), 1);
}

History asked(When on, lofte_date answered) {
  return bought({{"2025-06-01", 100_nok}})
      .with<lofte_inbound_question>("Q1", on, [&](lofte_inbound_question& question) {
        question.asked_on = on.days;
        question.answered_on = answered;
      });
}

TEST(Churn, AReplyIsLateOnTheSecondWorkingDay) {
  const auto late = [](const History& history) {
    return book_on("2025-07-01", {history}).value("errors replies");
  };
  // Asked on a Friday: Monday is in time.
  EXPECT_EQ(late(asked("2025-06-13", day("2025-06-16"))), 0);
  EXPECT_EQ(late(asked("2025-06-13", day("2025-06-17"))), 1);
  EXPECT_EQ(late(asked("2025-06-13", 0)), 1) << "and where no answer came at all";
}

TEST(Churn, CountsPromisesOfOursThatThePromiseLogSaysWereNotKept) {
  auto ours = bought({{"2025-06-01", 100_nok}})
                  .we_promise("P1", "2025-06-02", "2025-06-10", "Call")
                  .verdict("P1", "broken");
  auto late = bought({{"2025-06-01", 100_nok}})
                  .we_promise("P1", "2025-06-02", "2025-06-10", "Call")
                  .verdict("P1", "kept_late");
  auto kept = bought({{"2025-06-01", 100_nok}})
                  .we_promise("P1", "2025-06-02", "2025-06-10", "Call")
                  .verdict("P1", "kept");
  auto theirs = bought({{"2025-06-01", 100_nok}})
                    .promises("P1", "2025-06-02", "2025-06-10", 100_nok)
                    .verdict("P1", "broken");
  const auto book = book_on("2025-07-01", {ours, late, kept, theirs});
  EXPECT_EQ(book.value("errors promises"), 2);
  EXPECT_EQ(book.value("errors customers"), 2);
}

TEST(Churn, OfABookInWhichNobodyBoughtAnythingSaysNothing) {
  const auto book = book_on(kToday, {customer("Åse")});
  EXPECT_TRUE(book.items.empty()) << book.keys();
  EXPECT_TRUE(book.parameters.empty());
}

TEST(Churn, AnErrorOfOursOutsideTheTimeIsNotCounted) {
  auto customers = twelve();
  EXPECT_EQ(book_on("2026-03-01", customers, {{"period_months", "6"}}).value("errors invoices"), 0);
  EXPECT_THAT(book_on("2026-03-01", customers, {{"period_months", "6"}}).keys(),
              Not(HasSubstr("cause our-error")));
}

}  // namespace
}  // namespace lofte::testing
