#include "standing.h"

#include <algorithm>

namespace lofte::satisfaction {

bool is_purchase(const lofte_invoice_state& invoice) {
  if (invoice.status == LOFTE_INVOICE_STATE_CANCELLED || invoice.invoice->amount.minor == 0) {
    return false;
  }
  std::int64_t credited = 0;
  for (const lofte_settlement& part : range<lofte_settlement>(invoice.settlements)) {
    if (part.kind == LOFTE_SETTLEMENT_CREDIT) credited += part.amount.minor;
  }
  return credited < invoice.invoice->amount.minor;
}

Standing standing_of(const Case& c) {
  Standing standing;
  for (const lofte_invoice_state& invoice : c.view.invoices()) {
    const lofte_date on = invoice.invoice->issue_date;
    if (!is_purchase(invoice) || !c.clock.reached(on)) continue;
    if (standing.first_purchase == 0 || on < standing.first_purchase) standing.first_purchase = on;
  }
  for (const lofte_prior_advice& said : c.view.prior_advice()) {
    if (text(said.plugin) != "relationship") continue;
    const lofte_advice& item = *said.advice;
    if (item.stage != nullptr && text(item.key) == "stage") {
      standing.is_over = text(item.stage->name) == "dissolution";
      standing.over_since = standing.is_over ? item.stage->since : 0;
    }
    if (item.score != nullptr && text(item.key) == "value") {
      standing.is_top = text(item.score->band) == "top";
    }
    if (text(item.rule) == "unusual-quiet") standing.quiet_since = item.since;
  }
  return standing;
}

}  // namespace lofte::satisfaction
