#include "tasks.h"

#include <algorithm>
#include <tuple>

#include "charge_words.h"
#include "plan.h"
#include "rules.h"

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

// What to offer, and what it was fitted to.
void propose_plan(const Case& c, const Balance& balance, lofte_date since, lofte_date earliest,
                  Task& task) {
  const Plan plan = plan_for(c, balance, since, earliest);
  if (plan.parts == 0) return;
  task.point("point.plan", {{"parts", std::int64_t{plan.parts}},
                            {"amount", plan.part},
                            {"total", balance.left()},
                            {"first", Date{plan.first}},
                            {"last", Date{plan.last}}});
  if (!has_amount(plan.usual)) {
    task.reason("reason.plan.not_known");
  } else if (plan.fits) {
    task.reason("reason.plan.fits", {{"usual", plan.usual}});
  } else {
    task.reason("reason.plan.more", {{"usual", plan.usual}});
  }
}

// What the law would let us add at this step, as it stands on the task's first day.
void say_law(const Case& c, const std::vector<const Claim*>& claims, int step, lofte_date since,
             Task& task) {
  const lofte_date on = c.working_day(since);
  const Rule rule = rule_on(c, on);
  if (step == kFormal && rule.formal_is_changing) task.point("point.formal.changing");
  if (c.policy.charges_from_step == 0 || step < c.policy.charges_from_step) return;
  const Charges charges = charges_at(c, claims, step, on);
  weigh_charges(charges, task);
  say_each(c, charges, step);
  if (step == kCall && rule.plan_fee) {
    task.point("point.plan_fee", {{"amount", *rule.plan_fee}});
  }
  if (step == kFormal && rule.demand_fee) {
    task.point("point.demand_fee", {{"amount", *rule.demand_fee}});
  }
}

}  // namespace

void ask_to_call(const Case& c, const std::vector<const Claim*>& claims,
                 const std::vector<Balance>& balances, lofte_date since, const Window& window,
                 const Why& why) {
  const Addressee addressee(c.view, c.clock);
  const std::string_view name = addressee.name().empty() ? c.view.customer_id() : addressee.name();
  auto task = c.out.task("call after ", last_noticed(claims).last_notice);
  task.rule("call")
      .title("task.call", {{"customer", name}})
      .channel(addressee.talk_channel())
      .point("point.ask_why");
  if (why.cause != Cause::kNotKnown) task.point(concat("point.why.", name_of(why.cause)));
  task.point("point.more_time", {{"date", Date{window.answer_by}}});
  for (const Balance& balance : balances) {
    propose_plan(c, balance, since, window.answer_by, task);
  }
  task.point("point.other_ways").point("point.write_down").cost_of_skipping("cost.call");
  describe(c, claims, balances, since, task);
  say_why(why, task);
  say_law(c, claims, kCall, since, task);
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
  say_law(c, claims, kFormal, since, task);
}

}  // namespace lofte::late_payer
