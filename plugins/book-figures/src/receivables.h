// One customer's part in what is owed and what was sold.
#pragma once

#include "policy.h"
#include "state.h"

namespace lofte::book_figures {

// What was left to pay of an invoice at the end of a day, without fees: what came later is not
// taken off, whatever is known of it by now.
std::int64_t open_on(const lofte_invoice_state& invoice, lofte_date day);

Bucket bucket_of(int days_past_due);

void count_receivables(const View& view, const Policy& policy, State& state);

}  // namespace lofte::book_figures
