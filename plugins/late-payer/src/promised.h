// Which promises and payment plans of the customer still deserve to be waited for.
#pragma once

#include <string_view>
#include <vector>

#include "case.h"

namespace lofte::late_payer {

struct Waited {
  std::string_view id;
  std::string_view fact_id;
  lofte_list invoice_ids;  // none: all of the customer's
  lofte_date made_on;
  lofte_date promised_for;  // the next day on which money is to come
};

// Promises to us whose time is not over. The promise log's verdict decides where there is one;
// without it a promise is waited for until its grace is over.
std::vector<Waited> promises_waited_for(const Case& c);

// Plans on schedule with a part yet to come.
std::vector<Waited> plans_on_schedule(const Case& c);

}  // namespace lofte::late_payer
