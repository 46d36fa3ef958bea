// Our own errors toward a customer: what made it less easy to deal with us.
#pragma once

#include <vector>

#include "case.h"

namespace lofte::retention {

enum class ErrorKind { kCorrectedInvoice, kLateReply, kPromiseNotKept };

struct OwnError {
  ErrorKind kind;
  lofte_date on;
  std::string_view fact_id;
};

// By day: credit notes for an error of ours; questions answered late, or not yet; promises of ours
// not kept or kept late, as the promise log has them.
std::vector<OwnError> errors_of(const View& view, const Policy& policy, const Calendar& calendar,
                                const Clock& clock);

}  // namespace lofte::retention
