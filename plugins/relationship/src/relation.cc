#include "relation.h"

#include <algorithm>

namespace lofte::relationship {
namespace {

// What is entered about the book, or to put it right, says nothing of when we met.
bool is_about_them(int32_t kind) {
  return kind <= LOFTE_FACT_REFERRAL && kind != LOFTE_FACT_OWNER_ESTIMATE;
}

lofte_date known_on(const Case& c) {
  lofte_date first = 0;
  for (const lofte_fact& fact : range<lofte_fact>(c.view.raw().facts)) {
    const lofte_date on = fact.effective_date;
    if (is_about_them(fact.kind) && on != 0 && (first == 0 || on < first)) first = on;
  }
  return first;
}

// Of the customer, not of a person there.
lofte_date died_on(const Case& c) {
  for (const auto& [fact, death] : c.view.records<lofte_death>()) {
    if (death.person_id.size == 0 && c.clock.reached(death.date)) return death.date;
  }
  return 0;
}

}  // namespace

std::string_view name_of(Tier tier) {
  switch (tier) {
    case Tier::kUnknown:
      return "unknown";
    case Tier::kNone:
      return "none";
    case Tier::kSmall:
      return "small";
    case Tier::kMiddle:
      return "middle";
    case Tier::kTop:
      return "top";
  }
  return "unknown";
}

Relation relation_of(const Case& c) {
  const StageRules rules = rules_of(c.policy);
  std::vector<Sale> sales = sales_of(c);
  Rhythm rhythm = rhythm_of(sales, rules.limits);
  Relation relation{std::move(sales), std::move(rhythm), {}, touches_of(c), strains_on(c)};

  const lofte_date died = died_on(c);
  relation.died = died != 0;
  const lofte_customer* customer = c.view.customer();
  const lofte_date ended = customer == nullptr ? 0 : customer->ended_on;
  if (ended != 0 && c.clock.reached(ended)) relation.ended_on = ended;
  lofte_date over = relation.ended_on;
  if (relation.died && (over == 0 || died < over)) over = died;

  relation.turns = turns_of(relation.sales, rules, known_on(c), over);
  // The first that lies ahead is the day on which the answer may change.
  std::size_t reached = 1;
  while (reached < relation.turns.size() && c.clock.reached(relation.turns[reached].on)) ++reached;
  relation.turns.resize(reached);
  return relation;
}

}  // namespace lofte::relationship
