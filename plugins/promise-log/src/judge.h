// The state of a promise: derived anew each time, never remembered.
#pragma once

#include "promise.h"

namespace lofte::promise_log {

// Sets state, since and until. The money has been handed out before.
void judge(Promise& promise, const Clock& clock);

}  // namespace lofte::promise_log
