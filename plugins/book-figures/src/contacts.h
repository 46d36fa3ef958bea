// Who began the contacts with a customer, and whom our own went to.
#pragma once

#include "policy.h"
#include "state.h"

namespace lofte::book_figures {

// Newsletters are no contact; a call that nobody took is effort all the same.
void count_contacts(const View& view, const Policy& policy, Contacts& contacts);

}  // namespace lofte::book_figures
