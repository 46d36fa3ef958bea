// What the fold says of the book: figures, a task where more were lost than won, and the model.
#pragma once

#include "policy.h"
#include "state.h"

namespace lofte::retention {

void say_figures(const State& state, const BookView& book, BookAdvice& out);

}  // namespace lofte::retention
