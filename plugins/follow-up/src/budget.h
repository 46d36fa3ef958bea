// What of ours a customer has heard lately: the contacts that use up the budget.
#pragma once

#include <string_view>

#include "lofte/cpp/view.hpp"

namespace lofte::follow_up {

struct Use {
  lofte_date on = 0;  // 0: none
  std::string_view fact_id;
};

// The latest outreach of ours that reached them: a contact, a notice, a survey. Newsletters, vain
// attempts, what they began, what kept a promise of ours and what answered a question are none.
Use latest_use(const View& view);

}  // namespace lofte::follow_up
