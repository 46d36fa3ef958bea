#include "cohorts.h"

#include "ratio.h"

namespace lofte::retention {
namespace {

lofte_date first_day(std::int64_t month) {
  return date_of(static_cast<int>(month / 12), static_cast<unsigned>(month % 12) + 1, 1);
}

struct Horizon {
  int months;
  std::int64_t Cohort::*left;
  std::string_view title;
  std::string_view month_title;
  std::string_view reference;
};

const Horizon kHorizons[] = {
    {3, &Cohort::left_in_3, "metric.stayed.3", "metric.cohort.3", "reference.3"},
    {12, &Cohort::left_in_12, "metric.stayed.12", "metric.cohort.12", "reference.12"}};

void say(std::int64_t stayed, std::int64_t size, const Horizon& horizon, Metric metric) {
  metric.rule("cohorts").value(per_mille(stayed, size), "per mille");
  metric.reason("reason.stayed", {{"stayed", stayed}, {"size", size}});
  metric.reason(horizon.reference);
}

}  // namespace

void count_cohort(const View& view, const Policy& policy, std::span<const lofte_date> days,
                  lofte_date end, State& state) {
  const lofte_date first = days.front();
  if (!is_known_first(view, policy, first)) return;
  const Standing standing = standing_of(view, policy, days);
  const bool lost = standing.lost_on < end;
  Cohort& cohort = state.cohorts[month_number(first)];
  ++cohort.size;
  if (lost && standing.left_on < add_months(first, 3)) ++cohort.left_in_3;
  if (lost && standing.left_on < add_months(first, 12)) ++cohort.left_in_12;
}

bool is_ripe(std::int64_t month, int months, int lost_after_days, lofte_date end) {
  return first_of_month(first_day(month), months + 1) + lost_after_days < end;
}

void say_cohorts(const State& state, const Policy& policy, lofte_date end, BookAdvice& out) {
  for (const Horizon& horizon : kHorizons) {
    std::int64_t size = 0;
    std::int64_t stayed = 0;
    int months = 0;
    for (auto at = state.cohorts.rbegin(); at != state.cohorts.rend(); ++at) {
      const auto& [month, cohort] = *at;
      if (!is_ripe(month, horizon.months, policy.lost_after_days, end)) continue;
      if (++months > policy.cohort_months) break;
      const std::int64_t stay = cohort.size - cohort.*horizon.left;
      size += cohort.size;
      stayed += stay;
      const lofte_date day = first_day(month);
      auto metric = out.metric("stayed ", horizon.months, " of ", iso(day).substr(0, 7));
      metric.title(horizon.month_title, {{"month", iso(day).substr(0, 7)},
                                         {"whole", per_mille(stay, cohort.size) / 10},
                                         {"tenth", per_mille(stay, cohort.size) % 10}});
      say(stay, cohort.size, horizon, metric.since(day));
    }
    if (size == 0) continue;
    auto metric = out.metric("stayed ", horizon.months);
    metric.title(horizon.title, {{"whole", per_mille(stayed, size) / 10},
                                 {"tenth", per_mille(stayed, size) % 10}});
    say(stayed, size, horizon, metric);
  }
}

}  // namespace lofte::retention
