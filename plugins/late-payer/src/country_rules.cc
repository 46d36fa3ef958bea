#include "country_rules.h"

#include <array>

namespace lofte::late_payer {
namespace {

enum class Debtor { kAny, kConsumer, kBusiness };

struct Row {
  std::string_view country;
  Debtor debtor;
  lofte_date from;   // 0: as far back as we know
  lofte_date until;  // 0: still in force
  CountryRule rule;
  std::string_view source;
};

// Data, row by row, so that a change of law is a new row with its date. Laws are named for the
// reader; each release checks them anew. An owner may override them by the settings legal_*_days.
constexpr std::array kRows = {
    Row{"SE", Debtor::kAny, 0, 0, {8, 0}, "inkassolagen (1974:182), eight days to answer a demand"},
    Row{"NO", Debtor::kAny, 0, 0, {14, 0}, "inkassoloven § 9, fourteen days to answer"},
    Row{"DK", Debtor::kAny, 0, 0, {0, 10}, "renteloven § 9 b, ten days between reminders"},
    Row{"FI", Debtor::kConsumer, 0, 0, {0, 14}, "laki saatavien perinnästä, consumer claims"},
    Row{"FI", Debtor::kBusiness, 0, 0, {0, 10}, "laki saatavien perinnästä, other claims"},
};

bool applies(const Row& row, const Case& c) {
  if (row.country != c.view.country()) return false;
  // Where the kind is not known the consumer's rule is the safer one.
  const bool firm = c.view.is_firm();
  if (row.debtor == Debtor::kConsumer && firm) return false;
  if (row.debtor == Debtor::kBusiness && !firm) return false;
  if (row.from != 0 && !c.clock.reached(row.from)) return false;
  return row.until == 0 || !c.clock.passed(row.until);
}

}  // namespace

CountryRule country_rule(const Case& c) {
  CountryRule rule;
  for (const Row& row : kRows) {
    if (applies(row, c)) rule = row.rule;
  }
  if (c.policy.legal_answer_days >= 0) rule.answer_days = c.policy.legal_answer_days;
  if (c.policy.legal_gap_days >= 0) rule.gap_days = c.policy.legal_gap_days;
  return rule;
}

}  // namespace lofte::late_payer
