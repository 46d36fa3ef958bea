#include "catalogue.h"

#include "comments.h"
#include "lofte/v1/options.pb.h"
#include "marks.h"

namespace lofte::generator {
namespace {

std::string anchor(const std::string& name) {
  std::string out = upper_snake(name);
  for (char& c : out) c = c == '.' ? '-' : static_cast<char>(std::tolower(c));
  return out;
}

std::string link(const std::string& name) {
  return "[" + name + "](#" + anchor(name) + ")";
}
std::string heading(const std::string& level, const std::string& name, const std::string& more) {
  return level + " <a id=\"" + anchor(name) + "\"></a>" + name + more + "\n\n";
}

// For one cell of a table.
std::string cell(std::string text) {
  for (std::size_t at = 0; (at = text.find('|', at)) != std::string::npos; at += 2) {
    text.insert(at, "\\");
  }
  return text;
}

std::string type_in_words(const pb::FieldDescriptor& field) {
  const std::string several = field.is_repeated() ? "list of " : "";
  switch (type_of(field)) {
    case FieldType::kInt32:
      return several + "whole number (32 bits)";
    case FieldType::kInt64:
      return several + "whole number (64 bits)";
    case FieldType::kBool:
      return several + "true or false";
    case FieldType::kEnum:
      return several + link(short_name(*field.enum_type()));
    case FieldType::kString:
      return several + "text";
    case FieldType::kDate:
      return several + "date";
    case FieldType::kInstant:
      return several + "moment";
    case FieldType::kMoney:
      return several + "money";
    case FieldType::kMessage:
      return several + link(field.message_type()->name());
  }
  return {};
}

std::string what(const pb::FieldDescriptor& field) {
  std::string marks = joined(option_marks(field), ", ");
  const auto add = [&](const char* mark) {
    marks += (marks.empty() ? "" : ", ") + std::string(mark);
  };
  if (field.has_optional_keyword()) add("may be absent");
  if (field.options().GetExtension(v1::effective) != 0) add("dates the fact");
  const std::string comment = joined(comment_of(field));
  if (marks.empty()) return comment;
  return "*" + marks + "*" + (comment.empty() ? "" : " — " + comment);
}

// One of these is set.
std::string oneof_rows(const pb::OneofDescriptor& oneof) {
  std::string out;
  for (int i = 0; i < oneof.field_count(); ++i) {
    const pb::FieldDescriptor& field = *oneof.field(i);
    out += "| " + std::to_string(field.number()) + " | `" + field.name() + "` in `" + oneof.name() +
           "` | " + type_in_words(field) + " | " + cell(what(field)) + " |\n";
  }
  return out;
}

std::string field_table(const Record& record) {
  std::string out = "| no. | field | type | what |\n|---:|---|---|---|\n";
  for (const pb::FieldDescriptor* field : record.fields()) {
    if (field->real_containing_oneof() != nullptr) continue;
    out += "| " + std::to_string(field->number()) + " | `" + field->name() + "` | " +
           type_in_words(*field) + " | " + cell(what(*field)) + " |\n";
  }
  if (const pb::OneofDescriptor* oneof = record.oneof()) out += oneof_rows(*oneof);
  return out + "\n";
}

std::string enum_section(const std::string& level, const pb::EnumDescriptor& type) {
  std::string out = heading(level, short_name(type), "");
  const Lines comment = comment_of(type);
  if (!comment.empty()) out += joined(comment, "\n") + "\n\n";
  out += "| no. | value | in C | what |\n|---:|---|---|---|\n";
  for (int i = 0; i < type.value_count(); ++i) {
    const pb::EnumValueDescriptor& value = *type.value(i);
    out += "| " + std::to_string(value.number()) + " | `" + value.name() + "` | `" +
           constant_name(value) + "` | " + cell(joined(comment_of(value))) + " |\n";
  }
  return out + "\n";
}

// What the message's options say, as sentences.
std::string belongs(const pb::Descriptor& message) {
  std::string out;
  if (message.options().GetExtension(v1::singleton)) {
    out = "The book has one; `record_id` may be left out.\n\n";
  } else if (message.options().GetExtension(v1::book_wide)) {
    out = "A fact of the whole book where it names no customer.\n\n";
  }
  return out;
}

std::string record_section(const Model& model, const Record& record) {
  const pb::Descriptor& message = *record.message;
  std::string more;
  if (const pb::FieldDescriptor* kind = model.fact_body_field(message)) {
    more = " (`" + kind->name() + "`, kind " + std::to_string(kind->number()) + ")";
  }
  std::string out = heading("###", message.name(), more);
  const Lines comment = comment_of(message);
  if (!comment.empty()) out += joined(comment, "\n") + "\n\n";
  out += "In C: `" + struct_name(message) + "`. " + belongs(message);
  if (!out.ends_with("\n\n")) out.replace(out.size() - 1, 1, "\n\n");
  out += field_table(record);
  for (int i = 0; i < message.enum_type_count(); ++i) {
    out += enum_section("####", *message.enum_type(i));
  }
  return out;
}

std::string document_section(const Model& model, const Document& document) {
  std::string title = document.stem;
  title[0] = static_cast<char>(std::toupper(title[0]));
  std::string out = "## " + title + "\n\n" + joined(comment_of_file(*document.file), "\n") +
                    "\n\nHeader: `lofte/" + document.stem + ".h`. Source: `proto/" +
                    document.file->name() + "`.\n\n";
  for (int i = 0; i < document.file->enum_type_count(); ++i) {
    out += enum_section("###", *document.file->enum_type(i));
  }
  for (const Record& record : document.records) out += record_section(model, record);
  return out;
}

}  // namespace

std::string catalogue(const Model& model) {
  std::string out = R"(# Catalogue of records

Every record a host posts, a plugin says or a query answers. Made by `protoc-gen-lofte` from the
`.proto` files: change those, then generate.

Marks: *required*: the fact is refused without it. *personal*: kept apart, destroyed when a customer is
erased. *names …*: holds the record id of such a record. Dates are civil dates; money is a whole number
of minor units with its currency. *dates the fact*: gives its effective date where the fact itself says
none. Of the fields "in `body`" exactly one is set.

)";
  for (const Document& document : model.documents) out += document_section(model, document);
  while (out.ends_with("\n\n")) out.pop_back();
  return out;
}

}  // namespace lofte::generator
