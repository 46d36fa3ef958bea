#include "ledger/view_builder.h"

#include "base/text.h"
#include "ledger/receivables.h"

namespace lofte::ledger {
namespace {

template <class T>
lofte_list list_of(std::span<const T> items) {
  return {items.data(), items.size(), sizeof(T)};
}

lofte_string first_present(lofte_string own, const std::string& book) {
  return own.size != 0 ? own : base::borrow(book);
}

}  // namespace

BuiltView build_view(std::string_view customer_id, std::span<const Version> versions,
                     lofte_date as_of, lofte_date known_by, const BookDefaults& defaults,
                     base::Arena& arena) {
  return build_view(customer_id, in_force(versions, as_of, known_by, arena), as_of, known_by,
                    defaults, arena);
}

BuiltView build_view(std::string_view customer_id, const InForce& now, lofte_date as_of,
                     lofte_date known_by, const BookDefaults& defaults, base::Arena& arena) {
  const Receivables owed =
      receivables(now.facts, customer_id, as_of, defaults.payment_terms_days, arena);

  auto* view = arena.make<lofte_customer_view>();
  view->struct_size = sizeof *view;
  view->customer_id = arena.copy(customer_id);
  view->as_of = as_of;
  view->known_by = known_by;
  view->currency = base::borrow(defaults.currency);
  view->history_since = defaults.history_since;
  view->facts = list_of(now.facts);
  view->invoices = list_of(owed.invoices);
  view->credits = list_of(owed.credits);

  const lofte_fact* fact = find_record(of_kind(now.facts, LOFTE_FACT_CUSTOMER), customer_id);
  lofte_string language{};
  lofte_string country{};
  if (fact != nullptr) {
    view->customer = fact->body.customer;
    view->customer_kind = fact->body.customer->kind;
    language = fact->body.customer->language;
    country = fact->body.customer->country;
  }
  view->language = first_present(language, defaults.language);
  view->country = first_present(country, defaults.country);
  return {view, now.sequences, now.next_effective};
}

}  // namespace lofte::ledger
