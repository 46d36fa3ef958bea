// The day of the first note, decided per customer from how it has paid before.
#pragma once

#include <cmath>
#include <vector>

#include "claims.h"
#include "habit.h"

namespace lofte::late_payer {

// The first working day on which the money has become unlikely to come by itself, or the last one
// that the ceiling allows.
struct Moment {
  lofte_date on = 0;
  bool at_ceiling = false;   // the chance was still good
  bool after_quiet = false;  // it waited for the quiet after our last outreach alone
  double chance = 0;         // that all of it comes within kSoonDays of that day
  bool awaited = true;       // all of it within kAwaitDays, as is the customer's habit
  int age = 0;               // on that day, of the oldest untold invoice
  Seen seen;                 // what the customer's history tells of that one
};

// `listed`: what the note would list; `untold`: those of them that nobody was told of, one at
// least. Nothing is written before `quiet`. A function of the facts, not of today: the walk stands
// on each day on what was known on it, and today's and later days on what is known today.
Moment moment_of(const Case& c, const std::vector<const Claim*>& listed,
                 const std::vector<const Claim*>& untold, lofte_date quiet);

// "on this day, because": for the note itself, and while it waits.
template <class Item>
void say_timing(const Case& c, const Moment& moment, Item& item) {
  constexpr int kFew = 3;
  constexpr int kRarest = 50;
  if (moment.seen.invoices < kFew) {
    item.reason("reason.timing.few");
  } else {
    item.reason("reason.timing.habit", {{"count", std::int64_t{moment.seen.invoices}},
                                        {"paid", std::int64_t{moment.seen.paid_by_then()}},
                                        {"days", std::int64_t{moment.age}}});
  }
  if (moment.at_ceiling) {
    item.reason("reason.timing.ceiling", {{"days", std::int64_t{c.policy.nudge_ceiling_days}}});
    return;
  }
  const bool rare = moment.chance * kRarest < 1;
  const auto odds = rare ? kRarest : static_cast<int>(std::lround(1 / moment.chance));
  item.reason(
      "reason.timing.chance",
      {{"day", Date{moment.on}}, {"odds", std::int64_t{odds}}, {"rare", rare ? "yes" : "no"}});
}

}  // namespace lofte::late_payer
