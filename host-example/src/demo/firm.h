// Invents two years of a firm, the same for the same seed and day.
#pragma once

#include <cstdint>

#include "accounts/accounts.h"

namespace kontor {

// A small Nordic firm.
void invent_firm(Accounts& accounts, std::uint64_t seed, lofte_date today);
// A firm of so many customers with ten invoices each, to see how Kontor fares with many.
void invent_large_firm(Accounts& accounts, std::uint64_t seed, lofte_date today, int customers);

}  // namespace kontor
