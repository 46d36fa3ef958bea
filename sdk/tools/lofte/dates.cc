#include "dates.h"

#include <charconv>
#include <ctime>

#include "lofte/cpp/date.hpp"

namespace lofte::tools {
namespace {

constexpr int kFirstYear = 1900;
constexpr int kLastYear = 2199;

template <class Number>
bool read_digits(std::string_view text, Number& into) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), into);
  return error == std::errc{} && end == text.data() + text.size() && text[0] != '-';
}

}  // namespace

std::optional<lofte_date> read_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  int year = 0;
  unsigned month = 0;
  unsigned day = 0;
  if (!read_digits(text.substr(0, 4), year) || !read_digits(text.substr(5, 2), month) ||
      !read_digits(text.substr(8, 2), day)) {
    return std::nullopt;
  }
  const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{month},
                                         std::chrono::day{day}};
  if (!date.ok() || year < kFirstYear || year > kLastYear) return std::nullopt;
  const lofte_date days = days_of(date);
  if (days == 0) return std::nullopt;
  return days;
}

lofte_date local_today() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  localtime_r(&now, &local);
  return date_of(local.tm_year + 1900, static_cast<unsigned>(local.tm_mon + 1),
                 static_cast<unsigned>(local.tm_mday));
}

lofte_date date_or_absent(const std::string& text) {
  return text.empty() ? 0 : read_date(text).value();
}

}  // namespace lofte::tools
