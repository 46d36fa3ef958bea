// What the relationship plugin says of a history.
#pragma once

#include <initializer_list>

#include "support/advised.h"

namespace lofte::testing {

inline const Advised& relationship() {
  static const Advised kAdvised(lofte_plugin_entry_v1(), LOFTE_SOURCE_DIR "/plugins/relationship");
  return kAdvised;
}

inline Answer relationship_on(When when, const History& history) {
  return relationship().on(when, history);
}

// A customer who bought for 1,000 kroner on each of these days.
inline History buyer(std::initializer_list<When> days) {
  auto history = customer("Åse");
  int number = 0;
  for (const When& when : days) history.invoice(concat("F", ++number), when, 1000_nok);
  return history;
}

// An item by its key; fails the test where there is none.
inline Said said_on(When when, const History& history, std::int32_t kind, std::string_view key) {
  const Answer answer = relationship_on(when, history);
  const Said* found = answer.find(kind, key);
  EXPECT_NE(found, nullptr) << key << " is not among " << answer.keys();
  return found == nullptr ? Said{} : *found;
}
inline bool says(When when, const History& history, std::int32_t kind, std::string_view key) {
  return relationship_on(when, history).find(kind, key) != nullptr;
}

inline Said stage_on(When when, const History& history) {
  return said_on(when, history, LOFTE_ADVICE_STAGE, "stage");
}

}  // namespace lofte::testing
