// What a customer is worth to the firm: what it bought and whom it brought in the last months, held
// against all other customers.
#pragma once

#include "relation.h"

namespace lofte::relationship {

struct Revenue {
  std::int64_t minor = 0;  // in the book's currency
  int left_out = 0;        // invoices whose worth in it is not known
};

// Of the months before the first of the month, `anchor`.
Revenue revenue_before(const Case& c, const std::vector<Sale>& sales, lofte_date anchor);

// Says the score, and finds the tier on the way.
Tier say_value(const Case& c, const Relation& relation);

}  // namespace lofte::relationship
