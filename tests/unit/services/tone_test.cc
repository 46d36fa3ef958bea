#include "services/tone.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

namespace lofte::services {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// "threat: legal action" for each finding.
std::vector<std::string> found(const std::string& language, const std::string& text,
                               const std::vector<std::string>& names = {}) {
  std::vector<std::string> out;
  for (const ToneFinding& finding : check_tone(language, text, names)) {
    EXPECT_EQ(text.substr(finding.at, finding.words.size()), finding.words);
    out.push_back(std::string(name_of(finding.fault)) + ": " + finding.words);
  }
  return out;
}

TEST(Tone, TakesTheFriendlyNudgeInEveryLanguage) {
  for (const std::string language : {"da", "en", "fi", "nb", "sv"}) {
    std::ifstream file(LOFTE_SOURCE_DIR "/tests/unit/services/data/texts/" + language + ".json");
    const auto texts = nlohmann::json::parse(file);
    ASSERT_EQ(texts.size(), 5u);
    for (const auto& [id, pattern] : texts.items()) {
      EXPECT_THAT(found(language, pattern.get<std::string>()), IsEmpty()) << language << " " << id;
    }
  }
}

TEST(Tone, HasAListOfEveryKindInFiveLanguages) {
  EXPECT_THAT(tone_languages(), ElementsAre("da", "en", "fi", "nb", "sv"));
  EXPECT_THAT(
      found("en", "Final notice: you have failed to pay, a bad payer. The court will decide."),
      ElementsAre("threat: Final notice", "blame: you have failed", "label: bad payer",
                  "third party: court"));
  EXPECT_THAT(
      found("sv", "Betala omgående. Du har glömt fakturan, dålig betalare; annars inkasso."),
      ElementsAre("threat: omgående", "blame: Du har glömt", "label: dålig betalare",
                  "third party: inkasso"));
  EXPECT_THAT(
      found("da", "Betal straks. Du skylder os penge, dårlig betaler. Sagen går til inkasso."),
      ElementsAre("threat: straks", "blame: Du skylder", "label: dårlig betaler",
                  "third party: inkasso"));
  EXPECT_THAT(
      found("nb", "Betal straks. Du har glemt fakturaen, dårlige betaler. Neste steg er inkasso."),
      ElementsAre("threat: straks", "blame: Du har glemt", "third party: inkasso"));
  EXPECT_THAT(found("nb", "Løftet er brutt, og du er en dårlig betaler."),
              ElementsAre("label: brutt", "label: dårlig betaler"));
  EXPECT_THAT(
      found("fi",
            "Maksa välittömästi. Olet unohtanut laskun, huono maksaja. Lasku siirtyy perintään."),
      ElementsAre("threat: välittömästi", "blame: Olet unohtanut", "label: huono maksaja",
                  "third party: perintään"));
}

TEST(Tone, NeverTakesBrokenPromises) {
  EXPECT_THAT(found("en", "A broken promise"), ElementsAre("label: broken"));
  EXPECT_THAT(found("sv", "Ett brutet löfte"), ElementsAre("label: brutet"));
  EXPECT_THAT(found("da", "Et brudt løfte"), ElementsAre("label: brudt"));
  EXPECT_THAT(found("fi", "Rikottu lupaus"), ElementsAre("label: Rikottu"));
}

TEST(Tone, TakesWordsThatOnlyContainOne) {
  EXPECT_THAT(found("nb", "Bruttobeløpet er avbrutt av en mellomsum"), IsEmpty());
  EXPECT_THAT(found("en", "A courtesy from the courtyard, unbroken"), IsEmpty());
  EXPECT_THAT(found("fi", "Perintäkielto on voimassa"), IsEmpty());
  EXPECT_THAT(found("sv", "Har du redan betalat kan du bortse från det här."), IsEmpty());
}

TEST(Tone, SeesWordsThroughCaseSpacesAndComposition) {
  EXPECT_THAT(found("en", "LEGAL\n  action"),
              ElementsAre("threat: LEGAL\n  action", "capitals: LEGAL"));
  EXPECT_THAT(found("en", "you haven\u2019t paid"), ElementsAre("blame: you haven\u2019t paid"));
  // å as a and a ring.
  EXPECT_THAT(found("nb", "Du er en da\u030arlig betaler"),
              ElementsAre("label: da\u030arlig betaler"));
  EXPECT_THAT(found("en", "\xff\xfe court \xc3"), ElementsAre("third party: court"));
}

TEST(Tone, HearsShouting) {
  EXPECT_THAT(found("en", "Please pay TODAY"), ElementsAre("capitals: TODAY"));
  EXPECT_THAT(found("en", "PAY US please"), ElementsAre("capitals: PAY", "capitals: US"));
  EXPECT_THAT(found("sv", "BETALA SNÄLLA ÖRAN"),
              ElementsAre("capitals: BETALA", "capitals: SNÄLLA", "capitals: ÖRAN"));
  EXPECT_THAT(found("en", "In the EU, VAT and I are fine"), IsEmpty());
  EXPECT_THAT(found("en", "Pay to IBAN NO93 or invoice FAKT1042"), IsEmpty());
  EXPECT_THAT(found("en", "Pay now! Thanks\uff01"),
              ElementsAre("exclamation: !", "exclamation: \uff01"));
}

TEST(Tone, LetsNamesBeWhatTheyAre) {
  EXPECT_THAT(found("nb", "Hei IKEA FURUSET"), ElementsAre("capitals: IKEA", "capitals: FURUSET"));
  EXPECT_THAT(found("nb", "Hei IKEA Furuset", {"Ikea Furuset"}), IsEmpty());
  EXPECT_THAT(found("nb", "Hei Advokat Berg", {"Advokat Berg"}), IsEmpty());
  // The name alone is free, not the word everywhere.
  EXPECT_THAT(found("nb", "Hei Advokat Berg, vår advokat ringer", {"Advokat Berg", "", "..."}),
              ElementsAre("third party: advokat"));
}

TEST(Tone, FallsBackAsTextsDo) {
  EXPECT_THAT(found("nn", "Inkasso"), ElementsAre("third party: Inkasso"));
  EXPECT_THAT(found("sv-FI", "Inkasso"), ElementsAre("third party: Inkasso"));
  EXPECT_THAT(found("xx", "Final warning!"),
              ElementsAre("threat: Final warning", "exclamation: !"));
  EXPECT_THAT(found("en", ""), IsEmpty());
}

}  // namespace
}  // namespace lofte::services
