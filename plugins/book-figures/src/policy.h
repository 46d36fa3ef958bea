// This plugin's settings, at the book's level. All are house heuristics.
#pragma once

#include <string_view>

#include "lofte/cpp/view.hpp"

namespace lofte::book_figures {

struct Policy {
  int contact_days;
  int count_back_months;
  int habit_invoices;
  int period_days;
  int weeks;

  explicit Policy(const Settings& from)
      : contact_days(number(from, "contact_days")),
        count_back_months(number(from, "count_back_months")),
        habit_invoices(number(from, "habit_invoices")),
        period_days(number(from, "period_days")),
        weeks(number(from, "weeks")) {}

 private:
  static int number(const Settings& settings, std::string_view key) {
    return static_cast<int>(settings.integer(key));
  }
};

}  // namespace lofte::book_figures
