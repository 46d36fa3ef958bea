#include "checks.h"

namespace lofte::validate {
namespace {

void must_be_refused(Trial& trial, lofte_status status, const char* call) {
  if (status == LOFTE_INVALID_STATE) return;
  trial.fault(concat(std::string_view(call), " answered ", std::string_view(status_name(status)),
                     "; right would be LOFTE_INVALID_STATE"));
}

// Each extension before activate().
void too_early(Trial& trial) {
  Instance sleeping(trial.subject());
  const Scene scene(one_overdue(), kToday, trial.settings());
  const DayScene day(1, 3, trial.settings());
  Listener listener(kToday);
  detail::CalleeError error;
  if (const auto* table = sleeping.extension<lofte_advisor>(LOFTE_ADVISOR_ID)) {
    trial.at("advising before activate");
    must_be_refused(
        trial, table->advise(sleeping.handle(), &scene.view(), &listener.advice(), &error.value),
        "advise before activate");
  }
  if (const auto* table = sleeping.extension<lofte_reviewer>(LOFTE_REVIEWER_ID)) {
    trial.at("reviewing before activate");
    must_be_refused(
        trial, table->review(sleeping.handle(), &scene.view(), &listener.reviews(), &error.value),
        "review before activate");
  }
  if (const auto* table = sleeping.extension<lofte_planner>(LOFTE_PLANNER_ID)) {
    trial.at("planning before activate");
    must_be_refused(trial,
                    table->plan(sleeping.handle(), &day.view(), &listener.plan(), &error.value),
                    "plan before activate");
  }
  if (const auto* table = sleeping.extension<lofte_book_advisor>(LOFTE_BOOK_ADVISOR_ID)) {
    trial.at("beginning a fold before activate");
    const auto book = book_of(scene.view(), 1);
    lofte_fold* made = nullptr;
    must_be_refused(trial, table->begin(sleeping.handle(), &book, &made, &error.value),
                    "begin before activate");
    if (made != nullptr) trial.fault("begin failed and wrote *out; outputs stay untouched");
  }
  if (listener.answer(LOFTE_OK, error.value).items != 0) {
    trial.fault("a call that was refused said something");
  }
}

}  // namespace

void check_wrong_order(Trial& trial) {
  too_early(trial);
  const lofte_plugin_entry& entry = trial.subject().entry();
  detail::CalleeError error;
  {
    trial.at("activating twice");
    Instance instance(trial.subject());
    instance.activate();
    must_be_refused(trial, entry.activate(instance.handle(), &error.value), "a second activate");
  }
  {
    trial.at("destroying what was never activated");
    const Instance never(trial.subject());
  }
  trial.at("making and destroying instances in turn and nested");
  Instance first(trial.subject());
  {
    Instance second(trial.subject());
    second.activate();
  }
  first.activate();
  Instance third(trial.subject());
  third.activate();
}

}  // namespace lofte::validate
