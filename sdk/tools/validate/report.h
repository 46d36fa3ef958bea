// What came of a validation, for machines.
#pragma once

#include <string>
#include <vector>

#include "runner.h"

namespace lofte::validate {

struct Report {
  const PluginFiles& files;
  const Options& options;
  const std::vector<Result>& results;

  std::size_t count(Verdict verdict) const;
  bool passed() const { return count(Verdict::kFailed) == 0; }
};

// The command that makes one check again, with the same histories.
std::string replay_command(const Report& report, const Check& check);

std::string as_json(const Report& report);
// SARIF 2.1.0, which code hosts show beside the code.
std::string as_sarif(const Report& report);

}  // namespace lofte::validate
