// A plugin that the runtime found, judged and, where allowed, loaded, with its texts.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "lofte/advisor.h"
#include "lofte/reader.h"
#include "plugins/catalogue.h"
#include "plugins/module.h"
#include "services/log.h"
#include "services/service_tables.h"
#include "services/text.h"

namespace lofte::engine {

struct LoadedPlugin {
  plugins::Found found;
  std::shared_ptr<const plugins::Module> module;  // null: not loaded, see `detail`
  std::optional<services::Texts> texts;
  std::string detail;  // what allows it, or why it is not loaded
  const services::Log* log = nullptr;

  bool usable() const { return module != nullptr; }
  const plugins::Manifest& manifest() const { return *found.manifest; }
  bool advises() const { return usable() && manifest().provides_extension(LOFTE_ADVISOR_ID); }
  bool reads() const { return usable() && manifest().provides_extension(LOFTE_READER_ID); }
  services::PluginServices services() const {
    return {manifest().id, log, texts ? &*texts : nullptr};
  }
};

}  // namespace lofte::engine
