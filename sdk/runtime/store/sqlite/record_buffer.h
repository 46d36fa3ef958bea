// Records on their way into the book, held back until they can be written in the order in which
// they will lie there: a batch that touches customers all over the book then visits each page once.
#pragma once

#include <cstddef>
#include <vector>

#include "base/arena.h"
#include "store/store.h"

namespace lofte::store::sqlite {

class StatementCache;

class RecordBuffer {
 public:
  // Holds as much as is worth holding back: write it out.
  bool is_full() const { return bytes_ >= kMostBytes; }

  // A copy; the row's texts may go.
  void add(const RecordRow& row);
  // Writes them in their order, of several with one key the last only, and holds nothing then.
  void write(StatementCache& statements);
  void clear();

 private:
  void sort();

  static constexpr std::size_t kMostBytes = std::size_t{8} << 20;

  base::Arena texts_;
  std::vector<RecordRow> rows_;
  std::size_t bytes_ = 0;
};

}  // namespace lofte::store::sqlite
