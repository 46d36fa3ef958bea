#include "engine/journal_reader.h"

#include <charconv>

#include "base/text.h"
#include "journal/generated/layouts.h"
#include "journal/json.h"

namespace lofte::engine {

using base::view;

bool is_fact(const store::JournalRow& row) {
  return row.type == static_cast<std::int32_t>(journal::EntryType::kFact);
}

journal::EntryBytes bytes_of(const store::JournalRow& row) {
  return {row.sequence,    static_cast<journal::EntryType>(row.type),
          row.recorded_at, row.public_bytes,
          row.salt,        row.personal_bytes,
          row.commitment};
}

bool is_destroyed(const store::JournalRow& row) {
  return journal::is_destroyed(bytes_of(row));
}

lofte_fact* fact_of(const store::JournalRow& row, base::Arena& arena) {
  return journal::joined(view(arena.copy(row.public_bytes)), view(arena.copy(row.personal_bytes)),
                         arena);
}

void write_json_line(const store::JournalRow& row, base::Arena& arena, std::string& line) {
  arena.clear();
  line.clear();
  const lofte_journal_entry* entry = journal::exported(bytes_of(row), row.hash, arena);
  journal::to_json(journal::layout_of<lofte_journal_entry>(), entry, line);
  line += '\n';
}

std::string fact_name(const lofte_fact& fact, store::Sequence sequence) {
  return fact.fact_id.size != 0 ? base::str(fact.fact_id) : "#" + std::to_string(sequence);
}

store::Sequence find_fact(store::Store& store, std::string_view name) {
  if (name.empty() || name.front() != '#') return store.find_fact(name).value_or(0);
  store::Sequence sequence = 0;
  const char* end = name.data() + name.size();
  const auto parsed = std::from_chars(name.data() + 1, end, sequence);
  return parsed.ec == std::errc{} && parsed.ptr == end ? sequence : 0;
}

}  // namespace lofte::engine
