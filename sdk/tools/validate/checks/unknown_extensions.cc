#include "checks.h"

namespace lofte::validate {

void check_unknown_extensions(Trial& trial) {
  trial.at("asking for extensions that nobody knows");
  Instance instance(trial.subject());
  for (const char* id : {"lofte.unheard-of/1", "lofte.advisor/4711", "lofte.advisor", "", "/",
                         "another.advisor/1"}) {
    if (instance.extension<void>(id) == nullptr) continue;
    trial.fault(concat("it has a table for \"", std::string_view(id),
                       "\"; right would be NULL for an id it does not know, compared whole"));
  }
  for (const std::string& id : trial.files().provides) {
    const std::string copy(id.begin(), id.end());  // the same text elsewhere
    if (instance.extension<void>(id.c_str()) != instance.extension<void>(copy.c_str())) {
      trial.fault(concat("two tables for ", std::string_view(id),
                         "; a table lives as long as the library, and ids are compared as text"));
    }
  }
}

}  // namespace lofte::validate
