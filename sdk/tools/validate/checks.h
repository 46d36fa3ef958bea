// The checks, in the order in which they run.
#pragma once

#include <span>

#include "trial.h"

namespace lofte::validate {

// How much is asked of a plugin.
enum Level : int {
  kLives = 1,       // a runtime can load it, and it stands being called wrongly
  kKeepsRules = 2,  // it is pure, honest about its next review, and within bounds
  kEndures = 3,     // it stands what no author thinks of
};

struct Check {
  const char* name;  // "next-review"
  Level level;
  bool gate;           // where it fails, those after it cannot be run
  const char* means;   // what holds where it passes, in a line
  const char* remedy;  // what to do where it fails
  void (*run)(Trial& trial);
};

std::span<const Check> all_checks();
// NULL where there is none of that name.
const Check* find_check(std::string_view name);

}  // namespace lofte::validate
