// The days on which a customer bought, and the rhythm in them.
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

#include "lofte/base.h"

namespace lofte::relationship {

// How long is long, as Policy has it.
struct Limits {
  int quiet_factor_percent;
  int quiet_days;
  int silence_factor_percent;
  int silence_days;
};

class Rhythm {
 public:
  explicit Rhythm(const Limits& limits) : limits_(limits) {}

  // One purchase; several on a day are one.
  void add(lofte_date day);
  void remove(lofte_date day);

  std::size_t count() const { return days_.size(); }
  lofte_date first() const { return days_.empty() ? 0 : days_.front().first; }
  lofte_date second() const { return days_.size() < 2 ? 0 : days_[1].first; }
  lofte_date last() const { return days_.empty() ? 0 : days_.back().first; }
  // Between purchases, in days; 0 before the second one.
  int median_gap() const;
  // Nine in ten gaps were no longer.
  int long_gap() const;
  // The last day on which the pause since the last purchase is still nothing unusual.
  lofte_date quiet_until() const { return last() + quiet_limit(limits_.quiet_factor_percent); }
  lofte_date quiet_until(int factor_percent) const { return last() + quiet_limit(factor_percent); }
  // The last day on which we do not speak of silence.
  lofte_date silent_until() const;
  // The last purchase did not come after a pause that was unusual then.
  bool is_kept() const { return kept_; }

 private:
  int quiet_limit(int factor_percent) const;
  void note_gap(int gap);

  Limits limits_;
  std::vector<std::pair<lofte_date, int>> days_;  // and how many sales each
  std::vector<int> gaps_;                         // in order of length
  bool kept_ = true;
};

}  // namespace lofte::relationship
