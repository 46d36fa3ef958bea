// Rows under the columns most tests use, read by the plugin; and what a refused call said.
#pragma once

#include <functional>
#include <string>

#include "lofte/cpp/base.hpp"
#include "support/reading.h"

namespace lofte::receivables_csv {

inline const std::string kHeader =
    "customer_id,invoice_id,issue_date,due_date,amount,currency,paid_date\n";

inline testing::Outcome read(const std::string& rows) {
  return testing::Reading::bytes(kHeader + rows).run();
}

inline std::string refusal(const std::function<void()>& act) {
  try {
    act();
  } catch (const Error& error) {
    return error.where() + ": " + error.message();
  }
  return "nothing was thrown";
}

}  // namespace lofte::receivables_csv
