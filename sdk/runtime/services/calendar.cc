#include "services/calendar.h"

#include <algorithm>
#include <array>
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

// Two capital letters as a number; kCodes for anything else.
constexpr std::size_t kCodes = 26 * 26;
std::size_t code_of(std::string_view country) {
  if (country.size() != 2) return kCodes;
  const auto first = static_cast<std::size_t>(country[0] - 'A');
  const auto second = static_cast<std::size_t>(country[1] - 'A');
  return first < 26 && second < 26 ? first * 26 + second : kCodes;
}

class Tables {
 public:
  Tables() {
    tables_.emplace_back();  // for every country without known holidays
    tables_.back().close();
    std::uint64_t digest = 0xcbf29ce484222325;  // FNV-1a
    for (const std::string_view country : holiday_countries()) {
      by_code_[code_of(country)] = static_cast<std::uint8_t>(tables_.size());
      tables_.push_back(make_table(tables_.front(), country));
      for (const std::uint64_t word : tables_.back().words()) {
        digest = (digest ^ word) * 0x100000001b3;
      }
    }
    static constexpr char kDigits[] = "0123456789abcdef";
    for (int shift = 60; shift >= 0; shift -= 4) version_.push_back(kDigits[digest >> shift & 15]);
  }

  bool knows(std::string_view country) const { return by_code_[code_of(country)] != 0; }
  const WorkingDays& of(std::string_view country) const {
    return tables_[by_code_[code_of(country)]];
  }
  const std::string& version() const { return version_; }

 private:
  std::vector<WorkingDays> tables_;
  std::array<std::uint8_t, kCodes + 1> by_code_{};
  std::string version_;
};

const Tables& tables() {
  static const Tables kTables;
  return kTables;
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
  return tables().knows(country);
}

bool Calendar::is_working_day(std::string_view country, lofte_date day) {
  return tables().of(country).is_working(day);
}

lofte_date Calendar::next_working_day(std::string_view country, lofte_date day) {
  const WorkingDays& table = tables().of(country);
  return day == 0 || table.is_working(day) ? day : table.add(day, 1);
}

lofte_date Calendar::add_working_days(std::string_view country, lofte_date day,
                                      std::int32_t count) {
  return day == 0 || count == 0 ? day : tables().of(country).add(day, count);
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
  return tables().version();
}

}  // namespace lofte::services
