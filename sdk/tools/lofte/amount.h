// Amounts as people type them, read exactly: digits to whole minor units, no floating point.
#pragma once

#include <string>
#include <string_view>

#include "lofte/base.h"

namespace lofte::tools {

// How many decimals an ISO 4217 currency has: 2 for NOK, 0 for JPY, 3 for KWD.
int minor_digits(std::string_view currency);

// "1200.50 NOK", "NOK 1200,50", "1 200,50", "-3"; without a code it is `default_currency`. Throws
// Error(LOFTE_REFUSED) that says what would be right.
lofte_money read_amount(std::string_view text, std::string_view default_currency);

// "1200.50", with as many decimals as the currency has.
std::string plain_decimal(const lofte_money& amount);

}  // namespace lofte::tools
