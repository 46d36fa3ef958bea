#include "relation.h"

namespace lofte::follow_up {
namespace {

bool is_open(const Case& c, lofte_date opened_on, lofte_date resolved_on) {
  return c.clock.reached(opened_on) && (resolved_on == 0 || !c.clock.reached(resolved_on));
}

void find_strains(const Case& c, Relation& relation) {
  for (const auto& [fact, complaint] : c.view.records<lofte_complaint>()) {
    if (!is_open(c, complaint.opened_on, complaint.resolved_on)) continue;
    lofte_date& since = relation.complaint_since;
    if (since == 0 || complaint.opened_on < since) since = complaint.opened_on;
    relation.strained = true;
  }
  for (const auto& [fact, dispute] : c.view.records<lofte_dispute>()) {
    if (is_open(c, dispute.opened_on, dispute.resolved_on)) relation.strained = true;
  }
}

NextContact next_of(const lofte_advice& flag) {
  if (flag.latest == 0 || flag.reasons.count == 0) return {};
  const std::string_view why = text(range<lofte_message>(flag.reasons).front().id);
  // Those two days have tasks of their own.
  if (why == "next.agreed" || why == "next.promised") return {};
  return {flag.latest, why};
}

// What plugins that ran before said.
void hear_others(const Case& c, Relation& relation) {
  for (const lofte_prior_advice& said : c.view.prior_advice()) {
    if (text(said.plugin) != "relationship") continue;
    const lofte_advice& advice = *said.advice;
    const std::string_view key = text(advice.key);
    if (advice.stage != nullptr && key == "stage") {
      relation.stage = text(advice.stage->name);
      // The overlay knows of promises of ours that were not kept.
      relation.strained = relation.strained || contains(advice.stage->overlays, "damaged");
    }
    if (advice.score != nullptr && key == "value") relation.tier = text(advice.score->band);
    if (advice.kind == LOFTE_ADVICE_FLAG && key == "next contact") relation.next = next_of(advice);
  }
}

}  // namespace

Relation relation_of(const Case& c) {
  Relation relation;
  relation.contacts = contacts_of(c);
  relation.purchases = purchases_of(c);
  find_strains(c, relation);
  hear_others(c, relation);
  return relation;
}

}  // namespace lofte::follow_up
