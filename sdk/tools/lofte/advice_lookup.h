// The one item of advice that a command line speaks of.
#pragma once

#include <optional>
#include <string>

#include "lofte/cpp/runtime.hpp"

namespace lofte::tools {

struct AdviceName {
  std::string customer;  // empty: the book's
  std::string plugin;    // empty: whichever has it
  std::int32_t kind = 0;
  std::string key;
};

// Also what a decision hides. The row is borrowed from the answer.
struct FoundAdvice {
  Answer answer;
  const lofte_advice_row* row;
};

// Throws Error(LOFTE_NOT_FOUND) that names what there is, LOFTE_CONFLICT where two plugins have it.
FoundAdvice find_advice(Book& book, const AdviceName& name);

}  // namespace lofte::tools
