// What it cost to win a customer, against what the customer brought.
#pragma once

#include <span>

#include "purchases.h"
#include "state.h"

namespace lofte::retention {

// Of a lost customer. Compared only where all was sold in the currency of the cost: rates are not
// ours to make.
void count_acquisition(const View& view, const Policy& policy, std::span<const Sale> sales,
                       std::string_view fact_id, State& state);

}  // namespace lofte::retention
