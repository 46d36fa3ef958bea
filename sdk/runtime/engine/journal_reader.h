// What a row of the journal holds, and which row a fact's name stands for.
#pragma once

#include <string>
#include <string_view>

#include "base/arena.h"
#include "journal/entry.h"
#include "lofte/facts.h"
#include "store/store.h"

namespace lofte::engine {

bool is_fact(const store::JournalRow& row);
// Borrowed from the row.
journal::EntryBytes bytes_of(const store::JournalRow& row);
// Whether nothing is left of the entry's personal part: its record is gone from the book.
bool is_destroyed(const store::JournalRow& row);
// The row's fact, copied into the arena.
lofte_fact* fact_of(const store::JournalRow& row, base::Arena& arena);

// The row in its form for export, as a line of JSON with its end; clears the arena.
void write_json_line(const store::JournalRow& row, base::Arena& arena, std::string& line);

// What a fact is called: the host's name for it, else "#" and its place.
std::string fact_name(const lofte_fact& fact, store::Sequence sequence);
// The entry of a fact by either name; 0: none.
store::Sequence find_fact(store::Store& store, std::string_view name);

}  // namespace lofte::engine
