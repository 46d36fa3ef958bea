#include <algorithm>

#include "checks.h"

namespace lofte::validate {
namespace {

// A value that the manifest lets a book set.
std::string any_value(const SettingSpec& spec, Random& random) {
  if (spec.type == "boolean") return random.chance(50) ? "true" : "false";
  if (spec.type == "choice" && !spec.choices.empty()) {
    return spec.choices[static_cast<std::size_t>(
        random.between(0, static_cast<std::int64_t>(spec.choices.size()) - 1))];
  }
  if (spec.type == "integer" || spec.type == "money") {
    if (!spec.bounded) return spec.fallback;
    switch (random.between(0, 3)) {
      case 0:
        return std::to_string(spec.minimum);
      case 1:
        return std::to_string(spec.maximum);
      default:
        return std::to_string(random.between(spec.minimum, spec.maximum));
    }
  }
  switch (random.between(0, 2)) {
    case 0:
      return {};
    case 1:
      return "Åse \xF0\x9F\x8C\xB7";
    default: {
      const std::int64_t most = spec.bounded ? std::min<std::int64_t>(spec.maximum, 200) : 200;
      return std::string(static_cast<std::size_t>(std::max<std::int64_t>(most, 1)), 'x');
    }
  }
}

std::string listed(const Settings& settings) {
  std::string all;
  for (const auto& [key, value] : settings) all += concat(" ", key, "=", std::string_view(value));
  return all;
}

bool stands(Trial& trial, const Settings& settings, std::uint64_t seed) {
  trial.at(concat("advising with settings", std::string_view(listed(settings))));
  const Scene scene(ordinary(seed), kToday, settings);
  const Answer answer = trial.fresh(scene.view());
  if (answer.status == LOFTE_OK) return true;
  // One that fails whatever is set is another check's to find.
  const Scene plain(ordinary(seed), kToday, trial.settings());
  if (trial.fresh(plain.view()).status != LOFTE_OK) return true;
  trial.fault(concat(
      "it fails with settings its manifest allows: ", std::string_view(status_name(answer.status)),
      " ", std::string_view(answer.error), "; set were", std::string_view(listed(settings))));
  return false;
}

}  // namespace

void check_settings(Trial& trial) {
  trial.need_customers();
  const auto& specs = trial.files().settings;
  if (specs.empty()) Trial::skip("the manifest has no settings");
  Random random(trial.seed());
  // Each setting at its ends, the others as they are.
  for (const SettingSpec& spec : specs) {
    if (!spec.bounded || (spec.type != "integer" && spec.type != "money")) continue;
    for (const std::int64_t end : {spec.minimum, spec.maximum}) {
      Settings settings = trial.settings();
      settings[spec.key] = std::to_string(end);
      for (std::size_t i = 0; i < 4; ++i) {
        if (!stands(trial, settings, trial.seed_of(i))) return;
      }
    }
  }
  for (std::size_t i = 0; i < 60; ++i) {
    Settings settings = trial.settings();
    for (const SettingSpec& spec : specs) settings[spec.key] = any_value(spec, random);
    if (!stands(trial, settings, trial.seed_of(i))) return;
  }
}

}  // namespace lofte::validate
