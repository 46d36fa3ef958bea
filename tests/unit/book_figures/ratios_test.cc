// The figures' arithmetic, against values counted by hand.
#include <gtest/gtest.h>

#include <limits>
#include <vector>

#include "src/ratios.h"

namespace lofte::book_figures {
namespace {

TEST(Ratios, CountsBackTwoHundredAndTwelveThousandToSeventyThreePointSevenDays) {
  const std::vector<MonthOfSales> months = {{100'000, 30}, {80'000, 30}, {70'000, 30}};
  EXPECT_EQ(days_counted_back(212'000, months), 737);
}

TEST(Ratios, CountsBackToTheEndOfAMonthExactly) {
  const std::vector<MonthOfSales> months = {{100, 30}, {80, 31}, {70, 30}};
  EXPECT_EQ(days_counted_back(0, months), 0);
  EXPECT_EQ(days_counted_back(50, months), 150);
  EXPECT_EQ(days_counted_back(100, months), 300);
  EXPECT_EQ(days_counted_back(180, months), 610);
  EXPECT_EQ(days_counted_back(250, months), 910);
  EXPECT_EQ(days_counted_back(251, months), std::nullopt) << "more is owed than was sold";
}

TEST(Ratios, CountsAMonthWithoutSalesAsItsDays) {
  const std::vector<MonthOfSales> months = {{0, 10}, {-50, 30}, {100, 20}};
  EXPECT_EQ(days_counted_back(50, months), 500);
}

TEST(Ratios, SaysFortyFiveTwelveAndThirtyThreeDays) {
  EXPECT_EQ(days_outstanding(15'000, 10'000, 30), 450);
  EXPECT_EQ(days_outstanding(4'000, 10'000, 30), 120);
  EXPECT_EQ(*days_outstanding(15'000, 10'000, 30) - *days_outstanding(4'000, 10'000, 30), 330);
  EXPECT_EQ(days_outstanding(4'000, 0, 30), std::nullopt);
}

TEST(Ratios, SaysHowMuchOfWhatCouldBeCollectedWas) {
  // 100 open and 200 sold; 120 open at the end, of which 80 are not due yet.
  EXPECT_EQ(collection_effectiveness(100, 200, 120, 80), 818);  // 180 of 220
  EXPECT_EQ(collection_effectiveness(100, 200, 80, 80), 1000);
  EXPECT_EQ(collection_effectiveness(100, 0, 100, 0), 0);
  EXPECT_EQ(collection_effectiveness(0, 80, 80, 80), std::nullopt) << "nothing was due";
}

TEST(Ratios, RoundsHalvesAwayFromZero) {
  EXPECT_EQ(scaled(1, 1, 2), 1);
  EXPECT_EQ(scaled(-1, 1, 2), -1);
  EXPECT_EQ(scaled(1, 1, 3), 0);
  EXPECT_EQ(scaled(2, 1, 3), 1);
  EXPECT_EQ(scaled(5, -1, 2), -3);
}

TEST(Ratios, DoNotRunOver) {
  constexpr std::int64_t kMuch = std::numeric_limits<std::int64_t>::max() / 4;
  EXPECT_EQ(scaled(kMuch, 3660, kMuch), 3660);
  EXPECT_EQ(days_outstanding(kMuch, kMuch, 366), 3660);
}

}  // namespace
}  // namespace lofte::book_figures
