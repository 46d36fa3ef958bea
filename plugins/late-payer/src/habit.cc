#include "habit.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace lofte::late_payer {
namespace {

constexpr std::ptrdiff_t kTelling = 40;  // older invoices say little of today's habits
constexpr int kWeight = 8;               // as many invoices as customers in general count for
constexpr double kMeanWorkingDays = kSoonDays * 5 / 7.0;

bool was_paid(const lofte_invoice_state& invoice) {
  if (invoice.status != LOFTE_INVOICE_STATE_SETTLED || invoice.settled_on == 0) return false;
  for (const lofte_settlement& part : range<lofte_settlement>(invoice.settlements)) {
    if (part.kind == LOFTE_SETTLEMENT_PAYMENT) return true;
  }
  return false;
}

bool earlier(const Paid& a, const Paid& b) {
  return std::tie(a.on, a.days_late) < std::tie(b.on, b.days_late);
}

// What holds of customers in general: four in ten of the invoices unpaid a day after their due
// date come within three days, and fewer with each day that passes. A curve learned from the whole
// book would take this place.
double usual_chance(int age) {
  return 0.4 * std::pow(0.85, age - 1);
}

}  // namespace

std::vector<Paid> paid_invoices(const View& view) {
  std::vector<Paid> paid;
  for (const lofte_invoice_state& invoice : view.invoices()) {
    if (invoice.due_date != 0 && was_paid(invoice)) {
      paid.push_back({invoice.settled_on, invoice.settled_on - invoice.due_date});
    }
  }
  return paid;
}

Habit::Habit(const View& view, lofte_date first) : paid_(paid_invoices(view)) {
  // Only the last few before the first day can matter: of thousands, the rest need no order.
  const auto later = std::partition(paid_.begin(), paid_.end(),
                                    [first](const Paid& paid) { return paid.on < first; });
  if (later - paid_.begin() > kTelling) {
    const auto oldest = later - kTelling;
    std::nth_element(paid_.begin(), oldest, later, earlier);
    paid_.erase(paid_.begin(), oldest);
  }
  std::sort(paid_.begin(), paid_.end(), earlier);
}

Seen Habit::seen(lofte_date day, int age) const {
  const auto end = std::partition_point(paid_.begin(), paid_.end(),
                                        [day](const Paid& paid) { return paid.on < day; });
  const auto begin = end - std::min(end - paid_.begin(), kTelling);
  Seen seen;
  seen.invoices = static_cast<int>(end - begin);
  for (auto paid = begin; paid != end; ++paid) {
    if (paid->days_late <= age) continue;
    ++seen.unpaid;
    if (paid->days_late <= age + kSoonDays) ++seen.paid_soon;
    if (paid->days_late <= age + kAwaitDays) ++seen.awaited;
  }
  return seen;
}

double chance_soon(const Seen& seen, int age, int working_days) {
  const double chance = (seen.paid_soon + kWeight * usual_chance(age)) / (seen.unpaid + kWeight);
  // The eve of a long holiday is like the eve of a weekend: no reason to write to everybody.
  const int days = std::max(working_days, 1);
  return 1 - std::pow(1 - chance, days / kMeanWorkingDays);
}

bool is_awaited(const Seen& seen) {
  return 3 * seen.awaited >= seen.unpaid + kWeight;
}

}  // namespace lofte::late_payer
