#include "lost.h"

#include "pattern.h"
#include "touch.h"

namespace lofte::retention {
namespace {

void ask_why(const Case& c, const Standing& standing, const Cause& cause,
             std::span<const OwnError> errors, std::string_view last_fact) {
  const lofte_date latest = standing.lost_on + c.policy.ask_why_days;
  if (!c.policy.ask_why || cause.stated || c.clock.passed(latest)) return;
  const std::string key = concat("ask why ", iso(standing.left_on));
  if (held_back(c, key, standing.lost_on)) return;
  auto task = c.out.task(key);
  task.rule("ask-why")
      .severity(LOFTE_SEVERITY_NOTICE)
      .title("task.ask_why")
      .since(standing.lost_on)
      .latest(latest)
      .from(c.working_day(standing.lost_on))
      .channel(c.talk_channel())
      .assignee(c.manager())
      .reason("reason.last_purchase", {{"date", Date{standing.left_on}}})
      .point("point.ask_why")
      .cost_of_skipping("cost.ask_why")
      .evidence(last_fact);
  point_at_errors(errors, standing.left_on - c.policy.cause_days, task);
  task.point("point.no_selling").point("point.write_cause");
}

}  // namespace

void say_lost(const Case& c, std::span<const lofte_date> days, const Standing& standing,
              std::span<const OwnError> errors, std::string_view last_fact) {
  if (c.clock.passed(standing.lost_on + c.policy.lost_shown_days)) return;
  const Cause cause = cause_of(c.view, c.policy, c.clock, standing, errors);
  if (cause.name == "died") return;
  const std::string words = concat("cause.", cause.name);
  auto flag = c.out.flag("lost ", iso(standing.left_on));
  flag.rule("lost")
      .severity(LOFTE_SEVERITY_NOTICE)
      .title("flag.lost", {{"date", Date{standing.lost_on}}})
      .since(standing.lost_on)
      .reason("reason.last_purchase", {{"date", Date{days.back()}}})
      .reason("reason.cause", {{"cause", Term{words}}})
      .evidence(last_fact);
  if (const int gap = rhythm_of(days).median_gap; gap > 0) {
    flag.reason("reason.rhythm", {{"count", days.size()}, {"days", std::int64_t{gap}}});
  }
  for (const std::string_view fact : cause.evidence) flag.evidence(fact);
  ask_why(c, standing, cause, errors, last_fact);
}

}  // namespace lofte::retention
