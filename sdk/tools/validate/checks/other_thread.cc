#include <thread>

#include "checks.h"

namespace lofte::validate {

// Made on one thread, used on another.
void check_other_thread(Trial& trial) {
  trial.need_customers();
  for (const lofte_customer_view* view : trial.customers(24)) {
    const Answer expected = trial.fresh(*view);
    Instance instance(trial.subject());
    instance.activate();
    Answer found;
    trial.at("asking on another thread than the one that made the instance");
    std::thread([&] { found = ask(instance, *view); }).join();
    if (!trial.same(expected, found, "asked on another thread")) return;
  }
}

}  // namespace lofte::validate
