// The C tables of host.h over these services: what a plugin gets when it asks its host.
#pragma once

#include <string>

#include "lofte/host.h"
#include "services/log.h"
#include "services/text.h"

namespace lofte::services {

// What lofte_host.context points to: one a plugin instance. Both pointers may be null; they outlive
// the instance. Without a log the plugin's words are dropped, without texts it has no lofte.text/1.
struct PluginServices {
  std::string plugin_id;  // put before what the plugin writes to the log
  const Log* log = nullptr;
  const Texts* texts = nullptr;
};

// For lofte_host.service, whose context is a PluginServices. Null for an id that this runtime has
// not. [any thread]
const void* LOFTE_CALL find_service(const lofte_host* host, const char* id) noexcept;

}  // namespace lofte::services
