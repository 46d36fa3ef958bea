// Moves records between customers inside the transaction that takes the correction in.
#pragma once

#include <string_view>

#include "engine/concerned.h"
#include "engine/known.h"
#include "store/store.h"

namespace lofte::engine {

// Two customers are one from now on, for every day: all that `from` has becomes `into`'s.
// Gives the customers whose advice may change.
Customers merge_customers(store::Store& store, Known& known, store::CustomerKey from,
                          store::CustomerKey into);

// The invoice belongs to `to` from now on, for every day, and takes along what concerns it:
// allocations, fees, notices, disputes and the rest. `sequence` is the fact that says so.
Customers reassign_invoice(store::Store& store, Known& known, std::string_view invoice_id,
                           store::CustomerKey to, store::Sequence sequence);

}  // namespace lofte::engine
