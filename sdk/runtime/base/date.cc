#include "base/date.h"

#include <algorithm>
#include <chrono>

#include "base/error.h"
#include "base/text.h"

namespace lofte::base {
namespace {

constexpr lofte_instant kMicrosPerSecond = 1'000'000;
constexpr lofte_instant kMicrosPerDay = 86'400 * kMicrosPerSecond;

std::chrono::year_month_day calendar_day(lofte_date days) {
  return std::chrono::sys_days{std::chrono::days{days}};
}

lofte_date days_of(const std::chrono::year_month_day& date) {
  return static_cast<lofte_date>(std::chrono::sys_days{date}.time_since_epoch().count());
}

std::chrono::year_month_day unchecked(const CivilDate& date) {
  return {std::chrono::year{date.year}, std::chrono::month{static_cast<unsigned>(date.month)},
          std::chrono::day{static_cast<unsigned>(date.day)}};
}

// -1 where one of the characters is no digit.
int digits(const char* text, int count) {
  int value = 0;
  for (int i = 0; i < count; ++i) {
    const unsigned digit = static_cast<unsigned char>(text[i]) - unsigned{'0'};
    if (digit > 9) return -1;
    value = value * 10 + static_cast<int>(digit);
  }
  return value;
}

void put_digits(char* out, int count, std::int64_t value) {
  for (int i = count - 1; i >= 0; --i) {
    out[i] = static_cast<char>('0' + value % 10);
    value /= 10;
  }
}

[[noreturn]] void refuse(const std::string& what, const char* right) {
  throw Error(LOFTE_REFUSED, what + "; " + right);
}

const char* const kDateForm = "a date is written \"2026-01-31\"";
const char* const kDateSpan = "a book holds dates from 1900-01-01 to 2199-12-31";
const char* const kSentinel = "1970-01-01 stands for \"no date\"; leave the field out instead";
const char* const kInstantForm = "a moment is written \"2026-01-31T09:30:00.000000Z\"";

// The day of the ten characters at `text`.
lofte_date read_day(const char* text, std::string_view whole, const char* form) {
  const CivilDate date{digits(text, 4), digits(text + 5, 2), digits(text + 8, 2)};
  if (date.year < 0 || date.month < 0 || date.day < 0 || text[4] != '-' || text[7] != '-') {
    refuse(shown(whole) + " is not read", form);
  }
  if (!is_valid(date)) refuse("there is no day " + std::string(text, 10), form);
  return to_days(date);
}

}  // namespace

lofte_date to_days(const CivilDate& date) {
  return days_of(unchecked(date));
}

CivilDate to_civil(lofte_date days) {
  const std::chrono::year_month_day date = calendar_day(days);
  return {static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
          static_cast<int>(static_cast<unsigned>(date.day()))};
}

bool is_valid(const CivilDate& date) {
  return date.month >= 1 && date.month <= 12 && date.day >= 1 && date.day <= 31 &&
         unchecked(date).ok();
}

int weekday(lofte_date days) {
  const std::chrono::weekday day{std::chrono::sys_days{std::chrono::days{days}}};
  return static_cast<int>(day.iso_encoding()) - 1;
}

lofte_date first_of_month(lofte_date days, int months) {
  const std::chrono::year_month_day date = calendar_day(days);
  const auto month = date.year() / date.month() + std::chrono::months{months};
  return days_of(month / std::chrono::day{1});
}

lofte_date add_months(lofte_date days, int months) {
  const std::chrono::year_month_day date = calendar_day(days);
  const std::chrono::year_month month = date.year() / date.month() + std::chrono::months{months};
  const std::chrono::year_month_day last = month / std::chrono::last;
  return days_of(month / std::min(date.day(), last.day()));
}

void write_date(lofte_date days, char* ten) {
  const CivilDate date = to_civil(days);
  put_digits(ten, 4, date.year);
  ten[4] = '-';
  put_digits(ten + 5, 2, date.month);
  ten[7] = '-';
  put_digits(ten + 8, 2, date.day);
}

std::string format_date(lofte_date days) {
  if (days == 0) return {};
  check_date(days);
  std::string out(10, '0');
  write_date(days, out.data());
  return out;
}

lofte_date parse_date(std::string_view text) {
  if (text.size() != 10) refuse(shown(text) + " is not read", kDateForm);
  const lofte_date days = read_day(text.data(), text, kDateForm);
  if (days == 0) throw Error(LOFTE_REFUSED, kSentinel);
  if (days < kFirstDate || days > kLastDate) refuse(shown(text) + " is out of range", kDateSpan);
  return days;
}

void check_date(lofte_date days) {
  if (days == 0 || (days >= kFirstDate && days <= kLastDate)) return;
  refuse("day " + std::to_string(days) + " counted from 1970-01-01 is out of range", kDateSpan);
}

std::string format_instant(lofte_instant instant) {
  if (instant == 0) return {};
  check_instant(instant);
  const lofte_date day = today_from(instant);
  std::int64_t micros = instant - day * kMicrosPerDay;
  std::string out = "0000-00-00T00:00:00.000000Z";
  write_date(day, out.data());
  put_digits(&out[20], 6, micros % kMicrosPerSecond);
  micros /= kMicrosPerSecond;
  put_digits(&out[17], 2, micros % 60);
  put_digits(&out[14], 2, micros / 60 % 60);
  put_digits(&out[11], 2, micros / 3600);
  return out;
}

lofte_instant parse_instant(std::string_view text) {
  // Up to six decimals of a second may be given, or none.
  if (text.size() < 20 || text.size() > 27 || text.size() == 21 || text.back() != 'Z') {
    refuse(shown(text) + " is not read", kInstantForm);
  }
  const int hour = digits(&text[11], 2);
  const int minute = digits(&text[14], 2);
  const int second = digits(&text[17], 2);
  const int decimals = text.size() == 20 ? 0 : static_cast<int>(text.size()) - 21;
  int fraction = decimals == 0 ? 0 : digits(&text[20], decimals);
  const bool marks =
      text[10] == 'T' && text[13] == ':' && text[16] == ':' && (decimals == 0 || text[19] == '.');
  if (!marks || hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59 ||
      fraction < 0) {
    refuse(shown(text) + " is not read", kInstantForm);
  }
  for (int i = decimals; i < 6; ++i) fraction *= 10;
  const lofte_instant day = read_day(text.data(), text, kInstantForm);
  const lofte_instant instant =
      day * kMicrosPerDay + ((hour * 60 + minute) * 60 + second) * kMicrosPerSecond + fraction;
  if (instant == 0) {
    refuse(shown(text) + " stands for \"no moment\"", "leave the field out instead");
  }
  check_instant(instant);
  return instant;
}

void check_instant(lofte_instant instant) {
  if (instant >= kFirstDate * kMicrosPerDay && instant < (kLastDate + 1) * kMicrosPerDay) return;
  refuse("moment " + std::to_string(instant) + " is out of range", kDateSpan);
}

lofte_instant now() {
  const auto since = std::chrono::system_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::microseconds>(since).count();
}

lofte_date today_from(lofte_instant instant) {
  const auto moment =
      std::chrono::sys_time<std::chrono::microseconds>{std::chrono::microseconds{instant}};
  return static_cast<lofte_date>(
      std::chrono::floor<std::chrono::days>(moment).time_since_epoch().count());
}

}  // namespace lofte::base
