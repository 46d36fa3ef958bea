// Every text, in every language.
#include <gmock/gmock.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "book_figures.h"

namespace lofte::testing {
namespace {

class Texts : public ::testing::TestWithParam<std::string> {};

nlohmann::json texts_in(const std::string& language) {
  std::ifstream file(
      concat(std::string(LOFTE_SOURCE_DIR), "/plugins/book-figures/texts/", language, ".json"));
  return nlohmann::json::parse(file);
}

TEST_P(Texts, HoldNothingHarsh) {
  const auto texts = texts_in(GetParam());
  for (const auto& [id, pattern] : texts.items()) {
    for (const auto& finding : services::check_tone(GetParam(), pattern.get<std::string>())) {
      ADD_FAILURE() << id << ": " << name_of(finding.fault) << ": " << finding.words;
    }
  }
}

TEST_P(Texts, AreTheSameMessagesInEveryLanguage) {
  const auto english = texts_in("en");
  const auto texts = texts_in(GetParam());
  EXPECT_EQ(texts.size(), english.size());
  for (const auto& [id, pattern] : english.items()) EXPECT_TRUE(texts.contains(id)) << id;
}

INSTANTIATE_TEST_SUITE_P(EveryLanguage, Texts, ::testing::Values("en", "sv", "da", "nb", "fi"));

}  // namespace
}  // namespace lofte::testing
