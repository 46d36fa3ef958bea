#include "values.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "lofte/cpp/date.hpp"
#include "receivables_csv.h"

namespace lofte::receivables_csv {
namespace {

using ::testing::HasSubstr;

const Place kPlace{7, "Beløp"};

std::int64_t amount(std::string_view text, int digits = 2, char mark = 0) {
  Amounts amounts(mark);
  return amounts.parse(text, digits, kPlace);
}

std::string day(std::string format, std::string_view text) {
  return iso(DateFormat(std::move(format)).parse(text, kPlace));
}

TEST(Amount, IsReadAsPeopleWriteIt) {
  EXPECT_EQ(amount("55.94"), 5594);
  EXPECT_EQ(amount("1234"), 123400);
  EXPECT_EQ(amount("1 234,50"), 123450);
  EXPECT_EQ(amount("1.234,50"), 123450);
  EXPECT_EQ(amount("1,234.50"), 123450);
  EXPECT_EQ(amount("1'234.50"), 123450);
  EXPECT_EQ(amount("1\xC2\xA0"
                   "234,5"),
            123450);
  EXPECT_EQ(amount("1,234,567"), 123456700);
  EXPECT_EQ(amount("12,5"), 1250);
  EXPECT_EQ(amount(".5"), 50);
  EXPECT_EQ(amount("5."), 500);
  EXPECT_EQ(amount("55.9400"), 5594);
  EXPECT_EQ(amount("0"), 0);
}

TEST(Amount, MayBeLessThanZero) {
  EXPECT_EQ(amount("-1,50"), -150);
  EXPECT_EQ(amount("1.50-"), -150);
  EXPECT_EQ(amount("(1.50)"), -150);
  EXPECT_EQ(amount("\xE2\x88\x92"
                   "1.50"),
            -150);
  EXPECT_EQ(amount("+1.50"), 150);
}

TEST(Amount, OfThousandsIsNotTakenForDecimals) {
  EXPECT_EQ(amount("1,234"), 123400);
  EXPECT_EQ(amount("1.234"), 123400);
  EXPECT_EQ(amount("1.234", 0), 1234);
  EXPECT_EQ(amount("1,234", 2, '.'), 123400);
}

TEST(Amount, ThatCouldBeEitherAsks) {
  EXPECT_THAT(refusal([] { amount("1.234", 3); }), HasSubstr("could be thousands or 3 decimals"));
  EXPECT_EQ(amount("1.234", 3, '.'), 1234);
  EXPECT_EQ(amount("1.234", 3, ','), 1234000);
}

TEST(Amount, IsNeverRounded) {
  EXPECT_THAT(refusal([] { amount("1.2345"); }), HasSubstr("more than the 2 decimals"));
  EXPECT_THAT(refusal([] { amount("12.5", 0); }), HasSubstr("more than the 0 decimals"));
  EXPECT_THAT(refusal([] { amount("0.123"); }), HasSubstr("line 7, column Beløp"));
}

TEST(Amount, ThatIsNoneIsRefused) {
  for (const char* text : {"", "-", "abc", "1.2.3,4.5", "12,34,56", "1,2,3.4", "NOK 5", "1e5",
                           "0x10", ".", ",", "1..5", "--5", "1.234,567.89", "½"}) {
    EXPECT_THAT(refusal([&] { amount(text); }), HasSubstr("line 7")) << text;
  }
}

TEST(Amount, BeyondInt64IsRefused) {
  EXPECT_EQ(amount("92233720368547758.07"), INT64_MAX);
  EXPECT_THAT(refusal([] { amount("92233720368547758.08"); }), HasSubstr("64 bits"));
  EXPECT_THAT(refusal([] { amount(std::string(60'000, '9')); }), HasSubstr("64 bits"));
}

TEST(DecimalMark, IsLearnedAndHeld) {
  Amounts amounts(0);
  EXPECT_EQ(amounts.parse("12,50", 2, {2, "a"}), 1250);
  EXPECT_EQ(amounts.parse("1.234", 2, {3, "a"}), 123400);
  EXPECT_THAT(refusal([&] {
                amounts.parse("12.50", 2, {9, "a"});
              }),
              HasSubstr("\"12.50\" has a decimal point, but \"12,50\" on line 2 was read with a "
                        "decimal comma"));
}

TEST(DecimalMark, ShownLaterRefusesTheFileRatherThanMisreadIt) {
  Amounts amounts(0);
  EXPECT_EQ(amounts.parse("1.234", 2, {2, "a"}), 123400);
  EXPECT_THAT(refusal([&] { amounts.parse("55.94", 2, {3, "a"}); }), HasSubstr("on line 2"));
}

TEST(DecimalMark, GivenAndContradictedIsRefused) {
  EXPECT_THAT(refusal([] { amount("12.50", 2, ','); }), HasSubstr("option decimal says comma"));
  EXPECT_THAT(refusal([] { amount("1.234", 2, '.'); }), HasSubstr("more than the 2 decimals"));
}

// Every way of writing an amount reads back the same.
RC_GTEST_PROP(Amount, SurvivesEveryStyle, ()) {
  const auto minor = *rc::gen::inRange<std::int64_t>(0, 1'000'000'000'000);
  const auto group = *rc::gen::element<std::string>("", " ", "'", "other", "\xC2\xA0");
  const char mark = *rc::gen::element('.', ',');
  const bool negative = *rc::gen::arbitrary<bool>();
  std::string whole = std::to_string(minor / 100);
  const std::string between = group == "other" ? std::string(1, mark == '.' ? ',' : '.') : group;
  for (auto at = static_cast<std::ptrdiff_t>(whole.size()) - 3; at > 0; at -= 3) {
    whole.insert(static_cast<std::size_t>(at), between);
  }
  const auto cents = minor % 100;
  const std::string text = concat(negative ? "-" : "", whole, std::string(1, mark),
                                  std::to_string(cents / 10), std::to_string(cents % 10));
  RC_ASSERT(amount(text) == (negative ? -minor : minor));
}

TEST(Date, IsReadInTheFormGiven) {
  EXPECT_EQ(day("%Y-%m-%d", "2013-01-02"), "2013-01-02");
  EXPECT_EQ(day("%m/%d/%Y", "1/2/2013"), "2013-01-02");
  EXPECT_EQ(day("%d.%m.%Y", "31.12.2013"), "2013-12-31");
  EXPECT_EQ(day("%d.%m.%y", "1.2.13"), "2013-02-01");
  EXPECT_EQ(day("%d.%m.%y", "1.2.69"), "1969-02-01");
  EXPECT_EQ(day("%Y%m%d", "20130102"), "2013-01-02");
  EXPECT_EQ(day("%Y-%m-%d %H:%M:%S", "2013-01-02 23:59:59"), "2013-01-02");
  EXPECT_EQ(day("%Y-%m-%dT00:00:00", "2013-01-02T00:00:00"), "2013-01-02");
}

TEST(Date, ThatDoesNotFitIsRefused) {
  for (const char* text :
       {"", "2013", "2013-1", "2013-01-02 ", "2013/01/02", "13-01-02", "2013-01-02x"}) {
    EXPECT_THAT(refusal([&] { day("%Y-%m-%d", text); }), HasSubstr("is no date of the form"))
        << text;
  }
}

TEST(Date, ThatIsAbsurdIsRefused) {
  EXPECT_THAT(refusal([] { day("%Y-%m-%d", "2013-02-29"); }), HasSubstr("no day of the calendar"));
  EXPECT_THAT(refusal([] { day("%m/%d/%Y", "31/12/2013"); }), HasSubstr("read as %m/%d/%Y"));
  EXPECT_THAT(refusal([] { day("%Y-%m-%d", "1970-01-01"); }), HasSubstr("missing date"));
  EXPECT_THAT(refusal([] { day("%Y-%m-%d", "9999-12-31"); }), HasSubstr("1900 to 2199"));
  EXPECT_THAT(refusal([] { day("%Y-%m-%d", "0001-01-01"); }), HasSubstr("1900 to 2199"));
}

TEST(DateFormat, NeedsDayMonthAndYear) {
  for (const char* format : {"", "%Y-%m", "%d/%m", "%Y-%b-%d", "%Y-%m-%d%", "YYYY-MM-DD"}) {
    EXPECT_THAT(refusal([&] { DateFormat made{format}; }), HasSubstr("option date_format"))
        << format;
  }
}

RC_GTEST_PROP(Date, ReadsBackEveryDay, ()) {
  const auto days = *rc::gen::inRange<lofte_date>(-25567, 84005);
  RC_PRE(days != 0);
  const auto date = civil(days);
  const std::string text =
      concat(unsigned{date.day()}, ".", unsigned{date.month()}, ".", static_cast<int>(date.year()));
  RC_ASSERT(DateFormat("%d.%m.%Y").parse(text, kPlace) == days);
}

}  // namespace
}  // namespace lofte::receivables_csv
