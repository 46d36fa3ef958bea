// What the law of a country asks of notices, as far as this plugin needs it.
#pragma once

#include "case.h"

namespace lofte::late_payer {

struct CountryRule {
  int answer_days = 0;  // the least a notice must give to answer
  int gap_days = 0;     // the least between two notices
};

// The rule in force for the customer, the book's own numbers over the table's.
CountryRule country_rule(const Case& c);

}  // namespace lofte::late_payer
