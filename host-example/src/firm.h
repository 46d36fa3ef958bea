// Invents two years of a small Nordic firm, the same for the same seed and day.
#pragma once

#include <cstdint>

#include "accounts.h"

namespace kontor {

void invent_firm(Accounts& accounts, std::uint64_t seed, lofte_date today);

}  // namespace kontor
