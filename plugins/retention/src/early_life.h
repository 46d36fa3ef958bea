// A new customer who does not come back.
#pragma once

#include <span>

#include "errors.h"
#include "purchases.h"

namespace lofte::retention {

// A flag, and a task where nobody has been in touch. `standing` is that of a customer who is not
// lost yet.
void say_early_warning(const Case& c, std::span<const lofte_date> days, const Standing& standing,
                       std::span<const OwnError> errors, std::string_view first_fact);

}  // namespace lofte::retention
