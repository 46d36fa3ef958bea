// Generated C structs to and from Protobuf's wire form, without message objects in between.
//
// Encoding is canonical: fields in number order, defaults left out, so equal records have equal
// bytes, and they are the bytes Protobuf's own runtime writes. Decoding checks everything: texts
// are UTF-8 without NUL of at most 64 KiB, dates exist, currencies are three capitals, and no field
// is unknown. Errors are base::Error with the field's path in where(): LOFTE_REFUSED for a value
// that breaks a rule, LOFTE_CORRUPT for bytes that are no Protobuf, LOFTE_INVALID_ARGUMENT for a
// struct that breaks a rule of the ABI. Records nest as deep as the .proto files say, at most 16.
#pragma once

#include <concepts>
#include <string>
#include <string_view>

#include "base/arena.h"
#include "journal/generated/layouts.h"
#include "journal/layout.h"

namespace lofte::journal {

// A record's personal fields are kept apart, so that they can be destroyed without touching the
// rest.
enum class Part { kWhole, kPublic, kPersonal };

// Whose bytes are decoded. The store's own were checked when they were written; the chain of hashes
// says that they are the same, so texts are not looked at again.
enum class Trust { kNone, kOwnStore };

// Appends to `out`; on failure it is as before. Reads only what each struct's struct_size covers,
// and refuses what decode would refuse.
void encode(const MessageLayout& layout, const void* record, std::string& out,
            Part part = Part::kWhole);

// The struct in `arena`; its texts point into `bytes`, which must live as long.
void* decode(const MessageLayout& layout, std::string_view bytes, base::Arena& arena,
             Trust trust = Trust::kNone);
// Adds the fields of a second part to a struct made by decode, as Protobuf merges: single values
// are replaced, records filled up, lists continued. So public and personal come together. On
// failure the struct is half filled and must not be used.
void merge(const MessageLayout& layout, std::string_view bytes, base::Arena& arena, void* record,
           Trust trust = Trust::kNone);

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
Struct* decoded(std::string_view bytes, base::Arena& arena, Trust trust = Trust::kNone) {
  return static_cast<Struct*>(decode(layout_of<Struct>(), bytes, arena, trust));
}
// A string that dies with the statement would leave the struct's texts pointing nowhere.
template <class Struct, class Text>
requires std::same_as<Text, std::string> Struct* decoded(Text&&, base::Arena&,
                                                         Trust = Trust::kNone) = delete;

template <class Struct>
Struct* copied(const Struct& record, base::Arena& arena) {
  return static_cast<Struct*>(copy(layout_of<Struct>(), &record, arena));
}

}  // namespace lofte::journal
