// Asks every advisor of a book about one customer, then every reviewer about what they said. One a
// thread: it has plugin instances of its own.
#pragma once

#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/arena.h"
#include "engine/advised.h"
#include "engine/book_settings.h"
#include "ledger/view_builder.h"
#include "plugins/advise_call.h"
#include "plugins/instance.h"
#include "plugins/review_call.h"

namespace lofte::engine {

struct LoadedPlugin;

// All versions of a customer's records, texts and bytes copied into the arena.
void read_versions(store::Store& store, store::CustomerKey customer, base::Arena& arena,
                   std::vector<ledger::Version>& versions);

class Adviser {
 public:
  // `plugins`: in the order they advise, borrowed.
  Adviser(std::span<const LoadedPlugin* const> plugins, const BookSettings& settings);
  ~Adviser();
  Adviser(const Adviser&) = delete;
  Adviser& operator=(const Adviser&) = delete;

  // Reads the customer's records from `store` and advises as of `day`. The result, and view(), live
  // until the next call.
  const Advised& advise(store::Store& store, store::CustomerKey key, std::string_view customer_id,
                        lofte_date day);
  // Advises on a view made elsewhere, out of settings().defaults(); what it takes from the arena
  // lives until the next call.
  using MakeView = std::function<ledger::BuiltView(base::Arena& arena)>;
  const Advised& advise(const MakeView& make_view);
  const BookSettings& settings() const { return settings_; }
  // The same before any reviewer was asked.
  const Advised& propose(store::Store& store, store::CustomerKey key, std::string_view customer_id,
                         lofte_date day);
  // Only the view, for queries that need no advice.
  const lofte_customer_view& look(store::Store& store, store::CustomerKey key,
                                  std::string_view customer_id, lofte_date day,
                                  lofte_date known_by);
  const lofte_customer_view& view() const { return *built_.view; }

 private:
  struct Slot;

  const Advised& ask_all();
  const Advised& ask_advisors();
  void ask(Slot& slot);
  void ask_reviewer(Slot& slot);
  void review_all();
  void show_view_to(const Slot& slot);
  const lofte_stored_advice* with_answer(std::string_view plugin, const lofte_advice& advice);
  void consider_review(lofte_date day);

  std::vector<std::unique_ptr<Slot>> slots_;
  const BookSettings& settings_;
  base::Arena arena_{256 * 1024};
  std::vector<ledger::Version> versions_;
  std::vector<lofte_prior_advice> prior_;
  plugins::ReviewSet reviews_;
  ledger::BuiltView built_;
  Advised advised_;
};

}  // namespace lofte::engine
