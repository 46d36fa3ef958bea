#include "conformance/store/memory_store.h"

#include <utility>

namespace lofte::store {
namespace {

class MemoryStore final : public Store {
 public:
  MemoryStore(std::shared_ptr<MemoryBook> book, Access access)
      : book_(std::move(book)), access_(access) {
    if (access_ == Access::kRead) return;
    if (book_->has_writer) throw base::Error(LOFTE_LOCKED, "this book has a writer already");
    book_->has_writer = true;
  }
  ~MemoryStore() override {
    if (access_ == Access::kWrite) book_->has_writer = false;
  }

  void begin() override {
    if (access_ == Access::kRead || draft_ || pinned_) fail("begin");
    draft_ = std::make_unique<MemoryTables>(*committed());
  }
  void commit() override {
    writing();
    const std::lock_guard lock(book_->mutex);
    book_->committed = std::shared_ptr<const MemoryTables>(std::move(draft_));
  }
  void rollback() noexcept override { draft_.reset(); }

  void begin_read() override {
    if (draft_ || pinned_) fail("begin reading");
    pinned_ = committed();
  }
  void end_read() noexcept override { pinned_.reset(); }
  std::unique_ptr<Store> snapshot() const override {
    return std::make_unique<MemoryStore>(book_, Access::kRead);
  }

  std::optional<std::string> meta(std::string_view key) override {
    return find(reading()->meta, key);
  }
  void set_meta(std::string_view key, std::string_view value) override {
    writing().meta.insert_or_assign(std::string(key), std::string(value));
  }

  void append(const JournalRow& row) override {
    MemoryTables& tables = writing();
    if (row.sequence != static_cast<Sequence>(tables.journal.size()) + 1) {
      throw base::Error(LOFTE_INVALID_ARGUMENT, "a gap in the journal");
    }
    tables.journal.emplace(row.sequence, Entry::of(row));
  }
  void scan_journal(Sequence first, const std::function<bool(const JournalRow&)>& visit) override {
    const auto tables = reading();
    for (auto at = tables->journal.lower_bound(first); at != tables->journal.end(); ++at) {
      if (!visit(at->second.row())) return;
    }
  }
  bool journal_row(Sequence sequence,
                   const std::function<void(const JournalRow&)>& visit) override {
    const auto tables = reading();
    const auto found = tables->journal.find(sequence);
    if (found == tables->journal.end()) return false;
    visit(found->second.row());
    return true;
  }
  std::optional<Sequence> find_fact(std::string_view fact_id) override {
    return find(reading()->fact_names, fact_id);
  }
  void name_fact(std::string_view fact_id, Sequence sequence) override {
    if (!writing().fact_names.emplace(fact_id, sequence).second) {
      throw base::Error(LOFTE_CONFLICT, "the name is taken");
    }
  }

  void unname_fact(std::string_view fact_id) override {
    writing().fact_names.erase(std::string(fact_id));
  }
  void destroy_personal(Sequence sequence, const Hash& commitment, std::string_view kept) override {
    const auto found = writing().journal.find(sequence);
    if (found == draft_->journal.end()) throw base::Error(LOFTE_NOT_FOUND, "no such entry");
    found->second.salt.clear();
    found->second.personal_bytes = kept;
    if (found->second.commitment.empty()) {
      found->second.commitment.assign(commitment.begin(), commitment.end());
    }
  }
  bool scrub() override {
    if (access_ == Access::kRead || draft_ || pinned_) fail("clean the book");
    return true;  // nothing is left of what a map let go
  }

  std::optional<CustomerState> find_customer(std::string_view id) override {
    auto key = find(reading()->customer_ids, id);
    if (!key) key = find(reading()->other_ids, id);
    return key ? customer(*key) : std::nullopt;
  }
  std::optional<CustomerState> customer(CustomerKey key) override {
    return find(reading()->customers, key);
  }
  CustomerKey add_customer(std::string_view id, std::int64_t epoch) override {
    MemoryTables& tables = writing();
    const CustomerKey key = tables.last_customer + 1;
    if (find_customer(id)) throw base::Error(LOFTE_CONFLICT, "the customer is there already");
    tables.last_customer = key;
    tables.customer_ids.emplace(id, key);
    tables.customers[key] = {key, std::string(id), 0, epoch};
    return key;
  }
  void rename_customer(CustomerKey key, std::string_view id) override {
    MemoryTables& tables = writing();
    CustomerState& state = existing(key);
    if (state.id == id) return;
    if (find_customer(id)) throw base::Error(LOFTE_CONFLICT, "the id is taken");
    tables.customer_ids.erase(state.id);
    tables.customer_ids.emplace(id, key);
    state.id = id;
  }
  void merge_customer(CustomerKey from, CustomerKey into) override {
    MemoryTables& tables = writing();
    const std::string id = existing(from).id;
    existing(into);
    if (from == into) throw base::Error(LOFTE_INVALID_ARGUMENT, "into itself");
    for (auto& [other, key] : tables.other_ids) {
      if (key == from) key = into;
    }
    tables.other_ids[id] = into;
    tables.customer_ids.erase(id);
    tables.customers.erase(from);
  }
  std::vector<std::string> other_ids(CustomerKey key) override {
    const auto tables = reading();
    std::vector<std::string> ids;
    for (const auto& [id, customer] : tables->other_ids) {
      if (customer == key) ids.push_back(id);
    }
    return ids;
  }
  void forget_id(std::string_view id) override { writing().other_ids.erase(std::string(id)); }
  void set_review(CustomerKey key, lofte_date next_review, std::int64_t epoch) override {
    const auto found = writing().customers.find(key);
    if (found == draft_->customers.end()) throw base::Error(LOFTE_NOT_FOUND, "no such customer");
    found->second.next_review = next_review;
    found->second.epoch = epoch;
  }
  std::vector<CustomerKey> due(lofte_date book_date, std::int64_t epoch, CustomerKey after,
                               std::size_t limit) override {
    const auto tables = reading();
    std::vector<CustomerKey> keys;
    for (auto at = tables->customers.upper_bound(after);
         at != tables->customers.end() && keys.size() < limit; ++at) {
      if (is_due(at->second, book_date, epoch)) keys.push_back(at->first);
    }
    return keys;
  }
  void scan_customers(CustomerKey after,
                      const std::function<bool(const CustomerState&)>& visit) override {
    const auto tables = reading();
    for (auto at = tables->customers.upper_bound(after); at != tables->customers.end(); ++at) {
      if (!visit(at->second)) return;
    }
  }
  Counts counts(lofte_date book_date, std::int64_t epoch) override {
    const auto tables = reading();
    Counts counts;
    for (const auto& [key, state] : tables->customers) {
      ++counts.customers;
      if (is_due(state, book_date, epoch)) ++counts.pending;
    }
    for (const auto& [sequence, entry] : tables->journal) {
      if (entry.type == kFactEntry) ++counts.facts;
    }
    return counts;
  }

  std::optional<RecordOwner> owner(std::int32_t kind, std::string_view record_id) override {
    return find(reading()->owners, std::pair(kind, std::string(record_id)));
  }
  bool add_owner(std::int32_t kind, std::string_view record_id, const RecordOwner& owner) override {
    return known(owner.customer).owners.try_emplace({kind, std::string(record_id)}, owner).second;
  }
  void set_owner(std::int32_t kind, std::string_view record_id, const RecordOwner& owner) override {
    known(owner.customer).owners[{kind, std::string(record_id)}] = owner;
  }
  void remove_owner(std::int32_t kind, std::string_view record_id) override {
    writing().owners.erase({kind, std::string(record_id)});
  }
  void scan_owners(
      std::int32_t kind,
      const std::function<bool(std::string_view record_id, const RecordOwner&)>& visit) override {
    const auto tables = reading();
    for (auto at = tables->owners.lower_bound({kind, ""});
         at != tables->owners.end() && at->first.first == kind; ++at) {
      if (!visit(at->first.second, at->second)) return;
    }
  }
  void remove_record(CustomerKey customer, std::int32_t kind, std::string_view record_id,
                     Sequence sequence) override {
    writing().records.erase({customer, kind, std::string(record_id), sequence});
  }
  void put_record(const RecordRow& row) override {
    known(row.customer)
        .records[{row.customer, row.kind, std::string(row.record_id), row.sequence}] =
        Record::of(row);
  }
  void scan_records(CustomerKey customer,
                    const std::function<void(const RecordRow&)>& visit) override {
    const auto tables = reading();
    for (const auto& [key, record] : tables->records) {
      if (record.customer == customer) visit(record.row());
    }
  }
  void sweep_records(CustomerKey after,
                     const std::function<bool(const RecordRow&)>& visit) override {
    const auto tables = reading();
    for (const auto& [key, record] : tables->records) {
      if (record.customer > after && !visit(record.row())) return;
    }
  }

  void scan_advice(CustomerKey customer,
                   const std::function<void(const AdviceRow&)>& visit) override {
    const auto tables = reading();
    for (const auto& [key, advice] : tables->advice) {
      if (advice.customer == customer) visit(advice.row());
    }
  }
  void sweep_advice(CustomerKey after,
                    const std::function<bool(const AdviceRow&)>& visit) override {
    const auto tables = reading();
    for (const auto& [key, advice] : tables->advice) {
      if (advice.customer > after && !visit(advice.row())) return;
    }
  }
  void sweep_advice_of(std::int32_t kind, CustomerKey after,
                       const std::function<bool(const AdviceRow&)>& visit) override {
    sweep_advice(after, [&](const AdviceRow& row) { return row.kind != kind || visit(row); });
  }
  void put_advice(const AdviceRow& row) override {
    known(row.customer)
        .advice[{row.customer, std::string(row.plugin), row.kind, std::string(row.key)}] =
        Advised::of(row);
  }
  void remove_advice(CustomerKey customer, std::string_view plugin, std::int32_t kind,
                     std::string_view key) override {
    writing().advice.erase({customer, std::string(plugin), kind, std::string(key)});
  }

  void clear_derived() override {
    MemoryTables& tables = writing();
    tables.customers.clear();
    tables.customer_ids.clear();
    tables.other_ids.clear();
    tables.last_customer = kBookKey;
    tables.owners.clear();
    tables.records.clear();
    tables.advice.clear();
  }

 private:
  [[noreturn]] static void fail(const char* doing) {
    throw base::Error(LOFTE_INVALID_STATE, std::string("cannot ") + doing + " now");
  }
  static bool is_due(const CustomerState& state, lofte_date book_date, std::int64_t epoch) {
    return (state.next_review != 0 && state.next_review <= book_date) || state.epoch < epoch;
  }
  template <class Map, class Key>
  static std::optional<typename Map::mapped_type> find(const Map& map, const Key& key) {
    const auto found = map.find(key);
    if (found == map.end()) return std::nullopt;
    return found->second;
  }

  // Held while it is read: a visitor may end the read or the transaction.
  std::shared_ptr<const MemoryTables> reading() const {
    if (draft_) return {std::shared_ptr<void>(), draft_.get()};
    return pinned_ ? pinned_ : committed();
  }
  std::shared_ptr<const MemoryTables> committed() const {
    const std::lock_guard lock(book_->mutex);
    return book_->committed;
  }
  MemoryTables& writing() {
    if (!draft_) fail("write");
    return *draft_;
  }
  CustomerState& existing(CustomerKey key) {
    const auto found = writing().customers.find(key);
    if (found == draft_->customers.end()) throw base::Error(LOFTE_NOT_FOUND, "no such customer");
    return found->second;
  }
  MemoryTables& known(CustomerKey customer) {
    MemoryTables& tables = writing();
    if (customer < kBookKey || customer > tables.last_customer) {
      throw base::Error(LOFTE_INVALID_ARGUMENT, "no such customer");
    }
    return tables;
  }

  std::shared_ptr<MemoryBook> book_;
  Access access_;
  std::unique_ptr<MemoryTables> draft_;
  std::shared_ptr<const MemoryTables> pinned_;
};

}  // namespace

std::unique_ptr<Store> MemoryPlace::create() {
  book_ = std::make_shared<MemoryBook>();
  return open(Access::kWrite);
}

std::unique_ptr<Store> MemoryPlace::open(Access access) {
  return std::make_unique<MemoryStore>(book_, access);
}

}  // namespace lofte::store
