// Between lofte_string and std::string_view, and what may stand in either.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "lofte/base.h"

namespace lofte::base {

inline std::string_view view(lofte_string text) {
  return text.data == nullptr ? std::string_view{} : std::string_view{text.data, text.size};
}
inline std::string str(lofte_string text) {
  return std::string(view(text));
}
inline lofte_string borrow(std::string_view text) {
  return text.empty() ? lofte_string{nullptr, 0} : lofte_string{text.data(), text.size()};
}

// Whether the bytes are UTF-8 without NUL, as every text of the ABI is.
bool is_text(std::string_view bytes);

// What someone sent, for an error: in quotes, cut at a whole character, and safe to show whatever
// it holds.
std::string shown(std::string_view bytes, std::size_t longest = 40);

}  // namespace lofte::base
