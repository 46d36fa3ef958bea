#include "engine/crew.h"

#include <algorithm>
#include <exception>
#include <thread>

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
  std::vector<std::exception_ptr> failures(workers_.size());
  const std::size_t slice = (customers.size() + workers_.size() - 1) / workers_.size();
  const auto work = [&](std::size_t index) {
    const std::size_t first = std::min(index * slice, customers.size());
    const std::size_t count = std::min(slice, customers.size() - first);
    if (count == 0) return;
    try {
      advise_slice(*workers_[index].snapshot, *workers_[index].adviser,
                   customers.subspan(first, count), std::span(changes).subspan(first, count), day);
    } catch (...) {
      failures[index] = std::current_exception();
    }
  };
  std::vector<std::thread> threads;
  for (std::size_t i = 1; i < workers_.size(); ++i) threads.emplace_back(work, i);
  work(0);
  for (std::thread& thread : threads) thread.join();
  for (const std::exception_ptr& failure : failures) {
    if (failure) std::rethrow_exception(failure);
  }
  return changes;
}

}  // namespace lofte::engine
