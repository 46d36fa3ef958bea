// What an item of advice must be like, whoever says it.
#pragma once

#include "base/arena.h"
#include "base/error.h"
#include "lofte/advice.h"

namespace lofte::plugins {

// A copy of this build's size in the arena, its dates within what a book may hold. Throws
// base::Error whose where() is the field's path.
const lofte_advice* checked_copy(const lofte_advice& item, base::Arena& arena);

// The same fault, saying which item it is about. The item may be anything.
base::Error refusal_of(const lofte_advice& item, const base::Error& fault);

// Runs `add`; what it throws names the item.
template <class Add>
void add_named(const lofte_advice& item, Add&& add) {
  try {
    add();
  } catch (const base::Error& fault) {
    throw refusal_of(item, fault);
  }
}

// 0 for a day that no book reaches. Throws where `day` is no day after `as_of`.
lofte_date checked_next_review(lofte_date day, lofte_date as_of);

}  // namespace lofte::plugins
