// Civil dates: whole days since 1970-01-01, as lofte_date has them. No clock and no time zone.
#pragma once

#include <chrono>
#include <string>

#include "lofte/base.h"

namespace lofte {

// A lofte_date that is known to be one, so that a message's argument is not taken for a number:
// {"due", Date{invoice.due_date}}.
struct Date {
  lofte_date days;
};

inline std::chrono::year_month_day civil(lofte_date day) {
  return std::chrono::year_month_day{std::chrono::sys_days{std::chrono::days{day}}};
}
inline lofte_date days_of(std::chrono::year_month_day date) {
  return static_cast<lofte_date>(std::chrono::sys_days{date}.time_since_epoch().count());
}
inline lofte_date date_of(int year, unsigned month, unsigned day) {
  return days_of(std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{day});
}

// 0 is Monday, 6 is Sunday.
inline int weekday(lofte_date day) {
  return static_cast<int>(
      std::chrono::weekday{std::chrono::sys_days{std::chrono::days{day}}}.iso_encoding() - 1);
}

// Months since year 0, so that differences count whole months of the calendar.
inline int month_number(lofte_date day) {
  const auto date = civil(day);
  return static_cast<int>(date.year()) * 12 + static_cast<int>(unsigned{date.month()}) - 1;
}

// The first day of the month `months` later.
inline lofte_date first_of_month(lofte_date day, int months = 0) {
  const auto date = civil(day);
  return days_of(date.year() / date.month() / std::chrono::day{1} + std::chrono::months{months});
}

// The same day `months` later, or that month's last where it is shorter.
inline lofte_date add_months(lofte_date day, int months) {
  const auto date = civil(day);
  const auto moved = date + std::chrono::months{months};
  return days_of(moved.ok() ? moved : moved.year() / moved.month() / std::chrono::last);
}

// "2026-01-31", for keys and errors; an absent date is "".
inline std::string iso(lofte_date day) {
  if (day == 0) return {};
  const auto date = civil(day);
  const auto two = [](unsigned number) {
    return std::string{static_cast<char>('0' + number / 10), static_cast<char>('0' + number % 10)};
  };
  return std::to_string(static_cast<int>(date.year())) + "-" + two(unsigned{date.month()}) + "-" +
         two(unsigned{date.day()});
}

}  // namespace lofte
