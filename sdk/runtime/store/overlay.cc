#include "store/overlay.h"

#include <algorithm>

#include "base/error.h"

namespace lofte::store {
namespace {

// Above every number that a book gives.
constexpr CustomerKey kFirstNew = CustomerKey{1} << 40;

[[noreturn]] void refuse(const char* what) {
  throw base::Error(LOFTE_INVALID_STATE, std::string("an overlay cannot ") + what);
}

[[noreturn]] void refuse_taken(std::string_view id) {
  throw base::Error(LOFTE_CONFLICT, "customer '" + std::string(id) + "' is there already");
}

bool is_due(const CustomerState& state, lofte_date book_date, std::int64_t epoch) {
  return (state.next_review != 0 && state.next_review <= book_date) || state.epoch < epoch;
}

// What was written under a key, what lies below where nothing was.
template <class Written, class Key, class Below>
auto look(const Written& written, const Key& key, const Below& below) {
  const auto found = written.find(key);
  return found == written.end() ? below() : found->second;
}

// Rows from below meet what was written, in the order of their keys; of the same key the one
// written counts. give(key, value) returns false to stop.
template <class Map, class Give>
class Merge {
 public:
  Merge(typename Map::const_iterator from, typename Map::const_iterator end, const Give& give)
      : at_(from), end_(end), give_(give) {}

  // Whether to go on; `visit` takes the row from below where nothing stands in its place.
  template <class Visit>
  bool take(const typename Map::key_type& key, const Visit& visit) {
    while (going_ && at_ != end_ && at_->first < key) next();
    if (!going_) return false;
    if (at_ != end_ && at_->first == key) {
      next();
    } else {
      going_ = visit();
    }
    return going_;
  }
  void finish() {
    while (going_ && at_ != end_) next();
  }

 private:
  void next() {
    if (at_->second) going_ = give_(at_->first, *at_->second);
    ++at_;
  }

  typename Map::const_iterator at_;
  typename Map::const_iterator end_;
  const Give& give_;
  bool going_ = true;
};

template <class Map, class Give>
Merge<Map, Give> merging(const Map& map, const typename Map::key_type& from,
                         const typename Map::key_type& end, const Give& give) {
  return {map.lower_bound(from), map.lower_bound(end), give};
}

}  // namespace

Overlay::Entry Overlay::Entry::of(const JournalRow& row) {
  return {row.type,
          row.recorded_at,
          std::string(row.public_bytes),
          std::string(row.salt),
          std::string(row.personal_bytes),
          row.hash,
          std::string(row.commitment)};
}
JournalRow Overlay::Entry::row(Sequence sequence) const {
  return {sequence, type, recorded_at, public_bytes, salt, personal_bytes, hash, commitment};
}

void Overlay::begin() {
  refuse("begin a transaction");
}
void Overlay::commit() {
  refuse("commit");
}
bool Overlay::scrub() {
  refuse("clean a book");
}
void Overlay::clear_derived() {
  refuse("drop what is derived");
}
std::unique_ptr<Store> Overlay::snapshot() const {
  refuse("be read by another thread");
}

std::optional<std::string> Overlay::meta(std::string_view key) {
  return look(meta_, key, [&] { return base_.meta(key); });
}
void Overlay::set_meta(std::string_view key, std::string_view value) {
  meta_.insert_or_assign(std::string(key), std::string(value));
}

// ---- journal ----

void Overlay::append(const JournalRow& row) {
  const auto is_there = [&](Sequence sequence) {
    return journal_row(sequence, [](const JournalRow&) {});
  };
  const bool follows = (row.sequence == 1 || is_there(row.sequence - 1)) && !is_there(row.sequence);
  if (!follows) {
    throw base::Error(LOFTE_INVALID_ARGUMENT,
                      "entry " + std::to_string(row.sequence) + " does not follow the last one",
                      "journal");
  }
  journal_[row.sequence] = Entry::of(row);
}

void Overlay::scan_journal(Sequence first, const std::function<bool(const JournalRow&)>& visit) {
  const auto give = [&](Sequence sequence, const Entry& entry) {
    return visit(entry.row(sequence));
  };
  auto merge = merging(journal_, first, INT64_MAX, give);
  base_.scan_journal(first, [&](const JournalRow& row) {
    return merge.take(row.sequence, [&] { return visit(row); });
  });
  merge.finish();
}

bool Overlay::journal_row(Sequence sequence, const std::function<void(const JournalRow&)>& visit) {
  const auto written = journal_.find(sequence);
  if (written == journal_.end()) return base_.journal_row(sequence, visit);
  visit(written->second->row(sequence));
  return true;
}

std::optional<Sequence> Overlay::find_fact(std::string_view fact_id) {
  return look(fact_names_, fact_id, [&] { return base_.find_fact(fact_id); });
}
void Overlay::name_fact(std::string_view fact_id, Sequence sequence) {
  if (find_fact(fact_id)) {
    throw base::Error(LOFTE_CONFLICT, "'" + std::string(fact_id) + "' is the name of another fact");
  }
  fact_names_.insert_or_assign(std::string(fact_id), sequence);
}
void Overlay::unname_fact(std::string_view fact_id) {
  fact_names_.insert_or_assign(std::string(fact_id), std::nullopt);
}

void Overlay::destroy_personal(Sequence sequence, const Hash& commitment, std::string_view kept) {
  std::optional<Entry> entry;
  journal_row(sequence, [&](const JournalRow& row) { entry = Entry::of(row); });
  if (!entry) throw base::Error(LOFTE_NOT_FOUND, "no entry " + std::to_string(sequence));
  entry->salt.clear();
  entry->personal_bytes = kept;
  if (entry->commitment.empty()) entry->commitment.assign(commitment.begin(), commitment.end());
  journal_[sequence] = std::move(entry);
}

// ---- customers ----

std::optional<CustomerState> Overlay::find_customer(std::string_view id) {
  if (const auto own = ids_.find(id); own != ids_.end() && own->second) {
    return customer(*own->second);
  }
  if (const auto other = other_ids_.find(id); other != other_ids_.end()) {
    return other->second ? customer(*other->second) : std::nullopt;
  }
  if (ids_.contains(id)) return std::nullopt;
  const auto below = base_.find_customer(id);
  return below ? customer(below->key) : std::nullopt;
}
std::optional<CustomerState> Overlay::customer(CustomerKey key) {
  return look(customers_, key, [&] { return base_.customer(key); });
}

CustomerState Overlay::existing(CustomerKey key) {
  const auto state = customer(key);
  if (!state)
    throw base::Error(LOFTE_NOT_FOUND, "no customer has the number " + std::to_string(key));
  return *state;
}
void Overlay::require(CustomerKey key) {
  // A merged customer's number stays taken.
  if (key == kBookKey || customers_.contains(key) || base_.customer(key)) return;
  throw base::Error(LOFTE_INVALID_ARGUMENT, "no customer has the number " + std::to_string(key));
}

CustomerKey Overlay::add_customer(std::string_view id, std::int64_t epoch) {
  if (find_customer(id)) refuse_taken(id);
  const CustomerKey key = kFirstNew + added_++;
  customers_[key] = CustomerState{key, std::string(id), 0, epoch};
  ids_.insert_or_assign(std::string(id), key);
  return key;
}

void Overlay::rename_customer(CustomerKey key, std::string_view id) {
  CustomerState state = existing(key);
  if (state.id == id) return;
  if (find_customer(id)) refuse_taken(id);
  ids_.insert_or_assign(state.id, std::nullopt);
  ids_.insert_or_assign(std::string(id), key);
  state.id = id;
  customers_[key] = state;
}

void Overlay::merge_customer(CustomerKey from, CustomerKey into) {
  const CustomerState gone = existing(from);
  existing(into);
  if (from == into) throw base::Error(LOFTE_INVALID_ARGUMENT, "a customer is merged into itself");
  for (const std::string& id : other_ids(from)) other_ids_.insert_or_assign(id, into);
  other_ids_.insert_or_assign(gone.id, into);
  ids_.insert_or_assign(gone.id, std::nullopt);
  customers_[from] = std::nullopt;
}

std::vector<std::string> Overlay::other_ids(CustomerKey key) {
  std::vector<std::string> ids;
  for (std::string& id : base_.other_ids(key)) {
    if (!other_ids_.contains(id)) ids.push_back(std::move(id));
  }
  for (const auto& [id, customer] : other_ids_) {
    if (customer == key) ids.push_back(id);
  }
  std::ranges::sort(ids);
  return ids;
}

void Overlay::forget_id(std::string_view id) {
  const auto known = find_customer(id);
  if (known && known->id != id) other_ids_.insert_or_assign(std::string(id), std::nullopt);
}

void Overlay::set_review(CustomerKey key, lofte_date next_review, std::int64_t epoch) {
  CustomerState state = existing(key);
  state.next_review = next_review;
  state.epoch = epoch;
  customers_[key] = state;
}

void Overlay::scan_customers(CustomerKey after,
                             const std::function<bool(const CustomerState&)>& visit) {
  const auto give = [&](CustomerKey, const CustomerState& state) { return visit(state); };
  auto merge = merging(customers_, after + 1, INT64_MAX, give);
  base_.scan_customers(after, [&](const CustomerState& below) {
    return merge.take(below.key, [&] { return visit(below); });
  });
  merge.finish();
}

std::vector<CustomerKey> Overlay::due(lofte_date book_date, std::int64_t epoch, CustomerKey after,
                                      std::size_t limit) {
  std::vector<CustomerKey> keys;
  if (limit == 0) return keys;
  scan_customers(after, [&](const CustomerState& state) {
    if (is_due(state, book_date, epoch)) keys.push_back(state.key);
    return keys.size() < limit;
  });
  return keys;
}

Counts Overlay::counts(lofte_date book_date, std::int64_t epoch) {
  Counts counts = base_.counts(book_date, epoch);
  const auto count = [&](const std::optional<CustomerState>& state, int sign) {
    if (!state) return;
    counts.customers += sign;
    if (is_due(*state, book_date, epoch)) counts.pending += sign;
  };
  for (const auto& [key, state] : customers_) {
    count(base_.customer(key), -1);
    count(state, 1);
  }
  for (const auto& [sequence, entry] : journal_) {
    const bool is_new = !base_.journal_row(sequence, [](const JournalRow&) {});
    if (is_new && entry->type == kFactEntry) ++counts.facts;
  }
  return counts;
}

// ---- records ----

std::optional<RecordOwner> Overlay::owner(std::int32_t kind, std::string_view record_id) {
  return look(owners_, std::pair(kind, std::string(record_id)),
              [&] { return base_.owner(kind, record_id); });
}
bool Overlay::add_owner(std::int32_t kind, std::string_view record_id, const RecordOwner& owner) {
  require(owner.customer);
  if (this->owner(kind, record_id)) return false;
  set_owner(kind, record_id, owner);
  return true;
}
void Overlay::set_owner(std::int32_t kind, std::string_view record_id, const RecordOwner& owner) {
  require(owner.customer);
  owners_[{kind, std::string(record_id)}] = owner;
}
void Overlay::remove_owner(std::int32_t kind, std::string_view record_id) {
  owners_[{kind, std::string(record_id)}] = std::nullopt;
}

void Overlay::scan_owners(
    std::int32_t kind,
    const std::function<bool(std::string_view record_id, const RecordOwner&)>& visit) {
  using Key = std::pair<std::int32_t, std::string>;
  const auto give = [&](const Key& key, const RecordOwner& owner) {
    return visit(key.second, owner);
  };
  auto merge = merging(owners_, {kind, ""}, {kind + 1, ""}, give);
  base_.scan_owners(kind, [&](std::string_view id, const RecordOwner& owner) {
    return merge.take({kind, std::string(id)}, [&] { return visit(id, owner); });
  });
  merge.finish();
}

void Overlay::put_record(const RecordRow& row) {
  require(row.customer);
  records_[{row.customer, row.kind, std::string(row.record_id), row.sequence}] =
      Record{row.effective, row.known, std::string(row.bytes)};
}
void Overlay::remove_record(CustomerKey customer, std::int32_t kind, std::string_view record_id,
                            Sequence sequence) {
  records_[{customer, kind, std::string(record_id), sequence}] = std::nullopt;
}

void Overlay::sweep_records(CustomerKey after, const std::function<bool(const RecordRow&)>& visit) {
  const auto give = [&](const RecordKey& key, const Record& record) {
    const auto& [customer, kind, id, sequence] = key;
    return visit({customer, kind, id, sequence, record.effective, record.known, record.bytes});
  };
  auto merge = merging(records_, {after + 1, INT32_MIN, "", INT64_MIN},
                       {INT64_MAX, INT32_MAX, "", INT64_MAX}, give);
  base_.sweep_records(after, [&](const RecordRow& row) {
    return merge.take({row.customer, row.kind, std::string(row.record_id), row.sequence},
                      [&] { return visit(row); });
  });
  merge.finish();
}

void Overlay::scan_records(CustomerKey customer,
                           const std::function<void(const RecordRow&)>& visit) {
  const auto give = [&](const RecordKey& key, const Record& record) {
    visit({customer, std::get<1>(key), std::get<2>(key), std::get<3>(key), record.effective,
           record.known, record.bytes});
    return true;
  };
  auto merge = merging(records_, {customer, INT32_MIN, "", INT64_MIN},
                       {customer + 1, INT32_MIN, "", INT64_MIN}, give);
  base_.scan_records(customer, [&](const RecordRow& row) {
    merge.take({row.customer, row.kind, std::string(row.record_id), row.sequence}, [&] {
      visit(row);
      return true;
    });
  });
  merge.finish();
}

// ---- advice ----

void Overlay::sweep_advice(CustomerKey after, const std::function<bool(const AdviceRow&)>& visit) {
  const auto give = [&](const AdviceKey& key, const std::string& bytes) {
    const auto& [customer, plugin, kind, name] = key;
    return visit({customer, plugin, kind, name, bytes});
  };
  auto merge =
      merging(advice_, {after + 1, "", INT32_MIN, ""}, {INT64_MAX, "", INT32_MAX, ""}, give);
  base_.sweep_advice(after, [&](const AdviceRow& row) {
    return merge.take({row.customer, std::string(row.plugin), row.kind, std::string(row.key)},
                      [&] { return visit(row); });
  });
  merge.finish();
}

// In memory lies what a preview writes, a few customers': it is looked through, not indexed.
void Overlay::sweep_advice_of(std::int32_t kind, CustomerKey after,
                              const std::function<bool(const AdviceRow&)>& visit) {
  const auto give = [&](const AdviceKey& key, const std::string& bytes) {
    const auto& [customer, plugin, its_kind, name] = key;
    return its_kind != kind || visit({customer, plugin, its_kind, name, bytes});
  };
  auto merge =
      merging(advice_, {after + 1, "", INT32_MIN, ""}, {INT64_MAX, "", INT32_MAX, ""}, give);
  base_.sweep_advice_of(kind, after, [&](const AdviceRow& row) {
    return merge.take({row.customer, std::string(row.plugin), row.kind, std::string(row.key)},
                      [&] { return visit(row); });
  });
  merge.finish();
}

void Overlay::scan_advice(CustomerKey customer,
                          const std::function<void(const AdviceRow&)>& visit) {
  const auto give = [&](const AdviceKey& key, const std::string& bytes) {
    visit({customer, std::get<1>(key), std::get<2>(key), std::get<3>(key), bytes});
    return true;
  };
  auto merge =
      merging(advice_, {customer, "", INT32_MIN, ""}, {customer + 1, "", INT32_MIN, ""}, give);
  base_.scan_advice(customer, [&](const AdviceRow& row) {
    merge.take({row.customer, std::string(row.plugin), row.kind, std::string(row.key)}, [&] {
      visit(row);
      return true;
    });
  });
  merge.finish();
}

void Overlay::put_advice(const AdviceRow& row) {
  require(row.customer);
  advice_[{row.customer, std::string(row.plugin), row.kind, std::string(row.key)}] =
      std::string(row.bytes);
}
void Overlay::remove_advice(CustomerKey customer, std::string_view plugin, std::int32_t kind,
                            std::string_view key) {
  advice_[{customer, std::string(plugin), kind, std::string(key)}] = std::nullopt;
}

}  // namespace lofte::store
