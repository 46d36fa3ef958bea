#include "base/text.h"

#include <cstdint>
#include <cstring>

namespace lofte::base {
namespace {

constexpr std::uint64_t kEachByte = 0x0101010101010101;
constexpr std::uint64_t kHighBits = kEachByte * 0x80;

// Bytes of the character that starts at `at`, or 0 where there is none: cut short, written longer
// than it need be, a surrogate, or beyond U+10FFFF.
std::size_t character_bytes(const unsigned char* at, std::size_t left) {
  const auto follows = [&](std::size_t i, unsigned low = 0x80, unsigned high = 0xBF) {
    return i < left && at[i] >= low && at[i] <= high;
  };
  const unsigned lead = at[0];
  if (lead < 0x80) return lead == 0 ? 0 : 1;
  if (lead >= 0xC2 && lead <= 0xDF) return follows(1) ? 2 : 0;
  if (lead >= 0xE0 && lead <= 0xEF) {
    const unsigned low = lead == 0xE0 ? 0xA0 : 0x80;
    const unsigned high = lead == 0xED ? 0x9F : 0xBF;
    return follows(1, low, high) && follows(2) ? 3 : 0;
  }
  if (lead >= 0xF0 && lead <= 0xF4) {
    const unsigned low = lead == 0xF0 ? 0x90 : 0x80;
    const unsigned high = lead == 0xF4 ? 0x8F : 0xBF;
    return follows(1, low, high) && follows(2) && follows(3) ? 4 : 0;
  }
  return 0;
}

template <class Word>
Word word_at(const unsigned char* at) {
  Word word;
  std::memcpy(&word, at, sizeof word);
  return word;
}

// None of the eight bytes is zero and none beyond 0x7F.
bool is_plain(std::uint64_t word) {
  return ((word | (word - kEachByte)) & kHighBits) == 0;
}

// Most texts are ASCII, and short: the last bytes are looked at twice rather than one by one.
bool is_plain(const unsigned char* at, std::size_t size) {
  if (size >= 8) {
    const unsigned char* const last = at + size - 8;
    for (; at < last; at += 8) {
      if (!is_plain(word_at<std::uint64_t>(at))) return false;
    }
    return is_plain(word_at<std::uint64_t>(last));
  }
  if (size >= 4) {
    const std::uint64_t high = word_at<std::uint32_t>(at + size - 4);
    return is_plain(word_at<std::uint32_t>(at) | high << 32);
  }
  for (std::size_t i = 0; i < size; ++i) {
    if (at[i] == 0 || at[i] > 0x7F) return false;
  }
  return true;
}

}  // namespace

bool is_text(std::string_view bytes) {
  const auto* const data = reinterpret_cast<const unsigned char*>(bytes.data());
  if (is_plain(data, bytes.size())) return true;
  for (std::size_t i = 0; i < bytes.size();) {
    if (i + 8 <= bytes.size() && is_plain(word_at<std::uint64_t>(data + i))) {
      i += 8;
      continue;
    }
    const std::size_t length = character_bytes(data + i, bytes.size() - i);
    if (length == 0) return false;
    i += length;
  }
  return true;
}

std::string shown(std::string_view bytes, std::size_t longest) {
  std::string out = "\"";
  while (!bytes.empty()) {
    const auto* const at = reinterpret_cast<const unsigned char*>(bytes.data());
    const std::size_t length = character_bytes(at, bytes.size());
    if (out.size() + length > longest) {
      out += "…";
      break;
    }
    const bool printable = length > 1 || (length == 1 && *at >= 0x20 && *at != 0x7F);
    out += printable ? bytes.substr(0, length) : "?";
    bytes.remove_prefix(length == 0 ? 1 : length);
  }
  return out + "\"";
}

}  // namespace lofte::base
