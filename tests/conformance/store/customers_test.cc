#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "conformance/store/place.h"
#include "conformance/store/rows.h"

namespace lofte::store {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST_P(AStore, NumbersCustomersFromOneInTheOrderTheyCame) {
  write([&] {
    EXPECT_EQ(store().add_customer("Øst AS", 3), 1);
    EXPECT_EQ(store().add_customer("Ålesund", 3), 2);
  });
  write([&] { EXPECT_EQ(store().add_customer("abc", 4), 3); });

  const std::vector<CustomerState> states = customers_of(store());
  ASSERT_EQ(states.size(), 3U);
  EXPECT_EQ(states[0].id, "Øst AS");
  EXPECT_EQ(states[2].key, 3);
  EXPECT_EQ(states[2].epoch, 4);
  EXPECT_EQ(states[2].next_review, 0);
  EXPECT_EQ(store().find_customer("Ålesund")->key, 2);
  EXPECT_EQ(store().customer(2)->id, "Ålesund");
}

TEST_P(AStore, HasNoCustomerThatIsTheBookItself) {
  write([&] { store().add_customer("a", 1); });

  EXPECT_FALSE(store().customer(kBookKey).has_value());
  EXPECT_FALSE(store().customer(2).has_value());
  EXPECT_FALSE(store().find_customer("").has_value());
  EXPECT_FALSE(store().find_customer("A").has_value());
  EXPECT_EQ(customers_of(store(), -1).size(), 1U);
  EXPECT_THAT(store().due(INT32_MAX, INT64_MAX, -1, kAll), ElementsAre(1));
  EXPECT_EQ(store().counts(INT32_MAX, INT64_MAX).customers, 1);
  store().begin();
  EXPECT_EQ(refusal([&] { store().set_review(kBookKey, 5, 5); }), LOFTE_NOT_FOUND);
  EXPECT_EQ(refusal([&] { store().set_review(2, 5, 5); }), LOFTE_NOT_FOUND);
  store().rollback();
}

TEST_P(AStore, RefusesACustomerThatIsThereAlready) {
  write([&] { store().add_customer("a", 1); });
  store().begin();
  EXPECT_EQ(refusal([&] { store().add_customer("a", 2); }), LOFTE_CONFLICT);
  EXPECT_EQ(store().add_customer("b", 2), 2);
  store().commit();
  EXPECT_EQ(store().find_customer("a")->epoch, 1);
}

TEST_P(AStore, ScansCustomersFromAPlaceUntilTheVisitorHasEnough) {
  write([&] {
    for (int i = 1; i <= 5; ++i) store().add_customer("c" + std::to_string(i), 1);
  });

  std::vector<CustomerKey> seen;
  store().scan_customers(2, [&](const CustomerState& state) {
    seen.push_back(state.key);
    return state.key < 4;
  });

  EXPECT_THAT(seen, ElementsAre(3, 4));
}

TEST_P(AStore, CallsACustomerDueFromItsReviewDayOn) {
  write([&] {
    store().set_review(store().add_customer("today", 1), 100, 1);
    store().set_review(store().add_customer("tomorrow", 1), 101, 1);
    store().set_review(store().add_customer("long ago", 1), -20000, 1);
    store().add_customer("never", 1);
    store().set_review(store().add_customer("no more", 1), 50, 1);
    store().set_review(5, 0, 1);
  });

  EXPECT_THAT(store().due(100, 1, 0, kAll), ElementsAre(1, 3));
  EXPECT_THAT(store().due(99, 1, 0, kAll), ElementsAre(3));
  EXPECT_THAT(store().due(101, 1, 0, kAll), ElementsAre(1, 2, 3));
  EXPECT_THAT(store().due(-20001, 1, 0, kAll), IsEmpty());
  EXPECT_EQ(store().counts(100, 1).pending, 2);
}

TEST_P(AStore, CallsACustomerOfAnOlderEpochDueOnce) {
  write([&] {
    store().set_review(store().add_customer("older", 1), 0, 1);
    store().set_review(store().add_customer("older and reviewed", 1), 50, 1);
    store().set_review(store().add_customer("current", 2), 500, 2);
    store().set_review(store().add_customer("current and reviewed", 2), 60, 2);
    store().set_review(store().add_customer("older, review to come", 1), 900, 1);
  });

  EXPECT_THAT(store().due(100, 2, 0, kAll), ElementsAre(1, 2, 4, 5));
  EXPECT_EQ(store().counts(100, 2).pending, 4);
  EXPECT_EQ(store().counts(100, 1).pending, 2);
  EXPECT_EQ(store().counts(100, 3).pending, 5);
}

TEST_P(AStore, TakesACustomerOffTheListWhenItsReviewMoves) {
  write([&] { store().set_review(store().add_customer("a", 1), 100, 1); });
  write([&] { store().set_review(1, 101, 1); });
  EXPECT_THAT(store().due(100, 1, 0, kAll), IsEmpty());
  write([&] { store().set_review(1, 101, 2); });
  EXPECT_EQ(store().customer(1)->epoch, 2);
  EXPECT_EQ(store().customer(1)->next_review, 101);
  EXPECT_THAT(store().due(100, 2, 0, kAll), IsEmpty());
}

// Few due and many due may be found in different ways; both must come out the same.
TEST_P(AStore, HandsOutTheDueInChunksInKeyOrder) {
  for (const int step : {1, 2, 100}) {
    write([&] {
      store().clear_derived();
      for (int i = 1; i <= 1000; ++i) {
        const CustomerKey key = store().add_customer("c" + std::to_string(i), 1);
        // Later customers are due earlier.
        if (i % step == 0) store().set_review(key, 2000 - i, 1);
      }
    });

    std::vector<CustomerKey> seen;
    CustomerKey after = kBookKey;
    while (true) {
      const std::vector<CustomerKey> chunk = store().due(2000, 1, after, 7);
      if (chunk.empty()) break;
      EXPECT_LE(chunk.size(), 7U);
      seen.insert(seen.end(), chunk.begin(), chunk.end());
      after = chunk.back();
    }

    std::vector<CustomerKey> expected;
    for (int i = step; i <= 1000; i += step) expected.push_back(i);
    EXPECT_EQ(seen, expected) << "every " << step;
    EXPECT_EQ(store().counts(2000, 1).pending, 1000 / step);
  }
}

}  // namespace
}  // namespace lofte::store
