// Every statement the store uses while it runs, by name.
#pragma once

#include <cstddef>
#include <string_view>

namespace lofte::store::sqlite {

enum class Sql {
  kMeta,
  kSetMeta,
  kFence,
  kLastEntry,
  kAppend,
  kAppendMany,
  kScanJournal,
  kJournalRow,
  kFindFact,
  kNameFact,
  kUnnameFact,
  kDestroyPersonal,
  kFindCustomer,
  kCustomer,
  kLastCustomer,
  kAddCustomer,
  kFindOtherId,
  kRenameCustomer,
  kRetireCustomer,
  kMoveOtherIds,
  kAddOtherId,
  kOtherIds,
  kForgetId,
  kSetReview,
  kSetReviewAndEpoch,
  kManyDue,
  kDueByKey,
  kDueByIndex,
  kScanCustomers,
  kCounts,
  kOwner,
  kAddOwner,
  kSetOwner,
  kRemoveOwner,
  kScanOwners,
  kPutRecord,
  kPutRecordMany,
  kRemoveRecord,
  kScanRecords,
  kSweepRecords,
  kScanAdvice,
  kSweepAdvice,
  kSweepAdviceOf,
  kPutAdvice,
  kRemoveAdvice,
  kCount,
};

// How many rows the statements named Many write: a row costs about half of what it costs alone.
inline constexpr std::size_t kRowsAtOnce = 16;

std::string_view text_of(Sql sql);

}  // namespace lofte::store::sqlite
