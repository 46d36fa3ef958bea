#include "checks.h"

namespace lofte::validate {

// One instance, asked twice in a row.
void check_repeats(Trial& trial) {
  const auto& views = trial.customers(60);
  for (const lofte_customer_view* view : views) {
    trial.at("asking twice about one customer");
    Instance asked(trial.subject());
    const Answer first = ask(asked.activate(), *view);
    if (!trial.same(first, ask(asked, *view), "asked twice about one customer")) return;
  }
  Instance instance(trial.subject());
  instance.activate();
  trial.at("planning twice");
  const DayScene day(trial.seed(), 20, trial.settings());
  const Answer planned = plan(instance, day.view());
  trial.same(planned, plan(instance, day.view()), "asked twice for one day's order");
  trial.at("folding twice");
  const Answer folded = fold(instance, views);
  trial.same(folded, fold(instance, views), "asked twice for one fold");
}

}  // namespace lofte::validate
