#include "services/calendar.h"

#include <algorithm>
#include "base/date.h"
#include "services/working_days.h"

namespace lofte::services {
namespace {

constexpr int kFirstYear = 1900;
constexpr int kLastYear = 2199;

lofte_date shifted_to(int weekday, lofte_date from) {
  return from + (weekday - base::weekday(from) + 7) % 7;
}

lofte_date day_of(const HolidayRule& rule, int year) {
  if (rule.rule == DayRule::kEaster) return easter_sunday(year) + rule.offset;
  const lofte_date named = base::to_days({year, rule.month, rule.day});
  switch (rule.rule) {
    case DayRule::kWeekdayFrom:
      return shifted_to(rule.weekday, named);
    case DayRule::kWeekdayUntil:
      return shifted_to(rule.weekday, named - 6);
    case DayRule::kFixed:
    case DayRule::kEaster:
      break;
  }
  return named;
}

// The day off in lieu, or `day` where none is due.
lofte_date substitute_of(const HolidayRule& rule, lofte_date day) {
  if (rule.substitute == Substitute::kNone || base::weekday(day) < 5) return day;
  return rule.substitute == Substitute::kTwoDaysOn ? day + 2 : shifted_to(0, day);
}

std::size_t index_of(std::string_view country) {
  const auto countries = holiday_countries();
  const auto found = std::find(countries.begin(), countries.end(), country);
  return static_cast<std::size_t>(found - countries.begin());
}

WorkingDays make_table(const WorkingDays& weekdays, std::string_view country) {
  WorkingDays table = weekdays;
  for (const HolidayRule& rule : holiday_rules()) {
    if (rule.country != country || rule.kind == HolidayKind::kCustomary) continue;
    const int last = std::min<int>(rule.until, kLastYear);
    for (int year = std::max<int>(rule.from, kFirstYear); year <= last; ++year) {
      const lofte_date day = day_of(rule, year);
      table.take_off(day);
      table.take_off(substitute_of(rule, day));
    }
  }
  table.close();
  return table;
}

// One table a country, and one for all others.
struct Tables {
  std::vector<WorkingDays> by_country;
  std::string version;

  Tables() {
    const WorkingDays weekdays;
    std::uint64_t digest = 0xcbf29ce484222325;  // FNV-1a
    for (const std::string_view country : holiday_countries()) {
      by_country.push_back(make_table(weekdays, country));
      for (const std::uint64_t word : by_country.back().words()) {
        digest = (digest ^ word) * 0x100000001b3;
      }
    }
    by_country.push_back(make_table(weekdays, {}));
    static constexpr char kDigits[] = "0123456789abcdef";
    for (int shift = 60; shift >= 0; shift -= 4) version.push_back(kDigits[digest >> shift & 15]);
  }
};

const Tables& tables() {
  static const Tables kTables;
  return kTables;
}

const WorkingDays& table_of(std::string_view country) {
  return tables().by_country[index_of(country)];
}

}  // namespace

lofte_date easter_sunday(int year) {
  // The anonymous Gregorian computus, in the names of its usual statement.
  const int a = year % 19;
  const int b = year / 100;
  const int c = year % 100;
  const int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
  const int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
  const int m = (a + 11 * h + 22 * l) / 451;
  const int n = h + l - 7 * m + 114;
  return base::to_days({year, n / 31, n % 31 + 1});
}

bool Calendar::knows(std::string_view country) {
  return index_of(country) < holiday_countries().size();
}

bool Calendar::is_working_day(std::string_view country, lofte_date day) {
  return table_of(country).is_working(day);
}

lofte_date Calendar::next_working_day(std::string_view country, lofte_date day) {
  const WorkingDays& table = table_of(country);
  return day == 0 || table.is_working(day) ? day : table.add(day, 1);
}

lofte_date Calendar::add_working_days(std::string_view country, lofte_date day,
                                      std::int32_t count) {
  return day == 0 || count == 0 ? day : table_of(country).add(day, count);
}

std::vector<Holiday> Calendar::holidays(std::string_view country, int year) {
  std::vector<Holiday> found;
  if (year < kFirstYear || year > kLastYear) return found;
  for (const HolidayRule& rule : holiday_rules()) {
    if (rule.country != country || year < rule.from || year > rule.until) continue;
    const lofte_date day = day_of(rule, year);
    found.push_back({day, rule.kind, std::string(rule.name)});
    if (const lofte_date in_lieu = substitute_of(rule, day); in_lieu != day) {
      found.push_back({in_lieu, rule.kind, std::string(rule.name) + " (substitute)"});
    }
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const Holiday& a, const Holiday& b) { return a.date < b.date; });
  return found;
}

const std::string& Calendar::version() {
  return tables().version;
}

}  // namespace lofte::services
