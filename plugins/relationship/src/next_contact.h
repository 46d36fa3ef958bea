// When we should be in touch next: never silently empty.
#pragma once

#include "relation.h"

namespace lofte::relationship {

void say_next_contact(const Case& c, const Relation& relation);
// What was agreed in a talk and nobody wrote down as a promise.
void say_agreed(const Case& c, const Relation& relation);

}  // namespace lofte::relationship
