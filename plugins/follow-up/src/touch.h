// Keeping in touch: days that were agreed, an end to silence, and a voice after much writing.
#pragma once

#include "relation.h"

namespace lofte::follow_up {

void say_agreed_day(const Case& c, const Relation& relation);
void say_stay_in_touch(const Case& c, const Relation& relation);
void say_call_instead(const Case& c, const Relation& relation);
void say_unreached(const Case& c, const Relation& relation);

}  // namespace lofte::follow_up
