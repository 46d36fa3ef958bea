#include "services/working_days.h"

#include <algorithm>
#include <bit>
#include <limits>

#include "base/date.h"

namespace lofte::services {
namespace {

using base::kFirstDate;
using base::kLastDate;

constexpr std::int64_t kDays = std::int64_t{kLastDate} - kFirstDate + 1;
constexpr std::int64_t kWordBits = 64;

bool in_table(lofte_date day) {
  return day >= kFirstDate && day <= kLastDate;
}

// 0 is Monday, for any day that 64 bits can hold.
std::int64_t weekday_of(std::int64_t day) {
  const std::int64_t shifted = (day + 3) % 7;  // 1970-01-01 was a Thursday
  return shifted < 0 ? shifted + 7 : shifted;
}

// Working days without holidays: whole weeks at once, then at most six steps.
lofte_date add_weekdays(std::int64_t day, std::int64_t count) {
  const std::int64_t step = count < 0 ? -1 : 1;
  while (weekday_of(day) > 4) day -= step;  // counting starts from the working day behind
  day += count / 5 * 7;
  for (std::int64_t left = count % 5; left != 0; left -= step) {
    do day += step;
    while (weekday_of(day) > 4);
  }
  return static_cast<lofte_date>(std::clamp<std::int64_t>(
      day, std::numeric_limits<lofte_date>::min(), std::numeric_limits<lofte_date>::max()));
}

// Mondays to Fridays after `from` and before `to`.
std::int64_t weekdays_between(std::int64_t from, std::int64_t to) {
  const std::int64_t days = to - from - 1;
  std::int64_t found = days / 7 * 5;
  for (std::int64_t day = to - days % 7; day < to; ++day) found += weekday_of(day) < 5 ? 1 : 0;
  return found;
}

}  // namespace

WorkingDays::WorkingDays() : words_((kDays + kWordBits - 1) / kWordBits) {
  for (std::int64_t index = 0; index < kDays; ++index) {
    if (weekday_of(kFirstDate + index) > 4) continue;
    words_[static_cast<std::size_t>(index / kWordBits)] |= std::uint64_t{1} << index % kWordBits;
  }
  take_off(0);
}

void WorkingDays::take_off(lofte_date day) {
  if (!in_table(day)) return;
  const std::int64_t index = std::int64_t{day} - kFirstDate;
  words_[static_cast<std::size_t>(index / kWordBits)] &= ~(std::uint64_t{1} << index % kWordBits);
}

void WorkingDays::close() {
  before_.assign(1, 0);
  for (const std::uint64_t word : words_) before_.push_back(before_.back() + std::popcount(word));
}

bool WorkingDays::is_working(lofte_date day) const {
  if (!in_table(day)) return weekday_of(day) < 5;
  const std::int64_t index = std::int64_t{day} - kFirstDate;
  return words_[static_cast<std::size_t>(index / kWordBits)] >> index % kWordBits & 1;
}

lofte_date WorkingDays::add(lofte_date day, std::int32_t count) const {
  if ((day < kFirstDate && count < 0) || (day > kLastDate && count > 0)) {
    return add_weekdays(day, count);
  }
  const std::int64_t all = before_.back();
  // Counted from 0 at the table's first, the working day that is wanted.
  std::int64_t wanted = 0;
  if (day < kFirstDate) {
    wanted = count - weekdays_between(day, kFirstDate) - 1;
  } else if (day > kLastDate) {
    wanted = all + weekdays_between(kLastDate, day) + count;
  } else {
    const std::int64_t index = std::int64_t{day} - kFirstDate;
    wanted = count > 0 ? count_before(index + 1) + count - 1 : count_before(index) + count;
  }
  if (wanted < 0) return add_weekdays(kFirstDate, wanted);
  if (wanted >= all) return add_weekdays(kLastDate, wanted - all + 1);
  return with_count_before(wanted, std::clamp(day, kFirstDate, kLastDate) - kFirstDate);
}

std::int64_t WorkingDays::count_before(std::int64_t index) const {
  const auto word = static_cast<std::size_t>(index / kWordBits);
  const std::int64_t bit = index % kWordBits;
  if (bit == 0) return before_[word];
  return before_[word] + std::popcount(words_[word] << (kWordBits - bit));
}

lofte_date WorkingDays::with_count_before(std::int64_t count, std::int64_t near) const {
  // No word holds more than its bits, so a step of that many working days never goes too far.
  auto word = static_cast<std::size_t>(near / kWordBits);
  while (before_[word] > count) {
    word -= 1 + static_cast<std::size_t>((before_[word] - count - 1) / kWordBits);
  }
  while (before_[word + 1] <= count) {
    word += 1 + static_cast<std::size_t>((count - before_[word + 1]) / kWordBits);
  }
  std::uint64_t bits = words_[word];
  for (std::int64_t skip = count - before_[word]; skip > 0; --skip) bits &= bits - 1;
  return static_cast<lofte_date>(kFirstDate + static_cast<std::int64_t>(word) * kWordBits +
                                 std::countr_zero(bits));
}

}  // namespace lofte::services
