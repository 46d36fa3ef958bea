#include "report.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "lofte/runtime.h"

namespace lofte::validate {
namespace {

using Json = nlohmann::ordered_json;

const char* name_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::kPassed:
      return "passed";
    case Verdict::kFailed:
      return "failed";
    case Verdict::kSkipped:
      return "skipped";
  }
  return "";
}

std::string dumped(const Json& document) {
  return document.dump(2, ' ', false, Json::error_handler_t::replace);
}

// The file that a finding is shown at: a validator sees the plugin from outside and knows no line.
constexpr const char* kPlace = "manifest.json";

}  // namespace

std::size_t Report::count(Verdict verdict) const {
  return static_cast<std::size_t>(
      std::count_if(results.begin(), results.end(),
                    [&](const Result& result) { return result.verdict == verdict; }));
}

std::string replay_command(const Report& report, const Check& check) {
  return concat("lofte plugin validate ", std::string_view(report.files.folder.string()),
                " --only ", std::string_view(check.name), " --seed ", report.options.seed,
                " --in-process");
}

std::string as_json(const Report& report) {
  Json checks = Json::array();
  for (const Result& result : report.results) {
    Json one{{"check", result.check->name},
             {"level", result.check->level},
             {"verdict", name_of(result.verdict)},
             {"milliseconds", result.milliseconds}};
    if (!result.findings.faults.empty()) {
      one["faults"] = result.findings.faults;
      one["remedy"] = result.check->remedy;
      one["replay"] = replay_command(report, *result.check);
    }
    if (!result.findings.notes.empty()) one["notes"] = result.findings.notes;
    if (!result.findings.skipped.empty()) one["skipped"] = result.findings.skipped;
    checks.push_back(std::move(one));
  }
  return dumped({{"plugin", report.files.id},
                 {"version", report.files.version},
                 {"folder", report.files.folder.string()},
                 {"level", report.options.level},
                 {"seed", report.options.seed},
                 {"passed", report.passed()},
                 {"checks", std::move(checks)}});
}

std::string as_sarif(const Report& report) {
  Json rules = Json::array();
  Json results = Json::array();
  for (const Result& result : report.results) {
    const Check& check = *result.check;
    rules.push_back({{"id", check.name},
                     {"shortDescription", {{"text", check.means}}},
                     {"help", {{"text", check.remedy}}}});
    for (const std::string& fault : result.findings.faults) {
      results.push_back(
          {{"ruleId", check.name},
           {"ruleIndex", rules.size() - 1},
           {"level", "error"},
           {"message", {{"text", concat(fault, "; ", std::string_view(check.remedy))}}},
           {"locations",
            {{{"physicalLocation",
               {{"artifactLocation",
                 {{"uri", (report.files.folder / kPlace).generic_string()}}}}}}}}});
    }
  }
  const Json driver{{"name", "lofte plugin validate"},
                    {"semanticVersion", lofte_version()},
                    {"rules", std::move(rules)}};
  return dumped({{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                 {"version", "2.1.0"},
                 {"runs", {{{"tool", {{"driver", driver}}}, {"results", std::move(results)}}}}});
}

}  // namespace lofte::validate
