#include "journal/layout.h"

#include <string>

#include "base/error.h"
#include "journal/generated/layouts.h"

namespace lofte::journal {

const FieldLayout* MessageLayout::find_json(std::string_view wanted) const {
  for (const FieldLayout& field : fields) {
    if (field.json_name == wanted || field.name == wanted) return &field;
  }
  return nullptr;
}

std::size_t item_width_of(const FieldLayout& field) {
  switch (field.type) {
    case FieldType::kInt32:
    case FieldType::kBool:
    case FieldType::kEnum:
    case FieldType::kDate:
      return sizeof(std::int32_t);
    case FieldType::kInt64:
    case FieldType::kInstant:
      return sizeof(std::int64_t);
    case FieldType::kString:
      return sizeof(lofte_string);
    case FieldType::kMoney:
      return sizeof(lofte_money);
    case FieldType::kMessage:
      return field.message->size;
  }
  return 0;
}

std::size_t width_of(const FieldLayout& field) {
  if (field.repeated) return sizeof(lofte_list);
  return field.type == FieldType::kMessage ? sizeof(void*) : item_width_of(field);
}

const MessageLayout* find_fact_body(std::int32_t kind) {
  if (kind < 0) return nullptr;
  const FieldLayout* field = layouts::kFact.find(static_cast<std::uint32_t>(kind));
  return field != nullptr && field->in_oneof ? field->message : nullptr;
}

const MessageLayout& fact_body_layout(std::int32_t kind) {
  if (const MessageLayout* layout = find_fact_body(kind)) return *layout;
  throw base::Error(LOFTE_UNSUPPORTED, "this runtime knows no fact of kind " + std::to_string(kind),
                    "kind");
}

std::string_view fact_kind_name(std::int32_t kind) {
  for (const FactKind& entry : fact_kinds()) {
    if (entry.kind == kind) return entry.name;
  }
  return {};
}

std::int32_t fact_kind_of(std::string_view name) {
  for (const FactKind& entry : fact_kinds()) {
    if (entry.name == name) return entry.kind;
  }
  return 0;
}

}  // namespace lofte::journal
