#include "engine/threads.h"

#include <exception>
#include <thread>
#include <vector>

namespace lofte::engine {

void on_threads(std::size_t count, const std::function<void(std::size_t index)>& work) {
  std::vector<std::exception_ptr> failures(count);
  const auto guarded = [&](std::size_t index) {
    try {
      work(index);
    } catch (...) {
      failures[index] = std::current_exception();
    }
  };
  {
    std::vector<std::jthread> threads;  // joined here, also when no more can be started
    for (std::size_t i = 1; i < count; ++i) threads.emplace_back(guarded, i);
    guarded(0);
  }
  for (const std::exception_ptr& failure : failures) {
    if (failure) std::rethrow_exception(failure);
  }
}

}  // namespace lofte::engine
