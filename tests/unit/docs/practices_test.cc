// docs/practices.md names tests that exist.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <string>

namespace lofte::test {
namespace {

namespace fs = std::filesystem;

std::string text_of(const fs::path& path) {
  std::ifstream file(path);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::set<std::string> all_matches(const std::string& text, const std::regex& pattern) {
  std::set<std::string> found;
  for (std::sregex_iterator at(text.begin(), text.end(), pattern), end; at != end; ++at) {
    found.insert((*at)[1].str() + "." + (*at)[2].str());
  }
  return found;
}

std::set<std::string> tests_in(const fs::path& folder) {
  const std::regex pattern(R"((?:TEST|TEST_F|TEST_P|RC_GTEST_PROP)\(\s*(\w+),\s*(\w+))");
  std::set<std::string> names;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.path().extension() == ".cc") names.merge(all_matches(text_of(entry.path()), pattern));
  }
  return names;
}

TEST(Practices, NameTestsThatExist) {
  const fs::path root = LOFTE_SOURCE_DIR;
  const std::string document = text_of(root / "docs" / "practices.md");
  const std::set<std::string> known = tests_in(root / "tests");
  const std::set<std::string> named = all_matches(document, std::regex(R"(`(\w+)\.(\w+)`)"));
  EXPECT_GE(named.size(), 25u);
  for (const std::string& name : named) EXPECT_TRUE(known.contains(name)) << name;
}

// The last cell of each row, on its line.
TEST(Practices, EachRowNamesATest) {
  const std::string document = text_of(fs::path(LOFTE_SOURCE_DIR) / "docs" / "practices.md");
  const std::regex row(R"(\n\| (\d+) \|[^\n]*\| [a-z-]+ \| `(\w+\.\w+)` \|)");
  std::set<int> rows;
  for (std::sregex_iterator at(document.begin(), document.end(), row), end; at != end; ++at) {
    rows.insert(std::stoi((*at)[1]));
  }
  for (int number = 1; number <= 39; ++number) EXPECT_TRUE(rows.contains(number)) << number;
}

TEST(Practices, AreThirtyNineRows) {
  const std::string document = text_of(fs::path(LOFTE_SOURCE_DIR) / "docs" / "practices.md");
  for (int row = 1; row <= 39; ++row) {
    EXPECT_NE(document.find("\n| " + std::to_string(row) + " | "), std::string::npos) << row;
  }
}

}  // namespace
}  // namespace lofte::test
