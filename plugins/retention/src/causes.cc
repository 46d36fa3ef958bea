#include "causes.h"

#include <utility>

namespace lofte::retention {
namespace {

constexpr int kPoorCsat = 2;  // of 5
constexpr int kPoorNps = 6;   // of 10

struct Window {
  lofte_date from;
  lofte_date until;
  bool holds(lofte_date day) const { return from <= day && day <= until; }
};

bool is_poor(const lofte_survey_answered& answer) {
  const bool csat = (answer.present & LOFTE_SURVEY_ANSWERED_HAS_CSAT) != 0;
  const bool nps = (answer.present & LOFTE_SURVEY_ANSWERED_HAS_NPS) != 0;
  return (csat && answer.csat <= kPoorCsat) || (nps && answer.nps <= kPoorNps);
}

std::vector<std::string_view> signs_of_discontent(const View& view, const Window& window) {
  std::vector<std::string_view> signs;
  for (const auto& [fact, complaint] : view.records<lofte_complaint>()) {
    if (window.holds(complaint.opened_on)) signs.push_back(text(fact.fact_id));
  }
  for (const auto& [fact, dispute] : view.records<lofte_dispute>()) {
    if (window.holds(dispute.opened_on)) signs.push_back(text(fact.fact_id));
  }
  for (const auto& [fact, answer] : view.records<lofte_survey_answered>()) {
    if (window.holds(answer.date) && is_poor(answer)) signs.push_back(text(fact.fact_id));
  }
  return signs;
}

}  // namespace

Cause cause_of(const View& view, const Policy& policy, const Clock& clock, const Standing& standing,
               std::span<const OwnError> errors) {
  if (policy.lost_because != "not-known") return {policy.lost_because, true, {}};
  for (const auto& [fact, death] : view.records<lofte_death>()) {
    if (death.person_id.size == 0) return {"died", true, {text(fact.fact_id)}};
  }
  for (const auto& [fact, insolvency] : view.records<lofte_insolvency>()) {
    const bool over = insolvency.ended_on != 0 && clock.reached(insolvency.ended_on);
    if (!over && clock.reached(insolvency.date)) return {"insolvent", true, {text(fact.fact_id)}};
  }
  const Window window{standing.left_on - policy.cause_days, standing.lost_on};
  if (auto signs = signs_of_discontent(view, window); !signs.empty()) {
    return {"dissatisfied", false, std::move(signs)};
  }
  Cause ours{"our-error", false, {}};
  for (const OwnError& error : errors) {
    if (window.holds(error.on)) ours.evidence.push_back(error.fact_id);
  }
  if (!ours.evidence.empty()) return ours;
  const lofte_customer* customer = view.customer();
  const bool ended = customer != nullptr && customer->ended_on != 0 &&
                     customer->ended_on >= standing.left_on && clock.reached(customer->ended_on);
  return {ended ? "ended" : "not-known", false, {}};
}

}  // namespace lofte::retention
