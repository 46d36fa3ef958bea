// The field `settings` of a manifest.
#pragma once

#include <vector>

#include "base/setting_spec.h"
#include "plugins/json_document.h"

namespace lofte::plugins {

std::vector<base::SettingSpec> read_setting_specs(const std::vector<JsonField>& items);

}  // namespace lofte::plugins
