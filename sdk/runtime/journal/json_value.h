// Single values of JSON, and what a field makes of them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/arena.h"
#include "journal/layout.h"

namespace lofte::journal {

struct JsonValue {
  enum class Kind { kNull, kBool, kInteger, kOtherNumber, kString };
  Kind kind = Kind::kNull;
  bool truth = false;
  std::int64_t integer = 0;
  std::string_view text = {};  // of a string, or of a number that is no int64
};

// The number a JSON literal such as "1.50e2" stands for, where it is whole and fits; exact.
std::optional<std::int64_t> whole_number(std::string_view literal);

// Writes the value where the field, or an item of it, lies. Throws base::Error(LOFTE_REFUSED) with
// the value and what would be right. Texts are copied into the arena.
void put_json_value(const FieldLayout& field, const JsonValue& value, base::Arena& arena,
                    void* place);

// As shown in an error.
std::string to_string(const JsonValue& value);

}  // namespace lofte::journal
