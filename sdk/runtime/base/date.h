// Civil dates as days since 1970-01-01, the form they have in the ABI.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "lofte/base.h"

namespace lofte::base {

struct CivilDate {
  int year;
  int month;  // 1 to 12
  int day;    // 1 to 31
  friend bool operator==(const CivilDate&, const CivilDate&) = default;
};

// The span of dates a book may hold; what lies outside is a typing error.
inline constexpr lofte_date kFirstDate = -25567;  // 1900-01-01
inline constexpr lofte_date kLastDate = 84005;    // 2199-12-31

lofte_date to_days(const CivilDate& date);
CivilDate to_civil(lofte_date days);
bool is_valid(const CivilDate& date);

// 0 is Monday, 6 is Sunday.
int weekday(lofte_date days);
// The first of the month `months` later.
lofte_date first_of_month(lofte_date days, int months = 0);
// The same day `months` later, or the last of that month where it is shorter.
lofte_date add_months(lofte_date days, int months);

// "2026-01-31"; an absent date is "".
std::string format_date(lofte_date days);
// The same ten characters in place; `days` is present and within the span.
void write_date(lofte_date days, char* ten);
// Reads "2026-01-31". Throws Error(LOFTE_REFUSED) naming the text for anything else, for a day that
// does not exist, for 1970-01-01 and for dates outside kFirstDate..kLastDate.
lofte_date parse_date(std::string_view text);
// Throws the same for a date that came as a number; 0 passes as absent.
void check_date(lofte_date days);

// "2026-01-31T09:30:00.000000Z"; an absent moment is "".
std::string format_instant(lofte_instant instant);
// Reads the same, with up to six decimals of a second or none. Throws as parse_date does.
lofte_instant parse_instant(std::string_view text);
void check_instant(lofte_instant instant);
lofte_instant now();
// The civil date of a moment in UTC.
lofte_date today_from(lofte_instant instant);

}  // namespace lofte::base
