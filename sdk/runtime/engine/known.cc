#include "engine/known.h"

#include "base/text.h"
#include "engine/corrections.h"
#include "engine/journal_reader.h"

namespace lofte::engine {
namespace {

using base::view;
using store::CustomerKey;
using store::kBookKey;
using store::Sequence;

constexpr std::size_t kBytesARecord = 128;  // a node and its share of the table

}  // namespace

Known::Known(store::Store& store, std::size_t facts)
    : store_(store),
      corrected_(is_corrected(store)),
      nodes_(kBytesARecord * (facts + 16)),
      records_(&nodes_),
      customers_(&nodes_) {
  records_.reserve(facts);
}

Known::Record* Known::find(std::int32_t kind, std::string_view id) {
  const auto found = records_.find({kind, id});
  return found == records_.end() ? nullptr : &found->second;
}

const std::optional<store::RecordOwner>& Known::owner(Record& record, std::int32_t kind,
                                                      std::string_view id) {
  if (!record.asked) {
    record.owner = store_.owner(kind, id);
    record.asked = true;
  }
  return record.owner;
}

const lofte_fact* Known::latest(std::int32_t kind, std::string_view id) {
  if (const Record* record = find(kind, id); record != nullptr && record->in_batch != nullptr) {
    return record->in_batch;
  }
  const auto owner = store_.owner(kind, id);
  return owner ? stored_fact(owner->latest) : nullptr;
}

const lofte_fact* Known::stored_fact(Sequence sequence) {
  const lofte_fact* fact = nullptr;
  store_.journal_row(sequence, [&](const store::JournalRow& row) {
    if (is_fact(row) && !is_destroyed(row)) fact = fact_of(row, arena_);
  });
  return fact;
}

Sequence Known::find_fact(std::string_view name) {
  return engine::find_fact(store_, name);
}

const lofte_fact& Known::resolved(const lofte_fact& fact) {
  return corrected_ ? engine::resolved(fact, store_, arena_) : fact;
}

void Known::forget() {
  corrected_ = is_corrected(store_);
  customers_.clear();
  last_customer_ = kBookKey;
  for (auto& [name, record] : records_) {
    record.owner.reset();
    record.asked = false;
  }
}

CustomerKey Known::invoice_customer(const lofte_fact& invoice) {
  if (corrected_) {
    if (const auto to = reassigned_to(store_, view(invoice.record_id))) return *to;
  }
  return customer(view(invoice.body.invoice->customer_id));
}

CustomerKey Known::customer(std::string_view id) {
  if (last_customer_ != kBookKey && id == last_id_) return last_customer_;
  auto found = customers_.find(id);
  if (found == customers_.end()) {
    const auto known = store_.find_customer(id);
    if (!known) return kBookKey;
    found = customers_.emplace(view(arena_.copy(id)), known->key).first;
  }
  last_id_ = found->first;
  last_customer_ = found->second;
  return last_customer_;
}

void Known::admit_customer(std::string_view id, std::int64_t epoch) {
  if (customer(id) != kBookKey) return;
  customers_.emplace(id, store_.add_customer(id, epoch));
}

}  // namespace lofte::engine
