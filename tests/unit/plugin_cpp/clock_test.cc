#include "lofte/cpp/clock.hpp"

#include <gtest/gtest.h>

namespace lofte {
namespace {

lofte_date review_after(lofte_date as_of, void (*ask)(const Clock&)) {
  static lofte_date next;
  next = 0;
  auto sink = make<lofte_advice_sink>();
  sink.next_review = [](const lofte_advice_sink*, lofte_date day, lofte_error*) {
    next = day;
    return lofte_status{LOFTE_OK};
  };
  Advice out(as_of);
  ask(Clock(as_of, out));
  out.deliver(sink);
  return next;
}

TEST(Clock, RegistersTheDayOnWhichAnAnswerTurns) {
  EXPECT_EQ(review_after(100, [](const Clock& clock) { EXPECT_FALSE(clock.reached(105)); }), 105);
  EXPECT_EQ(review_after(100, [](const Clock& clock) { EXPECT_FALSE(clock.passed(105)); }), 106);
  EXPECT_EQ(review_after(100, [](const Clock& clock) { EXPECT_TRUE(clock.within(90, 100)); }), 101);
  EXPECT_EQ(review_after(100, [](const Clock& clock) { EXPECT_FALSE(clock.within(110, 120)); }),
            110);
}

TEST(Clock, AsksForNoReviewWhereTimeChangesNothingMore) {
  EXPECT_EQ(review_after(100, [](const Clock& clock) { EXPECT_TRUE(clock.reached(100)); }), 0);
  EXPECT_EQ(review_after(100, [](const Clock& clock) { EXPECT_TRUE(clock.passed(99)); }), 0);
  EXPECT_EQ(review_after(100, [](const Clock& clock) { EXPECT_FALSE(clock.within(80, 99)); }), 0);
}

TEST(Clock, AnchorsHoldUntilTheNextOne) {
  // Friday 20 November 2026.
  const lofte_date friday = date_of(2026, 11, 20);
  EXPECT_EQ(
      review_after(friday,
                   [](const Clock& clock) { EXPECT_EQ(clock.monday(), date_of(2026, 11, 16)); }),
      date_of(2026, 11, 23));
  EXPECT_EQ(review_after(friday,
                         [](const Clock& clock) {
                           EXPECT_EQ(clock.first_of_month(), date_of(2026, 11, 1));
                         }),
            date_of(2026, 12, 1));
}

TEST(Date, CountsMonthsAsPeopleDo) {
  EXPECT_EQ(add_months(date_of(2026, 1, 31), 1), date_of(2026, 2, 28));
  EXPECT_EQ(add_months(date_of(2024, 1, 31), 1), date_of(2024, 2, 29));
  EXPECT_EQ(first_of_month(date_of(2026, 12, 31), 1), date_of(2027, 1, 1));
  EXPECT_EQ(month_number(date_of(2026, 1, 1)) - month_number(date_of(2025, 12, 31)), 1);
  EXPECT_EQ(weekday(date_of(1969, 12, 28)), 6);
  EXPECT_EQ(iso(date_of(1969, 2, 3)), "1969-02-03");
}

}  // namespace
}  // namespace lofte
