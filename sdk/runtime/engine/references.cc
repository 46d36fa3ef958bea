#include "engine/references.h"

#include "base/text.h"
#include "journal/generated/layouts.h"
#include "journal/layout.h"

namespace lofte::engine {
namespace {

using journal::FieldLayout;
using journal::FieldType;
using journal::MessageLayout;
using Visitor = std::function<void(const Reference&)>;

std::string path_of(std::string_view parent, std::string_view field, std::int64_t index) {
  std::string path(parent);
  path += '.';
  path += field;
  if (index >= 0) path += "[" + std::to_string(index) + "]";
  return path;
}

void walk(const MessageLayout& layout, const void* record, std::string_view parent,
          const Visitor& visit);

void walk_list(const FieldLayout& field, const lofte_list& list, std::string_view parent,
               const Visitor& visit) {
  for (std::uint64_t i = 0; i < list.count; ++i) {
    const void* item = static_cast<const char*>(list.items) + i * list.stride;
    const auto index = static_cast<std::int64_t>(i);
    if (field.type == FieldType::kMessage) {
      walk(*field.message, item, path_of(parent, field.name, index), visit);
    } else {
      visit({field.ref_kind, base::view(*static_cast<const lofte_string*>(item)), parent,
             field.name, index});
    }
  }
}

void walk(const MessageLayout& layout, const void* record, std::string_view parent,
          const Visitor& visit) {
  for (const FieldLayout& field : layout.fields) {
    const bool nested = field.type == FieldType::kMessage && !field.in_oneof;
    if (field.ref_kind == 0 && !nested) continue;
    const void* place = static_cast<const char*>(record) + field.offset;
    if (field.repeated) {
      walk_list(field, *static_cast<const lofte_list*>(place), parent, visit);
    } else if (nested) {
      const void* message = *static_cast<const void* const*>(place);
      if (message != nullptr) walk(*field.message, message, path_of(parent, field.name, -1), visit);
    } else {
      const auto id = base::view(*static_cast<const lofte_string*>(place));
      if (!id.empty()) visit({field.ref_kind, id, parent, field.name, -1});
    }
  }
}

}  // namespace

std::string Reference::path() const {
  return path_of(parent, field, index);
}

std::string described(std::int32_t kind, std::string_view record_id) {
  return std::string(journal::fact_kind_name(kind)) + " '" + std::string(record_id) + "'";
}

void visit_references(const lofte_fact& fact, const Visitor& visit) {
  const MessageLayout* body = journal::find_fact_body(fact.kind);
  if (body != nullptr) walk(*body, fact.body.any, journal::fact_kind_name(fact.kind), visit);
}

}  // namespace lofte::engine
