// Every text of a record, to be read or changed in place.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "journal/layout.h"
#include "lofte/facts.h"

namespace lofte::engine {

using TextVisitor = std::function<void(const journal::FieldLayout& field, lofte_string& text)>;

// Texts of lists and of records inside the record too. The record must be a copy of one's own, as
// journal::copied() makes it.
void visit_texts(const journal::MessageLayout& layout, void* record, const TextVisitor& visit);
// The envelope's texts, then the body's.
void visit_texts(lofte_fact& fact, const TextVisitor& visit);

// Whether `word` stands in `text` with no letter or digit of ASCII beside it.
bool has_word(std::string_view text, std::string_view word);

}  // namespace lofte::engine
