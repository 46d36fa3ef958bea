#include "contacts.h"

namespace lofte::book_figures {
namespace {

// 0: has not bought anything yet.
lofte_date first_purchase(const View& view) {
  lofte_date first = 0;
  for (const lofte_invoice_state& invoice : view.invoices()) {
    if (invoice.status == LOFTE_INVOICE_STATE_CANCELLED) continue;
    const lofte_date on = invoice.invoice->issue_date;
    if (first == 0 || on < first) first = on;
  }
  return first;
}

}  // namespace

void count_contacts(const View& view, const Policy& policy, Contacts& contacts) {
  const lofte_date first = first_purchase(view);
  for (const auto& [fact, contact] : view.records<lofte_contact>()) {
    const bool counts = contact.mass == 0 && contact.date <= view.as_of() &&
                        contact.date > view.as_of() - policy.contact_days;
    if (!counts) continue;
    if (contact.direction == LOFTE_CONTACT_INBOUND) ++contacts.theirs;
    if (contact.direction != LOFTE_CONTACT_OUTBOUND) continue;
    ++contacts.ours;
    ++(first != 0 && first < contact.date ? contacts.to_existing : contacts.to_new);
  }
}

}  // namespace lofte::book_figures
