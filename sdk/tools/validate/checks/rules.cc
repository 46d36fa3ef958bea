#include "checks.h"

namespace lofte::validate {

void judge_faults(Trial& trial, Fault kind, const Answer& answer) {
  for (const Noted& noted : answer.faults) {
    if (noted.fault == kind) trial.fault(noted.words);
  }
}

// All a plugin says of ordinary customers, a day and a fold, judged for one kind of fault.
void judge_all(Trial& trial, Fault kind) {
  for (const Answer& answer : trial.all_fresh(150)) judge_faults(trial, kind, answer);
}

void check_rules(Trial& trial) {
  trial.at("advising on ordinary customers");
  judge_all(trial, Fault::kRule);
  judge_all(trial, Fault::kRange);
}

void check_unique_keys(Trial& trial) {
  trial.at("advising on ordinary customers");
  judge_all(trial, Fault::kDuplicate);
}

// A customer of thousands of overdue invoices: more than 1,000 items would be the obvious answer.
void check_bounds(Trial& trial) {
  trial.need_customers();
  trial.at("advising on a customer with 3,000 overdue invoices");
  const Scene scene(never_paying(), kToday, trial.settings());
  judge_faults(trial, Fault::kBound, trial.fresh(scene.view()));
}

}  // namespace lofte::validate
