// A promise of ours was kept: tell them, one thing less to worry about.
#pragma once

#include "policy.h"
#include "promise.h"

namespace lofte::promise_log {

void say_done_note(const View& view, const Promise& promise, const Policy& policy,
                   const Calendar& calendar, const Clock& clock, Advice& out);

}  // namespace lofte::promise_log
