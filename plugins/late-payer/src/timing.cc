#include "timing.h"

#include <algorithm>
#include <cmath>

namespace lofte::late_payer {
namespace {

// How far the invoices of one customer are paid independently: 0, all at once or none; 1, each for
// itself. Payments of one customer come together, though not all.
constexpr double kIndependence = 0.3;

class Walk {
 public:
  Walk(const Case& c, const std::vector<const Claim*>& listed,
       const std::vector<const Claim*>& untold, lofte_date quiet)
      : c_(c),
        listed_(listed),
        oldest_(oldest_of(untold)),
        earliest_(oldest_ + std::max(c.policy.nudge_floor_days, 1)),
        latest_(std::max(oldest_ + c.policy.nudge_ceiling_days, earliest_)),
        first_(c.working_day(std::max(earliest_, quiet))),
        habit_(c.view, first_) {}

  Moment first_day() const {
    for (lofte_date day = first_;; day = c_.working_day(day + 1)) {
      Moment moment = on(day);
      const bool unlikely = !moment.awaited && moment.chance * 100 < c_.policy.patience;
      if (!unlikely && c_.working_day(day + 1) <= latest_) continue;
      moment.at_ceiling = !unlikely;
      moment.after_quiet = day == first_ && first_ > c_.working_day(earliest_);
      return moment;
    }
  }

 private:
  static lofte_date oldest_of(const std::vector<const Claim*>& untold) {
    lofte_date oldest = untold.front()->counts_from();
    for (const Claim* claim : untold) oldest = std::min(oldest, claim->counts_from());
    return oldest;
  }

  int working_days_after(lofte_date day) const {
    int count = 0;
    for (lofte_date next = day + 1; next <= day + kSoonDays; ++next) {
      if (c_.calendar.is_working_day(c_.view.country(), next)) ++count;
    }
    return count;
  }

  // Of all that was overdue on that day and is open still.
  Moment on(lofte_date day) const {
    const int working_days = working_days_after(day);
    Moment moment;
    moment.on = day;
    moment.age = day - oldest_;
    moment.seen = habit_.seen(day, moment.age);
    double least = 1;
    double product = 1;
    double chance = 0;
    int age = 0;
    bool awaited = false;
    for (const Claim* claim : listed_) {
      const int its_age = day - claim->counts_from();
      if (its_age < 1) continue;
      if (its_age != age) {  // many of them share one
        age = its_age;
        const Seen seen = habit_.seen(day, age);
        chance = chance_soon(seen, age, working_days);
        awaited = is_awaited(seen);
      }
      least = std::min(least, chance);
      product *= chance;
      moment.awaited = moment.awaited && awaited;
    }
    moment.chance = std::pow(least, 1 - kIndependence) * std::pow(product, kIndependence);
    return moment;
  }

  const Case& c_;
  const std::vector<const Claim*>& listed_;
  lofte_date oldest_;
  lofte_date earliest_;
  lofte_date latest_;
  lofte_date first_;
  Habit habit_;
};

}  // namespace

Moment moment_of(const Case& c, const std::vector<const Claim*>& listed,
                 const std::vector<const Claim*>& untold, lofte_date quiet) {
  return Walk(c, listed, untold, quiet).first_day();
}

}  // namespace lofte::late_payer
