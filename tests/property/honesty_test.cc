// A next review is a promise: until that day the answer stays as it is. So advising everybody on
// any day in between finds nothing new.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "firm_history.h"

namespace lofte::test {
namespace {

RC_GTEST_PROP(NextReview, AdvisingEverybodyOnADayInBetweenFindsNothingNew, ()) {
  const FirmHistory history = any_firm_history();
  const Runtime runtime = quick_runtime();
  ToldBook told(runtime);
  told.tell_customers(history);
  for (lofte_date day = kHistoryStart + *rc::gen::inRange(1, 9); day < history.end;
       day += *rc::gen::inRange(1, 300)) {
    told.tell(history, day);
    // Replay advises every customer anew, due or not.
    const lofte_replay_result replayed = told.replay();
    RC_ASSERT(std::string(replayed.first_difference) == "");
    RC_ASSERT(replayed.pending == 0u);
  }
}

RC_GTEST_PROP(NextReview, DaysThatNobodyOpenedAreNotMissed, ()) {
  const FirmHistory history = any_firm_history();
  const Runtime runtime = quick_runtime();
  ToldBook every_week(runtime);
  ToldBook seldom(runtime);
  every_week.tell_customers(history);
  seldom.tell_customers(history);
  for (lofte_date day = kHistoryStart + 7; day < history.end; day += 7) {
    every_week.tell(history, day);
  }
  every_week.tell(history, history.end);
  seldom.tell(history, history.end);
  every_week.fold_anew();
  seldom.fold_anew();
  RC_ASSERT(every_week.advice() == seldom.advice());
}

}  // namespace
}  // namespace lofte::test
