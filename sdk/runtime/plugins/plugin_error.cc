#include "plugins/plugin_error.h"

#include <fmt/format.h>

#include <cstring>
#include <iterator>

#include "plugins/record_check.h"

namespace lofte::plugins {
namespace {

template <std::size_t kSize>
std::string text_of(const char (&text)[kSize]) {
  return shown({text, strnlen(text, kSize)}, kSize);
}

}  // namespace

std::string PluginError::where() const {
  return text_of(raw_.where);
}

std::string PluginError::message() const {
  return text_of(raw_.message);
}

std::string PluginError::message_or_status(lofte_status status) const {
  const std::string text = message();
  return text.empty() ? status_name(status) + " without a message" : text;
}

std::string status_name(lofte_status status) {
  static constexpr const char* kNames[] = {
      "LOFTE_OK",          "LOFTE_INVALID_ARGUMENT", "LOFTE_INVALID_STATE", "LOFTE_REFUSED",
      "LOFTE_NOT_FOUND",   "LOFTE_CONFLICT",         "LOFTE_UNSUPPORTED",   "LOFTE_LOCKED",
      "LOFTE_IO",          "LOFTE_CORRUPT",          "LOFTE_NEWER",         "LOFTE_LIMIT",
      "LOFTE_NOT_ALLOWED", "LOFTE_PLUGIN_FAILED",    "LOFTE_CANCELLED",     "LOFTE_NO_MEMORY",
      "LOFTE_INTERNAL",
  };
  if (status < 0 || static_cast<std::size_t>(status) >= std::size(kNames)) {
    return fmt::format("the unknown status {}", status);
  }
  return fmt::format("{} ({})", kNames[status], status);
}

}  // namespace lofte::plugins
