#include "hand_over.h"

#include <algorithm>
#include <string>

namespace lofte::relationship {
namespace {

constexpr std::size_t kTalksTold = 5;
constexpr std::size_t kPointsOfAKind = 10;

void tell_talks(const Relation& relation, Task& task) {
  const std::size_t count = relation.touches.size();
  for (std::size_t at = count > kTalksTold ? count - kTalksTold : 0; at < count; ++at) {
    const Touch& touch = relation.touches[at];
    const lofte_string& summary = touch.contact->summary;
    const lofte_string& agreed = touch.contact->agreed;
    const Arg date{"date", Date{touch.on}};
    if (summary.size != 0) {
      task.point("note.talk", {date, {"what", summary}});
    } else {
      task.point("note.talk.plain", {date});
    }
    if (agreed.size != 0) task.point("note.agreed", {date, {"what", agreed}});
    task.evidence(touch.fact_id);
  }
}

void tell_promises(const Case& c, Task& task) {
  std::size_t told = 0;
  for (const lofte_prior_advice& said : c.view.prior_advice()) {
    const lofte_verdict* verdict = said.advice->verdict;
    if (verdict == nullptr || text(said.plugin) != "promise-log") continue;
    const std::string_view state = text(verdict->state);
    if (state != "open" && state != "due" && state != "broken" && state != "partly_kept") continue;
    const auto promise = c.view.records<lofte_promise>().find(text(said.advice->key));
    if (!promise || ++told > kPointsOfAKind) continue;
    const bool ours = promise->body.direction == LOFTE_PROMISE_OURS;
    const Arg due{"due", Date{promise->body.due_on}};
    if (promise->body.what.size != 0) {
      task.point(ours ? "note.ours" : "note.theirs", {due, {"what", promise->body.what}});
    } else if (has_amount(promise->body.amount)) {
      task.point("note.theirs.money", {due, {"amount", promise->body.amount}});
    }
    task.evidence(promise->fact.fact_id);
  }
}

void tell_complaints(const Case& c, Task& task) {
  std::size_t told = 0;
  for (const auto& record : c.view.records<lofte_complaint>()) {
    const lofte_date resolved = record.body.resolved_on;
    const bool open = resolved == 0 || !c.clock.reached(resolved);
    if (++told > kPointsOfAKind) return;
    task.point(open ? "note.complaint.open" : "note.complaint.closed",
               {{"date", Date{record.body.opened_on}},
                {"has", record.body.text.size == 0 ? "no" : "yes"},
                {"what", record.body.text}});
    task.evidence(record.fact_id());
  }
}

// What holds for this customer alone.
void tell_exceptions(const Case& c, Task& task) {
  for (const auto& record : c.view.records<lofte_hold>()) {
    const lofte_hold& hold = record.body;
    if (!c.clock.within(hold.from, hold.until)) continue;
    if (hold.lifted_on != 0 && c.clock.reached(hold.lifted_on)) continue;
    task.point("note.hold", {{"until", Date{hold.until}}, {"reason", hold.reason}});
    task.evidence(record.fact_id());
  }
  const lofte_customer* customer = c.view.customer();
  if (customer == nullptr) return;
  if ((customer->present & LOFTE_CUSTOMER_HAS_PAYMENT_TERMS_DAYS) != 0) {
    task.point("note.terms", {{"days", std::int64_t{customer->payment_terms_days}}});
  }
  if (customer->reminders_excluded_reason.size != 0) {
    task.point("note.no_reminders", {{"reason", customer->reminders_excluded_reason}});
  }
  for (const auto& wish : range<lofte_contact_wish>(customer->contact_wishes)) {
    if (wish.note.size != 0) task.point("note.wish", {{"what", wish.note}});
  }
  for (const lofte_string& need : range<lofte_string>(customer->needs)) {
    task.point("note.need", {{"what", need}});
  }
}

void tell_quotes(const Case& c, Task& task) {
  for (const auto& record : c.view.records<lofte_quote>()) {
    const lofte_quote& quote = record.body;
    const bool stands = quote.status == LOFTE_QUOTE_SENT || quote.status == LOFTE_QUOTE_ACCEPTED;
    if (!stands || quote.what.size == 0) continue;
    task.point("note.quote", {{"date", Date{quote.date}}, {"what", quote.what}});
    task.evidence(record.fact_id());
  }
}

bool anything_to_tell(const Case& c, const Relation& relation) {
  return !relation.touches.empty() || !c.view.records<lofte_promise>().empty() ||
         !c.view.records<lofte_complaint>().empty() || !c.view.records<lofte_quote>().empty();
}

void hand_over(const Case& c, const Relation& relation, std::string_view key, std::string_view rule,
               lofte_date on, Args title) {
  auto task = c.out.task(key);
  task.rule(rule)
      .severity(LOFTE_SEVERITY_NOTICE)
      .title(concat("task.", rule), title)
      .since(on)
      .from(c.working_day(on))
      .latest(on + c.policy.hand_over_days)
      .cost_of_skipping("cost.hand_over")
      .assignee(c.manager());
  tell_talks(relation, task);
  tell_promises(c, task);
  tell_complaints(c, task);
  tell_exceptions(c, task);
  tell_quotes(c, task);
}

// Since when the manager of today is responsible, as far as the talks show it; 0: no change is
// seen.
struct Change {
  lofte_date on = 0;
  std::string_view from;
};

Change change_of_manager(const Case& c, const Relation& relation) {
  const std::string_view manager = c.manager();
  if (manager.empty()) return {};
  lofte_date entered = 0;
  for (const auto& record : c.view.records<lofte_customer>()) {
    entered = record.fact.effective_date;
  }
  Change change;
  for (const Touch& touch : relation.touches) {
    if (touch.by().empty()) continue;
    if (touch.by() == manager) {
      // Theirs before the entry changed says nothing of who had the customer in between.
      if (entered == 0 || touch.on >= entered) return {};
      change = {};
    } else if (entered == 0 || touch.on < entered) {
      change = {entered != 0 ? entered : touch.on, touch.by()};
    }
  }
  return change;
}

}  // namespace

void say_hand_over(const Case& c, const Relation& relation) {
  if (relation.is_over() || !anything_to_tell(c, relation)) return;
  const lofte_date first = relation.rhythm.first();
  if (first != 0 && !c.clock.passed(first + c.policy.hand_over_days)) {
    hand_over(c, relation, "hand-over first purchase", "hand-over-first", first,
              {{"date", Date{first}}});
  }
  const Change change = change_of_manager(c, relation);
  if (change.on == 0 || c.clock.passed(change.on + c.policy.hand_over_days)) return;
  if (!c.clock.reached(change.on)) return;
  hand_over(c, relation, concat("hand-over ", iso(change.on)), "hand-over-manager", change.on,
            {{"from", change.from}, {"to", c.manager()}});
}

}  // namespace lofte::relationship
