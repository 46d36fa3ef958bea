// What is left to ask for, currency by currency: the customer's own money with us taken off, small
// sums left out.
#pragma once

#include <vector>

#include "claims.h"

namespace lofte::late_payer {

struct Balance {
  lofte_money overdue{};    // what the live claims of a currency come to
  std::int64_t credit = 0;  // money of theirs that is set against nothing
  std::int64_t count = 0;

  lofte_money left() const { return money(overdue.minor - credit, currency(overdue)); }
};

// Holds the claims of currencies in which nothing worth asking for is left, and says why. What
// remains, by currency.
std::vector<Balance> weigh(const Case& c, Claims& claims);

// The part of such balances that some of the claims make up. Money of the customer's counts for the
// others first.
std::vector<Balance> share_of(const std::vector<Balance>& whole,
                              const std::vector<const Claim*>& claims);

// Of all claims, held or not.
std::vector<Balance> totals(const std::vector<Claim>& claims);

}  // namespace lofte::late_payer
