// A plugin's settings: whether a value is right, its one written form, and which level's value
// holds.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/setting_spec.h"

namespace lofte::services {

using base::SettingLevel;
using base::SettingSpec;
using base::SettingType;

// "integer", "boolean", "money", "choice", "text"; "book", "customer", "invoice": as manifests have
// it.
std::string_view name_of(SettingType type);
std::string_view name_of(SettingLevel level);

// The canonical form of `text` ("7", "true", "5000"). Throws base::Error(LOFTE_REFUSED) whose
// where() is the key and whose message has the value and what would be right.
std::string check_value(const SettingSpec& spec, std::string_view text);
// Throws the same where the setting may not be set at this level.
void check_level(const SettingSpec& spec, SettingLevel level);
// Throws the same for a specification that contradicts itself or whose default is not a canonical
// value of it.
void check_spec(const SettingSpec& spec);

// Canonical values as stored, absent where a level has none.
struct LevelValues {
  std::optional<std::string_view> book;
  std::optional<std::string_view> customer;
  std::optional<std::string_view> invoice;
};

// Invoice over customer over book over default. A stored value that the specification no longer
// allows (the plugin was upgraded since) is passed over, so a plugin only ever sees a right one.
// Borrowed from `values` or `spec`.
std::string_view resolve(const SettingSpec& spec, const LevelValues& values);

}  // namespace lofte::services
