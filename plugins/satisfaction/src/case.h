// What every part of the plugin works with in one call.
#pragma once

#include "lofte/cpp/plugin.hpp"
#include "policy.h"

namespace lofte::satisfaction {

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
  bool is_open(const lofte_complaint& complaint) const {
    return complaint.resolved_on == 0 || !clock.reached(complaint.resolved_on);
  }
};

// What the relationship plugin said, where it was there; nothing of it is worked out again here.
struct Standing {
  lofte_date first_purchase = 0;
  bool is_top = false;
  bool is_over = false;  // dissolution
  lofte_date over_since = 0;
  lofte_date quiet_since = 0;  // unusual for this customer
};

}  // namespace lofte::satisfaction
