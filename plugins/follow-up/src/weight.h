// What a task weighs in the order of a day: value x urgency x recency, in whole numbers.
#pragma once

#include <cstdint>
#include <string_view>

#include "lofte/cpp/planner.hpp"

namespace lofte::follow_up {

struct Weight {
  std::int64_t value = 2;    // 1 to 4: what the relationship is worth, by its tier
  std::int64_t urgency = 1;  // 1 to 12: severity, and how near the last sensible day is
  std::int64_t recency = 2;  // 1 to 4: how long nothing was said
  std::int64_t total() const { return value * urgency * recency; }
};

// What the signals of one customer say; made once for all its tasks.
struct Standing {
  bool is_customer = false;     // else the book as a whole
  std::int64_t value = 2;       // as in Weight
  lofte_date last_contact = 0;  // 0: none on record
};

// The settings of the formula.
struct Scale {
  lofte_date recent_days;
  lofte_date while_days;
  lofte_date long_days;
  lofte_date soon_days;
  lofte_date near_days;
  std::int64_t silent_place;

  explicit Scale(const Settings& settings);
};

Standing standing_of(const lofte_day_customer& customer);
Weight weigh(const Scale& scale, lofte_date today, const Standing& standing,
             const lofte_advice& advice);

}  // namespace lofte::follow_up
