// Whether a setting is one of a plugin's, and its value one that the plugin's manifest allows.
#pragma once

#include <string_view>

#include "base/setting_spec.h"
#include "engine/runtime_state.h"
#include "lofte/facts.h"

namespace lofte::engine {

// nullptr where the plugin is not here and cannot be asked. Throws base::Error(LOFTE_REFUSED) where
// it is here and has no such setting.
const base::SettingSpec* find_setting(const Runtime::State& runtime, std::string_view plugin,
                                      std::string_view key);

// Throws base::Error(LOFTE_REFUSED) for a value or a level that the manifest does not allow. What
// is set for a plugin that is not here is kept for when it comes.
void check_setting(const Runtime::State& runtime, const lofte_setting& setting);

}  // namespace lofte::engine
