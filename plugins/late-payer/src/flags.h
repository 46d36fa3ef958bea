// What the owner should know of a customer who owes: that, since when, and how usual it is.
#pragma once

#include "claims.h"
#include "rhythm.h"
#include "why.h"

namespace lofte::late_payer {

void say_overdue(const Case& c, const Claims& claims, const Rhythm& rhythm, const Why& why);
void say_unusual(const Case& c, const Claims& claims, const Rhythm& rhythm);

}  // namespace lofte::late_payer
