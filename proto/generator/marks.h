// What the options in options.proto and the types say of a field, in words.
#pragma once

#include <google/protobuf/descriptor.h>

#include "comments.h"

namespace lofte::generator {

// Behind a member of a C struct: what the C type does not show.
Lines header_marks(const pb::FieldDescriptor& field);
// The options alone: "required", "personal", "names an invoice".
Lines option_marks(const pb::FieldDescriptor& field);

}  // namespace lofte::generator
