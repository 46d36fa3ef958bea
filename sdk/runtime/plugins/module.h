// A plugin's library in this process. What is loaded is a private copy whose SHA-256 was checked
// after it was made; it stays until the process ends.
#pragma once

#include <memory>
#include <string>

#include "lofte/plugin.h"
#include "plugins/allow_list.h"
#include "plugins/catalogue.h"
#include "plugins/offer.h"

namespace lofte::plugins {

class Module {
 public:
  // Throws base::Error: LOFTE_NOT_ALLOWED where the decision says no or the library changed since
  // it was found; LOFTE_UNSUPPORTED where the plugin needs more than there is; LOFTE_PLUGIN_FAILED
  // where the library cannot be loaded or its entry is not what plugin.h asks. [any thread]
  static std::shared_ptr<const Module> load(const Found& found, const Decision& decision,
                                            const Offer& offer = default_offer());

  const Manifest& manifest() const { return manifest_; }
  const lofte_plugin_entry& entry() const { return *entry_; }
  bool dev() const { return dev_; }
  // The file the copy was made from, and how it is held: for logs and debuggers.
  const std::string& origin() const { return origin_; }

 private:
  Module() = default;

  Manifest manifest_;
  const lofte_plugin_entry* entry_ = nullptr;
  bool dev_ = false;
  std::string origin_;
};

}  // namespace lofte::plugins
