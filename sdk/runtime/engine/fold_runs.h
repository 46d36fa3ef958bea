// The last answer of each book advisor, as a book keeps it: the run that stands in the journal, and
// beside it what was said of the book as a whole.
#pragma once

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "base/arena.h"
#include "lofte/journal.h"
#include "store/store.h"

namespace lofte::engine {

// In the order of the plugins' ids; the run is borrowed for the call.
void each_fold_run(store::Store& store, const std::function<void(const lofte_fold_run&)>& visit);
// nullptr where the plugin was not asked yet. Lives in the arena.
const lofte_fold_run* find_fold_run(store::Store& store, std::string_view plugin,
                                    base::Arena& arena);

// ---- inside the caller's transaction ----
void keep_fold_run(store::Store& store, const lofte_fold_run& run);
// Parameters and advice of a plugin that has no part in the book any more.
void forget_fold_run(store::Store& store, const std::string& plugin);
// Of all plugins that are not in the set.
void forget_fold_runs_but(store::Store& store, const lofte_plugin_set& set);

}  // namespace lofte::engine
