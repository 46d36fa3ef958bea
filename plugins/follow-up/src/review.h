// The contact budget of one customer, and one conversation instead of several.
#pragma once

#include "lofte/cpp/reviewer.hpp"
#include "lofte/cpp/view.hpp"

namespace lofte::follow_up {

void keep_budget(const View& view, Reviews& out);

}  // namespace lofte::follow_up
