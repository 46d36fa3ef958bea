// The part a customer has in a time: there at its start, lost in it, won in it.
#pragma once

#include <span>

#include "purchases.h"

namespace lofte::retention {

// How the customer stood on one day, by what was bought before it.
enum class Stood { kUnknown, kCustomer, kLost };

struct Part {
  Stood at_start = Stood::kUnknown;
  Stood at_end = Stood::kUnknown;
  bool won = false;

  // Before it they were customers, or not known at all.
  bool lost() const { return at_end == Stood::kLost && (at_start == Stood::kCustomer || won); }
  // Lost when it began, and customers again.
  bool back() const { return at_start == Stood::kLost && at_end != Stood::kLost; }
};

// `days`: of purchases, at least one. Those who were customers already, or may have been before the
// book began, are not won.
Part part_of(const View& view, const Policy& policy, std::span<const lofte_date> days,
             const Period& period);

}  // namespace lofte::retention
