// Civil days as people type them.
#pragma once

#include <chrono>
#include <cstdio>
#include <stdexcept>
#include <string>

#include "lofte/cpp/date.hpp"

namespace kontor {

// "2026-01-31"; throws std::invalid_argument for what is no day.
inline lofte_date read_day(const std::string& text) {
  int year = 0;
  unsigned month = 0;
  unsigned day = 0;
  char rest = 0;
  const bool read = std::sscanf(text.c_str(), "%4d-%2u-%2u%c", &year, &month, &day, &rest) == 3;
  const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{month},
                                         std::chrono::day{day}};
  if (!read || !date.ok() || year < 1971) {
    throw std::invalid_argument("'" + text + "' is no date; write 2026-01-31");
  }
  return lofte::days_of(date);
}

// The first day of work after `day`, Saturdays and Sundays left out.
inline lofte_date next_workday(lofte_date day) {
  const int weekday = lofte::weekday(day + 1);
  return day + 1 + (weekday > 4 ? 7 - weekday : 0);
}

inline lofte_date monday_of(lofte_date day) {
  return day - lofte::weekday(day);
}

}  // namespace kontor
