#include "part.h"

#include <algorithm>

namespace lofte::retention {
namespace {

std::span<const lofte_date> before(std::span<const lofte_date> days, lofte_date day) {
  return days.first(static_cast<std::size_t>(std::ranges::lower_bound(days, day) - days.begin()));
}

Stood stood_at(const View& view, const Policy& policy, std::span<const lofte_date> days,
               lofte_date day) {
  const auto bought = before(days, day);
  if (bought.empty()) return Stood::kUnknown;
  return standing_of(view, policy, bought).lost_on < day ? Stood::kLost : Stood::kCustomer;
}

}  // namespace

Part part_of(const View& view, const Policy& policy, std::span<const lofte_date> days,
             const Period& period) {
  return {stood_at(view, policy, days, period.start), stood_at(view, policy, days, period.end),
          period.holds(days.front()) && is_known_first(view, policy, days.front())};
}

}  // namespace lofte::retention
