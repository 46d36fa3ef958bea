// The stage in words: why, since when, what came before, and what strains it.
#pragma once

#include "relation.h"

namespace lofte::relationship {

void say_stage(const Case& c, const Relation& relation);

}  // namespace lofte::relationship
