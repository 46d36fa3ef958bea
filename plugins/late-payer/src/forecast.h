// When a customer's open invoices will be paid, from when the earlier ones were.
#pragma once

#include <vector>

#include "habit.h"

namespace lofte::late_payer {

constexpr int kEnoughToForecast = 3;  // paid invoices

// Days after the due date; negative: before it.
struct Forecast {
  double mean_days = 0;  // what late and early invoices are told apart by
  int days = 0;          // the same as whole days
  int earliest = 0;      // one in ten comes sooner,
  int latest = 0;        // and one in ten later
  int invoices = 0;      // that it rests on
};

// A mean in which an invoice paid half a year before the last one counts half, and two invoices
// paid on their due date are added: a customer of whom little is known is not called late. How
// early somebody pays tells more of the next invoice than whether the last was late, but more than
// ten days early is no earlier. It stands on what was paid alone, so that no day changes it.
Forecast forecast(std::vector<Paid> paid);

// "in time", "a little late" or "late".
std::string_view band_of(int days);

// Says of every open invoice when it is expected.
void say_expected(const Case& c);

}  // namespace lofte::late_payer
