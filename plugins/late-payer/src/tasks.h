// Steps that a person takes: the talk, and the decision about what comes after it.
#pragma once

#include <vector>

#include "balance.h"
#include "claims.h"
#include "ladder.h"
#include "why.h"

namespace lofte::late_payer {

// `claims`: what the step is about, at least one of which a notice has named; `balances`: theirs.
void ask_to_call(const Case& c, const std::vector<const Claim*>& claims,
                 const std::vector<Balance>& balances, lofte_date since, const Window& window,
                 const Why& why);

// Nothing is drafted here: whether a formal notice is right is for a person to decide.
void ask_to_decide(const Case& c, const std::vector<const Claim*>& claims,
                   const std::vector<Balance>& balances, lofte_date since);

}  // namespace lofte::late_payer
