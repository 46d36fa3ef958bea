// What a customer bought, and when: issued invoices, from the day they were issued until the day
// they were taken back.
#pragma once

#include <cstdint>
#include <vector>

#include "case.h"

namespace lofte::relationship {

struct Sale {
  const lofte_invoice_state* invoice;
  lofte_date on;
  lofte_date undone_on;   // cancelled, or credited in full; 0: it stands
  std::int64_t credited;  // so far, in the invoice's currency
  bool trial;             // only tried us

  // What is left of it in the book's currency; no amount where the book does not know it.
  lofte_money worth(std::string_view book_currency) const;
};

// By day. Drafts are no sales; what was written off was bought all the same.
std::vector<Sale> sales_of(const Case& c);

}  // namespace lofte::relationship
