// lofte_check_tone, and what a host's form is made from.
#include <map>
#include <string>
#include <vector>

#include "a_book.h"
#include "lofte/cpp/runtime.hpp"

namespace lofte::abi {
namespace {

TEST(Tone, FindsWhatADraftShouldNotHoldInOrderOfPlace) {
  const auto found = check_tone("en", "Pay now! This is the LAST WARNING.");
  ASSERT_GE(found.size(), 2u);
  EXPECT_EQ(found.front().fault, "exclamation");
  EXPECT_EQ(found.front().at, 7u);
  for (std::size_t i = 1; i < found.size(); ++i) EXPECT_GE(found[i].at, found[i - 1].at);
}

TEST(Tone, LetsAFriendlyTextPassInEachLanguage) {
  EXPECT_TRUE(check_tone("en", "Could you please pay by 5 December?").empty());
  EXPECT_TRUE(check_tone("nb", "Fint om du kan betale senest 5. desember.").empty());
  EXPECT_TRUE(check_tone("xx", "Could you please pay?").empty()) << "an unknown language";
}

TEST(Tone, LeavesNamesAlone) {
  EXPECT_FALSE(check_tone("en", "Dear NORDIC ROPE").empty());
  EXPECT_TRUE(check_tone("en", "Dear NORDIC ROPE", {"NORDIC ROPE"}).empty());
}

TEST(Tone, SaysWhatIsWrongWithItsArguments) {
  auto error = make<lofte_error>();
  EXPECT_EQ(lofte_check_tone(borrow("en"), borrow("a"), {nullptr, 0, 0}, nullptr, nullptr, &error),
            LOFTE_INVALID_ARGUMENT);
  EXPECT_EQ(std::string(error.where), "found");
  const auto ignore = [](void*, const lofte_tone_finding*) {};
  EXPECT_EQ(
      lofte_check_tone(borrow("en"), borrow("\xff"), {nullptr, 0, 0}, ignore, nullptr, &error),
      LOFTE_INVALID_ARGUMENT);
}

class Settings : public ABook {};

TEST_F(Settings, ComeWithWhatAFormNeeds) {
  auto query = made<lofte_query>();
  query.kind = LOFTE_QUERY_SETTINGS;
  query.plugin = str("lofte");
  lofte_answer* answer = nullptr;
  ASSERT_EQ(lofte_book_query(book, &query, &answer, &error), LOFTE_OK) << error.message;
  std::map<std::string, std::string> types;
  const lofte_list& rows = lofte_answer_rows(answer)->settings;
  for (std::uint64_t i = 0; i < rows.count; ++i) {
    const auto& row = *LOFTE_AT(lofte_setting_row, rows, i);
    types[std::string(view(row.key))] = view(row.type);
    EXPECT_GT(row.levels.count, 0u) << view(row.key);
    EXPECT_EQ(view(row.value), view(row.default_value)) << view(row.key) << ": nothing was set";
  }
  EXPECT_EQ(types.at("day_capacity"), "integer");
  EXPECT_EQ(lofte_answer_rows(answer)->total, static_cast<std::int64_t>(rows.count));
  lofte_answer_destroy(answer);
}

}  // namespace
}  // namespace lofte::abi
