// The order of a day: what a planner is shown, what it made of it, and where a book keeps it.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/arena.h"
#include "engine/book_settings.h"
#include "lofte/journal.h"
#include "store/store.h"

namespace lofte::engine {

struct LoadedPlugin;

// Gathers the open tasks of a book, customer by customer in the order of their numbers, the book
// itself first, and asks the planner.
class DayPlanner {
 public:
  DayPlanner(const LoadedPlugin& planner, const BookSettings& settings, lofte_date day);
  ~DayPlanner();

  // One item of stored advice; those of a customer by plugin, kind and key.
  void add(store::CustomerKey customer, std::string_view customer_id, std::string_view plugin,
           std::string_view stored_bytes);
  // All that the store has.
  void add_all(store::Store& store);

  // The order, with its digest; `position` and the rest of the entry's place is the caller's to
  // fill. Lives as long as this. Throws base::Error(LOFTE_PLUGIN_FAILED).
  lofte_day_plan* make();

 private:
  struct Customer;

  bool is_open(store::CustomerKey customer, std::string_view plugin,
               const lofte_stored_advice& stored) const;
  void add_signals(store::Store& store, Customer& customer);
  lofte_day_view* shown();

  const LoadedPlugin& planner_;
  const BookSettings& settings_;
  lofte_date day_;
  base::Arena arena_{256 * 1024};
  std::vector<std::unique_ptr<Customer>> customers_;
};

// nullptr where none was made. Lives in the arena.
const lofte_day_plan* load_day_plan(store::Store& store, base::Arena& arena);
// Inside the caller's transaction.
void keep_day_plan(store::Store& store, const lofte_day_plan& plan);
void forget_day_plan(store::Store& store);
// Takes a customer out of the kept order: after it, nothing of it is in the book's small values.
void forget_in_day_plan(store::Store& store, store::CustomerKey customer);

}  // namespace lofte::engine
