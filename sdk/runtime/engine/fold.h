// Folds one plugin's state over all customers of a book.
//
// The customers are cut into chunks of 1,024 by their number, whoever is missing among them; every
// chunk becomes bytes, and the bytes are merged in the order of the numbers. So the answer is the
// same with one thread and with many.
#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

#include "base/hash.h"
#include "engine/book.h"
#include "engine/book_settings.h"
#include "engine/change.h"
#include "store/store.h"

namespace lofte::engine {

struct LoadedPlugin;

struct FoldAnswer {
  std::map<std::string, std::string> parameters;
  std::vector<Change::Item> advice;  // of the book, by kind and key
  base::Hash digest{};               // over both
};

// Reads what `store` has committed, as of `day`. `plugins`: those of the book in the order they
// advise, for the advice that the fold's views carry. Throws base::Error(LOFTE_PLUGIN_FAILED) where
// the plugin fails, LOFTE_CANCELLED where `progress` says so.
FoldAnswer fold_book(store::Store& store, const LoadedPlugin& plugin,
                     std::span<const LoadedPlugin* const> plugins, const BookSettings& settings,
                     lofte_date day, unsigned threads, const Progress& progress);

}  // namespace lofte::engine
