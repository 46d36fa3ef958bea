// A pause that breaks the customer's own rhythm.
#pragma once

#include <span>

#include "errors.h"
#include "purchases.h"

namespace lofte::retention {

// A flag, and a task to call. `standing` is that of a customer who is not lost yet.
void say_pattern(const Case& c, std::span<const lofte_date> days, const Standing& standing,
                 std::span<const OwnError> errors, std::string_view last_fact);

// Adds as points what we did wrong from `since` on.
void point_at_errors(std::span<const OwnError> errors, lofte_date since, Task& task);

}  // namespace lofte::retention
