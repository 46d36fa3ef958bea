// How a customer pays: the median, the smoothed mean, how many were late, the trend, the usual day.
#pragma once

#include "case.h"

namespace lofte::late_payer {

// Of a customer with something open, from three paid invoices on.
void say_behaviour(const Case& c);

}  // namespace lofte::late_payer
