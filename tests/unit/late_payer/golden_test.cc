// Every letter in every language, as a customer reads it: held against a page that people have read
// (golden/<language>.txt). LOFTE_WRITE_GOLDEN=1 writes the pages anew, to be read again.
#include <gmock/gmock.h>

#include <cstdlib>
#include <fstream>
#include <iterator>

#include "late_payer.h"

namespace lofte::testing {
namespace {

// An A4 page in a letter's type, with room for the head and the foot.
constexpr std::size_t kPageColumns = 80;
constexpr std::size_t kPageLines = 50;

struct Written {
  std::string what;
  Said draft;
};

// Who speaks it lives where it is spoken, and pays in that country's money.
struct Place {
  const char* language;
  const char* country;
  const char* currency;
};

History known(const Place& place) {
  return customer("Björk Åkesson")
      .speaks(place.language)
      .lives_in(place.country)
      .manager("Kari Lund")
      .known_since("2020-01-01");
}

class Page {
 public:
  explicit Page(const Place& place) : place_(place) {}

  std::vector<Written> letters() const {
    std::vector<Written> all;
    all.push_back({"courtesy", courtesy()});
    all.push_back({"nudge to a person, one invoice", draft(owes(1), "2026-02-16")});
    all.push_back({"nudge to a firm, three invoices, some of its money with us",
                   draft(owes(3).business().pays("2026-01-20", sum(100)), "2026-02-16")});
    all.push_back({"reminder to a person, one invoice", draft(told(1), "2026-03-02")});
    all.push_back({"reminder to a firm, two invoices, with fees and interest",
                   draft(told(2)
                             .business()
                             .setting("charges_from_step", "3")
                             .setting("charge_fixed_sum", "true"),
                         "2026-03-02")});
    all.push_back({"thanks after a notice", draft(told(1).paid("2026-02-18"), "2026-02-19")});
    all.push_back({"thanks for a plan", draft(planned(), "2026-03-03")});
    all.push_back({"thanks for the first payment",
                   draft(owes(1).paid("2026-01-18").known_since("2025-12-01"), "2026-01-19")});
    return all;
  }

 private:
  lofte_money sum(std::int64_t whole) const { return money(whole * 100, place_.currency); }

  History owes(int invoices) const {
    History history = known(place_);
    for (int number = 1; number <= invoices; ++number) {
      history.invoice(concat("F", number), "2026-01-05", sum(1234 * number))
          .due("2026-01-19")
          .reference("2026001745");
    }
    return history;
  }
  History told(int invoices) const {
    return owes(invoices).notice("N1", "2026-01-26", 2, "2026-02-09", {"F1", "F2", "F3"});
  }
  History planned() const {
    return owes(1)
        .plan("A1", "2026-01-25", {"F1"}, {{"2026-02-01", sum(617)}, {"2026-03-01", sum(617)}})
        .paid("2026-02-01", sum(617))
        .paid("2026-03-01", sum(617));
  }
  Said courtesy() const {
    return draft(known(place_)
                     .setting("courtesy", "true")
                     .invoice("E1", "2025-11-01", sum(100))
                     .due("2025-11-15")
                     .paid("2025-11-20")
                     .invoice("F1", "2026-01-05", sum(1234))
                     .due("2026-01-22"),
                 "2026-01-19");
  }
  static Said draft(const History& history, When when) {
    return late_payer_on(when, history).the(LOFTE_ADVICE_DRAFT);
  }

  const Place& place_;
};

std::string page_of(const std::vector<Written>& letters) {
  std::string page;
  for (const auto& [what, draft] : letters) {
    page += concat("== ", what, "\n\n", draft.subject, "\n\n", draft.whole_body(), "\n");
  }
  return page;
}

// How many lines a text takes where none is longer than the page.
std::size_t lines_on_paper(const std::string& text) {
  std::size_t lines = 1;
  std::size_t column = 0;
  for (const char c : text) {
    if ((static_cast<unsigned char>(c) & 0xC0u) == 0x80u) continue;  // of the letter before
    if (c == '\n' || ++column > kPageColumns) ++lines, column = 0;
  }
  return lines;
}

class Golden : public ::testing::TestWithParam<Place> {};

TEST_P(Golden, LettersAreAsPeopleHaveReadThem) {
  const std::string page = page_of(Page(GetParam()).letters());
  const std::string path = concat(std::string(LOFTE_SOURCE_DIR), "/tests/unit/late_payer/golden/",
                                  GetParam().language, ".txt");
  if (std::getenv("LOFTE_WRITE_GOLDEN") != nullptr) std::ofstream(path) << page;
  std::ifstream file(path);
  const std::string read{std::istreambuf_iterator<char>(file), {}};
  EXPECT_EQ(page, read);
}

TEST_P(Golden, EachLetterIsGentleAndFitsAPage) {
  const std::vector<std::string> names = {"Björk Åkesson", "Kari Lund"};
  for (const auto& [what, draft] : Page(GetParam()).letters()) {
    EXPECT_EQ(draft.language, GetParam().language) << what;
    const std::string body = draft.whole_body();
    EXPECT_LE(lines_on_paper(body), kPageLines) << what;
    EXPECT_EQ(body.find('{'), body.npos) << body;
    for (const std::string& text : {draft.subject, body}) {
      for (const auto& finding : services::check_tone(GetParam().language, text, names)) {
        ADD_FAILURE() << what << ": " << name_of(finding.fault) << ": " << finding.words;
      }
    }
  }
}

std::string language_of(const ::testing::TestParamInfo<Place>& place) {
  return place.param.language;
}

INSTANTIATE_TEST_SUITE_P(EveryLanguage, Golden,
                         ::testing::Values(Place{"en", "GB", "GBP"}, Place{"sv", "SE", "SEK"},
                                           Place{"da", "DK", "DKK"}, Place{"nb", "NO", "NOK"},
                                           Place{"fi", "FI", "EUR"}),
                         &language_of);

}  // namespace
}  // namespace lofte::testing
