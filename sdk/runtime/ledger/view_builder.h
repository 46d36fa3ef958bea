// Makes the customer view that advisors see, and that queries read, out of a customer's versions.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "base/arena.h"
#include "ledger/versions.h"
#include "lofte/view.h"

namespace lofte::ledger {

// What holds for every customer of the book unless the customer says otherwise.
struct BookDefaults {
  std::string country;
  std::string currency;
  std::string language;
  std::int32_t payment_terms_days = 14;
  lofte_date history_since = 0;
};

struct BuiltView {
  lofte_customer_view* view = nullptr;      // in the arena; settings and prior_advice are empty
  std::span<const std::int64_t> sequences;  // of view->facts, their places in the journal
  lofte_date next_effective = 0;            // as InForce
};

// versions: all of one customer, in (kind, record id, sequence) order, borrowed as long as the
// view.
BuiltView build_view(std::string_view customer_id, std::span<const Version> versions,
                     lofte_date as_of, lofte_date known_by, const BookDefaults& defaults,
                     base::Arena& arena);

// The same out of versions already chosen.
BuiltView build_view(std::string_view customer_id, const InForce& now, lofte_date as_of,
                     lofte_date known_by, const BookDefaults& defaults, base::Arena& arena);

}  // namespace lofte::ledger
