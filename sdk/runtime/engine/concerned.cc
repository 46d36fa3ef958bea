#include "engine/concerned.h"

#include <string>

#include "base/error.h"
#include "base/text.h"
#include "engine/references.h"
#include "journal/generated/layouts.h"

namespace lofte::engine {
namespace {

using base::Error;
using base::view;
using store::CustomerKey;
using store::kBookKey;

constexpr int kDeepest = 4;

Customers customers_at_depth(const lofte_fact& fact, Known& known, int depth);

// nullptr for what can be taken back.
const char* why_it_stays(std::int32_t kind) {
  switch (kind) {
    case LOFTE_FACT_CUSTOMER:
      return "a customer cannot be retracted; post what is right about it";
    case LOFTE_FACT_CUSTOMERS_MERGED:
      return "a merge cannot be retracted: what came since belongs to both. To part them, post a "
             "new customer and move its invoices with invoiceReassigned";
    case LOFTE_FACT_INVOICE_REASSIGNED:
      return "a reassignment cannot be retracted; post another that says whose the invoice is";
    case LOFTE_FACT_ERASURE:
      return "an erasure cannot be retracted: what was destroyed is nowhere";
    default:
      return nullptr;
  }
}

void append(Customers& to, const Customers& more) {
  to.insert(to.end(), more.begin(), more.end());
}

// The customers of a record that is named; false where nobody has it.
bool add_named(std::int32_t kind, std::string_view id, Known& known, int depth, Customers& out) {
  if (depth > kDeepest) {
    throw Error(LOFTE_REFUSED, "records name each other in a circle", "record_id");
  }
  if (kind == LOFTE_FACT_CUSTOMER) {
    const CustomerKey key = known.customer(id);
    if (key != kBookKey) out.push_back(key);
    return key != kBookKey;
  }
  Known::Record& record = known.record(kind, id);
  if (record.in_batch != nullptr) {
    if (kind == LOFTE_FACT_INVOICE) {
      out.push_back(known.invoice_customer(*record.in_batch));
    } else {
      append(out, customers_at_depth(*record.in_batch, known, depth + 1));
    }
    return true;
  }
  const auto& owner = known.owner(record, kind, id);
  if (!owner) return false;
  if (may_span_customers(kind)) {
    if (const lofte_fact* fact = known.stored_fact(owner->latest); fact != nullptr) {
      append(out, customers_at_depth(*fact, known, depth + 1));
      return true;
    }
  }
  out.push_back(owner->customer);
  return true;
}

Customers customers_at_depth(const lofte_fact& fact, Known& known, int depth) {
  if (fact.kind == LOFTE_FACT_CUSTOMER) return {known.customer(view(fact.record_id))};
  if (fact.kind == LOFTE_FACT_RETRACTION) {
    return customers_at_depth(known.resolved(target_of(*fact.body.retraction, known)), known, 0);
  }
  Customers customers;
  visit_references(fact, [&](const Reference& reference) {
    if (add_named(reference.kind, reference.record_id, known, depth, customers)) return;
    throw Error(LOFTE_REFUSED,
                "names " + described(reference.kind, reference.record_id) +
                    ", which the book does not have; post it before, or in the same batch",
                reference.path());
  });
  return customers;
}

}  // namespace

bool may_span_customers(std::int32_t kind) {
  return kind == LOFTE_FACT_PAYMENT || kind == LOFTE_FACT_ALLOCATION ||
         kind == LOFTE_FACT_ALLOCATION_REVERSED || kind == LOFTE_FACT_BOUNCED_PAYMENT ||
         kind == LOFTE_FACT_REFERRAL;
}

Customers customers_of(const lofte_fact& fact, Known& known) {
  return customers_at_depth(fact, known, 0);
}

const lofte_fact& target_of(const lofte_retraction& retraction, Known& known) {
  const store::Sequence sequence = known.find_fact(view(retraction.target_fact_id));
  const lofte_fact* target = sequence == 0 ? nullptr : known.stored_fact(sequence);
  if (target == nullptr) {
    throw Error(LOFTE_REFUSED,
                "'" + base::str(retraction.target_fact_id) + "' is no fact of this book",
                "retraction.target_fact_id");
  }
  if (const char* why = why_it_stays(target->kind); why != nullptr) {
    throw Error(LOFTE_REFUSED, why, "retraction.target_fact_id");
  }
  return *target;
}

}  // namespace lofte::engine
