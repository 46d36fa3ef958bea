// Anniversaries and dates on file, for customers who come back.
#pragma once

#include "relation.h"

namespace lofte::follow_up {

void say_dates(const Case& c, const Relation& relation);

// A note after a chance meeting, former customers too.
void say_chance_meetings(const Case& c, const Relation& relation);

}  // namespace lofte::follow_up
