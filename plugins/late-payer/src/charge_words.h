// Charges in words: lines of a letter, reasons of a task, each with all it was worked out from.
#pragma once

#include "balance.h"
#include "charges.h"

namespace lofte::late_payer {

// The lines, and below them what there is to pay in all, for each currency of `owed`.
void list_charges(const Charges& charges, const std::vector<Balance>& owed, Draft& draft);

// Each charge as a score of its own, for a host to book when its letter is sent: the stretches of
// an invoice's interest as one, as FeeBooked has them.
void say_each(const Case& c, const Charges& charges, int step);

// For a person who decides: what the law would allow, worked out, and that it may be let go.
void weigh_charges(const Charges& charges, Task& task);

// Why there are none, or no more.
template <class Item>
void say_silences(const Charges& charges, Item& item) {
  for (const Silence& silence : charges.silences) {
    switch (silence.why) {
      case NoCharge::kNoRule:
        item.reason("reason.no_charge.rule");
        break;
      case NoCharge::kRateUnknown:
        item.reason("reason.no_charge.rate", {{"day", Date{silence.day}}});
        break;
      case NoCharge::kNotAgreed:
        item.reason("reason.no_charge.agreed");
        break;
      case NoCharge::kTooEarly:
        item.reason("reason.no_charge.early", {{"day", Date{silence.day}}});
        break;
      case NoCharge::kEnough:
        item.reason("reason.no_charge.enough", {{"count", silence.count}});
        break;
      case NoCharge::kFreeFirst:
        item.reason("reason.no_charge.free", {{"count", silence.count}});
        break;
      case NoCharge::kOtherCurrency:
        item.reason("reason.no_charge.currency");
        break;
      case NoCharge::kFixedSumUnknown:
        item.reason("reason.no_charge.fixed_sum");
        break;
    }
  }
}

}  // namespace lofte::late_payer
