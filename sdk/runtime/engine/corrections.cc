#include "engine/corrections.h"

#include <string>

#include "base/error.h"
#include "base/ours.h"
#include "base/text.h"
#include "engine/check.h"
#include "engine/fact_texts.h"
#include "engine/references.h"
#include "journal/codec.h"
#include "journal/generated/layouts.h"

namespace lofte::engine {
namespace {

using base::view;
using store::CustomerKey;

constexpr std::string_view kCorrected = "corrected";

// Where the body names the customer it belongs to, for the kinds that follow their invoices.
lofte_string* followed_customer(lofte_fact& fact) {
  const auto of = [](const lofte_string& id) { return base::ours(&id); };
  switch (fact.kind) {
    case LOFTE_FACT_CREDIT_NOTE:
      return of(fact.body.credit_note->customer_id);
    case LOFTE_FACT_DISPUTE:
      return of(fact.body.dispute->customer_id);
    case LOFTE_FACT_HOLD:
      return of(fact.body.hold->customer_id);
    case LOFTE_FACT_NOTICE:
      return of(fact.body.notice->customer_id);
    case LOFTE_FACT_PROMISE:
      return of(fact.body.promise->customer_id);
    case LOFTE_FACT_INSTALMENT_AGREEMENT:
      return of(fact.body.instalment_agreement->customer_id);
    case LOFTE_FACT_DELIVERY:
      return of(fact.body.delivery->customer_id);
    case LOFTE_FACT_COMPLAINT:
      return of(fact.body.complaint->customer_id);
    default:
      return nullptr;
  }
}

// The one customer to whom all invoices that the fact names were reassigned.
std::optional<CustomerKey> common_customer(const lofte_fact& fact, store::Store& store) {
  std::optional<CustomerKey> common;
  bool is_common = true;
  visit_references(fact, [&](const Reference& reference) {
    if (reference.kind != LOFTE_FACT_INVOICE || !is_common) return;
    const auto to = reassigned_to(store, reference.record_id);
    is_common = to && (!common || *common == *to);
    common = to;
  });
  return is_common ? common : std::nullopt;
}

}  // namespace

bool is_corrected(store::Store& store) {
  return store.meta(kCorrected).has_value();
}

void note_correction(store::Store& store) {
  store.set_meta(kCorrected, "1");
}

std::optional<CustomerKey> reassigned_to(store::Store& store, std::string_view invoice_id) {
  const auto owner = store.owner(kReassigned, invoice_id);
  if (!owner) return std::nullopt;
  return owner->customer;
}

lofte_string setting_record_id(const lofte_setting& setting, base::Arena& arena) {
  std::string id = base::str(setting.plugin) + "/" + base::str(setting.key);
  if (setting.customer_id.size != 0) id += "@customer:" + base::str(setting.customer_id);
  if (setting.invoice_id.size != 0) id += "@invoice:" + base::str(setting.invoice_id);
  if (id.size() > kMaxIdBytes) {
    throw base::Error(LOFTE_REFUSED, "plugin, key and id are too long together", "setting.key");
  }
  return arena.copy(id);
}

const lofte_fact& resolved(const lofte_fact& fact, store::Store& store, base::Arena& arena) {
  lofte_fact& copy = *journal::copied(fact, arena);
  bool differs = false;
  const auto put = [&](lofte_string& place, std::string_view id) {
    if (view(place) == id) return;
    place = arena.copy(id);
    differs = true;
  };
  visit_texts(copy, [&](const journal::FieldLayout& field, lofte_string& text) {
    if (field.ref_kind != LOFTE_FACT_CUSTOMER || text.size == 0) return;
    if (const auto customer = store.find_customer(view(text))) put(text, customer->id);
  });
  std::optional<CustomerKey> to;
  lofte_string* place = nullptr;
  if (copy.kind == LOFTE_FACT_INVOICE) {
    to = reassigned_to(store, view(copy.record_id));
    place = base::ours(&copy.body.invoice->customer_id);
  } else if (place = followed_customer(copy); place != nullptr) {
    to = common_customer(copy, store);
  }
  if (to) {
    if (const auto customer = store.customer(*to)) put(*place, customer->id);
  }
  if (copy.kind == LOFTE_FACT_SETTING && differs) {
    copy.record_id = setting_record_id(*copy.body.setting, arena);
  }
  return differs ? copy : fact;
}

}  // namespace lofte::engine
