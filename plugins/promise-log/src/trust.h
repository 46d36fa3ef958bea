// How far promises have been kept, as a whole number per mille.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "promise.h"

namespace lofte::promise_log {

struct Trust {
  std::int64_t per_mille = 0;
  std::string_view band;               // "high", "mixed", "low"
  std::int64_t kept = 0;               // in time
  std::vector<const Promise*> behind;  // latest first
};

// Of one direction. Without a decided promise `behind` is empty and nothing should be said.
Trust trust_in(std::span<const Promise> promises, bool ours, const Clock& clock);

}  // namespace lofte::promise_log
