// Civil dates on the command line.
#pragma once

#include <CLI/CLI.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "lofte/base.h"

namespace lofte::tools {

// "2026-11-21", a day that exists and that a book may hold (1900 to 2199, but for 1970-01-01).
std::optional<lofte_date> read_date(std::string_view text);

// The civil date where the program runs.
lofte_date local_today();

// Refuses an option's value that is no date; wrong usage.
CLI::Validator a_date();

// An option DATE that was checked by a_date(); 0 where it was not given.
lofte_date date_or_absent(const std::string& text);

}  // namespace lofte::tools
