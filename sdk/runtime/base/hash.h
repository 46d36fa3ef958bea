// A 256-bit digest and its written form.
#pragma once

#include <array>
#include <cstdint>
#include <string>

namespace lofte::base {

using Hash = std::array<std::uint8_t, 32>;

inline std::string to_hex(const Hash& hash) {
  static constexpr char kDigits[] = "0123456789abcdef";
  std::string out;
  out.reserve(hash.size() * 2);
  for (const std::uint8_t byte : hash) {
    out.push_back(kDigits[byte >> 4]);
    out.push_back(kDigits[byte & 15]);
  }
  return out;
}

}  // namespace lofte::base
