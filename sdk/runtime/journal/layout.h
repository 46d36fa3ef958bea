// Tables that describe the generated C structs: what lies where, and what it means. One table a
// message; codec.cc, json.cc and the walkers over records are written once against these.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace lofte::journal {

enum class FieldType : std::uint8_t {
  kInt32,
  kInt64,  // sint64, zigzag on the wire
  kBool,
  kEnum,
  kString,
  kDate,     // text on the wire, lofte_date in the struct
  kInstant,  // text on the wire, lofte_instant in the struct
  kMoney,    // a message on the wire, lofte_money in the struct
  kMessage,
};

// Stored as one varint each, and side by side in a list.
constexpr bool is_number(FieldType type) {
  return type == FieldType::kInt32 || type == FieldType::kInt64 || type == FieldType::kBool ||
         type == FieldType::kEnum;
}

// Money's fields on the wire; it has no table, as its struct is a plain value.
inline constexpr std::uint32_t kMinorNumber = 1;
inline constexpr std::uint32_t kCurrencyNumber = 2;

struct MessageLayout;

struct EnumValue {
  std::int32_t number;
  std::string_view name;
};

struct FieldLayout {
  std::uint32_t number;
  FieldType type;
  bool repeated = false;  // a lofte_list in the struct
  bool required = false;
  bool personal = false;
  bool positive = false;
  std::int8_t presence_bit = -1;  // in the struct's `present` word; -1: absence shows by itself
  std::uint8_t effective = 0;     // rank as source of the effective date; 0: none
  std::int32_t ref_kind = 0;      // fact kind the field names; 0: none
  std::uint8_t text_format = 0;   // lofte.v1.Format of a string; 0: free text
  bool in_oneof = false;          // a member of the message's one oneof
  std::uint32_t offset;           // in the struct; of the union for oneof members
  std::string_view name;          // "issue_date"
  std::string_view json_name;     // "issueDate"
  const MessageLayout* message = nullptr;
  std::span<const EnumValue> values = {};
};

struct MessageLayout {
  std::string_view name;                // "Invoice"
  std::uint32_t size;                   // of the struct in this build
  std::int32_t oneof_kind_offset = -1;  // where the oneof's int32_t kind lies; -1: no oneof
  std::uint8_t oneof_begin = 0;         // its members are fields[oneof_begin] and on
  std::uint8_t oneof_end = 0;           // up to here
  std::int32_t present_offset = -1;     // where the uint32_t presence word lies; -1: none
  bool book_wide = false;
  bool singleton = false;
  std::span<const FieldLayout> fields;  // by field number
  std::span<const std::uint8_t> index;  // at a field's number its place in `fields`, from 1

  // nullptr: no such field.
  const FieldLayout* find(std::uint32_t number) const {
    const std::size_t place = number < index.size() ? index[number] : 0;
    return place == 0 ? nullptr : &fields[place - 1];
  }
  const FieldLayout* find_json(std::string_view name) const;  // either spelling
};

// Bytes the field takes in the struct, and one of its items where it is repeated.
std::size_t width_of(const FieldLayout& field);
std::size_t item_width_of(const FieldLayout& field);

// The table of a generated struct: layout_of<lofte_invoice>(). Specialised in generated/layouts.h.
template <class Struct>
const MessageLayout& layout_of();

}  // namespace lofte::journal
