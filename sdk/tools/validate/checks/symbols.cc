#include "checks.h"
#include "elf_file.h"

namespace lofte::validate {

// What else a module exports may answer for a function of the host's of the same name.
void check_symbols(Trial& trial) {
  for (const std::string& name : read_elf(trial.files().library).exports) {
    if (name == LOFTE_PLUGIN_ENTRY_SYMBOL) continue;
    trial.fault(concat("it exports ", std::string_view(name),
                       "; right would be " LOFTE_PLUGIN_ENTRY_SYMBOL " alone"));
  }
}

}  // namespace lofte::validate
