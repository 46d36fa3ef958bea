// The product's version, as the build was told it.
#pragma once

namespace lofte::base {

const char* product_version();

}  // namespace lofte::base
