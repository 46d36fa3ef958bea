// Whether a record that came over the C ABI may be read at all: sizes, pointers, texts, dates,
// money. What a record must say is the caller's concern; this is about what would hurt whoever
// reads it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "journal/layout.h"

namespace lofte::plugins {

inline constexpr std::uint64_t kMaxRecordItems = 100'000;  // elements of all lists of one record

// Throws base::Error(LOFTE_REFUSED, LOFTE_LIMIT or LOFTE_INVALID_ARGUMENT) whose where() is the
// field's path
// ("title.args[2].name").
void check_record(const journal::MessageLayout& layout, const void* record);

template <class Struct>
void check_record(const Struct& record) {
  check_record(journal::layout_of<Struct>(), &record);
}

// The text made fit to show: what is not well-formed becomes '?', control characters become spaces.
std::string shown(std::string_view text, std::size_t limit = 200);

}  // namespace lofte::plugins
