// How a customer usually pays, from its settled invoices alone.
#pragma once

#include "case.h"

namespace lofte::late_payer {

struct Rhythm {
  int paid = 0;              // invoices paid so far
  bool late_before = false;  // one of them after its due date
  // Days after the due date, negative before it; meaningful with enough invoices.
  int median_days = 0;
  int slowest_days = 0;  // nine in ten were paid by this day

  bool has_median() const { return paid >= 3; }
  bool has_pattern() const { return paid >= 5; }
};

Rhythm rhythm_of(const View& view);

// "usually pays 3 days after the due date", as a message of three forms.
template <class Item>
void say_usual(const Rhythm& rhythm, Item& item) {
  const std::int64_t days = rhythm.median_days;
  if (days == 0) {
    item.reason("reason.usually.on_time");
  } else if (days < 0) {
    item.reason("reason.usually.before", {{"days", -days}});
  } else {
    item.reason("reason.usually.after", {{"days", days}});
  }
}

}  // namespace lofte::late_payer
