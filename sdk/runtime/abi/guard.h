// From C++ exceptions to lofte_status: every function of the ABI runs its body in guarded().
#pragma once

#include <cstdint>
#include <string_view>
#include <utility>

#include "lofte/base.h"

namespace lofte::abi {

// Copies as much of `text` as fits, cut at a whole UTF-8 character and zero-terminated. A NUL
// inside would hide what follows it and becomes '?'.
void copy_text(char* into, std::size_t capacity, std::string_view text) noexcept;

template <std::size_t N>
void copy_text(char (&into)[N], std::string_view text) noexcept {
  copy_text(into, N, text);
}

// Called inside a catch block: what was thrown as a status, and in *error where that is given.
lofte_status answer_for_exception(lofte_error* error) noexcept;

template <class Body>
lofte_status guarded(lofte_error* error, Body&& body) noexcept {
  try {
    std::forward<Body>(body)();
    return LOFTE_OK;
  } catch (...) {
    return answer_for_exception(error);
  }
}

}  // namespace lofte::abi
