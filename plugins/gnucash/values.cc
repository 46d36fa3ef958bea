#include "values.h"

#include <algorithm>
#include <charconv>

#include "lofte/cpp/currency.hpp"
#include "lofte/cpp/date.hpp"

namespace lofte::gnucash {
namespace {

__extension__ using Wide = __int128;

constexpr lofte_date kFirstDate = -25567;  // 1900-01-01
constexpr lofte_date kLastDate = 84005;    // 2199-12-31

bool parse_whole(std::string_view text, std::int64_t& number) {
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
  return fault == std::errc{} && end == text.data() + text.size();
}

bool take_digits(std::string_view& text, std::size_t count, int& number) {
  if (text.size() < count) return false;
  number = 0;
  for (const char digit : text.substr(0, count)) {
    if (digit < '0' || digit > '9') return false;
    number = number * 10 + (digit - '0');
  }
  text.remove_prefix(count);
  return true;
}

bool take(std::string_view& text, char mark) {
  if (text.empty() || text.front() != mark) return false;
  text.remove_prefix(1);
  return true;
}

struct Moment {
  int year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0;
  bool has_time = false;
  bool utc = true;
};

bool take_date(std::string_view& text, Moment& moment, bool& dashed) {
  if (!take_digits(text, 4, moment.year)) return false;
  dashed = take(text, '-');
  return take_digits(text, 2, moment.month) && (!dashed || take(text, '-')) &&
         take_digits(text, 2, moment.day);
}

bool take_time(std::string_view& text, Moment& moment, bool dashed) {
  if (dashed && !take(text, ' ') && !take(text, 'T')) return false;
  moment.has_time = true;
  return take_digits(text, 2, moment.hour) && (!dashed || take(text, ':')) &&
         take_digits(text, 2, moment.minute) && (!dashed || take(text, ':')) &&
         take_digits(text, 2, moment.second) && moment.hour < 24 && moment.minute < 60 &&
         moment.second < 61;
}

// " +0100"; books in SQLite have none and mean UTC.
bool take_zone(std::string_view& text, Moment& moment) {
  take(text, ' ');
  if (text.empty() || take(text, 'Z')) return text.empty();
  if (!take(text, '+') && !take(text, '-')) return false;
  int hours = 0;
  int minutes = 0;
  if (!take_digits(text, 2, hours)) return false;
  take(text, ':');
  if (!take_digits(text, 2, minutes)) return false;
  moment.utc = hours == 0 && minutes == 0;
  return text.empty();
}

bool parse(std::string_view text, Moment& moment) {
  bool dashed = false;
  if (!take_date(text, moment, dashed)) return false;
  if (text.empty()) return true;
  if (!take_time(text, moment, dashed)) return false;
  // Nanoseconds, which old XML books carry.
  if (take(text, '.')) {
    while (!text.empty() && text.front() >= '0' && text.front() <= '9') text.remove_prefix(1);
  }
  return take_zone(text, moment);
}

lofte_date read_date(std::string_view text, bool whole_day, const std::string& where,
                     std::uint32_t line) {
  if (text.empty()) return 0;
  Moment moment;
  const bool good = parse(text, moment);
  const std::chrono::year_month_day date{std::chrono::year{moment.year},
                                         std::chrono::month{static_cast<unsigned>(moment.month)},
                                         std::chrono::day{static_cast<unsigned>(moment.day)}};
  if (!good || !date.ok()) {
    refuse(where,
           concat("\"", text.substr(0, 64), "\" is no date; right is one like ",
                  "\"2026-01-31 10:59:00 +0000\" or \"2026-01-31\""),
           line);
  }
  lofte_date days = days_of(date);
  if (whole_day && moment.has_time && moment.utc && moment.hour >= 12) ++days;
  // The moment 0 of computers, seen from somewhere on Earth: never a date that someone meant.
  if (days >= -1 && days <= 1) return 0;
  if (days < kFirstDate || days > kLastDate) {
    refuse(where, concat("the date ", text.substr(0, 64), " lies outside 1900 to 2199"), line);
  }
  return days;
}

std::chrono::sys_days day_of_month(std::chrono::year_month month, std::int32_t day) {
  const auto last = month / std::chrono::last;
  // Zero and less count back from the month's end.
  const auto length = static_cast<std::int32_t>(unsigned{last.day()});
  if (day <= 0) day = std::max(1, length + day);
  return month / std::chrono::day{static_cast<unsigned>(std::min(day, length))};
}

}  // namespace

Rational parse_rational(std::string_view text, const std::string& where, std::uint32_t line) {
  const auto slash = text.find('/');
  Rational number;
  const bool good =
      parse_whole(text.substr(0, slash), number.numerator) &&
      (slash == std::string_view::npos || parse_whole(text.substr(slash + 1), number.denominator));
  if (!good || number.denominator <= 0) {
    refuse(where,
           concat("\"", text.substr(0, 64), "\" is no amount of at most 64 bits; right is ",
                  "one like \"123450/100\""),
           line);
  }
  return number;
}

std::int64_t to_minor(const Rational& number, std::string_view currency, const std::string& where,
                      std::uint32_t line) {
  const auto digits = minor_digits(currency);
  if (!digits) {
    refuse(where, concat("\"", currency, "\" is no currency of ISO 4217, such as NOK or EUR"),
           line);
  }
  std::int64_t unit = 1;
  for (int digit = 0; digit < *digits; ++digit) unit *= 10;
  const Wide scaled = Wide{number.numerator} * unit;
  if (scaled % number.denominator != 0) {
    refuse(where,
           concat(number.numerator, "/", number.denominator, " ", currency,
                  " is no whole number of minor units; right is a multiple of 1/", unit),
           line);
  }
  const Wide quotient = scaled / number.denominator;
  const auto minor = static_cast<std::int64_t>(quotient);
  if (Wide{minor} != quotient) {
    refuse(where,
           concat(number.numerator, "/", number.denominator, " ", currency,
                  " exceeds 64 bits of minor units"),
           line);
  }
  return minor;
}

lofte_date parse_moment(std::string_view text, const std::string& where, std::uint32_t line) {
  return read_date(text, false, where, line);
}

lofte_date parse_day(std::string_view text, const std::string& where, std::uint32_t line) {
  return read_date(text, true, where, line);
}

lofte_date due_under(const Terms& terms, lofte_date posted) {
  if (!terms.proximo) return posted + terms.due;
  const auto date = civil(posted);
  const auto month = date.year() / date.month();
  const auto cutoff = day_of_month(month, terms.cutoff);
  const auto day = std::chrono::sys_days{date};
  // Up to the cut-off the due day is next month's, after it the one of the month after.
  const auto due = month + std::chrono::months{day <= cutoff ? 1 : 2};
  return static_cast<lofte_date>(day_of_month(due, terms.due).time_since_epoch().count());
}

}  // namespace lofte::gnucash
