#include "base/money.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <limits>
#include <string>

#include "base/currencies.h"

namespace lofte::base {
namespace {

using testing::HasSubstr;

std::string amount_refusal(std::string_view text, char mark = '.',
                           std::string_view currency = "NOK") {
  try {
    parse_decimal(text, currency, mark);
  } catch (const Error& error) {
    EXPECT_EQ(error.status(), LOFTE_REFUSED);
    return error.message();
  }
  return {};
}

TEST(Currency, HasTheDecimalsOfIso4217) {
  EXPECT_EQ(minor_digits("NOK"), 2);
  EXPECT_EQ(minor_digits("SEK"), 2);
  EXPECT_EQ(minor_digits("EUR"), 2);
  EXPECT_EQ(minor_digits("ISK"), 0);
  EXPECT_EQ(minor_digits("JPY"), 0);
  EXPECT_EQ(minor_digits("KWD"), 3);
  EXPECT_EQ(minor_digits("CLF"), 4);
}

TEST(Currency, WithdrawnOnesOfOldAccountsAreKnown) {
  EXPECT_EQ(minor_digits("EEK"), 2);
  EXPECT_EQ(minor_digits("ITL"), 0);
  EXPECT_TRUE(is_currency("DEM"));
}

TEST(Currency, WhatIsNotListedIsRefused) {
  for (const char* code : {"", "NO", "nok", "NOKK", "XXX", "XAU", "ABC", "kr "}) {
    EXPECT_FALSE(is_currency(code)) << code;
    EXPECT_THROW(minor_digits(code), Error) << code;
  }
}

TEST(Currency, ListHoldsEachCodeOnceInOrder) {
  for (std::size_t i = 1; i < currencies().size(); ++i) {
    EXPECT_LT(std::string(currencies()[i - 1].code), currencies()[i].code);
  }
}

TEST(Money, IsMadeWithItsCurrencyZeroFilled) {
  const lofte_money money = make_money(-1250, "SEK");
  EXPECT_EQ(money.minor, -1250);
  EXPECT_EQ(std::string(money.currency, 8), std::string("SEK\0\0\0\0\0", 8));
  EXPECT_TRUE(is_present(money));
  EXPECT_EQ(currency_of(money), "SEK");
  EXPECT_TRUE(same_currency(money, make_money(1, "SEK")));
  EXPECT_FALSE(same_currency(money, make_money(-1250, "NOK")));
}

TEST(Money, NeedsThreeCapitals) {
  for (const char* code : {"", "kr", "nok", "EURO", "E\xc3\x85"}) {
    EXPECT_THROW(make_money(1, code), Error) << code;
  }
}

TEST(Money, IsWrittenWithTheDecimalsOfItsCurrency) {
  EXPECT_EQ(format_money(make_money(123450, "NOK")), "1234.50 NOK");
  EXPECT_EQ(format_money(make_money(-5, "NOK")), "-0.05 NOK");
  EXPECT_EQ(format_money(make_money(0, "NOK")), "0.00 NOK");
  EXPECT_EQ(format_money(make_money(1200, "JPY")), "1200 JPY");
  EXPECT_EQ(format_money(make_money(-7, "KWD")), "-0.007 KWD");
  EXPECT_EQ(format_money(make_money(std::numeric_limits<std::int64_t>::min(), "NOK")),
            "-92233720368547758.08 NOK");
  EXPECT_EQ(format_money(make_money(5, "QQQ")), "5 minor units of QQQ");
  EXPECT_EQ(format_money({}), "");
}

TEST(Money, SumsThatExceed64BitsThrow) {
  constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();
  EXPECT_EQ(checked_add(kMost, -1), kMost - 1);
  EXPECT_EQ(checked_subtract(-1, kMost), std::numeric_limits<std::int64_t>::min());
  EXPECT_THROW(checked_add(kMost, 1), Error);
  EXPECT_THROW(checked_subtract(-2, kMost), Error);
}

TEST(Decimal, IsReadExactly) {
  EXPECT_EQ(parse_decimal("1234.50", "NOK", '.'), 123450);
  EXPECT_EQ(parse_decimal("1234,50", "NOK", ','), 123450);
  EXPECT_EQ(parse_decimal("-12.5", "NOK", '.'), -1250);
  EXPECT_EQ(parse_decimal("+7", "NOK", '.'), 700);
  EXPECT_EQ(parse_decimal(".5", "NOK", '.'), 50);
  EXPECT_EQ(parse_decimal("0", "NOK", '.'), 0);
  EXPECT_EQ(parse_decimal("007", "JPY", '.'), 7);
  EXPECT_EQ(parse_decimal("1.234", "KWD", '.'), 1234);
  EXPECT_EQ(parse_decimal("  12,50 ", "SEK", ','), 1250);
  EXPECT_EQ(parse_decimal("\u2212"
                          "12,50",
                          "SEK", ','),
            -1250);  // the minus sign proper
}

TEST(Decimal, ThousandsMayBeGrouped) {
  EXPECT_EQ(parse_decimal("1 234,50", "NOK", ','), 123450);
  EXPECT_EQ(parse_decimal("1\u00a0"
                          "234\u00a0"
                          "567,89",
                          "NOK", ','),
            123456789);
  EXPECT_EQ(parse_decimal("1\u202f"
                          "234,5",
                          "NOK", ','),
            123450);
  EXPECT_EQ(parse_decimal("1,234,567.89", "USD", '.'), 123456789);
  EXPECT_EQ(parse_decimal("1.234.567,89", "EUR", ','), 123456789);
}

// "1.5" under a decimal comma is a mistake of a factor ten, "1.500" of a thousand.
TEST(Decimal, AMarkThatGroupsNoThousandsIsRefused) {
  for (const char* text : {"1.5", "1.50", "1.2345", "12.34,5", "1.234.5", "1234.567,00", "1. 234",
                           "1.234 567", ".234", "1..234"}) {
    EXPECT_NE(amount_refusal(text, ','), "") << text;
  }
  EXPECT_THAT(amount_refusal("1.5", ','), HasSubstr("\"1234,50\""));
}

TEST(Decimal, MoreDecimalsThanTheCurrencyHasAreRefused) {
  EXPECT_THAT(amount_refusal("1.234"), HasSubstr("more decimals than the 2 of NOK"));
  EXPECT_THAT(amount_refusal("1.000"), HasSubstr("more decimals"));
  EXPECT_THAT(amount_refusal("1.0", '.', "JPY"), HasSubstr("more decimals than the 0 of JPY"));
}

TEST(Decimal, WhatIsNoPlainNumberIsRefused) {
  for (const char* text : {"", " ", "-", ".", "12.", "1e3", "12 kr", "NOK 12", "--1", "1-", "(12)",
                           "0x10", "1'000", "twelve", "1.2.3"}) {
    EXPECT_NE(amount_refusal(text), "") << text;
  }
}

TEST(Decimal, AmountsBeyondTheLargestAreRefused) {
  EXPECT_EQ(parse_decimal("10000000000000.00", "NOK", '.'), kLargestMinor);
  EXPECT_EQ(parse_decimal("-10000000000000.00", "NOK", '.'), -kLargestMinor);
  EXPECT_THAT(amount_refusal("10000000000000.01"), HasSubstr("more than a book can hold"));
  EXPECT_THAT(amount_refusal("99999999999999999999999999999"),
              HasSubstr("more than a book can hold"));
}

TEST(Decimal, AnUnknownCurrencyIsRefused) {
  EXPECT_NE(amount_refusal("12", '.', "XYZ"), "");
}

RC_GTEST_PROP(Decimal, ReadsBackWhatFormatMoneyWrites, ()) {
  const auto place = *rc::gen::inRange<std::size_t>(0, currencies().size());
  const Currency& currency = currencies()[place];
  const auto minor = *rc::gen::inRange(-kLargestMinor, kLargestMinor);
  std::string written = format_money(make_money(minor, currency.code));
  written.resize(written.size() - 4);  // " NOK"
  RC_ASSERT(parse_decimal(written, currency.code, '.') == minor);
}

}  // namespace
}  // namespace lofte::base
