// What a plugin's manifest says of one of its settings. Plain data: plugins/ reads it from JSON,
// services/settings.h checks and resolves values by it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace lofte::base {

enum class SettingType {
  kInteger,  // canonical value "7", "-3"
  kBoolean,  // "true" or "false"
  kMoney,    // whole minor units of the book's currency: "5000"
  kChoice,   // one of `choices`, letter by letter
  kText,     // any UTF-8 without NUL
};

// Where a value may be set. What is set nearer to the invoice wins.
enum class SettingLevel { kBook, kCustomer, kInvoice };

struct SettingSpec {
  std::string key;
  SettingType type = SettingType::kText;
  // In canonical form.
  std::string default_value;
  // Both included. For kInteger and kMoney the value itself, for kText its length in bytes.
  std::optional<std::int64_t> minimum;
  std::optional<std::int64_t> maximum;
  // For kChoice alone; never empty there.
  std::vector<std::string> choices;
  // Never empty; without repetition.
  std::vector<SettingLevel> levels = {SettingLevel::kBook};
  // One line of English for the one who sets it.
  std::string description;

  friend bool operator==(const SettingSpec&, const SettingSpec&) = default;
};

}  // namespace lofte::base
