// Which step comes next, and when. A step is taken for the whole customer at once.
#pragma once

#include <vector>

#include "balance.h"
#include "claims.h"
#include "why.h"

namespace lofte::late_payer {

// When a letter of this week may go out, and by when it can ask for the money.
struct Window {
  lofte_date send_on = 0;
  lofte_date answer_by = 0;
};

// Both days stand still from `ready` (the day the letter became possible) to the end of that week,
// then move on with the week until somebody sends it.
Window window_of(const Case& c, lofte_date ready);

// The day before which the law and our own manners ask us to keep quiet.
lofte_date quiet_until(const Case& c, const Outreach& outreach);

// Drafts the notice, asks a person to call or to decide, or says why neither is due.
void take_step(const Case& c, const Claims& claims, const std::vector<Balance>& balances,
               const Why& why);

// A note before the due date, where nothing is overdue yet. Whether there is one.
bool courtesy(const Case& c, const Outreach& outreach);

}  // namespace lofte::late_payer
