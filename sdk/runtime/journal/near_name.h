// What someone who misspelt a name may have meant.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace lofte::journal {

// The name that is few letters away from `written`, or "".
std::string_view nearest_name(std::string_view written, std::span<const std::string_view> names);

}  // namespace lofte::journal
