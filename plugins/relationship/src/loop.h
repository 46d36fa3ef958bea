// The finer reading: where in the loop of buying a customer is, and what follows a purchase.
#pragma once

#include "relation.h"

namespace lofte::relationship {

// Need, information, decision, evaluation, and back to need.
void say_buying_loop(const Case& c, const Relation& relation);
// Elation, then doubt, then ambassador or settled.
void say_after_purchase(const Case& c, const Relation& relation);
// After a poor evaluation: offer something that disproves it.
void say_recovery(const Case& c, const Relation& relation);

}  // namespace lofte::relationship
