#include "engine/setting_check.h"

#include <algorithm>
#include <span>
#include <string>

#include "base/error.h"
#include "base/text.h"
#include "engine/book_settings.h"
#include "services/settings.h"

namespace lofte::engine {

const base::SettingSpec* find_setting(const Runtime::State& runtime, std::string_view plugin,
                                      std::string_view key) {
  std::span<const base::SettingSpec> specs;
  if (plugin == "lofte") {
    specs = runtime_settings();
  } else if (const LoadedPlugin* loaded = runtime.find(plugin); loaded != nullptr) {
    specs = loaded->manifest().settings;
  } else {
    return nullptr;
  }
  const auto found = std::ranges::find(specs, key, &base::SettingSpec::key);
  if (found == specs.end()) {
    throw base::Error(LOFTE_REFUSED,
                      "'" + std::string(key) + "' is no setting of " + std::string(plugin),
                      "setting.key");
  }
  return &*found;
}

void check_setting(const Runtime::State& runtime, const lofte_setting& setting) {
  const base::SettingSpec* spec =
      find_setting(runtime, base::view(setting.plugin), base::view(setting.key));
  if (spec == nullptr) return;
  services::check_level(*spec, setting.invoice_id.size != 0    ? base::SettingLevel::kInvoice
                               : setting.customer_id.size != 0 ? base::SettingLevel::kCustomer
                                                               : base::SettingLevel::kBook);
  if (setting.value.size != 0) services::check_value(*spec, base::view(setting.value));
}

}  // namespace lofte::engine
