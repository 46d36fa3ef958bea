// Which money came for which promise to pay.
#pragma once

#include <span>

#include "promise.h"

namespace lofte::promise_log {

// Fills in what each promise received. Promises come in the order in which money is counted,
// earliest due first; every payment counts for one of them only.
//
// Money set against a promise's invoices counts first, then money of the customer's that is set
// against nothing yet: a payment kept the promise although nobody has booked it off. A promise that
// names no invoice takes any payment. What bounced or was taken back never came.
void hand_out(const View& view, std::span<Promise> promises);

}  // namespace lofte::promise_log
