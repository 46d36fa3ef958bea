// Every text, in every language.
#include <gmock/gmock.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "support/advised.h"

namespace lofte::testing {
namespace {

class Texts : public ::testing::TestWithParam<std::string> {};

TEST_P(Texts, HoldNothingHarsh) {
  std::ifstream file(concat(std::string(LOFTE_SOURCE_DIR), "/plugins/payment-references/texts/",
                            GetParam(), ".json"));
  const auto texts = nlohmann::json::parse(file);
  for (const auto& [id, pattern] : texts.items()) {
    for (const auto& finding : services::check_tone(GetParam(), pattern.get<std::string>())) {
      ADD_FAILURE() << id << ": " << name_of(finding.fault) << ": " << finding.words;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(EveryLanguage, Texts, ::testing::Values("en", "sv", "da", "nb", "fi"));

}  // namespace
}  // namespace lofte::testing
