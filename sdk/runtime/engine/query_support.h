// What the answers to queries share: which customers, their names, rows into an arena.
#pragma once

#include <algorithm>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/arena.h"
#include "engine/book_state.h"
#include "lofte/queries.h"

namespace lofte::engine {

// While it lives, reads are repeatable and the book's state is the one they see.
class Moment {
 public:
  explicit Moment(Book::State& book);
  ~Moment() { store_.end_read(); }
  Moment(const Moment&) = delete;
  Moment& operator=(const Moment&) = delete;

 private:
  store::Store& store_;
};

// The day a query is about: its own, else the book's.
lofte_date query_day(const Book::State& book, const lofte_query& query);
// The language texts for the owner are rendered in.
std::string_view query_language(const Book::State& book, const lofte_query& query);

// The customer asked for, else every one in key order. Throws base::Error(LOFTE_NOT_FOUND).
void each_customer(Book::State& book, const lofte_query& query,
                   const std::function<void(const store::CustomerState&)>& visit);
bool is_pending(const Book::State& book, const store::CustomerState& customer);

// Who the customer is and what it owes; the rest of the row is left empty.
lofte_customer_row owed_row(std::string_view customer_id, const lofte_customer_view& customer,
                            base::Arena& arena);

// Names by customer, read once each.
class Names {
 public:
  explicit Names(store::Store& store) : store_(store) {}
  const std::string& of(std::string_view customer_id);

 private:
  store::Store& store_;
  std::map<std::string, std::string, std::less<>> names_;
};

// A message of a plugin in a language; its id where the plugin or the text is not there.
std::string rendered(const Book::State& book, std::string_view plugin, std::string_view language,
                     const lofte_message* message);

// Those from offset on, at most limit of them; all are counted in the answer.
template <class Item>
std::span<const Item> asked_for(const lofte_query& query, const std::vector<Item>& items,
                                Answer& answer) {
  const auto count = static_cast<std::int64_t>(items.size());
  answer.rows->total += count;
  const std::int64_t first = std::min(std::max<std::int64_t>(query.offset, 0), count);
  const std::int64_t most = query.limit > 0 ? query.limit : count;
  return std::span<const Item>(items).subspan(
      static_cast<std::size_t>(first), static_cast<std::size_t>(std::min(most, count - first)));
}

// The same as the answer holds them.
template <class Row>
lofte_list page(const lofte_query& query, const std::vector<Row>& rows, Answer& answer) {
  return answer.arena.copy_list(asked_for(query, rows, answer));
}

}  // namespace lofte::engine
