#include "checks.h"

namespace lofte::validate {

// One instance, asked about the customers forwards, then backwards: nothing of one may show in the
// answer about another.
void check_other_order(Trial& trial) {
  trial.need_customers();
  const auto& views = trial.customers(60);
  std::vector<Answer> forwards;
  {
    Instance instance(trial.subject());
    instance.activate();
    trial.at("asking about customers in order");
    for (const lofte_customer_view* view : views) forwards.push_back(ask(instance, *view));
  }
  Instance instance(trial.subject());
  instance.activate();
  trial.at("asking about customers in the other order");
  for (std::size_t i = views.size(); i-- > 0;) {
    if (!trial.same(forwards[i], ask(instance, *views[i]),
                    "asked about the same customers in another order")) {
      return;
    }
  }
}

}  // namespace lofte::validate
