#include "engine/runtime.h"

#include <thread>

#include "base/error.h"
#include "base/text.h"
#include "engine/runtime_state.h"
#include "plugins/allow_list.h"
#include "plugins/digest.h"

namespace lofte::engine {
namespace {

using plugins::AllowList;

std::vector<plugins::Folder> folders(const RuntimeOptions& options) {
  std::vector<plugins::Folder> all;
  for (const auto& dir : options.dev_plugin_dirs) all.push_back({dir, true});
  for (const auto& dir : options.plugin_dirs) all.push_back({dir, false});
  return all;
}

// The lists of the bundled plugins, joined. A folder without one allows nothing.
AllowList installed_list(const RuntimeOptions& options, const services::Log& log) {
  std::vector<std::filesystem::path> files;
  if (!options.allow_list.empty()) {
    files.push_back(options.allow_list);
  } else {
    for (const auto& dir : options.plugin_dirs) files.push_back(dir / plugins::kAllowListName);
  }
  AllowList joined{"the installed list", {}};
  for (const auto& file : files) {
    std::error_code none;
    if (!std::filesystem::exists(file, none)) continue;
    try {
      const AllowList list = plugins::read_allow_list(file);
      if (files.size() == 1) joined.origin = list.origin;
      joined.plugins.insert(joined.plugins.end(), list.plugins.begin(), list.plugins.end());
    } catch (const base::Error& error) {
      log.error("allow list " + file.string() + " is not used: " + error.message());
    }
  }
  return joined;
}

base::Hash digest(const AllowedPlugin& plugin, const std::string& hex) {
  const auto hash = plugins::parse_sha256(hex);
  if (!hash) {
    throw base::Error(LOFTE_INVALID_ARGUMENT,
                      "'" + hex + "' is no SHA-256; 64 hexadecimal digits are",
                      "allowed." + plugin.id);
  }
  return *hash;
}

AllowList host_list(const RuntimeOptions& options) {
  AllowList list{"the host's list", {}};
  for (const AllowedPlugin& plugin : options.allowed) {
    list.plugins.push_back({plugin.id, plugin.version, digest(plugin, plugin.manifest_sha256),
                            digest(plugin, plugin.library_sha256)});
  }
  return list;
}

void load(LoadedPlugin& plugin, const AllowList& installed, const AllowList& host) {
  if (!plugin.found.usable()) {
    plugin.detail = plugin.found.refusal;
    return;
  }
  const plugins::Decision decision = plugins::decide(plugin.found, {&installed, &host, {}});
  plugin.detail = decision.reason;
  if (!decision.allowed) return;
  try {
    if (!plugin.found.texts_path().empty()) {
      plugin.texts.emplace(services::Texts::load(plugin.found.texts_path()));
    }
    plugin.module = plugins::Module::load(plugin.found, decision);
  } catch (const base::Error& error) {
    plugin.detail =
        error.where().empty() ? error.message() : error.where() + ": " + error.message();
  }
}

lofte_list copied(const std::vector<std::string>& strings, base::Arena& arena) {
  std::vector<lofte_string> all;
  all.reserve(strings.size());
  for (const std::string& one : strings) all.push_back(arena.copy(one));
  return arena.copy_list(std::span<const lofte_string>(all));
}

lofte_plugin_row row_of(const LoadedPlugin& plugin, base::Arena& arena) {
  lofte_plugin_row row{};
  row.struct_size = sizeof row;
  row.id = arena.copy(plugin.found.id);
  if (plugin.found.manifest) {
    row.version = arena.copy(plugin.found.manifest->version);
    row.name = arena.copy(plugin.found.manifest->name);
    row.description = arena.copy(plugin.found.manifest->description);
    row.permissions = copied(plugin.found.manifest->permissions, arena);
    row.provides = copied(plugin.found.manifest->provides, arena);
  }
  row.state = arena.copy(plugin.usable() ? "active" : "refused");
  row.detail = arena.copy(plugin.detail);
  return row;
}

}  // namespace

const LoadedPlugin* Runtime::State::find(std::string_view id) const {
  for (const auto& plugin : plugins) {
    if (plugin->usable() && plugin->manifest().id == id) return plugin.get();
  }
  return nullptr;
}

unsigned Runtime::State::threads() const {
  if (options.threads != 0) return options.threads;
  const unsigned count = std::thread::hardware_concurrency();
  return count == 0 ? 1 : count;
}

Runtime::Runtime(RuntimeOptions options) : state_(std::make_unique<State>()) {
  state_->options = std::move(options);
  if (state_->options.log) {
    state_->log = services::Log(state_->options.log, state_->options.log_level);
  }
  const AllowList installed = installed_list(state_->options, state_->log);
  const AllowList host = host_list(state_->options);
  for (plugins::Found& found : plugins::scan(folders(state_->options))) {
    auto plugin = std::make_unique<LoadedPlugin>();
    plugin->found = std::move(found);
    plugin->log = &state_->log;
    load(*plugin, installed, host);
    if (!plugin->usable()) {
      state_->log.warning("plugin " + plugin->found.id + " is not loaded: " + plugin->detail);
    }
    state_->rows.push_back(row_of(*plugin, state_->arena));
    state_->plugins.push_back(std::move(plugin));
  }
}

Runtime::~Runtime() = default;

const std::vector<lofte_plugin_row>& Runtime::plugin_rows() const {
  return state_->rows;
}

}  // namespace lofte::engine
