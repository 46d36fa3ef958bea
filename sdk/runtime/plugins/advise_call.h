// One call of an advisor: what it says is copied, checked and put in order, or dropped whole.
#pragma once

#include <vector>

#include "base/arena.h"
#include "lofte/advisor.h"
#include "plugins/instance.h"

namespace lofte::plugins {

struct AdviceSet {
  std::vector<const lofte_advice*> items;  // by (kind, key); they live in the arena of the call
  lofte_date next_review = 0;              // 0: only a fact changes the answer
};

// Throws base::Error(LOFTE_PLUGIN_FAILED) naming plugin, customer and, where it is about one, the
// advice; `into` is then empty. Its vector's memory is used again: nothing is allocated for an
// advisor that says nothing.
void advise(Instance& instance, const lofte_customer_view& view, base::Arena& arena,
            AdviceSet& into);

inline AdviceSet advise(Instance& instance, const lofte_customer_view& view, base::Arena& arena) {
  AdviceSet set;
  advise(instance, view, arena, set);
  return set;
}

}  // namespace lofte::plugins
