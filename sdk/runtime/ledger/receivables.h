// What a customer owes: every issued invoice with what settled it, and the customer's own money
// that is set against nothing. Worked out from the facts in force alone, in order of their dates.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "base/arena.h"
#include "lofte/facts.h"
#include "lofte/view.h"

namespace lofte::ledger {

struct Receivables {
  std::span<const lofte_invoice_state> invoices;  // by due date, then id
  std::span<const lofte_open_credit> credits;     // by date, then record id
};

// facts: in force as of `as_of`, by kind and record id; those of other customers' records among
// them (a payment that covers several customers' invoices) count only where they touch this
// customer's. `book_terms_days` holds where neither invoice nor customer says when it is due.
Receivables receivables(std::span<const lofte_fact> facts, std::string_view customer_id,
                        lofte_date as_of, std::int32_t book_terms_days, base::Arena& arena);

}  // namespace lofte::ledger
