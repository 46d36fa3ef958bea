// The difference between what advisors say of a customer now and what the book has stored of it.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "engine/advised.h"
#include "engine/adviser.h"
#include "store/store.h"

namespace lofte::engine {

struct Change {
  struct Item {
    std::string plugin;
    std::int32_t kind = 0;
    std::string key;
    std::string bytes;  // an encoded StoredAdvice; empty where the item goes
  };

  store::CustomerKey customer = store::kBookKey;
  std::string customer_id;
  lofte_date next_review = 0;
  std::vector<Item> put;
  std::vector<Item> gone;
  std::vector<Fault> faults;
};

// Advises the customer as of `day` and compares. Reads only.
Change find_change(store::Store& store, Adviser& adviser, store::CustomerKey customer,
                   lofte_date day);
// Writes it, inside the caller's transaction.
void apply_change(store::Store& store, const Change& change, std::int64_t epoch);
// Removes what is stored of a customer's advice: what `which` says, without it everything.
void remove_advice(store::Store& store, store::CustomerKey customer,
                   const std::function<bool(const store::AdviceRow& row)>& which = {});

}  // namespace lofte::engine
