// After a purchase: thanks, a check-in when a fault would have shown, reassurance while doubt sets
// in, and the plan of a new customer's first days.
#pragma once

#include "relation.h"

namespace lofte::follow_up {

void say_after_purchase(const Case& c, const Relation& relation);
void say_first_days(const Case& c, const Relation& relation);

// The first purchase we can be sure of: what was before the book began is not known. Or null.
const Purchase* known_first(const Case& c, const Relation& relation);

}  // namespace lofte::follow_up
