// Advises many customers at once, each thread with plugin instances and a snapshot of its own. The
// changes come back in the order of the customers, whatever the number of threads.
#pragma once

#include <memory>
#include <span>
#include <vector>

#include "engine/adviser.h"
#include "engine/change.h"
#include "store/store.h"

namespace lofte::engine {

class Crew {
 public:
  // All borrowed. Snapshots see what `store` has committed.
  Crew(store::Store& store, std::span<const LoadedPlugin* const> plugins,
       const BookSettings& settings, unsigned threads);

  std::vector<Change> find_changes(std::span<const store::CustomerKey> customers, lofte_date day);

 private:
  struct Worker {
    std::unique_ptr<store::Store> snapshot;
    std::unique_ptr<Adviser> adviser;
  };
  std::vector<Worker> workers_;
};

}  // namespace lofte::engine
