// The arithmetic of references, against vectors of other people's programs.
#include "src/reference.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <vector>

namespace lofte::payment_references {
namespace {

namespace fs = std::filesystem;

// The first three fields: none of them holds a comma or a quote.
std::vector<std::string> first_fields(const std::string& line) {
  std::vector<std::string> fields;
  std::size_t first = 0;
  for (int i = 0; i < 3; ++i) {
    const std::size_t end = line.find(',', first);
    fields.push_back(line.substr(first, end - first));
    first = end + 1;
  }
  return fields;
}

TEST(Reference, IsCheckedAsOtherProgramsDo) {
  const char* given = std::getenv("LOFTE_TEST_DATA");
  const fs::path data =
      given != nullptr ? fs::path(given) : fs::path(LOFTE_SOURCE_DIR) / ".." / "shared" / "data";
  std::ifstream file(data / "references" / "vectors.csv");
  if (!file) GTEST_SKIP() << data << " is not here; set LOFTE_TEST_DATA";
  const std::map<std::string, Scheme> schemes = {{"NO-KID-MOD10", Scheme::kNorway},
                                                 {"NO-KID-MOD11", Scheme::kNorway},
                                                 {"SE-OCR-LUHN", Scheme::kSweden},
                                                 {"FI-VIITE", Scheme::kFinland},
                                                 {"RF-ISO11649", Scheme::kCreditorReference}};
  std::string line;
  std::getline(file, line);
  int checked = 0;
  while (std::getline(file, line)) {
    const auto fields = first_fields(line);
    const std::string reference = normalised(fields[1]);
    const bool wanted = fields[2] == "valid";
    if (fields[0] == "SE-OCR-LUHN+LENGTH") {
      EXPECT_EQ(has_valid_length_digit(reference), wanted) << line;
    } else if (const auto scheme = schemes.find(fields[0]); scheme != schemes.end()) {
      EXPECT_EQ(is_valid(scheme->second, reference), wanted) << line;
    } else {
      continue;  // numbers of firms and accounts
    }
    ++checked;
  }
  EXPECT_EQ(checked, 111);
}

TEST(Reference, OfTheDanishPaymentSlipHasFifteenOrSixteenDigits) {
  EXPECT_TRUE(is_valid(Scheme::kDenmark, "000000000000018"));   // +71
  EXPECT_TRUE(is_valid(Scheme::kDenmark, "0000000000000018"));  // +75
  EXPECT_FALSE(is_valid(Scheme::kDenmark, "000000000000017"));
  EXPECT_FALSE(is_valid(Scheme::kDenmark, "00000000000018"));
}

TEST(Reference, IsTheSameWithSpacesZerosAndInInternationalDress) {
  EXPECT_EQ(canonical("RF33 2348 236"), canonical("2348236"));
  EXPECT_EQ(canonical("000 1009"), canonical("1009"));
  EXPECT_NE(canonical("1009"), canonical("1012"));
  EXPECT_EQ(canonical("f-1042"), canonical("F-1042"));
  EXPECT_EQ(canonical("  "), "");
}

TEST(Reference, IsNearWhenOneSlipOfTheHandMadeIt) {
  EXPECT_TRUE(is_near("2345676", "2345671"));   // a digit wrong
  EXPECT_TRUE(is_near("235676", "2345676"));    // one missing
  EXPECT_TRUE(is_near("23456776", "2345676"));  // one too many
  EXPECT_TRUE(is_near("2354676", "2345676"));   // two changed about
  EXPECT_FALSE(is_near("2345676", "2345676"));
  EXPECT_FALSE(is_near("2343376", "2345676"));
  EXPECT_FALSE(is_near("", "2345676"));
}

}  // namespace
}  // namespace lofte::payment_references
