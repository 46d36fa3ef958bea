// The run of equal items in what is sorted by them.
#pragma once

#include <algorithm>
#include <span>

namespace lofte::base {

// Those of `items`, sorted by `key_of`, whose key is `key`; borrowed from them. What
// std::ranges::equal_range gives is a view of libstdc++ 12 that clang 14 cannot compile.
template <class Items, class Key, class KeyOf>
auto equal_run(const Items& items, const Key& key, KeyOf key_of) {
  return std::span(std::ranges::lower_bound(items, key, {}, key_of),
                   std::ranges::upper_bound(items, key, {}, key_of));
}

}  // namespace lofte::base
