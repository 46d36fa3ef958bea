// What went wrong, in the words people see.
#pragma once

#include <stdexcept>
#include <string>

#include "lofte/cpp/base.hpp"

namespace lofte::tools {

// Exit codes: what was asked is done; it was refused or failed; the command line makes no sense.
inline constexpr int kDone = 0;
inline constexpr int kFailed = 1;
inline constexpr int kWrongUsage = 2;

// "refused", "not found", "locked".
std::string status_name(lofte_status status);

// "refused: fact 17, invoice.amount: -5.00 NOK is not more than zero".
std::string describe(const Error& error);

// What a command throws where the runtime has nothing to say.
[[noreturn]] void fail(lofte_status status, std::string where, std::string message);

// A command did its work and found something wrong: said as it is, with the exit code of a failure.
class Unwell : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

}  // namespace lofte::tools
