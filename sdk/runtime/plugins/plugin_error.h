// A lofte_error lent to a plugin, and calls into plugins.
#pragma once

#include <cstdint>
#include <string>
#include <utility>

#include "lofte/base.h"

namespace lofte::plugins {

class PluginError {
 public:
  // Only the parts that are read are written: the texts are a kilobyte, and most calls succeed.
  PluginError() {
    raw_.struct_size = sizeof raw_;
    raw_.status = LOFTE_OK;
    raw_.index = LOFTE_NO_INDEX;
    raw_.where[0] = 0;
    raw_.message[0] = 0;
  }

  lofte_error* raw() { return &raw_; }
  std::uint64_t index() const { return raw_.index; }
  // Fit to show, whatever the plugin wrote.
  std::string where() const;
  std::string message() const;
  // The message, or what stands for it where the plugin gave none.
  std::string message_or_status(lofte_status status) const;

 private:
  lofte_error raw_;
};

// "LOFTE_REFUSED (3)".
std::string status_name(lofte_status status);

// Calls into plugin code. What a plugin lets out through the C ABI cannot be caught here: its C++
// runtime and ours are two, each with an unwinder of its own, and the process ends. The C++ layer
// for plugins catches before that; this says where it would end.
template <class Call>
auto called(Call&& call) noexcept {
  return std::forward<Call>(call)();
}

}  // namespace lofte::plugins
