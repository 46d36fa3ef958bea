// What kind of relationship the behaviour looks like, where the register says nothing or otherwise.
#pragma once

#include "relation.h"

namespace lofte::relationship {

void suggest_depth(const Case& c, const Relation& relation);
void suggest_service_forms(const Case& c, const Relation& relation);

}  // namespace lofte::relationship
