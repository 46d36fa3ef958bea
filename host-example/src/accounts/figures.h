// Figures over time out of Kontor's own tables: what was owed at the end of each month, and since
// when.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "accounts/accounts.h"

namespace kontor {

// At the end of a month, or today in the running one. Amounts in minor units of one currency.
struct MonthFigures {
  lofte_date month = 0;  // its first day
  lofte_date end = 0;
  std::int64_t invoiced = 0;
  std::int64_t received = 0;
  std::int64_t owed = 0;
  // Of what is owed, by days past due: not yet, 1 to 30, 31 to 60, 61 to 90, more.
  std::int64_t ageing[5] = {};
  // Days of sales outstanding, in tenths: owed against what was invoiced in the 90 days before.
  std::int64_t dso_tenths = 0;
};

// The last `months` months in one currency, oldest first.
std::vector<MonthFigures> months_until(Accounts& accounts, const std::string& currency,
                                       lofte_date today, int months);

// The currencies that invoices are in, the most used first.
std::vector<std::string> currencies(Accounts& accounts);

}  // namespace kontor
