// The text of the data files, built into the plugin: an advisor opens no file.
#pragma once

#include <string_view>

namespace lofte::late_payer {

std::string_view charges_json();
std::string_view rates_json();

}  // namespace lofte::late_payer
