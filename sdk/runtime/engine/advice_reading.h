// The advice of a book, found first and rendered afterwards: who asks for a page of it does not
// wait for the words of the rest.
#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "base/arena.h"
#include "engine/advice_rows.h"
#include "engine/query_support.h"

namespace lofte::engine {

// Borrowed from the reading.
struct FoundAdvice {
  std::string_view customer;  // empty: of the book as a whole
  std::string_view plugin;
  const lofte_stored_advice* stored = nullptr;  // null: the runtime's own task
  bool pending = false;
  store::CustomerKey key = store::kBookKey;  // the customer's
};

class AdviceReading {
 public:
  // Everything is borrowed; the rows live in the answer.
  AdviceReading(Book::State& book, const lofte_query& query, Answer& answer);

  // What the query asks for, in the order it is stored, all of it.
  std::vector<FoundAdvice> find();
  lofte_advice_row row(const FoundAdvice& found);

 private:
  void read_stored();
  void read_kinds(const std::function<bool(const store::AdviceRow&)>& take);
  void read_book();
  void work_out(const store::CustomerState& customer);
  bool wants(std::int32_t kind, std::string_view plugin) const;
  void add(FoundAdvice found);
  lofte_advice_row bank_task();

  Book::State& book_;
  const lofte_query& query_;
  base::Arena& arena_;
  base::Arena scratch_{64 * 1024};
  lofte_date day_;
  AdviceRows advice_;
  std::vector<FoundAdvice> found_;
};

}  // namespace lofte::engine
