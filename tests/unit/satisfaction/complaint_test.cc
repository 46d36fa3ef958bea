// Complaints: to whoever can solve them, what went wrong, put right, and not again.
#include <gmock/gmock.h>

#include "satisfaction.h"

namespace lofte::testing {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

struct Given {
  const char* owner = "Ola";
  lofte_date due = 0;
  lofte_date resolved = 0;
  const char* cause = "";
  const char* prevention = "";
};

History complaint(const Given& given) {
  return customer("Åse").manager("Kari").with<lofte_complaint>(
      "K1", "2026-02-02", [given](auto& said) {
        said.opened_on = day("2026-02-02");
        said.owner = borrow(given.owner);
        said.due_on = given.due;
        said.resolved_on = given.resolved;
        said.text = borrow("It squeaks");
        said.cause = borrow(given.cause);
        said.prevention = borrow(given.prevention);
      });
}

TEST(Satisfaction, Row15AComplaintHasAnOwnerADayACauseARemedyAndAPrevention) {
  const Said task = said_on("2026-02-02", complaint({}), kTask, "complaint K1");
  EXPECT_EQ(task.rule, "complaint-open");
  EXPECT_EQ(task.severity, LOFTE_SEVERITY_IMPORTANT);
  EXPECT_EQ(task.assignee, "Ola");
  EXPECT_THAT(task.reasons, Contains("They said: It squeaks"));
  EXPECT_THAT(task.points, ElementsAre(HasSubstr("Agree on a day"), HasSubstr("what went wrong"),
                                       HasSubstr("Put it right"), HasSubstr("from happening again"),
                                       HasSubstr("Tell the customer")));
  EXPECT_THAT(said_on("2026-02-02", complaint({.owner = ""}), kTask, "complaint K1").points,
              Contains(HasSubstr("Bring it to who can solve it")));
}

TEST(Satisfaction, Row15AComplaintThatNobodyTakesOnIsEscalatedAfterTwoDays) {
  const auto history = complaint({.owner = ""});
  EXPECT_EQ(said_on("2026-02-04", history, kTask, "complaint K1").revision, 1);
  const Said task = said_on("2026-02-05", history, kTask, "complaint K1");
  EXPECT_EQ(task.revision, 2);
  EXPECT_EQ(task.rule, "complaint-stalled");
  EXPECT_EQ(task.severity, LOFTE_SEVERITY_URGENT);
  EXPECT_EQ(task.assignee, "Kari");
  EXPECT_EQ(task.since, day("2026-02-05"));
}

TEST(Satisfaction, Row15AComplaintPastItsDayIsEscalatedToTheManager) {
  const auto history = complaint({.due = day("2026-02-20")});
  EXPECT_EQ(said_on("2026-02-20", history, kTask, "complaint K1").revision, 1);
  const Said task = said_on("2026-02-21", history, kTask, "complaint K1");
  EXPECT_EQ(task.revision, 2);
  EXPECT_EQ(task.assignee, "Kari");
  EXPECT_THAT(task.reasons, Contains(HasSubstr("20 February 2026")));
}

TEST(Satisfaction, Row15AComplaintWithoutADayIsEscalatedAfterAWeek) {
  EXPECT_EQ(said_on("2026-02-09", complaint({}), kTask, "complaint K1").revision, 1);
  EXPECT_EQ(said_on("2026-02-10", complaint({}), kTask, "complaint K1").revision, 2);
}

TEST(Satisfaction, Row15ItEndsTheDayItIsResolved) {
  const auto history = complaint(
      {.resolved = day("2026-02-06"), .cause = "No oil", .prevention = "Oil before delivery"});
  EXPECT_TRUE(says("2026-02-05", history, kTask, "complaint K1"));
  EXPECT_THAT(satisfaction_on("2026-02-06", history).items, IsEmpty());
}

TEST(Satisfaction, Row15WhileItIsOpenNothingIsSold) {
  const auto history = complaint({.resolved = day("2026-02-06")});
  const Said flag = said_on("2026-02-05", history, kFlag, "no sales contact");
  EXPECT_EQ(flag.since, day("2026-02-02"));
  EXPECT_THAT(flag.reasons, Contains(HasSubstr("no word about money owed")));
  EXPECT_FALSE(says("2026-02-06", history, kFlag, "no sales contact"));
}

TEST(Satisfaction, Row15AResolvedComplaintTeachesSomething) {
  const auto history = complaint({.resolved = day("2026-02-06"), .cause = "No oil"});
  EXPECT_THAT(said_on("2026-02-06", history, kTask, "lesson K1").points,
              ElementsAre(HasSubstr("from happening again")));
  EXPECT_TRUE(says(day("2026-02-06") + 30, history, kTask, "lesson K1"));
  EXPECT_FALSE(says(day("2026-02-06") + 31, history, kTask, "lesson K1"));
}

}  // namespace
}  // namespace lofte::testing
