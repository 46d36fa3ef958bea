#include "checks.h"

namespace lofte::validate {

// A fold in one piece, in chunks of every size, and written down and read again after every
// customer by turns in two instances: always the same answer.
void check_fold_state(Trial& trial) {
  trial.need(LOFTE_BOOK_ADVISOR_ID, "book advisor");
  const auto& views = trial.customers(60);
  Instance one(trial.subject());
  Instance other(trial.subject());
  one.activate();
  other.activate();
  trial.at("folding over 60 customers");
  const Answer expected = fold(one, views);
  for (const std::size_t chunk : {1u, 2u, 5u, 7u, 23u}) {
    trial.at(concat("folding in chunks of ", chunk));
    if (!trial.same(expected, fold(one, views, {.chunk = chunk}, &other),
                    concat("folded in chunks of ", chunk))) {
      return;
    }
  }
  trial.at("folding, the state saved and loaded after every customer");
  trial.same(expected, fold(one, views, {.chunk = 6, .again_after_each = true}, &other),
             "folded with the state saved and loaded after every customer and merge");
  trial.at("saving the same state twice");
  if (saved_state(one, views) != saved_state(other, views)) {
    trial.fault(
        "the same customers give other bytes in another instance; save writes the same bytes "
        "for the same state");
  }
}

}  // namespace lofte::validate
