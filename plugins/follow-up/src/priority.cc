#include "priority.h"

#include "after_purchase.h"

namespace lofte::follow_up {
namespace {

// The most valuable: by money, or by those they brought.
void say_valuable(const Case& c, const Relation& relation) {
  std::vector<std::string_view> referrals;
  for (const auto& record : c.view.records<lofte_referral>()) {
    const bool by_them = text(record.body.referred_customer_id) != c.view.customer_id();
    if (by_them && c.clock.reached(record.body.date)) referrals.push_back(record.fact_id());
  }
  const bool top = relation.tier == "top";
  if (!top && referrals.empty()) return;
  auto flag = c.out.flag("priority valuable");
  flag.rule("priority-valuable").title("flag.valuable");
  if (top) flag.reason("reason.top");
  if (top && !relation.purchases.empty()) {
    flag.evidence(relation.purchases.back().invoices.front()->fact_id);
  }
  if (!referrals.empty()) flag.reason("reason.brought", {{"count", referrals.size()}});
  for (const std::string_view fact : referrals) flag.evidence(fact);
}

// What shows that somebody who has not bought yet is thinking of it.
struct Sign {
  lofte_date on = 0;
  std::string_view reason;
  std::string_view fact_id;
};

Sign latest_sign(const Case& c, const Relation& relation) {
  Sign latest;
  const auto take = [&](lofte_date on, std::string_view reason, std::string_view fact_id) {
    if (on > latest.on && c.clock.reached(on)) latest = {on, reason, fact_id};
  };
  for (const auto& record : c.view.records<lofte_quote>()) {
    const bool open = record.body.status == LOFTE_QUOTE_SENT;
    const lofte_date until = record.body.valid_until;
    if (open && (until == 0 || !c.clock.passed(until))) {
      take(record.body.date, "sign.quote", record.fact_id());
    }
  }
  for (const auto& record : c.view.records<lofte_opportunity>()) {
    const bool over =
        record.body.status == LOFTE_OPPORTUNITY_WON || record.body.status == LOFTE_OPPORTUNITY_LOST;
    if (!over) take(record.body.date, "sign.opportunity", record.fact_id());
  }
  for (const Touch& touch : relation.contacts.held) {
    if (!touch.is_ours()) take(touch.on, "sign.contact", touch.fact_id);
  }
  return latest;
}

// The new, and those who have not decided yet.
void say_new(const Case& c, const Relation& relation) {
  const Purchase* first = known_first(c, relation);
  if (first != nullptr && !c.clock.passed(first->on + c.policy.first_days)) {
    c.out.flag("priority new")
        .rule("priority-new")
        .title("flag.new")
        .reason("reason.first_purchase", {{"date", Date{first->on}}})
        .since(first->on)
        .latest(first->on + c.policy.first_days)
        .evidence(first->invoices.front()->fact_id);
  }
  if (!relation.purchases.empty()) return;
  const Sign sign = latest_sign(c, relation);
  const lofte_date until = sign.on + c.policy.opportunity_days;
  if (sign.on == 0 || c.clock.passed(until)) return;
  c.out.flag("priority undecided")
      .rule("priority-undecided")
      .title("flag.undecided")
      .reason(sign.reason, {{"date", Date{sign.on}}})
      .since(sign.on)
      .latest(until)
      .evidence(sign.fact_id);
}

// Bought once and did not come back, or does not use what they bought.
void say_not_coming(const Case& c, const Relation& relation) {
  if (relation.purchases.empty()) return;
  const Purchase& last = relation.purchases.back();
  const lofte_date alone = last.on + c.policy.first_days;
  const bool once = relation.purchases.size() == 1 && c.clock.passed(alone);
  const lofte_date used = c.view.customer() != nullptr ? c.view.customer()->usage_date : 0;
  const bool unused = used != 0 && c.clock.passed(used + c.policy.inactive_days);
  if (!once && !unused) return;
  auto flag = c.out.flag("priority not coming");
  flag.rule("priority-not-coming")
      .title("flag.not_coming")
      .evidence(last.invoices.front()->fact_id);
  if (once) flag.reason("reason.once", {{"date", Date{last.on}}}).since(alone + 1);
  if (unused) flag.reason("reason.unused", {{"date", Date{used}}});
  if (!unused) return;
  for (const auto& record : c.view.records<lofte_customer>()) flag.evidence(record.fact_id());
}

}  // namespace

void say_priorities(const Case& c, const Relation& relation) {
  say_valuable(c, relation);
  say_new(c, relation);
  say_not_coming(c, relation);
}

}  // namespace lofte::follow_up
