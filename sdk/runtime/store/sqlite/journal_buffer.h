// Entries on their way into the journal, held back until several can be written by one statement.
#pragma once

#include <cstddef>
#include <vector>

#include "base/arena.h"
#include "store/store.h"

namespace lofte::store::sqlite {

class StatementCache;

class JournalBuffer {
 public:
  // Holds as much as is worth holding back: write it out.
  bool is_full() const { return bytes_ >= kMostBytes; }

  // A copy; the row's bytes may go.
  void add(const JournalRow& row);
  // Writes all of it and holds nothing then.
  void write(StatementCache& statements);
  void clear();

 private:
  static constexpr std::size_t kMostBytes = std::size_t{1} << 20;

  base::Arena texts_;
  std::vector<JournalRow> rows_;
  std::size_t bytes_ = 0;
};

}  // namespace lofte::store::sqlite
