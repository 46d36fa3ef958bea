#include "plugins/digest.h"

#include <sodium.h>

namespace lofte::plugins {
namespace {

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

}  // namespace

base::Hash sha256(std::string_view bytes) {
  base::Hash hash{};
  static_assert(crypto_hash_sha256_BYTES == std::tuple_size_v<base::Hash>);
  crypto_hash_sha256(hash.data(), reinterpret_cast<const unsigned char*>(bytes.data()),
                     bytes.size());
  return hash;
}

std::optional<base::Hash> parse_sha256(std::string_view hex) {
  base::Hash hash{};
  if (hex.size() != hash.size() * 2) return std::nullopt;
  for (std::size_t i = 0; i < hash.size(); ++i) {
    const int high = hex_value(hex[2 * i]);
    const int low = hex_value(hex[2 * i + 1]);
    if (high < 0 || low < 0) return std::nullopt;
    hash[i] = static_cast<std::uint8_t>(high * 16 + low);
  }
  return hash;
}

std::string shortened(const base::Hash& hash) {
  return base::to_hex(hash).substr(0, 12) + "…";
}

}  // namespace lofte::plugins
