// The days on which a customer bought: issued invoices that were neither cancelled nor credited in
// full. Several on one day are one purchase.
#pragma once

#include <string_view>
#include <vector>

#include "case.h"

namespace lofte::follow_up {

struct Purchase {
  lofte_date on;
  lofte_date delivered_on;  // the first delivery that names one of its invoices, else `on`
  std::vector<const lofte_invoice_state*> invoices;

  // What was bought, in the host's words; empty where it does not say.
  std::string_view product() const;
  // Whether it holds this product, on an invoice or a line of one.
  bool holds(std::string_view product) const;
};

// By day.
std::vector<Purchase> purchases_of(const Case& c);

}  // namespace lofte::follow_up
