// What the promise log says of a history.
#pragma once

#include "support/advised.h"

namespace lofte::testing {

inline const Advised& promise_log() {
  static const Advised kAdvised(lofte_plugin_entry_v1(), LOFTE_SOURCE_DIR "/plugins/promise-log");
  return kAdvised;
}

inline Answer promise_log_on(When when, const History& history) {
  return promise_log().on(when, history);
}

// The verdict on one promise; fails the test where there is none.
inline Said verdict_on(When when, const History& history, std::string_view promise = "P1") {
  const Answer answer = promise_log_on(when, history);
  const Said* verdict = answer.find(LOFTE_ADVICE_VERDICT, promise);
  EXPECT_NE(verdict, nullptr) << answer.keys();
  return verdict == nullptr ? Said{} : *verdict;
}

inline std::string state_on(When when, const History& history, std::string_view promise = "P1") {
  return verdict_on(when, history, promise).state;
}

}  // namespace lofte::testing
