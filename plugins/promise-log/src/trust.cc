#include "trust.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace lofte::promise_log {
namespace {

// 2^(-month/12) for the months of one year, in millionths: the half-life is twelve months. A table,
// because the same journal must give the same score on every machine.
constexpr std::array<std::int64_t, 12> kYear = {1'000'000, 943'874, 890'899, 840'896,
                                                793'701,   749'154, 707'107, 667'420,
                                                629'961,   594'604, 561'231, 529'732};
constexpr std::int64_t kOne = 1'000'000;
constexpr int kForgottenAfterMonths = 120;  // a thousandth of its weight is left

std::int64_t weight_after(int months) {
  if (months < 0) return kOne;
  return kYear[static_cast<std::size_t>(months % 12)] >> (months / 12);
}

// In halves: kept in time counts whole, late or in part counts half.
int halves_of(const Promise& promise) {
  switch (promise.state) {
    case State::kKept:
      return 2;
    case State::kKeptLate:
    case State::kPartlyKept:
      return 1;
    default:
      return 0;
  }
}

// Replaced only after its time was over: renewing a promise does not undo that it was not kept.
bool renewed_too_late(const Promise& promise) {
  return promise.state == State::kSuperseded && promise.superseded_on > promise.window_end;
}

bool is_decided(const Promise& promise) {
  return promise.state == State::kKept || promise.state == State::kKeptLate ||
         promise.state == State::kPartlyKept || promise.state == State::kNotKept ||
         renewed_too_late(promise);
}

lofte_date decided_on(const Promise& promise) {
  return renewed_too_late(promise) ? promise.window_end + 1 : promise.since;
}

}  // namespace

Trust trust_in(std::span<const Promise> promises, bool ours, const Clock& clock) {
  Trust trust;
  std::int64_t weights = 0;
  std::int64_t kept_halves = 0;
  for (const Promise& promise : promises) {
    if (promise.ours != ours || !is_decided(promise)) continue;
    const lofte_date forgotten = first_of_month(decided_on(promise), kForgottenAfterMonths);
    if (clock.reached(forgotten)) continue;
    const int months = month_number(clock.first_of_month()) - month_number(decided_on(promise));
    const std::int64_t weight = weight_after(months);
    weights += weight;
    kept_halves += weight * halves_of(promise);
    if (promise.state == State::kKept) ++trust.kept;
    trust.behind.push_back(&promise);
  }
  if (trust.behind.empty()) return trust;

  // The mean of Beta(2, 1) with the weighted promises added to it.
  const std::int64_t kept_twice = 2 * 2 * kOne + kept_halves;
  const std::int64_t all_twice = 2 * (3 * kOne + weights);
  trust.per_mille = (kept_twice * 1000 + all_twice / 2) / all_twice;
  trust.band = trust.per_mille >= 800 ? "high" : trust.per_mille >= 500 ? "mixed" : "low";
  std::sort(trust.behind.begin(), trust.behind.end(), [](const Promise* a, const Promise* b) {
    const auto when = std::tuple(decided_on(*b), std::string_view(b->key));
    return when < std::tuple(decided_on(*a), std::string_view(a->key));
  });
  return trust;
}

}  // namespace lofte::promise_log
