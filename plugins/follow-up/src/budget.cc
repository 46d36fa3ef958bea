#include "budget.h"

namespace lofte::follow_up {
namespace {

// The record of this talk is what shows that we kept a promise.
bool kept_a_promise(const View& view, std::string_view contact_id) {
  for (const auto& [fact, evidence] : view.records<lofte_promise_evidence>()) {
    if (!contact_id.empty() && text(evidence.record_id) == contact_id) return true;
  }
  return false;
}

bool answered_a_question(const View& view, const lofte_contact& contact) {
  const bool sells =
      contact.purpose == LOFTE_CONTACT_SALES || contact.purpose == LOFTE_CONTACT_MARKETING;
  if (sells) return false;
  for (const auto& [fact, question] : view.records<lofte_inbound_question>()) {
    if (question.answered_on != 0 && question.answered_on == contact.date) return true;
  }
  return false;
}

}  // namespace

Use latest_use(const View& view) {
  Use latest;
  const auto take = [&](lofte_date on, lofte_string fact_id) {
    if (on > latest.on && on <= view.as_of()) latest = {on, text(fact_id)};
  };
  for (const auto& [fact, contact] : view.records<lofte_contact>()) {
    if (contact.direction == LOFTE_CONTACT_INBOUND || contact.mass != 0) continue;
    if (contact.unreached != 0 || contact.date <= latest.on) continue;
    if (kept_a_promise(view, text(fact.record_id)) || answered_a_question(view, contact)) continue;
    take(contact.date, fact.fact_id);
  }
  for (const auto& [fact, notice] : view.records<lofte_notice>()) {
    take(notice.date, fact.fact_id);
  }
  for (const auto& [fact, survey] : view.records<lofte_survey_asked>()) {
    take(survey.date, fact.fact_id);
  }
  return latest;
}

}  // namespace lofte::follow_up
