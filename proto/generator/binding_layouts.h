// sdk/bindings/layouts.json: what a binding in another language needs to read and fill the structs.
#pragma once

#include <string>

#include "model.h"

namespace lofte::generator {

std::string binding_layouts(const Model& model);

}  // namespace lofte::generator
