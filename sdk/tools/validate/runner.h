// Runs checks, each in a process of its own with a time limit.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "checks.h"

namespace lofte::validate {

struct Options {
  int level = kKeepsRules;
  std::uint64_t seed = 1;
  int seconds = 15;                  // a check may take
  bool in_process = false;           // for a debugger: no child, no time limit, crashes are yours
  unsigned jobs = 0;                 // 0: as many as there are processors
  std::vector<std::string> only;     // names; empty: all of the level
  std::vector<std::string> samples;  // files for readers
};

enum class Verdict { kPassed, kFailed, kSkipped };

struct Result {
  const Check* check;
  Verdict verdict = Verdict::kSkipped;
  Findings findings = {};
  int milliseconds = 0;
};

// In the order of the checks, whatever ran first. After a gate has failed the rest is skipped.
std::vector<Result> run_checks(const PluginFiles& files, const Options& options);

}  // namespace lofte::validate
