// Civil dates on the command line.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "lofte/base.h"

namespace lofte::tools {

// "2026-11-21", a day that exists and that a book may hold (1900 to 2199, but for 1970-01-01).
std::optional<lofte_date> read_date(std::string_view text);

// The civil date where the program runs.
lofte_date local_today();

// A text that was checked to be a date; 0 where it is empty.
lofte_date date_or_absent(const std::string& text);

}  // namespace lofte::tools
