// Questions of theirs that wait for an answer.
#pragma once

#include "case.h"

namespace lofte::follow_up {

void say_questions(const Case& c);

}  // namespace lofte::follow_up
