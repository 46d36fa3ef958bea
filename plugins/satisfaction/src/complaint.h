// Complaints: to whoever can solve them, what went wrong, put right, and not again.
#pragma once

#include "case.h"

namespace lofte::satisfaction {

void say_complaints(const Case& c);

}  // namespace lofte::satisfaction
