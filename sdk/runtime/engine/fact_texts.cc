#include "engine/fact_texts.h"

#include "base/ours.h"
#include "journal/generated/layouts.h"

namespace lofte::engine {
namespace {

using journal::FieldLayout;
using journal::FieldType;

bool is_part_of_a_word(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

}  // namespace

void visit_texts(const journal::MessageLayout& layout, void* record, const TextVisitor& visit) {
  for (const FieldLayout& field : layout.fields) {
    if (field.in_oneof) continue;
    void* const place = static_cast<char*>(record) + field.offset;
    if (field.repeated) {
      const auto& list = *static_cast<const lofte_list*>(place);
      for (std::uint64_t i = 0; i < list.count; ++i) {
        void* const item = static_cast<char*>(base::ours(list.items)) + i * list.stride;
        if (field.type == FieldType::kMessage) visit_texts(*field.message, item, visit);
        if (field.type == FieldType::kString) visit(field, *static_cast<lofte_string*>(item));
      }
    } else if (field.type == FieldType::kMessage) {
      if (void* const inner = *static_cast<void**>(place); inner != nullptr) {
        visit_texts(*field.message, inner, visit);
      }
    } else if (field.type == FieldType::kString) {
      visit(field, *static_cast<lofte_string*>(place));
    }
  }
}

void visit_texts(lofte_fact& fact, const TextVisitor& visit) {
  visit_texts(journal::layout_of<lofte_fact>(), &fact, visit);
  if (const journal::MessageLayout* body = journal::find_fact_body(fact.kind); body != nullptr) {
    visit_texts(*body, base::ours(fact.body.any), visit);
  }
}

bool has_word(std::string_view text, std::string_view word) {
  if (word.empty()) return false;
  for (std::size_t at = text.find(word); at != std::string_view::npos;
       at = text.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    const bool begins = at == 0 || !is_part_of_a_word(text[at - 1]);
    if (begins && (end == text.size() || !is_part_of_a_word(text[end]))) return true;
  }
  return false;
}

}  // namespace lofte::engine
