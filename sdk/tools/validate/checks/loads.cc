#include "checks.h"

namespace lofte::validate {

// RTLD_NOW and RTLD_LOCAL, as the runtime loads: every symbol is looked for now, none is lent to
// others.
void check_loads(Trial& trial) {
  trial.at("loading the library");
  trial.subject();
}

}  // namespace lofte::validate
