#include "checks.h"

namespace lofte::validate {

void check_entry(Trial& trial) {
  trial.at("calling " LOFTE_PLUGIN_ENTRY_SYMBOL);
  const Subject& subject = trial.subject();
  const lofte_plugin_entry& entry = subject.entry();
  if (!LOFTE_HAS(&entry, destroy)) {
    return trial.fault(concat("its struct_size is ", entry.struct_size,
                              "; right would be sizeof(lofte_plugin_entry), ", sizeof entry));
  }
  if (entry.needs_abi_major != LOFTE_ABI_MAJOR || entry.needs_abi_minor > LOFTE_ABI_MINOR) {
    trial.fault(concat("it needs ABI ", entry.needs_abi_major, ".", entry.needs_abi_minor,
                       ", this runtime has ", LOFTE_ABI_MAJOR, ".", LOFTE_ABI_MINOR,
                       "; state the least it needs"));
  }
  if (entry.create == nullptr || entry.extension == nullptr || entry.activate == nullptr ||
      entry.destroy == nullptr || entry.id == nullptr) {
    return trial.fault("a slot of its table is NULL; every one must be filled");
  }
  if (entry.id != trial.files().id) {
    trial.fault(concat("the library says it is \"", std::string_view(entry.id),
                       "\", the manifest says \"", std::string_view(trial.files().id),
                       "\"; the two must agree"));
  }
  if (subject.entry_again() != &entry) {
    trial.fault("a second call gives another table; it must be one that lives with the library");
  }
}

}  // namespace lofte::validate
