// Each check finds the plugin that is broken for it, and nothing else is wrong with that plugin.
#include <gtest/gtest.h>
#include <sys/wait.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

#include "support/temporary_folder.h"

namespace lofte::test {
namespace {

using Json = nlohmann::json;
namespace fs = std::filesystem;

const fs::path kBuild = LOFTE_BUILD_DIR;
const fs::path kBroken = kBuild / "broken-plugins";

struct Ran {
  std::string out;
  int code = -1;
};
Ran validate(const std::string& arguments) {
  const std::string command =
      (kBuild / "bin" / "lofte").string() + " plugin validate " + arguments + " 2>/dev/null";
  Ran ran;
  std::FILE* pipe = ::popen(command.c_str(), "r");
  char buffer[4096];
  for (std::size_t got; (got = std::fread(buffer, 1, sizeof buffer, pipe)) > 0;) {
    ran.out.append(buffer, got);
  }
  ran.code = WEXITSTATUS(::pclose(pipe));
  return ran;
}

Json report_of(const fs::path& plugin, const std::string& more = "--level 3") {
  return Json::parse(validate(plugin.string() + " --json " + more).out);
}

std::set<std::string> failed(const Json& report) {
  std::set<std::string> names;
  for (const Json& check : report.at("checks")) {
    if (check.at("verdict") == "failed") names.insert(check.at("check"));
  }
  return names;
}

std::vector<std::string> check_names() {
  std::vector<std::string> names;
  const std::string list = validate("--list").out;
  for (std::size_t at = 0; at < list.size(); at = list.find('\n', at) + 1) {
    names.push_back(list.substr(at + 3, list.find(' ', at + 3) - at - 3));
  }
  return names;
}

// ---- one plugin a check ----

class BrokenPlugin : public testing::TestWithParam<std::string> {};

TEST_P(BrokenPlugin, FailsItsCheckAndNoOther) {
  const Json report = report_of(kBroken / GetParam());
  EXPECT_EQ(failed(report), std::set<std::string>{GetParam()}) << report.dump(2);
  EXPECT_FALSE(report.at("passed"));
}

std::vector<std::string> broken_plugins() {
  std::vector<std::string> names;
  if (!fs::exists(kBroken)) return names;
  for (const auto& folder : fs::directory_iterator(kBroken)) {
    const std::string name = folder.path().filename().string();
    if (!name.starts_with("whole-") && name != "endless") names.push_back(name);
  }
  return names;
}

INSTANTIATE_TEST_SUITE_P(Validate, BrokenPlugin, testing::ValuesIn(broken_plugins()),
                         [](const auto& plugin) {
                           std::string name = plugin.param;
                           for (char& letter : name) letter = letter == '-' ? '_' : letter;
                           return name;
                         });

TEST(Validate, HasABrokenPluginForEveryCheck) {
  const std::vector<std::string> names = check_names();
  EXPECT_GE(names.size(), 52u);
  for (const std::string& name : names) EXPECT_TRUE(fs::exists(kBroken / name)) << name;
}

// ---- whole ones ----

class WholePlugin : public testing::TestWithParam<fs::path> {};

TEST_P(WholePlugin, PassesAtTheHighestLevel) {
  const std::string samples = std::string(LOFTE_SOURCE_DIR) + "/tests/conformance/plugins/samples/";
  std::string more = "--level 3";
  if (GetParam().filename() == "receivables-csv")
    more += " --sample " + samples + "receivables.csv";
  const Json report = report_of(GetParam(), more);
  EXPECT_EQ(failed(report), std::set<std::string>{}) << report.dump(2);
}

std::vector<fs::path> whole_plugins() {
  std::vector<fs::path> plugins = {kBroken / "whole-advisor", kBroken / "whole-reader",
                                   kBroken / "whole-reviewer"};
  for (const auto& entry : fs::directory_iterator(fs::path(LOFTE_SOURCE_DIR) / "plugins")) {
    if (fs::exists(entry.path() / "manifest.json")) {
      plugins.push_back(kBuild / "plugins" / entry.path().filename());
    }
  }
  return plugins;
}

INSTANTIATE_TEST_SUITE_P(Validate, WholePlugin, testing::ValuesIn(whole_plugins()),
                         [](const auto& plugin) {
                           std::string name = plugin.param.filename().string();
                           for (char& letter : name) letter = letter == '-' ? '_' : letter;
                           return name;
                         });

// ---- the command ----

TEST(Validate, EndsWithOneWhereACheckFails) {
  EXPECT_EQ(validate((kBroken / "symbols").string() + " --level 1").code, 1);
  EXPECT_EQ(validate((kBroken / "whole-advisor").string() + " --level 1").code, 0);
}

TEST(Validate, LooksOnlyAtWhatTheLevelAsks) {
  const Json report = report_of(kBroken / "bounds", "--level 2");
  EXPECT_EQ(failed(report), std::set<std::string>{});
  for (const Json& check : report.at("checks")) EXPECT_LE(check.at("level"), 2);
}

TEST(Validate, MakesTheSameAgainFromItsSeed) {
  const auto faults = [](const std::string& more) {
    return report_of(kBroken / "rules", "--only rules " + more).at("checks").at(0).at("faults");
  };
  EXPECT_EQ(faults("--seed 7"), faults("--seed 7"));
  EXPECT_NE(faults("--seed 7"), faults("--seed 8"));
}

TEST(Validate, FindsTheSameWithoutAChildProcess) {
  const auto only = [](const std::string& more) {
    return report_of(kBroken / "next-review", "--only next-review " + more)
        .at("checks")
        .at(0)
        .at("faults");
  };
  EXPECT_EQ(only("--in-process"), only(""));
}

TEST(Validate, SaysWhatWasTouchedAfterItWasGone) {
  const Json report = report_of(kBroken / "borrowed-memory", "--only borrowed-memory");
  const std::string said = report.at("checks").at(0).at("faults").at(0);
  EXPECT_NE(said.find("a customer view after the call that lent it"), said.npos) << said;
}

// A reviewer and planner whose texts lack one of the two.
TEST(Validate, ReadsWhyAReviewerAndAPlannerSpoke) {
  for (const std::string missing : {"quiet", "in-order"}) {
    const TemporaryFolder folder;
    fs::copy(kBroken / "whole-reviewer", folder.path(), fs::copy_options::recursive);
    Json texts = {{"quiet", "Not today"}, {"in-order", "As they came"}};
    texts.erase(missing);
    std::ofstream(folder.path() / "texts" / "en.json") << texts;
    const Json check = report_of(folder.path(), "--only texts").at("checks").at(0);
    ASSERT_EQ(check.at("verdict"), "failed") << missing;
    const std::string said = check.at("faults").at(0);
    EXPECT_NE(said.find("\"" + missing + "\""), said.npos) << said;
  }
}

TEST(Validate, EndsAPluginThatDoesNotComeToAnEnd) {
  const Json report = report_of(kBroken / "endless", "--only advises --timeout 1");
  const std::string said = report.at("checks").at(0).at("faults").at(0);
  EXPECT_NE(said.find("did not come to an end"), said.npos) << said;
}

TEST(Validate, WritesSarif) {
  const Json report = Json::parse(validate((kBroken / "rules").string() + " --sarif").out);
  EXPECT_EQ(report.at("version"), "2.1.0");
  const Json& run = report.at("runs").at(0);
  const Json& result = run.at("results").at(0);
  EXPECT_EQ(result.at("ruleId"), "rules");
  const std::size_t index = result.at("ruleIndex");
  EXPECT_EQ(run.at("tool").at("driver").at("rules").at(index).at("id"), "rules");
}

TEST(Validate, HasAPageThatTellsOfEveryCheck) {
  std::ifstream file(std::string(LOFTE_SOURCE_DIR) + "/docs/authors/validate.md");
  const std::string page(std::istreambuf_iterator<char>(file), {});
  for (const std::string& name : check_names()) {
    EXPECT_NE(page.find("| `" + name + "` |"), page.npos) << name;
  }
}

TEST(Validate, RefusesANameOfNoCheck) {
  EXPECT_EQ(validate((kBroken / "rules").string() + " --only nothing").code, 1);
}

}  // namespace
}  // namespace lofte::test
