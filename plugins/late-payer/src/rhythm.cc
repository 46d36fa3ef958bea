#include "rhythm.h"

#include <algorithm>
#include <vector>

namespace lofte::late_payer {
namespace {

bool was_paid(const lofte_invoice_state& invoice) {
  if (invoice.status != LOFTE_INVOICE_STATE_SETTLED || invoice.settled_on == 0) return false;
  for (const lofte_settlement& part : range<lofte_settlement>(invoice.settlements)) {
    if (part.kind == LOFTE_SETTLEMENT_PAYMENT) return true;
  }
  return false;
}

int at_rank(std::vector<int>& days, std::size_t rank) {
  const auto at = days.begin() + static_cast<std::ptrdiff_t>(rank);
  std::nth_element(days.begin(), at, days.end());
  return *at;
}

}  // namespace

Rhythm rhythm_of(const View& view) {
  std::vector<int> days;
  for (const lofte_invoice_state& invoice : view.invoices()) {
    if (invoice.due_date != 0 && was_paid(invoice)) {
      days.push_back(invoice.settled_on - invoice.due_date);
    }
  }
  Rhythm rhythm;
  rhythm.paid = static_cast<int>(days.size());
  if (days.empty()) return rhythm;
  rhythm.late_before = *std::max_element(days.begin(), days.end()) > 0;
  rhythm.median_days = at_rank(days, (days.size() - 1) / 2);
  rhythm.slowest_days = at_rank(days, (days.size() * 9 + 9) / 10 - 1);
  return rhythm;
}

}  // namespace lofte::late_payer
