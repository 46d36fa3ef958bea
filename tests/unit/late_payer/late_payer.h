// What the late-payer plugin says of a history.
#pragma once

#include "support/advised.h"

namespace lofte::testing {

// With the first note on a fixed day, the seventh, so that a test of another rule need not think of
// when it comes.
inline const Advised& late_payer() {
  static const Advised kAdvised(lofte_plugin_entry_v1(), LOFTE_SOURCE_DIR "/plugins/late-payer",
                                {{"timing", "fixed"}});
  return kAdvised;
}

inline Answer late_payer_on(When when, const History& history) {
  return late_payer().on(when, history);
}

// As it is delivered: the first note comes when the customer's history says.
inline Answer learned_on(When when, const History& history) {
  static const Advised kAdvised(lofte_plugin_entry_v1(), LOFTE_SOURCE_DIR "/plugins/late-payer");
  return kAdvised.on(when, history);
}

// Somebody sends what is drafted, each time on the day it may go out, until `last`; the notices
// sent.
struct Sent {
  lofte_date on;
  int step;
  lofte_date new_due;
  Ids invoices;
};

inline std::vector<Sent> send_all(History& history, When first, When last) {
  std::vector<Sent> sent;
  for (lofte_date today = first.days; today <= last.days; ++today) {
    for (const Said& draft : late_payer_on(today, history).of(LOFTE_ADVICE_DRAFT)) {
      if (draft.step == 0 || draft.send_on > today) continue;
      sent.push_back({today, draft.step, draft.new_due, draft.invoices});
      history.notice(concat("N", sent.size()), today, draft.step, draft.new_due, draft.invoices);
    }
  }
  return sent;
}

}  // namespace lofte::testing
