// What becomes of a customer's advice when a reviewer has decided, and when one could not be asked.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "base/arena.h"
#include "engine/advised.h"
#include "plugins/review_call.h"

namespace lofte::engine {

// `open`: which item each of the reviewer's proposals is. What is held back becomes a suppression
// of the reviewer's; a task that takes others in says what they said. The items' order is lost.
void apply_reviews(std::string_view reviewer, const plugins::ReviewSet& reviews,
                   std::span<const std::size_t> open, std::vector<StoredItem>& items,
                   base::Arena& arena);

// Whether it reaches the customer: a draft, or a task that names a channel.
bool is_outreach(const lofte_advice& advice);

// Marks what reaches the customer as waiting for `reviewer`.
void withhold(std::vector<StoredItem>& items, std::string_view reviewer, base::Arena& arena);

}  // namespace lofte::engine
