// A plugin that the runtime found, judged and, where allowed, loaded, with its texts.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "lofte/advisor.h"
#include "lofte/book_advisor.h"
#include "lofte/planner.h"
#include "lofte/reader.h"
#include "lofte/reviewer.h"
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
  bool provides(std::string_view extension) const {
    return usable() && manifest().provides_extension(extension);
  }
  // It has a part in what is said in a book, whichever: a book enables it.
  bool advises() const {
    return provides(LOFTE_ADVISOR_ID) || provides(LOFTE_BOOK_ADVISOR_ID) ||
           provides(LOFTE_REVIEWER_ID) || provides(LOFTE_PLANNER_ID);
  }
  bool reads() const { return provides(LOFTE_READER_ID); }
  services::PluginServices services() const {
    return {manifest().id, log, texts ? &*texts : nullptr};
  }
};

}  // namespace lofte::engine
