#include "tasks.h"

#include <algorithm>
#include <tuple>

namespace lofte::late_payer {
namespace {

// The notice that named one of them last.
const Claim& last_noticed(const std::vector<const Claim*>& claims) {
  return **std::ranges::max_element(claims, {}, [](const Claim* claim) {
    return std::tuple(claim->last_notice_on, claim->last_notice);
  });
}

void describe(const Case& c, const std::vector<const Claim*>& claims,
              const std::vector<Balance>& balances, lofte_date since, Task& task) {
  for (const Claim* claim : claims) task.invoice(claim->id()).evidence(claim->state->fact_id);
  for (const Balance& balance : balances) {
    task.amount(balance.left());
    task.reason("reason.total", {{"count", balance.count}, {"amount", balance.left()}});
  }
  const Claim& last = last_noticed(claims);
  task.reason("reason.oldest", {{"due", Date{claims.front()->due_on()}}})
      .reason("reason.last_notice", {{"date", Date{last.last_notice_on}}})
      .evidence(last.last_notice_fact)
      .severity(LOFTE_SEVERITY_IMPORTANT)
      .revision(claims.back()->overdue_since())
      .since(since)
      .from(c.working_day(since))
      .assignee(c.manager());
}

// Equal monthly parts, the last of them carrying what does not divide.
void propose_plan(const Case& c, const Balance& balance, lofte_date first, Task& task) {
  const std::int64_t parts = c.policy.plan_parts;
  const std::int64_t part = balance.left().minor / parts;
  if (part == 0) return;
  const lofte_date last = c.working_day(add_months(first, c.policy.plan_parts - 1));
  task.point("point.plan", {{"parts", parts},
                            {"amount", money(part, currency(balance.overdue))},
                            {"total", balance.left()},
                            {"first", Date{first}},
                            {"last", Date{last}}});
}

}  // namespace

void ask_to_call(const Case& c, const std::vector<const Claim*>& claims,
                 const std::vector<Balance>& balances, lofte_date since, const Window& window) {
  const Addressee addressee(c.view, c.clock);
  const std::string_view name = addressee.name().empty() ? c.view.customer_id() : addressee.name();
  auto task = c.out.task("call after ", last_noticed(claims).last_notice);
  task.rule("call")
      .title("task.call", {{"customer", name}})
      .channel(addressee.objects_to(LOFTE_CHANNEL_PHONE) ? addressee.channel()
                                                         : LOFTE_CHANNEL_PHONE)
      .point("point.ask_why")
      .point("point.more_time", {{"date", Date{window.answer_by}}});
  for (const Balance& balance : balances) propose_plan(c, balance, window.answer_by, task);
  task.point("point.other_ways").point("point.write_down").cost_of_skipping("cost.call");
  describe(c, claims, balances, since, task);
}

void ask_to_decide(const Case& c, const std::vector<const Claim*>& claims,
                   const std::vector<Balance>& balances, lofte_date since) {
  auto task = c.out.task("formal after ", last_noticed(claims).last_notice);
  task.rule("formal-decision")
      .title("task.formal")
      .point("point.formal.look_back")
      .point("point.formal.law")
      .point("point.formal.or_not")
      .cost_of_skipping("cost.formal");
  describe(c, claims, balances, since, task);
}

}  // namespace lofte::late_payer
