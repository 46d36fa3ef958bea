// What every part of the advisor works with in one call.
#pragma once

#include "lofte/cpp/plugin.hpp"
#include "policy.h"

namespace lofte::follow_up {

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
  int32_t letter_channel() const { return Addressee(view, clock).channel(); }
  // By telephone, unless they asked us not to.
  int32_t talk_channel() const { return Addressee(view, clock).talk_channel(); }
  // They left us a way that they do not object to.
  bool may_reach() const { return Addressee(view, clock).may_be_reached(); }
  bool is_over(lofte_date ended_on) const { return ended_on != 0 && clock.reached(ended_on); }
};

}  // namespace lofte::follow_up
