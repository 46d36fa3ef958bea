#include "store/sqlite/queries.h"

#include <array>
#include <cstddef>

namespace lofte::store::sqlite {
namespace {

// Columns are read by position; the order here is the order in store.cc. Conditions are spelled so
// that the partial indexes of schema.cc apply: "next_review <= ?" implies that it is not NULL.
#define LOFTE_APPEND \
  "INSERT INTO journal(sequence, type, recorded_at, hash, public, salt, personal) "
#define LOFTE_PUT_RECORD \
  "INSERT INTO record(customer, kind, record_id, sequence, effective, known, bytes) "
#define LOFTE_OR_UPDATE_RECORD                                       \
  " ON CONFLICT(customer, kind, record_id, sequence) DO UPDATE SET " \
  "effective = excluded.effective, known = excluded.known, bytes = excluded.bytes"
#define LOFTE_ROW "(?, ?, ?, ?, ?, ?, ?)"
#define LOFTE_4_ROWS LOFTE_ROW ", " LOFTE_ROW ", " LOFTE_ROW ", " LOFTE_ROW
#define LOFTE_16_ROWS LOFTE_4_ROWS ", " LOFTE_4_ROWS ", " LOFTE_4_ROWS ", " LOFTE_4_ROWS
static_assert(kRowsAtOnce == 16);

constexpr std::array<std::string_view, static_cast<std::size_t>(Sql::kCount)> kTexts = {
    // kMeta, kSetMeta
    "SELECT value FROM meta WHERE key = ?1",
    "INSERT INTO meta(key, value) VALUES(?1, ?2) ON CONFLICT(key) DO UPDATE SET value = ?2",
    // kFence
    "SELECT fence FROM writer",
    // kLastEntry
    "SELECT max(sequence) FROM journal",
    // kAppend, kAppendMany
    LOFTE_APPEND "VALUES " LOFTE_ROW,
    LOFTE_APPEND "VALUES " LOFTE_16_ROWS,
    // kScanJournal, kJournalRow
    "SELECT sequence, type, recorded_at, hash, public, salt, personal, commitment FROM journal "
    "WHERE sequence >= ?1 ORDER BY sequence",
    "SELECT sequence, type, recorded_at, hash, public, salt, personal, commitment FROM journal "
    "WHERE sequence = ?1",
    // kFindFact, kNameFact
    "SELECT sequence FROM fact_name WHERE fact_id = ?1",
    "INSERT INTO fact_name(fact_id, sequence) VALUES(?1, ?2)",
    // kUnnameFact, kDestroyPersonal
    "DELETE FROM fact_name WHERE fact_id = ?1",
    "UPDATE journal SET salt = NULL, personal = ?3, commitment = coalesce(commitment, ?2) "
    "WHERE sequence = ?1",
    // kFindCustomer, kCustomer
    "SELECT key, id, next_review, epoch FROM customer WHERE id = ?1",
    "SELECT key, id, next_review, epoch FROM customer WHERE key = ?1 AND key > 0 "
    "AND id IS NOT NULL",
    // kLastCustomer
    "SELECT max(key) FROM customer",
    // kAddCustomer
    "INSERT INTO customer(key, id, epoch) VALUES(?1, ?2, ?3)",
    // kFindOtherId
    "SELECT c.key, c.id, c.next_review, c.epoch FROM other_id AS o "
    "JOIN customer AS c ON c.key = o.customer WHERE o.id = ?1",
    // kRenameCustomer, kRetireCustomer
    "UPDATE customer SET id = ?2 WHERE key = ?1",
    "UPDATE customer SET id = NULL, next_review = NULL, epoch = 9223372036854775807 "
    "WHERE key = ?1",
    // kMoveOtherIds, kAddOtherId, kOtherIds, kForgetId
    "UPDATE other_id SET customer = ?2 WHERE customer = ?1",
    "INSERT INTO other_id(id, customer) VALUES(?1, ?2)",
    "SELECT id FROM other_id WHERE customer = ?1 ORDER BY id",
    "DELETE FROM other_id WHERE id = ?1",
    // kSetReview, kSetReviewAndEpoch: the first leaves the index on epoch alone
    "UPDATE customer SET next_review = ?2 WHERE key = ?1",
    "UPDATE customer SET next_review = ?2, epoch = ?3 WHERE key = ?1",
    // kManyDue: whether at least ?3 customers are due
    "SELECT (SELECT count(*) FROM (SELECT 1 FROM customer WHERE next_review <= ?1 LIMIT ?3)) + "
    "(SELECT count(*) FROM (SELECT 1 FROM customer WHERE epoch < ?2 LIMIT ?3)) >= ?3",
    // kDueByKey: where many are due, walking the customers finds them soon
    "SELECT key FROM customer NOT INDEXED "
    "WHERE key > ?3 AND (next_review <= ?1 OR epoch < ?2) ORDER BY key LIMIT ?4",
    // kDueByIndex: where few are
    "SELECT key FROM (SELECT key FROM customer INDEXED BY customer_review WHERE next_review <= ?1 "
    "UNION SELECT key FROM customer INDEXED BY customer_epoch WHERE epoch < ?2) "
    "WHERE key > ?3 ORDER BY key LIMIT ?4",
    // kScanCustomers
    "SELECT key, id, next_review, epoch FROM customer WHERE key > ?1 AND id IS NOT NULL "
    "ORDER BY key",
    // kCounts: entries and customers are numbered without gaps, so the last number is the count;
    // the
    // rows without an id are the book's and those of merged customers
    "SELECT (SELECT max(key) + 1 FROM customer) - (SELECT count(*) FROM customer WHERE id IS "
    "NULL), "
    "(SELECT coalesce(max(sequence), 0) FROM journal) - "
    "(SELECT count(*) FROM journal INDEXED BY journal_event WHERE type <> 10), "
    "(SELECT count(*) FROM customer INDEXED BY customer_review WHERE next_review <= ?1) + "
    "(SELECT count(*) FROM customer INDEXED BY customer_epoch WHERE epoch < ?2 "
    "AND (next_review IS NULL OR next_review > ?1))",
    // kOwner, kAddOwner, kSetOwner
    "SELECT customer, latest FROM owner WHERE kind = ?1 AND record_id = ?2",
    "INSERT INTO owner(kind, record_id, customer, latest) VALUES(?1, ?2, ?3, ?4) "
    "ON CONFLICT DO NOTHING",
    "INSERT INTO owner(kind, record_id, customer, latest) VALUES(?1, ?2, ?3, ?4) "
    "ON CONFLICT(kind, record_id) DO UPDATE SET customer = ?3, latest = ?4",
    // kRemoveOwner, kScanOwners
    "DELETE FROM owner WHERE kind = ?1 AND record_id = ?2",
    "SELECT record_id, customer, latest FROM owner WHERE kind = ?1 ORDER BY record_id",
    // kPutRecord, kPutRecordMany
    LOFTE_PUT_RECORD "VALUES " LOFTE_ROW LOFTE_OR_UPDATE_RECORD,
    LOFTE_PUT_RECORD "VALUES " LOFTE_16_ROWS LOFTE_OR_UPDATE_RECORD,
    // kRemoveRecord
    "DELETE FROM record WHERE customer = ?1 AND kind = ?2 AND record_id = ?3 AND sequence = ?4",
    // kScanRecords, kSweepRecords
    "SELECT customer, kind, record_id, sequence, effective, known, bytes FROM record "
    "WHERE customer = ?1 ORDER BY kind, record_id, sequence",
    "SELECT customer, kind, record_id, sequence, effective, known, bytes FROM record "
    "WHERE customer > ?1 ORDER BY customer, kind, record_id, sequence",
    // kScanAdvice, kSweepAdvice, kSweepAdviceOf
    "SELECT customer, plugin, kind, key, bytes FROM advice "
    "WHERE customer = ?1 ORDER BY plugin, kind, key",
    "SELECT customer, plugin, kind, key, bytes FROM advice "
    "WHERE customer > ?1 ORDER BY customer, plugin, kind, key",
    "SELECT customer, plugin, kind, key, bytes FROM advice "
    "WHERE kind = ?1 AND customer > ?2 ORDER BY customer, plugin, key",
    // kPutAdvice, kRemoveAdvice
    "INSERT INTO advice(customer, plugin, kind, key, bytes) VALUES(?1, ?2, ?3, ?4, ?5) "
    "ON CONFLICT(customer, plugin, kind, key) DO UPDATE SET bytes = ?5",
    "DELETE FROM advice WHERE customer = ?1 AND plugin = ?2 AND kind = ?3 AND key = ?4",
};

}  // namespace

std::string_view text_of(Sql sql) {
  return kTexts[static_cast<std::size_t>(sql)];
}

}  // namespace lofte::store::sqlite
