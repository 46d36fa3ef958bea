#include "base/date.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <ctime>
#include <string>

#include "base/error.h"

namespace lofte::base {
namespace {

using testing::HasSubstr;

// The message of the refusal, or "" where `text` is taken.
std::string refusal(std::string_view text) {
  try {
    parse_date(text);
  } catch (const Error& error) {
    EXPECT_EQ(error.status(), LOFTE_REFUSED);
    return error.message();
  }
  return {};
}

std::string instant_refusal(std::string_view text) {
  try {
    parse_instant(text);
  } catch (const Error& error) {
    EXPECT_EQ(error.status(), LOFTE_REFUSED);
    return error.message();
  }
  return {};
}

lofte_date day(int year, int month, int day) {
  return to_days({year, month, day});
}

TEST(Date, SpanIsFrom1900To2199) {
  EXPECT_EQ(kFirstDate, day(1900, 1, 1));
  EXPECT_EQ(kLastDate, day(2199, 12, 31));
}

// The C library counts days by other code than ours.
TEST(Date, EveryDayOfTheSpanReadsBackAndAgreesWithTheCLibrary) {
  for (lofte_date days = kFirstDate; days <= kLastDate; ++days) {
    const std::time_t seconds = std::time_t{days} * 86'400;
    std::tm expected{};
    gmtime_r(&seconds, &expected);

    const CivilDate date = to_civil(days);

    ASSERT_EQ(date, (CivilDate{expected.tm_year + 1900, expected.tm_mon + 1, expected.tm_mday}));
    ASSERT_EQ(to_days(date), days);
    ASSERT_TRUE(is_valid(date));
    ASSERT_EQ(weekday(days), (expected.tm_wday + 6) % 7);
    if (days == 0) continue;
    ASSERT_EQ(parse_date(format_date(days)), days);
  }
}

TEST(Date, IsWrittenInTenCharacters) {
  EXPECT_EQ(format_date(day(2026, 1, 31)), "2026-01-31");
  EXPECT_EQ(format_date(day(1905, 6, 7)), "1905-06-07");
}

TEST(Date, AbsentIsWrittenAsNothing) {
  EXPECT_EQ(format_date(0), "");
}

TEST(Date, OtherFormsAreRefusedWithTheTextAndTheRightForm) {
  for (const char* text : {"", "2026-1-31", "31.01.2026", "2026/01/31", "20260131", "2026-01-31 ",
                           " 2026-01-31", "2026-01-3x", "+026-01-31", "2026-01-31T00:00:00Z"}) {
    SCOPED_TRACE(text);
    EXPECT_THAT(refusal(text), HasSubstr("written \"2026-01-31\""));
    EXPECT_THAT(refusal(text), HasSubstr(std::string(text).substr(0, 10)));
  }
}

TEST(Date, DaysThatDoNotExistAreRefused) {
  for (const char* text : {"2026-02-29", "2100-02-29", "2026-04-31", "2026-13-01", "2026-00-10",
                           "2026-01-00", "2026-01-32"}) {
    EXPECT_THAT(refusal(text), HasSubstr("there is no day " + std::string(text)));
  }
  EXPECT_EQ(refusal("2024-02-29"), "");
  EXPECT_EQ(refusal("2000-02-29"), "");
}

TEST(Date, TheSentinelIsRefusedByName) {
  EXPECT_THAT(refusal("1970-01-01"), HasSubstr("leave the field out"));
  EXPECT_EQ(refusal("1970-01-02"), "");
  EXPECT_EQ(refusal("1969-12-31"), "");
}

TEST(Date, WhatLiesOutsideTheSpanIsRefused) {
  EXPECT_THAT(refusal("1899-12-31"), HasSubstr("1900-01-01 to 2199-12-31"));
  EXPECT_THAT(refusal("2200-01-01"), HasSubstr("1900-01-01 to 2199-12-31"));
  EXPECT_THAT(refusal("0001-01-01"), HasSubstr("out of range"));
}

TEST(Date, NumbersOutsideTheSpanAreRefusedToo) {
  EXPECT_NO_THROW(check_date(0));
  EXPECT_NO_THROW(check_date(kFirstDate));
  EXPECT_NO_THROW(check_date(kLastDate));
  EXPECT_THROW(check_date(kFirstDate - 1), Error);
  EXPECT_THROW(check_date(kLastDate + 1), Error);
  EXPECT_THROW(check_date(20260131), Error);
}

TEST(Date, HostileTextIsShownSafelyInTheRefusal) {
  EXPECT_THAT(refusal("\xff\x01\"2026"), HasSubstr("\"??\"2026\""));
}

TEST(Date, MonthsAreAddedToTheSameDayOrTheMonthsLast) {
  EXPECT_EQ(add_months(day(2026, 1, 31), 1), day(2026, 2, 28));
  EXPECT_EQ(add_months(day(2024, 1, 31), 1), day(2024, 2, 29));
  EXPECT_EQ(add_months(day(2026, 1, 15), 12), day(2027, 1, 15));
  EXPECT_EQ(add_months(day(2026, 3, 31), -1), day(2026, 2, 28));
  EXPECT_EQ(add_months(day(2026, 1, 31), -2), day(2025, 11, 30));
  EXPECT_EQ(add_months(day(2024, 2, 29), 12), day(2025, 2, 28));
}

TEST(Date, FirstOfAMonthCountsOverYears) {
  EXPECT_EQ(first_of_month(day(2026, 5, 17)), day(2026, 5, 1));
  EXPECT_EQ(first_of_month(day(2026, 11, 30), 2), day(2027, 1, 1));
  EXPECT_EQ(first_of_month(day(2026, 1, 1), -1), day(2025, 12, 1));
}

TEST(Instant, ReadsBackToTheMicrosecond) {
  for (const lofte_instant instant :
       {lofte_instant{1}, lofte_instant{-1}, lofte_instant{1'769'851'800'000'000},
        lofte_instant{1'769'851'800'123'456}, kFirstDate * lofte_instant{86'400'000'000},
        (kLastDate + 1) * lofte_instant{86'400'000'000} - 1}) {
    EXPECT_EQ(parse_instant(format_instant(instant)), instant) << format_instant(instant);
  }
}

TEST(Instant, IsWrittenInUtcWithMicroseconds) {
  EXPECT_EQ(format_instant(1'769'851'800'123'456), "2026-01-31T09:30:00.123456Z");
  EXPECT_EQ(format_instant(-1), "1969-12-31T23:59:59.999999Z");
  EXPECT_EQ(format_instant(0), "");
}

TEST(Instant, DecimalsMayBeFewerOrLeftOut) {
  const lofte_instant whole = parse_instant("2026-01-31T09:30:00.000000Z");
  EXPECT_EQ(parse_instant("2026-01-31T09:30:00Z"), whole);
  EXPECT_EQ(parse_instant("2026-01-31T09:30:00.5Z"), whole + 500'000);
  EXPECT_EQ(parse_instant("2026-01-31T09:30:00.123Z"), whole + 123'000);
}

TEST(Instant, OtherFormsAreRefused) {
  for (const char* text :
       {"2026-01-31", "2026-01-31T09:30:00", "2026-01-31T09:30:00+01:00", "2026-01-31 09:30:00Z",
        "2026-01-31T24:00:00Z", "2026-01-31T09:60:00Z", "2026-01-31T09:30:60Z",
        "2026-01-31T09:30:00.Z", "2026-01-31T09:30:00.1234567Z", "2026-02-30T09:30:00Z", "",
        "1970-01-01T00:00:00Z", "2200-01-01T00:00:00Z"}) {
    EXPECT_NE(instant_refusal(text), "") << text;
  }
}

TEST(Instant, BelongsToItsDayInUtcBeforeTheEpochToo) {
  EXPECT_EQ(today_from(parse_instant("2026-01-31T00:00:00Z")), day(2026, 1, 31));
  EXPECT_EQ(today_from(parse_instant("2026-01-31T23:59:59.999999Z")), day(2026, 1, 31));
  EXPECT_EQ(today_from(-1), day(1969, 12, 31));
}

TEST(Instant, NowIsWithinThisCentury) {
  EXPECT_GT(today_from(now()), day(2024, 1, 1));
  EXPECT_LT(today_from(now()), day(2100, 1, 1));
}

}  // namespace
}  // namespace lofte::base
