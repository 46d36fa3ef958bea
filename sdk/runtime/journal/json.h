// Generated C structs to and from Protobuf's JSON mapping: int64 as strings, dates as ISO strings,
// enumerations by name. Reading accepts numbers for int64 and either spelling of a field's name.
#pragma once

#include <string>
#include <string_view>

#include "base/arena.h"
#include "journal/generated/layouts.h"
#include "journal/layout.h"

namespace lofte::journal {

// Appends one line without a newline.
void to_json(const MessageLayout& layout, const void* record, std::string& out);

// Throws base::Error(LOFTE_REFUSED) whose where() is the field's path, for bad JSON, an unknown
// field, a value of the wrong type or out of range. Texts are copied into the arena.
void* from_json(const MessageLayout& layout, std::string_view json, base::Arena& arena);

template <class Struct>
std::string json_of(const Struct& record) {
  std::string out;
  to_json(layout_of<Struct>(), &record, out);
  return out;
}
template <class Struct>
Struct* parsed_json(std::string_view json, base::Arena& arena) {
  return static_cast<Struct*>(from_json(layout_of<Struct>(), json, arena));
}

}  // namespace lofte::journal
