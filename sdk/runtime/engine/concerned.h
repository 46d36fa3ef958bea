// Whom a fact concerns: the customers of every record it names.
#pragma once

#include <vector>

#include "engine/known.h"
#include "lofte/facts.h"
#include "store/store.h"

namespace lofte::engine {

using Customers = std::vector<store::CustomerKey>;

// Records of these kinds may concern more customers than the one they belong to.
bool may_span_customers(std::int32_t kind);

// The customer the record belongs to comes first; empty where it is the book's own. Throws
// base::Error(LOFTE_REFUSED) naming the field that names a record neither batch nor book has.
Customers customers_of(const lofte_fact& fact, Known& known);
// What a retraction takes back. Throws base::Error(LOFTE_REFUSED) where there is no such fact, or
// it cannot be taken back.
const lofte_fact& target_of(const lofte_retraction& retraction, Known& known);

}  // namespace lofte::engine
