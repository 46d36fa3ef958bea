#include "c_headers.h"

#include <algorithm>
#include <set>
#include <vector>

#include "comments.h"
#include "marks.h"

namespace lofte::generator {
namespace {

constexpr std::size_t kLineLength = 100;

// "  int32_t status; /* note */", with the note above where the line would be too long.
std::string with_note(const std::string& declaration, const std::string& note) {
  if (note.empty()) return declaration + "\n";
  const std::string line = declaration + " /* " + note + " */";
  if (line.size() <= kLineLength) return line + "\n";
  return c_comment({note}, "  ") + declaration + "\n";
}

std::string includes_of(const Model& model, const Document& document) {
  std::set<std::string> stems{"base"};
  for (int i = 0; i < document.file->dependency_count(); ++i) {
    for (const Document& other : model.documents) {
      if (other.file == document.file->dependency(i)) stems.insert(other.stem);
    }
  }
  std::string out;
  for (const std::string& stem : stems) out += "#include \"" + stem + ".h\"\n";
  return out;
}

// Values with a note have it in one column.
std::string enumeration(const pb::EnumDescriptor& type) {
  Lines comment = comment_of(type);
  if (comment.empty()) comment = {short_name(type)};
  std::vector<std::string> declarations;
  std::size_t column = 0;
  for (int i = 0; i < type.value_count(); ++i) {
    const pb::EnumValueDescriptor& value = *type.value(i);
    declarations.push_back("  " + constant_name(value) + " = " + std::to_string(value.number()) +
                           (i + 1 == type.value_count() ? "" : ","));
    if (!comment_of(value).empty()) column = std::max(column, declarations.back().size());
  }
  std::string out = c_comment(comment) + "enum {\n";
  for (int i = 0; i < type.value_count(); ++i) {
    std::string& declaration = declarations[static_cast<std::size_t>(i)];
    const std::string note = joined(comment_of(*type.value(i)));
    if (!note.empty()) declaration.resize(column, ' ');
    out += with_note(declaration, note);
  }
  return out + "};\n\n";
}

// The constants that say which member of the oneof a struct holds.
std::string kinds(const Record& record) {
  const pb::OneofDescriptor* oneof = record.oneof();
  if (oneof == nullptr) return {};
  std::string out = "/* Which member of " + struct_name(*record.message) + "." + oneof->name() +
                    " is set. */\nenum {\n  " + macro_name(*record.message) +
                    "_KIND_UNSPECIFIED = 0";
  for (int i = 0; i < oneof->field_count(); ++i) {
    const pb::FieldDescriptor& field = *oneof->field(i);
    out += ",\n  " + kind_name(field) + " = " + std::to_string(field.number());
  }
  return out + "\n};\n\n";
}

std::string presence_bits(const Record& record) {
  if (record.presence.empty()) return {};
  std::string out = "/* Bits of " + struct_name(*record.message) + ".present. */\n";
  for (std::size_t bit = 0; bit < record.presence.size(); ++bit) {
    out += "#define " + presence_name(*record.presence[bit]) + " (1u << " + std::to_string(bit) +
           ")\n";
  }
  return out + "\n";
}

std::string declared(const std::string& type, const std::string& name) {
  return type + (type.ends_with('*') ? "" : " ") + name + ";";
}

std::string oneof_union(const Record& record, const Member& member) {
  const pb::OneofDescriptor& oneof = *record.oneof();
  std::string out = c_comment(comment_of(oneof), "  ") + "  union {\n    const void *any;\n";
  for (int i = 0; i < oneof.field_count(); ++i) {
    const pb::FieldDescriptor& field = *oneof.field(i);
    out += c_comment(comment_of(field), "    ");
    out += "    " + declared("const " + c_item_type(field) + " *", field.name()) + "\n";
  }
  return out + "  } " + member.name + ";\n";
}

std::string member_text(const Record& record, const Member& member) {
  const std::string declaration = "  " + declared(member.c_type, member.name);
  switch (member.role) {
    case Member::Role::kStructSize:
    case Member::Role::kReserved:
      return declaration + "\n";
    case Member::Role::kPresent:
      return with_note(declaration, macro_name(*record.message) + "_HAS_*");
    case Member::Role::kOneofKind:
      return with_note(declaration, macro_name(*record.message) + "_*: which member of " +
                                        record.oneof()->name() + " is set");
    case Member::Role::kOneofBody:
      return oneof_union(record, member);
    case Member::Role::kField:
      return c_comment(comment_of(*member.field), "  ") +
             with_note(declaration, joined(header_marks(*member.field), "; "));
  }
  return {};
}

std::string structure(const Record& record) {
  std::string out = c_comment(comment_of(*record.message));
  out += "struct " + struct_name(*record.message) + " {\n";
  for (const Member& member : record.members) out += member_text(record, member);
  return out + "};\n\n";
}

std::string forward_declarations(const Document& document) {
  std::string out;
  for (const Record& record : document.records) {
    const std::string name = struct_name(*record.message);
    out += "typedef struct " + name + " " + name + ";\n";
  }
  return out.empty() ? out : out + "\n";
}

}  // namespace

std::string c_header(const Model& model, const Document& document) {
  const std::string guard = "LOFTE_" + upper_snake(document.stem) + "_H";
  Lines comment = comment_of_file(*document.file);
  comment.insert(comment.end(), {"", "Made by protoc-gen-lofte from proto/" +
                                         document.file->name() + ": change that, then generate."});
  std::string out = c_comment(comment);
  out += "#ifndef " + guard + "\n#define " + guard + "\n\n" + includes_of(model, document) +
         "\nLOFTE_BEGIN\n\n" + forward_declarations(document);
  for (int i = 0; i < document.file->enum_type_count(); ++i) {
    out += enumeration(*document.file->enum_type(i));
  }
  for (const Record& record : document.records) {
    for (int i = 0; i < record.message->enum_type_count(); ++i) {
      out += enumeration(*record.message->enum_type(i));
    }
    out += kinds(record) + presence_bits(record) + structure(record);
  }
  return out + "LOFTE_END\n\n#endif\n";
}

}  // namespace lofte::generator
