// How the customer stands to us, as far as asking depends on it.
#pragma once

#include "case.h"

namespace lofte::satisfaction {

Standing standing_of(const Case& c);

// An invoice that was issued and stands.
bool is_purchase(const lofte_invoice_state& invoice);

}  // namespace lofte::satisfaction
