#include "number_list.h"

#include <charconv>
#include <optional>

namespace lofte::follow_up {
namespace {

constexpr int kMost = 3650;

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

std::optional<int> number_in(std::string_view text) {
  int number = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool whole = fault == std::errc{} && end == text.data() + text.size();
  if (!whole || number < 0 || number > kMost) return std::nullopt;
  return number;
}

}  // namespace

std::vector<NamedNumber> numbers_in(std::string_view list) {
  std::vector<NamedNumber> numbers;
  while (!list.empty()) {
    const auto comma = list.find(',');
    const std::string_view one = list.substr(0, comma);
    const auto equals = one.rfind('=');
    const bool named = equals != one.npos;
    const auto number = number_in(trimmed(named ? one.substr(equals + 1) : one));
    if (number) {
      numbers.push_back({named ? trimmed(one.substr(0, equals)) : std::string_view{}, *number});
    }
    list = comma == list.npos ? std::string_view{} : list.substr(comma + 1);
  }
  return numbers;
}

}  // namespace lofte::follow_up
