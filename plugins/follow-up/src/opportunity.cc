#include "opportunity.h"

#include <algorithm>

#include "referral.h"

namespace lofte::follow_up {
namespace {

void offer(const Case& c, const Relation& relation, const Record<lofte_opportunity>& record) {
  const lofte_opportunity& chance = record.body;
  lofte_date day = chance.date;
  const lofte_date bought = relation.last_purchase();
  if (bought != 0) day = std::max(day, bought + c.policy.opportunity_quiet_days + 1);
  const lofte_date latest = chance.date + c.policy.opportunity_days;
  if (!c.clock.within(day, latest)) return;
  if (relation.contacts.ours_since(std::max(day, chance.date + 1)) != nullptr) return;
  const bool known = chance.gain.size != 0;
  auto task = c.out.task("opportunity ", record.id());
  task.rule(known ? "opportunity" : "opportunity-gain-unknown")
      .severity(LOFTE_SEVERITY_NOTICE)
      .about(LOFTE_FACT_OPPORTUNITY, record.id())
      .evidence(record.fact_id())
      .reason("reason.opportunity", {{"date", Date{chance.date}}})
      .since(day)
      .from(c.working_day(day))
      .latest(latest)
      .channel(c.talk_channel())
      .cost_of_skipping("cost.opportunity")
      .assignee(chance.by.size != 0 ? text(chance.by) : c.manager());
  if (chance.product.size != 0) {
    task.title("task.opportunity", {{"what", chance.product}});
  } else {
    task.title("task.opportunity.plain");
  }
  // Nobody is called about something new before somebody can say what it is good for.
  if (known) {
    task.reason("gain.opportunity", {{"what", chance.gain}}).point("point.opportunity");
  } else {
    task.reason("gain.unknown").point("point.opportunity.find_out");
  }
  if (chance.note.size != 0) task.point("point.last_talk", {{"what", chance.note}});
  if (has_amount(chance.amount)) task.amount(chance.amount);
}

}  // namespace

void say_opportunities(const Case& c, const Relation& relation) {
  const auto chances = c.view.records<lofte_opportunity>();
  if (chances.empty() || relation.strained || !c.may_reach() || owes_overdue(c)) return;
  for (const auto& record : chances) {
    const bool over =
        record.body.status == LOFTE_OPPORTUNITY_WON || record.body.status == LOFTE_OPPORTUNITY_LOST;
    if (!over) offer(c, relation, record);
  }
}

}  // namespace lofte::follow_up
