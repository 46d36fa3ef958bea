// How a customer has paid before, as the chance that money still comes by itself.
#pragma once

#include <vector>

#include "case.h"

namespace lofte::late_payer {

constexpr int kSoonDays = 3;   // "comes by itself soon"
constexpr int kAwaitDays = 7;  // a note is not worth its trouble when most comes within these

// An invoice that a payment settled.
struct Paid {
  lofte_date on = 0;
  int days_late = 0;  // negative: before its due date
};

std::vector<Paid> paid_invoices(const View& view);

// What the customer's last invoices tell of one that is `age` days past its due date.
struct Seen {
  int invoices = 0;
  int unpaid = 0;     // were unpaid at that age too
  int paid_soon = 0;  // of those, paid within kSoonDays
  int awaited = 0;    // of those, paid within kAwaitDays

  int paid_by_then() const { return invoices - unpaid; }
};

class Habit {
 public:
  // To be asked about `first` and later days.
  Habit(const View& view, lofte_date first);

  // As it was known on the morning of that day.
  Seen seen(lofte_date day, int age) const;

 private:
  std::vector<Paid> paid_;  // by day
};

// The chance that an invoice is paid within kSoonDays, so many of them working days: money does not
// move on the others.
double chance_soon(const Seen& seen, int age, int working_days);

// Whether the customer's habit is to pay such an invoice within kAwaitDays.
bool is_awaited(const Seen& seen);

}  // namespace lofte::late_payer
