// What the law would let us add to a claim at a step: a reminder fee, interest, a fixed sum. Only
// proposed: a charge is owed once a person sends it and the host books it (FeeBooked).
//
// Whole numbers throughout. A stretch of interest is base * rate * days / 365, rounded down to the
// minor unit, so that the lines on a letter add up to its sum and nobody pays a fraction too much.
#pragma once

#include <string_view>
#include <vector>

#include "claims.h"
#include "rules.h"

namespace lofte::late_payer {

enum class ChargeKind { kReminderFee, kInterest, kFixedSum };

struct Charge {
  ChargeKind kind;
  const Claim* claim;
  lofte_money amount{};
  // Of interest: from the day after `after` to `until`.
  lofte_date after = 0;
  lofte_date until = 0;
  int rate_bp = 0;
  lofte_money base{};

  int days() const { return until - after; }
};

// Why something is not charged that might have been.
enum class NoCharge {
  kNoRule,           // none for this country and kind of debtor
  kRateUnknown,      // on `day`
  kNotAgreed,        // a fee, when the debt arose
  kTooEarly,         // a fee, before `day`
  kEnough,           // `count` reminders may bear a fee
  kFreeFirst,        // the first `count` are free
  kOtherCurrency,    // than the rule's
  kFixedSumUnknown,  // not published here yet
};

struct Silence {
  NoCharge why;
  lofte_date day = 0;
  std::int64_t count = 0;
};

struct Charges {
  std::vector<Charge> all;
  std::vector<Silence> silences;  // each reason once

  std::int64_t sum_in(std::string_view code) const;
};

// For a letter or a task of that step, dated `on`, that names these claims; none before the step
// from which the settings want any. A fee is one for a letter, on the claim that is due longest.
Charges charges_at(const Case& c, const std::vector<const Claim*>& claims, int step, lofte_date on);

}  // namespace lofte::late_payer
