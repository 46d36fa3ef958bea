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

  std::optional<CustomerState> find_customer(std::string_view id) override {
    const auto key = find(reading()->customer_ids, id);
    return key ? customer(*key) : std::nullopt;
  }
  std::optional<CustomerState> customer(CustomerKey key) override {
    return find(reading()->customers, key);
  }
  CustomerKey add_customer(std::string_view id, std::int64_t epoch) override {
    MemoryTables& tables = writing();
    const auto key = static_cast<CustomerKey>(tables.customers.size()) + 1;
    if (!tables.customer_ids.emplace(id, key).second) {
      throw base::Error(LOFTE_CONFLICT, "the customer is there already");
    }
    tables.customers[key] = {key, std::string(id), 0, epoch};
    return key;
  }
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
  MemoryTables& known(CustomerKey customer) {
    MemoryTables& tables = writing();
    if (customer != kBookKey && !tables.customers.contains(customer)) {
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
