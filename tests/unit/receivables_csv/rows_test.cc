#include "rows.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "lofte/cpp/base.hpp"

namespace lofte::receivables_csv {
namespace {

using Table = std::vector<std::vector<std::string>>;

// In pieces of a stated size, so that nothing rests on what arrives together.
ReadBytes bytes_of(std::string content, std::size_t piece = 3) {
  return [content = std::move(content), piece, at = std::size_t{0}](std::span<char> into) mutable {
    const auto count = content.copy(into.data(), std::min(into.size(), piece), at);
    at += count;
    return count;
  };
}

Table table(const std::string& text, char delimiter = ',') {
  Rows rows(bytes_of(text));
  rows.set_delimiter(delimiter);
  Table all;
  Row row;
  while (rows.next(row)) all.push_back(row.fields);
  return all;
}

std::pair<std::uint64_t, std::string> broken_table(const std::string& text) {
  try {
    table(text);
  } catch (const Error& error) {
    return {error.index(), error.message()};
  }
  return {0, "nothing was thrown"};
}

TEST(Rows, EndWithAnyKindOfLineEnd) {
  const Table expected{{"a", "b"}, {"1", "2"}};
  EXPECT_EQ(table("a,b\n1,2\n"), expected);
  EXPECT_EQ(table("a,b\r\n1,2\r\n"), expected);
  EXPECT_EQ(table("a,b\r1,2"), expected);
  EXPECT_EQ(table("\r\n\na,b\n\n\n1,2"), expected);
}

TEST(Rows, KeepEmptyFields) {
  EXPECT_EQ(table("a,,\n,,c\n"), (Table{{"a", "", ""}, {"", "", "c"}}));
  EXPECT_EQ(table("\"\",x"), (Table{{"", "x"}}));
}

TEST(Rows, QuotesHoldDelimitersQuotesAndLines) {
  EXPECT_EQ(table("\"a,b\",\"say \"\"hei\"\"\",\"two\r\nlines\"\n"),
            (Table{{"a,b", "say \"hei\"", "two\r\nlines"}}));
  EXPECT_EQ(table("5\" pipe,x"), (Table{{"5\" pipe", "x"}}));
}

TEST(Rows, NameTheLineTheyBeginOn) {
  Rows rows(bytes_of("a\r\n\"x\r\ny\nz\"\r\n\r\nb"));
  Row row;
  std::vector<std::uint64_t> lines;
  while (rows.next(row)) lines.push_back(row.line);
  EXPECT_EQ(lines, (std::vector<std::uint64_t>{1, 2, 6}));
}

TEST(Rows, RefuseAQuoteNeverClosedAtItsBeginning) {
  EXPECT_EQ(
      broken_table("a\n1\n\"open\nand\nmore"),
      std::pair(std::uint64_t{3}, std::string("the quote opened on this line is never closed")));
}

TEST(Rows, RefuseTextAfterAClosingQuote) {
  const auto [line, message] = broken_table("a\n\"b\"c\n");
  EXPECT_EQ(line, 2u);
  EXPECT_THAT(message, ::testing::HasSubstr("after a closing quote"));
}

TEST(Rows, RefuseZeroBytes) {
  EXPECT_EQ(broken_table(std::string("a\n1\0", 4)).first, 2u);
}

TEST(Rows, RefuseWhatIsTooLarge) {
  EXPECT_THAT(broken_table("a\n" + std::string(kMaxField + 1, 'x')).second,
              ::testing::HasSubstr("a field of more than"));
  EXPECT_EQ(broken_table("a\n" + std::string(kMaxFields, ',')).first, 2u);
  std::string wide;
  for (int i = 0; i < 20; ++i) wide += std::string(60'000, 'x') + ",";
  EXPECT_THAT(broken_table(wide).second, ::testing::HasSubstr("a row of more than"));
  EXPECT_EQ(table(std::string(kMaxField, 'x')).at(0).at(0).size(), kMaxField);
}

std::vector<std::string> first_row(const std::string& text) {
  Rows rows(bytes_of(text));
  rows.find_delimiter();
  Row row;
  return rows.next(row) ? row.fields : std::vector<std::string>{};
}

TEST(Delimiter, IsSeenFromTheHeader) {
  const std::vector<std::string> expected{"a", "b", "c"};
  EXPECT_EQ(first_row("a,b,c\n1;2;3;4;5;6\n"), expected);
  EXPECT_EQ(first_row("a;b;c\n1,5;2;3\n"), expected);
  EXPECT_EQ(first_row("a\tb\tc\n"), expected);
  EXPECT_EQ(first_row("\n\na;b;c\n"), expected);
  EXPECT_EQ(first_row("a|\"x,y,z,u\"\n"), (std::vector<std::string>{"a", "x,y,z,u"}));
  EXPECT_EQ(first_row("a"), (std::vector<std::string>{"a"}));
  EXPECT_TRUE(first_row("").empty());
}

TEST(Delimiter, SeenFromTheHeaderLosesNothing) {
  Rows rows(bytes_of("a;b\n1;2\n", 2));
  rows.find_delimiter();
  Row row;
  ASSERT_TRUE(rows.next(row));
  EXPECT_EQ(row.fields, (std::vector<std::string>{"a", "b"}));
  ASSERT_TRUE(rows.next(row));
  EXPECT_EQ(row.fields, (std::vector<std::string>{"1", "2"}));
  EXPECT_EQ(row.line, 2u);
  EXPECT_FALSE(rows.next(row));
}

TEST(Delimiter, StatedOnTheFirstLineIsFollowed) {
  Rows rows(bytes_of("sep=;\r\na,x;b,y\r\n"));
  rows.find_delimiter();
  Row row;
  ASSERT_TRUE(rows.next(row));
  EXPECT_EQ(row.fields, (std::vector<std::string>{"a,x", "b,y"}));
  EXPECT_EQ(row.line, 2u);
  EXPECT_EQ(first_row("sep=x,b\n"), (std::vector<std::string>{"sep=x", "b"}));
  EXPECT_THROW(first_row("sep=;a;b\n"), Error);
}

// Whatever is written by the rules is read back, in whatever pieces it arrives.
RC_GTEST_PROP(Rows, ReadBackWhatWasWritten, ()) {
  const auto letter = rc::gen::element('a', 'b', ',', ';', '"', '\n', '\r', ' ');
  const auto field = rc::gen::container<std::string>(letter);
  const auto width = *rc::gen::inRange<std::size_t>(2, 5);
  const auto written =
      *rc::gen::container<Table>(rc::gen::container<std::vector<std::string>>(width, field));
  const auto piece = *rc::gen::inRange<std::size_t>(1, 9);
  const std::string end = *rc::gen::element<std::string>("\n", "\r\n", "\r");
  std::string text;
  for (const auto& row : written) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      text += i == 0 ? "\"" : ",\"";
      for (const char byte : row[i]) text += byte == '"' ? "\"\"" : std::string(1, byte);
      text += '"';
    }
    text += end;
  }
  Rows rows(bytes_of(text, piece));
  Table all;
  Row row;
  while (rows.next(row)) all.push_back(row.fields);
  RC_ASSERT(all == written);
}

}  // namespace
}  // namespace lofte::receivables_csv
