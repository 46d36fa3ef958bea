// Everything a book holds of one person, for the person to read.
#include "base/error.h"
#include "engine/book_state.h"
#include "engine/erasure.h"
#include "journal/entry.h"
#include "journal/generated/layouts.h"
#include "journal/json.h"

namespace lofte::engine {

void Book::export_person(std::string_view customer_id,
                         const std::function<bool(std::string_view line)>& write) {
  store::Store& store = *state_->store;
  const auto customer = store.find_customer(customer_id);
  if (!customer) {
    throw base::Error(LOFTE_NOT_FOUND,
                      "the book has no customer '" + std::string(customer_id) + "'", "customer_id");
  }
  base::Arena arena;
  std::string line;
  for (const PersonEntry& found : find_person(store, customer->key).entries) {
    bool goes_on = true;
    store.journal_row(found.sequence, [&](const store::JournalRow& row) {
      arena.clear();
      line.clear();
      const journal::EntryBytes entry{row.sequence,    static_cast<journal::EntryType>(row.type),
                                      row.recorded_at, row.public_bytes,
                                      row.salt,        row.personal_bytes,
                                      row.commitment};
      const lofte_journal_entry* told = journal::exported(entry, row.hash, arena);
      journal::to_json(journal::layout_of<lofte_journal_entry>(), told, line);
      line += '\n';
      goes_on = write(line);
    });
    if (!goes_on) return;
  }
}

}  // namespace lofte::engine
