// The note that it is done, in every language, held against a page that people have read.
// LOFTE_WRITE_GOLDEN=1 writes it anew, to be read again.
#include <gmock/gmock.h>

#include <cstdlib>
#include <fstream>
#include <iterator>

#include "promise_log.h"

namespace lofte::testing {
namespace {

Said note_in(const char* language, bool firm) {
  auto history = customer("Björk Åkesson")
                     .speaks(language)
                     .manager("Kari Lund")
                     .we_promise("P1", "2026-01-12", "2026-01-16", "3 × 25 m²")
                     .done("P1", "2026-01-15");
  if (firm) history.business();
  return promise_log_on("2026-01-16", history).the(LOFTE_ADVICE_DRAFT);
}

TEST(Golden, TheNoteThatItIsDoneIsAsPeopleHaveReadIt) {
  const std::vector<std::string> names = {"Björk Åkesson", "Kari Lund"};
  std::string page;
  for (const char* language : {"en", "sv", "da", "nb", "fi"}) {
    for (const bool firm : {false, true}) {
      const Said note = note_in(language, firm);
      EXPECT_EQ(note.language, language);
      EXPECT_TRUE(
          services::check_tone(language, note.subject + "\n" + note.whole_body(), names).empty());
      EXPECT_LE(note.whole_body().size(), 1'000u) << "a short note";
      page += concat("== ", language, firm ? ", a firm" : "", "\n\n", note.subject, "\n\n",
                     note.whole_body(), "\n");
    }
  }
  const std::string path =
      concat(std::string(LOFTE_SOURCE_DIR), "/tests/unit/promise_log/golden/done_note.txt");
  if (std::getenv("LOFTE_WRITE_GOLDEN") != nullptr) std::ofstream(path) << page;
  std::ifstream file(path);
  const std::string read{std::istreambuf_iterator<char>(file), {}};
  EXPECT_EQ(page, read);
}

}  // namespace
}  // namespace lofte::testing
