#include "pattern.h"

#include <algorithm>

#include "touch.h"

namespace lofte::retention {

void point_at_errors(std::span<const OwnError> errors, lofte_date since, Task& task) {
  for (const OwnError& error : errors) {
    if (error.on < since) continue;
    const Arg date{"date", Date{error.on}};
    switch (error.kind) {
      case ErrorKind::kCorrectedInvoice:
        task.point("point.error.invoice", {date});
        break;
      case ErrorKind::kLateReply:
        task.point("point.error.reply", {date});
        break;
      case ErrorKind::kPromiseNotKept:
        task.point("point.error.promise", {date});
        break;
    }
    task.evidence(error.fact_id);
  }
}

void say_pattern(const Case& c, std::span<const lofte_date> days, const Standing& standing,
                 std::span<const OwnError> errors, std::string_view last_fact) {
  if (std::ssize(days) < c.policy.pattern_least_purchases) return;
  const Rhythm rhythm = rhythm_of(days);
  const lofte_date last = days.back();
  const int longest = std::max({rhythm.median_gap * c.policy.pattern_gap_percent / 100,
                                rhythm.long_gap, c.policy.pattern_least_days});
  const lofte_date broken = last + longest + 1;
  if (broken >= standing.lost_on || !c.clock.reached(broken)) return;

  c.out.flag("pattern ", iso(last))
      .rule("pattern-break")
      .severity(LOFTE_SEVERITY_NOTICE)
      .title("flag.pattern", {{"last", Date{last}}})
      .since(broken)
      .reason("reason.rhythm", {{"count", days.size()}, {"days", std::int64_t{rhythm.median_gap}}})
      .reason("reason.longest", {{"days", std::int64_t{longest}}})
      .evidence(last_fact);
  const std::string key = concat("call ", iso(last));
  if (held_back(c, key, broken)) return;
  auto task = c.out.task(key);
  task.rule("pattern-break")
      .severity(LOFTE_SEVERITY_NOTICE)
      .title("task.call")
      .since(broken)
      .latest(standing.lost_on - 1)
      .from(c.working_day(broken))
      .channel(c.talk_channel())
      .assignee(c.manager())
      .reason("reason.rhythm", {{"count", days.size()}, {"days", std::int64_t{rhythm.median_gap}}})
      .point("point.how_are_things")
      .point("point.in_use")
      .cost_of_skipping("cost.silence", {{"date", Date{standing.lost_on}}})
      .evidence(last_fact);
  point_at_errors(errors, last - c.policy.cause_days, task);
  task.point("point.no_selling");
}

}  // namespace lofte::retention
