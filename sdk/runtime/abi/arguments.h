// What a caller handed in, checked before anything is done with it. A mistake is
// base::Error(LOFTE_INVALID_ARGUMENT) whose where() is the argument's name.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

#include "base/error.h"
#include "base/text.h"
#include "engine/book.h"
#include "lofte/runtime.h"

// The struct behind a pointer that may not be NULL, at least as large as its first release, which
// ended with `last`.
#define LOFTE_NEED(pointer, last) \
  ::lofte::abi::need_struct(pointer, #pointer, pointer != nullptr && LOFTE_HAS(pointer, last))
// The same for a struct that the caller may leave out.
#define LOFTE_ALLOW(pointer, last) \
  ::lofte::abi::allow_struct(pointer, #pointer, pointer == nullptr || LOFTE_HAS(pointer, last))

namespace lofte::abi {

[[noreturn]] void invalid(std::string_view argument, std::string message);
[[noreturn]] void invalid_size(std::string_view argument, std::uint32_t given, std::size_t right);

template <class T>
T& need(T* pointer, std::string_view argument) {
  if (pointer == nullptr) invalid(argument, "NULL: this argument is required");
  return *pointer;
}

template <class Struct>
void allow_struct(Struct* pointer, std::string_view argument, bool whole) {
  if (!whole) invalid_size(argument, pointer->struct_size, sizeof(Struct));
}
template <class Struct>
Struct& need_struct(Struct* pointer, std::string_view argument, bool whole) {
  need(pointer, argument);
  allow_struct(pointer, argument, whole);
  return *pointer;
}

// Well-formed UTF-8 without NUL; may be absent.
std::string_view text(lofte_string value, std::string_view argument);
std::string_view need_text(lofte_string value, std::string_view argument);
std::filesystem::path need_path(lofte_string value, std::string_view argument);
lofte_date need_day(lofte_date value, std::string_view argument);
// {NULL, n} and strides that cannot hold `least` bytes; `aligned` to what its items need.
void check_list(const lofte_list& list, std::string_view argument, std::size_t least,
                std::size_t aligned);

// Calls visit(item, "argument[3]") for each struct of a list whose first release ended after
// `least` bytes.
template <class Struct, class Visit>
void each_struct(const lofte_list& list, std::string_view argument, std::size_t least,
                 const Visit& visit) {
  check_list(list, argument, least, alignof(Struct));
  for (std::uint64_t i = 0; i < list.count; ++i) {
    const Struct* item = LOFTE_AT(Struct, list, i);
    const std::string place = std::string(argument) + "[" + std::to_string(i) + "]";
    if (item->struct_size < least) invalid_size(place, item->struct_size, sizeof(Struct));
    visit(*item, place);
  }
}

// The caller's function as the engine wants it; empty where there is none.
engine::Progress progress(lofte_progress_fn call, void* context);

}  // namespace lofte::abi
