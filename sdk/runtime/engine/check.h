// Whether one fact is well formed by itself, before the book is asked about it.
#pragma once

#include <cstddef>

#include "lofte/facts.h"

namespace lofte::engine {

inline constexpr std::size_t kMaxIdBytes = 256;
inline constexpr std::size_t kMaxTextBytes = 65536;

// Throws base::Error(LOFTE_REFUSED) whose where() is the field's path ("invoice.amount") and whose
// message has the value and what would be right; LOFTE_UNSUPPORTED for kinds this runtime cannot
// act upon yet.
void check_fact(const lofte_fact& fact);

}  // namespace lofte::engine
