// The people at a customer and how it wants to be contacted, for other pages.
#pragma once

#include <string>

#include "pages/page.h"

namespace kontor {

// Those who are still there, the one who is written to first.
json people_model(Side& side, const std::string& customer);
// One line for each wish: "by telephone: not wanted".
json wishes_model(const Visit& visit, Side& side, const std::string& customer);

}  // namespace kontor
