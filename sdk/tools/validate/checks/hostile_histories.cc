#include "checks.h"

namespace lofte::validate {
namespace {

void must_answer(Trial& trial, const lofte_customer_view& view, std::string_view who) {
  trial.at(concat("advising on ", who));
  const Answer answer = trial.fresh(view);
  if (answer.status != LOFTE_OK) {
    return trial.fault(concat("it fails for ", who, ": ",
                              std::string_view(status_name(answer.status)), " ",
                              std::string_view(answer.error)));
  }
  for (const Noted& noted : answer.faults) {
    if (noted.fault == Fault::kRange)
      trial.fault(concat("about ", who, ": ", std::string_view(noted.words)));
  }
}

void must_fold(Trial& trial, const lofte_customer_view& view, std::string_view who) {
  trial.at(concat("folding over ", who));
  Instance instance(trial.subject());
  const lofte_customer_view* const one[] = {&view};
  const Answer answer = fold(instance.activate(), one);
  if (answer.status == LOFTE_OK) return;
  trial.fault(concat("its fold fails for ", who, ": ", std::string_view(status_name(answer.status)),
                     " ", std::string_view(answer.error)));
}

void must_stand(Trial& trial, const lofte_customer_view& view, std::string_view who) {
  must_answer(trial, view, who);
  must_fold(trial, view, who);
}

}  // namespace

void check_empty_history(Trial& trial) {
  const EmptyScene empty(trial.settings());
  must_stand(trial, empty.view(), "a customer of whom nothing is known");
  trial.at("planning a day without tasks");
  const DayScene day(trial.seed(), 0, trial.settings());
  Instance instance(trial.subject());
  const Answer planned = plan(instance.activate(), day.view());
  if (planned.status != LOFTE_OK) trial.fault("it fails for a day without tasks");
}

void check_enormous_history(Trial& trial) {
  const Scene scene(enormous(), kToday, trial.settings());
  must_stand(trial, scene.view(), "a customer with 10,000 invoices");
}

void check_extreme_dates(Trial& trial) {
  for (std::uint64_t i = 0; i < 40; ++i) {
    for (const lofte_date as_of : {-25190, -1, 1, kToday, 83000}) {
      const Scene scene(at_the_ends_of_time(trial.seed_of(i)), as_of, trial.settings());
      must_stand(trial, scene.view(), concat("facts from 1901 to 2198, as of ", iso(as_of)));
      if (!trial.findings().faults.empty()) return;
    }
  }
}

void check_extreme_amounts(Trial& trial) {
  for (std::uint64_t i = 0; i < 40; ++i) {
    const Scene scene(of_great_wealth(trial.seed_of(i)), kToday, trial.settings());
    must_stand(trial, scene.view(), "amounts as large as a book holds");
    if (!trial.findings().faults.empty()) return;
  }
}

// What comes in as UTF-8 must go out as UTF-8: a name cut in the middle of a character would be
// refused by the runtime.
void check_every_script(Trial& trial) {
  for (std::uint64_t i = 0; i < 40; ++i) {
    const Scene scene(in_every_script(trial.seed_of(i)), kToday, trial.settings());
    must_stand(trial, scene.view(), "names in characters of every Unicode plane");
    trial.at("advising on names in characters of every Unicode plane");
    for (const Noted& noted : trial.fresh(scene.view()).faults) {
      if (noted.fault == Fault::kText) trial.fault(noted.words);
    }
    if (!trial.findings().faults.empty()) return;
  }
}

}  // namespace lofte::validate
