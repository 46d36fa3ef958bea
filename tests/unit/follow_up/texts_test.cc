// Every text, in every language.
#include <gmock/gmock.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "follow_up.h"

namespace lofte::testing {
namespace {

nlohmann::json texts_in(const std::string& language) {
  std::ifstream file(
      concat(std::string(LOFTE_SOURCE_DIR), "/plugins/follow-up/texts/", language, ".json"));
  return nlohmann::json::parse(file);
}

class Texts : public ::testing::TestWithParam<std::string> {};

TEST_P(Texts, HoldNothingHarsh) {
  const auto texts = texts_in(GetParam());
  for (const auto& [id, pattern] : texts.items()) {
    for (const auto& finding : services::check_tone(GetParam(), pattern.get<std::string>())) {
      ADD_FAILURE() << id << ": " << name_of(finding.fault) << ": " << finding.words;
    }
  }
}

TEST_P(Texts, AreThereInEveryLanguage) {
  const auto english = texts_in("en");
  const auto other = texts_in(GetParam());
  EXPECT_EQ(english.size(), other.size());
  for (const auto& [id, pattern] : english.items()) EXPECT_TRUE(other.contains(id)) << id;
}

INSTANTIATE_TEST_SUITE_P(EveryLanguage, Texts, ::testing::Values("en", "sv", "da", "nb", "fi"));

}  // namespace
}  // namespace lofte::testing
