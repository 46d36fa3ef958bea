// Calls of a table with nothing where something must be, and with structs that end early.
#pragma once

#include "checks.h"
#include "guarded_memory.h"

namespace lofte::validate {

// Such a call must be refused, with LOFTE_INVALID_ARGUMENT.
inline void must_be_invalid(Trial& trial, lofte_status status, const char* call) {
  if (status != LOFTE_OK) return;
  trial.fault(
      concat(std::string_view(call), " answered LOFTE_OK; right would be LOFTE_INVALID_ARGUMENT"));
}

// The first `size` bytes of a struct, which says that it ends there and does: beyond it lies a page
// that cannot be touched. `what` is said where it is; a literal.
template <class T>
class Short {
 public:
  Short(const char* what, T whole, std::size_t size) : page_(what, sized(whole, size), size) {}
  T* get() const { return static_cast<T*>(page_.get()); }

 private:
  static const T* sized(T& whole, std::size_t size) {
    whole.struct_size = static_cast<std::uint32_t>(size);
    return &whole;
  }
  AtPageEnd page_;
};

}  // namespace lofte::validate
