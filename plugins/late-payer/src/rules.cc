#include "rules.h"

#include <algorithm>

namespace lofte::late_payer {
namespace {

bool fits(const RuleRow& row, const Case& c, lofte_date day) {
  const bool firm = c.view.is_firm();
  if (row.debtor == Debtor::kConsumer && firm) return false;
  if (row.debtor == Debtor::kBusiness && !firm) return false;
  return (row.from == 0 || day >= row.from) && (row.until == 0 || day <= row.until);
}

bool names(const RuleRow& row, std::string_view country) {
  return std::ranges::find(row.countries, country) != row.countries.end();
}

void apply_own_numbers(const Policy& policy, Rule& rule) {
  if (policy.legal_answer_days >= 0) rule.answer_days = policy.legal_answer_days;
  if (policy.legal_gap_days >= 0) rule.gap_days = policy.legal_gap_days;
  if (policy.fee_amount.minor > 0) {
    if (!rule.fee) {
      rule.fee.emplace();
      rule.fee->reminders = 1;
    }
    rule.fee->amount = policy.fee_amount;
    rule.fee->only_if_agreed = false;
  }
  if (rule.fee && policy.fee_reminders >= 0) {
    rule.fee->reminders = policy.fee_reminders;
    rule.fee->reminders_unconfirmed = false;
  }
  if (rule.fee && policy.fee_after_days >= 0) rule.fee->after_due_days = policy.fee_after_days;
  if (policy.interest_rate_bp >= 0 && !rule.interest) rule.interest = InterestRule{};
  if (policy.fixed_sum_amount.minor > 0) {
    if (!rule.fixed_sum) {
      rule.fixed_sum.emplace();
      rule.fixed_sum->business = rule.fixed_sum->public_body = true;
    }
    rule.fixed_sum->currency = currency(policy.fixed_sum_amount);
    rule.fixed_sum->tiers = {{0, policy.fixed_sum_amount.minor}};
    rule.fixed_sum->unconfirmed = false;
  }
}

const RateRow* rate_on(std::string_view reference, lofte_date day) {
  for (const RateRow& row : rate_rows()) {
    if (row.reference == reference && day >= row.from && day <= row.until) return &row;
  }
  return nullptr;
}

}  // namespace

Rule rule_on(const Case& c, lofte_date day) {
  Rule rule;
  bool own = false;
  for (const RuleRow& row : rule_rows()) {
    if (row.country != c.view.country() || !fits(row, c, day)) continue;
    rule.lay_over(row.rule);
    own = true;
  }
  for (const RuleRow& row : rule_rows()) {
    if (!own && names(row, c.view.country()) && fits(row, c, day)) rule.lay_over(row.rule);
  }
  apply_own_numbers(c.policy, rule);
  return rule;
}

bool owes_fixed_sum(const Case& c, const FixedSumRule& rule) {
  const int32_t kind = c.view.raw().customer_kind;
  return (rule.business && kind == LOFTE_CUSTOMER_BUSINESS) ||
         (rule.public_body && kind == LOFTE_CUSTOMER_PUBLIC);
}

Rates rates_between(const Case& c, const InterestRule& rule, lofte_date after, lofte_date until) {
  Rates rates;
  if (c.policy.interest_rate_bp >= 0) {
    rates.stretches.push_back({after, until, c.policy.interest_rate_bp});
    return rates;
  }
  for (lofte_date day = after; day < until;) {
    const RateRow* row = rate_on(rule.reference, day + 1);
    if (row == nullptr || row->unconfirmed) {
      rates.missing = day + 1;
      return rates;
    }
    const lofte_date last = std::min(row->until, until);
    rates.stretches.push_back({day, last, row->bp + rule.addition_bp});
    day = last;
  }
  return rates;
}

}  // namespace lofte::late_payer
