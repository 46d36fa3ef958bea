// Cutting UTF-8 where a limit of bytes falls.
#pragma once

#include <string_view>

namespace lofte::services {

// The first bytes of well-formed `text`, at most `bytes`, ending at a whole character.
inline std::string_view cut_at_character(std::string_view text, std::size_t bytes) {
  if (text.size() <= bytes) return text;
  while (bytes > 0 && (static_cast<unsigned char>(text[bytes]) & 0xc0) == 0x80) --bytes;
  return text.substr(0, bytes);
}

}  // namespace lofte::services
