// The three groups that are worth more contact, each with what puts a customer into it.
#pragma once

#include "relation.h"

namespace lofte::follow_up {

void say_priorities(const Case& c, const Relation& relation);

}  // namespace lofte::follow_up
