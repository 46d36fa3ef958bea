// One call of a reviewer: what it decides is copied and checked against what was proposed, or
// dropped whole.
#pragma once

#include <vector>

#include "base/arena.h"
#include "lofte/reviewer.h"
#include "plugins/instance.h"

namespace lofte::plugins {

struct ReviewSet {
  // What was decided about each item of view.prior_advice; NULL: it stays. In the arena.
  std::vector<const lofte_review*> of_item;
  // Where a review merges: which item it goes into.
  std::vector<std::size_t> into;
  lofte_date next_review = 0;  // 0: only a fact changes the answer
  bool empty = true;
};

// view.prior_advice is what was proposed, by (plugin, kind, key). Throws
// base::Error(LOFTE_PLUGIN_FAILED) naming plugin and customer; `into` then decides nothing.
void review(Instance& instance, const lofte_customer_view& view, base::Arena& arena,
            ReviewSet& into);

}  // namespace lofte::plugins
