// plugin validate.
#include <cstdio>

#include "commands.h"
#include "display.h"
#include "failure.h"
#include "options.h"
#include "report.h"

namespace lofte::tools {
namespace {

namespace v = lofte::validate;

struct ValidateArguments {
  std::string path;
  v::Options options;
  bool sarif = false;
  bool list = false;
};

const char* word(v::Verdict verdict) {
  return verdict == v::Verdict::kPassed   ? "passed "
         : verdict == v::Verdict::kFailed ? "FAILED "
                                          : "skipped";
}
Tone tone(v::Verdict verdict) {
  return verdict == v::Verdict::kPassed   ? Tone::kGood
         : verdict == v::Verdict::kFailed ? Tone::kBad
                                          : Tone::kQuiet;
}

void print_indented(std::string_view label, std::string_view words) {
  std::string text = printable(words);
  while (!text.empty() && text.back() == '\n') text.pop_back();
  for (std::size_t at = text.find('\n'); at != text.npos; at = text.find('\n', at + 1)) {
    text.insert(at + 1, "          ");
  }
  std::printf("          %s%s\n", std::string(label).c_str(), text.c_str());
}

void print_result(const v::Report& report, const v::Result& result) {
  std::printf("  %s %-20s %s\n", toned(word(result.verdict), tone(result.verdict)).c_str(),
              result.check->name,
              toned(result.verdict == v::Verdict::kSkipped ? one_line(result.findings.skipped)
                                                           : std::string(result.check->means),
                    Tone::kQuiet)
                  .c_str());
  for (const std::string& fault : result.findings.faults) print_indented("", fault);
  for (const std::string& note : result.findings.notes) print_indented("note: ", note);
  if (result.findings.faults.empty()) return;
  print_indented("to do: ", result.check->remedy);
  print_indented("again: ", v::replay_command(report, *result.check));
}

void print_report(const v::Report& report) {
  std::printf("%s\n\n",
              toned(one_line(concat(report.files.id, " ", report.files.version, " at level ",
                                    report.options.level, ", seed ", report.options.seed)),
                    Tone::kStrong)
                  .c_str());
  for (const v::Result& result : report.results) print_result(report, result);
  std::printf("\n%zu passed, %zu failed, %zu skipped\n", report.count(v::Verdict::kPassed),
              report.count(v::Verdict::kFailed), report.count(v::Verdict::kSkipped));
}

void list_checks() {
  for (const v::Check& check : v::all_checks()) {
    std::printf("%d  %-20s %s\n", check.level, check.name, check.means);
  }
}

void validate(const Shell& shell, const ValidateArguments& given) {
  if (given.list) return list_checks();
  for (const std::string& name : given.options.only) {
    if (v::find_check(name) == nullptr) {
      fail(LOFTE_NOT_FOUND, "--only",
           concat("there is no check \"", std::string_view(name), "\"; --list names them all"));
    }
  }
  if (given.path.empty()) fail(LOFTE_INVALID_ARGUMENT, "PATH", "name the plugin's folder");
  const v::PluginFiles files = v::read_plugin(given.path);
  const std::vector<v::Result> results = v::run_checks(files, given.options);
  const v::Report report{files, given.options, results};
  if (given.sarif) {
    print_json(v::as_sarif(report));
  } else if (shell.json()) {
    print_json(v::as_json(report));
  } else {
    print_report(report);
  }
  if (!report.passed()) {
    throw Unwell(concat("the plugin ", std::string_view(files.id),
                        " is not valid: ", report.count(v::Verdict::kFailed), " of ",
                        results.size(), " checks failed"));
  }
}

}  // namespace

void add_validate_command(CLI::App& plugin, Shell& shell) {
  auto given = std::make_shared<ValidateArguments>();
  CLI::App* made =
      command(plugin, "validate", "Check a plugin as a host would use it, and as no host should",
              "lofte plugin validate ./my-plugin --level 3");
  add_text(made, "PATH", given->path, "The plugin's folder, with manifest and library")
      ->type_name("");
  made->add_option("--level", given->options.level,
                   "1: it lives, 2: it keeps the rules, 3: it endures what is hostile")
      ->check(CLI::Range(1, 3).description("1 to 3"))
      ->capture_default_str();
  made->add_option("--seed", given->options.seed, "Other histories; the same seed makes the same")
      ->capture_default_str();
  add_repeated(made, "--only", given->options.only, "This check alone")->type_name("NAME");
  add_repeated(made, "--sample", given->options.samples, "A file that this reader reads")
      ->type_name("FILE");
  made->add_option("--timeout", given->options.seconds, "Seconds that one check may take")
      ->check(CLI::Range(1, 3600).description("1 to 3600"))
      ->capture_default_str();
  made->add_option("--jobs", given->options.jobs, "Checks at once; 0: one a processor")
      ->capture_default_str();
  made->add_flag("--in-process", given->options.in_process,
                 "Without child processes or time limits, for a debugger");
  made->add_flag("--sarif", given->sarif, "Print one SARIF 2.1.0 document");
  made->add_flag("--list", given->list, "Name the checks and what each means");
  made->callback([&shell, given] { validate(shell, *given); });
}

}  // namespace lofte::tools
