// The code in README.md is the code that is compiled here.
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>
#include <string>

namespace {

std::string content(const std::string& path) {
  std::ifstream file(std::string(LOFTE_SOURCE_DIR) + "/" + path);
  EXPECT_TRUE(file) << path;
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

TEST(Readme, ShowsTheHostThatIsCompiledAndRun) {
  EXPECT_NE(content("README.md").find("```c\n" + content("tests/abi/readme/host.c") + "```"),
            std::string::npos);
}

TEST(Readme, ShowsThePluginThatIsCompiled) {
  EXPECT_NE(content("README.md").find("```cpp\n" + content("tests/abi/readme/plugin.cc") + "```"),
            std::string::npos);
}

TEST(AuthorsPages, ShowTheTestThatIsCompiledAndRun) {
  EXPECT_NE(content("docs/authors/testing.md")
                .find("```cpp\n" + content("tests/abi/readme/plugin_test.cc") + "```"),
            std::string::npos);
}

}  // namespace
