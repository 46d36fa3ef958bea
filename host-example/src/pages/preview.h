// What is worth knowing before something is saved.
#pragma once

#include <string>

#include "pages/page.h"

namespace kontor {

// What saving the facts would change for that customer, and what already stands between us and
// them: holds, plans, disputes, complaints, promises. For the template _preview.
json preview_model(const Visit& visit, Side& side, const std::string& customer,
                   const std::string& lines);

}  // namespace kontor
