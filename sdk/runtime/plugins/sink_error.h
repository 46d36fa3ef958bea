// The first fault of a sink during one call. It outlives the callback, so that a plugin which
// ignores the refusal fails all the same.
#pragma once

#include <exception>
#include <new>
#include <optional>
#include <utility>

#include "base/error.h"
#include "lofte/base.h"

namespace lofte::plugins {

// Where `to` is not NULL. Texts are cut at a whole character.
void fill(lofte_error* to, const base::Error& from) noexcept;

class SinkError {
 public:
  explicit operator bool() const { return first_.has_value(); }
  const base::Error* operator->() const { return &*first_; }
  const base::Error& operator*() const { return *first_; }

  // Runs the callback's body; after a fault every further call gets the same answer.
  template <class Body>
  lofte_status guard(lofte_error* error, Body&& body) noexcept {
    if (!first_) {
      try {
        std::forward<Body>(body)();
        return LOFTE_OK;
      } catch (const base::Error& e) {
        keep(e);
      } catch (const std::bad_alloc&) {
        keep(base::Error(LOFTE_NO_MEMORY, "there is no memory left"));
      } catch (const std::exception& e) {
        keep(base::Error(LOFTE_INTERNAL, e.what()));
      }
    }
    fill(error, *first_);
    return first_->status();
  }

 private:
  void keep(const base::Error& error) { first_.emplace(error); }

  std::optional<base::Error> first_;
};

}  // namespace lofte::plugins
