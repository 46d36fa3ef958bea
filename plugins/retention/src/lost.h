// A customer who was lost: that it is so, why, and the question why.
#pragma once

#include <span>

#include "causes.h"

namespace lofte::retention {

// `standing` is that of a lost customer.
void say_lost(const Case& c, std::span<const lofte_date> days, const Standing& standing,
              std::span<const OwnError> errors, std::string_view last_fact);

}  // namespace lofte::retention
