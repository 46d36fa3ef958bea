#include "plugins/manifest_settings.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

#include "plugins/names.h"

namespace lofte::plugins {
namespace {

using base::SettingLevel;
using base::SettingSpec;
using base::SettingType;

constexpr std::size_t kMaxTextDefault = 4096;
constexpr std::size_t kMaxChoices = 100;

SettingType read_type(const JsonField& field) {
  static constexpr std::pair<const char*, SettingType> kTypes[] = {
      {"integer", SettingType::kInteger}, {"boolean", SettingType::kBoolean},
      {"money", SettingType::kMoney},     {"choice", SettingType::kChoice},
      {"text", SettingType::kText},
  };
  static constexpr const char* kRight = "one of integer, boolean, money, choice, text";
  const std::string& name = field.text(kRight);
  for (const auto& [known, type] : kTypes) {
    if (name == known) return type;
  }
  field.refuse_value(kRight);
}

SettingLevel read_level(const JsonField& field) {
  static constexpr const char* kRight = "one of book, customer, invoice";
  const std::string& name = field.text(kRight);
  if (name == "book") return SettingLevel::kBook;
  if (name == "customer") return SettingLevel::kCustomer;
  if (name == "invoice") return SettingLevel::kInvoice;
  field.refuse_value(kRight);
}

std::vector<SettingLevel> read_levels(const JsonField& field) {
  std::vector<SettingLevel> levels;
  for (const JsonField& item : field.items(3)) {
    const SettingLevel level = read_level(item);
    if (std::find(levels.begin(), levels.end(), level) != levels.end()) {
      item.refuse("stands twice", "each level once");
    }
    levels.push_back(level);
  }
  if (levels.empty()) field.refuse("is empty", "at least one of book, customer, invoice");
  return levels;
}

bool is_number_type(SettingType type) {
  return type == SettingType::kInteger || type == SettingType::kMoney;
}

void read_bounds(const JsonField& item, SettingSpec& spec) {
  const auto minimum = item.find("minimum");
  const auto maximum = item.find("maximum");
  for (const auto& bound : {minimum, maximum}) {
    if (bound && !is_number_type(spec.type) && spec.type != SettingType::kText) {
      bound->refuse("bounds nothing here", "no bound; only integer, money and text have bounds");
    }
  }
  if (minimum) spec.minimum = minimum->integer("a whole number");
  if (maximum) spec.maximum = maximum->integer("a whole number");
  if (minimum && maximum && *spec.minimum > *spec.maximum) {
    maximum->refuse(fmt::format("is {}, less than the minimum {}", *spec.maximum, *spec.minimum),
                    "at least the minimum");
  }
}

void read_choices(const JsonField& item, SettingSpec& spec) {
  const auto field = item.find("choices");
  if (spec.type != SettingType::kChoice) {
    if (field) field->refuse("stands at a setting that is no choice", "\"type\": \"choice\"");
    return;
  }
  const JsonField choices = item.require("choices", "the values to choose from");
  spec.choices = choices.texts("a short word", kMaxChoices);
  if (spec.choices.empty()) choices.refuse("is empty", "the values to choose from");
  const std::set<std::string> distinct(spec.choices.begin(), spec.choices.end());
  if (distinct.size() != spec.choices.size()) {
    choices.refuse("names a value twice", "each value once");
  }
}

std::string read_number(const JsonField& field, const SettingSpec& spec) {
  const std::int64_t value =
      field.integer(spec.type == SettingType::kMoney
                        ? "a whole number of minor units of the book's currency, such as 5000"
                        : "a whole number");
  if ((spec.minimum && value < *spec.minimum) || (spec.maximum && value > *spec.maximum)) {
    field.refuse(fmt::format("is {}", value), "a value within minimum and maximum");
  }
  return std::to_string(value);
}

std::string read_text(const JsonField& field, const SettingSpec& spec) {
  const std::string& text = field.text("a text", kMaxTextDefault);
  const auto size = static_cast<std::int64_t>(text.size());
  if ((spec.minimum && size < *spec.minimum) || (spec.maximum && size > *spec.maximum)) {
    field.refuse(fmt::format("has {} bytes", size), "a length within minimum and maximum");
  }
  return text;
}

std::string read_default(const JsonField& field, const SettingSpec& spec) {
  switch (spec.type) {
    case SettingType::kInteger:
    case SettingType::kMoney:
      return read_number(field, spec);
    case SettingType::kBoolean:
      if (!field.value().is_boolean()) field.refuse_value("true or false");
      return field.value().get<bool>() ? "true" : "false";
    case SettingType::kChoice: {
      const std::string& choice = field.text("one of the choices");
      if (std::find(spec.choices.begin(), spec.choices.end(), choice) == spec.choices.end()) {
        field.refuse_value(fmt::format("one of the choices {}", fmt::join(spec.choices, ", ")));
      }
      return choice;
    }
    case SettingType::kText:
      break;
  }
  return read_text(field, spec);
}

SettingSpec read_setting(const JsonField& item) {
  static constexpr const char* kRightKey =
      "lower-case letters, digits, '_', '.' and '-', such as \"first_step_days\"";
  SettingSpec spec;
  const JsonField key = item.require("key", kRightKey);
  spec.key = key.text(kRightKey);
  if (!is_key(spec.key)) key.refuse_value(kRightKey);
  spec.type = read_type(item.require("type", "one of integer, boolean, money, choice, text"));
  read_bounds(item, spec);
  read_choices(item, spec);
  spec.default_value = read_default(item.require("default", "the value that holds unset"), spec);
  if (const auto levels = item.find("levels")) spec.levels = read_levels(*levels);
  if (const auto text = item.find("description")) {
    spec.description = text->text("a line of text", 1000);
  }
  return spec;
}

}  // namespace

std::vector<SettingSpec> read_setting_specs(const std::vector<JsonField>& items) {
  std::vector<SettingSpec> specs;
  std::set<std::string> keys;
  for (const JsonField& item : items) {
    SettingSpec spec = read_setting(item);
    if (!keys.insert(spec.key).second) {
      item.refuse(fmt::format("is a second setting \"{}\"", spec.key), "each key once");
    }
    specs.push_back(std::move(spec));
  }
  return specs;
}

}  // namespace lofte::plugins
