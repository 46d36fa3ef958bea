// The currencies of ISO 4217 and the decimals their minor units have.
#pragma once

#include <cstdint>
#include <span>

namespace lofte::base {

struct Currency {
  char code[4];
  std::uint8_t digits;
};

// By code.
std::span<const Currency> currencies();

}  // namespace lofte::base
