#include "engine/intake.h"

#include <algorithm>
#include <iterator>

#include "base/date.h"
#include "base/error.h"
#include "base/money.h"
#include "base/text.h"
#include "engine/check.h"
#include "engine/references.h"
#include "journal/codec.h"
#include "journal/generated/layouts.h"

namespace lofte::engine {
namespace {

using base::Error;
using base::view;
using store::CustomerKey;
using store::kBookKey;
using store::RecordOwner;
using store::Sequence;

// Under this kind the owner table remembers which facts were retracted, by fact name.
constexpr std::int32_t kRetractedFacts = -LOFTE_FACT_RETRACTION;

// And under this one which fee stands for an invoice, kind and step.
constexpr std::int32_t kFeeSteps = -LOFTE_FACT_FEE_BOOKED;

std::string fee_step(const lofte_fee_booked& fee) {
  return base::str(fee.invoice_id) + "/" + std::to_string(fee.kind) + "/" +
         std::to_string(fee.step);
}

bool changes_every_customer(const lofte_fact& fact) {
  if (fact.kind == LOFTE_FACT_HISTORY_COMPLETE) return true;
  if (fact.kind != LOFTE_FACT_SETTING) return false;
  return fact.body.setting->customer_id.size == 0 && fact.body.setting->invoice_id.size == 0;
}

// One record a setting and place, whatever the host calls it.
lofte_string setting_record_id(const lofte_setting& setting, base::Arena& arena) {
  std::string id = base::str(setting.plugin) + "/" + base::str(setting.key);
  if (setting.customer_id.size != 0) id += "@customer:" + base::str(setting.customer_id);
  if (setting.invoice_id.size != 0) id += "@invoice:" + base::str(setting.invoice_id);
  if (id.size() > kMaxIdBytes)
    throw Error(LOFTE_REFUSED, "plugin, key and id are too long together", "setting.key");
  return arena.copy(id);
}

lofte_date own_date(const lofte_fact& fact) {
  const journal::MessageLayout& body = *journal::find_fact_body(fact.kind);
  lofte_date chosen = 0;
  std::uint8_t rank = 0;
  for (const journal::FieldLayout& field : body.fields) {
    if (field.effective == 0 || (rank != 0 && field.effective > rank)) continue;
    const auto date = *reinterpret_cast<const lofte_date*>(static_cast<const char*>(fact.body.any) +
                                                           field.offset);
    if (date == 0) continue;
    chosen = date;
    rank = field.effective;
  }
  return chosen;
}

// The known date and the source are left out: they say who told us and when, not what is so.
bool says_the_same(const lofte_fact& fact, const lofte_fact& stored) {
  return stored.kind == fact.kind && view(stored.record_id) == view(fact.record_id) &&
         stored.effective_date == fact.effective_date &&
         journal::equal(*journal::find_fact_body(fact.kind), stored.body.any, fact.body.any);
}

void sort_unique(std::vector<CustomerKey>& keys) {
  std::ranges::sort(keys);
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
}

}  // namespace

Intake::Intake(store::Store& store, Head& head, lofte_date today, lofte_instant recorded_at,
               SettingCheck check_setting)
    : store_(store),
      head_(head),
      writer_(store, head),
      today_(today),
      recorded_at_(recorded_at),
      check_setting_(std::move(check_setting)) {}

void Intake::take(std::span<const lofte_fact* const> facts) {
  Known known(store_, facts.size());
  std::vector<Item> batch;
  batch.reserve(facts.size());
  const auto each = [&](std::size_t index, const auto& act) {
    try {
      act();
    } catch (Error& error) {
      if (error.index() == LOFTE_NO_INDEX) error.at(index);
      throw;
    }
  };
  // First all names, so that a fact may refer to one that comes later in the batch.
  for (std::size_t i = 0; i < facts.size(); ++i) {
    each(i, [&] {
      check_fact(*facts[i]);
      const lofte_fact* fact = normalised(*facts[i]);
      Known::Record& record = known.record(fact->kind, view(fact->record_id));
      record.in_batch = fact;
      batch.push_back({fact, &record});
    });
  }
  for (const Item& item : batch) {
    if (item.fact->kind == LOFTE_FACT_CUSTOMER) {
      known.admit_customer(view(item.fact->record_id), head_.epoch);
    }
  }
  for (std::size_t i = 0; i < batch.size(); ++i) each(i, [&] { take_one(batch[i], known); });
  sort_unique(touched_);
}

// The fact with what the host may leave out filled in.
const lofte_fact* Intake::normalised(const lofte_fact& fact) {
  auto* copy = arena_.make<lofte_fact>();
  *copy = fact;
  if (fact.kind == LOFTE_FACT_SETTING) {
    copy->record_id = setting_record_id(*fact.body.setting, arena_);
    check_setting_(*fact.body.setting);
  } else if (fact.record_id.size == 0) {
    copy->record_id = arena_.copy("book");
  }
  if (copy->effective_date == 0) copy->effective_date = own_date(fact);
  if (copy->known_date == 0) copy->known_date = today_;
  return copy;
}

void Intake::take_one(const Item& item, Known& known) {
  const lofte_fact& fact = *item.fact;
  if (fact.fact_id.size != 0 && same_as_named(fact, known)) {
    ++unchanged_;
    return;
  }
  Customers customers = customers_of(fact, known);
  const CustomerKey first = customers.empty() ? kBookKey : customers.front();
  const bool is_new = claim(item, first);
  if (!is_new && fact.fact_id.size == 0 &&
      same_as_stored(fact, item.record->owner->latest, known)) {
    ++unchanged_;
    return;
  }
  check_currency(fact, known);
  check_fee_once(fact, known);
  if (!is_new) {
    check_customer(fact, item.record->owner->customer, known);
    // Whom the version before concerned sees that it no longer holds.
    if (may_span_customers(fact.kind)) {
      const lofte_fact* earlier = known.stored_fact(item.record->owner->latest);
      if (earlier != nullptr)
        std::ranges::copy(customers_of(*earlier, known), std::back_inserter(customers));
    }
  }
  write(item, first, std::move(customers), is_new);
  ++posted_;
  const bool taken_back = fact.kind == LOFTE_FACT_RETRACTION;
  changes_epoch_ |=
      changes_every_customer(taken_back ? target_of(*fact.body.retraction, known) : fact);
}

// Most records are new: writing the owner at once spares asking first. True where it was.
bool Intake::claim(const Item& item, CustomerKey first) {
  Known::Record& record = *item.record;
  if (record.asked && record.owner) return false;
  const lofte_fact& fact = *item.fact;
  const RecordOwner owner{first, head_.sequence + 1};
  if (!store_.add_owner(fact.kind, view(fact.record_id), owner)) {
    record.owner = store_.owner(fact.kind, view(fact.record_id));
    record.asked = true;
    return false;
  }
  record.owner = owner;
  record.asked = true;
  return true;
}

bool Intake::same_as_named(const lofte_fact& fact, Known& known) {
  const auto sequence = store_.find_fact(view(fact.fact_id));
  if (!sequence) return false;
  // Taken back or not: a name stands for one fact, and telling it again does not bring it back.
  const lofte_fact* stored = known.stored_fact(*sequence);
  if (stored != nullptr && says_the_same(fact, *stored)) return true;
  throw Error(LOFTE_CONFLICT,
              "'" + base::str(fact.fact_id) +
                  "' is already the name of a fact with other content (journal entry " +
                  std::to_string(*sequence) + "); give the new version a name of its own",
              "fact_id");
}

bool Intake::same_as_stored(const lofte_fact& fact, Sequence sequence, Known& known) {
  const lofte_fact* stored = known.stored_fact(sequence);
  return stored != nullptr && says_the_same(fact, *stored) && !is_retracted(*stored, sequence);
}

bool Intake::is_retracted(const lofte_fact& stored, Sequence sequence) {
  const std::string name =
      stored.fact_id.size != 0 ? base::str(stored.fact_id) : "#" + std::to_string(sequence);
  return store_.owner(kRetractedFacts, name).has_value();
}

void Intake::write(const Item& item, CustomerKey first, Customers customers, bool is_new) {
  const lofte_fact& fact = *item.fact;
  if (customers.empty()) customers.push_back(kBookKey);
  sort_unique(customers);
  std::string_view whole;
  const Sequence sequence = writer_.append(fact, recorded_at_, whole);
  for (const CustomerKey key : customers) {
    store_.put_record({key, fact.kind, view(fact.record_id), sequence, fact.effective_date,
                       fact.known_date, whole});
    if (key != kBookKey && (touched_.empty() || touched_.back() != key)) touched_.push_back(key);
  }
  const RecordOwner owner{first, sequence};
  if (!is_new) store_.set_owner(fact.kind, view(fact.record_id), owner);
  item.record->owner = owner;
  if (fact.fact_id.size != 0) store_.name_fact(view(fact.fact_id), sequence);
  if (fact.kind == LOFTE_FACT_RETRACTION) {
    store_.set_owner(kRetractedFacts, view(fact.body.retraction->target_fact_id), owner);
  } else if (fact.kind == LOFTE_FACT_FEE_BOOKED) {
    store_.set_owner(kFeeSteps, fee_step(*fact.body.fee_booked), owner);
  }
}

// An invoice stays with its customer; moving it is a fact of its own.
void Intake::check_customer(const lofte_fact& fact, CustomerKey before, Known& known) {
  if (fact.kind != LOFTE_FACT_INVOICE && fact.kind != LOFTE_FACT_CREDIT_NOTE) return;
  const lofte_string id = fact.kind == LOFTE_FACT_INVOICE ? fact.body.invoice->customer_id
                                                          : fact.body.credit_note->customer_id;
  if (known.customer(view(id)) == before) return;
  const auto owner = store_.customer(before);
  throw Error(LOFTE_REFUSED,
              described(fact.kind, view(fact.record_id)) + " belongs to customer '" +
                  (owner ? owner->id : std::string("?")) + "', not to '" + base::str(id) + "'",
              std::string(journal::fact_kind_name(fact.kind)) + ".customer_id");
}

// Money set against an invoice is in the invoice's currency.
void Intake::check_currency(const lofte_fact& fact, Known& known) {
  const auto check = [&](lofte_string invoice_id, const lofte_money& amount, const auto& where) {
    const lofte_fact* invoice = known.latest(LOFTE_FACT_INVOICE, view(invoice_id));
    if (invoice == nullptr || base::same_currency(invoice->body.invoice->amount, amount)) return;
    throw Error(LOFTE_REFUSED,
                base::format_money(amount) + " is not in the currency of invoice '" +
                    base::str(invoice_id) + "', " +
                    std::string(base::currency_of(invoice->body.invoice->amount)),
                where());
  };
  if (fact.kind == LOFTE_FACT_PAYMENT) {
    const lofte_list& parts = fact.body.payment->allocations;
    for (std::uint64_t i = 0; i < parts.count; ++i) {
      const auto* part = LOFTE_AT(lofte_payment_allocation, parts, i);
      check(part->invoice_id, part->amount,
            [&] { return "payment.allocations[" + std::to_string(i) + "].amount"; });
    }
  } else if (fact.kind == LOFTE_FACT_ALLOCATION) {
    check(fact.body.allocation->invoice_id, fact.body.allocation->amount,
          [] { return std::string("allocation.amount"); });
  } else if (fact.kind == LOFTE_FACT_FEE_BOOKED) {
    check(fact.body.fee_booked->invoice_id, fact.body.fee_booked->amount,
          [] { return std::string("fee_booked.amount"); });
  }
}

// A fee is booked once for an invoice, kind and step, whatever the host calls it the second time.
void Intake::check_fee_once(const lofte_fact& fact, Known& known) {
  if (fact.kind != LOFTE_FACT_FEE_BOOKED) return;
  if ((fact.body.fee_booked->present & LOFTE_FEE_BOOKED_HAS_STEP) == 0) return;
  const auto earlier = store_.owner(kFeeSteps, fee_step(*fact.body.fee_booked));
  if (!earlier) return;
  const lofte_fact* stored = known.stored_fact(earlier->latest);
  if (stored == nullptr || view(stored->record_id) == view(fact.record_id) ||
      is_retracted(*stored, earlier->latest)) {
    return;
  }
  throw Error(LOFTE_REFUSED,
              "such a fee is on invoice '" + base::str(fact.body.fee_booked->invoice_id) +
                  "' for step " + std::to_string(fact.body.fee_booked->step) + " already, as '" +
                  base::str(stored->record_id) + "'; retract that one first if it was wrong",
              "fee_booked.step");
}

}  // namespace lofte::engine
