#include "services/settings.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <set>

#include "base/error.h"
#include "base/text.h"
#include "services/utf8.h"

namespace lofte::services {
namespace {

// A longer value is shown cut in an error.
constexpr std::size_t kShownBytes = 60;

std::string shown(std::string_view text) {
  if (text.size() <= kShownBytes) return "\"" + std::string(text) + "\"";
  return "\"" + std::string(cut_at_character(text, kShownBytes)) + "...\"";
}

std::string join(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : ", ") + word;
  return out;
}

bool in_bounds(const SettingSpec& spec, std::int64_t value) {
  return (!spec.minimum || value >= *spec.minimum) && (!spec.maximum || value <= *spec.maximum);
}

// "from 0 to 90", "of at least 0", "of at most 90" or nothing, with a space in front.
std::string bounds_of(const SettingSpec& spec) {
  if (spec.minimum && spec.maximum) {
    return " from " + std::to_string(*spec.minimum) + " to " + std::to_string(*spec.maximum);
  }
  if (spec.minimum) return " of at least " + std::to_string(*spec.minimum);
  if (spec.maximum) return " of at most " + std::to_string(*spec.maximum);
  return "";
}

std::string what_is_right(const SettingSpec& spec) {
  switch (spec.type) {
    case SettingType::kInteger:
      return "a whole number" + bounds_of(spec) + ", such as 7";
    case SettingType::kBoolean:
      return "true or false";
    case SettingType::kMoney:
      return "a whole number of minor units (øre, cents)" + bounds_of(spec) + ", such as 5000";
    case SettingType::kChoice:
      return "one of: " + join(spec.choices);
    case SettingType::kText:
      return "UTF-8 text without NUL" +
             (spec.minimum || spec.maximum ? ", a length in bytes" + bounds_of(spec) : "");
  }
  return "a type this runtime knows";
}

std::optional<std::int64_t> parse_integer(std::string_view text) {
  if (text.starts_with('+')) {
    text.remove_prefix(1);
    if (text.starts_with('-')) return std::nullopt;
  }
  std::int64_t value = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (fault != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

std::optional<bool> parse_boolean(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
  if (lower == "true" || lower == "yes" || lower == "1") return true;
  if (lower == "false" || lower == "no" || lower == "0") return false;
  return std::nullopt;
}

std::optional<std::string> canonical(const SettingSpec& spec, std::string_view text) {
  switch (spec.type) {
    case SettingType::kInteger:
    case SettingType::kMoney:
      if (const auto value = parse_integer(text); value && in_bounds(spec, *value)) {
        return std::to_string(*value);
      }
      break;
    case SettingType::kBoolean:
      if (const auto value = parse_boolean(text)) return *value ? "true" : "false";
      break;
    case SettingType::kChoice:
      if (std::find(spec.choices.begin(), spec.choices.end(), text) != spec.choices.end()) {
        return std::string(text);
      }
      break;
    case SettingType::kText:
      if (base::is_text(text) && in_bounds(spec, static_cast<std::int64_t>(text.size()))) {
        return std::string(text);
      }
      break;
  }
  return std::nullopt;
}

[[noreturn]] void refuse_spec(const SettingSpec& spec, std::string message) {
  throw base::Error(LOFTE_REFUSED, std::move(message), spec.key);
}

void check_bounds(const SettingSpec& spec) {
  const bool bounded = spec.minimum || spec.maximum;
  if (bounded && (spec.type == SettingType::kBoolean || spec.type == SettingType::kChoice)) {
    refuse_spec(spec, "a setting of type " + std::string(name_of(spec.type)) +
                          " has no minimum or maximum; leave them out");
  }
  if (spec.minimum && spec.maximum && *spec.minimum > *spec.maximum) {
    refuse_spec(spec, "the minimum " + std::to_string(*spec.minimum) + " is above the maximum " +
                          std::to_string(*spec.maximum));
  }
}

void check_choices(const SettingSpec& spec) {
  if (spec.type != SettingType::kChoice) {
    if (!spec.choices.empty()) refuse_spec(spec, "only a setting of type choice has choices");
    return;
  }
  if (spec.choices.empty()) refuse_spec(spec, "a setting of type choice needs its choices");
  if (std::set(spec.choices.begin(), spec.choices.end()).size() != spec.choices.size()) {
    refuse_spec(spec, "a choice stands twice in: " + join(spec.choices));
  }
}

void check_levels(const SettingSpec& spec) {
  if (spec.levels.empty()) {
    refuse_spec(spec, "levels is empty; at least one of book, customer, invoice is right");
  }
  if (std::set(spec.levels.begin(), spec.levels.end()).size() != spec.levels.size()) {
    refuse_spec(spec, "a level stands twice");
  }
}

}  // namespace

std::string_view name_of(SettingType type) {
  switch (type) {
    case SettingType::kInteger:
      return "integer";
    case SettingType::kBoolean:
      return "boolean";
    case SettingType::kMoney:
      return "money";
    case SettingType::kChoice:
      return "choice";
    case SettingType::kText:
      return "text";
  }
  return "unknown";
}

std::string_view name_of(SettingLevel level) {
  switch (level) {
    case SettingLevel::kBook:
      return "book";
    case SettingLevel::kCustomer:
      return "customer";
    case SettingLevel::kInvoice:
      return "invoice";
  }
  return "unknown";
}

std::string check_value(const SettingSpec& spec, std::string_view text) {
  if (auto value = canonical(spec, text)) return *std::move(value);
  throw base::Error(
      LOFTE_REFUSED,
      "the setting " + spec.key + " cannot be " + shown(text) + "; right is " + what_is_right(spec),
      spec.key);
}

void check_level(const SettingSpec& spec, SettingLevel level) {
  if (std::find(spec.levels.begin(), spec.levels.end(), level) != spec.levels.end()) return;
  std::vector<std::string> allowed;
  for (const SettingLevel each : spec.levels) allowed.emplace_back(name_of(each));
  throw base::Error(LOFTE_REFUSED,
                    "the setting " + spec.key + " cannot be set for the level " +
                        std::string(name_of(level)) + "; right is: " + join(allowed),
                    spec.key);
}

void check_spec(const SettingSpec& spec) {
  if (spec.key.empty()) refuse_spec(spec, "a setting has no key");
  check_bounds(spec);
  check_choices(spec);
  check_levels(spec);
  const std::string value = check_value(spec, spec.default_value);
  if (value != spec.default_value) {
    refuse_spec(spec, "the default " + shown(spec.default_value) + " is written " + shown(value));
  }
}

std::string_view resolve(const SettingSpec& spec, const LevelValues& values) {
  const auto holds = [&spec](SettingLevel level, const std::optional<std::string_view>& value) {
    return value && std::find(spec.levels.begin(), spec.levels.end(), level) != spec.levels.end() &&
           canonical(spec, *value) == *value;
  };
  if (holds(SettingLevel::kInvoice, values.invoice)) return *values.invoice;
  if (holds(SettingLevel::kCustomer, values.customer)) return *values.customer;
  if (holds(SettingLevel::kBook, values.book)) return *values.book;
  return spec.default_value;
}

}  // namespace lofte::services
