// What the purchases themselves say, and what is unusual for this customer.
#include <gmock/gmock.h>

#include "relationship.h"

namespace lofte::testing {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;

constexpr auto kScore = LOFTE_ADVICE_SCORE;

TEST(Relationship, Row3TheFirstPurchaseIsASignalForAMonth) {
  const auto history = buyer({"2026-01-05"});
  EXPECT_EQ(said_on("2026-01-05", history, kFlag, "first purchase").since, day("2026-01-05"));
  EXPECT_TRUE(says("2026-02-04", history, kFlag, "first purchase"));
  EXPECT_FALSE(says("2026-02-05", history, kFlag, "first purchase"));
}

TEST(Relationship, Row3BuyingAgainIsRealTrust) {
  const auto history = buyer({"2026-01-05", "2026-02-09"});
  const Said again = said_on("2026-02-09", history, kFlag, "bought again");
  EXPECT_THAT(again.title, HasSubstr("real trust"));
  EXPECT_THAT(again.reasons, Contains("35 days after the first purchase."));
  EXPECT_FALSE(says("2026-02-09", history, kFlag, "first purchase"));
}

TEST(Relationship, Row3GapsBetweenPurchasesAreShown) {
  const Said score =
      said_on("2026-06-01", buyer({"2026-01-01", "2026-01-11", "2026-02-10", "2026-02-20"}), kScore,
              "purchases");
  EXPECT_EQ(score.value, 4);
  EXPECT_EQ(score.band, "repeat");
  EXPECT_THAT(score.reasons, Contains(HasSubstr("Usually 10 days between purchases; nine in ten "
                                                "pauses were no longer than 30 days.")));
}

TEST(Relationship, AFirstPurchaseThatMayNotBeTheFirstIsNoSignal) {
  auto history = buyer({"2026-01-05"});
  history.known_since("2026-01-05");
  EXPECT_FALSE(says("2026-01-06", history, kFlag, "first purchase"));
}

// 30 days apart, four times; unusual after 60.
History monthly() {
  return buyer({"2026-01-01", "2026-01-31", "2026-03-02", "2026-04-01"});
}

TEST(Relationship, QuietIsUnusualAgainstTheCustomersOwnRhythm) {
  const auto history = monthly();
  const std::string key = "unusual quiet after 2026-04-01";
  EXPECT_FALSE(says(day("2026-04-01") + 60, history, kFlag, key));
  const Said quiet = said_on(day("2026-04-01") + 61, history, kFlag, key);
  EXPECT_EQ(quiet.since, day("2026-04-01") + 61);
  EXPECT_EQ(quiet.severity, LOFTE_SEVERITY_NOTICE);
  EXPECT_TRUE(says(day("2026-04-01") + 180, history, kFlag, key));
  EXPECT_FALSE(says(day("2026-04-01") + 181, history, kFlag, key)) << "then it is over";
  // Who had such pauses before is not called quiet.
  const auto uneven = buyer({"2026-01-01", "2026-01-31", "2026-05-01", "2026-05-31"});
  EXPECT_FALSE(says(day("2026-05-31") + 90, uneven, kFlag, "unusual quiet after 2026-05-31"));
}

TEST(Relationship, Row28HighImportanceNoticesQuietEarlier) {
  auto history = monthly().who([](auto& customer) { customer.importance = LOFTE_CUSTOMER_HIGH; });
  const std::string key = "unusual quiet after 2026-04-01";
  EXPECT_FALSE(says(day("2026-04-01") + 45, history, kFlag, key));
  EXPECT_EQ(said_on(day("2026-04-01") + 46, history, kFlag, key).severity,
            LOFTE_SEVERITY_IMPORTANT);
}

// 1,000 kroner a month, then more.
History growing(lofte_money more) {
  auto history = customer("Åse");
  for (int month = 0; month < 13; ++month) {
    history.invoice(concat("A", month), base::add_months(day("2025-01-10"), month), 1000_nok);
  }
  for (int month = 0; month < 3; ++month) {
    history.invoice(concat("B", month), base::add_months(day("2026-02-10"), month), more);
  }
  return history;
}

TEST(Relationship, GrowthIsUnusualAgainstTheCustomersOwnYear) {
  // February to April against a quarter of the twelve months before: 3,000.
  const std::string key = "unusual growth 2026-05-01";
  const Said flag = said_on("2026-05-01", growing(2000_nok), kFlag, key);
  EXPECT_THAT(flag.title, HasSubstr("NOK 6,000.00 in the three months from 1 February 2026"));
  EXPECT_THAT(flag.reasons, Contains(HasSubstr("NOK 3,000.00")));
  EXPECT_FALSE(says("2026-05-01", growing(1999_nok), kFlag, key));
  EXPECT_FALSE(says("2026-04-30", growing(2000_nok), kFlag, key)) << "on the first of a month only";
  EXPECT_EQ(said_on("2026-05-31", growing(2000_nok), kFlag, key), flag);
}

TEST(Relationship, ValueIsWhatWasBoughtInTwoYearsHeldAgainstTheBook) {
  auto history = buyer({"2024-01-31", "2024-02-01", "2026-01-05"});
  EXPECT_EQ(said_on("2026-02-01", history, kScore, "value").band, "unknown") << "before a fold";
  history.parameter("top_from", "200000").parameter("middle_from", "100000");
  history.parameter("typical", "80000");
  const Said value = said_on("2026-02-01", history, kScore, "value");
  EXPECT_EQ(value.value, 200000) << "January 2024 lies too far back";
  EXPECT_EQ(value.band, "top");
  EXPECT_EQ(said_on("2026-03-01", history, kScore, "value").band, "middle");
  EXPECT_EQ(said_on("2028-02-01", history, kScore, "value").band, "none");
}

TEST(Relationship, ValueChangesOnTheFirstOfAMonthAlone) {
  auto history = buyer({"2026-01-05"});
  EXPECT_EQ(said_on("2026-01-31", history, kScore, "value").value, 0);
  EXPECT_EQ(said_on("2026-02-01", history, kScore, "value").value, 100000);
  EXPECT_LE(relationship_on("2026-01-31", history).next_review, day("2026-02-01"));
}

TEST(Relationship, AReferralCountsAsATypicalCustomer) {
  auto history = buyer({"2026-01-05"}).with<lofte_referral>("R1", "2026-01-20", [](auto& referral) {
    referral.customer_id = borrow("C1");
    referral.date = day("2026-01-20");
  });
  history.with<lofte_referral>("R2", "2026-01-20", [](auto& referral) {
    referral.customer_id = borrow("another");  // who brought us this one
    referral.referred_customer_id = borrow("C1");
    referral.date = day("2026-01-20");
  });
  history.parameter("top_from", "180000").parameter("middle_from", "100000");
  history.parameter("typical", "80000");
  const Said value = said_on("2026-02-01", history, kScore, "value");
  EXPECT_EQ(value.value, 180000);
  EXPECT_EQ(value.band, "top");
  EXPECT_THAT(value.reasons, Contains(HasSubstr("Brought us one customer")));
}

TEST(Relationship, ValueNeverAddsCurrencies) {
  auto history = customer("Åse")
                     .invoice("F1", "2026-01-05", 100_nok)
                     .invoice("F2", "2026-01-06", 100_eur)
                     .invoice("F3", "2026-01-07", 100_eur)
                     .booked_as(1150_nok);
  const Said value = said_on("2026-02-01", history, kScore, "value");
  EXPECT_EQ(value.value, 125000);
  EXPECT_THAT(value.reasons, Contains(HasSubstr("One invoice in another currency")));
}

}  // namespace
}  // namespace lofte::testing
