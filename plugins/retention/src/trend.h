// Customers lost and won, and their money, quarter by quarter.
#pragma once

#include <span>

#include "purchases.h"
#include "state.h"

namespace lofte::retention {

// Counts one customer into each of the last whole quarters. `sales` and `days`: of whole months.
void count_quarters(const View& view, const Policy& policy, std::span<const lofte_date> days,
                    std::span<const Sale> sales, State& state);

void say_quarters(const State& state, const BookView& book, BookAdvice& out);

}  // namespace lofte::retention
