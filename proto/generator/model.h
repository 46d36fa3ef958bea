// The C structs: which member lies where. Every output is written from this, so that they agree.
#pragma once

#include <google/protobuf/descriptor.h>

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "names.h"

namespace lofte::generator {

// As lofte::journal::FieldType.
enum class FieldType { kInt32, kInt64, kBool, kEnum, kString, kDate, kInstant, kMoney, kMessage };

FieldType type_of(const pb::FieldDescriptor& field);
// "kInt32", as the runtime's tables and the bindings' layouts name it.
std::string type_name(FieldType type);
// "lofte_date": the C type of the field, or of the items where it is repeated.
std::string c_item_type(const pb::FieldDescriptor& field);

// Money is written by hand in base.h: a value, not a struct that grows.
bool is_money(const pb::Descriptor& message);

struct Member {
  enum class Role { kStructSize, kPresent, kReserved, kField, kOneofKind, kOneofBody };
  Role role;
  std::string c_type;
  std::string name;
  std::uint32_t offset;
  std::uint32_t size;
  const pb::FieldDescriptor* field = nullptr;  // of a kField
};

struct Record {
  const pb::Descriptor* message;
  std::vector<Member> members;  // in the order in which they lie
  std::uint32_t size;
  // The fields whose presence is a bit, by bit.
  std::vector<const pb::FieldDescriptor*> presence;

  const pb::OneofDescriptor* oneof() const;  // nullptr: none
  const Member* find(Member::Role role) const;
  // Where the field lies; for a member of the oneof the union.
  const Member& member_of(const pb::FieldDescriptor& field) const;
  int presence_bit(const pb::FieldDescriptor& field) const;  // -1: none
  // By number.
  std::vector<const pb::FieldDescriptor*> fields() const;
};

// One .proto file that becomes a header.
struct Document {
  const pb::FileDescriptor* file;
  std::string stem;             // "facts"
  std::vector<Record> records;  // in the file's order
};

struct Model {
  std::vector<Document> documents;
  // The message whose oneof says which kinds of fact there are.
  const Record* fact = nullptr;

  // The fact kind of this name ("credit_note"). Refuses a name that no member has.
  int fact_kind(const std::string& name) const;
  // Whether the message is the body of a fact.
  const pb::FieldDescriptor* fact_body_field(const pb::Descriptor& message) const;
};

Model make_model(const std::vector<const pb::FileDescriptor*>& files);

}  // namespace lofte::generator
