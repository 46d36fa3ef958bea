// The rules that hold for one customer on one day, and the yearly rate over a stretch of days.
#pragma once

#include <optional>
#include <vector>

#include "case.h"
#include "rule_data.h"

namespace lofte::late_payer {

// What holds on that day for a customer of this country and kind, the book's own numbers over the
// table's. An unknown kind is taken for a consumer, whom the law protects most.
Rule rule_on(const Case& c, lofte_date day);

// Whether the row's rule is for business debtors whose kind this customer is.
bool owes_fixed_sum(const Case& c, const FixedSumRule& rule);

// Days `after` .. `until` of one rate: (after, until].
struct RateStretch {
  lofte_date after = 0;
  lofte_date until = 0;
  int bp = 0;
};

// The rates from the day after `after` to `until`, in order. `missing`: the first day for which
// none is known or confirmed; then the stretches are worth nothing.
struct Rates {
  std::vector<RateStretch> stretches;
  lofte_date missing = 0;
};
Rates rates_between(const Case& c, const InterestRule& rule, lofte_date after, lofte_date until);

}  // namespace lofte::late_payer
