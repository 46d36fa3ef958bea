// The fold over the book: where the tiers begin, how many stand where, who may be there twice.
#include <gmock/gmock.h>

#include <algorithm>

#include "relationship.h"
#include "support/whole_book.h"

namespace lofte::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

WholeBook book_on(When when, const std::vector<History>& customers,
                  std::size_t chunk = LOFTE_FOLD_CHUNK) {
  return {relationship(), "relationship", when, customers, chunk};
}

// Ten customers who bought for 100, 200 ... 1,000 kroner.
std::vector<History> ten() {
  std::vector<History> customers;
  for (int number = 1; number <= 10; ++number) {
    customers.push_back(customer("Åse").invoice("F1", "2026-01-05", money(number * 10'000, "NOK")));
  }
  return customers;
}

TEST(RelationshipBook, TheTopFifthBeginsAtTheEightiethPercentile) {
  const WholeBook book = book_on("2026-02-01", ten());
  EXPECT_EQ(book.parameters.at("top_from"), "80000");
  EXPECT_EQ(book.parameters.at("middle_from"), "50000");
  EXPECT_EQ(book.parameters.at("typical"), "50000");
}

TEST(RelationshipBook, TiersCountWholeMonthsAlone) {
  const WholeBook book = book_on("2026-01-31", ten());
  EXPECT_TRUE(book.parameters.empty()) << "nothing was bought before January";
}

TEST(RelationshipBook, CountsWhoStandsWhereAndWhoNeedsCare) {
  std::vector<History> customers = ten();
  customers.push_back(customer("Liv").they_call("2026-01-10"));
  customers.push_back(buyer({"2026-01-05", "2026-01-20"}).complains("K1", "2026-01-25"));
  customers.push_back(buyer({"2026-01-05"}).internal());
  const WholeBook book = book_on("2026-02-01", customers);
  EXPECT_EQ(book.metrics.at("stage awareness"), 10);
  EXPECT_EQ(book.metrics.at("stage exploration"), 1);
  EXPECT_EQ(book.metrics.at("stage expansion"), 1);
  EXPECT_EQ(book.metrics.at("damaged"), 1);
}

std::vector<History> twice() {
  const auto with = [](const char* number, const char* email, const char* phone) {
    return customer("Åse").who([=](auto& who) {
      who.organisation_number = borrow(number);
      who.email = borrow(email);
      who.phone = borrow(phone);
    });
  };
  return {with("NO 912 345 678", "a@x.example", ""),
          with("", "b@x.example", "+47 22 00 11 22"),
          with("no912345678", "", ""),
          with("", "B@X.example", ""),
          with("", "c@x.example", "+472200 1122"),
          with("", "", "")};
}

TEST(Relationship, Row26LikelyDuplicatesAreFoundByNumberAddressAndTelephone) {
  const WholeBook book = book_on("2026-02-01", twice());
  EXPECT_EQ(book.metrics.at("likely duplicates"), 3);
  EXPECT_THAT(book.titles.at("duplicate number C1 C3"), HasSubstr("C1, C3"));
  EXPECT_THAT(book.reasons.at("duplicate number C1 C3"),
              ElementsAre("They have the same organisation number."));
  EXPECT_THAT(book.reasons.at("duplicate email C2 C4"),
              ElementsAre("They have the same e-mail address."));
  EXPECT_THAT(book.reasons.at("duplicate phone C2 C5"),
              ElementsAre("They have the same telephone number."));
  EXPECT_EQ(book.kinds.at("duplicate phone C2 C5"), LOFTE_ADVICE_TASK);
}

TEST(RelationshipBook, AParameterNamesNobody) {
  for (const auto& [key, value] : book_on("2026-02-01", twice()).parameters) {
    EXPECT_EQ(value.find('C'), value.npos) << key;
  }
}

TEST(RelationshipBook, IsTheSameHoweverTheCustomersWereCutIntoChunks) {
  std::vector<History> customers = twice();
  for (const History& one : ten()) customers.push_back(one);
  const BookAnswer whole = book_on("2026-02-01", customers).answer();
  for (const std::size_t chunk : {1u, 2u, 3u, 7u}) {
    EXPECT_EQ(book_on("2026-02-01", customers, chunk).answer(), whole);
  }
}

TEST(RelationshipBook, OfNobodySaysNothingWrong) {
  const WholeBook book = book_on("2026-02-01", {});
  EXPECT_EQ(book.metrics.at("likely duplicates"), 0);
  EXPECT_TRUE(book.parameters.empty());
}

}  // namespace
}  // namespace lofte::testing
