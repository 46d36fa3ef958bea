// What money is to be expected from a customer, and in which week.
#pragma once

#include <optional>

#include "lofte/cpp/plugin.hpp"
#include "policy.h"
#include "state.h"

namespace lofte::book_figures {

inline lofte_date monday_of(lofte_date day) {
  return day - weekday(day);
}

// The middle one of days late, the earlier of two; nothing where none was counted.
std::optional<int> median_of(const Sums& days_late);

// What is promised, or part of a plan in force, is expected on that day; the rest on its due date
// and as many days later as this customer usually pays, on a working day. Direct debits come on the
// due date. Money of theirs that is set against nothing is taken off first, the oldest invoice
// first.
void count_cash(const View& view, const Policy& policy, const Calendar& calendar, State& state);

}  // namespace lofte::book_figures
