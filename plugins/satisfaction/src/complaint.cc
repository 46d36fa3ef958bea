#include "complaint.h"

#include <algorithm>

namespace lofte::satisfaction {
namespace {

// The first day on which it counts as standing still.
struct Stall {
  lofte_date on;
  std::string_view why;  // its text
};

Stall stall_of(const Case& c, const lofte_complaint& complaint) {
  Stall stall = complaint.due_on != 0
                    ? Stall{complaint.due_on + 1, "stall.due"}
                    : Stall{complaint.opened_on + c.policy.complaint_days + 1, "stall.no_date"};
  const lofte_date without_owner = complaint.opened_on + c.policy.owner_days + 1;
  if (complaint.owner.size == 0 && without_owner < stall.on) {
    stall = {without_owner, "stall.no_owner"};
  }
  return stall;
}

void add_missing(const lofte_complaint& complaint, Task& task) {
  if (complaint.owner.size == 0) task.point("point.owner");
  if (complaint.due_on == 0) task.point("point.due");
  if (complaint.cause.size == 0) task.point("point.cause");
  if (complaint.remedy.size == 0) task.point("point.remedy");
  if (complaint.prevention.size == 0) task.point("point.prevention");
  task.point("point.tell");
}

void say_open(const Case& c, const Record<lofte_complaint>& record) {
  const lofte_complaint& complaint = record.body;
  const Stall stall = stall_of(c, complaint);
  const bool stalls = c.clock.reached(stall.on);
  auto task = c.out.task("complaint ", record.id());
  const std::string_view owner = complaint.owner.size != 0 ? text(complaint.owner) : c.manager();
  task.rule(stalls ? "complaint-stalled" : "complaint-open")
      .revision(stalls ? 2 : 1)
      .severity(stalls ? LOFTE_SEVERITY_URGENT : LOFTE_SEVERITY_IMPORTANT)
      .title(stalls ? "task.complaint.stalled" : "task.complaint",
             {{"date", Date{complaint.opened_on}}})
      .about(LOFTE_FACT_COMPLAINT, record.id())
      .evidence(record.fact_id())
      .cost_of_skipping("cost.complaint")
      .since(stalls ? stall.on : complaint.opened_on)
      .from(c.working_day(complaint.opened_on))
      // Escalated, it is for whoever is responsible for the customer.
      .assignee(stalls && !c.manager().empty() ? c.manager() : owner);
  if (!stalls) task.latest(stall.on - 1);
  if (complaint.text.size != 0) task.reason("reason.said", {{"words", complaint.text}});
  if (complaint.due_on != 0) task.reason("reason.due", {{"date", Date{complaint.due_on}}});
  if (stalls) task.reason(stall.why, {{"date", Date{stall.on - 1}}});
  for (const lofte_string& id : range<lofte_string>(complaint.invoice_ids)) task.invoice(id);
  add_missing(complaint, task);
}

// Solved, and nothing learned yet.
void say_lesson(const Case& c, const Record<lofte_complaint>& record) {
  const lofte_complaint& complaint = record.body;
  if (complaint.cause.size != 0 && complaint.prevention.size != 0) return;
  const lofte_date last = complaint.resolved_on + c.policy.lesson_days;
  if (c.clock.passed(last)) return;
  auto task = c.out.task("lesson ", record.id());
  task.rule("complaint-lesson")
      .severity(LOFTE_SEVERITY_NOTICE)
      .title("task.lesson", {{"date", Date{complaint.opened_on}}})
      .about(LOFTE_FACT_COMPLAINT, record.id())
      .evidence(record.fact_id())
      .since(complaint.resolved_on)
      .from(c.working_day(complaint.resolved_on))
      .latest(last)
      .assignee(complaint.owner.size != 0 ? text(complaint.owner) : c.manager());
  if (complaint.cause.size == 0) task.point("point.cause");
  if (complaint.prevention.size == 0) task.point("point.prevention");
}

}  // namespace

void say_complaints(const Case& c) {
  lofte_date open_since = 0;
  std::string_view evidence;
  for (const auto& record : c.view.records<lofte_complaint>()) {
    if (!c.is_open(record.body)) {
      say_lesson(c, record);
      continue;
    }
    say_open(c, record);
    if (open_since != 0 && record.body.opened_on >= open_since) continue;
    open_since = record.body.opened_on;
    evidence = record.fact_id();
  }
  if (open_since == 0) return;
  c.out.flag("no sales contact")
      .rule("complaint-comes-first")
      .severity(LOFTE_SEVERITY_NOTICE)
      .title("flag.no_sales", {{"date", Date{open_since}}})
      .reason("reason.no_sales")
      .since(open_since)
      .evidence(evidence);
}

}  // namespace lofte::satisfaction
