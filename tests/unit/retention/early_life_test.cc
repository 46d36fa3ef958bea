// A new customer who does not come back.
#include <gmock/gmock.h>

#include "retention.h"

namespace lofte::testing {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;

const std::string kEarly = "early 2026-01-05";
const std::string kWelcome = "welcome 2026-01-05";

History newcomer() {
  return buyer({"2026-01-05"});
}

TEST(EarlyLife, WarnsOnTheFortyFifthDayAfterTheFirstPurchase) {
  EXPECT_TRUE(retention_on("2026-02-18", newcomer()).items.empty());
  EXPECT_EQ(retention_on("2026-02-18", newcomer()).next_review, day("2026-02-19"));
  const Answer answer = retention_on("2026-02-19", newcomer());
  const Said* flag = answer.find(kFlag, kEarly);
  ASSERT_NE(flag, nullptr) << answer.keys();
  EXPECT_EQ(flag->since, day("2026-02-19"));
  EXPECT_THAT(flag->reasons, Contains(HasSubstr("For reference")));
}

TEST(EarlyLife, AsksToCallWhomNobodyHasSpokenWith) {
  const Answer answer = retention_on("2026-02-19", newcomer());
  ASSERT_NE(answer.find(kTask, kWelcome), nullptr);
  auto called = newcomer().we_call("2026-01-20", LOFTE_CONTACT_SERVICE);
  const Answer after = retention_on("2026-02-19", called);
  EXPECT_NE(after.find(kFlag, kEarly), nullptr);
  EXPECT_EQ(after.find(kTask, kWelcome), nullptr);
  EXPECT_TRUE(after.is_held_by(kWelcome));
  auto at_the_sale = newcomer().we_call("2026-01-05", LOFTE_CONTACT_SALES);
  EXPECT_NE(retention_on("2026-02-19", at_the_sale).find(kTask, kWelcome), nullptr)
      << "the talk at the sale itself is not one after it";
}

TEST(EarlyLife, EndsWhenTheyComeBackAndWhenTheyAreLost) {
  auto back = newcomer();
  back.invoice("F2", "2026-03-01", 100_nok);
  EXPECT_NE(retention_on("2026-02-28", back).find(kFlag, kEarly), nullptr);
  EXPECT_EQ(retention_on("2026-03-01", back).find(kFlag, kEarly), nullptr);
  EXPECT_NE(retention_on(day("2026-01-05") + 180, newcomer()).find(kFlag, kEarly), nullptr);
  EXPECT_EQ(retention_on(day("2026-01-05") + 181, newcomer()).find(kFlag, kEarly), nullptr);
}

TEST(EarlyLife, DoesNotWarnOfWhoMayHaveBoughtBeforeTheBookBegan) {
  auto perhaps = newcomer().known_since("2025-07-10");
  EXPECT_EQ(retention_on("2026-02-19", perhaps).find(kFlag, kEarly), nullptr);
  auto surely = newcomer().known_since("2025-07-09");  // 180 days before
  EXPECT_NE(retention_on("2026-02-19", surely).find(kFlag, kEarly), nullptr);
}

TEST(EarlyLife, DoesNotWarnOfWhoIsMeantToBuyOnce) {
  auto once = newcomer().who([](lofte_customer& who) { who.depth = LOFTE_CUSTOMER_TRANSACTIONAL; });
  EXPECT_EQ(retention_on("2026-02-19", once).find(kFlag, kEarly), nullptr);
}

TEST(EarlyLife, FollowsItsSetting) {
  auto sooner = newcomer().setting("early_days", "10");
  EXPECT_EQ(retention_on("2026-01-14", sooner).find(kFlag, kEarly), nullptr);
  EXPECT_NE(retention_on("2026-01-15", sooner).find(kFlag, kEarly), nullptr);
}

}  // namespace
}  // namespace lofte::testing
