// So that a customer need not explain again: what the next person should know.
#pragma once

#include "relation.h"

namespace lofte::relationship {

// At the first purchase, and when another of ours becomes responsible.
void say_hand_over(const Case& c, const Relation& relation);

}  // namespace lofte::relationship
