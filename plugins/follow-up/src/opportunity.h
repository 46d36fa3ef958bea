// A word about something more, where a chance to sell is on file and the moment is right.
#pragma once

#include "relation.h"

namespace lofte::follow_up {

void say_opportunities(const Case& c, const Relation& relation);

}  // namespace lofte::follow_up
