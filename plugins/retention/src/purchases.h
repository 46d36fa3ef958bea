// What a customer bought, and the rhythm in it. A purchase is a day with an issued invoice that was
// neither cancelled nor credited in full; several on a day are one.
#pragma once

#include <span>
#include <vector>

#include "case.h"

namespace lofte::retention {

struct Sale {
  lofte_date on;
  lofte_money net;  // less what was credited
  std::string_view fact_id;
};

// By day. What was written off was bought all the same.
std::vector<Sale> sales_of(const View& view, const Clock& clock);

// The days of purchases, each once.
std::vector<lofte_date> days_of(std::span<const Sale> sales);

struct Rhythm {
  int median_gap = 0;  // days; 0 before the second purchase
  int long_gap = 0;    // nine in ten gaps were no longer
};
Rhythm rhythm_of(std::span<const lofte_date> days);

// How the customer stands by the purchases of some days.
struct Standing {
  lofte_date left_on = 0;  // the last purchase, or the day the relationship was ended
  lofte_date lost_on = 0;  // from this day on the customer counts as lost
};

// Of a customer whose purchases are `days`, at least one.
Standing standing_of(const View& view, const Policy& policy, std::span<const lofte_date> days);

// Whether the book goes far enough back to say that a first purchase on `day` was the first.
bool is_known_first(const View& view, const Policy& policy, lofte_date day);

}  // namespace lofte::retention
