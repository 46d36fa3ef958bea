#include "errors.h"

#include <algorithm>

namespace lofte::retention {
namespace {

void add_corrections(const View& view, const Clock& clock, std::vector<OwnError>& errors) {
  for (const auto& [fact, note] : view.records<lofte_credit_note>()) {
    const bool issued =
        note.status != LOFTE_CREDIT_NOTE_DRAFT && note.status != LOFTE_CREDIT_NOTE_CANCELLED;
    if (!issued || note.reason != LOFTE_CREDIT_NOTE_OUR_ERROR) continue;
    if (!clock.reached(note.issue_date)) continue;
    errors.push_back({ErrorKind::kCorrectedInvoice, note.issue_date, text(fact.fact_id)});
  }
}

void add_late_replies(const View& view, const Policy& policy, const Calendar& calendar,
                      const Clock& clock, std::vector<OwnError>& errors) {
  for (const auto& [fact, question] : view.records<lofte_inbound_question>()) {
    const lofte_date last =
        calendar.add_working_days(view.country(), question.asked_on, policy.reply_days);
    const bool in_time = question.answered_on != 0 && question.answered_on <= last;
    if (in_time || !clock.passed(last)) continue;
    errors.push_back({ErrorKind::kLateReply, last + 1, text(fact.fact_id)});
  }
}

void add_promises(const View& view, const Clock& clock, std::vector<OwnError>& errors) {
  const auto promises = view.records<lofte_promise>();
  if (promises.empty()) return;
  for (const lofte_prior_advice& prior : view.prior_advice()) {
    if (text(prior.plugin) != "promise-log" || prior.advice->verdict == nullptr) continue;
    const std::string_view state = text(prior.advice->verdict->state);
    if (state != "broken" && state != "kept_late") continue;
    const auto promise = promises.find(text(prior.advice->key));
    if (!promise || promise->body.direction != LOFTE_PROMISE_OURS) continue;
    // Whichever of the two it became, the word was not kept from the day after on.
    const lofte_date on = promise->body.due_on + 1;
    if (clock.reached(on)) errors.push_back({ErrorKind::kPromiseNotKept, on, promise->fact_id()});
  }
}

}  // namespace

std::vector<OwnError> errors_of(const View& view, const Policy& policy, const Calendar& calendar,
                                const Clock& clock) {
  std::vector<OwnError> errors;
  add_corrections(view, clock, errors);
  add_late_replies(view, policy, calendar, clock, errors);
  add_promises(view, clock, errors);
  std::ranges::stable_sort(errors, {}, &OwnError::on);
  return errors;
}

}  // namespace lofte::retention
