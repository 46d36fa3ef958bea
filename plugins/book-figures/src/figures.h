// What the fold says of the book.
#pragma once

#include "lofte/cpp/plugin.hpp"
#include "state.h"

namespace lofte::book_figures {

void say_figures(const State& state, const BookView& book, const Calendar& calendar,
                 BookAdvice& out);

}  // namespace lofte::book_figures
