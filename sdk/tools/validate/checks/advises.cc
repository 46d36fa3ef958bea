#include "checks.h"

namespace lofte::validate {

void check_advises(Trial& trial) {
  const auto judge = [&](const Answer& answer, const std::string& who) {
    if (answer.status == LOFTE_OK) return true;
    trial.fault(concat("it fails for ", std::string_view(who), ": ",
                       std::string_view(status_name(answer.status)), " ",
                       std::string_view(answer.error)));
    return false;
  };
  const auto& views = trial.customers(150);
  std::size_t said = 0;
  for (std::size_t i = 0; i < views.size(); ++i) {
    trial.at(concat("advising on the ordinary customer ", i));
    const Answer answer = trial.fresh(*views[i]);
    said += answer.items;
    if (!judge(answer, concat("the ordinary customer ", i))) return;
  }
  trial.at("folding and planning");
  const DayScene day(trial.seed(), 30, trial.settings());
  Instance instance(trial.subject());
  instance.activate();
  judge(plan(instance, day.view()), "an ordinary day");
  judge(fold(instance, views), "a fold over ordinary customers");
  if (said == 0 && trial.files().provides_extension(LOFTE_ADVISOR_ID)) {
    trial.note("it said nothing of any of 150 customers: these checks saw little of it");
  }
}

}  // namespace lofte::validate
