#include "advisor.h"

#include "hand_over.h"
#include "loop.h"
#include "next_contact.h"
#include "people.h"
#include "register.h"
#include "service.h"
#include "signals.h"
#include "stage.h"
#include "value.h"

namespace lofte::relationship {
namespace {

// A part of our own firm is no customer.
bool is_internal(const View& view) {
  return view.customer() != nullptr && view.customer()->internal != 0;
}

}  // namespace

void Relationship::activate() {
  host().calendar();
}

void Relationship::advise(const View& view, Advice& out) {
  if (is_internal(view)) return;
  const Policy policy(view.settings());
  const Calendar calendar = host().calendar();
  const Clock clock(view.as_of(), out);
  const Case c{view, policy, calendar, clock, out};

  Relation relation = relation_of(c);
  relation.tier = say_value(c, relation);
  say_stage(c, relation);
  say_buying_loop(c, relation);
  say_after_purchase(c, relation);
  say_recovery(c, relation);
  say_purchases_made(c, relation);
  say_unusual_quiet(c, relation);
  say_unusual_growth(c, relation);
  say_next_contact(c, relation);
  say_agreed(c, relation);
  say_hand_over(c, relation);
  say_people(c, relation);
  say_gaps(c, relation);
  say_changes(c, relation);
  suggest_depth(c, relation);
  suggest_service_forms(c, relation);
}

void Relationship::accumulate(const View& view, Book& book) {
  if (is_internal(view)) return;
  const Policy policy(view.settings());
  const Calendar calendar = host().calendar();
  Advice unsaid(view.as_of());  // a fold has no next review
  const Clock clock(view.as_of(), unsaid);
  const Case c{view, policy, calendar, clock, unsaid};
  take_in(c, relation_of(c), book);
}

}  // namespace lofte::relationship
