// Which invoice a payment belongs to that is set against none: by its reference, else by what else
// tells.
#pragma once

#include <string>
#include <vector>

#include "lofte/cpp/view.hpp"
#include "reference.h"

namespace lofte::payment_references {

enum class By {
  kReference,     // the payer gave the invoice's reference or number: sure
  kSettled,       // the same, of an invoice that is paid: perhaps paid twice
  kMistyped,      // a reference one slip away from the invoice's
  kMentioned,     // the invoice's number stands among other words
  kAmount,        // the only invoice with exactly this much left
  kAmountOfMany,  // the oldest of several with exactly this much left
  kOldest,        // the oldest open ones, as far as the money goes
  kNothing,       // no invoice is open in its currency
};

struct Match {
  const lofte_open_credit* money = nullptr;
  const lofte_payment* payment = nullptr;
  std::string_view fact_id;  // of the payment
  By by = By::kNothing;
  std::vector<const lofte_invoice_state*> invoices;

  bool is_sure() const { return by == By::kReference; }
};

// Every payment of the customer with something left, oldest first; what one takes of an invoice the
// next ones cannot have.
std::vector<Match> matches(const View& view);

// The scheme that the setting names, or that all invoices with a reference follow.
Scheme scheme_of(const View& view);

}  // namespace lofte::payment_references
