// Facts as a caller hands them in.
#pragma once

#include <vector>

#include "base/arena.h"
#include "lofte/facts.h"

namespace lofte::abi {

using Facts = std::vector<const lofte_fact*>;

// Checked copies of this build's size, whatever header the caller was compiled with.
Facts from_structs(const lofte_list& list, base::Arena& arena);

}  // namespace lofte::abi
