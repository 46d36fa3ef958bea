#include "base/version.h"

namespace lofte::base {

const char* product_version() {
  return LOFTE_PRODUCT_VERSION;
}

}  // namespace lofte::base
