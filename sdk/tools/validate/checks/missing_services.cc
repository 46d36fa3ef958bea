#include <set>

#include "checks.h"
#include "lofte/host.h"

namespace lofte::validate {
namespace {

const std::set<std::string> kServices = {LOFTE_LOG_ID, LOFTE_TEXT_ID, LOFTE_CALENDAR_ID,
                                         LOFTE_SETTINGS_ID};

// Asked whole: created, activated, and asked about some customers.
Answer life_in(Trial& trial, const lofte_host& host) {
  Instance instance(trial.subject(), host);
  instance.activate();
  Answer last;
  for (const lofte_customer_view* view : trial.customers(6)) last = ask(instance, *view);
  return last;
}

}  // namespace

// A host need not have a service that the manifest does not require; without one that it requires,
// a plugin says so and goes.
void check_missing_services(Trial& trial) {
  std::set<std::string> optional = kServices;
  for (const std::string& id : trial.files().services) optional.erase(id);
  trial.at("living without the services that the manifest does not require");
  try {
    const LackingHost host(trial.subject().host(), optional);
    life_in(trial, host.raw());
  } catch (const Unfit& unfit) {
    trial.fault(concat("without services that its manifest does not require: ",
                       std::string_view(unfit.what()), "; require them, or do without"));
  }
  if (trial.files().services.empty()) return;
  trial.at("living without the services that the manifest requires");
  try {
    const LackingHost host(trial.subject().host(), kServices);
    life_in(trial, host.raw());
  } catch (const Unfit&) {  // as it should
  }
}

}  // namespace lofte::validate
