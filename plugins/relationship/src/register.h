// The customer register: what is missing in it, and what changed.
#pragma once

#include "relation.h"

namespace lofte::relationship {

void say_gaps(const Case& c, const Relation& relation);
// A change becomes a task for whoever is responsible.
void say_changes(const Case& c, const Relation& relation);

}  // namespace lofte::relationship
