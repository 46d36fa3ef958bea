#include "engine/intake.h"

#include <algorithm>
#include <iterator>

#include "base/date.h"
#include "base/error.h"
#include "base/money.h"
#include "base/text.h"
#include "engine/check.h"
#include "engine/corrections.h"
#include "engine/journal_reader.h"
#include "engine/references.h"
#include "engine/relocation.h"
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

// Under this kind the owner table remembers which fee stands for an invoice, kind and step.
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
// Corrections count: an invoice under its customer's new number is the same.
bool says_the_same(const lofte_fact& fact, const lofte_fact& stored, Known& known) {
  if (stored.kind != fact.kind || view(stored.record_id) != view(fact.record_id) ||
      stored.effective_date != fact.effective_date) {
    return false;
  }
  const journal::MessageLayout& body = *journal::find_fact_body(fact.kind);
  if (journal::equal(body, stored.body.any, fact.body.any)) return true;
  const lofte_fact& stored_now = known.resolved(stored);
  const lofte_fact& now = known.resolved(fact);
  if (&stored_now == &stored && &now == &fact) return false;
  if (!journal::equal(body, stored_now.body.any, now.body.any)) return false;
  if (fact.kind != LOFTE_FACT_INVOICE) return true;
  // Only whose it was and whose it is may be named, not anybody.
  const CustomerKey named = known.customer(view(fact.body.invoice->customer_id));
  return named == known.customer(view(stored.body.invoice->customer_id)) ||
         named == known.customer(view(now.body.invoice->customer_id));
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
      check_setting_(std::move(check_setting)),
      erased_(store) {}

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
  if (watcher_) latest_.assign(facts.size(), 0);
  // First all names, so that a fact may refer to one that comes later in the batch.
  for (std::size_t i = 0; i < facts.size(); ++i) {
    each(i, [&] { add(i, facts[i], known, batch); });
  }
  for (const Item& item : batch) {
    if (item.fact != nullptr && item.fact->kind == LOFTE_FACT_CUSTOMER) {
      known.admit_customer(view(item.fact->record_id), head_.epoch);
    }
  }
  for (const Item& item : batch) {
    each(item.index, [&] { take_one(item, known); });
    if (watcher_ && item.fact != nullptr) {
      const auto& owner = known.owner(*item.record, item.fact->kind, view(item.fact->record_id));
      if (owner) latest_[item.index] = owner->latest;
    }
  }
  sort_unique(touched_);
}

void Intake::add(std::size_t index, const lofte_fact* given, Known& known,
                 std::vector<Item>& batch) {
  if (given == nullptr) return batch.push_back({nullptr, nullptr, index});
  check_fact(*given);
  const lofte_fact* admitted =
      erased_.any() && !is_journal_ ? erased_.admit(*given, arena_) : given;
  if (admitted != given) ++left_out_;
  if (admitted == nullptr) return;
  const lofte_fact* fact = normalised(*admitted, known);
  Known::Record& record = known.record(fact->kind, view(fact->record_id));
  record.in_batch = fact;
  batch.push_back({fact, &record, index});
}

// The fact with what the host may leave out filled in.
const lofte_fact* Intake::normalised(const lofte_fact& fact, Known& known) {
  auto* copy = arena_.make<lofte_fact>();
  *copy = fact;
  if (fact.kind == LOFTE_FACT_SETTING) {
    copy->record_id = setting_record_id(*known.resolved(fact).body.setting, arena_);
    check_setting_(*fact.body.setting);
  } else if (fact.record_id.size == 0) {
    copy->record_id = arena_.copy("book");
  }
  if (copy->effective_date == 0) copy->effective_date = own_date(fact);
  if (copy->known_date == 0) copy->known_date = today_;
  return copy;
}

void Intake::take_one(const Item& item, Known& known) {
  if (item.fact == nullptr) return writer_.leave_empty(recorded_at_);
  const lofte_fact& fact = *item.fact;
  if (!is_journal_ && fact.fact_id.size != 0 && same_as_named(fact, known)) {
    ++unchanged_;
    return;
  }
  const lofte_fact& seen = known.resolved(fact);
  Customers customers = customers_of(seen, known);
  const CustomerKey first = customers.empty() ? kBookKey : customers.front();
  const bool is_new = claim(item, first);
  if (!is_new && !is_journal_ && fact.fact_id.size == 0 &&
      same_as_stored(fact, item.record->owner->latest, known)) {
    ++unchanged_;
    return;
  }
  check_currency(fact, known);
  check_fee_once(fact, known);
  check_correction(fact, known);
  if (!is_new) {
    check_customer(fact, item.record->owner->customer, known);
    // Whom the version before concerned sees that it no longer holds.
    if (may_span_customers(fact.kind)) {
      const lofte_fact* earlier = known.stored_fact(item.record->owner->latest);
      if (earlier != nullptr)
        std::ranges::copy(customers_of(*earlier, known), std::back_inserter(customers));
    }
  }
  write(item, seen, first, std::move(customers), is_new);
  ++posted_;
  if (watcher_) watcher_(fact, is_new);
  const bool taken_back = fact.kind == LOFTE_FACT_RETRACTION;
  changes_epoch_ |=
      changes_every_customer(taken_back ? target_of(*fact.body.retraction, known) : fact);
  correct(fact, head_.sequence, known);
}

// What a correction needs to be so, before it is written.
void Intake::check_correction(const lofte_fact& fact, Known& known) {
  lofte_date date = 0;
  if (fact.kind == LOFTE_FACT_CUSTOMERS_MERGED) {
    const lofte_customers_merged& merged = *fact.body.customers_merged;
    date = merged.date;
    if (known.customer(view(merged.from_customer_id)) ==
        known.customer(view(merged.into_customer_id))) {
      throw Error(LOFTE_REFUSED,
                  "'" + base::str(merged.from_customer_id) + "' and '" +
                      base::str(merged.into_customer_id) + "' are one customer already",
                  "customers_merged.from_customer_id");
    }
  } else if (fact.kind == LOFTE_FACT_INVOICE_REASSIGNED) {
    date = fact.body.invoice_reassigned->date;
  } else if (fact.kind == LOFTE_FACT_ERASURE) {
    date = fact.body.erasure->date;
  }
  if (date <= today_) return;
  throw Error(LOFTE_REFUSED,
              base::format_date(date) +
                  " is to come; such a fact holds from when it is posted, so "
                  "post it on that day",
              std::string(journal::fact_kind_name(fact.kind)) + ".date");
}

// Moves what a correction says is another's.
void Intake::correct(const lofte_fact& fact, Sequence sequence, Known& known) {
  Customers moved;
  if (fact.kind == LOFTE_FACT_CUSTOMERS_MERGED) {
    const lofte_customers_merged& merged = *fact.body.customers_merged;
    const CustomerKey from = known.customer(view(merged.from_customer_id));
    moved = merge_customers(store_, known, from, known.customer(view(merged.into_customer_id)));
    std::erase(touched_, from);
  } else if (fact.kind == LOFTE_FACT_INVOICE_REASSIGNED) {
    const lofte_invoice_reassigned& said = *fact.body.invoice_reassigned;
    moved = reassign_invoice(store_, known, view(said.invoice_id),
                             known.customer(view(said.customer_id)), sequence);
  } else if (fact.kind == LOFTE_FACT_ERASURE && !is_journal_) {
    erasures_.push_back(fact.body.erasure);
  }
  std::ranges::copy_if(moved, std::back_inserter(touched_),
                       [](CustomerKey key) { return key != kBookKey; });
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
  if (stored != nullptr && says_the_same(fact, *stored, known)) return true;
  throw Error(LOFTE_CONFLICT,
              "'" + base::str(fact.fact_id) +
                  "' is already the name of a fact with other content (journal entry " +
                  std::to_string(*sequence) + "); give the new version a name of its own",
              "fact_id");
}

bool Intake::same_as_stored(const lofte_fact& fact, Sequence sequence, Known& known) {
  const lofte_fact* stored = known.stored_fact(sequence);
  return stored != nullptr && says_the_same(fact, *stored, known) &&
         !is_retracted(*stored, sequence);
}

bool Intake::is_retracted(const lofte_fact& stored, Sequence sequence) {
  return store_.owner(kRetractedFacts, fact_name(stored, sequence)).has_value();
}

void Intake::write(const Item& item, const lofte_fact& seen, CustomerKey first, Customers customers,
                   bool is_new) {
  const lofte_fact& fact = *item.fact;
  if (customers.empty()) customers.push_back(kBookKey);
  sort_unique(customers);
  std::string_view whole;
  const Sequence sequence = writer_.append(fact, recorded_at_, whole);
  std::string corrected;
  if (&seen != &fact) {
    corrected = journal::encoded(seen);
    whole = corrected;
  }
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
  const auto named = [](const lofte_fact& version) {
    return view(version.kind == LOFTE_FACT_INVOICE ? version.body.invoice->customer_id
                                                   : version.body.credit_note->customer_id);
  };
  const CustomerKey customer = known.customer(named(fact));
  if (customer == before) return;
  const auto stored = store_.owner(fact.kind, view(fact.record_id));
  const lofte_fact* latest = stored ? known.stored_fact(stored->latest) : nullptr;
  if (latest != nullptr) {
    // The host may go on naming the customer it was moved from, and give a number again that was
    // taken back.
    const bool moved = known.customer(named(known.resolved(fact))) == before &&
                       known.customer(named(*latest)) == customer;
    if (moved || is_retracted(*latest, stored->latest)) return;
  }
  const auto owner = store_.customer(before);
  throw Error(LOFTE_REFUSED,
              described(fact.kind, view(fact.record_id)) + " belongs to customer '" +
                  (owner ? owner->id : std::string("?")) + "', not to '" +
                  std::string(named(fact)) + "'; post an invoiceReassigned to move an invoice",
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
