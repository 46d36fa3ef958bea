// A store on top of another that is only read: what is written lies in memory, reading sees both,
// and nothing ever reaches the one below. So facts can be tried by whoever may read a book, while
// another process writes it.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <tuple>
#include <utility>

#include "store/store.h"

namespace lofte::store {

class Overlay final : public Store {
 public:
  // Borrowed; what it gives must not change meanwhile (begin_read).
  explicit Overlay(Store& base) : base_(base) {}

  // Writing needs no transaction; there is none to commit.
  void begin() override;
  void commit() override;
  void rollback() noexcept override {}
  bool scrub() override;
  void begin_read() override {}
  void end_read() noexcept override {}
  std::unique_ptr<Store> snapshot() const override;

  std::optional<std::string> meta(std::string_view key) override;
  void set_meta(std::string_view key, std::string_view value) override;

  void append(const JournalRow& row) override;
  void scan_journal(Sequence first, const std::function<bool(const JournalRow&)>& visit) override;
  bool journal_row(Sequence sequence, const std::function<void(const JournalRow&)>& visit) override;
  std::optional<Sequence> find_fact(std::string_view fact_id) override;
  void name_fact(std::string_view fact_id, Sequence sequence) override;
  void unname_fact(std::string_view fact_id) override;
  void destroy_personal(Sequence sequence, const Hash& commitment, std::string_view kept) override;

  std::optional<CustomerState> find_customer(std::string_view id) override;
  std::optional<CustomerState> customer(CustomerKey key) override;
  CustomerKey add_customer(std::string_view id, std::int64_t epoch) override;
  void rename_customer(CustomerKey key, std::string_view id) override;
  void merge_customer(CustomerKey from, CustomerKey into) override;
  std::vector<std::string> other_ids(CustomerKey key) override;
  void forget_id(std::string_view id) override;
  void set_review(CustomerKey key, lofte_date next_review, std::int64_t epoch) override;
  std::vector<CustomerKey> due(lofte_date book_date, std::int64_t epoch, CustomerKey after,
                               std::size_t limit) override;
  void scan_customers(CustomerKey after,
                      const std::function<bool(const CustomerState&)>& visit) override;
  Counts counts(lofte_date book_date, std::int64_t epoch) override;

  std::optional<RecordOwner> owner(std::int32_t kind, std::string_view record_id) override;
  bool add_owner(std::int32_t kind, std::string_view record_id, const RecordOwner& owner) override;
  void set_owner(std::int32_t kind, std::string_view record_id, const RecordOwner& owner) override;
  void remove_owner(std::int32_t kind, std::string_view record_id) override;
  void scan_owners(
      std::int32_t kind,
      const std::function<bool(std::string_view record_id, const RecordOwner&)>& visit) override;
  void put_record(const RecordRow& row) override;
  void remove_record(CustomerKey customer, std::int32_t kind, std::string_view record_id,
                     Sequence sequence) override;
  void scan_records(CustomerKey customer,
                    const std::function<void(const RecordRow&)>& visit) override;
  void sweep_records(CustomerKey after,
                     const std::function<bool(const RecordRow&)>& visit) override;

  void scan_advice(CustomerKey customer,
                   const std::function<void(const AdviceRow&)>& visit) override;
  void sweep_advice(CustomerKey after, const std::function<bool(const AdviceRow&)>& visit) override;
  void sweep_advice_of(std::int32_t kind, CustomerKey after,
                       const std::function<bool(const AdviceRow&)>& visit) override;
  void put_advice(const AdviceRow& row) override;
  void remove_advice(CustomerKey customer, std::string_view plugin, std::int32_t kind,
                     std::string_view key) override;

  void clear_derived() override;

 private:
  struct Entry {
    std::int32_t type;
    lofte_instant recorded_at;
    std::string public_bytes, salt, personal_bytes;
    Hash hash;
    std::string commitment;
    static Entry of(const JournalRow& row);
    JournalRow row(Sequence sequence) const;
  };
  struct Record {
    lofte_date effective;
    lofte_date known;
    std::string bytes;
  };
  using RecordKey = std::tuple<CustomerKey, std::int32_t, std::string, Sequence>;
  using AdviceKey = std::tuple<CustomerKey, std::string, std::int32_t, std::string>;
  // What was written, by key; without a value: removed.
  template <class Key, class Value>
  using Written = std::map<Key, std::optional<Value>, std::less<>>;

  CustomerState existing(CustomerKey key);
  // Refuses what would belong to nobody.
  void require(CustomerKey key);

  Store& base_;
  Written<std::string, std::string> meta_;
  Written<Sequence, Entry> journal_;
  Written<std::string, Sequence> fact_names_;
  Written<CustomerKey, CustomerState> customers_;
  CustomerKey added_ = 0;
  Written<std::string, CustomerKey> ids_;
  Written<std::string, CustomerKey> other_ids_;
  Written<std::pair<std::int32_t, std::string>, RecordOwner> owners_;
  Written<RecordKey, Record> records_;
  Written<AdviceKey, std::string> advice_;
};

}  // namespace lofte::store
