// Customers that are merged and renamed, records that go, and personal parts that are destroyed.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "conformance/store/place.h"
#include "conformance/store/rows.h"

namespace lofte::store {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::string as_bytes(const Hash& hash) {
  return {hash.begin(), hash.end()};
}

TEST_P(AStore, KnowsAMergedCustomerAsTheOneItBecame) {
  write([&] {
    for (const char* id : {"old", "new", "third"}) store().add_customer(id, 1);
    store().merge_customer(1, 2);
  });

  EXPECT_EQ(store().find_customer("old")->key, 2);
  EXPECT_EQ(store().find_customer("old")->id, "new");
  EXPECT_FALSE(store().customer(1).has_value());
  EXPECT_EQ(customers_of(store()).size(), 2U);
  EXPECT_EQ(store().counts(INT32_MAX, INT64_MAX).customers, 2);
  EXPECT_EQ(store().counts(INT32_MAX, INT64_MAX).pending, 2);
  EXPECT_THAT(store().due(INT32_MAX, INT64_MAX, 0, kAll), ElementsAre(2, 3));
  EXPECT_THAT(store().other_ids(2), ElementsAre("old"));
  EXPECT_THAT(store().other_ids(3), IsEmpty());
}

TEST_P(AStore, FollowsAChainOfMergesToItsEnd) {
  write([&] {
    for (const char* id : {"a", "b", "c"}) store().add_customer(id, 1);
    store().merge_customer(1, 2);
    store().merge_customer(2, 3);
  });
  reopen(Access::kRead);

  EXPECT_EQ(store().find_customer("a")->key, 3);
  EXPECT_EQ(store().find_customer("b")->id, "c");
  EXPECT_THAT(store().other_ids(3), ElementsAre("a", "b"));
}

TEST_P(AStore, GivesAMergedCustomersNumberAndIdToNobodyElse) {
  write([&] {
    store().add_customer("a", 1);
    store().add_customer("b", 1);
    store().merge_customer(2, 1);
  });
  store().begin();
  EXPECT_EQ(refusal([&] { store().add_customer("b", 1); }), LOFTE_CONFLICT);
  EXPECT_EQ(store().add_customer("c", 1), 3);
  EXPECT_EQ(refusal([&] { store().merge_customer(2, 3); }), LOFTE_NOT_FOUND);
  EXPECT_EQ(refusal([&] { store().merge_customer(3, 2); }), LOFTE_NOT_FOUND);
  EXPECT_EQ(refusal([&] { store().merge_customer(3, 3); }), LOFTE_INVALID_ARGUMENT);
  store().commit();
}

TEST_P(AStore, RenamesACustomerAndForgetsTheOtherIdsAsked) {
  write([&] {
    store().add_customer("a", 1);
    store().add_customer("b", 1);
    store().merge_customer(2, 1);
    store().set_review(1, 77, 1);
    store().rename_customer(1, "erased-1");
    store().forget_id("b");
  });

  EXPECT_FALSE(store().find_customer("a").has_value());
  EXPECT_FALSE(store().find_customer("b").has_value());
  EXPECT_EQ(store().find_customer("erased-1")->next_review, 77);
  EXPECT_THAT(store().other_ids(1), IsEmpty());
  store().begin();
  store().add_customer("c", 1);
  EXPECT_EQ(refusal([&] { store().rename_customer(1, "c"); }), LOFTE_CONFLICT);
  EXPECT_EQ(refusal([&] { store().rename_customer(9, "d"); }), LOFTE_NOT_FOUND);
  store().rollback();
}

TEST_P(AStore, RemovesRecordsAndOwnersOneByOne) {
  const auto put = [this](CustomerKey customer, Sequence sequence) {
    store().put_record(Record{customer, 12, "F1", sequence, 1, 1, "bytes"}.row());
  };
  write([&] {
    store().add_customer("a", 1);
    store().add_customer("b", 1);
    for (const Sequence sequence : {1, 2}) put(1, sequence);
    put(2, 1);
    store().set_owner(12, "F1", {1, 2});
    store().set_owner(12, "F2", {1, 3});
    store().set_owner(13, "F1", {1, 4});
  });
  write([&] {
    put(1, 3);
    store().remove_record(1, 12, "F1", 1);
    store().remove_record(1, 12, "F1", 3);  // written by this transaction
    store().remove_record(1, 12, "F1", 9);  // not there
    store().remove_owner(12, "F2");
  });

  ASSERT_EQ(records_of(store(), 1).size(), 1U);
  EXPECT_EQ(records_of(store(), 1)[0].sequence, 2);
  EXPECT_EQ(records_of(store(), 2).size(), 1U);
  EXPECT_FALSE(store().owner(12, "F2").has_value());
  EXPECT_EQ(store().owner(13, "F1")->latest, 4);
}

TEST_P(AStore, ScansTheOwnersOfAKindInTheOrderOfTheirIds) {
  write([&] {
    store().add_customer("a", 1);
    for (const char* id : {"F2", "F10", "F1"}) store().set_owner(12, id, {1, 5});
    store().set_owner(13, "K", {1, 6});
  });

  std::vector<std::string> ids;
  store().scan_owners(12, [&](std::string_view id, const RecordOwner& owner) {
    EXPECT_EQ(owner.latest, 5);
    ids.emplace_back(id);
    return ids.size() < 2;
  });
  EXPECT_THAT(ids, ElementsAre("F1", "F10"));
}

TEST_P(AStore, DestroysThePersonalPartOfAnEntryAndKeepsTheRest) {
  const Entry before{.sequence = 1,
                     .public_bytes = "open",
                     .salt = "0123456789abcdef",
                     .personal_bytes = "Kari Nordmann",
                     .hash = hash_of(9)};
  write([&] {
    store().append(before.row());
    store().append(Entry{.sequence = 2}.row());
    store().name_fact("kari-1", 1);
  });
  write([&] {
    store().destroy_personal(1, hash_of(7), "erased-1");
    store().unname_fact("kari-1");
    store().unname_fact("never was");
  });
  reopen(Access::kWrite);

  Entry after = before;
  after.salt.clear();
  after.personal_bytes = "erased-1";
  after.commitment = as_bytes(hash_of(7));
  EXPECT_EQ(journal_of(store()).at(0), after);
  EXPECT_EQ(journal_of(store()).at(1), Entry{.sequence = 2});
  EXPECT_FALSE(store().find_fact("kari-1").has_value());

  write([&] { store().destroy_personal(1, hash_of(8), ""); });
  after.personal_bytes.clear();
  EXPECT_EQ(journal_of(store()).at(0), after) << "the first commitment stays";
  store().begin();
  EXPECT_EQ(refusal([&] { store().destroy_personal(3, hash_of(1), ""); }), LOFTE_NOT_FOUND);
  store().rollback();
}

TEST_P(AStore, TakesAnEntryThatWasErasedElsewhere) {
  const Entry entry{.sequence = 1, .commitment = as_bytes(hash_of(3))};
  write([&] { store().append(entry.row()); });

  EXPECT_EQ(journal_of(store()).at(0), entry);
}

TEST_P(AStore, IsCleanedOutsideATransactionByItsWriter) {
  write([&] { store().add_customer("a", 1); });
  store().begin();
  EXPECT_EQ(refusal([&] { store().scrub(); }), LOFTE_INVALID_STATE);
  store().rollback();
  EXPECT_TRUE(store().scrub());
  EXPECT_EQ(customers_of(store()).size(), 1U);
  reopen(Access::kRead);
  EXPECT_EQ(refusal([&] { store().scrub(); }), LOFTE_INVALID_STATE);
}

}  // namespace
}  // namespace lofte::store
