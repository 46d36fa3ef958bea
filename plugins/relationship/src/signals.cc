#include "signals.h"

#include <limits>

namespace lofte::relationship {
namespace {

constexpr std::size_t kPurchasesOfAPattern = 4;  // three gaps
constexpr int kMonthsOfGrowth = 3;
constexpr int kMonthsBefore = 12;
constexpr int kPurchasesOfGrowth = 3;

void say_first_or_again(const Case& c, const Relation& relation) {
  const Rhythm& rhythm = relation.rhythm;
  const bool again = rhythm.count() > 1;
  const lofte_date on = again ? rhythm.second() : rhythm.first();
  // Before the book begins there may have been others.
  const lofte_date since = c.view.raw().history_since;
  if (since != 0 && rhythm.first() <= since) return;
  if (c.clock.passed(on + c.policy.signal_days)) return;
  auto flag = c.out.flag(again ? "bought again" : "first purchase");
  flag.rule(again ? "repeat-purchase" : "first-purchase")
      .title(again ? "flag.again" : "flag.first", {{"date", Date{on}}})
      .since(on);
  if (again) flag.reason("reason.gap", {{"days", std::int64_t{on - rhythm.first()}}});
  cite_purchases(relation, flag);
}

// What was bought between two days, in the book's currency, the later one not included.
struct Bought {
  std::int64_t minor = 0;
  int count = 0;
};

Bought between(const Case& c, const Relation& relation, lofte_date from, lofte_date until) {
  Bought bought;
  for (const Sale& sale : relation.sales) {
    if (sale.undone_on != 0 || sale.trial || sale.on < from || sale.on >= until) continue;
    const lofte_money worth = sale.worth(c.view.currency());
    if (!has_amount(worth)) continue;
    bought.minor += worth.minor;
    ++bought.count;
  }
  return bought;
}

}  // namespace

void say_purchases_made(const Case& c, const Relation& relation) {
  const Rhythm& rhythm = relation.rhythm;
  if (rhythm.count() == 0) return;
  const bool repeat = rhythm.count() > 1;
  auto score = c.out.score("purchases");
  const Arg count{"count", rhythm.count()};
  const Arg first{"first", Date{rhythm.first()}};
  const Arg last{"last", Date{rhythm.last()}};
  score.rule("purchases")
      .value(static_cast<std::int64_t>(rhythm.count()), "purchases")
      .band(repeat ? "repeat" : "first")
      .since(rhythm.first())
      .title(repeat ? "score.purchases" : "score.purchase", {count, first, last});
  if (repeat) {
    score.reason("reason.gaps", {{"days", std::int64_t{rhythm.median_gap()}},
                                 {"long", std::int64_t{rhythm.long_gap()}}});
  }
  cite_purchases(relation, score);
  say_first_or_again(c, relation);
}

void say_unusual_quiet(const Case& c, const Relation& relation) {
  const Rhythm& rhythm = relation.rhythm;
  if (relation.is_over() || rhythm.count() < kPurchasesOfAPattern) return;
  if (relation.stage() == StageName::kDissolution) return;
  const lofte_date until = c.is_important()
                               ? rhythm.quiet_until(c.policy.quiet_factor_important_percent)
                               : rhythm.quiet_until();
  if (!c.clock.passed(until)) return;
  const bool matters = c.is_important() || relation.tier == Tier::kTop;
  auto flag = c.out.flag("unusual quiet after ", iso(rhythm.last()));
  flag.rule("unusual-quiet")
      .severity(matters ? LOFTE_SEVERITY_IMPORTANT : LOFTE_SEVERITY_NOTICE)
      .title("flag.quiet", {{"date", Date{rhythm.last()}}})
      .reason("reason.gaps", {{"days", std::int64_t{rhythm.median_gap()}},
                              {"long", std::int64_t{rhythm.long_gap()}}})
      .reason("reason.quiet_until", {{"date", Date{until}}})
      .since(until + 1)
      .latest(rhythm.silent_until());
  if (c.is_important()) flag.reason("reason.important");
  cite_purchases(relation, flag);
}

void say_unusual_growth(const Case& c, const Relation& relation) {
  const Rhythm& rhythm = relation.rhythm;
  if (relation.is_over() || rhythm.count() < kPurchasesOfAPattern) return;
  // Long after the last purchase nothing grows, whatever the month.
  if (c.clock.reached(first_of_month(rhythm.last(), kMonthsOfGrowth + 1))) return;
  const lofte_date anchor = c.clock.first_of_month();
  const lofte_date recent = add_months(anchor, -kMonthsOfGrowth);
  const lofte_date before = add_months(recent, -kMonthsBefore);
  if (rhythm.first() > before) return;
  const Bought now = between(c, relation, recent, anchor);
  const Bought then = between(c, relation, before, recent);
  if (now.count < kPurchasesOfGrowth || then.minor <= 0) return;
  // now / 3 months against then / 12 months, in percent; amounts this large cannot be compared so.
  const std::int64_t usual = then.minor / (kMonthsBefore / kMonthsOfGrowth);
  if (usual <= 0 || now.minor > std::numeric_limits<std::int64_t>::max() / 100) return;
  if (now.minor * 100 / usual < c.policy.growth_percent) return;
  auto flag = c.out.flag("unusual growth ", iso(anchor));
  flag.rule("unusual-growth")
      .severity(LOFTE_SEVERITY_NOTICE)
      .title("flag.growth",
             {{"amount", money(now.minor, c.view.currency())}, {"since", Date{recent}}})
      .reason("reason.growth", {{"usual", money(usual, c.view.currency())}})
      .reason("reason.growth.ask")
      .since(anchor);
  cite_purchases(relation, flag);
}

}  // namespace lofte::relationship
