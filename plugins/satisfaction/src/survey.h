// When to ask a customer, and what.
#pragma once

#include "answers.h"
#include "standing.h"

namespace lofte::satisfaction {

void say_survey(const Case& c, const Standing& standing);

}  // namespace lofte::satisfaction
