// What was heard apart from surveys: impressions by buying step, and suggestions that led to a
// change.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "case.h"

namespace lofte::satisfaction {

inline constexpr std::array<std::string_view, 4> kSteps = {"need", "information", "decision",
                                                           "evaluation"};

struct Impressions {
  // By step, then good, neutral, bad.
  std::array<std::array<std::int64_t, 3>, 4> count{};

  void add(const lofte_impression& seen);
  std::int64_t of(std::size_t step) const {
    return count[step][0] + count[step][1] + count[step][2];
  }
};

// Noted by us and never mixed with what the customer answered.
void say_impressions(const Case& c);
// What was changed because of them, and nobody has told them.
void say_tell_back(const Case& c);

}  // namespace lofte::satisfaction
