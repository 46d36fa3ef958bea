#include "advisor.h"

#include "complaint.h"
#include "survey.h"

namespace lofte::satisfaction {

void Satisfaction::activate() {
  host().calendar();
}

void Satisfaction::advise(const View& view, Advice& out) {
  const Policy policy(view.settings());
  const Calendar calendar = host().calendar();
  const Clock clock(view.as_of(), out);
  const Case c{view, policy, calendar, clock, out};
  say_complaints(c);
  say_survey(c, standing_of(c));
  say_answers(c);
  say_impressions(c);
  say_tell_back(c);
}

void Satisfaction::accumulate(const View& view, Book& book) {
  const lofte_customer* customer = view.customer();
  if (customer != nullptr && customer->internal != 0) return;
  const Policy policy(view.settings());
  const Calendar calendar = host().calendar();
  Advice unsaid(view.as_of());  // a fold has no next review
  const Clock clock(view.as_of(), unsaid);
  const Case c{view, policy, calendar, clock, unsaid};
  take_in(c, standing_of(c), book);
}

}  // namespace lofte::satisfaction
