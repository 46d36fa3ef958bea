#include "value.h"

#include <algorithm>

namespace lofte::relationship {
namespace {

int referrals_before(const Case& c, lofte_date from, lofte_date anchor) {
  int count = 0;
  for (const auto& [fact, referral] : c.view.records<lofte_referral>()) {
    const bool ours = text(referral.customer_id) == c.view.customer_id();
    if (ours && referral.date >= from && referral.date < anchor) ++count;
  }
  return count;
}

// Who was brought by them counts as much as a customer in the middle of the book.
Tier tier_of(const Parameters& parameters, std::int64_t worth) {
  const auto top = parameters.integer("top_from");
  const auto middle = parameters.integer("middle_from");
  if (!top || !middle) return Tier::kUnknown;
  if (worth <= 0) return Tier::kNone;
  return worth >= *top ? Tier::kTop : worth >= *middle ? Tier::kMiddle : Tier::kSmall;
}

}  // namespace

Revenue revenue_before(const Case& c, const std::vector<Sale>& sales, lofte_date anchor) {
  const lofte_date from = add_months(anchor, -c.policy.value_months);
  Revenue revenue;
  for (const Sale& sale : sales) {
    if (sale.undone_on != 0 || sale.on < from || sale.on >= anchor) continue;
    const lofte_money worth = sale.worth(c.view.currency());
    if (has_amount(worth)) {
      revenue.minor += worth.minor;
    } else {
      ++revenue.left_out;
    }
  }
  return revenue;
}

Tier say_value(const Case& c, const Relation& relation) {
  lofte_date last = relation.sales.empty() ? 0 : relation.sales.back().on;
  for (const auto& [fact, referral] : c.view.records<lofte_referral>()) {
    if (text(referral.customer_id) != c.view.customer_id()) continue;
    if (c.clock.reached(referral.date)) last = std::max(last, referral.date);
  }
  if (last == 0) return Tier::kUnknown;
  // Once all of it lies too far back nothing changes from month to month.
  Revenue revenue;
  int referrals = 0;
  if (!c.clock.reached(first_of_month(last, c.policy.value_months + 1))) {
    const lofte_date anchor = c.clock.first_of_month();
    revenue = revenue_before(c, relation.sales, anchor);
    referrals = referrals_before(c, add_months(anchor, -c.policy.value_months), anchor);
  }
  const Parameters parameters = c.view.parameters();
  const std::int64_t worth = revenue.minor + referrals * parameters.integer("typical").value_or(0);
  const Tier tier = tier_of(parameters, worth);
  const std::string words = concat("tier.", name_of(tier));
  const lofte_money bought = money(revenue.minor, c.view.currency());
  auto score = c.out.score("value");
  score.rule("value-tier")
      .value(worth, concat("minor ", c.view.currency()))
      .band(name_of(tier))
      .title("score.value", {{"tier", Term{words}},
                             {"amount", bought},
                             {"months", std::int64_t{c.policy.value_months}}})
      .amount(bought);
  if (referrals > 0) score.reason("reason.referrals", {{"count", std::int64_t{referrals}}});
  if (revenue.left_out > 0) {
    score.reason("reason.left_out", {{"count", std::int64_t{revenue.left_out}}});
  }
  if (tier != Tier::kUnknown) {
    score.reason("reason.tier_from",
                 {{"top", money(*parameters.integer("top_from"), c.view.currency())},
                  {"middle", money(*parameters.integer("middle_from"), c.view.currency())}});
  }
  cite_purchases(relation, score);
  return tier;
}

}  // namespace lofte::relationship
