#include "plan.h"

#include <algorithm>
#include <cstdlib>
#include <map>

namespace lofte::late_payer {
namespace {

constexpr int kMonthsLookedAt = 12;
constexpr std::size_t kEnoughMonths = 3;
constexpr std::size_t kEnoughDays = 3;
constexpr int kNearDays = 3;  // of the usual day of the month

struct Received {
  lofte_date on;
  std::int64_t minor;
};

// Payments of a year, those that bounced taken off on the day they came.
std::vector<Received> payments(const Case& c, std::string_view code, lofte_date since) {
  const lofte_date from = add_months(since, -kMonthsLookedAt);
  std::vector<Received> found;
  for (const lofte_invoice_state& invoice : c.view.invoices()) {
    for (const lofte_settlement& part : range<lofte_settlement>(invoice.settlements)) {
      const bool money = part.kind == LOFTE_SETTLEMENT_PAYMENT ||
                         part.kind == LOFTE_SETTLEMENT_BOUNCED ||
                         part.kind == LOFTE_SETTLEMENT_REVERSED;
      const bool recent = part.date >= from && part.date < since;
      if (money && recent && currency(part.amount) == code) {
        found.push_back({part.date, part.amount.minor});
      }
    }
  }
  return found;
}

// 0: not enough is known.
std::int64_t usual_month(const std::vector<Received>& paid) {
  std::map<int, std::int64_t> by_month;
  for (const Received& one : paid) by_month[month_number(one.on)] += one.minor;
  std::vector<std::int64_t> sums;
  for (const auto& [month, sum] : by_month) {
    if (sum > 0) sums.push_back(sum);
  }
  if (sums.size() < kEnoughMonths) return 0;
  const auto middle = sums.begin() + static_cast<std::ptrdiff_t>((sums.size() - 1) / 2);
  std::nth_element(sums.begin(), middle, sums.end());
  return *middle;
}

int usual_day(const std::vector<Received>& paid) {
  std::vector<lofte_date> days;
  for (const Received& one : paid) {
    if (one.minor > 0) days.push_back(one.on);
  }
  return usual_day_of_month(days);
}

// The first such day of a month that is not before `earliest`.
lofte_date next_on(int day_of_month, lofte_date earliest) {
  for (int months = 0;; ++months) {
    const lofte_date first = first_of_month(earliest, months);
    const lofte_date last = first_of_month(earliest, months + 1) - 1;
    const lofte_date day = std::min(first + day_of_month - 1, last);
    if (day >= earliest) return day;
  }
}

int parts_of(std::int64_t total, std::int64_t usual) {
  const std::int64_t needed = (total + usual - 1) / usual;
  return static_cast<int>(std::clamp<std::int64_t>(needed, kFewestParts, kMostParts));
}

}  // namespace

int usual_day_of_month(const std::vector<lofte_date>& dates) {
  std::vector<int> days;
  days.reserve(dates.size());
  for (const lofte_date date : dates) {
    days.push_back(static_cast<int>(unsigned{civil(date).day()}));
  }
  if (days.size() < kEnoughDays) return 0;
  const auto middle = days.begin() + static_cast<std::ptrdiff_t>((days.size() - 1) / 2);
  std::nth_element(days.begin(), middle, days.end());
  const int usual = *middle;
  const auto near =
      std::ranges::count_if(days, [usual](int day) { return std::abs(day - usual) <= kNearDays; });
  return 2 * near >= static_cast<std::ptrdiff_t>(days.size()) ? usual : 0;
}

Plan plan_for(const Case& c, const Balance& balance, lofte_date since, lofte_date earliest) {
  const lofte_money total = balance.left();
  const std::vector<Received> paid = payments(c, currency(total), since);
  const std::int64_t usual = usual_month(paid);
  Plan plan;
  plan.parts = usual > 0 ? parts_of(total.minor, usual) : c.policy.plan_parts;
  const std::int64_t part = total.minor / plan.parts;
  if (part == 0) return {};
  plan.part = money(part, currency(total));
  if (usual > 0) plan.usual = money(usual, currency(total));
  // The last part carries what does not divide.
  plan.fits = usual > 0 && total.minor - part * (plan.parts - 1) <= usual + plan.parts - 1;
  const int day = usual_day(paid);
  plan.on_usual_day = day != 0;
  const lofte_date begin = day != 0 ? next_on(day, earliest) : earliest;
  plan.first = c.working_day(begin);
  plan.last = c.working_day(add_months(begin, plan.parts - 1));
  return plan;
}

}  // namespace lofte::late_payer
