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

// What a host says is bounded as a book is: one amount at most base::kLargestMinor, dates of 1900
// to 2199. What a plugin works out of it may reach beyond: a sum of amounts, a day after the last.
enum class SaidBy { kHost, kPlugin };

// Throws base::Error(LOFTE_REFUSED, LOFTE_LIMIT or LOFTE_INVALID_ARGUMENT) whose where() is the
// field's path
// ("title.args[2].name").
void check_record(const journal::MessageLayout& layout, const void* record,
                  SaidBy said_by = SaidBy::kHost);

template <class Struct>
void check_record(const Struct& record, SaidBy said_by = SaidBy::kHost) {
  check_record(journal::layout_of<Struct>(), &record, said_by);
}

// Days before the first or after the last that a book may hold become that day, in the whole
// record: nobody waits for them, and nothing else a plugin said is lost for them. For a checked
// copy of this build's own.
void bring_dates_within(const journal::MessageLayout& layout, void* record);

// The text made fit to show: what is not well-formed becomes '?', control characters become spaces.
std::string shown(std::string_view text, std::size_t limit = 200);

}  // namespace lofte::plugins
