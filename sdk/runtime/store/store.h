// One book's durable state, behind one narrow interface. The runtime knows no other door to the
// disk; tests/conformance/store is what an implementation must pass.
//
// One process writes a book at a time (open with Access::kWrite takes the writer's lock and a
// fencing number); any number read, each on a snapshot. A Store is used by one thread at a time;
// further readers of the same process are made with snapshot().
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/hash.h"
#include "lofte/base.h"

namespace lofte::store {

// A customer's number inside the book; kBookKey stands for what belongs to the book as a whole.
using CustomerKey = std::int64_t;
inline constexpr CustomerKey kBookKey = 0;

using Sequence = std::int64_t;  // position in the journal, from 1
using base::Hash;

enum class Access { kRead, kWrite };

// The type of the entries that are facts; the store counts them.
inline constexpr std::int32_t kFactEntry = 10;

// The meta value that is "1" where opening a book for writing brought it to a newer format and
// emptied what is derived: replay the journal into it first, then set it to "".
inline constexpr std::string_view kDerivedStale = "derived_stale";

// One entry as it stands in the journal; what the bytes mean is the journal layer's concern.
struct JournalRow {
  Sequence sequence = 0;
  std::int32_t type = 0;  // journal::EntryType
  lofte_instant recorded_at = 0;
  std::string_view public_bytes;
  std::string_view salt;  // empty where there is no personal part
  std::string_view personal_bytes;
  Hash hash{};
  std::string_view commitment = {};  // 32 bytes where the personal part was destroyed
};

// One version of a record as a customer's view needs it. A fact that concerns several customers has
// a row under each.
struct RecordRow {
  CustomerKey customer = kBookKey;
  std::int32_t kind = 0;
  std::string_view record_id;
  Sequence sequence = 0;
  lofte_date effective = 0;
  lofte_date known = 0;
  std::string_view bytes;  // the whole Fact, public and personal
};

struct AdviceRow {
  CustomerKey customer = kBookKey;
  std::string_view plugin;
  std::int32_t kind = 0;
  std::string_view key;
  std::string_view bytes;  // an encoded Advice
};

// What the book keeps about a customer beside its records.
struct CustomerState {
  CustomerKey key = kBookKey;
  std::string id;              // the host's own number
  lofte_date next_review = 0;  // 0: no day; otherwise due when the book date reaches it
  std::int64_t epoch = 0;      // under which its advice was made; less than the book's: pending
};

struct RecordOwner {
  CustomerKey customer = kBookKey;
  Sequence latest = 0;  // of the record's latest version
};

struct Counts {
  std::int64_t customers = 0;
  std::int64_t facts = 0;
  std::int64_t pending = 0;  // customers of an older epoch or due for review
};

class Store {
 public:
  virtual ~Store() = default;

  // ---- one transaction; reads inside see its own writes ----
  virtual void
  begin() = 0;  // throws Error(LOFTE_LOCKED) where the fencing number is no longer ours
  virtual void commit() = 0;  // durable when it returns
  virtual void rollback() noexcept = 0;

  // Outside a transaction, by the writer: cleans everything that was replaced or removed out of the
  // files, free pages and write-ahead log included. False where readers of an older state are still
  // at work, so that not all of it could go: try again later. May take as long as reading and
  // writing the whole book; dying in the middle costs nothing but having to do it again.
  virtual bool scrub() = 0;

  // ---- reading is repeatable between begin_read and end_read ----
  virtual void begin_read() = 0;
  virtual void end_read() noexcept = 0;
  // Another reader of the same book, for another thread.
  virtual std::unique_ptr<Store> snapshot() const = 0;

  // ---- small values: book id, country, book date, epoch, head of the chain ----
  virtual std::optional<std::string> meta(std::string_view key) = 0;
  virtual void set_meta(std::string_view key, std::string_view value) = 0;

  // ---- journal: append only ----
  virtual void append(const JournalRow& row) = 0;
  // From `first` on, in order, until the visitor returns false.
  virtual void scan_journal(Sequence first,
                            const std::function<bool(const JournalRow&)>& visit) = 0;
  virtual bool journal_row(Sequence sequence,
                           const std::function<void(const JournalRow&)>& visit) = 0;
  // Names of facts that hosts gave themselves.
  virtual std::optional<Sequence> find_fact(std::string_view fact_id) = 0;
  virtual void name_fact(std::string_view fact_id, Sequence sequence) = 0;
  virtual void unname_fact(std::string_view fact_id) = 0;
  // Destroys an entry's salt and personal part. `commitment` stands for them in the chain from here
  // on (the one that is there already stays), `kept` lies where the personal part was; hash and
  // public part are as before. No reader that begins after scrub() finds what was destroyed.
  virtual void destroy_personal(Sequence sequence, const Hash& commitment,
                                std::string_view kept) = 0;

  // ---- customers ----
  // Under its own id or another one it is known by.
  virtual std::optional<CustomerState> find_customer(std::string_view id) = 0;
  virtual std::optional<CustomerState> customer(CustomerKey key) = 0;
  virtual CustomerKey add_customer(std::string_view id, std::int64_t epoch) = 0;
  // Gives a customer another id; one that is taken is refused (LOFTE_CONFLICT).
  virtual void rename_customer(CustomerKey key, std::string_view id) = 0;
  // Two customers are one: `from`, and every id it is known by, is from now on known as `into`,
  // which must not be merged itself. Its records and advice are the caller's to move before. A
  // merged customer is neither due nor scanned nor counted; its number stays taken.
  virtual void merge_customer(CustomerKey from, CustomerKey into) = 0;
  // The other ids a customer is known by, in order.
  virtual std::vector<std::string> other_ids(CustomerKey key) = 0;
  // Takes one of them away.
  virtual void forget_id(std::string_view id) = 0;
  virtual void set_review(CustomerKey key, lofte_date next_review, std::int64_t epoch) = 0;
  // Up to `limit` customers after `after` in key order whose review day is set and <= book_date, or
  // whose epoch is older than `epoch`.
  virtual std::vector<CustomerKey> due(lofte_date book_date, std::int64_t epoch, CustomerKey after,
                                       std::size_t limit) = 0;
  virtual void scan_customers(CustomerKey after,
                              const std::function<bool(const CustomerState&)>& visit) = 0;
  virtual Counts counts(lofte_date book_date, std::int64_t epoch) = 0;

  // ---- records ----
  virtual std::optional<RecordOwner> owner(std::int32_t kind, std::string_view record_id) = 0;
  // As set_owner where the record has none; false, and nothing written, where it has one.
  virtual bool add_owner(std::int32_t kind, std::string_view record_id,
                         const RecordOwner& owner) = 0;
  virtual void set_owner(std::int32_t kind, std::string_view record_id,
                         const RecordOwner& owner) = 0;
  virtual void remove_owner(std::int32_t kind, std::string_view record_id) = 0;
  // All of a kind in the order of their ids, until the visitor returns false.
  virtual void scan_owners(
      std::int32_t kind,
      const std::function<bool(std::string_view record_id, const RecordOwner&)>& visit) = 0;
  virtual void put_record(const RecordRow& row) = 0;
  virtual void remove_record(CustomerKey customer, std::int32_t kind, std::string_view record_id,
                             Sequence sequence) = 0;
  // All versions of all records of a customer, by (kind, record id, sequence). Views end with the
  // call of the visitor.
  virtual void scan_records(CustomerKey customer,
                            const std::function<void(const RecordRow&)>& visit) = 0;
  // All customers with key > after, merged in (customer, kind, record id, sequence) order, until
  // the visitor returns false.
  virtual void sweep_records(CustomerKey after,
                             const std::function<bool(const RecordRow&)>& visit) = 0;

  // ---- advice ----
  virtual void scan_advice(CustomerKey customer,
                           const std::function<void(const AdviceRow&)>& visit) = 0;
  // The whole book, by (customer, plugin, kind, key), until the visitor returns false.
  virtual void sweep_advice(CustomerKey after,
                            const std::function<bool(const AdviceRow&)>& visit) = 0;
  // One kind of it alone, by (customer, plugin, key), until the visitor returns false. Costs what
  // there is of that kind, not what there is of others.
  virtual void sweep_advice_of(std::int32_t kind, CustomerKey after,
                               const std::function<bool(const AdviceRow&)>& visit) = 0;
  virtual void put_advice(const AdviceRow& row) = 0;
  virtual void remove_advice(CustomerKey customer, std::string_view plugin, std::int32_t kind,
                             std::string_view key) = 0;

  // Drops everything derived (records, owners, advice, customers), keeps journal and meta.
  virtual void clear_derived() = 0;
};

}  // namespace lofte::store
