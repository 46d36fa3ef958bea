// New customers by the month of their first purchase, and who of them stayed.
#pragma once

#include <span>

#include "purchases.h"
#include "state.h"

namespace lofte::retention {

// `end`: the day after the last one looked at.
void count_cohort(const View& view, const Policy& policy, std::span<const lofte_date> days,
                  lofte_date end, State& state);

// Whether all of a month's new customers had `months` and then the silence that tells who left.
bool is_ripe(std::int64_t month, int months, int lost_after_days, lofte_date end);

// Says, for 3 and for 12 months, how many stayed: of each month, and of all months together.
void say_cohorts(const State& state, const Policy& policy, lofte_date end, BookAdvice& out);

}  // namespace lofte::retention
