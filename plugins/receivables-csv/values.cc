#include "values.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "lofte/cpp/base.hpp"
#include "lofte/cpp/date.hpp"

namespace lofte::receivables_csv {
namespace {

constexpr lofte_date kFirstDate = -25567;  // 1900-01-01
constexpr lofte_date kLastDate = 84005;    // 2199-12-31

bool is_digit(char letter) {
  return letter >= '0' && letter <= '9';
}

bool all_digits(std::string_view text) {
  return std::all_of(text.begin(), text.end(), is_digit);
}

// Takes between `least` and `most` digits.
bool take_number(std::string_view& text, std::size_t least, std::size_t most, int& number) {
  std::size_t count = 0;
  while (count < most && count < text.size() && is_digit(text[count])) ++count;
  if (count < least) return false;
  std::from_chars(text.data(), text.data() + count, number);
  text.remove_prefix(count);
  return true;
}

struct Civil {
  int year = 0;
  int month = 0;
  int day = 0;
};

bool take_part(char part, std::string_view& text, Civil& date) {
  int dropped = 0;
  switch (part) {
    case 'Y':
      return take_number(text, 4, 4, date.year);
    case 'y':
      if (!take_number(text, 2, 2, date.year)) return false;
      date.year += date.year < 69 ? 2000 : 1900;
      return true;
    case 'm':
      return take_number(text, 1, 2, date.month);
    case 'd':
      return take_number(text, 1, 2, date.day);
    case 'H':
    case 'M':
    case 'S':
      return take_number(text, 1, 2, dropped);
    default:
      if (text.empty() || text.front() != part) return false;
      text.remove_prefix(1);
      return true;
  }
}

// Spaces of any width and apostrophes, which only ever group digits.
std::string without_groups(std::string_view text) {
  constexpr std::string_view kGroups[] = {" ", "'", "\xC2\xA0", "\xE2\x80\xAF", "\xE2\x80\x99"};
  std::string kept;
  while (!text.empty()) {
    const auto* group =
        std::find_if(std::begin(kGroups), std::end(kGroups),
                     [&text](std::string_view mark) { return text.starts_with(mark); });
    if (group != std::end(kGroups)) {
      text.remove_prefix(group->size());
    } else {
      kept += text.front();
      text.remove_prefix(1);
    }
  }
  return kept;
}

bool take_sign(std::string& number) {
  constexpr std::string_view kMinus = "\xE2\x88\x92";
  if (number.starts_with('(') && number.ends_with(')')) {
    number = number.substr(1, number.size() - 2);
    return true;
  }
  if (number.starts_with(kMinus)) {
    number.erase(0, kMinus.size());
    return true;
  }
  if (number.starts_with('-') || number.starts_with('+')) {
    const bool negative = number.front() == '-';
    number.erase(0, 1);
    return negative;
  }
  // As some large systems write it.
  if (number.ends_with('-')) {
    number.pop_back();
    return true;
  }
  return false;
}

// "1.234.567" with '.': one to three digits, then threes.
bool is_grouped(std::string_view whole, char group) {
  bool first = true;
  while (true) {
    const auto end = whole.find(group);
    const auto part = whole.substr(0, end);
    const bool last = end == std::string_view::npos;
    if (!all_digits(part)) return false;
    if (first && last) return true;
    if (first ? part.empty() || part.size() > 3 : part.size() != 3) return false;
    if (last) return true;
    whole.remove_prefix(end + 1);
    first = false;
  }
}

char other(char mark) {
  return mark == '.' ? ',' : '.';
}

std::string_view name_of(char mark) {
  return mark == '.' ? "point" : "comma";
}

}  // namespace

void refuse(const Place& place, std::string message, lofte_status status) {
  std::string where = concat("line ", place.line);
  if (!place.column.empty()) where += concat(", column ", place.column);
  throw Error(status, std::move(where), std::move(message), place.line);
}

DateFormat::DateFormat(std::string format) : format_(std::move(format)) {
  bool year = false, month = false, day = false, good = true;
  for (std::size_t at = 0; at < format_.size(); ++at) {
    if (format_[at] != '%') continue;
    const char part = ++at < format_.size() ? format_[at] : '\0';
    year |= part == 'Y' || part == 'y';
    month |= part == 'm';
    day |= part == 'd';
    good &= part != '\0' && std::string_view("YymdHMS%").find(part) != std::string_view::npos;
  }
  if (good && year && month && day) return;
  throw Error(LOFTE_INVALID_ARGUMENT, "option date_format",
              concat("\"", format_,
                     "\" does not say where day, month and year stand; right is one "
                     "like %Y-%m-%d, %d.%m.%Y or %m/%d/%Y"));
}

lofte_date DateFormat::parse(std::string_view text, const Place& place) const {
  Civil read;
  std::string_view left = text;
  bool fits = true;
  for (std::size_t at = 0; fits && at < format_.size(); ++at) {
    if (format_[at] == '%' && format_[at + 1] != '%') {
      fits = take_part(format_[++at], left, read);
    } else {
      if (format_[at] == '%') ++at;
      fits = !left.empty() && left.front() == format_[at];
      if (fits) left.remove_prefix(1);
    }
  }
  const std::chrono::year_month_day date{std::chrono::year{read.year},
                                         std::chrono::month{static_cast<unsigned>(read.month)},
                                         std::chrono::day{static_cast<unsigned>(read.day)}};
  if (!fits || !left.empty()) {
    refuse(place, concat("\"", text.substr(0, 64), "\" is no date of the form ", format_,
                         "; option date_format says another"));
  }
  if (!date.ok()) {
    refuse(place, concat("\"", text.substr(0, 64), "\" is no day of the calendar (read as ",
                         format_, ")"));
  }
  const lofte_date days = days_of(date);
  if (days == 0) {
    refuse(place, "1970-01-01 stands for a missing date in many programs; leave the field empty");
  }
  if (days < kFirstDate || days > kLastDate) {
    refuse(place, concat("\"", text.substr(0, 64), "\" lies outside 1900 to 2199"));
  }
  return days;
}

void Amounts::learn(char mark, bool sure, std::string_view text, const Place& place) {
  if (mark_ == 0 || (mark_ == mark && sure && !sure_ && !given_)) {
    mark_ = mark;
    sure_ = sure;
    line_ = place.line;
    text_ = text;
  }
  if (mark_ == mark) return;
  if (given_) {
    refuse(place, concat("\"", text, "\" has a decimal ", name_of(mark),
                         ", but option decimal says ", name_of(mark_)));
  }
  refuse(place,
         concat("\"", text, "\" has a decimal ", name_of(mark), ", but \"", text_, "\" on line ",
                line_, " was read with a decimal ", name_of(mark_),
                "; say decimal=", std::string(1, mark), " or decimal=", std::string(1, mark_)));
}

// The decimal mark by which `number`, which has at least one mark, is to be read.
char Amounts::decimal_mark(std::string_view number, std::string_view written, int digits,
                           const Place& place) {
  const auto last = number.find_last_of(".,");
  const char mark = number[last];
  const bool both = number.find(other(mark)) != std::string_view::npos;
  const bool repeated = number.find(mark) != last;
  const auto whole = number.substr(0, last);
  const auto after = number.size() - last - 1;
  if (!both && repeated) {
    learn(other(mark), true, written, place);
    return mark_;
  }
  const bool may_group =
      !both && after == 3 && !whole.empty() && whole.size() <= 3 && whole.front() != '0';
  if (!may_group) {
    learn(mark, true, written, place);
    return mark_;
  }
  if (mark_ == 0 && digits >= 3) {
    refuse(place, concat("\"", written, "\" could be thousands or ", digits,
                         " decimals; say decimal=. or decimal=,"));
  }
  if (mark_ == 0) learn(other(mark), false, written, place);
  return mark_;
}

Amounts::Parts Amounts::split(std::string_view text, int digits, const Place& place) {
  std::string number = without_groups(text);
  Parts parts;
  parts.negative = take_sign(number);
  std::string_view whole = number;
  if (number.find_first_of(".,") != std::string::npos) {
    const char mark = decimal_mark(number, text, digits, place);
    const auto at = number.find(mark);
    if (at != std::string::npos) {
      parts.fraction = number.substr(at + 1);
      whole = whole.substr(0, at);
    }
    if (!is_grouped(whole, other(mark))) whole = {};
  }
  parts.whole = whole;
  std::erase_if(parts.whole, [](char letter) { return letter == '.' || letter == ','; });
  const bool has_digits = !parts.whole.empty() || !parts.fraction.empty();
  if (!has_digits || !all_digits(parts.whole) || !all_digits(parts.fraction) ||
      (whole.empty() && number.find_first_of(".,") != 0)) {
    refuse(place, concat("\"", text.substr(0, 64), "\" is no amount; right is one like 1234.50"));
  }
  return parts;
}

std::int64_t Amounts::parse(std::string_view text, int digits, const Place& place) {
  Parts parts = split(text, digits, place);
  const auto wanted = static_cast<std::size_t>(digits);
  while (parts.fraction.size() > wanted && parts.fraction.back() == '0') parts.fraction.pop_back();
  if (parts.fraction.size() > wanted) {
    refuse(place, concat("\"", text.substr(0, 64), "\" has more than the ", digits,
                         " decimals of its currency"));
  }
  parts.fraction.resize(wanted, '0');
  const std::string all = parts.whole + parts.fraction;
  std::int64_t minor = 0;
  const auto [end, fault] = std::from_chars(all.data(), all.data() + all.size(), minor);
  if (!all.empty() && fault != std::errc{}) {
    refuse(place, concat("\"", text.substr(0, 64), "\" exceeds 64 bits of minor units"));
  }
  return parts.negative ? -minor : minor;
}

}  // namespace lofte::receivables_csv
