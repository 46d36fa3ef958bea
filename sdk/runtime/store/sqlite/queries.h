// Every statement the store uses while it runs, by name.
#pragma once

#include <string_view>

namespace lofte::store::sqlite {

enum class Sql {
  kMeta,
  kSetMeta,
  kFence,
  kLastEntry,
  kAppend,
  kScanJournal,
  kJournalRow,
  kFindFact,
  kNameFact,
  kFindCustomer,
  kCustomer,
  kLastCustomer,
  kAddCustomer,
  kSetReview,
  kSetReviewAndEpoch,
  kManyDue,
  kDueByKey,
  kDueByIndex,
  kScanCustomers,
  kCounts,
  kOwner,
  kSetOwner,
  kPutRecord,
  kScanRecords,
  kSweepRecords,
  kScanAdvice,
  kSweepAdvice,
  kPutAdvice,
  kRemoveAdvice,
  kCount,
};

std::string_view text_of(Sql sql);

}  // namespace lofte::store::sqlite
