// sdk/runtime/journal/generated/layouts.{h,cc}: the tables the runtime's codecs walk.
#pragma once

#include <string>

#include "model.h"

namespace lofte::generator {

std::string layout_tables_header(const Model& model);
std::string layout_tables_source(const Model& model);

}  // namespace lofte::generator
