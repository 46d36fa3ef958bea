// Proves the journal's chain, and writes the journal out.
#include "base/error.h"
#include "base/text.h"
#include "engine/book_state.h"
#include "engine/journal_reader.h"

namespace lofte::engine {
namespace {

using base::Error;

void require(bool holds, const std::string& message) {
  if (!holds) throw Error(LOFTE_CORRUPT, message + "; restore a backup of the book", "journal");
}

}  // namespace

Position Book::verify(const Position* expected) {
  store::Store& store = *state_->store;
  const Head head = load_head(store);
  Position last;
  bool met = expected == nullptr || expected->sequence == 0;
  store.scan_journal(1, [&](const store::JournalRow& row) {
    const std::string entry = "entry " + std::to_string(row.sequence);
    require(row.sequence == last.sequence + 1,
            "entry " + std::to_string(last.sequence + 1) + " is missing");
    const base::Hash hash = journal::chain(last.head, bytes_of(row));
    require(hash == row.hash, entry + " was changed: its hash does not follow from it");
    last = {row.sequence, row.hash};
    if (expected != nullptr && expected->sequence == row.sequence) {
      require(expected->head == row.hash, entry + " is not the one that was acknowledged");
      met = true;
    }
    return true;
  });
  require(met, "the journal ends at entry " + std::to_string(last.sequence) +
                   ", before the acknowledged entry " +
                   std::to_string(expected == nullptr ? 0 : expected->sequence));
  require(head.sequence == last.sequence && head.hash == last.head,
          "the journal ends at entry " + std::to_string(last.sequence) + ", the book says " +
              std::to_string(head.sequence));
  return last;
}

void Book::export_lines(const std::function<bool(std::string_view line)>& write) {
  base::Arena arena;
  std::string line;
  state_->store->scan_journal(1, [&](const store::JournalRow& row) {
    write_json_line(row, arena, line);
    return write(line);
  });
}

}  // namespace lofte::engine
