// What the book-figures plugin says of a book.
#pragma once

#include "support/advised.h"
#include "support/folded.h"

namespace lofte::testing {

inline Folded figures_folded_on(When when, const Defaults& given = {},
                                lofte_date bank_complete_until = 0) {
  static const Advised kAdvised(lofte_plugin_entry_v1(), LOFTE_SOURCE_DIR "/plugins/book-figures");
  return Folded(kAdvised, lofte_plugin_entry_v1(), LOFTE_SOURCE_DIR "/plugins/book-figures",
                when.days, given, 0, bank_complete_until);
}
inline BookAnswer figures_on(When when, const std::vector<History>& customers,
                             const Defaults& given = {}) {
  return figures_folded_on(when, given).answer(customers);
}

// An open invoice issued two weeks before it is due.
inline History owes(When due, lofte_money amount) {
  return customer("Åse").invoice("F1", due.days - 14, amount).due(due);
}

}  // namespace lofte::testing
