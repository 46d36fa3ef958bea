#include "next_contact.h"

#include <algorithm>

namespace lofte::relationship {
namespace {

struct Next {
  lofte_date on = 0;
  std::string_view why;  // its text is "next.<why>"
  lofte_date because_of = 0;
  std::string_view fact_id;
};

void take_earlier(Next& next, const Next& other) {
  if (other.on != 0 && (next.on == 0 || other.on < next.on)) next = other;
}

// A day that a talk gave for the next one, and that no later talk has taken care of.
Next agreed_day(const Relation& relation) {
  Next next;
  for (const Touch& touch : relation.touches) {
    const lofte_date on = touch.contact->next_contact_on;
    if (on <= relation.last_touch()) continue;
    take_earlier(next, {on, "agreed", touch.on, touch.fact_id});
  }
  return next;
}

// The day by which we promised something that is still to be done.
Next promised_day(const Case& c) {
  Next next;
  for (const lofte_prior_advice& said : c.view.prior_advice()) {
    const lofte_verdict* verdict = said.advice->verdict;
    if (verdict == nullptr || text(said.plugin) != "promise-log") continue;
    if (text(verdict->state) != "open" && text(verdict->state) != "due") continue;
    const auto promise = c.view.records<lofte_promise>().find(text(said.advice->key));
    if (!promise || promise->body.direction != LOFTE_PROMISE_OURS) continue;
    take_earlier(next, {promise->body.due_on, "promised", promise->body.made_on,
                        text(promise->fact.fact_id)});
  }
  return next;
}

bool is_served_by_itself(const lofte_customer* customer) {
  if (customer == nullptr || customer->service_forms.count == 0) return false;
  for (const int32_t form : range<int32_t>(customer->service_forms)) {
    const bool by_itself = form == LOFTE_CUSTOMER_SELF_SERVICE ||
                           form == LOFTE_CUSTOMER_AUTOMATED || form == LOFTE_CUSTOMER_COMMUNITY;
    if (!by_itself) return false;
  }
  return true;
}

struct Cadence {
  int days;
  std::string_view why;
};

Cadence usual_cadence(const Case& c, const Relation& relation) {
  const lofte_customer* customer = c.view.customer();
  const int32_t depth =
      customer == nullptr ? int32_t{LOFTE_CUSTOMER_DEPTH_UNSPECIFIED} : customer->depth;
  switch (relation.stage()) {
    case StageName::kExploration:
      return {c.policy.contact_days_new, "undecided"};
    case StageName::kAwareness:
      return {c.policy.contact_days_new, "new"};
    case StageName::kDissolution:
      return {c.policy.contact_days_transactional, "silent"};
    default:
      break;
  }
  if (relation.tier == Tier::kTop) return {c.policy.contact_days_top, "top"};
  if (depth == LOFTE_CUSTOMER_LONG_TERM) return {c.policy.contact_days_long_term, "long_term"};
  if (depth == LOFTE_CUSTOMER_TRANSACTIONAL) {
    return {c.policy.contact_days_transactional, "transactional"};
  }
  return {c.policy.contact_days, "usual"};
}

Next usual_day(const Case& c, const Relation& relation) {
  const lofte_date bought = relation.sales.empty() ? 0 : relation.sales.back().on;
  const lofte_date last = std::max({relation.last_touch(), bought, relation.turns.front().on});
  if (last == 0) return {};
  const Cadence cadence = usual_cadence(c, relation);
  int days = cadence.days;
  if (c.is_important()) days = std::max(days * 3 / 4, 1);
  if (is_served_by_itself(c.view.customer())) days *= 2;
  return {c.working_day(last + days), cadence.why, last, {}};
}

void say_none(const Case& c, std::string_view why) {
  c.out.flag("next contact").rule("next-contact-none").title("flag.next.none").reason(why);
}

}  // namespace

void say_next_contact(const Case& c, const Relation& relation) {
  if (relation.died) return say_none(c, "next.died");
  if (relation.ended_on != 0) return say_none(c, "next.ended");
  Next next = agreed_day(relation);
  take_earlier(next, promised_day(c));
  if (next.on == 0) next = usual_day(c, relation);
  if (next.on == 0) {
    c.out.flag("next contact")
        .rule("next-contact-none")
        .severity(LOFTE_SEVERITY_NOTICE)
        .title("flag.next.none")
        .reason("next.unknown");
    return;
  }
  const bool late = c.clock.passed(next.on);
  auto flag = c.out.flag("next contact");
  flag.rule(late ? "next-contact-passed" : "next-contact")
      .severity(late ? LOFTE_SEVERITY_NOTICE : LOFTE_SEVERITY_INFO)
      .title(late ? "flag.next.passed" : "flag.next", {{"date", Date{next.on}}})
      .reason(concat("next.", next.why), {{"date", Date{next.because_of}}})
      .since(late ? next.on + 1 : next.because_of)
      .latest(next.on)
      .evidence(next.fact_id);
  if (c.is_important()) flag.reason("reason.important");
}

void say_agreed(const Case& c, const Relation& relation) {
  for (const Touch& touch : relation.touches) {
    const std::string_view agreed = text(touch.contact->agreed);
    if (agreed.empty() || c.clock.passed(touch.on + c.policy.agreed_days)) continue;
    bool written_down = false;
    for (const auto& [fact, promise] : c.view.records<lofte_promise>()) {
      written_down = written_down || promise.made_on == touch.on;
    }
    if (written_down) continue;
    c.out.flag("agreed ", touch.id)
        .rule("agreed-not-promised")
        .title("flag.agreed", {{"date", Date{touch.on}}, {"what", agreed}})
        .reason("reason.agreed")
        .about(LOFTE_FACT_CONTACT, touch.id)
        .since(touch.on)
        .latest(touch.on + c.policy.agreed_days)
        .evidence(touch.fact_id);
  }
}

}  // namespace lofte::relationship
