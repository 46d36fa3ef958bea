#include "engine/crew.h"

#include <algorithm>

#include "engine/threads.h"

namespace lofte::engine {
namespace {

void advise_slice(store::Store& snapshot, Adviser& adviser,
                  std::span<const store::CustomerKey> customers, std::span<Change> into,
                  lofte_date day) {
  snapshot.begin_read();
  try {
    for (std::size_t i = 0; i < customers.size(); ++i) {
      into[i] = find_change(snapshot, adviser, customers[i], day);
    }
  } catch (...) {
    snapshot.end_read();
    throw;
  }
  snapshot.end_read();
}

}  // namespace

Crew::Crew(store::Store& store, std::span<const LoadedPlugin* const> plugins,
           const BookSettings& settings, unsigned threads) {
  for (unsigned i = 0; i < std::max(threads, 1u); ++i) {
    workers_.push_back({store.snapshot(), std::make_unique<Adviser>(plugins, settings)});
  }
}

std::vector<Change> Crew::find_changes(std::span<const store::CustomerKey> customers,
                                       lofte_date day) {
  std::vector<Change> changes(customers.size());
  const std::size_t slice = (customers.size() + workers_.size() - 1) / workers_.size();
  on_threads(workers_.size(), [&](std::size_t index) {
    const std::size_t first = std::min(index * slice, customers.size());
    const std::size_t count = std::min(slice, customers.size() - first);
    if (count == 0) return;
    advise_slice(*workers_[index].snapshot, *workers_[index].adviser,
                 customers.subspan(first, count), std::span(changes).subspan(first, count), day);
  });
  return changes;
}

}  // namespace lofte::engine
