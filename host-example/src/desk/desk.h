// Brings Kontor's accounts and Løfte's book in line, whichever of them died or was restored.
#pragma once

#include <cstdint>

#include "accounts/accounts.h"
#include "lofte/cpp/runtime.hpp"

namespace kontor {

// Posts the outbox in order; the number of facts. A crash between the two commits does no harm:
// each fact has a name, and telling Løfte again what it knows is telling it nothing.
std::uint64_t deliver(Accounts& accounts, lofte::Book& book, lofte_date today);

// After either side was opened: what the book lost since the accounts last told it something (an
// older copy was restored) is told again, and what the outbox holds is delivered.
void line_up(Accounts& accounts, lofte::Book& book, lofte_date today);

// After the accounts themselves were restored from an older copy: the book is made to hold what
// they hold. Promises, contacts and decisions stay as the book has them.
lofte_reconcile_result reconcile(Accounts& accounts, lofte::Book& book, lofte_date today);

// After the book read a file by itself: the accounts take over its customers, invoices, credit
// notes, payments, contacts and promises. All of it or nothing; taking over again changes nothing.
void take_over(Accounts& accounts, lofte::Book& book);

}  // namespace kontor
