#include "rhythm.h"

#include <algorithm>

namespace lofte::relationship {
namespace {

constexpr std::size_t kGapsOfAPattern = 3;

}  // namespace

void Rhythm::add(lofte_date day) {
  const auto at =
      std::lower_bound(days_.begin(), days_.end(), day,
                       [](const auto& known, lofte_date on) { return known.first < on; });
  if (at != days_.end() && at->first == day) {
    ++at->second;
    return;
  }
  if (at == days_.end()) {
    if (!days_.empty()) note_gap(day - last());
    days_.emplace_back(day, 1);
    return;
  }
  // In between, which happens only where something that was removed comes again.
  auto days = days_;
  days.insert(days.begin() + (at - days_.begin()), {day, 1});
  *this = Rhythm(limits_);
  for (const auto& [on, sales] : days) {
    add(on);
    days_.back().second = sales;
  }
}

void Rhythm::remove(lofte_date day) {
  auto days = days_;
  const auto at = std::find_if(days.begin(), days.end(),
                               [day](const auto& known) { return known.first == day; });
  if (at == days.end()) return;
  if (--at->second > 0) {
    days_ = days;
    return;
  }
  days.erase(at);
  *this = Rhythm(limits_);
  for (const auto& [on, sales] : days) {
    add(on);
    days_.back().second = sales;
  }
}

void Rhythm::note_gap(int gap) {
  kept_ = gaps_.size() < kGapsOfAPattern || gap <= quiet_limit(limits_.quiet_factor_percent);
  gaps_.insert(std::upper_bound(gaps_.begin(), gaps_.end(), gap), gap);
}

int Rhythm::median_gap() const {
  if (gaps_.empty()) return 0;
  const std::size_t middle = gaps_.size() / 2;
  return gaps_.size() % 2 == 1 ? gaps_[middle] : (gaps_[middle - 1] + gaps_[middle]) / 2;
}

int Rhythm::long_gap() const {
  if (gaps_.empty()) return 0;
  return gaps_[(gaps_.size() * 9 + 9) / 10 - 1];
}

int Rhythm::quiet_limit(int factor_percent) const {
  return std::max({median_gap() * factor_percent / 100, long_gap(), limits_.quiet_days});
}

lofte_date Rhythm::silent_until() const {
  return last() +
         std::max(median_gap() * limits_.silence_factor_percent / 100, limits_.silence_days);
}

}  // namespace lofte::relationship
