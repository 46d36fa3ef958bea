// Relationships over the whole runtime: tiers from a fold over the book, stages that replay gives
// again.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/firm_book.h"

namespace lofte::test {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;

// The title of an item; empty where there is none.
std::string title(FirmBook& firm, std::int32_t kind, std::string_view customer,
                  std::string_view key) {
  for (const Said& said : firm.said({kind})) {
    if (said.customer == customer && said.key == key) return said.title;
  }
  return {};
}

std::string ten_buyers() {
  std::string facts;
  for (int number = 1; number <= 10; ++number) {
    const std::string id = std::to_string(number);
    facts += customer(id) + invoice("F" + id, id, "2026-01-05", "2026-01-19", number * 10'000) +
             payment("P" + id, id, "F" + id, "2026-01-12", number * 10'000);
  }
  return facts;
}

TEST(Relationship, TiersComeFromAFoldOverTheBook) {
  FirmBook firm;
  firm.post(ten_buyers(), "2026-01-20");
  firm.open("2026-02-02");
  EXPECT_THAT(title(firm, LOFTE_ADVICE_SCORE, "10", "value"), HasSubstr("most valuable"));
  EXPECT_THAT(title(firm, LOFTE_ADVICE_SCORE, "8", "value"), HasSubstr("most valuable"));
  EXPECT_THAT(title(firm, LOFTE_ADVICE_SCORE, "7", "value"), HasSubstr("middle"));
  EXPECT_THAT(title(firm, LOFTE_ADVICE_SCORE, "4", "value"), HasSubstr("smaller"));
  EXPECT_THAT(title(firm, LOFTE_ADVICE_METRIC, "", "stage awareness"), HasSubstr("10 customers"));
  EXPECT_TRUE(firm.book().replay().equal) << firm.book().replay().first_difference;
}

TEST(Relationship, Row26AnErasedCustomerIsNoLongerCalledADuplicate) {
  FirmBook firm;
  const std::string number = R"(,"organisationNumber":"912345678")";
  firm.post(customer("1", number) + customer("2", number), "2026-01-20");
  firm.open("2026-01-20");
  EXPECT_THAT(title(firm, LOFTE_ADVICE_TASK, "", "duplicate number 1 2"), HasSubstr("1, 2"));
  firm.post(R"({"recordId":"E1","erasure":{"customerId":"2","date":"2026-01-21"}})"
            "\n",
            "2026-01-21");
  EXPECT_THAT(title(firm, LOFTE_ADVICE_TASK, "", "duplicate number 1 2"), IsEmpty());
}

TEST(Relationship, ThePromiseLogSaysWhichPromiseStrainsIt) {
  FirmBook firm;
  firm.post(ten_buyers() +
                R"({"recordId":"L1","promise":{"customerId":"3","direction":"OURS","what":"ring",)"
                R"("madeOn":"2026-01-20","dueOn":"2026-01-23"}})"
                "\n",
            "2026-01-20");
  firm.open("2026-01-23");
  EXPECT_THAT(title(firm, LOFTE_ADVICE_STAGE, "3", "stage"),
              ::testing::Not(HasSubstr("needs care")));
  firm.open("2026-01-26");
  EXPECT_THAT(title(firm, LOFTE_ADVICE_STAGE, "3", "stage"), HasSubstr("needs care"));
  firm.post(R"({"recordId":"E1","promiseEvidence":{"promiseId":"L1","date":"2026-01-26",)"
            R"("kind":"CONTACT_HELD"}})"
            "\n",
            "2026-01-26");
  EXPECT_THAT(title(firm, LOFTE_ADVICE_STAGE, "3", "stage"),
              ::testing::Not(HasSubstr("needs care")));
}

TEST(Relationship, TheStageOfAPastDayIsWhatWasSaidOnThatDay) {
  FirmBook firm;
  firm.post(ten_buyers(), "2026-01-20");
  firm.open("2026-02-02");
  const std::string then = title(firm, LOFTE_ADVICE_STAGE, "1", "stage");
  firm.open("2026-09-01");
  EXPECT_THAT(title(firm, LOFTE_ADVICE_STAGE, "1", "stage"), HasSubstr("ended or silent"));
  std::string past;
  for (const Said& said : firm.said({LOFTE_ADVICE_STAGE}, false, "2026-02-02")) {
    if (said.customer == "1" && said.key == "stage") past = said.title;
  }
  EXPECT_EQ(past, then);
}

}  // namespace
}  // namespace lofte::test
