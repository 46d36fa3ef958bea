// The public holidays as data: one row a holiday and period of law. calendar.cc turns them into
// days.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace lofte::services {

// What a day is in law. Public and treated-as-holiday days are no working days; customary ones are.
enum class HolidayKind : std::uint8_t {
  kPublic,
  // An ordinary day that the country's own law of time limits treats as a holiday: what falls due
  // on it is in time on the next working day.
  kTreatedAsHoliday,
  // Many close early or stay at home, but no general law says so.
  kCustomary,
};

enum class DayRule : std::uint8_t {
  kFixed,         // on month/day
  kEaster,        // `offset` days after Easter Sunday
  kWeekdayFrom,   // the first `weekday` on or after month/day
  kWeekdayUntil,  // the last `weekday` on or before month/day
};

enum class Substitute : std::uint8_t {
  kNone,
  kNextMonday,  // a Saturday or Sunday gives the Monday after
  kTwoDaysOn,   // a Saturday or Sunday gives the day two days later (25 and 26 December)
};

struct HolidayRule {
  std::string_view country;
  std::string_view name;
  HolidayKind kind;
  DayRule rule;
  std::int8_t month;
  std::int8_t day;
  std::int8_t weekday;  // 0 is Monday
  std::int16_t offset;
  std::int16_t from;   // first year, included
  std::int16_t until;  // last year, included
  Substitute substitute;
};

// The countries that have rules, and all rules, those of one country together.
std::span<const std::string_view> holiday_countries();
std::span<const HolidayRule> holiday_rules();

}  // namespace lofte::services
