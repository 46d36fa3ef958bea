#include "after_purchase.h"

#include <algorithm>

#include "number_list.h"

namespace lofte::follow_up {
namespace {

// The latest purchase that came after a pause: who buys every week is not thanked every week.
const Purchase* occasion_of(const Case& c, const Relation& relation) {
  const auto& all = relation.purchases;
  for (std::size_t at = all.size(); at > 0; --at) {
    const bool first = at == 1;
    if (first || all[at - 1].on - all[at - 2].on >= c.policy.occasion_gap_days) {
      return &all[at - 1];
    }
  }
  return nullptr;
}

// As evidence alone: a task that names invoices is about paying them.
void cite(const Purchase& purchase, Task& task) {
  for (const auto* invoice : purchase.invoices) {
    task.evidence(invoice->fact_id);
  }
}

void name_product(const Purchase& purchase, Task& task) {
  if (!purchase.product().empty()) task.point("point.product", {{"what", purchase.product()}});
}

void say_thanks(const Case& c, const Relation& relation, const Purchase& purchase) {
  const lofte_date latest = purchase.on + c.policy.thank_days;
  if (c.clock.passed(latest) || relation.contacts.ours_since(purchase.on + 1) != nullptr) return;
  const bool first = &purchase == &relation.purchases.front();
  auto task = c.out.task("thanks ", iso(purchase.on));
  task.rule("thanks")
      .severity(first ? LOFTE_SEVERITY_NOTICE : LOFTE_SEVERITY_INFO)
      .title("task.thanks", {{"date", Date{purchase.on}}})
      .reason(first ? "reason.first_purchase" : "reason.purchase", {{"date", Date{purchase.on}}})
      .reason("gain.thanks")
      .since(purchase.on)
      .from(c.working_day(purchase.on + 1))
      .latest(latest)
      .channel(first ? c.talk_channel() : c.letter_channel())
      .cost_of_skipping("cost.thanks")
      .assignee(c.manager())
      .point("point.thanks");
  name_product(purchase, task);
  task.point("point.joy");
  cite(purchase, task);
}

// When a fault would have shown: the longest that a product of theirs asks for.
int delay_of(const Case& c, const Purchase& purchase) {
  int delay = 0;
  bool known = false;
  for (const auto& [product, days] : numbers_in(c.policy.check_in_products)) {
    if (product.empty() || !purchase.holds(product)) continue;
    delay = std::max(delay, days);
    known = true;
  }
  return known ? delay : c.policy.check_in_days;
}

void say_check_in(const Case& c, const Relation& relation, const Purchase& purchase) {
  const lofte_date day = purchase.delivered_on + delay_of(c, purchase);
  const lofte_date latest = day + c.policy.check_in_open_days;
  if (!c.clock.within(day, latest) || relation.contacts.ours_since(day) != nullptr) return;
  auto task = c.out.task("check-in ", iso(purchase.on));
  task.rule("check-in")
      .severity(LOFTE_SEVERITY_NOTICE)
      .title("task.check_in", {{"date", Date{purchase.on}}})
      .reason("reason.check_in", {{"date", Date{day}}})
      .reason("gain.check_in")
      .since(day)
      .from(c.working_day(day))
      .latest(latest)
      .channel(c.talk_channel())
      .cost_of_skipping("cost.check_in")
      .assignee(c.manager())
      .point("point.check_in");
  name_product(purchase, task);
  task.point("point.check_in.fault");
  cite(purchase, task);
}

void say_reassurance(const Case& c, const Relation& relation, const Purchase& purchase) {
  const lofte_date day = purchase.delivered_on + c.policy.reassure_days;
  const lofte_date latest = day + c.policy.reassure_open_days;
  if (!c.clock.within(day, latest) || relation.contacts.ours_since(day) != nullptr) return;
  auto task = c.out.task("reassure ", iso(purchase.on));
  task.rule("reassure")
      .severity(LOFTE_SEVERITY_INFO)
      .title("task.reassure", {{"date", Date{purchase.on}}})
      .reason("reason.doubt")
      .reason("gain.reassure")
      .since(day)
      .from(c.working_day(day))
      .latest(latest)
      .channel(c.talk_channel())
      .cost_of_skipping("cost.reassure")
      .assignee(c.manager())
      .point("point.reassure");
  name_product(purchase, task);
  cite(purchase, task);
}

// The days of the plan that lie in the first days, each once, in order.
std::vector<int> plan_of(const Case& c) {
  std::vector<int> days;
  for (const NamedNumber& one : numbers_in(c.policy.first_plan)) {
    if (one.name.empty() && one.number > 0 && one.number <= c.policy.first_days) {
      days.push_back(one.number);
    }
  }
  std::ranges::sort(days);
  days.erase(std::unique(days.begin(), days.end()), days.end());
  return days;
}

void say_plan(const Case& c, const Purchase& first, const std::vector<int>& days) {
  const lofte_date check_in = first.delivered_on + delay_of(c, first);
  const lofte_date reassure = first.delivered_on + c.policy.reassure_days;
  auto flag = c.out.flag("first days ", iso(first.on));
  flag.rule("first-days")
      .title("flag.first_days", {{"date", Date{first.on + c.policy.first_days}}})
      .reason("step.thanks", {{"date", Date{c.working_day(first.on + 1)}}})
      .reason("step.check_in", {{"date", Date{c.working_day(check_in)}}})
      .reason("step.reassure", {{"date", Date{c.working_day(reassure)}}})
      .since(first.on)
      .latest(first.on + c.policy.first_days);
  for (const int day : days) {
    flag.reason("step.talk", {{"date", Date{c.working_day(first.on + day)}}});
  }
  for (const auto* invoice : first.invoices) flag.evidence(invoice->fact_id);
}

void say_day_of_plan(const Case& c, const Relation& relation, const Purchase& first, int number,
                     lofte_date latest) {
  const lofte_date day = first.on + number;
  if (!c.clock.within(day, latest) || relation.contacts.ours_since(day) != nullptr) return;
  const bool last = latest == first.on + c.policy.first_days;
  auto task = c.out.task("first days ", iso(first.on), " day ", number);
  task.rule("first-days")
      .severity(LOFTE_SEVERITY_NOTICE)
      .title("task.first_days", {{"date", Date{first.on}}})
      .reason("reason.first_days",
              {{"first", Date{first.on}}, {"date", Date{first.on + c.policy.first_days}}})
      .reason("gain.first_days")
      .since(day)
      .from(c.working_day(day))
      .latest(latest)
      .channel(c.talk_channel())
      .cost_of_skipping("cost.first_days")
      .assignee(c.manager())
      .point(last ? "point.first_days.sum" : "point.first_days.use")
      .point(last ? "point.first_days.next" : "point.first_days.missing");
  cite(first, task);
}

}  // namespace

const Purchase* known_first(const Case& c, const Relation& relation) {
  if (relation.purchases.empty()) return nullptr;
  const Purchase& first = relation.purchases.front();
  const lofte_date since = c.view.raw().history_since;
  return since != 0 && first.on <= since ? nullptr : &first;
}

void say_after_purchase(const Case& c, const Relation& relation) {
  const Purchase* purchase = occasion_of(c, relation);
  if (purchase == nullptr || relation.strained || !c.may_reach()) return;
  say_thanks(c, relation, *purchase);
  say_check_in(c, relation, *purchase);
  say_reassurance(c, relation, *purchase);
}

void say_first_days(const Case& c, const Relation& relation) {
  const Purchase* first = known_first(c, relation);
  if (first == nullptr || c.clock.passed(first->on + c.policy.first_days)) return;
  const std::vector<int> days = plan_of(c);
  say_plan(c, *first, days);
  if (relation.strained || !c.may_reach()) return;
  for (std::size_t at = 0; at < days.size(); ++at) {
    const bool last = at + 1 == days.size();
    const int until = last ? c.policy.first_days : days[at + 1] - 1;
    say_day_of_plan(c, relation, *first, days[at], first->on + until);
  }
}

}  // namespace lofte::follow_up
