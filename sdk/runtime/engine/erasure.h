// Destroys what a book holds of a person, in the journal and in everything made of it, inside the
// transaction that takes the erasure in. What is left lies in pages that the store has let go until
// Store::scrub() cleaned the files.
#pragma once

#include <string>
#include <vector>

#include "engine/concerned.h"
#include "engine/erased.h"
#include "store/store.h"

namespace lofte::engine {

// An entry of the journal that speaks of a person.
struct PersonEntry {
  store::Sequence sequence = 0;
  std::int32_t type = 0;
  bool own = true;  // else another customer's, that names the person
};

// The customer's ids, names and addresses, and all entries that speak of it, in order. Reads the
// whole journal: an entry may name a customer whom it no longer concerns.
struct Person {
  Pseudonym pseudonym;  // without a name
  std::vector<PersonEntry> entries;
};
Person find_person(store::Store& store, store::CustomerKey customer);

// Gives the customers whose advice may change. `reason`: kept, and refused where it tells of the
// person.
Customers erase_person(store::Store& store, store::CustomerKey customer, std::string_view reason);

// The meta value that is "1" while the files may still hold what was destroyed.
inline constexpr std::string_view kUnclean = "unclean";

}  // namespace lofte::engine
