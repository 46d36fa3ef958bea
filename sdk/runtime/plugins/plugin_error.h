// A lofte_error lent to a plugin, and calls into plugins that let nothing out but a status.
#pragma once

#include <cstdint>
#include <exception>
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
  void set_message(const char* text) noexcept;

 private:
  lofte_error raw_;
};

// "LOFTE_REFUSED (3)".
std::string status_name(lofte_status status);

// Calls into plugin code. Plugins must not throw; one that does loses its call and no more.
template <class Call>
lofte_status guarded(PluginError& error, Call&& call) noexcept {
  try {
    return std::forward<Call>(call)();
  } catch (const std::exception& e) {
    error.set_message(e.what());
  } catch (...) {
    error.set_message("something that is no std::exception");
  }
  return LOFTE_PLUGIN_FAILED;
}

}  // namespace lofte::plugins
