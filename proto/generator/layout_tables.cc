#include "layout_tables.h"

#include <algorithm>

#include "lofte/v1/options.pb.h"

namespace lofte::generator {
namespace {

const char* const kNote =
    "// Made by protoc-gen-lofte from the .proto files: change those, then generate.\n";

template <class Visit>
void each_record(const Model& model, Visit visit) {
  for (const Document& document : model.documents) {
    for (const Record& record : document.records) visit(record);
  }
}

std::string table_name(const pb::Descriptor& message) {
  return "k" + message.name();
}

// kInvoiceStatusValues, kChannelValues
std::string values_name(const pb::EnumDescriptor& type) {
  const pb::Descriptor* outer = type.containing_type();
  return "k" + (outer == nullptr ? std::string() : outer->name()) + type.name() + "Values";
}

std::string values_table(const pb::EnumDescriptor& type) {
  std::string out = "constexpr EnumValue " + values_name(type) + "[] = {\n";
  for (int i = 0; i < type.value_count(); ++i) {
    out += "    {" + std::to_string(type.value(i)->number()) + ", \"" + type.value(i)->name() +
           "\"},\n";
  }
  return out + "};\n";
}

// Bindings trust the generator's own arithmetic (layouts.json); the compiler has the last word.
std::string checks(const Record& record) {
  const std::string name = struct_name(*record.message);
  std::string out = "static_assert(sizeof(" + name + ") == " + std::to_string(record.size) + ");\n";
  for (const Member& member : record.members) {
    out += "static_assert(offsetof(" + name + ", " + member.name +
           ") == " + std::to_string(member.offset) + ");\n";
  }
  return out;
}

// The marks that are not as FieldLayout has them anyway.
std::string marks(const Model& model, const Record& record, const pb::FieldDescriptor& field) {
  const pb::FieldOptions& options = field.options();
  std::string out;
  if (field.is_repeated()) out += ", .repeated = true";
  if (options.GetExtension(v1::required)) out += ", .required = true";
  if (options.GetExtension(v1::personal)) out += ", .personal = true";
  if (options.GetExtension(v1::positive)) out += ", .positive = true";
  if (const int bit = record.presence_bit(field); bit >= 0) {
    out += ", .presence_bit = " + std::to_string(bit);
  }
  if (const int rank = options.GetExtension(v1::effective); rank != 0) {
    out += ", .effective = " + std::to_string(rank);
  }
  if (options.HasExtension(v1::ref)) {
    out += ", .ref_kind = " + std::to_string(model.fact_kind(options.GetExtension(v1::ref)));
  }
  if (const int format = options.GetExtension(v1::format); format != 0) {
    out += ", .text_format = " + std::to_string(format);
  }
  if (field.real_containing_oneof() != nullptr) out += ", .in_oneof = true";
  return out;
}

std::string field_row(const Model& model, const Record& record, const pb::FieldDescriptor& field) {
  const FieldType type = type_of(field);
  std::string out = "    {.number = " + std::to_string(field.number()) + ", .type = FieldType::k" +
                    type_name(type) + marks(model, record, field);
  out += ",\n     .offset = offsetof(" + struct_name(*record.message) + ", " +
         record.member_of(field).name + "),\n     .name = \"" + field.name() +
         "\", .json_name = \"" + field.json_name() + "\"";
  if (type == FieldType::kMessage) {
    out += ",\n     .message = &layouts::" + table_name(*field.message_type());
  }
  if (type == FieldType::kEnum) out += ",\n     .values = " + values_name(*field.enum_type());
  return out + "},\n";
}

std::string offset_of(const Record& record, Member::Role role) {
  const Member* member = record.find(role);
  if (member == nullptr) return "-1";
  return "offsetof(" + struct_name(*record.message) + ", " + member->name + ")";
}

// At a field's number its place in the table of fields, from 1; 0: no such field.
std::string number_index(const Record& record, const std::string& name) {
  const std::vector<const pb::FieldDescriptor*> fields = record.fields();
  std::vector<std::size_t> places(fields.empty() ? 0 : fields.back()->number() + 1, 0);
  for (std::size_t i = 0; i < fields.size(); ++i) places[fields[i]->number()] = i + 1;
  std::string out = "constexpr std::uint8_t " + name + "[] = {";
  for (std::size_t i = 0; i < places.size(); ++i) {
    out += (i == 0 ? "" : i % 24 == 0 ? ",\n    " : ", ") + std::to_string(places[i]);
  }
  return out + "};\n";
}

// The members of the oneof among all fields: first place and the place behind the last.
std::pair<std::size_t, std::size_t> oneof_places(const Record& record) {
  const std::vector<const pb::FieldDescriptor*> fields = record.fields();
  const auto is_member = [](const auto* field) {
    return field->real_containing_oneof() != nullptr;
  };
  const auto begin = std::find_if(fields.begin(), fields.end(), is_member);
  const auto end = std::find_if_not(begin, fields.end(), is_member);
  return {begin - fields.begin(), end - fields.begin()};
}

std::string record_tables(const Model& model, const Record& record) {
  const pb::Descriptor& message = *record.message;
  std::string out;
  for (int i = 0; i < message.enum_type_count(); ++i) out += values_table(*message.enum_type(i));

  const std::string fields = table_name(message) + "Fields";
  out += "constexpr FieldLayout " + fields + "[] = {\n";
  for (const pb::FieldDescriptor* field : record.fields()) out += field_row(model, record, *field);
  out += "};\n" + number_index(record, table_name(message) + "Index") + checks(record);
  out += "constinit const MessageLayout layouts::" + table_name(message) + " = {\n    .name = \"" +
         message.name() + "\",\n    .size = sizeof(" + struct_name(message) + "),\n";
  if (record.oneof() != nullptr) {
    out += "    .oneof_kind_offset = " + offset_of(record, Member::Role::kOneofKind) + ",\n";
    const auto [begin, end] = oneof_places(record);
    out += "    .oneof_begin = " + std::to_string(begin) +
           ",\n    .oneof_end = " + std::to_string(end) + ",\n";
  }
  if (!record.presence.empty()) {
    out += "    .present_offset = " + offset_of(record, Member::Role::kPresent) + ",\n";
  }
  if (message.options().GetExtension(v1::book_wide)) out += "    .book_wide = true,\n";
  if (message.options().GetExtension(v1::singleton)) out += "    .singleton = true,\n";
  return out + "    .fields = " + fields + ",\n    .index = " + table_name(message) +
         "Index,\n};\n\n";
}

std::string fact_kinds(const Model& model) {
  std::string out = "constexpr FactKind kFactKinds[] = {\n";
  const pb::OneofDescriptor& kinds = *model.fact->oneof();
  for (int i = 0; i < kinds.field_count(); ++i) {
    const pb::FieldDescriptor& field = *kinds.field(i);
    out += "    {" + kind_name(field) + ", \"" + field.name() +
           "\", &layouts::" + table_name(*field.message_type()) + "},\n";
  }
  return out + "};\n";
}

}  // namespace

std::string layout_tables_header(const Model& model) {
  std::string out = "// The table of every generated struct, and the kinds of fact.\n";
  out += kNote;
  out +=
      "#pragma once\n\n#include <cstdint>\n#include <span>\n#include <string_view>\n\n"
      "#include \"journal/layout.h\"\n";
  for (const Document& document : model.documents) {
    out += "#include \"lofte/" + document.stem + ".h\"\n";
  }
  out += "\nnamespace lofte::journal {\n\nnamespace layouts {\n\n";
  each_record(model, [&](const Record& record) {
    out += "extern const MessageLayout " + table_name(*record.message) + ";\n";
  });
  out += "\n}  // namespace layouts\n\n";
  each_record(model, [&](const Record& record) {
    out += "template <>\ninline const MessageLayout& layout_of<" + struct_name(*record.message) +
           ">() {\n  return layouts::" + table_name(*record.message) + ";\n}\n";
  });
  out += R"(
// Of every record, in the order of the .proto files.
std::span<const MessageLayout* const> all_layouts();

// A member of Fact.body: its number, its name ("credit_note") and the table of its struct.
struct FactKind {
  std::int32_t kind;
  std::string_view name;
  const MessageLayout* layout;
};
// By number.
std::span<const FactKind> fact_kinds();

// nullptr: no such kind.
const MessageLayout* find_fact_body(std::int32_t kind);
// Throws base::Error(LOFTE_UNSUPPORTED) for a kind this runtime does not know.
const MessageLayout& fact_body_layout(std::int32_t kind);
// "" for a kind this runtime does not know.
std::string_view fact_kind_name(std::int32_t kind);
// 0: no kind has this name.
std::int32_t fact_kind_of(std::string_view name);

}  // namespace lofte::journal
)";
  return out;
}

std::string layout_tables_source(const Model& model) {
  std::string out = kNote;
  out += "#include \"journal/generated/layouts.h\"\n\n#include <cstddef>\n\n";
  out += "namespace lofte::journal {\nnamespace {\n\n";
  for (const Document& document : model.documents) {
    for (int i = 0; i < document.file->enum_type_count(); ++i) {
      out += values_table(*document.file->enum_type(i)) + "\n";
    }
  }
  out += "}  // namespace\n\n";
  each_record(model, [&](const Record& record) { out += record_tables(model, record); });
  out += "constexpr const MessageLayout* kAllLayouts[] = {\n";
  each_record(model, [&](const Record& record) {
    out += "    &layouts::" + table_name(*record.message) + ",\n";
  });
  out += "};\n\n" + fact_kinds(model);
  out += "\nstd::span<const MessageLayout* const> all_layouts() { return kAllLayouts; }\n";
  out += "\nstd::span<const FactKind> fact_kinds() { return kFactKinds; }\n\n";
  return out + "}  // namespace lofte::journal\n";
}

}  // namespace lofte::generator
