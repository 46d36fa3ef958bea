// One call of a planner: the order is copied and checked against what is open, or dropped whole.
#pragma once

#include <vector>

#include "base/arena.h"
#include "lofte/planner.h"
#include "plugins/instance.h"

namespace lofte::plugins {

// Every open task once: what is planned in order, then what can wait, what the planner did not name
// last. They live in the arena. Throws base::Error(LOFTE_PLUGIN_FAILED) naming plugin and day.
std::vector<const lofte_planned_task*> plan(Instance& instance, const lofte_day_view& day,
                                            base::Arena& arena);

}  // namespace lofte::plugins
