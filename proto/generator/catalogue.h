// docs/catalogue.md: every record for those who write hosts and plugins.
#pragma once

#include <string>

#include "model.h"

namespace lofte::generator {

std::string catalogue(const Model& model);

}  // namespace lofte::generator
