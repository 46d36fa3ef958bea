// Why a customer left, as far as the book tells.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "errors.h"
#include "purchases.h"

namespace lofte::retention {

struct Cause {
  // "competitor"; texts hold its words under "cause.<name>".
  std::string_view name;
  bool stated = false;  // by a person, or a fact that leaves nothing to ask
  std::vector<std::string_view> evidence;
};

inline constexpr std::string_view kCauses[] = {
    "dissatisfied", "our-error", "competitor", "needs-changed", "too-little-trade", "fraud",
    "ended-by-us",  "insolvent", "died",       "ended",         "not-known"};

// The first of these that holds: what a person stated; a death; an open insolvency; a complaint, a
// dispute or a poor answer, then an error of ours, from `cause_days` before the last purchase on;
// the relationship was ended; not known.
Cause cause_of(const View& view, const Policy& policy, const Clock& clock, const Standing& standing,
               std::span<const OwnError> errors);

}  // namespace lofte::retention
