#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "base/currencies.h"
#include "books.h"
#include "lofte/cpp/currency.hpp"
#include "lofte/cpp/date.hpp"

namespace lofte::gnucash {
namespace {

using ::testing::HasSubstr;

std::int64_t minor(std::string_view text, std::string_view currency = "NOK") {
  return to_minor(parse_rational(text, "test", 7), currency, "test", 7);
}

std::string refusal(const std::function<void()>& act) {
  try {
    act();
  } catch (const Error& error) {
    return error.message();
  }
  return "nothing was thrown";
}

TEST(Amount, IsExactInMinorUnits) {
  EXPECT_EQ(minor("123450/100"), 123450);
  EXPECT_EQ(minor("-1/2"), -50);
  EXPECT_EQ(minor("7"), 700);
  EXPECT_EQ(minor("42000000/1000000"), 4200);
  EXPECT_EQ(minor("0/100"), 0);
  EXPECT_EQ(minor("500/1", "JPY"), 500);
  EXPECT_EQ(minor("1234/1000", "KWD"), 1234);
}

TEST(Amount, IsNeverRounded) {
  EXPECT_THAT(refusal([] { minor("1/3"); }), HasSubstr("no whole number of minor units"));
  EXPECT_THAT(refusal([] { minor("1/2", "JPY"); }), HasSubstr("1/2 JPY"));
  EXPECT_THAT(refusal([] { minor("1001/1000"); }), HasSubstr("1/100"));
}

TEST(Amount, BeyondInt64IsRefused) {
  EXPECT_THAT(refusal([] { minor("9223372036854775808/100"); }), HasSubstr("64 bits"));
  EXPECT_THAT(refusal([] { minor("9223372036854775807/1"); }), HasSubstr("64 bits"));
  EXPECT_EQ(minor("9223372036854775807/100"), INT64_MAX);
  EXPECT_EQ(minor("-9223372036854775808/100"), INT64_MIN);
}

TEST(Amount, NeedsTheFormGnuCashWrites) {
  for (const char* text :
       {"", "/", "1/0", "1/-100", "12.50", "1/100/1", " 1/100", "0x1/1", "1e3/1"}) {
    EXPECT_THROW(parse_rational(text, "test", 0), Error) << text;
  }
}

TEST(Amount, NeedsACurrency) {
  EXPECT_THAT(refusal([] { minor("1/1", ""); }), HasSubstr("no currency"));
  EXPECT_THAT(refusal([] { minor("1/1", "XAU"); }), HasSubstr("no currency"));
}

RC_GTEST_PROP(Amount, SurvivesEveryDenominatorThatFits, ()) {
  const auto cents = *rc::gen::inRange<std::int64_t>(-1'000'000'000'000, 1'000'000'000'000);
  const auto factor = *rc::gen::inRange<std::int64_t>(1, 1'000'000);
  RC_ASSERT(to_minor({cents * factor, 100 * factor}, "NOK", "test", 0) == cents);
}

TEST(Day, OfTheNeutralTimeIsThatDay) {
  EXPECT_EQ(iso(parse_day("2024-01-03 10:59:00 +0000", "test", 0)), "2024-01-03");
  EXPECT_EQ(iso(parse_day("2024-01-17 00:00:00 +0000", "test", 0)), "2024-01-17");
}

TEST(Day, OfLocalMidnightIsTheLocalDay) {
  EXPECT_EQ(iso(parse_day("2012-03-05 00:00:00 +0100", "test", 0)), "2012-03-05");
  EXPECT_EQ(iso(parse_day("2018-02-01 23:00:00", "test", 0)), "2018-02-02");
  EXPECT_EQ(iso(parse_day("20180201220000", "test", 0)), "2018-02-02");
}

TEST(Day, WithoutATimeIsItself) {
  EXPECT_EQ(iso(parse_day("2024-02-29", "test", 0)), "2024-02-29");
  EXPECT_EQ(iso(parse_day("20240229", "test", 0)), "2024-02-29");
}

TEST(Moment, FallsOnTheDayOfItsOwnClock) {
  EXPECT_EQ(iso(parse_moment("2026-11-21 23:56:24 +0000", "test", 0)), "2026-11-21");
  EXPECT_EQ(iso(parse_moment("2009-10-11 12:13:14.123456 +0200", "test", 0)), "2009-10-11");
}

TEST(Moment, OfTheSentinelIsAbsent) {
  EXPECT_EQ(parse_moment("1970-01-01 00:00:00", "test", 0), 0);
  EXPECT_EQ(parse_day("1970-01-01 10:59:00 +0000", "test", 0), 0);
  EXPECT_EQ(parse_day("1969-12-31 23:00:00", "test", 0), 0);
  EXPECT_EQ(parse_day("", "test", 0), 0);
}

TEST(Moment, ThatIsNoneIsRefused) {
  for (const char* text : {"2023-02-29", "2024-13-01", "2024-00-10", "2024-1-1", "20240", "soon",
                           "2024-01-01 25:00:00", "2024-01-01 10:00:00 +0000x", "1066-10-14",
                           "2200-01-01", "9999-12-31"}) {
    EXPECT_THROW(parse_moment(text, "test", 0), Error) << text;
  }
}

TEST(Terms, CountDays) {
  const Terms terms{"t", false, 14, 0, 0};
  EXPECT_EQ(iso(due_under(terms, parse_day("2024-02-20", "t", 0))), "2024-03-05");
}

TEST(Terms, CanMeanADayOfAMonth) {
  const auto due = [](std::int32_t day, std::int32_t cutoff, std::string_view posted) {
    return iso(due_under(Terms{"t", true, day, cutoff, 0}, parse_day(posted, "t", 0)));
  };
  EXPECT_EQ(due(15, 20, "2024-01-20"), "2024-02-15");
  EXPECT_EQ(due(15, 20, "2024-01-21"), "2024-03-15");
  EXPECT_EQ(due(31, 25, "2024-01-10"), "2024-02-29");
  EXPECT_EQ(due(15, -3, "2024-01-29"), "2024-03-15");
  EXPECT_EQ(due(15, 20, "2024-12-05"), "2025-01-15");
}

TEST(Refusal, NamesPlaceAndLine) {
  try {
    parse_rational("12.5", "split abc, quantity", 42);
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.where(), "split abc, quantity, line 42");
    EXPECT_EQ(error.index(), 42u);
    EXPECT_EQ(error.status(), LOFTE_REFUSED);
  }
}

TEST(MinorDigits, AreTheRuntimesOwn) {
  ASSERT_FALSE(base::currencies().empty());
  for (const base::Currency& currency : base::currencies()) {
    EXPECT_EQ(minor_digits(currency.code), currency.digits) << currency.code;
  }
}

TEST(MinorDigits, AreThoseOfIso4217) {
  EXPECT_EQ(minor_digits("NOK"), 2);
  EXPECT_EQ(minor_digits("ISK"), 0);
  EXPECT_EQ(minor_digits("TND"), 3);
  EXPECT_EQ(minor_digits("CLF"), 4);
  EXPECT_EQ(minor_digits("nok"), std::nullopt);
  EXPECT_EQ(minor_digits("NOKK"), std::nullopt);
  EXPECT_EQ(minor_digits("XXX"), std::nullopt);
}

}  // namespace
}  // namespace lofte::gnucash
