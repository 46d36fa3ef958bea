#include "follow_up.h"

#include "after_purchase.h"
#include "dates.h"
#include "opportunity.h"
#include "plan.h"
#include "priority.h"
#include "questions.h"
#include "referral.h"
#include "review.h"
#include "touch.h"

namespace lofte::follow_up {
namespace {

// A part of our own firm is no customer, and who has died is left in peace.
bool is_nobody(const View& view) {
  return (view.customer() != nullptr && view.customer()->internal != 0) || view.has_died();
}

}  // namespace

void FollowUp::activate() {
  host().calendar();
}

void FollowUp::advise(const View& view, Advice& out) {
  if (is_nobody(view)) return;
  const Policy policy(view.settings());
  const Calendar calendar = host().calendar();
  const Clock clock(view.as_of(), out);
  const Case c{view, policy, calendar, clock, out};

  const Relation relation = relation_of(c);
  say_last_contact(c, relation.contacts);
  say_questions(c);
  say_chance_meetings(c, relation);
  if (c.is_over(view.customer() != nullptr ? view.customer()->ended_on : 0)) return;
  say_agreed_day(c, relation);
  say_stay_in_touch(c, relation);
  say_call_instead(c, relation);
  say_unreached(c, relation);
  say_after_purchase(c, relation);
  say_first_days(c, relation);
  say_dates(c, relation);
  say_referral(c, relation);
  say_referral_thanks(c);
  say_opportunities(c, relation);
  say_priorities(c, relation);
}

void FollowUp::accumulate(const View& view, Week& week) {
  const bool ended = view.customer() != nullptr && view.customer()->ended_on != 0 &&
                     view.customer()->ended_on <= view.as_of();
  if (is_nobody(view) || ended) return;
  const Policy policy(view.settings());
  const Calendar calendar = host().calendar();
  Advice unsaid(view.as_of());  // a fold has no next review
  const Clock clock(view.as_of(), unsaid);
  const Case c{view, policy, calendar, clock, unsaid};
  take_in(c, relation_of(c), week);
}

void FollowUp::review(const View& view, Reviews& out) {
  keep_budget(view, out);
}

void FollowUp::plan(const Day& day, Order& out) {
  plan_day(day, out);
}

}  // namespace lofte::follow_up
