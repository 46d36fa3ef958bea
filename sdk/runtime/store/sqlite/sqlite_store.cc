#include "store/sqlite/sqlite_store.h"

#include <algorithm>
#include <utility>

#include "base/error.h"
#include "store/sqlite/book.h"
#include "store/sqlite/connection.h"
#include "store/sqlite/journal_buffer.h"
#include "store/sqlite/record_buffer.h"
#include "store/sqlite/statement.h"

namespace lofte::store {
namespace {

using sqlite::Query;
using sqlite::Sql;

// With this share of all customers due, walking them in key order finds the next ones sooner than
// collecting all that are due from the indexes.
constexpr std::int64_t kManyDueShare = 16;

JournalRow journal_row_of(Query& query) {
  JournalRow row;
  row.sequence = query->integer(0);
  row.type = static_cast<std::int32_t>(query->integer(1));
  row.recorded_at = query->integer(2);
  const std::string_view hash = query->bytes(3);
  if (hash.size() != row.hash.size()) {
    throw base::Error(LOFTE_CORRUPT,
                      "journal entry " + std::to_string(row.sequence) +
                          " has a damaged hash; restore the book from a backup",
                      "journal");
  }
  for (std::size_t i = 0; i < hash.size(); ++i) row.hash[i] = static_cast<std::uint8_t>(hash[i]);
  row.public_bytes = query->bytes(4);
  row.salt = query->bytes(5);
  row.personal_bytes = query->bytes(6);
  row.commitment = query->bytes(7);
  return row;
}

CustomerState customer_of(Query& query) {
  CustomerState state;
  state.key = query->integer(0);
  state.id = query->bytes(1);
  state.next_review = static_cast<lofte_date>(query->integer(2));
  state.epoch = query->integer(3);
  return state;
}

RecordRow record_of(Query& query) {
  return {query->integer(0),
          static_cast<std::int32_t>(query->integer(1)),
          query->bytes(2),
          query->integer(3),
          static_cast<lofte_date>(query->integer(4)),
          static_cast<lofte_date>(query->integer(5)),
          query->bytes(6)};
}

AdviceRow advice_of(Query& query) {
  return {query->integer(0), query->bytes(1), static_cast<std::int32_t>(query->integer(2)),
          query->bytes(3), query->bytes(4)};
}

class SqliteStore final : public Store {
 public:
  explicit SqliteStore(std::unique_ptr<sqlite::Book> book)
      : book_(std::move(book)), connection_(book_->connection()), statements_(connection_) {}

  // ---- transactions ----

  void begin() override {
    book_->check_writable();
    if (state_ != State::kIdle) throw wrong_state("begin a transaction", "one is open already");
    connection_.run("BEGIN IMMEDIATE", "begin a transaction");
    state_ = State::kWriting;
    try {
      {
        Query query(statements_, Sql::kFence);
        book_->check_fence(query->step() ? query->integer(0) : 0);
      }
      last_customer_ = last_customer();
      Query query(statements_, Sql::kLastEntry);
      last_entry_ = query->step() ? query->integer(0) : 0;
    } catch (...) {
      rollback();
      throw;
    }
  }

  void commit() override {
    check_writing();
    try {
      entries_.write(statements_);
      records_.write(statements_);
      connection_.run("COMMIT", "commit");
    } catch (...) {
      rollback();
      throw;
    }
    state_ = State::kIdle;
    connection_.checkpoint_if_long();
  }

  void rollback() noexcept override {
    if (state_ != State::kWriting) return;
    end_transaction();
  }

  bool scrub() override {
    book_->check_writable();
    if (state_ != State::kIdle) throw wrong_state("clean the book", "a transaction is open");
    {
      Query query(statements_, Sql::kFence);
      book_->check_fence(query->step() ? query->integer(0) : 0);
    }
    return connection_.scrub();
  }

  void begin_read() override {
    if (state_ != State::kIdle) {
      throw wrong_state("begin reading", "a transaction is open, which repeats its reads already");
    }
    connection_.run("BEGIN", "begin reading");
    state_ = State::kReading;
    try {
      // SQLite takes the snapshot with the first read, not before.
      Query(statements_, Sql::kFence)->step();
    } catch (...) {
      end_read();
      throw;
    }
  }

  void end_read() noexcept override {
    if (state_ != State::kReading) return;
    end_transaction();
  }

  std::unique_ptr<Store> snapshot() const override {
    return std::make_unique<SqliteStore>(book_->reader());
  }

  // ---- small values ----

  std::optional<std::string> meta(std::string_view key) override {
    Query query(statements_, Sql::kMeta);
    query->bind_text(1, key);
    if (!query->step()) return std::nullopt;
    return std::string(query->bytes(0));
  }

  void set_meta(std::string_view key, std::string_view value) override {
    check_writing();
    Query query(statements_, Sql::kSetMeta);
    query->bind_text(1, key);
    query->bind_bytes(2, value);
    query.run();
  }

  // ---- journal ----

  void append(const JournalRow& row) override {
    check_writing();
    if (row.sequence != last_entry_ + 1) {
      throw base::Error(LOFTE_INVALID_ARGUMENT,
                        "entry " + std::to_string(row.sequence) + " cannot follow entry " +
                            std::to_string(last_entry_) + " of the journal",
                        "sequence");
    }
    entries_.add(row);
    last_entry_ = row.sequence;
    if (entries_.is_full()) entries_.write(statements_);
    if (!row.commitment.empty()) destroy(row.sequence, row.commitment, row.personal_bytes);
  }

  void scan_journal(Sequence first, const std::function<bool(const JournalRow&)>& visit) override {
    entries_.write(statements_);
    Query query(statements_, Sql::kScanJournal);
    query->bind(1, first);
    while (query->step() && visit(journal_row_of(query))) {
    }
  }

  bool journal_row(Sequence sequence,
                   const std::function<void(const JournalRow&)>& visit) override {
    entries_.write(statements_);
    Query query(statements_, Sql::kJournalRow);
    query->bind(1, sequence);
    if (!query->step()) return false;
    visit(journal_row_of(query));
    return true;
  }

  std::optional<Sequence> find_fact(std::string_view fact_id) override {
    Query query(statements_, Sql::kFindFact);
    query->bind_text(1, fact_id);
    if (!query->step()) return std::nullopt;
    return query->integer(0);
  }

  void name_fact(std::string_view fact_id, Sequence sequence) override {
    check_writing();
    Query query(statements_, Sql::kNameFact);
    query->bind_text(1, fact_id);
    query->bind(2, sequence);
    query.run();
  }

  void unname_fact(std::string_view fact_id) override {
    check_writing();
    Query query(statements_, Sql::kUnnameFact);
    query->bind_text(1, fact_id);
    query.run();
  }

  void destroy_personal(Sequence sequence, const Hash& commitment, std::string_view kept) override {
    check_writing();
    if (sequence < 1 || sequence > last_entry_) {
      throw base::Error(LOFTE_NOT_FOUND,
                        "the journal has no entry " + std::to_string(sequence) + "; its last is " +
                            std::to_string(last_entry_),
                        "sequence");
    }
    destroy(sequence, {reinterpret_cast<const char*>(commitment.data()), commitment.size()}, kept);
  }

  // ---- customers ----

  std::optional<CustomerState> find_customer(std::string_view id) override {
    for (const Sql sql : {Sql::kFindCustomer, Sql::kFindOtherId}) {
      Query query(statements_, sql);
      query->bind_text(1, id);
      if (query->step()) return customer_of(query);
    }
    return std::nullopt;
  }

  std::optional<CustomerState> customer(CustomerKey key) override {
    Query query(statements_, Sql::kCustomer);
    query->bind(1, key);
    if (!query->step()) return std::nullopt;
    return customer_of(query);
  }

  CustomerKey add_customer(std::string_view id, std::int64_t epoch) override {
    check_writing();
    {
      Query other(statements_, Sql::kFindOtherId);  // its own table sees to the other ones
      other->bind_text(1, id);
      if (other->step()) refuse_id(id);
    }
    const CustomerKey key = last_customer_ + 1;
    Query query(statements_, Sql::kAddCustomer);
    query->bind(1, key);
    query->bind_text(2, id);
    query->bind(3, epoch);
    query.run();
    last_customer_ = key;
    return key;
  }

  void rename_customer(CustomerKey key, std::string_view id) override {
    check_writing();
    const CustomerState before = existing_customer(key);
    if (before.id == id) return;
    if (find_customer(id)) refuse_id(id);
    Query query(statements_, Sql::kRenameCustomer);
    query->bind(1, key);
    query->bind_text(2, id);
    query.run();
  }

  void merge_customer(CustomerKey from, CustomerKey into) override {
    check_writing();
    const CustomerState before = existing_customer(from);
    existing_customer(into);
    if (from == into) {
      throw base::Error(LOFTE_INVALID_ARGUMENT, "a customer cannot be merged into itself", "into");
    }
    for (const Sql sql : {Sql::kRetireCustomer, Sql::kMoveOtherIds}) {
      Query query(statements_, sql);
      query->bind(1, from);
      if (sql == Sql::kMoveOtherIds) query->bind(2, into);
      query.run();
    }
    Query query(statements_, Sql::kAddOtherId);
    query->bind_text(1, before.id);
    query->bind(2, into);
    query.run();
  }

  std::vector<std::string> other_ids(CustomerKey key) override {
    Query query(statements_, Sql::kOtherIds);
    query->bind(1, key);
    std::vector<std::string> ids;
    while (query->step()) ids.emplace_back(query->bytes(0));
    return ids;
  }

  void forget_id(std::string_view id) override {
    check_writing();
    Query query(statements_, Sql::kForgetId);
    query->bind_text(1, id);
    query.run();
  }

  void set_review(CustomerKey key, lofte_date next_review, std::int64_t epoch) override {
    check_writing();
    const CustomerState before = existing_customer(key);
    if (before.next_review == next_review && before.epoch == epoch) return;
    const bool same_epoch = before.epoch == epoch;
    Query query(statements_, same_epoch ? Sql::kSetReview : Sql::kSetReviewAndEpoch);
    query->bind(1, key);
    if (next_review == 0) {
      query->bind_null(2);
    } else {
      query->bind(2, next_review);
    }
    if (!same_epoch) query->bind(3, epoch);
    query.run();
  }

  std::vector<CustomerKey> due(lofte_date book_date, std::int64_t epoch, CustomerKey after,
                               std::size_t limit) override {
    const std::int64_t share = last_customer() / kManyDueShare + 1;
    bool many = false;
    {
      Query query(statements_, Sql::kManyDue);
      query->bind(1, book_date);
      query->bind(2, epoch);
      query->bind(3, share);
      many = query->step() && query->integer(0) != 0;
    }
    Query query(statements_, many ? Sql::kDueByKey : Sql::kDueByIndex);
    query->bind(1, book_date);
    query->bind(2, epoch);
    query->bind(3, after);
    query->bind(4, static_cast<std::int64_t>(limit));
    std::vector<CustomerKey> keys;
    while (query->step()) keys.push_back(query->integer(0));
    return keys;
  }

  void scan_customers(CustomerKey after,
                      const std::function<bool(const CustomerState&)>& visit) override {
    Query query(statements_, Sql::kScanCustomers);
    query->bind(1, std::max(after, kBookKey));
    while (query->step() && visit(customer_of(query))) {
    }
  }

  Counts counts(lofte_date book_date, std::int64_t epoch) override {
    entries_.write(statements_);
    Query query(statements_, Sql::kCounts);
    query->bind(1, book_date);
    query->bind(2, epoch);
    query->step();
    return {query->integer(0), query->integer(1), query->integer(2)};
  }

  // ---- records ----

  std::optional<RecordOwner> owner(std::int32_t kind, std::string_view record_id) override {
    Query query(statements_, Sql::kOwner);
    query->bind(1, kind);
    query->bind_text(2, record_id);
    if (!query->step()) return std::nullopt;
    return RecordOwner{query->integer(0), query->integer(1)};
  }

  bool add_owner(std::int32_t kind, std::string_view record_id, const RecordOwner& owner) override {
    write_owner(Sql::kAddOwner, kind, record_id, owner);
    return connection_.rows_changed() != 0;
  }

  void set_owner(std::int32_t kind, std::string_view record_id, const RecordOwner& owner) override {
    write_owner(Sql::kSetOwner, kind, record_id, owner);
  }

  void remove_owner(std::int32_t kind, std::string_view record_id) override {
    check_writing();
    Query query(statements_, Sql::kRemoveOwner);
    query->bind(1, kind);
    query->bind_text(2, record_id);
    query.run();
  }

  void scan_owners(
      std::int32_t kind,
      const std::function<bool(std::string_view record_id, const RecordOwner&)>& visit) override {
    Query query(statements_, Sql::kScanOwners);
    query->bind(1, kind);
    while (query->step() &&
           visit(query->bytes(0), RecordOwner{query->integer(1), query->integer(2)})) {
    }
  }

  void put_record(const RecordRow& row) override {
    check_writing();
    check_customer(row.customer);
    records_.add(row);
    if (records_.is_full()) records_.write(statements_);
  }

  void remove_record(CustomerKey customer, std::int32_t kind, std::string_view record_id,
                     Sequence sequence) override {
    check_writing();
    records_.write(statements_);
    Query query(statements_, Sql::kRemoveRecord);
    query->bind(1, customer);
    query->bind(2, kind);
    query->bind_text(3, record_id);
    query->bind(4, sequence);
    query.run();
  }

  void scan_records(CustomerKey customer,
                    const std::function<void(const RecordRow&)>& visit) override {
    records_.write(statements_);
    Query query(statements_, Sql::kScanRecords);
    query->bind(1, customer);
    while (query->step()) visit(record_of(query));
  }

  void sweep_records(CustomerKey after,
                     const std::function<bool(const RecordRow&)>& visit) override {
    records_.write(statements_);
    Query query(statements_, Sql::kSweepRecords);
    query->bind(1, after);
    while (query->step() && visit(record_of(query))) {
    }
  }

  // ---- advice ----

  void scan_advice(CustomerKey customer,
                   const std::function<void(const AdviceRow&)>& visit) override {
    Query query(statements_, Sql::kScanAdvice);
    query->bind(1, customer);
    while (query->step()) visit(advice_of(query));
  }

  void sweep_advice(CustomerKey after,
                    const std::function<bool(const AdviceRow&)>& visit) override {
    Query query(statements_, Sql::kSweepAdvice);
    query->bind(1, after);
    while (query->step() && visit(advice_of(query))) {
    }
  }

  void sweep_advice_of(std::int32_t kind, CustomerKey after,
                       const std::function<bool(const AdviceRow&)>& visit) override {
    Query query(statements_, Sql::kSweepAdviceOf);
    query->bind(1, kind);
    query->bind(2, after);
    while (query->step() && visit(advice_of(query))) {
    }
  }

  void put_advice(const AdviceRow& row) override {
    check_writing();
    check_customer(row.customer);
    Query query(statements_, Sql::kPutAdvice);
    query->bind(1, row.customer);
    query->bind_text(2, row.plugin);
    query->bind(3, row.kind);
    query->bind_text(4, row.key);
    query->bind_bytes(5, row.bytes);
    query.run();
  }

  void remove_advice(CustomerKey customer, std::string_view plugin, std::int32_t kind,
                     std::string_view key) override {
    check_writing();
    Query query(statements_, Sql::kRemoveAdvice);
    query->bind(1, customer);
    query->bind_text(2, plugin);
    query->bind(3, kind);
    query->bind_text(4, key);
    query.run();
  }

  void clear_derived() override {
    check_writing();
    records_.clear();
    book_->clear_derived();
    last_customer_ = kBookKey;
  }

 private:
  enum class State { kIdle, kReading, kWriting };

  base::Error wrong_state(const char* doing, const char* why) const {
    return {LOFTE_INVALID_STATE, std::string("cannot ") + doing + ": " + why,
            connection_.book().string()};
  }

  void check_writing() const {
    if (state_ != State::kWriting) throw wrong_state("write", "no transaction is open");
  }

  CustomerState existing_customer(CustomerKey key) {
    const std::optional<CustomerState> found = customer(key);
    if (found) return *found;
    throw base::Error(LOFTE_NOT_FOUND, "the book has no customer number " + std::to_string(key));
  }

  [[noreturn]] static void refuse_id(std::string_view id) {
    throw base::Error(LOFTE_CONFLICT, "'" + std::string(id) + "' is a customer of the book already",
                      "customer");
  }

  // Customers are numbered without gaps, so this is as good as a foreign key and costs nothing.
  void check_customer(CustomerKey key) const {
    if (key >= kBookKey && key <= last_customer_) return;
    throw base::Error(LOFTE_INVALID_ARGUMENT,
                      "the book has no customer number " + std::to_string(key) + "; its last is " +
                          std::to_string(last_customer_),
                      "customer");
  }

  void write_owner(Sql sql, std::int32_t kind, std::string_view record_id,
                   const RecordOwner& owner) {
    check_writing();
    check_customer(owner.customer);
    Query query(statements_, sql);
    query->bind(1, kind);
    query->bind_text(2, record_id);
    query->bind(3, owner.customer);
    query->bind(4, owner.latest);
    query.run();
  }

  void destroy(Sequence sequence, std::string_view commitment, std::string_view kept) {
    entries_.write(statements_);
    Query query(statements_, Sql::kDestroyPersonal);
    query->bind(1, sequence);
    query->bind_bytes(2, commitment);
    query->bind_bytes_or_null(3, kept);
    query.run();
  }

  void end_transaction() noexcept {
    state_ = State::kIdle;
    entries_.clear();
    records_.clear();
    try {
      // A full or failing disk makes SQLite roll back by itself.
      if (connection_.in_transaction()) connection_.run("ROLLBACK", "roll back");
    } catch (const base::Error&) {
      // What was not committed is not in the book, whatever the disk says now.
    }
  }

  CustomerKey last_customer() {
    Query query(statements_, Sql::kLastCustomer);
    return query->step() ? query->integer(0) : kBookKey;
  }

  std::unique_ptr<sqlite::Book> book_;
  sqlite::Connection& connection_;
  sqlite::StatementCache statements_;
  sqlite::JournalBuffer entries_;
  sqlite::RecordBuffer records_;
  State state_ = State::kIdle;
  // Inside a transaction, with what it added.
  Sequence last_entry_ = 0;
  CustomerKey last_customer_ = kBookKey;
};

}  // namespace

std::unique_ptr<Store> create_sqlite(const std::filesystem::path& path,
                                     const SqliteOptions& options) {
  return std::make_unique<SqliteStore>(sqlite::Book::create(path, options));
}

std::unique_ptr<Store> open_sqlite(const std::filesystem::path& path, Access access,
                                   const SqliteOptions& options) {
  return std::make_unique<SqliteStore>(sqlite::Book::open(path, access, options));
}

}  // namespace lofte::store
