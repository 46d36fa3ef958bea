#include "engine/fold_runs.h"

#include <vector>

#include "base/text.h"
#include "engine/id_lines.h"
#include "journal/codec.h"
#include "journal/generated/layouts.h"

namespace lofte::engine {
namespace {

constexpr std::string_view kFolded = "folds";  // the ids, a line each

std::string key_of(std::string_view plugin) {
  return "fold." + std::string(plugin);
}

std::set<std::string> folded(store::Store& store) {
  return lines(store.meta(kFolded).value_or(""));
}

}  // namespace

void each_fold_run(store::Store& store, const std::function<void(const lofte_fold_run&)>& visit) {
  base::Arena arena(4096);
  for (const std::string& plugin : folded(store)) {
    arena.clear();
    if (const lofte_fold_run* run = find_fold_run(store, plugin, arena)) visit(*run);
  }
}

const lofte_fold_run* find_fold_run(store::Store& store, std::string_view plugin,
                                    base::Arena& arena) {
  const auto bytes = store.meta(key_of(plugin));
  if (!bytes || bytes->empty()) return nullptr;
  return journal::decoded<lofte_fold_run>(base::view(arena.copy(*bytes)), arena);
}

void keep_fold_run(store::Store& store, const lofte_fold_run& run) {
  const std::string plugin = base::str(run.plugin);
  store.set_meta(key_of(plugin), journal::encoded(run));
  std::set<std::string> ids = folded(store);
  if (ids.insert(plugin).second) store.set_meta(kFolded, joined(ids));
}

void forget_fold_run(store::Store& store, const std::string& plugin) {
  std::set<std::string> ids = folded(store);
  if (ids.erase(plugin) == 0) return;
  store.set_meta(kFolded, joined(ids));
  store.set_meta(key_of(plugin), "");
  std::vector<std::pair<std::int32_t, std::string>> said;
  store.scan_advice(store::kBookKey, [&](const store::AdviceRow& row) {
    if (row.plugin == plugin) said.emplace_back(row.kind, row.key);
  });
  for (const auto& [kind, key] : said) store.remove_advice(store::kBookKey, plugin, kind, key);
}

void forget_fold_runs_but(store::Store& store, const lofte_plugin_set& set) {
  std::set<std::string> gone = folded(store);
  for (std::uint64_t i = 0; i < set.plugins.count; ++i) {
    gone.erase(base::str(LOFTE_AT(lofte_plugin_version, set.plugins, i)->id));
  }
  for (const std::string& plugin : gone) forget_fold_run(store, plugin);
}

}  // namespace lofte::engine
