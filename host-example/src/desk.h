// Brings what Kontor's outbox holds to Løfte.
#pragma once

#include <cstdint>

#include "accounts.h"
#include "lofte/cpp/runtime.hpp"

namespace kontor {

// Posts the outbox in order and empties it; the number of facts. A crash between the two commits
// does no harm: the facts are posted again, and the book has them already.
std::uint64_t deliver(Accounts& accounts, lofte::Book& book, lofte_date today);

}  // namespace kontor
