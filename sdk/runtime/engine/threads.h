// Work on several threads at once.
#pragma once

#include <cstddef>
#include <functional>

namespace lofte::engine {

// Calls work(0) … work(count - 1), each on a thread of its own, work(0) on the caller's. Returns
// when all are done; what the one with the lowest index threw is thrown on.
void on_threads(std::size_t count, const std::function<void(std::size_t index)>& work);

}  // namespace lofte::engine
