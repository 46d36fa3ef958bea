// docs/cli.md is true: every example in it is run, and prints what stands there.
#include <fstream>
#include <sstream>

#include "run.h"

namespace lofte::testing {
namespace {

struct Example {
  int line = 0;
  std::string command;
  std::vector<std::string> expected;
};

std::vector<Example> examples_in(const std::string& file) {
  std::ifstream in(file);
  std::vector<Example> examples;
  bool inside = false;
  int number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    if (line.starts_with("```")) {
      inside = line == "```console";
    } else if (inside && line.starts_with("$ ")) {
      examples.push_back({number, line.substr(2), {}});
    } else if (inside && !examples.empty()) {
      examples.back().expected.push_back(line);
    }
  }
  return examples;
}

// No-break spaces are written as spaces in the page.
std::string plain(std::string text) {
  for (const std::string space : {"\u00a0", "\u202f"}) {
    for (std::size_t at = text.find(space); at != std::string::npos; at = text.find(space, at)) {
      text.replace(at, space.size(), " ");
    }
  }
  return text;
}

// "…" stands for any part of a line.
bool matches(std::string_view line, std::string_view pattern) {
  static constexpr std::string_view kAny = "…";
  const std::size_t gap = pattern.find(kAny);
  if (gap == std::string_view::npos) return line == pattern;
  if (line.substr(0, gap) != pattern.substr(0, gap)) return false;
  const std::string_view rest = pattern.substr(gap + kAny.size());
  for (std::size_t at = gap; at <= line.size(); ++at) {
    if (matches(line.substr(at), rest)) return true;
  }
  return false;
}

// A line of nothing but "…" stands for any lines.
bool matches(const std::vector<std::string>& lines, std::size_t line,
             const std::vector<std::string>& patterns, std::size_t pattern) {
  if (pattern == patterns.size()) return line == lines.size();
  if (patterns[pattern] == "…") {
    for (std::size_t at = line; at <= lines.size(); ++at) {
      if (matches(lines, at, patterns, pattern + 1)) return true;
    }
    return false;
  }
  return line < lines.size() && matches(lines[line], patterns[pattern]) &&
         matches(lines, line + 1, patterns, pattern + 1);
}

std::vector<std::string> lines_of(const std::string& text) {
  std::istringstream in(plain(text));
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

class Docs : public Cli {};

TEST_F(Docs, OfTheProgramAreTrue) {
  const auto examples = examples_in(LOFTE_SOURCE_DIR "/docs/cli.md");
  ASSERT_GT(examples.size(), 30u);
  const std::string bin = std::filesystem::path(LOFTE_PROGRAM).parent_path().string();
  for (const Example& example : examples) {
    SCOPED_TRACE("docs/cli.md:" + std::to_string(example.line));
#ifdef LOFTE_SANITIZED
    // It would judge the sanitizer's memory and time instead of the plugin's.
    if (example.command.find("plugin validate") != std::string::npos) continue;
#endif
    const Ran ran =
        shell("cd '" + folder_.path().string() + "' && PATH='" + bin +
              "':$PATH PLUGINS='" LOFTE_BUILD_DIR "/plugins' && export PATH PLUGINS && " +
              example.command + " 2>&1");
    EXPECT_TRUE(matches(lines_of(ran.out), 0, example.expected, 0))
        << "$ " << example.command << "\n"
        << ran.out;
  }
}

TEST_F(Docs, NameEveryCommand) {
  const std::string page = read_bytes(LOFTE_SOURCE_DIR "/docs/cli.md");
  const std::string help = done({"--help"}).out;
  for (const char* command :
       {"init",         "import",         "post",           "advance",          "bank complete",
        "status",       "today",          "customers",      "invoices",         "ageing",
        "flags",        "tasks",          "promises",       "drafts",           "timeline",
        "suppressions", "promise add",    "promise keep",   "promise withdraw", "promise log",
        "contact add",  "hold",           "dispute",        "notice sent",      "decide",
        "settings get", "settings set",   "journal verify", "journal export",   "journal replay",
        "plugin list",  "plugin inspect", "plugin allow",   "plugin validate",  "plugin new",
        "plugin try",   "journal scrub",  "doctor",         "preview",          "backtest",
        "metrics",      "parameters",     "recompute"}) {
    EXPECT_TRUE(has(page, std::string("### lofte ") + command)) << command;
    EXPECT_TRUE(has(help, std::string(command).substr(0, std::string(command).find(' '))))
        << command;
  }
}

}  // namespace
}  // namespace lofte::testing
