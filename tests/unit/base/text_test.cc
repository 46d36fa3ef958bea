#include "base/text.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <string>

namespace lofte::base {
namespace {

using namespace std::string_literals;

TEST(Text, IsUtf8) {
  for (const std::string& text :
       {""s, "a"s, "Løfte"s, "Åse Ødegård, Tromsø, långväga"s, "日本語"s, "\U0001F600"s,
        "exactly8"s, "nine byte"s,
        "\u007f\u0080\u07ff\u0800\ud7ff\ue000\uffff\U00010000\U0010ffff"s}) {
    EXPECT_TRUE(is_text(text)) << text;
  }
}

TEST(Text, HoldsNoNul) {
  for (const std::string& text : {"\0"s, "a\0b"s, "12345678\0"s,
                                  "\0"s
                                  "12345678"s,
                                  "1234567\0"s}) {
    EXPECT_FALSE(is_text(text));
  }
}

TEST(Text, IsNotCutShortOverlongOrBeyondUnicode) {
  for (const std::string& text :
       {"\x80"s, "\xc3"s, "\xc3("s, "\xe2\x82"s, "\xf0\x9f\x98"s, "\xc0\x80"s, "\xc1\xbf"s,
        "\xe0\x80\xaf"s, "\xed\xa0\x80"s, "\xf0\x80\x80\xaf"s, "\xf4\x90\x80\x80"s,
        "\xf5\x80\x80\x80"s, "\xff"s, "twelve bytes\xe5"s, "latin1: \xe6\xf8\xe5 end"s}) {
    EXPECT_FALSE(is_text(text));
    EXPECT_FALSE(is_text("a long plain beginning, then " + text));
    EXPECT_FALSE(is_text(text + "and a long plain end"));
  }
}

// One character at a time, as the standard describes UTF-8.
bool is_text_slowly(const std::string& bytes) {
  for (std::size_t i = 0; i < bytes.size();) {
    const auto at = [&](std::size_t k) {
      return k < bytes.size() ? static_cast<unsigned char>(bytes[k]) : 0u;
    };
    const unsigned lead = at(i);
    const std::size_t more = lead < 0x80 ? 0 : lead >> 5 == 6 ? 1 : lead >> 4 == 14 ? 2 : 3;
    if (lead >= 0x80 && lead >> 5 != 6 && lead >> 4 != 14 && lead >> 3 != 30) return false;
    unsigned code = more == 0 ? lead : lead & (0x3Fu >> more);
    for (std::size_t k = 1; k <= more; ++k) {
      if (at(i + k) >> 6 != 2) return false;
      code = code << 6 | (at(i + k) & 0x3F);
    }
    constexpr unsigned kLeast[] = {1, 0x80, 0x800, 0x10000};
    if (code < kLeast[more] || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) return false;
    i += more + 1;
  }
  return true;
}

RC_GTEST_PROP(Text, IsCheckedAsTheStandardSays, ()) {
  // Mostly plain, with the bytes that make and break characters strewn in.
  const auto bytes = *rc::gen::container<std::string>(rc::gen::weightedOneOf<char>(
      {{6, rc::gen::inRange('\x01', '\x7f')},
       {1,
        rc::gen::map(rc::gen::inRange(0, 256), [](int byte) { return static_cast<char>(byte); })},
       {1, rc::gen::elementOf(std::string("\xc3\xe2\xf0\xed\xf4\x80\x9f\xa0\xbf"))}}));
  RC_ASSERT(is_text(bytes) == is_text_slowly(bytes));
}

TEST(Text, IsShownInQuotesAndSafely) {
  EXPECT_EQ(shown("Åse"), "\"Åse\"");
  EXPECT_EQ(shown(""), "\"\"");
  EXPECT_EQ(shown("a\nb\x7f\xff"), "\"a?b??\"");
}

TEST(Text, IsCutAtAWholeCharacterWhenShown) {
  const std::string text = shown("øøøøøøøøøøøøøøøøøøøøøøøøøøøøø", 12);
  EXPECT_EQ(text, "\"øøøøø…\"");
  EXPECT_TRUE(is_text(text));
}

TEST(Text, AbsentAndEmptyAreTheSame) {
  EXPECT_EQ(view({nullptr, 0}), "");
  EXPECT_EQ(view({nullptr, 7}), "");
  EXPECT_EQ(borrow("").data, nullptr);
  EXPECT_EQ(str(borrow("abc")), "abc");
}

}  // namespace
}  // namespace lofte::base
