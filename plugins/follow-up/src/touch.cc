#include "touch.h"

#include <algorithm>

#include "outreach.h"

namespace lofte::follow_up {
namespace {

// The earliest day that was written down for a next contact and that no later contact has taken
// care of.
const Touch* agreed_in(const Contacts& contacts) {
  const Touch* earliest = nullptr;
  for (const auto* touches : {&contacts.held, &contacts.vain}) {
    for (const Touch& touch : *touches) {
      const lofte_date on = touch.contact->next_contact_on;
      if (on == 0 || on <= touch.on || on <= contacts.last_on()) continue;
      if (earliest == nullptr || on < earliest->contact->next_contact_on) earliest = &touch;
    }
  }
  return earliest;
}

void add_words(std::string_view id, lofte_string words, Task& task) {
  if (words.size != 0) task.point(id, {{"what", words}});
}

void add_what_we_know(const Case& c, Task& task) {
  if (c.view.customer() == nullptr) return;
  for (const auto& need : range<lofte_string>(c.view.customer()->needs)) {
    task.point("point.need", {{"what", need}});
  }
  for (const auto& interest : range<lofte_string>(c.view.customer()->interests)) {
    task.point("point.interest", {{"what", interest}});
  }
}

}  // namespace

void say_agreed_day(const Case& c, const Relation& relation) {
  const Touch* talk = agreed_in(relation.contacts);
  if (talk == nullptr) return;
  const lofte_date on = talk->contact->next_contact_on;
  if (!c.clock.reached(on)) return;
  const lofte_date day = c.working_day(on);
  const bool late = c.clock.passed(day);
  auto task = c.out.task("agreed ", talk->id);
  task.rule(kAgreedDay)
      .revision(late ? 2 : 1)
      .severity(late ? LOFTE_SEVERITY_IMPORTANT : LOFTE_SEVERITY_NOTICE)
      .title("task.agreed", {{"date", Date{on}}})
      .about(LOFTE_FACT_CONTACT, talk->id)
      .evidence(talk->fact_id)
      .reason("reason.agreed", {{"date", Date{talk->on}}})
      .reason("gain.agreed")
      .since(on)
      .from(day)
      .latest(day)
      .channel(c.talk_channel())
      .cost_of_skipping("cost.agreed")
      .assignee(c.manager());
  add_words("point.next_step", talk->contact->next_step, task);
  add_words("point.agreed", talk->contact->agreed, task);
  add_words("point.last_talk", talk->contact->summary, task);
}

Silence silence_of(const Case& c, const Relation& relation) {
  const lofte_date last = std::max(relation.contacts.last_on(), relation.last_purchase());
  if (last == 0 || agreed_in(relation.contacts) != nullptr) return {};
  if (relation.complaint_since != 0 || !c.may_reach()) return {};
  const lofte_date bound = last + c.policy.silence_days;
  const lofte_date next = relation.next.on;
  const bool by_cadence = next != 0 && next <= bound;
  return {last, c.working_day(by_cadence ? next : bound), by_cadence};
}

lofte_date agreed_day_of(const Relation& relation) {
  const Touch* talk = agreed_in(relation.contacts);
  return talk == nullptr ? 0 : talk->contact->next_contact_on;
}

void say_stay_in_touch(const Case& c, const Relation& relation) {
  const Contacts& contacts = relation.contacts;
  const auto [last, day, by_cadence] = silence_of(c, relation);
  if (day == 0 || !c.clock.reached(day)) return;
  auto task = c.out.task("stay in touch ", iso(last));
  task.rule(by_cadence ? "stay-in-touch" : "silence-bound")
      .severity(LOFTE_SEVERITY_NOTICE)
      .title("task.touch", {{"date", Date{last}}})
      .reason(by_cadence ? "reason.cadence" : "reason.bound", {{"date", Date{day}}})
      .reason("gain.touch")
      .since(day)
      .from(day)
      .latest(day + c.policy.touch_open_days)
      .channel(c.talk_channel())
      .cost_of_skipping("cost.touch")
      .assignee(c.manager())
      .point("point.touch");
  if (!contacts.held.empty()) {
    task.evidence(contacts.held.back().fact_id);
    add_words("point.last_talk", contacts.held.back().contact->summary, task);
  }
  if (!relation.purchases.empty()) {
    task.evidence(relation.purchases.back().invoices.front()->fact_id);
  }
  add_what_we_know(c, task);
}

void say_call_instead(const Case& c, const Relation& relation) {
  std::vector<const Touch*> written;
  for (const Touch& touch : relation.contacts.held) {
    if (touch.is_talk()) written.clear();
    if (!touch.is_talk() && touch.is_ours()) written.push_back(&touch);
  }
  if (std::ssize(written) < c.policy.written_limit) return;
  const Touch& last = *written[static_cast<std::size_t>(c.policy.written_limit) - 1];
  const lofte_date latest = last.on + c.policy.written_days;
  if (c.clock.passed(latest) || c.talk_channel() != LOFTE_CHANNEL_PHONE) return;
  auto task = c.out.task("call instead ", last.id);
  task.rule("call-instead")
      .severity(LOFTE_SEVERITY_NOTICE)
      .title("task.call_instead", {{"count", written.size()}})
      .reason("reason.written", {{"date", Date{written.front()->on}}})
      .reason("gain.call_instead")
      .since(last.on)
      .from(c.working_day(last.on + 1))
      .latest(latest)
      .channel(LOFTE_CHANNEL_PHONE)
      .cost_of_skipping("cost.call_instead")
      .assignee(c.manager())
      .point("point.call_instead");
  for (const Touch* touch : written) task.evidence(touch->fact_id);
}

void say_unreached(const Case& c, const Relation& relation) {
  const Contacts& contacts = relation.contacts;
  if (contacts.vain.empty() || !c.may_reach()) return;
  const Touch& last = contacts.vain.back();
  const lofte_date latest = last.on + c.policy.unreached_days;
  if (!last.is_ours() || contacts.last_on() >= last.on || c.clock.passed(latest)) return;
  // A day that was written down is better than a new attempt at a time that suits us.
  if (last.contact->next_contact_on > last.on) return;
  auto task = c.out.task("unreached ", last.id);
  task.rule("unreached")
      .severity(LOFTE_SEVERITY_NOTICE)
      .title("task.unreached", {{"date", Date{last.on}}})
      .about(LOFTE_FACT_CONTACT, last.id)
      .evidence(last.fact_id)
      .reason("gain.unreached")
      .since(last.on)
      .from(c.working_day(last.on + 1))
      .latest(latest)
      .channel(c.letter_channel())
      .cost_of_skipping("cost.unreached")
      .assignee(c.manager())
      .point("point.unreached.time")
      .point("point.unreached.promise");
  add_words("point.next_step", last.contact->next_step, task);
}

}  // namespace lofte::follow_up
