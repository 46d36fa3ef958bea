// What every part of the plugin works with in one call.
#pragma once

#include "lofte/cpp/plugin.hpp"
#include "policy.h"

namespace lofte::relationship {

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
  // By telephone, unless they asked us not to.
  int32_t talk_channel() const { return Addressee(view, clock).talk_channel(); }
  // Our product matters much to them: warn earlier.
  bool is_important() const {
    return view.customer() != nullptr && view.customer()->importance == LOFTE_CUSTOMER_HIGH;
  }
};

}  // namespace lofte::relationship
