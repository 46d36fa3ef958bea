#include "services/calendar.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <limits>
#include <string>
#include <thread>
#include <vector>

#include "base/date.h"

namespace lofte::services {
namespace {

lofte_date on(int year, int month, int day) {
  return base::to_days({year, month, day});
}

bool works(std::string_view country, int year, int month, int day) {
  return Calendar::is_working_day(country, on(year, month, day));
}

std::string name_on(std::string_view country, lofte_date date) {
  for (const Holiday& holiday : Calendar::holidays(country, base::to_civil(date).year)) {
    if (holiday.date == date) return holiday.name_en;
  }
  return "";
}

const std::vector<std::string> kCountries = {"SE", "NO", "DK", "FI", "EE", "DE", "GB", "US", ""};

// Dates of Easter as the almanacs of the churches print them, the earliest and latest possible
// among them.
TEST(Easter, FallsAsTheAlmanacsSay) {
  EXPECT_EQ(easter_sunday(1818), on(1818, 3, 22));
  EXPECT_EQ(easter_sunday(1943), on(1943, 4, 25));
  EXPECT_EQ(easter_sunday(1954), on(1954, 4, 18));
  EXPECT_EQ(easter_sunday(1981), on(1981, 4, 19));
  EXPECT_EQ(easter_sunday(2000), on(2000, 4, 23));
  EXPECT_EQ(easter_sunday(2008), on(2008, 3, 23));
  EXPECT_EQ(easter_sunday(2026), on(2026, 4, 5));
  EXPECT_EQ(easter_sunday(2038), on(2038, 4, 25));
  EXPECT_EQ(easter_sunday(2049), on(2049, 4, 18));
  EXPECT_EQ(easter_sunday(2076), on(2076, 4, 19));
}

TEST(Calendar, ChangesWhereTheLawChanged) {
  // Denmark gave up the Great Prayer Day after 2023.
  EXPECT_FALSE(works("DK", 2023, 5, 5));
  EXPECT_TRUE(works("DK", 2024, 4, 26));
  // Sweden took the national day for Whit Monday from 2005 on.
  EXPECT_FALSE(works("SE", 2004, 5, 31));
  EXPECT_TRUE(works("SE", 2005, 5, 16));
  EXPECT_TRUE(works("SE", 2003, 6, 6));
  EXPECT_FALSE(works("SE", 2005, 6, 6));
  // Germany kept Reformation Day everywhere once.
  EXPECT_TRUE(works("DE", 2016, 10, 31));
  EXPECT_FALSE(works("DE", 2017, 10, 31));
  EXPECT_TRUE(works("DE", 2018, 10, 31));
  // The Day of Repentance and Prayer was the Wednesday before 23 November, until 1994.
  EXPECT_FALSE(works("DE", 1994, 11, 16));
  EXPECT_TRUE(works("DE", 1995, 11, 22));
  EXPECT_FALSE(works("DE", 1991, 10, 3));
  // Estonia: 20 August from 1998, Christmas Eve from 2005.
  EXPECT_TRUE(works("EE", 1997, 8, 20));
  EXPECT_FALSE(works("EE", 1998, 8, 20));
  EXPECT_TRUE(works("EE", 2004, 12, 24));
  EXPECT_FALSE(works("EE", 2007, 12, 24));
  // Finland kept Epiphany on a Saturday until 1991.
  EXPECT_TRUE(works("FI", 1988, 1, 6));
  EXPECT_FALSE(works("FI", 1992, 1, 6));
}

TEST(Calendar, MovesBritishHolidaysToSubstituteDays) {
  // Christmas on a Saturday, Boxing Day on a Sunday.
  EXPECT_FALSE(works("GB", 2021, 12, 27));
  EXPECT_FALSE(works("GB", 2021, 12, 28));
  EXPECT_TRUE(works("GB", 2021, 12, 29));
  EXPECT_EQ(name_on("GB", on(2021, 12, 27)), "Christmas Day (substitute)");
  EXPECT_EQ(name_on("GB", on(2021, 12, 28)), "Boxing Day (substitute)");
  // Christmas on a Sunday: Boxing Day stays on the Monday, Christmas is made up for on the Tuesday.
  EXPECT_EQ(name_on("GB", on(2022, 12, 26)), "Boxing Day");
  EXPECT_EQ(name_on("GB", on(2022, 12, 27)), "Christmas Day (substitute)");
  // Boxing Day on a Saturday.
  EXPECT_FALSE(works("GB", 2020, 12, 28));
  // New Year's Day on a Saturday and on a Sunday.
  EXPECT_FALSE(works("GB", 2022, 1, 3));
  EXPECT_FALSE(works("GB", 2023, 1, 2));
}

TEST(Calendar, KnowsBritishHolidaysThatWereMovedOrGivenOnce) {
  EXPECT_TRUE(works("GB", 2020, 5, 4));
  EXPECT_FALSE(works("GB", 2020, 5, 8));
  EXPECT_TRUE(works("GB", 2022, 5, 30));
  EXPECT_FALSE(works("GB", 2022, 6, 2));
  EXPECT_FALSE(works("GB", 2022, 6, 3));
  EXPECT_FALSE(works("GB", 2022, 9, 19));
  EXPECT_FALSE(works("GB", 2023, 5, 8));
  EXPECT_TRUE(works("GB", 2012, 5, 28));
  EXPECT_FALSE(works("GB", 2012, 6, 4));
  EXPECT_FALSE(works("GB", 2012, 6, 5));
  EXPECT_FALSE(works("GB", 2011, 4, 29));
}

TEST(Calendar, CountsEvesOnlyWhereTheLawDoes) {
  // 2024-06-21 is the Friday before Midsummer Day.
  EXPECT_FALSE(works("SE", 2024, 6, 21));
  EXPECT_FALSE(works("FI", 2024, 6, 21));
  EXPECT_TRUE(works("NO", 2024, 6, 21));
  for (const char* country : {"SE", "DK", "FI", "EE"}) EXPECT_FALSE(works(country, 2024, 12, 24));
  for (const char* country : {"NO", "DE", "GB"}) EXPECT_TRUE(works(country, 2024, 12, 24));
  for (const char* country : {"SE", "DK"}) EXPECT_FALSE(works(country, 2024, 12, 31));
  for (const char* country : {"NO", "FI", "EE", "DE", "GB"})
    EXPECT_TRUE(works(country, 2024, 12, 31));
}

TEST(Calendar, ListsAYearInOrderWithNames) {
  const std::vector<Holiday> days = Calendar::holidays("NO", 2026);

  ASSERT_EQ(days.size(), 14u);
  EXPECT_EQ(days[1], (Holiday{on(2026, 4, 2), HolidayKind::kPublic, "Maundy Thursday"}));
  EXPECT_TRUE(std::is_sorted(days.begin(), days.end(),
                             [](const Holiday& a, const Holiday& b) { return a.date < b.date; }));
  EXPECT_FALSE(days[10].is_day_off());  // Christmas Eve
  EXPECT_TRUE(Calendar::holidays("US", 2026).empty());
  EXPECT_TRUE(Calendar::holidays("no", 2026).empty());
  EXPECT_TRUE(Calendar::holidays("NO", 2200).empty());
}

TEST(Calendar, KeepsTheWeekendAloneForOtherCountries) {
  EXPECT_FALSE(Calendar::knows("US"));
  EXPECT_TRUE(Calendar::knows("GB"));
  EXPECT_TRUE(works("US", 2026, 12, 25));
  EXPECT_FALSE(works("US", 2026, 12, 26));
  EXPECT_TRUE(works("", 2026, 1, 1));
}

TEST(Calendar, AnswersSanelyOutsideItsYears) {
  // 2200-01-01 is a Wednesday, 1899-12-29 a Friday.
  EXPECT_TRUE(works("NO", 2200, 1, 1));
  EXPECT_FALSE(works("NO", 2200, 1, 4));
  EXPECT_TRUE(works("NO", 1899, 12, 29));
  EXPECT_FALSE(works("NO", 1899, 12, 30));
  // Over both edges: 2199-12-31 is a Tuesday, 1900-01-01 a Monday and a holiday.
  EXPECT_EQ(Calendar::add_working_days("NO", on(2199, 12, 31), 3), on(2200, 1, 3));
  EXPECT_EQ(Calendar::add_working_days("NO", on(2199, 12, 31), 4), on(2200, 1, 6));
  EXPECT_EQ(Calendar::add_working_days("NO", on(1900, 1, 2), -1), on(1899, 12, 29));
  EXPECT_EQ(Calendar::add_working_days("NO", on(1900, 1, 3), -2), on(1899, 12, 29));
  // From outside into the years that are known: 1900-01-01 and 2199-12-26 are holidays.
  EXPECT_EQ(Calendar::add_working_days("NO", on(1899, 12, 28), 2), on(1900, 1, 2));
  EXPECT_EQ(Calendar::add_working_days("NO", on(2200, 1, 2), -5), on(2199, 12, 24));
  // What fits no date stays at the last one.
  constexpr lofte_date kLast = std::numeric_limits<lofte_date>::max();
  constexpr lofte_date kFirst = std::numeric_limits<lofte_date>::min();
  EXPECT_EQ(Calendar::add_working_days("NO", kLast, kLast), kLast);
  EXPECT_EQ(Calendar::add_working_days("NO", kFirst, kFirst), kFirst);
  EXPECT_GE(Calendar::next_working_day("NO", kLast), kLast - 2);
}

TEST(Calendar, LeavesAnAbsentDateAbsent) {
  for (const std::string& country : kCountries) {
    EXPECT_FALSE(Calendar::is_working_day(country, 0));
    EXPECT_EQ(Calendar::next_working_day(country, 0), 0);
    EXPECT_EQ(Calendar::add_working_days(country, 0, 5), 0);
    // From 1969-12-31, a Wednesday, no answer is 1970-01-01.
    EXPECT_EQ(Calendar::add_working_days(country, -1, 1), 1);
    EXPECT_EQ(Calendar::add_working_days(country, 1, -1),
              country == "SE" || country == "DK" ? -2 : -1);
  }
}

TEST(Calendar, CountsWorkingDaysOverEaster) {
  // Easter 2026: Thursday 2 April to Monday 6 April are off in Norway.
  EXPECT_EQ(Calendar::next_working_day("NO", on(2026, 4, 2)), on(2026, 4, 7));
  EXPECT_EQ(Calendar::add_working_days("NO", on(2026, 4, 1), 2), on(2026, 4, 8));
  EXPECT_EQ(Calendar::add_working_days("NO", on(2026, 4, 7), -1), on(2026, 4, 1));
  // From a day off, the next working day is the first.
  EXPECT_EQ(Calendar::add_working_days("NO", on(2026, 4, 4), 1), on(2026, 4, 7));
  EXPECT_EQ(Calendar::add_working_days("NO", on(2026, 4, 4), -1), on(2026, 4, 1));
  EXPECT_EQ(Calendar::add_working_days("NO", on(2026, 4, 4), 0), on(2026, 4, 4));
}

// The same by walking, one day at a time.
lofte_date walk(std::string_view country, lofte_date day, int count) {
  const int step = count < 0 ? -1 : 1;
  for (int left = count; left != 0; left -= step) {
    do day += step;
    while (!Calendar::is_working_day(country, day));
  }
  return day;
}

RC_GTEST_PROP(CalendarProperty, AddsAsOneWouldByWalking, ()) {
  const auto country = *rc::gen::elementOf(kCountries);
  const auto day = *rc::gen::inRange<lofte_date>(base::kFirstDate - 500, base::kLastDate + 500);
  const auto count = *rc::gen::inRange(-700, 700);
  RC_PRE(day != 0);
  RC_ASSERT(Calendar::add_working_days(country, day, count) == walk(country, day, count));
}

RC_GTEST_PROP(CalendarProperty, GivesAWorkingDayNotBeforeTheDay, ()) {
  const auto country = *rc::gen::elementOf(kCountries);
  const auto day = *rc::gen::inRange<lofte_date>(base::kFirstDate, base::kLastDate);
  RC_PRE(day != 0);
  const lofte_date next = Calendar::next_working_day(country, day);
  RC_ASSERT(Calendar::is_working_day(country, next));
  RC_ASSERT(next >= day && next <= day + 7);
  for (lofte_date between = day; between < next; ++between) {
    RC_ASSERT(!Calendar::is_working_day(country, between));
  }
}

TEST(Calendar, HasNoHolidayOutsideItsListOfTheYear) {
  for (const std::string_view country : holiday_countries()) {
    for (const int year : {1990, 2002, 2026, 2036, 2199}) {
      const std::vector<Holiday> list = Calendar::holidays(country, year);
      for (lofte_date day = on(year, 1, 1); day <= on(year, 12, 31); ++day) {
        const bool listed = std::any_of(list.begin(), list.end(), [day](const Holiday& holiday) {
          return holiday.date == day && holiday.is_day_off();
        });
        ASSERT_EQ(Calendar::is_working_day(country, day), base::weekday(day) < 5 && !listed)
            << country << " " << base::format_date(day);
      }
    }
  }
}

TEST(Calendar, AnswersManyThreadsAtOnce) {
  std::vector<int> working(4);
  std::vector<std::thread> threads;
  for (int& sum : working) {
    threads.emplace_back([&sum] {
      for (lofte_date day = on(2026, 1, 1); day <= on(2026, 12, 31); ++day) {
        for (const std::string& country : kCountries) sum += Calendar::is_working_day(country, day);
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(working, std::vector<int>(4, working[0]));
  EXPECT_GT(working[0], 9 * 245);
}

TEST(Calendar, NamesItsVersion) {
  EXPECT_EQ(Calendar::version().size(), 16u);
  EXPECT_EQ(Calendar::version(), Calendar::version());
}

}  // namespace
}  // namespace lofte::services
