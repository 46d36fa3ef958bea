// What the retention plugin says of a history, and of a book.
#pragma once

#include "support/advised.h"
#include "support/folded.h"

namespace lofte::testing {

inline const Advised& retention() {
  static const Advised kAdvised(lofte_plugin_entry_v1(), LOFTE_SOURCE_DIR "/plugins/retention");
  return kAdvised;
}
inline Answer retention_on(When when, const History& history) {
  return retention().on(when, history);
}

inline Folded folded_on(When when, const Defaults& given = {}, lofte_date history_since = 0) {
  return Folded(retention(), lofte_plugin_entry_v1(), LOFTE_SOURCE_DIR "/plugins/retention",
                when.days, given, history_since);
}
inline BookAnswer book_on(When when, const std::vector<History>& customers,
                          const Defaults& given = {}, lofte_date history_since = 0) {
  return folded_on(when, given, history_since).answer(customers);
}

// A customer with an invoice on each of these days.
inline History buyer(const std::vector<When>& days, lofte_money each = 100_nok) {
  auto history = customer("Åse");
  for (std::size_t n = 0; n < days.size(); ++n) {
    history.invoice(concat("F", n + 1), days[n], each);
  }
  return history;
}

// The first day from `from` on which `holds`; 0: within two years there is none.
template <class Holds>
lofte_date first_day(When from, Holds&& holds) {
  for (lofte_date today = from.days; today < from.days + 730; ++today) {
    if (holds(today)) return today;
  }
  return 0;
}

}  // namespace lofte::testing
