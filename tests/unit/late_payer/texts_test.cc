// Every text, in every language: gentle, complete, and in one tone.
#include <gmock/gmock.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "late_payer.h"

namespace lofte::testing {
namespace {

class Texts : public ::testing::TestWithParam<std::string> {};

TEST_P(Texts, HoldNothingHarsh) {
  std::ifstream file(
      concat(std::string(LOFTE_SOURCE_DIR), "/plugins/late-payer/texts/", GetParam(), ".json"));
  const auto texts = nlohmann::json::parse(file);
  for (const auto& [id, pattern] : texts.items()) {
    // What the owner is told of a formal step may name it; no letter may.
    if (id.starts_with("point.formal") || id.starts_with("task.formal")) continue;
    for (const auto& finding : services::check_tone(GetParam(), pattern.get<std::string>())) {
      ADD_FAILURE() << GetParam() << ": " << id << ": " << name_of(finding.fault) << ": "
                    << finding.words;
    }
  }
}

// Firms and persons, one invoice and several, plain and with a credit, nudge and reminder.
TEST_P(Texts, MakeWholeLettersForEveryCase) {
  for (const bool firm : {false, true}) {
    for (const int invoices : {1, 3}) {
      for (const bool credit : {false, true}) {
        for (const bool reminder : {false, true}) {
          auto history = customer("Björk Åkesson").speaks(GetParam()).manager("Kari Lund");
          if (firm) history.business();
          for (int number = 1; number <= invoices; ++number) {
            history.invoice(concat("F", number), "2026-01-05", 1200_nok)
                .due("2026-01-19")
                .reference("2026001745");
          }
          if (credit) history.pays("2026-01-20", 100_nok);
          if (reminder) {
            history.notice("N1", "2026-01-26", 2, "2026-02-09", {"F1", "F2", "F3"});
          }
          const Said draft = late_payer_on("2026-02-16", history).the(LOFTE_ADVICE_DRAFT);
          EXPECT_EQ(draft.language, GetParam());
          EXPECT_EQ(draft.step, reminder ? 3 : 2);
          const std::string body = draft.whole_body();
          EXPECT_EQ(body.find('{'), body.npos) << body;
          const std::vector<std::string> names = {"Björk Åkesson", "Kari Lund"};
          for (const auto& finding : services::check_tone(GetParam(), body, names)) {
            ADD_FAILURE() << body << finding.words;
          }
        }
      }
    }
  }
}

INSTANTIATE_TEST_SUITE_P(EveryLanguage, Texts, ::testing::Values("en", "sv", "da", "nb", "fi"));

TEST(Letter, IsReadAsALetterByAPerson) {
  const auto history = customer("Nordvik AS")
                           .business()
                           .person("Kari")
                           .manager("Ola Lund")
                           .invoice("F1", "2026-01-05", 1200_nok)
                           .due("2026-01-19")
                           .reference("2026001745");
  EXPECT_EQ(
      late_payer_on("2026-01-26", history).the(LOFTE_ADVICE_DRAFT).whole_body(),
      "Hei Kari\n"
      "Takk for at dere er kunde hos oss. En faktura på kr 1 200,00 ser ut til å være ubetalt. "
      "Fint om dere kan betale senest 13. februar 2026. Har dere allerede betalt, kan dere se "
      "bort fra denne meldingen. Er det noe som ikke stemmer, eller passer datoen dårlig, så "
      "svar på denne meldingen, så finner vi en løsning sammen.\n"
      "Faktura F1: kr 1 200,00, opprinnelig forfallsdato 19. januar 2026, KID-nummer "
      "2026001745\n"
      "Vennlig hilsen\nOla Lund\n");
}

}  // namespace
}  // namespace lofte::testing
