// The house as the design draws it: who may include whom, what stands at the top, a README in every
// room.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

const fs::path kRoot = LOFTE_SOURCE_DIR;

// Each layer and those it may include beside itself.
const std::map<std::string, std::set<std::string>> kMayInclude = {
    {"base", {}},
    {"journal", {"base"}},
    {"store", {"base"}},
    {"ledger", {"journal", "store", "base"}},
    {"plugins", {"journal", "store", "base"}},
    {"services", {"journal", "store", "base"}},
    {"engine", {"plugins", "ledger", "services", "journal", "store", "base"}},
    {"abi", {"engine", "plugins", "ledger", "services", "journal", "store", "base"}},
};

bool is_source(const fs::path& path) {
  static const std::set<std::string> kEndings = {".h", ".hpp", ".c", ".cc"};
  return kEndings.contains(path.extension().string());
}

std::vector<fs::path> sources_under(const fs::path& folder) {
  std::vector<fs::path> all;
  if (!fs::exists(folder)) return all;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file() && is_source(entry.path())) all.push_back(entry.path());
  }
  return all;
}

std::vector<std::string> includes_of(const fs::path& path) {
  static const std::regex kInclude(R"(^\s*#\s*include\s*[<"]([^>"]+)[>"])");
  std::vector<std::string> all;
  std::ifstream file(path);
  std::smatch match;
  for (std::string line; std::getline(file, line);) {
    if (std::regex_search(line, match, kInclude)) all.push_back(match[1]);
  }
  return all;
}

std::string first_folder(const std::string& include) {
  return include.substr(0, include.find('/'));
}

TEST(Layers, OfTheRuntimeIncludeDownwardsOnly) {
  for (const auto& [layer, allowed] : kMayInclude) {
    const auto sources = sources_under(kRoot / "sdk/runtime" / layer);
    EXPECT_FALSE(sources.empty()) << layer;
    for (const fs::path& source : sources) {
      for (const std::string& include : includes_of(source)) {
        const std::string other = first_folder(include);
        if (other == layer || !kMayInclude.contains(other)) continue;
        EXPECT_TRUE(allowed.contains(other)) << source << " includes " << include;
      }
    }
  }
}

// A call of what liblofte offers would be a reference upwards that no #include of a layer shows.
TEST(Layers, BelowTheAbiDoNotKnowItsFunctions) {
  for (const auto& [layer, allowed] : kMayInclude) {
    if (layer == "abi") continue;
    for (const fs::path& source : sources_under(kRoot / "sdk/runtime" / layer)) {
      for (const std::string& include : includes_of(source)) {
        EXPECT_TRUE(include != "lofte/runtime.h" && include != "lofte/lofte.h")
            << source << " includes " << include;
      }
    }
  }
}

TEST(Layers, AreAllNamedInTheList) {
  for (const auto& entry : fs::directory_iterator(kRoot / "sdk/runtime")) {
    if (entry.is_directory()) {
      EXPECT_TRUE(kMayInclude.contains(entry.path().filename().string())) << entry.path();
    }
  }
}

// What a stranger could include: the public headers, and nothing else of the project.
void expect_stranger(const fs::path& folder) {
  for (const fs::path& source : sources_under(folder)) {
    for (const std::string& include : includes_of(source)) {
      EXPECT_FALSE(kMayInclude.contains(first_folder(include)))
          << source << " includes " << include;
      EXPECT_EQ(include.find("sdk/"), std::string::npos) << source << " includes " << include;
      EXPECT_EQ(include.find(".pb.h"), std::string::npos) << source << " includes " << include;
    }
  }
}

TEST(Layers, PluginsUseThePublicHeadersAlone) {
  expect_stranger(kRoot / "plugins");
  const std::set<std::string> names = {"late-payer",   "book-figures", "follow-up",
                                       "promise-log",  "retention",    "relationship",
                                       "satisfaction", "gnucash",      "receivables-csv"};
  for (const fs::path& source : sources_under(kRoot / "plugins")) {
    for (const std::string& include : includes_of(source)) {
      EXPECT_FALSE(names.contains(first_folder(include))) << source << " includes " << include;
    }
  }
}

TEST(Layers, ToolsAndTheExampleHostAreStrangers) {
  expect_stranger(kRoot / "sdk/tools");
  expect_stranger(kRoot / "host-example");
}

TEST(Layers, ThePublicHeadersIncludeOnlyThemselvesAndTheStandardLibrary) {
  for (const fs::path& source : sources_under(kRoot / "sdk/include")) {
    for (const std::string& include : includes_of(source)) {
      const bool own =
          fs::exists(source.parent_path() / include) || fs::exists(kRoot / "sdk/include" / include);
      const bool standard = include.find('/') == std::string::npos &&
                            (include.ends_with(".h") || include.find('.') == std::string::npos);
      EXPECT_TRUE(own || standard) << source << " includes " << include;
    }
  }
}

TEST(Layers, TheTopHasTheFoldersOfTheDesignAndNoOthers) {
  const std::set<std::string> expected = {"sdk",   "plugins", "host-example",
                                          "proto", "tests",   "docs"};
  std::set<std::string> found;
  for (const auto& entry : fs::directory_iterator(kRoot)) {
    const std::string name = entry.path().filename().string();
    if (entry.is_directory() && name.front() != '.') found.insert(name);
  }
  EXPECT_EQ(found, expected);
}

TEST(Layers, EveryRoomSaysWhatItIsFor) {
  std::vector<fs::path> rooms = {kRoot / "host-example", kRoot / "proto"};
  for (const char* house : {"sdk/runtime", "plugins"}) {
    for (const auto& entry : fs::directory_iterator(kRoot / house)) {
      if (entry.is_directory()) rooms.push_back(entry.path());
    }
  }
  for (const fs::path& room : rooms) EXPECT_TRUE(fs::exists(room / "README.md")) << room;
}

}  // namespace
