// Letters in the customer's language, for a person to send.
#pragma once

#include <vector>

#include "balance.h"
#include "claims.h"
#include "ladder.h"
#include "timing.h"

namespace lofte::late_payer {

// A letter that has its greeting and waits for its body.
class Letter {
 public:
  Letter(const Case& c, Draft draft, lofte_date send_on);

  Draft& draft() { return draft_; }
  // "firm" or "person", for the form of address.
  Arg form() const { return {"form", addressee_.form()}; }
  void close();

 private:
  const Case& c_;
  Draft draft_;
  Addressee addressee_;
};

// `moment`: why on this day, where the customer's habits decided it.
void draft_notice(const Case& c, const Outreach& outreach, const std::vector<const Claim*>& listed,
                  const std::vector<Balance>& balances, int step, lofte_date since,
                  const Window& window, const Moment* moment);

void draft_courtesy(const Case& c, const std::vector<const Claim*>& listed, lofte_date send_on);

}  // namespace lofte::late_payer
