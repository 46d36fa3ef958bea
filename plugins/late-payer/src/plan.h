// A payment plan to offer: two to six monthly parts that the customer has shown it can pay.
#pragma once

#include <vector>

#include "balance.h"

namespace lofte::late_payer {

constexpr int kFewestParts = 2;
constexpr int kMostParts = 6;

struct Plan {
  int parts = 0;
  lofte_money part{};    // each but the last
  lofte_date first = 0;  // working days
  lofte_date last = 0;
  lofte_money usual{};        // what the customer pays in a month; no currency: not known
  bool fits = false;          // no part is more than that
  bool on_usual_day = false;  // the day of the month on which the customer mostly pays
};

// The day of the month near which at least half of these days fall, three of them at least; 0:
// there is none.
int usual_day_of_month(const std::vector<lofte_date>& days);

// What a customer pays in a month is the median of the months of the year before `since` in which
// it paid at all, three at least; then as few parts as stay below it. Without that,
// Policy::plan_parts. Nothing (parts 0) where the sum cannot be divided.
Plan plan_for(const Case& c, const Balance& balance, lofte_date since, lofte_date earliest);

}  // namespace lofte::late_payer
