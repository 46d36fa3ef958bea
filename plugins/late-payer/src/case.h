// What every part of the plugin works with in one call.
#pragma once

#include "lofte/cpp/plugin.hpp"
#include "policy.h"

namespace lofte::late_payer {

// The steps of the ladder, as Notice.step has them.
enum Step : int {
  kNoStep = 0,
  kCourtesy = 1,
  kNudge = 2,
  kReminder = 3,
  kCall = 4,
  kFormal = 5,
};

struct Case {
  const View& view;
  const Policy& policy;
  const Calendar& calendar;
  const Clock& clock;
  Advice& out;

  lofte_date working_day(lofte_date day) const {
    return calendar.next_working_day(view.country(), day);
  }
  std::string_view manager() const {
    return view.customer() != nullptr ? text(view.customer()->manager) : std::string_view{};
  }
};

}  // namespace lofte::late_payer
