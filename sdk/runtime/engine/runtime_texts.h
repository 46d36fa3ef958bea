// The few texts of the runtime itself, in every language.
#pragma once

#include <string>
#include <string_view>

#include "lofte/advice.h"
#include "services/text.h"

namespace lofte::engine {

const services::Texts& runtime_texts();

// A message of the runtime with at most one date.
std::string runtime_text(std::string_view language, std::string_view id, lofte_date date = 0);
// One that names a plugin.
std::string runtime_text(std::string_view language, std::string_view id, std::string_view plugin);

}  // namespace lofte::engine
