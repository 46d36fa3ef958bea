// The order of a day: what fits, person by person, and what can wait.
#pragma once

#include "lofte/cpp/planner.hpp"

namespace lofte::follow_up {

void plan_day(const Day& day, Order& out);

}  // namespace lofte::follow_up
