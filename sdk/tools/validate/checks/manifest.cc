#include "checks.h"

namespace lofte::validate {

void check_manifest(Trial& trial) {
  const PluginFiles& files = trial.files();
  if (!files.refusal.empty())
    trial.fault(concat(files.where, ": ", std::string_view(files.refusal)));
}

}  // namespace lofte::validate
