// When to ask for a recommendation, and thanks for one.
#pragma once

#include "relation.h"

namespace lofte::follow_up {

void say_referral(const Case& c, const Relation& relation);
void say_referral_thanks(const Case& c);

// Something of theirs is past its due date.
bool owes_overdue(const Case& c);

}  // namespace lofte::follow_up
