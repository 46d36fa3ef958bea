// Notices held against the days on which invoices were really paid: how many were needless, and how
// soon those came that were not.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lofte/base.h"
#include "lofte/view.h"

namespace lofte::engine {

// A draft that was assumed sent, with texts of its own.
struct AssumedNotice {
  lofte_date date = 0;
  std::int32_t step = 0;
  std::vector<std::string> invoices;
  std::string reason;
  std::string plugin;
  std::string rule;
  lofte_date new_due_date = 0;
};

struct PaidInvoice {
  lofte_date due = 0;
  lofte_date paid = 0;
};
using PaidInvoices = std::map<std::string, PaidInvoice, std::less<>>;

// Of one customer, with everything known that will ever be: settled by a payment.
PaidInvoices paid_invoices(const lofte_customer_view& customer);

// Sums, so that customers add up in any order.
struct Gentleness {
  std::int64_t paid = 0;  // invoices looked at
  std::int64_t notices = 0;
  std::int64_t needless = 0;
  std::int64_t about_paid = 0;
  std::int64_t very_late = 0;
  std::int64_t days_to_notice = 0;  // summed over the very late
  std::int64_t caught = 0;
  std::int64_t before_due = 0;

  void add(const Gentleness& other);
};

// One customer's, over invoices that fell due between two days (0: no bound).
Gentleness gentleness(std::span<const AssumedNotice> notices, const PaidInvoices& paid,
                      lofte_date from, lofte_date to);

}  // namespace lofte::engine
