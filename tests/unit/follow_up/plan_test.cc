// The order of a day.
#include <gmock/gmock.h>

#include "follow_up.h"

namespace lofte::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

// Of places numbered through from day to day, 8 a day, the last of each day is the silent one's.
constexpr const char* kToday = "2026-03-04";

DayTask of(const char* customer, const char* key, std::int32_t severity = LOFTE_SEVERITY_NOTICE) {
  return {customer, key, severity};
}

TEST(Plan, Row6RanksByValueTimesUrgencyTimesRecency) {
  const auto day_of = plan_on(
      kToday, 8,
      {{"top", "top", day("2026-03-01")}, {"small", "small", day("2025-10-01")}, {"mid", "middle"}},
      {of("top", "a", LOFTE_SEVERITY_INFO), of("small", "b"), of("mid", "c")});
  EXPECT_THAT(day_of.planned(), ElementsAre("c", "b", "a"));
  EXPECT_EQ(day_of.at("c").reason, "Value 3 × urgency 2 × silence 4 = 24");
  EXPECT_EQ(day_of.at("b").reason, "Value 2 × urgency 2 × silence 4 = 16");
  EXPECT_EQ(day_of.at("a").reason, "Value 4 × urgency 1 × silence 1 = 4");
  EXPECT_EQ(day_of.at("c").rule, "formula");
}

TEST(Plan, TheNearerTheLastSensibleDayTheMoreUrgent) {
  const auto with_latest = [](lofte_date latest) {
    DayTask task = of("c", "t");
    task.latest = latest;
    return plan_on(kToday, 8, {{"c", "small"}}, {task}).at("t").reason;
  };
  const lofte_date today = day(kToday);
  EXPECT_THAT(with_latest(0), HasSubstr("urgency 2"));
  EXPECT_THAT(with_latest(today + 8), HasSubstr("urgency 2"));
  EXPECT_THAT(with_latest(today + 7), HasSubstr("urgency 3"));
  EXPECT_THAT(with_latest(today + 2), HasSubstr("urgency 4"));
  EXPECT_THAT(with_latest(today), HasSubstr("urgency 6"));
  EXPECT_THAT(with_latest(today - 5), HasSubstr("urgency 6"));
}

TEST(Plan, SilenceCountsInFourSteps) {
  const auto after = [](lofte_date days) {
    return plan_on(kToday, 8, {{"c", "small", day(kToday) - days}}, {of("c", "t")}).at("t").reason;
  };
  EXPECT_THAT(after(6), HasSubstr("silence 1"));
  EXPECT_THAT(after(7), HasSubstr("silence 2"));
  EXPECT_THAT(after(29), HasSubstr("silence 2"));
  EXPECT_THAT(after(30), HasSubstr("silence 3"));
  EXPECT_THAT(after(90), HasSubstr("silence 4"));
}

TEST(Plan, UrgentMattersComeBeforeAllElse) {
  const auto day_of =
      plan_on(kToday, 8, {{"top", "top"}, {"none", "none", day("2026-03-03")}},
              {of("top", "a", LOFTE_SEVERITY_IMPORTANT), of("none", "b", LOFTE_SEVERITY_URGENT)});
  EXPECT_THAT(day_of.planned(), ElementsAre("b", "a"));
  EXPECT_EQ(day_of.at("b").rule, "urgent");
}

TEST(Plan, Row34FitsTheCapacityAndLosesNothingThatWaits) {
  std::vector<DayTask> tasks;
  std::vector<DayCustomer> customers;
  for (int number = 10; number < 30; ++number) {
    customers.push_back({concat("c", number), "small", day("2026-01-01")});
    tasks.push_back({concat("c", number), concat("t", number)});
  }
  const auto day_of = plan_on(kToday, 8, customers, tasks);
  EXPECT_THAT(day_of.planned(), SizeIs(8));
  EXPECT_THAT(day_of.waiting(), SizeIs(12));
  EXPECT_THAT(day_of.at("t29").reason, HasSubstr("Can wait"));
}

TEST(Plan, Row34EachPersonHasAListOfTheirOwn) {
  std::vector<DayTask> tasks;
  for (const char* key : {"k1", "k2", "k3"}) tasks.push_back(of("c", key));
  for (auto& task : tasks) task.assignee = "Kari";
  for (const char* key : {"o1", "o2", "o3"}) {
    tasks.push_back(of("c", key));
    tasks.back().assignee = "Ola";
  }
  const auto day_of = plan_on(kToday, 2, {{"c", "small"}}, tasks, {{"silent_place", "0"}});
  EXPECT_THAT(day_of.planned(), ElementsAre("k1", "k2", "o1", "o2"));
  EXPECT_THAT(day_of.waiting(), ElementsAre("k3", "o3"));
}

// Nine who matter more and one who was never spoken with.
PlannedDay crowded(When when, std::int32_t capacity, const Defaults& settings = {}) {
  std::vector<DayCustomer> customers;
  std::vector<DayTask> tasks;
  for (int number = 1; number <= 9; ++number) {
    customers.push_back({concat("top", number), "top", day("2026-02-20")});
    tasks.push_back({concat("top", number), concat("t", number), LOFTE_SEVERITY_IMPORTANT});
  }
  customers.push_back({"small", "none", day("2025-03-04")});
  tasks.push_back({"small", "quiet", LOFTE_SEVERITY_INFO});
  return plan_on(when, capacity, customers, tasks, settings);
}

TEST(Plan, OnePlaceInEightIsKeptForTheLongestSilent) {
  const auto day_of = crowded(kToday, 8);
  EXPECT_EQ(day_of.planned().back(), "quiet");
  EXPECT_EQ(day_of.at("quiet").rule, "longest-silent");
  EXPECT_EQ(day_of.at("quiet").reason,
            "One place in 8 is for whoever was silent longest: last contact on 4 March 2025");
  EXPECT_THAT(crowded(kToday, 8, {{"silent_place", "0"}}).waiting(), ElementsAre("t9", "quiet"));
}

TEST(Plan, ThatPlaceComesRoundAlsoWhereFewFitIntoADay) {
  int days_with = 0;
  for (lofte_date today = day("2026-03-02"); today < day("2026-03-02") + 16; ++today) {
    if (!crowded(today, 2).at("quiet").can_wait) ++days_with;
  }
  EXPECT_EQ(days_with, 4) << "of 32 places";
}

TEST(Plan, ATaskThatMakesSenseLaterCanWait) {
  DayTask task = of("c", "t", LOFTE_SEVERITY_URGENT);
  task.from = day(kToday) + 1;
  const auto day_of = plan_on(kToday, 8, {{"c", "top"}}, {task});
  EXPECT_THAT(day_of.planned(), IsEmpty());
  EXPECT_EQ(day_of.at("t").reason, "Makes sense from 5 March 2026");
}

TEST(Plan, TasksOfTheBookTakePartWithoutBeingSilent) {
  const auto day_of = plan_on(kToday, 8, {}, {of("", "import bank data")});
  EXPECT_EQ(day_of.at("import bank data").reason, "Value 2 × urgency 2 × silence 2 = 8");
}

TEST(Plan, WhatHasStoodLongerComesFirstAmongEquals) {
  DayTask old = of("b", "old");
  old.since = day("2026-01-01");
  DayTask recent = of("a", "recent");
  recent.since = day("2026-02-01");
  const auto day_of =
      plan_on(kToday, 8, {{"a", "small"}, {"b", "small"}}, {recent, old}, {{"silent_place", "0"}});
  EXPECT_THAT(day_of.planned(), ElementsAre("old", "recent"));
}

}  // namespace
}  // namespace lofte::testing
