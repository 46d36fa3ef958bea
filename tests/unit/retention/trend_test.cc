// Quarters of the twelve customers, counted by hand.
#include <gmock/gmock.h>

#include "twelve.h"

namespace lofte::testing {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Not;

TEST(Quarters, CountWhoWasThereWhoWasLostAndWhoWasWon) {
  const auto book = book_on(kToday, twelve());
  // A B C H I K; D has been lost since July 2024.
  EXPECT_EQ(book.value("customers at start of 2025-Q1"), 6);
  EXPECT_EQ(book.value("customers lost of 2025-Q1"), 0);
  EXPECT_EQ(book.value("customers won of 2025-Q1"), 2);  // E F
  // And E and F; C counts as lost on 15 May, I ended it on 30 April.
  EXPECT_EQ(book.value("customers at start of 2025-Q2"), 8);
  EXPECT_EQ(book.value("customers lost of 2025-Q2"), 2);
  EXPECT_EQ(book.value("churn customers of 2025-Q2"), 250);
  // F counts as lost on 1 August, B on 4 September.
  EXPECT_EQ(book.value("customers at start of 2025-Q3"), 6);
  EXPECT_EQ(book.value("customers lost of 2025-Q3"), 2);
  EXPECT_EQ(book.value("churn customers of 2025-Q3"), 333);
  EXPECT_EQ(book.value("customers at start of 2025-Q4"), 4);  // A E H K
  EXPECT_EQ(book.value("customers lost of 2025-Q4"), 0);
  EXPECT_EQ(book.value("customers won of 2025-Q4"), 1);   // G
  EXPECT_EQ(book.value("customers back of 2025-Q4"), 1);  // D
  EXPECT_EQ(book.value("lost to won customers of 2025-Q4"), 0);
  // A B D H were there; D was lost on 19 July, K won.
  EXPECT_EQ(book.value("customers at start of 2024-Q3"), 4);
  EXPECT_EQ(book.value("customers lost of 2024-Q3"), 1);
  EXPECT_EQ(book.value("lost to won customers of 2024-Q3"), 1000);
}

TEST(Quarters, CountTheMoneyOfThoseWhoWereLostAndOfThoseWhoWereWon) {
  const auto book = book_on(kToday, twelve());
  // 2024: A 2000 B 2000 C 300 H 1000 I 700.
  EXPECT_EQ(book.value("revenue at start of 2025-Q1 NOK"), 600'000);
  EXPECT_EQ(book.value("revenue won of 2025-Q1 NOK"), 370'000);  // E 3200 F 500, until now
  EXPECT_EQ(book.value("revenue lost to won of 2025-Q1 NOK"), 0);
  // April 2024 to March 2025: A 2000 B 1500 C 300 H 1000 I 1400 E 800 F 500.
  EXPECT_EQ(book.value("revenue at start of 2025-Q2 NOK"), 750'000);
  EXPECT_EQ(book.value("revenue lost of 2025-Q2 NOK"), 170'000);  // C I
  EXPECT_EQ(book.value("revenue churn gross of 2025-Q2 NOK"), 227);
  EXPECT_FALSE(book.has("revenue lost to won of 2025-Q2 NOK")) << "nothing was won";
  // July 2024 to June 2025: A 2000 B 1000 H 400 E 1600 F 500.
  EXPECT_EQ(book.value("revenue at start of 2025-Q3 NOK"), 550'000);
  EXPECT_EQ(book.value("revenue lost of 2025-Q3 NOK"), 150'000);  // B F
  EXPECT_EQ(book.value("revenue churn gross of 2025-Q3 NOK"), 273);
  // October 2024 to September 2025: A 3000 H 400 E 2400.
  EXPECT_EQ(book.value("revenue at start of 2025-Q4 NOK"), 580'000);
  EXPECT_EQ(book.value("revenue lost of 2025-Q4 NOK"), 0);
  EXPECT_EQ(book.value("revenue won of 2025-Q4 NOK"), 25'000);  // G
  // K alone.
  EXPECT_EQ(book.value("revenue at start of 2025-Q2 EUR"), 270'000);
  EXPECT_EQ(book.value("revenue at start of 2025-Q4 EUR"), 365'000);
  EXPECT_EQ(book.value("revenue churn gross of 2025-Q4 EUR"), 0);
  EXPECT_EQ(book.metric("revenue lost of 2025-Q2 NOK").title,
            "NOK 1,700.00 a year lost with customers who left from 1 April 2025 to 30 June 2025");
}

TEST(Quarters, OfAYearWithoutAnyoneWhoCameBackAddUpToTheYear) {
  const auto book = book_on(kToday, twelve());
  std::int64_t lost = 0;
  std::int64_t won = 0;
  for (const char* quarter : {"2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4"}) {
    lost += book.value(concat("customers lost of ", quarter));
    won += book.value(concat("customers won of ", quarter));
  }
  EXPECT_EQ(lost, book.value("customers lost"));
  EXPECT_EQ(won, book.value("customers won"));
}

TEST(Quarters, AreWholeOnesAndStandStillUntilTheNextIsOver) {
  const auto book = book_on("2026-03-31", twelve());
  EXPECT_FALSE(book.has("customers at start of 2026-Q1"));
  EXPECT_EQ(book.value("customers at start of 2025-Q2"), 8);
  EXPECT_TRUE(book_on("2026-04-01", twelve()).has("customers at start of 2026-Q1"));
}

TEST(Quarters, OfNewCustomersCountTheirFirstYearAndNoMore) {
  const std::vector<History> customers = {
      bought({{"2025-01-10", 100_nok}, {"2026-01-09", 50_nok}, {"2026-01-10", 900_nok}})};
  EXPECT_EQ(book_on("2026-04-01", customers).value("revenue won of 2025-Q1 NOK"), 15'000);
  EXPECT_EQ(book_on(kToday, customers).value("revenue won of 2025-Q1 NOK"), 10'000) << "so far";
}

TEST(Quarters, AreAsManyAsAsked) {
  EXPECT_THAT(book_on(kToday, twelve(), {{"trend_quarters", "0"}}).keys(), Not(HasSubstr("-Q")));
  const auto one = book_on(kToday, twelve(), {{"trend_quarters", "1"}});
  EXPECT_TRUE(one.has("customers lost of 2025-Q4"));
  EXPECT_FALSE(one.has("customers lost of 2025-Q3"));
}

TEST(Quarters, OfAYoungBookSaySinceWhenItKnows) {
  const std::vector<History> customers = {
      bought({{"2024-10-01", 100_nok}, {"2025-02-01", 100_nok}}).known_since("2024-09-01")};
  const auto book = book_on(kToday, customers, {}, day("2024-09-01"));
  EXPECT_THAT(book.metric("churn customers of 2025-Q2").reasons,
              Contains(HasSubstr("The book begins on 1 September 2024")));
  EXPECT_THAT(book.metric("churn customers of 2025-Q4").reasons,
              Not(Contains(HasSubstr("The book begins"))));
}

}  // namespace
}  // namespace lofte::testing
