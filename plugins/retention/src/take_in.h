// One customer's part in the figures of the book.
#pragma once

#include "case.h"
#include "state.h"

namespace lofte::retention {

void take_in(const View& view, const Calendar& calendar, State& state);

}  // namespace lofte::retention
