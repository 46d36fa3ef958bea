// Keeping in touch: days that were agreed, an end to silence, and a voice after much writing.
#pragma once

#include "relation.h"

namespace lofte::follow_up {

// When silence has lasted long enough, and since when it lasts.
struct Silence {
  lofte_date last = 0;
  lofte_date day = 0;  // 0: there is nothing to break, or something else takes care of it
  bool by_cadence = false;
};
Silence silence_of(const Case& c, const Relation& relation);

// The day that was written down for the next contact and is still to come about; 0: none.
lofte_date agreed_day_of(const Relation& relation);

void say_agreed_day(const Case& c, const Relation& relation);
void say_stay_in_touch(const Case& c, const Relation& relation);
void say_call_instead(const Case& c, const Relation& relation);
void say_unreached(const Case& c, const Relation& relation);

}  // namespace lofte::follow_up
