// A customer's complaints, for other pages.
#pragma once

#include <string>

#include "pages/page.h"

namespace kontor {

// The open ones first.
json complaints_model(const Visit& visit, Side& side, const std::string& customer);

}  // namespace kontor
