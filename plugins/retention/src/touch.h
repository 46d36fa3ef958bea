// Whether anybody has spoken with a customer, and whether a complaint comes first.
#pragma once

#include "case.h"

namespace lofte::retention {

struct Touch {
  lofte_date on = 0;
  std::string_view fact_id;
};

// The first time since `from` that one of ours and the customer spoke or wrote to each other,
// whoever began; a newsletter and a call that nobody took are none.
Touch touch_since(const Case& c, lofte_date from);

struct OpenComplaint {
  lofte_date since = 0;
  std::string_view fact_id;
};
OpenComplaint open_complaint(const Case& c);

// Says why a task is not proposed, where that is so: they do not want to be contacted, a complaint
// comes first, or somebody has spoken with them since `since`.
bool held_back(const Case& c, std::string_view key, lofte_date since);

}  // namespace lofte::retention
