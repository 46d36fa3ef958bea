// Thanks: for a payment after a notice, for a finished plan, for a first payment.
#pragma once

#include "claims.h"

namespace lofte::late_payer {

// At most one letter, where nothing is overdue.
void say_thanks(const Case& c, const Claims& claims);

}  // namespace lofte::late_payer
