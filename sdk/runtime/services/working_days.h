// One bit a day of 1900 to 2199: set on working days. Counting bits answers "the n-th working day
// after" without walking the days between.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "lofte/base.h"

namespace lofte::services {

class WorkingDays {
 public:
  // Every Monday to Friday but 1970-01-01, which stands for an absent date.
  WorkingDays();

  // Filling: take days off, then close. Days outside the table are ignored.
  void take_off(lofte_date day);
  void close();

  // Outside the table weekends alone count.
  bool is_working(lofte_date day) const;
  // The count-th working day after `day`, before it where negative; count is not 0. Stays within
  // what lofte_date holds.
  lofte_date add(lofte_date day, std::int32_t count) const;

  std::span<const std::uint64_t> words() const { return words_; }

 private:
  // Working days in the table before the day with this index.
  std::int64_t count_before(std::int64_t index) const;
  // The day with this many working days of the table before it; fewer than there are in all. Looked
  // for from the day with index `near` on.
  lofte_date with_count_before(std::int64_t count, std::int64_t near) const;

  std::vector<std::uint64_t> words_;
  // Working days before each word, and in all.
  std::vector<std::int32_t> before_;
};

}  // namespace lofte::services
