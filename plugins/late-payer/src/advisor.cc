#include "advisor.h"

#include "balance.h"
#include "behaviour.h"
#include "claims.h"
#include "flags.h"
#include "forecast.h"
#include "ladder.h"
#include "pauses.h"
#include "rhythm.h"
#include "rule_data.h"
#include "thanks.h"

namespace lofte::late_payer {

void LatePayer::activate() {
  host().calendar();
  // A fault in the tables shows here, not in the middle of a customer.
  rule_rows();
  rate_rows();
}

void LatePayer::advise(const View& view, Advice& out) {
  if (view.invoices().empty()) return;
  const Policy policy(view.settings());
  const Calendar calendar = host().calendar();
  const Clock clock(view.as_of(), out);
  const Case c{view, policy, calendar, clock, out};

  if (policy.forecast) {
    say_expected(c);
    say_behaviour(c);
  }
  Claims claims = claims_of(c);
  if (claims.all.empty()) {
    // One letter at a time: thanks can wait some days, the note before a due date cannot.
    const bool wants_note = policy.courtesy && rhythm_of(view).late_before;
    if (!wants_note || !courtesy(c, claims.outreach)) say_thanks(c, claims);
    return;
  }
  const Rhythm rhythm = rhythm_of(view);
  apply_pauses(c, claims);
  const std::vector<Balance> balances = weigh(c, claims);
  const Why why = why_late(c, claims, rhythm);
  say_overdue(c, claims, rhythm, why);
  say_unusual(c, claims, rhythm);
  take_step(c, claims, balances, why);
}

}  // namespace lofte::late_payer
