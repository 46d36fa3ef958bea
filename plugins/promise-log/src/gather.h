// Finds the promises of a customer and what other facts say of them.
#pragma once

#include <vector>

#include "policy.h"
#include "promise.h"

namespace lofte::promise_log {

// By due date, then made-on, then key: the order in which money is counted.
std::vector<Promise> gather(const View& view, const Policy& policy, const Calendar& calendar,
                            const Clock& clock);

}  // namespace lofte::promise_log
