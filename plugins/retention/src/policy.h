// This plugin's settings as they hold for one customer. All are house heuristics.
#pragma once

#include <cstdint>
#include <string_view>

#include "lofte/cpp/date.hpp"
#include "lofte/cpp/view.hpp"

namespace lofte::retention {

struct Policy {
  lofte_money acquisition_cost;
  int alive_high_percent;
  int alive_low_percent;
  bool ask_why;
  int ask_why_days;
  int cause_days;
  int cohort_months;
  int early_days;
  int fit_repeat_customers;
  int lost_after_days;
  int lost_after_gaps;
  std::string_view lost_because;
  int lost_shown_days;
  int margin_percent;
  int pattern_gap_percent;
  int pattern_least_days;
  int pattern_least_purchases;
  int period_months;
  int reply_days;
  int trend_quarters;

  explicit Policy(const Settings& from)
      : acquisition_cost(from.amount("acquisition_cost")),
        alive_high_percent(number(from, "alive_high_percent")),
        alive_low_percent(number(from, "alive_low_percent")),
        ask_why(from.boolean("ask_why")),
        ask_why_days(number(from, "ask_why_days")),
        cause_days(number(from, "cause_days")),
        cohort_months(number(from, "cohort_months")),
        early_days(number(from, "early_days")),
        fit_repeat_customers(number(from, "fit_repeat_customers")),
        lost_after_days(number(from, "lost_after_days")),
        lost_after_gaps(number(from, "lost_after_gaps")),
        lost_because(from.text_of("lost_because")),
        lost_shown_days(number(from, "lost_shown_days")),
        margin_percent(number(from, "margin_percent")),
        pattern_gap_percent(number(from, "pattern_gap_percent")),
        pattern_least_days(number(from, "pattern_least_days")),
        pattern_least_purchases(number(from, "pattern_least_purchases")),
        period_months(number(from, "period_months")),
        reply_days(number(from, "reply_days")),
        trend_quarters(number(from, "trend_quarters")) {}

 private:
  static int number(const Settings& settings, std::string_view key) {
    return static_cast<int>(settings.integer(key));
  }
};

// The whole months before the month of `day`: the days from `start` until `end`, which is not one
// of them, and the months of the same number before those.
struct Period {
  lofte_date before;
  lofte_date start;
  lofte_date end;

  Period(lofte_date day, int months)
      : before(first_of_month(day, -2 * months)),
        start(first_of_month(day, -months)),
        end(first_of_month(day)) {}
  bool holds(lofte_date day) const { return start <= day && day < end; }
};

}  // namespace lofte::retention
