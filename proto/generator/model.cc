#include "model.h"

#include <algorithm>
#include <set>

#include "lofte/v1/options.pb.h"

namespace lofte::generator {
namespace {

constexpr std::uint32_t kWord = 4;
constexpr std::uint32_t kPointer = 8;  // the ABI is for 64-bit machines

struct Shape {
  std::string c_type;
  std::uint32_t size;
  std::uint32_t alignment;
};

Shape shape_of(const pb::FieldDescriptor& field) {
  const FieldType field_type = type_of(field);  // refuses what has none
  if (field.is_repeated()) return {"lofte_list", 24, kPointer};
  const std::string type = c_item_type(field);
  switch (field_type) {
    case FieldType::kInt32:
    case FieldType::kBool:
    case FieldType::kEnum:
    case FieldType::kDate:
      return {type, kWord, kWord};
    case FieldType::kInt64:
    case FieldType::kInstant:
      return {type, 8, 8};
    case FieldType::kString:
    case FieldType::kMoney:
      return {type, 16, 8};
    case FieldType::kMessage:
      return {"const " + type + " *", kPointer, kPointer};
  }
  throw Refusal("not reached");
}

// Lays members one after another and fills every gap with a reserved word.
class StructBuilder {
 public:
  void add(Member::Role role, const std::string& name, const Shape& shape,
           const pb::FieldDescriptor* field = nullptr) {
    if (offset_ % shape.alignment != 0) add_reserved();
    members_.push_back({role, shape.c_type, name, offset_, shape.size, field});
    offset_ += shape.size;
  }
  void add_reserved() {
    add(Member::Role::kReserved, "reserved_" + std::to_string(reserved_++),
        {"uint32_t", kWord, kWord});
  }
  void finish(Record& record) {
    if (offset_ % kPointer != 0) add_reserved();
    record.members = std::move(members_);
    record.size = offset_;
  }

 private:
  std::vector<Member> members_;
  std::uint32_t offset_ = 0;
  int reserved_ = 0;
};

std::pair<int, int> number_span(const pb::OneofDescriptor& oneof) {
  std::pair<int, int> span{oneof.field(0)->number(), oneof.field(0)->number()};
  for (int i = 1; i < oneof.field_count(); ++i) {
    span.first = std::min(span.first, oneof.field(i)->number());
    span.second = std::max(span.second, oneof.field(i)->number());
  }
  return span;
}

void check_oneof(const pb::Descriptor& message) {
  if (message.real_oneof_decl_count() > 1) {
    throw Refusal(message.full_name() + ": a struct has room for one oneof");
  }
  if (message.real_oneof_decl_count() == 0) return;
  const pb::OneofDescriptor& oneof = *message.oneof_decl(0);
  for (int i = 0; i < oneof.field_count(); ++i) {
    if (type_of(*oneof.field(i)) != FieldType::kMessage) {
      throw Refusal(oneof.field(i)->full_name() + ": members of a oneof must be messages");
    }
  }
  // Encoding is in order of numbers; with the members side by side only one place needs a choice.
  const auto [first, last] = number_span(oneof);
  for (int i = 0; i < message.field_count(); ++i) {
    const pb::FieldDescriptor& field = *message.field(i);
    if (field.real_containing_oneof() == nullptr && field.number() > first &&
        field.number() < last) {
      throw Refusal(field.full_name() + ": its number stands among those of a oneof");
    }
  }
}

std::vector<const pb::FieldDescriptor*> optional_fields(const Record& record) {
  std::vector<const pb::FieldDescriptor*> out;
  for (const pb::FieldDescriptor* field : record.fields()) {
    if (!field->has_optional_keyword()) continue;
    const FieldType type = type_of(*field);
    if (type != FieldType::kInt32 && type != FieldType::kInt64 && type != FieldType::kBool) {
      throw Refusal(field->full_name() + ": absence shows by itself here, leave `optional` out");
    }
    out.push_back(field);
  }
  if (out.size() > 32)
    throw Refusal(record.message->full_name() + ": more than 32 optional fields");
  return out;
}

// The runtime finds a field by its number in a table of bytes, and marks fields in a word of 64
// bits.
void check_numbers(const pb::Descriptor& message) {
  if (message.field_count() > 64) throw Refusal(message.full_name() + ": more than 64 fields");
  for (int i = 0; i < message.field_count(); ++i) {
    if (message.field(i)->number() > 255) {
      throw Refusal(message.field(i)->full_name() + ": keep field numbers below 256");
    }
  }
}

Record make_record(const pb::Descriptor& message) {
  check_oneof(message);
  check_numbers(message);
  Record record{&message, {}, 0, {}};
  record.presence = optional_fields(record);

  StructBuilder builder;
  builder.add(Member::Role::kStructSize, "struct_size", {"uint32_t", kWord, kWord});
  if (record.presence.empty()) {
    builder.add_reserved();
  } else {
    builder.add(Member::Role::kPresent, "present", {"uint32_t", kWord, kWord});
  }
  bool oneof_placed = false;
  for (const pb::FieldDescriptor* field : record.fields()) {
    if (field->real_containing_oneof() == nullptr) {
      builder.add(Member::Role::kField, field->name(), shape_of(*field), field);
    } else if (!oneof_placed) {
      builder.add(Member::Role::kOneofKind, "kind", {"int32_t", kWord, kWord});
      builder.add(Member::Role::kOneofBody, field->real_containing_oneof()->name(),
                  {"union", kPointer, kPointer});
      oneof_placed = true;
    }
  }
  builder.finish(record);
  return record;
}

// Records nest as deep as the schema says and no deeper, so the codecs need no bound of their own.
void check_depth(const pb::Descriptor& message, int depth = 1) {
  constexpr int kDeepest = 16;
  if (depth > kDeepest)
    throw Refusal(message.full_name() + ": records nest too deep, or in a ring");
  for (int i = 0; i < message.field_count(); ++i) {
    if (const pb::Descriptor* inner = message.field(i)->message_type()) {
      check_depth(*inner, depth + 1);
    }
  }
}

// Public and personal parts of a fact come together by merging, which adds lists one after the
// other: an item of a list cannot be half personal.
void check_parts(const pb::Descriptor& message, bool in_list = false) {
  for (int i = 0; i < message.field_count(); ++i) {
    const pb::FieldDescriptor& field = *message.field(i);
    if (field.options().GetExtension(v1::personal)) {
      if (in_list)
        throw Refusal(field.full_name() + ": personal, but inside items of a public list");
    } else if (const pb::Descriptor* inner = field.message_type()) {
      check_parts(*inner, in_list || field.is_repeated());
    }
  }
}

void check_once(std::set<std::string>& names, const std::string& name, const std::string& of) {
  if (!names.insert(name).second) throw Refusal(of + " would be a second " + name + " in C");
}

void check_constants(std::set<std::string>& names, const pb::EnumDescriptor& type) {
  for (int i = 0; i < type.value_count(); ++i) {
    check_once(names, constant_name(*type.value(i)), type.value(i)->full_name());
  }
}

// C has one scope for all of this.
void check_names(const Model& model) {
  std::set<std::string> names;
  for (const Document& document : model.documents) {
    for (int i = 0; i < document.file->enum_type_count(); ++i) {
      check_constants(names, *document.file->enum_type(i));
    }
    for (const Record& record : document.records) {
      const pb::Descriptor& message = *record.message;
      check_once(names, struct_name(message), message.full_name());
      for (int i = 0; i < message.enum_type_count(); ++i) {
        check_constants(names, *message.enum_type(i));
      }
      for (const pb::FieldDescriptor* field : record.fields()) {
        if (field->real_containing_oneof() == nullptr) continue;
        check_once(names, kind_name(*field), field->full_name());
      }
    }
  }
}

}  // namespace

FieldType type_of(const pb::FieldDescriptor& field) {
  switch (field.type()) {
    case pb::FieldDescriptor::TYPE_INT32:
      return FieldType::kInt32;
    case pb::FieldDescriptor::TYPE_SINT64:
      return FieldType::kInt64;
    case pb::FieldDescriptor::TYPE_BOOL:
      return FieldType::kBool;
    case pb::FieldDescriptor::TYPE_ENUM:
      return FieldType::kEnum;
    case pb::FieldDescriptor::TYPE_STRING:
      switch (field.options().GetExtension(v1::format)) {
        case v1::DATE:
          return FieldType::kDate;
        case v1::INSTANT:
          return FieldType::kInstant;
        default:
          return FieldType::kString;
      }
    case pb::FieldDescriptor::TYPE_MESSAGE:
      if (field.is_map()) break;
      return is_money(*field.message_type()) ? FieldType::kMoney : FieldType::kMessage;
    default:
      break;
  }
  throw Refusal(field.full_name() + ": " + field.type_name() +
                " has no place here; use int32, sint64, bool, an enum, string or a message");
}

std::string type_name(FieldType type) {
  static const char* const names[] = {"Int32", "Int64",   "Bool",  "Enum",   "String",
                                      "Date",  "Instant", "Money", "Message"};
  return names[static_cast<int>(type)];
}

std::string c_item_type(const pb::FieldDescriptor& field) {
  switch (type_of(field)) {
    case FieldType::kInt32:
    case FieldType::kEnum:
      return "int32_t";
    case FieldType::kInt64:
      return "int64_t";
    case FieldType::kBool:
      return "lofte_bool";
    case FieldType::kString:
      return "lofte_string";
    case FieldType::kDate:
      return "lofte_date";
    case FieldType::kInstant:
      return "lofte_instant";
    case FieldType::kMoney:
      return "lofte_money";
    case FieldType::kMessage:
      return struct_name(*field.message_type());
  }
  throw Refusal("not reached");
}

bool is_money(const pb::Descriptor& message) {
  return message.full_name() == "lofte.v1.Money";
}

const pb::OneofDescriptor* Record::oneof() const {
  return message->real_oneof_decl_count() == 0 ? nullptr : message->oneof_decl(0);
}

const Member* Record::find(Member::Role role) const {
  for (const Member& member : members) {
    if (member.role == role) return &member;
  }
  return nullptr;
}

const Member& Record::member_of(const pb::FieldDescriptor& field) const {
  if (field.real_containing_oneof() != nullptr) return *find(Member::Role::kOneofBody);
  for (const Member& member : members) {
    if (member.field == &field) return member;
  }
  throw Refusal(field.full_name() + " is not in " + message->full_name());
}

int Record::presence_bit(const pb::FieldDescriptor& field) const {
  const auto at = std::find(presence.begin(), presence.end(), &field);
  return at == presence.end() ? -1 : static_cast<int>(at - presence.begin());
}

std::vector<const pb::FieldDescriptor*> Record::fields() const {
  std::vector<const pb::FieldDescriptor*> out;
  for (int i = 0; i < message->field_count(); ++i) out.push_back(message->field(i));
  std::sort(out.begin(), out.end(),
            [](const auto* a, const auto* b) { return a->number() < b->number(); });
  return out;
}

int Model::fact_kind(const std::string& name) const {
  const pb::OneofDescriptor& kinds = *fact->oneof();
  for (int i = 0; i < kinds.field_count(); ++i) {
    if (kinds.field(i)->name() == name) return kinds.field(i)->number();
  }
  throw Refusal("no kind of fact is called \"" + name + "\"");
}

const pb::FieldDescriptor* Model::fact_body_field(const pb::Descriptor& message) const {
  const pb::OneofDescriptor& kinds = *fact->oneof();
  for (int i = 0; i < kinds.field_count(); ++i) {
    if (kinds.field(i)->message_type() == &message) return kinds.field(i);
  }
  return nullptr;
}

Model make_model(const std::vector<const pb::FileDescriptor*>& files) {
  Model model;
  for (const pb::FileDescriptor* file : files) {
    if (file->extension_count() > 0) continue;  // options: for generators, not for C
    Document document{file, stem_of(*file), {}};
    for (int i = 0; i < file->message_type_count(); ++i) {
      const pb::Descriptor& message = *file->message_type(i);
      if (!is_money(message)) document.records.push_back(make_record(message));
      if (message.nested_type_count() > 0) {
        throw Refusal(message.full_name() + ": declare messages side by side, not inside another");
      }
    }
    model.documents.push_back(std::move(document));
  }
  for (const Document& document : model.documents) {
    for (const Record& record : document.records) {
      if (record.oneof() != nullptr && record.message->name() == "Fact") model.fact = &record;
    }
  }
  if (model.fact == nullptr) throw Refusal("no message Fact with a oneof among the files");
  for (const Document& document : model.documents) {
    for (const Record& record : document.records) check_depth(*record.message);
  }
  check_parts(*model.fact->message);
  check_names(model);
  return model;
}

}  // namespace lofte::generator
