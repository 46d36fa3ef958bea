// The people at a customer, and whether all rests on one of them.
#pragma once

#include "relation.h"

namespace lofte::relationship {

void say_people(const Case& c, const Relation& relation);

}  // namespace lofte::relationship
