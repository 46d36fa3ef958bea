// Everything a book holds of one person, for the person to read.
#include "base/error.h"
#include "engine/book_state.h"
#include "engine/erasure.h"
#include "engine/journal_reader.h"

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
      write_json_line(row, arena, line);
      goes_on = write(line);
    });
    if (!goes_on) return;
  }
}

}  // namespace lofte::engine
