// The view's day, asked in a way that keeps the next review honest.
//
// An advisor that compares days through a Clock alone, never with as_of, cannot forget a day on
// which its answer changes: each answer that time will turn registers the day it turns.
#pragma once

#include "lofte/cpp/advice.hpp"
#include "lofte/cpp/date.hpp"

namespace lofte {

class Clock {
 public:
  Clock(lofte_date as_of, Advice& out) : as_of_(as_of), out_(&out) {}

  // Is it `day` or later?
  bool reached(lofte_date day) const {
    if (as_of_ >= day) return true;
    out_->next_review(day);
    return false;
  }
  // Is it later than `day`?
  bool passed(lofte_date day) const { return reached(day + 1); }
  // Is it neither before the one nor after the other?
  bool within(lofte_date from, lofte_date until) const { return reached(from) && !passed(until); }

  // This week's Monday; holds until the next.
  lofte_date monday() const {
    const lofte_date monday = as_of_ - weekday(as_of_);
    out_->next_review(monday + 7);
    return monday;
  }
  // The first of this month; holds until the next.
  lofte_date first_of_month() const {
    out_->next_review(lofte::first_of_month(as_of_, 1));
    return lofte::first_of_month(as_of_);
  }

 private:
  lofte_date as_of_;
  Advice* out_;
};

}  // namespace lofte
