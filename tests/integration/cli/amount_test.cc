// Amounts and dates as people type them.
#include "amount.h"

#include <gtest/gtest.h>

#include <string>

#include "base/currencies.h"
#include "base/money.h"
#include "dates.h"
#include "display.h"
#include "lofte/cpp/base.hpp"
#include "lofte/cpp/date.hpp"

namespace lofte::tools {
namespace {

TEST(Amount, IsReadExactly) {
  EXPECT_EQ(read_amount("1200.50 NOK", "SEK").minor, 120050);
  EXPECT_EQ(currency(read_amount("1200.50 NOK", "SEK")), "NOK");
  EXPECT_EQ(read_amount("NOK 1200,5", "SEK").minor, 120050);
  EXPECT_EQ(currency(read_amount("7", "SEK")), "SEK");
  EXPECT_EQ(read_amount("-0.01", "NOK").minor, -1);
  EXPECT_EQ(read_amount("1 200,50", "NOK").minor, 120050);
  EXPECT_EQ(read_amount("12\u00a0400,00 NOK", "SEK").minor, 1240000);
  // What floating point would get wrong.
  EXPECT_EQ(read_amount("92233720368547758.07", "NOK").minor, INT64_MAX);
  EXPECT_EQ(read_amount("0.29", "NOK").minor, 29);
}

TEST(Amount, HasAsManyDecimalsAsItsCurrency) {
  EXPECT_EQ(read_amount("1200 JPY", "NOK").minor, 1200);
  EXPECT_EQ(read_amount("1.5 KWD", "NOK").minor, 1500);
  EXPECT_THROW(read_amount("1200.5 JPY", "NOK"), Error);
  EXPECT_THROW(read_amount("1200.505 NOK", "NOK"), Error);
}

TEST(Amount, IsRefusedWhereItIsNone) {
  for (const char* wrong : {"", "NOK", "x", "1.2.3", "1,200.50", ".5", "5.", "1e3", "--5", "0x10",
                            "92233720368547758.08", "99999999999999999999999 NOK", "5 nok"}) {
    EXPECT_THROW(read_amount(wrong, "NOK"), Error) << wrong;
  }
}

TEST(Amount, IsWrittenAsItIsRead) {
  for (const std::int64_t minor : {INT64_MIN + 1, std::int64_t{-5}, std::int64_t{0},
                                   std::int64_t{7}, std::int64_t{120050}, INT64_MAX}) {
    for (const char* code : {"NOK", "JPY", "KWD", "CLF"}) {
      EXPECT_EQ(read_amount(plain_decimal(money(minor, code)), code).minor, minor) << code;
    }
  }
}

TEST(Amount, AgreesWithTheRuntimeOnEveryCurrency) {
  int known = 0;
  for (char a = 'A'; a <= 'Z'; ++a) {
    for (char b = 'A'; b <= 'Z'; ++b) {
      for (char c = 'A'; c <= 'Z'; ++c) {
        const std::string code{a, b, c};
        if (!base::is_currency(code)) continue;
        ++known;
        EXPECT_EQ(minor_digits(code), base::minor_digits(code)) << code;
      }
    }
  }
  EXPECT_GT(known, 100);
}

TEST(Dates, AreIsoAndExist) {
  EXPECT_EQ(read_date("2026-11-21"), date_of(2026, 11, 21));
  for (const char* wrong : {"2026-02-30", "2026-1-2", "21.11.2026", "1970-01-01", "1899-12-31",
                            "2200-01-01", "2026-11-21 ", "", "-026-11-21", "2026-+1-21"}) {
    EXPECT_FALSE(read_date(wrong).has_value()) << wrong;
  }
}

TEST(Display, CountsColumnsAsTerminalsDo) {
  EXPECT_EQ(display_width("Åse"), 3u);
  EXPECT_EQ(display_width("e\u0301"), 1u);  // e and a combining accent
  EXPECT_EQ(display_width("日本"), 4u);
  EXPECT_EQ(clipped("Bakke Bygg AS", 6), "Bakke…");
  EXPECT_EQ(clipped("Åse", 3), "Åse");
}

TEST(Display, LetsNoNameSteerTheTerminal) {
  EXPECT_EQ(one_line("a\033[2Jb\nc\td"), "a [2Jb c d");
  EXPECT_EQ(printable("a\r\nb"), "a\nb");
}

TEST(Display, FormatsAmountsByLanguageWithoutFloatingPoint) {
  const Amounts norwegian("nb");
  EXPECT_EQ(norwegian(money(1240000, "NOK")), "12\u00a0400,00 NOK");
  EXPECT_EQ(norwegian(money(INT64_MAX, "NOK")),
            "92\u00a0233\u00a0720\u00a0368\u00a0547\u00a0758,07 NOK");
  EXPECT_EQ(Amounts("en")(money(-5, "NOK")), "-0.05 NOK");
  EXPECT_EQ(Amounts("en")(money(1200, "JPY")), "1,200 JPY");
}

}  // namespace
}  // namespace lofte::tools
