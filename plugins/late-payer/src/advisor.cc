#include "advisor.h"

#include "balance.h"
#include "claims.h"
#include "flags.h"
#include "ladder.h"
#include "pauses.h"
#include "rhythm.h"
#include "thanks.h"

namespace lofte::late_payer {

void LatePayer::activate() {
  host().calendar();
}

void LatePayer::advise(const View& view, Advice& out) {
  if (view.invoices().empty()) return;
  const Policy policy(view.settings());
  const Calendar calendar = host().calendar();
  const Clock clock(view.as_of(), out);
  const Case c{view, policy, calendar, clock, out};

  Claims claims = claims_of(c);
  if (claims.all.empty()) {
    say_thanks(c, claims);
    if (policy.courtesy && rhythm_of(view).late_before) courtesy(c, claims.outreach);
    return;
  }
  const Rhythm rhythm = rhythm_of(view);
  apply_pauses(c, claims);
  const std::vector<Balance> balances = weigh(c, claims);
  say_overdue(c, claims, rhythm);
  say_unusual(c, claims, rhythm);
  take_step(c, claims, balances);
}

}  // namespace lofte::late_payer
