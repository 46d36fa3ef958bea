// One customer led through a period again: advised on every day on which something could change,
// knowing what was known on that day, each draft assumed sent on its day.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "base/arena.h"
#include "engine/adviser.h"
#include "engine/gentleness.h"
#include "ledger/history.h"

namespace lofte::engine {

struct Period {
  lofte_date from = 0;  // 0: each customer's first day
  lofte_date to = 0;
  bool calls_made = true;  // a task to get in touch about invoices is done on its day
};

// By plugin, kind and rule.
using RuleName = std::tuple<std::string, std::int32_t, std::string>;

struct Outcome {
  std::vector<AssumedNotice> notices;  // by date
  std::int64_t calls = 0;
  std::map<RuleName, std::int64_t> rules;
  lofte_date first_day = 0;
  std::int64_t advised = 0;
  std::int64_t left_out = 0;
  std::int64_t faults = 0;
  std::string first_fault;
};

class Hindsight {
 public:
  // What a draft's title and reasons say in the owner's language.
  using Words = std::function<std::string(std::string_view plugin, const lofte_advice& advice)>;

  // All borrowed.
  Hindsight(Adviser& adviser, const Words& words) : adviser_(adviser), words_(words) {}

  Outcome run(std::string_view customer_id, const ledger::History& history, Period period);

 private:
  void advise_on(lofte_date day);
  // Whether anything was sent or done; then the customer has to be advised again. `next_day`
  // becomes the first later day on which something is due; 0: none.
  bool do_what_is_due(lofte_date day, lofte_date& next_day);
  lofte_date day_to_act(const StoredItem& item, lofte_date day) const;
  void assume_notice(const StoredItem& item, lofte_date day);
  void assume_call(const StoredItem& item, lofte_date day);
  // The customer was told of these invoices, in writing or in a talk.
  void remember_told(const StoredItem& item, lofte_date day, std::int32_t step,
                     lofte_date new_due_date);
  void assume_done(const StoredItem& item, lofte_date day);
  void put(std::int32_t kind, std::string_view what, lofte_date day, const void* body);
  void count_rules();
  void count_faults(const Advised& advised);

  Adviser& adviser_;
  const Words& words_;
  std::string_view customer_id_;
  Period period_;
  ledger::Walk* walk_ = nullptr;
  const Advised* advised_ = nullptr;
  base::Arena assumed_;
  std::int64_t count_ = 0;                                          // of facts assumed
  using Item = std::tuple<std::string, std::int32_t, std::string>;  // plugin, kind, key
  std::set<Item> present_;
  std::set<std::pair<Item, std::int64_t>> acted_on_;  // with the revision
  Outcome outcome_;
};

}  // namespace lofte::engine
