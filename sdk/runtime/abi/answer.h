// The rows of an answer as one JSON array.
#pragma once

#include <string>

#include "engine/book.h"

namespace lofte::abi {

std::string json_array(const engine::Answer& answer);

}  // namespace lofte::abi
