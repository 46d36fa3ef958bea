// The inside of engine::Runtime, for the other files of this folder.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "base/arena.h"
#include "engine/loaded_plugin.h"
#include "engine/runtime.h"
#include "services/log.h"

namespace lofte::engine {

struct Runtime::State {
  RuntimeOptions options;
  services::Log log;
  std::vector<std::unique_ptr<LoadedPlugin>> plugins;
  base::Arena arena;
  std::vector<lofte_plugin_row> rows;

  // nullptr where no such plugin is loaded.
  const LoadedPlugin* find(std::string_view id) const;
  unsigned threads() const;
};

}  // namespace lofte::engine
