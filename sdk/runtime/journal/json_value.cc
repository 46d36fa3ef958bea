#include "journal/json_value.h"

#include <algorithm>
#include <charconv>
#include <cstring>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/error.h"
#include "base/text.h"
#include "journal/near_name.h"
#include "journal/record_view.h"

namespace lofte::journal {
namespace {

using base::Error;
using Kind = JsonValue::Kind;

[[noreturn]] void refuse(const JsonValue& value, const std::string& right) {
  throw Error(LOFTE_REFUSED, to_string(value) + " does not fit; " + right);
}

// "12" or "-12", and nothing else.
std::optional<std::int64_t> digits_alone(std::string_view text) {
  std::int64_t value = 0;
  const char* const end = text.data() + text.size();
  const auto [stop, fault] = std::from_chars(text.data(), end, value);
  if (fault != std::errc{} || stop != end) return std::nullopt;
  return value;
}

std::optional<std::int64_t> integer_in(const JsonValue& value) {
  if (value.kind == Kind::kInteger) return value.integer;
  if (value.kind == Kind::kString) return digits_alone(value.text);
  return std::nullopt;
}

std::int64_t int64_in(const JsonValue& value) {
  if (const auto number = integer_in(value)) return *number;
  refuse(value, "write a whole number of at most 64 bits, such as \"1200\"");
}

std::int32_t int32_in(const JsonValue& value) {
  const auto number = integer_in(value);
  if (number && *number >= INT32_MIN && *number <= INT32_MAX) {
    return static_cast<std::int32_t>(*number);
  }
  refuse(value, "write a whole number of at most 32 bits, such as 14");
}

lofte_bool bool_in(const JsonValue& value) {
  if (value.kind != Kind::kBool) refuse(value, "write true or false");
  return value.truth ? 1 : 0;
}

std::string_view text_in(const JsonValue& value, const char* right) {
  if (value.kind != Kind::kString) refuse(value, right);
  return value.text;
}

std::int32_t enum_in(const FieldLayout& field, const JsonValue& value) {
  if (value.kind == Kind::kInteger) return int32_in(value);
  const std::string_view name = text_in(value, "write the name of a value in quotes");
  std::vector<std::string_view> names;
  for (const EnumValue& entry : field.values) {
    if (entry.name == name) return entry.number;
    names.push_back(entry.name);
  }
  std::string right = "write one of";
  for (const std::string_view known : names) right += " " + std::string(known);
  if (const std::string_view near = nearest_name(name, names); !near.empty()) {
    right = "did you mean \"" + std::string(near) + "\"?";
  }
  refuse(value, right);
}

lofte_date date_in(const JsonValue& value) {
  const std::string_view text = text_in(value, "write a date in quotes, such as \"2026-01-31\"");
  return text.empty() ? 0 : base::parse_date(text);
}

lofte_instant instant_in(const JsonValue& value) {
  const std::string_view text =
      text_in(value, "write a moment in quotes, such as \"2026-01-31T09:30:00Z\"");
  return text.empty() ? 0 : base::parse_instant(text);
}

lofte_string string_in(const JsonValue& value, base::Arena& arena) {
  const std::string_view text = text_in(value, "write a text in quotes");
  check_text(text);
  return arena.copy(text);
}

template <class T>
void put(void* place, const T& value) {
  std::memcpy(place, &value, sizeof value);
}

}  // namespace

std::optional<std::int64_t> whole_number(std::string_view literal) {
  const bool negative = literal.starts_with('-');
  if (negative) literal.remove_prefix(1);
  const std::size_t e = literal.find_first_of("eE");
  std::int64_t exponent = 0;
  if (e != std::string_view::npos) {
    std::string_view power = literal.substr(e + 1);
    if (power.starts_with('+')) power.remove_prefix(1);
    const auto read = digits_alone(power);
    if (!read || *read > 1000 || *read < -1000) return std::nullopt;
    exponent = *read;
  }
  std::string digits(literal.substr(0, e));
  if (const std::size_t point = digits.find('.'); point != std::string::npos) {
    exponent -= static_cast<std::int64_t>(digits.size() - point - 1);
    digits.erase(point, 1);
  }
  while (digits.size() > 1 && digits.ends_with('0')) {
    digits.pop_back();
    ++exponent;
  }
  if (digits.find_first_not_of('0') == std::string::npos) return 0;
  if (exponent < 0 || exponent > 18) return std::nullopt;
  digits.append(static_cast<std::size_t>(exponent), '0');
  return digits_alone((negative ? "-" : "") + digits);
}

void put_json_value(const FieldLayout& field, const JsonValue& value, base::Arena& arena,
                    void* place) {
  switch (field.type) {
    case FieldType::kInt32:
      return put(place, int32_in(value));
    case FieldType::kInt64:
      return put(place, int64_in(value));
    case FieldType::kBool:
      return put(place, bool_in(value));
    case FieldType::kEnum:
      return put(place, enum_in(field, value));
    case FieldType::kString:
      return put(place, string_in(value, arena));
    case FieldType::kDate:
      return put(place, date_in(value));
    case FieldType::kInstant:
      return put(place, instant_in(value));
    case FieldType::kMoney:
      refuse(value, "write money as {\"minor\": \"120050\", \"currency\": \"NOK\"}");
    case FieldType::kMessage:
      refuse(value, "write a record in braces");
  }
}

std::string to_string(const JsonValue& value) {
  switch (value.kind) {
    case Kind::kNull:
      return "null";
    case Kind::kBool:
      return value.truth ? "true" : "false";
    case Kind::kInteger:
      return std::to_string(value.integer);
    case Kind::kOtherNumber:
      return std::string(value.text.substr(0, 40));
    case Kind::kString:
      return base::shown(value.text);
  }
  return {};
}

}  // namespace lofte::journal
