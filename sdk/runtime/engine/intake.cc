#include "engine/intake.h"

#include <algorithm>
#include <charconv>

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

// Records of these kinds may concern more customers than the one they belong to.
bool may_span_customers(std::int32_t kind) {
  return kind == LOFTE_FACT_PAYMENT || kind == LOFTE_FACT_ALLOCATION ||
         kind == LOFTE_FACT_ALLOCATION_REVERSED || kind == LOFTE_FACT_BOUNCED_PAYMENT ||
         kind == LOFTE_FACT_REFERRAL;
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

void sort_unique(std::vector<CustomerKey>& keys) {
  std::ranges::sort(keys);
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
}

std::string described(std::int32_t kind, std::string_view id) {
  return std::string(journal::fact_kind_name(kind)) + " '" + std::string(id) + "'";
}

}  // namespace

std::size_t Intake::NameHash::operator()(const RecordName& name) const {
  return std::hash<std::string_view>{}(name.id) * 31 + static_cast<std::size_t>(name.kind);
}

Intake::Intake(store::Store& store, Head& head, lofte_date today, lofte_instant recorded_at,
               SettingCheck check_setting)
    : store_(store),
      head_(head),
      writer_(store, head),
      today_(today),
      recorded_at_(recorded_at),
      check_setting_(std::move(check_setting)),
      arena_(256 * 1024) {}

void Intake::take(std::span<const lofte_fact* const> facts) {
  std::vector<const lofte_fact*> batch;
  batch.reserve(facts.size());
  batch_.reserve(facts.size());
  written_.reserve(facts.size());
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
      batch.push_back(normalised(*facts[i]));
      batch_[{batch[i]->kind, view(batch[i]->record_id)}] = batch[i];
    });
  }
  for (const lofte_fact* fact : batch) admit_customer(*fact);
  for (std::size_t i = 0; i < batch.size(); ++i) each(i, [&] { take_one(*batch[i]); });
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

void Intake::admit_customer(const lofte_fact& fact) {
  if (fact.kind != LOFTE_FACT_CUSTOMER) return;
  const std::string_view id = view(fact.record_id);
  if (customer_keys_.contains(id)) return;
  const auto known = store_.find_customer(id);
  customer_keys_[id] = known ? known->key : store_.add_customer(id, head_.epoch);
}

void Intake::take_one(const lofte_fact& fact) {
  if (is_known(fact)) {
    ++unchanged_;
    return;
  }
  check_currency(fact);
  check_fee_once(fact);
  write(fact);
  ++posted_;
  changes_epoch_ |= changes_every_customer(fact);
}

bool Intake::is_known(const lofte_fact& fact) {
  if (fact.fact_id.size != 0) return same_as_named(fact);
  const RecordName name{fact.kind, view(fact.record_id)};
  if (const auto found = written_.find(name); found != written_.end()) {
    return same_as_latest(fact, found->second.latest);
  }
  const auto owner = store_.owner(name.kind, name.id);
  if (!owner) return false;
  written_[name] = *owner;
  return same_as_latest(fact, owner->latest);
}

bool Intake::same_as_named(const lofte_fact& fact) {
  const auto sequence = store_.find_fact(view(fact.fact_id));
  if (!sequence) return false;
  if (same_as_latest(fact, *sequence)) return true;
  throw Error(LOFTE_CONFLICT,
              "'" + base::str(fact.fact_id) +
                  "' is already the name of a fact with other content (journal entry " +
                  std::to_string(*sequence) + "); give the new version a name of its own",
              "fact_id");
}

// The known date and the source are left out: they say who told us and when, not what is so.
bool Intake::same_as_latest(const lofte_fact& fact, Sequence latest) {
  const lofte_fact* stored = stored_fact(latest);
  if (stored == nullptr || stored->kind != fact.kind ||
      view(stored->record_id) != view(fact.record_id) ||
      stored->effective_date != fact.effective_date) {
    return false;
  }
  if (!journal::equal(*journal::find_fact_body(fact.kind), stored->body.any, fact.body.any)) {
    return false;
  }
  return !is_retracted(*stored, latest);
}

bool Intake::is_retracted(const lofte_fact& stored, Sequence sequence) {
  const std::string name =
      stored.fact_id.size != 0 ? base::str(stored.fact_id) : "#" + std::to_string(sequence);
  return store_.owner(kRetractedFacts, name).has_value();
}

const lofte_fact* Intake::stored_fact(Sequence sequence) {
  const lofte_fact* fact = nullptr;
  store_.journal_row(sequence, [&](const store::JournalRow& row) {
    if (row.type != static_cast<std::int32_t>(journal::EntryType::kFact)) return;
    fact = journal::joined(view(arena_.copy(row.public_bytes)),
                           view(arena_.copy(row.personal_bytes)), arena_);
  });
  return fact;
}

void Intake::write(const lofte_fact& fact) {
  const RecordName name{fact.kind, view(fact.record_id)};
  Customers customers = customers_of_fact(fact, 0);
  const CustomerKey first = customers.empty() ? kBookKey : customers.front();
  const auto before = written_.find(name);
  const bool has_before = before != written_.end() || (fact.fact_id.size != 0 && [&] {
                            const auto owner = store_.owner(name.kind, name.id);
                            if (owner) written_[name] = *owner;
                            return owner.has_value();
                          }());
  if (has_before) {
    const RecordOwner& owner = written_[name];
    check_owner(fact, owner.customer);
    // Whom the version before concerned sees that it no longer holds.
    if (may_span_customers(fact.kind)) {
      const lofte_fact* earlier = stored_fact(owner.latest);
      if (earlier != nullptr) {
        const Customers also = customers_of_fact(*earlier, 0);
        customers.insert(customers.end(), also.begin(), also.end());
      }
    }
  }
  if (customers.empty()) customers.push_back(kBookKey);
  sort_unique(customers);

  std::string_view whole;
  const Sequence sequence = writer_.append(fact, recorded_at_, whole);
  for (const CustomerKey key : customers) {
    store_.put_record(
        {key, fact.kind, name.id, sequence, fact.effective_date, fact.known_date, whole});
    if (key != kBookKey) touched_.insert(key);
  }
  const RecordOwner owner{first, sequence};
  store_.set_owner(name.kind, name.id, owner);
  written_[name] = owner;
  if (fact.fact_id.size != 0) store_.name_fact(view(fact.fact_id), sequence);
  if (fact.kind == LOFTE_FACT_RETRACTION) {
    store_.set_owner(kRetractedFacts, view(fact.body.retraction->target_fact_id), owner);
  } else if (fact.kind == LOFTE_FACT_FEE_BOOKED) {
    store_.set_owner(kFeeSteps, fee_step(*fact.body.fee_booked), owner);
  }
}

// An invoice stays with its customer; moving it is a fact of its own.
void Intake::check_owner(const lofte_fact& fact, CustomerKey before) {
  if (fact.kind != LOFTE_FACT_INVOICE && fact.kind != LOFTE_FACT_CREDIT_NOTE) return;
  const lofte_string id = fact.kind == LOFTE_FACT_INVOICE ? fact.body.invoice->customer_id
                                                          : fact.body.credit_note->customer_id;
  if (customer_key(view(id)) == before) return;
  const auto owner = store_.customer(before);
  throw Error(LOFTE_REFUSED,
              described(fact.kind, view(fact.record_id)) + " belongs to customer '" +
                  (owner ? owner->id : std::string("?")) + "', not to '" + base::str(id) + "'",
              std::string(journal::fact_kind_name(fact.kind)) + ".customer_id");
}

// Money set against an invoice is in the invoice's currency.
void Intake::check_currency(const lofte_fact& fact) {
  const auto check = [&](lofte_string invoice_id, const lofte_money& amount, std::string where) {
    const RecordName name{LOFTE_FACT_INVOICE, view(invoice_id)};
    const lofte_fact* invoice = nullptr;
    if (const auto found = batch_.find(name); found != batch_.end()) {
      invoice = found->second;
    } else if (const auto owner = store_.owner(name.kind, name.id)) {
      invoice = stored_fact(owner->latest);
    }
    if (invoice == nullptr || base::same_currency(invoice->body.invoice->amount, amount)) return;
    throw Error(LOFTE_REFUSED,
                base::format_money(amount) + " is not in the currency of invoice '" +
                    base::str(invoice_id) + "', " +
                    std::string(base::currency_of(invoice->body.invoice->amount)),
                std::move(where));
  };
  if (fact.kind == LOFTE_FACT_PAYMENT) {
    const lofte_list& parts = fact.body.payment->allocations;
    for (std::uint64_t i = 0; i < parts.count; ++i) {
      const auto* part = LOFTE_AT(lofte_payment_allocation, parts, i);
      check(part->invoice_id, part->amount,
            "payment.allocations[" + std::to_string(i) + "].amount");
    }
  } else if (fact.kind == LOFTE_FACT_ALLOCATION) {
    check(fact.body.allocation->invoice_id, fact.body.allocation->amount, "allocation.amount");
  } else if (fact.kind == LOFTE_FACT_FEE_BOOKED) {
    check(fact.body.fee_booked->invoice_id, fact.body.fee_booked->amount, "fee_booked.amount");
  }
}

// A fee is booked once for an invoice, kind and step, whatever the host calls it the second time.
void Intake::check_fee_once(const lofte_fact& fact) {
  if (fact.kind != LOFTE_FACT_FEE_BOOKED) return;
  if ((fact.body.fee_booked->present & LOFTE_FEE_BOOKED_HAS_STEP) == 0) return;
  const auto earlier = store_.owner(kFeeSteps, fee_step(*fact.body.fee_booked));
  if (!earlier) return;
  const lofte_fact* stored = stored_fact(earlier->latest);
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

// ---- whom a fact concerns ----

Intake::Customers Intake::customers_of_fact(const lofte_fact& fact, int depth) {
  Customers customers;
  if (fact.kind == LOFTE_FACT_CUSTOMER) return {customer_key(view(fact.record_id))};
  if (fact.kind == LOFTE_FACT_RETRACTION) return customers_of_retraction(*fact.body.retraction);
  visit_references(fact, [&](const Reference& reference) {
    bool found = false;
    add_named(reference.kind, reference.record_id, depth, customers, found);
    if (!found) {
      throw Error(LOFTE_REFUSED,
                  "names " + described(reference.kind, reference.record_id) +
                      ", which the book does not have; post it before, or in the same batch",
                  reference.path());
    }
  });
  return customers;
}

// The customers of a record that is named; the one it belongs to comes first.
void Intake::add_named(std::int32_t kind, std::string_view id, int depth, Customers& out,
                       bool& found) {
  if (depth > 4) throw Error(LOFTE_REFUSED, "records name each other in a circle", "record_id");
  if (kind == LOFTE_FACT_CUSTOMER) {
    const CustomerKey key = customer_key(id);
    found = key != kBookKey;
    if (found) out.push_back(key);
    return;
  }
  const RecordName name{kind, id};
  if (const auto in_batch = batch_.find(name); in_batch != batch_.end()) {
    found = true;
    if (kind == LOFTE_FACT_INVOICE) {
      out.push_back(customer_key(view(in_batch->second->body.invoice->customer_id)));
    } else {
      const Customers all = customers_of_fact(*in_batch->second, depth + 1);
      out.insert(out.end(), all.begin(), all.end());
    }
    return;
  }
  const auto owner = store_.owner(kind, id);
  if (!owner) return;
  found = true;
  if (may_span_customers(kind)) {
    if (const lofte_fact* fact = stored_fact(owner->latest); fact != nullptr) {
      const Customers all = customers_of_fact(*fact, depth + 1);
      out.insert(out.end(), all.begin(), all.end());
      return;
    }
  }
  out.push_back(owner->customer);
}

Intake::Customers Intake::customers_of_retraction(const lofte_retraction& retraction) {
  const Sequence sequence = find_target(view(retraction.target_fact_id));
  const lofte_fact* target = sequence == 0 ? nullptr : stored_fact(sequence);
  if (target == nullptr) {
    throw Error(LOFTE_REFUSED,
                "'" + base::str(retraction.target_fact_id) + "' is no fact of this book",
                "retraction.target_fact_id");
  }
  if (target->kind == LOFTE_FACT_CUSTOMER) {
    throw Error(LOFTE_REFUSED, "a customer cannot be retracted; post what is right about it",
                "retraction.target_fact_id");
  }
  changes_epoch_ |= changes_every_customer(*target);
  return customers_of_fact(*target, 0);
}

Sequence Intake::find_target(std::string_view fact_id) {
  if (fact_id.empty() || fact_id.front() != '#') return store_.find_fact(fact_id).value_or(0);
  Sequence sequence = 0;
  const char* end = fact_id.data() + fact_id.size();
  const auto parsed = std::from_chars(fact_id.data() + 1, end, sequence);
  return parsed.ec == std::errc{} && parsed.ptr == end ? sequence : 0;
}

// kBookKey where the book has no such customer.
CustomerKey Intake::customer_key(std::string_view id) {
  if (const auto found = customer_keys_.find(id); found != customer_keys_.end())
    return found->second;
  const auto known = store_.find_customer(id);
  if (!known) return kBookKey;
  customer_keys_[view(arena_.copy(id))] = known->key;
  return known->key;
}

}  // namespace lofte::engine
