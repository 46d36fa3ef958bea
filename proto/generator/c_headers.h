// sdk/include/lofte/<stem>.h: the structs and constants of one .proto file in C.
#pragma once

#include <string>

#include "model.h"

namespace lofte::generator {

std::string c_header(const Model& model, const Document& document);

}  // namespace lofte::generator
