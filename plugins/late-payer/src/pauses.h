// Why we leave a customer, or an invoice, alone; each silence says so.
#pragma once

#include <string>

#include "claims.h"

namespace lofte::late_payer {

// The notice that comes next, by the notice it follows: it stays the same however long it waits.
std::string notice_key(const Outreach& outreach);

// A suppression of that notice. The caller adds its title.
Suppression hold_back(const Case& c, const Outreach& outreach, std::string_view key,
                      std::string_view rule);

// Marks the claims that nobody is to be reminded of now, and says why.
void apply_pauses(const Case& c, Claims& claims);

}  // namespace lofte::late_payer
