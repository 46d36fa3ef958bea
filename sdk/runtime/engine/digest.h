// A digest over texts in order.
#pragma once

#include <sodium.h>

#include <cstdint>
#include <string_view>

#include "base/hash.h"

namespace lofte::engine {

class Digest {
 public:
  Digest() { crypto_generichash_init(&state_, nullptr, 0, base::Hash{}.size()); }
  void add(std::string_view text) {
    const std::uint64_t size = text.size();
    crypto_generichash_update(&state_, reinterpret_cast<const unsigned char*>(&size), sizeof size);
    crypto_generichash_update(&state_, reinterpret_cast<const unsigned char*>(text.data()),
                              text.size());
  }
  base::Hash finish() {
    base::Hash hash{};
    crypto_generichash_final(&state_, hash.data(), hash.size());
    return hash;
  }

 private:
  crypto_generichash_state state_{};
};

}  // namespace lofte::engine
