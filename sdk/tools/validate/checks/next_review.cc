#include <algorithm>
#include <functional>

#include "checks.h"

namespace lofte::validate {
namespace {

constexpr lofte_date kHorizon = 400;

// Days on which the answer must still be the one of `from`: all of the first fortnight, the last,
// and some between.
std::vector<lofte_date> days_between(lofte_date from, lofte_date until, Random& random) {
  std::vector<lofte_date> days;
  for (lofte_date day = from + 1; day < until && day <= from + 14; ++day) days.push_back(day);
  if (until - from > 15) {
    for (int i = 0; i < 14; ++i) days.push_back(random.days(from + 15, until - 1));
    days.push_back(until - 1);
  }
  std::sort(days.begin(), days.end());
  return days;
}

bool honest(Trial& trial, const std::function<testing::History()>& tell, lofte_date from,
            Random& random) {
  const Scene scene(tell(), from, trial.settings());
  const Answer answer = trial.fresh(scene.view());
  const lofte_date until =
      answer.next_review == 0 ? from + kHorizon : std::min(answer.next_review, from + kHorizon);
  for (const lofte_date day : days_between(from, until, random)) {
    const Scene later(scene.history(), day, trial.settings());
    const std::string said = concat(
        "the answer of ", iso(from), " names ",
        answer.next_review == 0 ? "no next review" : "the next review " + iso(answer.next_review),
        ", and on ", iso(day), " it is another with no new facts");
    if (!trial.same(answer, trial.fresh(later.view()), said)) return false;
  }
  return true;
}

}  // namespace

void check_next_review(Trial& trial) {
  trial.need_customers();
  Random random(trial.seed());
  trial.at("asking on days before the next review");
  if (!honest(trial, one_ahead, kToday, random) || !honest(trial, one_overdue, kToday, random)) {
    return;
  }
  for (std::size_t i = 0; i < 60; ++i) {
    const auto seed = trial.seed_of(i);
    const lofte_date from = kToday + random.days(0, 120);
    if (!honest(
            trial, [&] { return ordinary(seed); }, from, random))
      return;
  }
}

}  // namespace lofte::validate
