#include "early_life.h"

#include "pattern.h"
#include "touch.h"

namespace lofte::retention {

void say_early_warning(const Case& c, std::span<const lofte_date> days, const Standing& standing,
                       std::span<const OwnError> errors, std::string_view first_fact) {
  const lofte_date first = days.front();
  const lofte_date from = first + c.policy.early_days;
  if (days.size() != 1 || from >= standing.lost_on) return;
  // Who buys once by nature needs no warning, and who may have bought before the book began is not
  // new.
  const lofte_customer* customer = c.view.customer();
  if (customer != nullptr && customer->depth == LOFTE_CUSTOMER_TRANSACTIONAL) return;
  if (!is_known_first(c.view, c.policy, first) || !c.clock.reached(from)) return;

  const Touch touch = touch_since(c, first + 1);
  auto flag = c.out.flag("early ", iso(first));
  flag.rule("early-life")
      .severity(LOFTE_SEVERITY_NOTICE)
      .title("flag.early", {{"date", Date{first}}})
      .since(from)
      .reason("reason.early.reference")
      .evidence(first_fact);
  if (touch.on != 0) {
    flag.reason("reason.touched", {{"date", Date{touch.on}}}).evidence(touch.fact_id);
  } else {
    flag.reason("reason.untouched");
  }

  const std::string key = concat("welcome ", iso(first));
  if (held_back(c, key, first + 1)) return;
  auto task = c.out.task(key);
  task.rule("early-life")
      .severity(LOFTE_SEVERITY_NOTICE)
      .title("task.welcome")
      .since(from)
      .latest(standing.lost_on - 1)
      .from(c.working_day(from))
      .channel(c.talk_channel())
      .assignee(c.manager())
      .reason("reason.untouched")
      .point("point.as_hoped")
      .point("point.in_use")
      .cost_of_skipping("cost.early")
      .evidence(first_fact);
  point_at_errors(errors, first, task);
}

}  // namespace lofte::retention
