// What the purchases themselves say: trust shown by buying, real trust by buying again, and what is
// unusual for this customer.
#pragma once

#include "relation.h"

namespace lofte::relationship {

// How often they bought and how long apart, and for some days that they did for the first time or
// again.
void say_purchases_made(const Case& c, const Relation& relation);
void say_unusual_quiet(const Case& c, const Relation& relation);
void say_unusual_growth(const Case& c, const Relation& relation);

}  // namespace lofte::relationship
