#include "charges.h"

#include <algorithm>

namespace lofte::late_payer {
namespace {

constexpr std::size_t kMostCharged = 100;  // claims, those due longest; a letter must stay one
constexpr int kDaysOfAYear = 365;
constexpr int kRateUnit = 10'000;  // hundredths of a percent in one

bool is_booked(const Claim& claim, int32_t kind, int step) {
  for (const lofte_fee_booked& fee : range<lofte_fee_booked>(claim.state->fees)) {
    const bool of_step = (fee.present & LOFTE_FEE_BOOKED_HAS_STEP) != 0 && fee.step == step;
    if (fee.kind == kind && of_step) return true;
  }
  return false;
}

std::int64_t booked(const Claim& claim, int32_t kind) {
  std::int64_t sum = 0;
  for (const lofte_fee_booked& fee : range<lofte_fee_booked>(claim.state->fees)) {
    if (fee.kind == kind) sum += fee.amount.minor;
  }
  return sum;
}

int count_booked(const Claim& claim, int32_t kind) {
  int count = 0;
  for (const lofte_fee_booked& fee : range<lofte_fee_booked>(claim.state->fees)) {
    if (fee.kind == kind) ++count;
  }
  return count;
}

bool was_never_owed(const lofte_settlement& part) {
  return part.kind == LOFTE_SETTLEMENT_CREDIT || part.kind == LOFTE_SETTLEMENT_WRITE_OFF;
}

// The debt itself on the evening of a day: fees left out, and payments taken off it first, so that
// there is never interest on a fee. What was credited or written off was owed on no day.
std::int64_t principal_on(const Claim& claim, lofte_date day) {
  std::int64_t left = claim.state->invoice->amount.minor;
  for (const lofte_settlement& part : range<lofte_settlement>(claim.state->settlements)) {
    if (was_never_owed(part) || part.date <= day) left -= part.amount.minor;
  }
  return std::max<std::int64_t>(left, 0);
}

std::int64_t interest_on(std::int64_t base, int rate_bp, int days) {
  __extension__ using Wide = __int128;
  return static_cast<std::int64_t>(static_cast<Wide>(base) * rate_bp * days /
                                   (static_cast<Wide>(kRateUnit) * kDaysOfAYear));
}

class Charging {
 public:
  Charging(const Case& c, int step, lofte_date on)
      : c_(c), step_(step), on_(on), rule_(rule_on(c, on)) {}

  Charges of(const std::vector<const Claim*>& claims) {
    // Which of the two gives way to the other comes last.
    const bool sum_first = rule_.fixed_sum && rule_.fixed_sum->fees == FixedSumRule::Fees::kInstead;
    if (sum_first) fixed_sums(claims);
    if (c_.policy.charge_fee && !claims.empty()) fee(*claims.front());
    if (!sum_first) fixed_sums(claims);
    if (c_.policy.charge_interest) {
      for (const Claim* claim : claims) interest(*claim);
    }
    return std::move(charges_);
  }

 private:
  void stay_silent(NoCharge why, lofte_date day = 0, std::int64_t count = 0) {
    const auto same = [why](const Silence& silence) { return silence.why == why; };
    if (std::ranges::none_of(charges_.silences, same))
      charges_.silences.push_back({why, day, count});
  }
  bool is_in(const Claim& claim, std::string_view code) {
    if (currency(claim.state->invoice->amount) == code) return true;
    stay_silent(NoCharge::kOtherCurrency);
    return false;
  }
  bool has_fixed_sum(const Claim& claim) const {
    return std::ranges::any_of(charges_.all, [&](const Charge& charge) {
      return charge.kind == ChargeKind::kFixedSum && charge.claim == &claim;
    });
  }

  void fee(const Claim& claim) {
    if (!rule_.fee) return stay_silent(NoCharge::kNoRule);
    const FeeRule& rule = *rule_.fee;
    if (is_booked(claim, LOFTE_FEE_BOOKED_REMINDER_FEE, step_)) return;
    if (!is_in(claim, currency(rule.amount))) return;
    const bool instead = rule_.fixed_sum && rule_.fixed_sum->fees == FixedSumRule::Fees::kInstead;
    if (instead && (has_fixed_sum(claim) || booked(claim, LOFTE_FEE_BOOKED_FIXED_SUM) > 0)) return;

    lofte_money amount = rule.amount;
    if (rule.only_if_agreed) {
      const lofte_money& agreed = claim.state->invoice->agreed_reminder_fee;
      if (currency(agreed) != currency(amount) || agreed.minor <= 0) {
        return stay_silent(NoCharge::kNotAgreed);
      }
      amount.minor = std::min(amount.minor, agreed.minor);
    }
    const lofte_date earliest = claim.due_on() + rule.after_due_days;
    if (on_ < earliest) return stay_silent(NoCharge::kTooEarly, earliest);
    if (claim.notices < rule.free_reminders) {
      return stay_silent(NoCharge::kFreeFirst, 0, rule.free_reminders);
    }
    if (const lofte_date quiet = claim.last_notice_on + rule_.gap_days.value_or(0);
        claim.last_notice_on != 0 && on_ < quiet) {
      return stay_silent(NoCharge::kTooEarly, quiet);
    }
    // An unconfirmed number is not relied upon; one reminder with a fee is what all agree on.
    const int most = rule.reminders_unconfirmed ? std::min(rule.reminders, 1) : rule.reminders;
    if (count_booked(claim, LOFTE_FEE_BOOKED_REMINDER_FEE) >= most) {
      return stay_silent(NoCharge::kEnough, 0, most);
    }
    if (amount.minor > 0) charges_.all.push_back({ChargeKind::kReminderFee, &claim, amount});
  }

  void interest(const Claim& claim) {
    if (!rule_.interest) return stay_silent(NoCharge::kNoRule);
    if (is_booked(claim, LOFTE_FEE_BOOKED_LATE_INTEREST, step_)) return;
    const lofte_date after = interest_counts_after(claim);
    if (after >= on_) return;
    const Rates rates = rates_between(c_, *rule_.interest, after, on_);
    if (rates.missing != 0) return stay_silent(NoCharge::kRateUnknown, rates.missing);
    for (const RateStretch& stretch : rates.stretches) split_by_payments(claim, stretch);
  }

  // The due date, the last day that is booked already, and the term of the law where the invoice
  // itself names no day.
  lofte_date interest_counts_after(const Claim& claim) const {
    lofte_date after = claim.due_on();
    const bool named = claim.state->invoice->due_date != 0;
    if (!named && rule_.term_days) {
      after = std::max(after, claim.state->invoice->issue_date + *rule_.term_days);
    }
    for (const lofte_fee_booked& fee : range<lofte_fee_booked>(claim.state->fees)) {
      if (fee.kind == LOFTE_FEE_BOOKED_LATE_INTEREST) after = std::max(after, fee.until);
    }
    return after;
  }

  void split_by_payments(const Claim& claim, const RateStretch& stretch) {
    std::vector<lofte_date> ends;
    for (const lofte_settlement& part : range<lofte_settlement>(claim.state->settlements)) {
      const bool changes = !was_never_owed(part);
      if (changes && part.date > stretch.after && part.date < stretch.until) {
        ends.push_back(part.date);
      }
    }
    ends.push_back(stretch.until);
    std::ranges::sort(ends);
    const auto code = currency(claim.state->invoice->amount);
    lofte_date after = stretch.after;
    for (const lofte_date until : ends) {
      const std::int64_t base = principal_on(claim, after);
      const std::int64_t amount = interest_on(base, stretch.bp, until - after);
      if (amount > 0) {
        charges_.all.push_back({ChargeKind::kInterest, &claim, money(amount, code), after, until,
                                stretch.bp, money(base, code)});
      }
      after = until;
    }
  }

  void fixed_sums(const std::vector<const Claim*>& claims) {
    if (!c_.policy.charge_fixed_sum) return;
    for (const Claim* claim : claims) fixed_sum(*claim);
  }
  std::int64_t proposed_fee(const Claim& claim) const {
    for (const Charge& charge : charges_.all) {
      const bool its = charge.kind == ChargeKind::kReminderFee && charge.claim == &claim;
      if (its) return charge.amount.minor;
    }
    return 0;
  }

  void fixed_sum(const Claim& claim) {
    if (!rule_.fixed_sum || !owes_fixed_sum(c_, *rule_.fixed_sum)) return;
    const FixedSumRule& rule = *rule_.fixed_sum;
    if (rule.unconfirmed || rule.tiers.empty()) return stay_silent(NoCharge::kFixedSumUnknown);
    if (booked(claim, LOFTE_FEE_BOOKED_FIXED_SUM) > 0 || !is_in(claim, rule.currency)) return;
    std::int64_t amount = 0;
    for (const FixedSumRule::Tier& tier : rule.tiers) {
      if (claim.state->invoice->amount.minor >= tier.from_minor) amount = tier.minor;
    }
    if (rule.fees != FixedSumRule::Fees::kOnTop) {
      amount -= booked(claim, LOFTE_FEE_BOOKED_REMINDER_FEE) + proposed_fee(claim);
    }
    if (amount <= 0) return;
    charges_.all.push_back({ChargeKind::kFixedSum, &claim, money(amount, rule.currency)});
  }

  const Case& c_;
  int step_;
  lofte_date on_;
  Rule rule_;
  Charges charges_;
};

}  // namespace

std::int64_t Charges::sum_in(std::string_view code) const {
  std::int64_t sum = 0;
  for (const Charge& charge : all) {
    if (currency(charge.amount) == code) sum += charge.amount.minor;
  }
  return sum;
}

Charges charges_at(const Case& c, const std::vector<const Claim*>& claims, int step,
                   lofte_date on) {
  if (c.policy.charges_from_step == 0 || step < c.policy.charges_from_step) return {};
  const std::size_t few = std::min(claims.size(), kMostCharged);
  return Charging(c, step, on).of({claims.begin(), claims.begin() + static_cast<long>(few)});
}

}  // namespace lofte::late_payer
