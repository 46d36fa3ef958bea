#include "abi/json_lines.h"

#include <gtest/gtest.h>

#include <string>

namespace lofte::abi {
namespace {

constexpr std::string_view kGood = R"({"recordId":"1","customer":{"name":"A"}})";

base::Error refusal_of(const std::string& text) {
  base::Arena arena;
  try {
    parse_json_lines(text, arena);
  } catch (const base::Error& error) {
    return error;
  }
  return {LOFTE_OK, "nothing was refused"};
}

std::string lines(std::initializer_list<std::string_view> all) {
  std::string text;
  for (const std::string_view line : all) text.append(line) += '\n';
  return text;
}

TEST(JsonLines, SkipBlankLinesAndTakeEitherLineEnd) {
  base::Arena arena;
  const JsonFacts found =
      parse_json_lines("\n  \r\n" + std::string(kGood) + "\r\n\t\n" + std::string(kGood), arena);
  ASSERT_EQ(found.facts.size(), 2u);
  EXPECT_EQ(found.lines, (std::vector<std::uint64_t>{3, 5}));
  EXPECT_EQ(found.facts[0]->kind, LOFTE_FACT_CUSTOMER);
}

TEST(JsonLines, AreNoneInAnEmptyText) {
  base::Arena arena;
  EXPECT_TRUE(parse_json_lines("", arena).facts.empty());
}

TEST(JsonLines, NameTheLineAndTheFieldAndCountTheFactFromZero) {
  const base::Error error = refusal_of(
      lines({kGood, "", kGood,
             R"({"recordId":"F1","invoice":{"customerId":"1","amount":{"minor":"x"}}})"}));
  EXPECT_EQ(error.status(), LOFTE_REFUSED);
  EXPECT_EQ(error.index(), 2u);
  EXPECT_TRUE(error.where().starts_with("line 4: ")) << error.where();
  EXPECT_NE(error.where().find("invoice.amount"), std::string::npos) << error.where();
}

TEST(JsonLines, RefuseALineThatIsNoJson) {
  const base::Error error = refusal_of(lines({kGood, "{nonsense"}));
  EXPECT_EQ(error.status(), LOFTE_REFUSED);
  EXPECT_EQ(error.index(), 1u);
  EXPECT_TRUE(error.where().starts_with("line 2")) << error.where();
}

TEST(JsonLines, RefuseALineWithoutEnd) {
  const base::Error error = refusal_of(std::string(kLongestLine + 1, '{'));
  EXPECT_EQ(error.status(), LOFTE_LIMIT);
  EXPECT_EQ(error.where(), "line 1");
}

TEST(JsonLines, PlaceAnErrorThatIsFoundLater) {
  base::Arena arena;
  const JsonFacts found = parse_json_lines(lines({kGood, "", kGood}), arena);
  const base::Error placed = at_line({LOFTE_REFUSED, "wrong", "customer.name", 1}, found);
  EXPECT_EQ(placed.where(), "line 3: customer.name");
  EXPECT_EQ(placed.index(), 1u);
}

TEST(JsonLines, LeaveAnErrorAloneThatIsOfNoFact) {
  const base::Error placed = at_line({LOFTE_IO, "disk full", "firm.lofte"}, JsonFacts{});
  EXPECT_EQ(placed.where(), "firm.lofte");
  EXPECT_EQ(placed.index(), LOFTE_NO_INDEX);
}

}  // namespace
}  // namespace lofte::abi
