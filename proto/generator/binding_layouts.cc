#include "binding_layouts.h"

#include <nlohmann/json.hpp>
#include <vector>

#include "comments.h"

namespace lofte::generator {
namespace {

using Json = nlohmann::ordered_json;

void add_comment(Json& out, const Lines& comment) {
  if (!comment.empty()) out["comment"] = joined(comment);
}

Json field_json(const Record& record, const Member& member) {
  const pb::FieldDescriptor& field = *member.field;
  const FieldType type = type_of(field);
  Json out = {{"name", member.name}, {"offset", member.offset}, {"size", member.size}};
  out["type"] = snake(type_name(type));
  if (field.is_repeated()) out["repeated"] = true;
  if (type == FieldType::kMessage) out["struct"] = struct_name(*field.message_type());
  if (type == FieldType::kEnum) out["enum"] = short_name(*field.enum_type());
  if (const int bit = record.presence_bit(field); bit >= 0) out["presence_bit"] = bit;
  out["json"] = field.json_name();
  add_comment(out, comment_of(field));
  return out;
}

Json oneof_json(const Record& record, const Member& member) {
  Json choices = Json::array();
  const pb::OneofDescriptor& oneof = *record.oneof();
  for (int i = 0; i < oneof.field_count(); ++i) {
    const pb::FieldDescriptor& field = *oneof.field(i);
    choices.push_back(Json{{"kind", field.number()},
                           {"name", field.name()},
                           {"struct", struct_name(*field.message_type())},
                           {"json", field.json_name()}});
  }
  return {{"name", member.name},
          {"offset", member.offset},
          {"size", member.size},
          {"type", "oneof"},
          {"choices", choices}};
}

Json member_json(const Record& record, const Member& member) {
  switch (member.role) {
    case Member::Role::kField:
      return field_json(record, member);
    case Member::Role::kOneofBody:
      return oneof_json(record, member);
    case Member::Role::kOneofKind:
      return {{"name", member.name},
              {"offset", member.offset},
              {"size", member.size},
              {"type", "oneof_kind"}};
    default:
      return {{"name", member.name},
              {"offset", member.offset},
              {"size", member.size},
              {"type", member.role == Member::Role::kReserved ? "reserved" : member.name}};
  }
}

void add_enum(Json& enums, const pb::EnumDescriptor& type) {
  Json& values = enums[short_name(type)];
  for (int i = 0; i < type.value_count(); ++i) {
    values[type.value(i)->name()] = type.value(i)->number();
  }
}

// The items on a line each: a change of one field is then a change of one line.
std::string lines(const std::vector<std::string>& items, const std::string& indent) {
  std::string out;
  for (const std::string& item : items) out += (out.empty() ? "" : ",") + ("\n" + indent + item);
  return out;
}

std::string struct_text(const Record& record) {
  std::vector<std::string> members;
  for (const Member& member : record.members) members.push_back(member_json(record, member).dump());
  Json head = {{"name", struct_name(*record.message)},
               {"message", record.message->name()},
               {"size", record.size}};
  add_comment(head, comment_of(*record.message));
  std::string out = head.dump();
  out.pop_back();  // its brace, to go on
  return out + ", \"members\": [" + lines(members, "   ") + "\n  ]}";
}

}  // namespace

std::string binding_layouts(const Model& model) {
  std::vector<std::string> structs;
  Json enums = Json::object();
  for (const Document& document : model.documents) {
    for (int i = 0; i < document.file->enum_type_count(); ++i) {
      add_enum(enums, *document.file->enum_type(i));
    }
    for (const Record& record : document.records) {
      structs.push_back(struct_text(record));
      for (int i = 0; i < record.message->enum_type_count(); ++i) {
        add_enum(enums, *record.message->enum_type(i));
      }
    }
  }
  std::vector<std::string> named;
  for (const auto& [name, values] : enums.items()) {
    named.push_back(Json(name).dump() + ": " + values.dump());
  }
  return "{\"made_by\": \"protoc-gen-lofte from the .proto files\",\n"
         " \"machine\": \"64-bit, little-endian\",\n"
         " \"structs\": [" +
         lines(structs, "  ") +
         "\n ],\n"
         " \"enums\": {" +
         lines(named, "  ") + "\n }\n}\n";
}

}  // namespace lofte::generator
