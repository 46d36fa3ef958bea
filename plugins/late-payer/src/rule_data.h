// The rows of rules/charges.json and rules/rates.json, read once. Data: a change of law is a new
// row with its dates, never a change here.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "lofte/cpp/base.hpp"

namespace lofte::late_payer {

// A reminder fee.
struct FeeRule {
  lofte_money amount{};
  bool only_if_agreed = false;  // with the customer when the debt arose
  int reminders = 0;            // so many of them may bear a fee, for one invoice
  bool reminders_unconfirmed = false;
  int free_reminders = 0;  // so many come before the first that bears one
  int after_due_days = 0;  // the first that bears one goes out so long after the due date
};

struct InterestRule {
  std::string reference;  // of the rates
  int addition_bp = 0;    // hundredths of a percent a year
};

// What the law lets a creditor ask once, whatever the delay cost.
struct FixedSumRule {
  struct Tier {
    std::int64_t from_minor = 0;  // of a debt of so much
    std::int64_t minor = 0;
  };
  // How it goes with reminder fees for the same debt.
  enum class Fees { kOnTop, kDeducted, kInstead };

  std::string currency;
  bool business = false;  // debtors who owe it
  bool public_body = false;
  std::vector<Tier> tiers;  // by from_minor
  Fees fees = Fees::kOnTop;
  bool unconfirmed = false;
};

// What a row says; a row laid over another replaces what it says itself.
struct Rule {
  std::optional<int> answer_days;  // the least a notice must give to answer
  std::optional<int> gap_days;     // the least between two notices
  std::optional<int> term_days;    // where no due date was agreed
  std::optional<FeeRule> fee;
  std::optional<lofte_money> demand_fee;  // for a collection demand of our own
  std::optional<lofte_money> plan_fee;    // for a payment plan
  std::optional<InterestRule> interest;
  std::optional<FixedSumRule> fixed_sum;
  bool formal_is_changing = false;  // who may send a formal notice

  void lay_over(const Rule& later);
};

enum class Debtor { kAny, kConsumer, kBusiness };

struct RuleRow {
  std::string country;
  std::vector<std::string> countries;  // of a row for several that have none of their own
  Debtor debtor = Debtor::kAny;
  lofte_date from = 0;   // 0: as far back as we know
  lofte_date until = 0;  // its last day; 0: still in force
  Rule rule;
  std::string source;
  lofte_date checked = 0;
};

struct RateRow {
  std::string reference;
  lofte_date from = 0;
  lofte_date until = 0;  // its last day
  int bp = 0;
  bool unconfirmed = false;
  std::string source;
  lofte_date checked = 0;
};

// Throws Error where the files are not what they should be: LatePayer::activate asks first.
const std::vector<RuleRow>& rule_rows();
const std::vector<RateRow>& rate_rows();

}  // namespace lofte::late_payer
