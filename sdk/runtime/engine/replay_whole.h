// What a replay makes anew of the book as a whole: the folds in force and the order of the day,
// each from the journal up to the place where it was made.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "engine/book_state.h"
#include "engine/digest.h"
#include "store/store.h"

namespace lofte::engine {

// Customers are advised anew so many at a time.
inline constexpr std::size_t kCustomersAChunk = 1024;

class ReplayWhole {
 public:
  // `scratch`: where the journal is built up again.
  ReplayWhole(Book::State& book, store::Store& scratch, unsigned threads);

  // Whether the entry is an answer to be made anew. `scratch` then holds the journal before it,
  // committed, when make_anew is called.
  bool wants(const store::JournalRow& row) const;
  void make_anew(const store::JournalRow& row);
  // Every entry that is no fact, inside the transaction that appends it to `scratch`.
  void follow(const store::JournalRow& row);
  // A person's data was destroyed: what was made of it cannot be made again.
  void forget_before(store::Sequence sequence) { comparable_after_ = sequence; }

  // What came out otherwise, of the answers that can be made again.
  std::vector<std::string> differences() const;
  void add_to(Digest& digest) const;

 private:
  struct Finding {
    store::Sequence sequence;
    std::string digest;      // as made anew
    std::string difference;  // empty: none
  };

  void fold_anew(const store::JournalRow& row);
  void plan_anew(const store::JournalRow& row);
  std::string book_advice_difference(const std::string& plugin,
                                     const std::vector<Change::Item>& anew);

  Book::State& book_;
  store::Store& scratch_;
  unsigned threads_;
  std::vector<store::Sequence> targets_;
  store::Sequence plan_ = 0;
  store::Sequence comparable_after_ = 0;
  store::Sequence folded_at_ = 0;
  std::vector<Change::Item> said_;  // by the fold that was made anew last
  std::vector<Finding> findings_;
};

}  // namespace lofte::engine
