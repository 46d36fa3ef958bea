// What the ABI's opaque pointers point to.
#pragma once

#include <atomic>
#include <memory>
#include <mutex>
#include <string>
#include <thread>

#include "base/error.h"
#include "engine/book.h"
#include "engine/runtime.h"
#include "lofte/runtime.h"

struct lofte_runtime {
  // Shared with its books, so that a host that destroys in the wrong order does no harm.
  std::shared_ptr<lofte::engine::Runtime> engine;
};

struct lofte_book {
  std::shared_ptr<lofte::engine::Runtime> runtime;
  std::unique_ptr<lofte::engine::Book> engine;
  std::mutex mutex;
  std::atomic<std::thread::id> caller{};
};

struct lofte_answer {
  std::unique_ptr<lofte::engine::Answer> engine;
  // Made when first asked for, and then kept: the caller borrows them.
  std::mutex mutex;
  std::string bytes;
  std::string json;
};

namespace lofte::abi {

// The book for the length of one call: calls of other threads wait, and a call from inside a
// callback of the same book, which would wait for ever, is refused.
class Turn {
 public:
  explicit Turn(lofte_book& book) : book_(book) {
    if (book.caller.load() == std::this_thread::get_id()) {
      throw base::Error(LOFTE_INVALID_STATE,
                        "the book is in a call on this thread: a callback may not use it", "book");
    }
    book_.mutex.lock();
    book_.caller.store(std::this_thread::get_id());
  }
  ~Turn() {
    book_.caller.store({});
    book_.mutex.unlock();
  }
  Turn(const Turn&) = delete;
  Turn& operator=(const Turn&) = delete;

  engine::Book* operator->() const { return book_.engine.get(); }

 private:
  lofte_book& book_;
};

}  // namespace lofte::abi
