#include "register.h"

#include <string>
#include <vector>

namespace lofte::relationship {
namespace {

bool has_anybody(const Case& c) {
  for (const auto& [fact, person] : c.view.records<lofte_person>()) {
    if (person.left_on == 0 || !c.clock.reached(person.left_on)) return true;
  }
  return false;
}

bool can_be_reached(const Case& c, const lofte_customer& customer) {
  if (customer.email.size != 0 || customer.phone.size != 0) return true;
  for (const auto& [fact, person] : c.view.records<lofte_person>()) {
    const bool here = person.left_on == 0 || !c.clock.reached(person.left_on);
    if (here && (person.email.size != 0 || person.phone.size != 0)) return true;
  }
  return false;
}

Task change_task(const Case& c, std::string_view key, lofte_date on) {
  auto task = c.out.task(key);
  task.rule("register-change")
      .severity(LOFTE_SEVERITY_NOTICE)
      .since(on)
      .from(c.working_day(on))
      .latest(on + c.policy.change_days)
      .assignee(c.manager());
  return task;
}

bool is_fresh(const Case& c, lofte_date on) {
  return on != 0 && c.clock.reached(on) && !c.clock.passed(on + c.policy.change_days);
}

// The first day anything but the register speaks of: what is entered later is a change.
lofte_date first_dealings(const Relation& relation) {
  lofte_date first = relation.sales.empty() ? 0 : relation.sales.front().on;
  if (!relation.touches.empty() && (first == 0 || relation.touches.front().on < first)) {
    first = relation.touches.front().on;
  }
  return first;
}

}  // namespace

void say_gaps(const Case& c, const Relation& relation) {
  const lofte_customer* customer = c.view.customer();
  if (!c.policy.register_gaps || relation.is_over() || relation.rhythm.count() == 0) return;
  std::vector<std::string_view> gaps;
  if (customer == nullptr) {
    gaps.push_back("gap.entry");
  } else {
    if (!can_be_reached(c, *customer)) gaps.push_back("gap.reach");
    if (customer->manager.size == 0) gaps.push_back("gap.manager");
    if (c.view.is_firm()) {
      if (customer->organisation_number.size == 0) gaps.push_back("gap.number");
      if (!has_anybody(c)) gaps.push_back("gap.people");
    }
    // Why someone buys is worth asking who comes back, sooner where much hangs on it.
    const bool comes_back = relation.rhythm.count() > 1;
    if (customer->needs.count == 0 && (comes_back || c.is_important())) gaps.push_back("gap.needs");
    if (customer->importance == LOFTE_CUSTOMER_IMPORTANCE_UNSPECIFIED && comes_back) {
      gaps.push_back("gap.importance");
    }
  }
  if (gaps.empty()) return;
  auto flag = c.out.flag("register");
  flag.rule("register-gaps").title("flag.register", {{"count", gaps.size()}});
  for (const std::string_view gap : gaps) flag.reason(gap);
  for (const auto& record : c.view.records<lofte_customer>()) flag.evidence(record.fact_id());
}

void say_changes(const Case& c, const Relation& relation) {
  if (relation.is_over()) return;
  const lofte_date first = first_dealings(relation);
  for (const auto& record : c.view.records<lofte_customer>()) {
    const lofte_date on = record.fact.effective_date;
    if (first == 0 || on <= first || !is_fresh(c, on)) continue;
    change_task(c, concat("change ", iso(on)), on)
        .title("task.change", {{"date", Date{on}}})
        .point("point.change.what")
        .point("point.change.write")
        .evidence(record.fact_id());
  }
  for (const auto& record : c.view.records<lofte_person>()) {
    const lofte_date left = record.body.left_on;
    if (!is_fresh(c, left)) continue;
    change_task(c, concat("left ", record.id()), left)
        .title("task.left", {{"name", record.body.given_name}, {"date", Date{left}}})
        .point("point.left.who")
        .point("point.left.thank")
        .about(LOFTE_FACT_PERSON, record.id())
        .evidence(record.fact_id());
  }
}

}  // namespace lofte::relationship
