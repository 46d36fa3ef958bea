#include "heard.h"

#include <string>

namespace lofte::satisfaction {

void Impressions::add(const lofte_impression& seen) {
  const int step = seen.buying_step - LOFTE_IMPRESSION_NEED;
  const int feeling = seen.feeling - LOFTE_IMPRESSION_GOOD;
  if (step < 0 || step >= 4 || feeling < 0 || feeling >= 3) return;
  ++count[static_cast<std::size_t>(step)][static_cast<std::size_t>(feeling)];
}

void say_impressions(const Case& c) {
  const auto records = c.view.records<lofte_impression>();
  Impressions all;
  for (const auto& [fact, seen] : records) all.add(seen);
  std::int64_t count = 0;
  for (std::size_t step = 0; step < kSteps.size(); ++step) count += all.of(step);
  if (count == 0) return;
  auto flag = c.out.flag("impressions");
  flag.rule("impressions").title("flag.impressions", {{"count", count}});
  for (std::size_t step = 0; step < kSteps.size(); ++step) {
    if (all.of(step) == 0) continue;
    const std::string words = concat("step.", kSteps[step]);
    flag.reason("reason.step", {{"step", Term{words}},
                                {"good", all.count[step][0]},
                                {"neutral", all.count[step][1]},
                                {"bad", all.count[step][2]}});
  }
  for (const auto& record : records) flag.evidence(record.fact_id());
}

void say_tell_back(const Case& c) {
  for (const auto& record : c.view.records<lofte_feedback>()) {
    const lofte_feedback& idea = record.body;
    const bool told = idea.told_on != 0 && c.clock.reached(idea.told_on);
    const lofte_date last = idea.date + c.policy.tell_back_days;
    if (idea.change.size == 0 || told || c.clock.passed(last)) continue;
    const Addressee addressee(c.view, c.clock);
    auto task = c.out.task("tell back ", record.id());
    task.rule("tell-what-changed")
        .severity(LOFTE_SEVERITY_NOTICE)
        .title("task.tell_back", {{"change", idea.change}})
        .point("point.tell_back.thank")
        .point("point.tell_back.change", {{"change", idea.change}})
        .cost_of_skipping("cost.tell_back")
        .about(LOFTE_FACT_FEEDBACK, record.id())
        .evidence(record.fact_id())
        .channel(addressee.channel())
        .since(idea.date)
        .from(c.working_day(idea.date))
        .latest(last)
        .assignee(c.manager());
    if (idea.own_words.size != 0) {
      task.reason("reason.own_words", {{"date", Date{idea.date}}, {"words", idea.own_words}});
    }
  }
}

}  // namespace lofte::satisfaction
