#include "plugins/sink_error.h"

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <string>

namespace lofte::plugins {
namespace {

void copy_text(char* to, std::size_t capacity, const std::string& text) noexcept {
  std::size_t size = std::min(text.size(), capacity - 1);
  // Not in the middle of a character: step back over continuation bytes.
  while (size > 0 && size < text.size() &&
         (static_cast<unsigned char>(text[size]) & 0xc0) == 0x80) {
    --size;
  }
  std::memcpy(to, text.data(), size);
  to[size] = 0;
}

}  // namespace

void fill(lofte_error* to, const base::Error& from) noexcept {
  if (to == nullptr) return;
  if (LOFTE_HAS(to, status)) to->status = from.status();
  if (LOFTE_HAS(to, index)) to->index = from.index();
  if (LOFTE_HAS(to, where)) copy_text(to->where, sizeof to->where, from.where());
  if (LOFTE_HAS(to, message)) copy_text(to->message, sizeof to->message, from.message());
}

}  // namespace lofte::plugins
