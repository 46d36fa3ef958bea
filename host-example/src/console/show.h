// Prints what Løfte advises: the day, the late payers, the promises.
#pragma once

#include <ostream>

#include "lofte/cpp/runtime.hpp"

namespace kontor {

void show_day(lofte::Book& book, std::ostream& out);
void show_late_payers(lofte::Book& book, std::ostream& out);
void show_promises(lofte::Book& book, std::ostream& out);

}  // namespace kontor
