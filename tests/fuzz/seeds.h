// What a fuzz target offers: well-formed inputs to begin with.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace lofte::fuzz {

std::vector<std::string> seeds();

}  // namespace lofte::fuzz
