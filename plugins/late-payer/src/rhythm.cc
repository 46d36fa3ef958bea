#include "rhythm.h"

#include <algorithm>
#include <vector>

#include "habit.h"

namespace lofte::late_payer {
namespace {

int at_rank(std::vector<int>& days, std::size_t rank) {
  const auto at = days.begin() + static_cast<std::ptrdiff_t>(rank);
  std::nth_element(days.begin(), at, days.end());
  return *at;
}

}  // namespace

Rhythm rhythm_of(const View& view) {
  std::vector<int> days;
  for (const Paid& paid : paid_invoices(view)) days.push_back(paid.days_late);
  Rhythm rhythm;
  rhythm.paid = static_cast<int>(days.size());
  if (days.empty()) return rhythm;
  rhythm.late_before = *std::max_element(days.begin(), days.end()) > 0;
  rhythm.median_days = at_rank(days, (days.size() - 1) / 2);
  rhythm.slowest_days = at_rank(days, (days.size() * 9 + 9) / 10 - 1);
  return rhythm;
}

}  // namespace lofte::late_payer
