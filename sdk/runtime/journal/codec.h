// Generated C structs to and from Protobuf's wire form, without message objects in between.
//
// Encoding is canonical: fields in number order, defaults left out, so equal records have equal
// bytes. Decoding checks everything and throws base::Error(LOFTE_REFUSED or LOFTE_CORRUPT).
#pragma once

#include <string>
#include <string_view>

#include "base/arena.h"
#include "journal/generated/layouts.h"
#include "journal/layout.h"

namespace lofte::journal {

// A record's personal fields are kept apart, so that they can be destroyed without touching the rest.
enum class Part { kWhole, kPublic, kPersonal };

// Appends to `out`. Reads only what each struct's struct_size covers.
void encode(const MessageLayout& layout, const void* record, std::string& out,
            Part part = Part::kWhole);

// The struct in `arena`; its texts point into `bytes`, which must live as long.
void* decode(const MessageLayout& layout, std::string_view bytes, base::Arena& arena);
// Adds the fields of a second part to a struct made by decode: how public and personal come together.
void merge(const MessageLayout& layout, std::string_view bytes, base::Arena& arena, void* record);

// Field by field, unknown tails left out.
bool equal(const MessageLayout& layout, const void* a, const void* b);
// A deep copy into `arena`, of this build's size whatever the size of the original.
void* copy(const MessageLayout& layout, const void* record, base::Arena& arena);

template <class Struct>
std::string encoded(const Struct& record, Part part = Part::kWhole) {
  std::string out;
  encode(layout_of<Struct>(), &record, out, part);
  return out;
}
template <class Struct>
Struct* decoded(std::string_view bytes, base::Arena& arena) {
  return static_cast<Struct*>(decode(layout_of<Struct>(), bytes, arena));
}
template <class Struct>
Struct* copied(const Struct& record, base::Arena& arena) {
  return static_cast<Struct*>(copy(layout_of<Struct>(), &record, arena));
}

}  // namespace lofte::journal
