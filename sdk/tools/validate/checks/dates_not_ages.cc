#include "checks.h"

namespace lofte::validate {
namespace {

constexpr lofte_date kDays = 28;
constexpr int kMost = 14;

// On how many of the following days the answer differs from the day before.
int changes(Trial& trial, const testing::History& history, std::string& shown) {
  int count = 0;
  const Scene first(history, kToday, trial.settings());
  Answer before = trial.fresh(first.view());
  for (lofte_date day = kToday + 1; day <= kToday + kDays; ++day) {
    const Scene scene(history, day, trial.settings());
    Answer now = trial.fresh(scene.view());
    if (!(now == before)) {
      ++count;
      shown = difference(before.text, now.text);
    }
    before = std::move(now);
  }
  return count;
}

}  // namespace

// An answer that is another one every day holds an age, or a score that never rests: each customer
// would be due every day.
void check_dates_not_ages(Trial& trial) {
  trial.need_customers();
  trial.at("asking on four weeks of days in a row");
  const auto judge = [&](const testing::History& history) {
    std::string shown;
    const int count = changes(trial, history, shown);
    if (count <= kMost) return true;
    trial.fault(concat("the answer changes on ", count, " of ", kDays,
                       " days on which nothing happens; say since when, not how long:\n",
                       std::string_view(shown)));
    return false;
  };
  if (!judge(one_overdue()) || !judge(one_ahead())) return;
  for (std::size_t i = 0; i < 30; ++i) {
    if (!judge(ordinary(trial.seed_of(i)))) return;
  }
}

}  // namespace lofte::validate
