// Working days and public holidays of SE NO DK FI EE DE GB (England and Wales).
//
// A working day is a Monday to Friday that is neither a public holiday nor a day which the
// country's own law of time limits treats as one (Swedish Midsummer Eve, Danish Constitution Day).
// Elsewhere it is any Monday to Friday. Every function may be called from any thread; the first
// call for a country builds its table of 1900 to 2199, later ones only read it. Outside those years
// weekends alone count. 1970-01-01, the absent date, is never a working day, and asking from it
// gives it back.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lofte/base.h"
#include "services/holiday_rules.h"

namespace lofte::services {

struct Holiday {
  lofte_date date;
  HolidayKind kind;
  // English, with " (substitute)" on a day off in lieu.
  std::string name_en;
  // No working day, whatever its weekday.
  bool is_day_off() const { return kind != HolidayKind::kCustomary; }
  friend bool operator==(const Holiday&, const Holiday&) = default;
};

class Calendar {
 public:
  // ISO 3166-1, upper case; another code is a country without known holidays.
  static bool knows(std::string_view country);

  static bool is_working_day(std::string_view country, lofte_date day);
  // `day` itself where it is a working day, else the next one.
  static lofte_date next_working_day(std::string_view country, lofte_date day);
  // The working day that is `count` later (earlier, where negative); `day` itself where count is 0.
  static lofte_date add_working_days(std::string_view country, lofte_date day, std::int32_t count);

  // In order of date; empty for a country without known holidays and for years outside 1900 to
  // 2199.
  static std::vector<Holiday> holidays(std::string_view country, int year);

  // Changes whenever an answer of is_working_day could: part of what advice was made under.
  static const std::string& version();
};

// Easter Sunday of the western churches, Gregorian calendar.
lofte_date easter_sunday(int year);

}  // namespace lofte::services
