// The order of the day: made once, in the morning; during the day things only go from it.
#include "extended_book.h"

namespace lofte::test {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

void capacity(ExtendedBook& firm, int tasks, std::string_view today) {
  firm.set("lofte", "day_capacity", std::to_string(tasks), today);
}

TEST(Planner, OrdersTheDayAndLosesNothing) {
  ExtendedBook firm({"talker", "morning"});
  capacity(firm, 3, "2026-01-20");
  firm.post(debtor("small", 5'000) + debtor("urgent", 2'000'000) + debtor("large", 900'000),
            "2026-01-20");
  firm.open("2026-01-20");

  EXPECT_THAT(firm.today(),
              ElementsAre("planned 1: urgent call Furgent", "planned 2: large call Flarge",
                          "planned 3: small call Fsmall", "can_wait 4: small file Fsmall",
                          "can_wait 5: urgent file Furgent", "can_wait 6: large file Flarge"));
  const Answer rows = firm.ask(LOFTE_QUERY_TODAY);
  EXPECT_EQ(text(rows.advice().front().place_reason), "owes 2,000,000");
}

TEST(Planner, ShowsDraftsBesideTheTasks) {
  ExtendedBook firm({"talker", "morning"});
  firm.post(debtor("1"), "2026-01-20");
  firm.open("2026-01-20");

  const Answer rows = firm.ask(LOFTE_QUERY_TODAY);
  std::vector<std::string> parts;
  for (const lofte_advice_row& row : rows.advice()) {
    if (text(row.plugin) == "talker") parts.emplace_back(text(row.part));
  }
  EXPECT_THAT(parts, ElementsAre("planned", "planned", "draft"));
}

TEST(Planner, ShowsOnePartOfTheDayPageByPageAndCountsTheRest) {
  ExtendedBook firm({"talker", "morning"});
  capacity(firm, 1, "2026-01-20");
  firm.post(debtor("1", 30'000) + debtor("2", 20'000) + debtor("3", 10'000), "2026-01-20");
  firm.open("2026-01-20");

  auto query = make<lofte_query>();
  query.kind = LOFTE_QUERY_TODAY;
  query.part = borrow("can_wait");
  query.limit = 2;
  const Answer waiting = firm.book().query(query);
  ASSERT_THAT(waiting.advice(), SizeIs(2));
  EXPECT_EQ(waiting.rows().total, 5);
  for (const lofte_advice_row& row : waiting.advice()) EXPECT_EQ(text(row.part), "can_wait");
  query.offset = 4;
  const Answer last = firm.book().query(query);
  ASSERT_THAT(last.advice(), SizeIs(1));
  EXPECT_EQ(last.advice().front().place, 6);
  query.part = borrow("draft");
  query.offset = 0;
  const Answer drafts = firm.book().query(query);
  EXPECT_EQ(drafts.rows().total, 3);
}

TEST(Planner, IsAskedOnceADay) {
  ExtendedBook firm({"talker", "morning"});
  firm.post(debtor("1"), "2026-01-20");
  firm.open("2026-01-20");
  firm.open("2026-01-20");
  EXPECT_THAT(firm.entries("dayPlanned"), SizeIs(1));
  firm.open("2026-01-21");
  EXPECT_THAT(firm.entries("dayPlanned"), SizeIs(2));
}

TEST(Planner, LosesOnlyWhatIsClosedDuringTheDay) {
  ExtendedBook firm({"talker", "morning"});
  firm.post(debtor("1", 30'000) + debtor("2", 20'000) + debtor("3", 10'000), "2026-01-20");
  firm.open("2026-01-20");
  ASSERT_THAT(firm.today(), SizeIs(6));

  firm.post(payment("P1", "1", "F1", "2026-01-20", 30'000), "2026-01-20");
  firm.post(answered("2", "talker", LOFTE_ADVICE_TASK, "call F2", "DONE", "2026-01-20"),
            "2026-01-20");

  EXPECT_THAT(firm.today(),
              ElementsAre("planned 3: 3 call F3", "planned 5: 2 file F2", "planned 6: 3 file F3"))
      << "each keeps its place";
}

TEST(Planner, ShowsUrgentMattersApartAndTheRestTomorrow) {
  ExtendedBook firm({"talker", "morning"});
  firm.post(debtor("1", 30'000), "2026-01-20");
  firm.open("2026-01-20");
  firm.post(debtor("urgent", 2'000'000), "2026-01-20");

  EXPECT_THAT(firm.today(),
              ElementsAre("planned 1: 1 call F1", "planned 2: 1 file F1",
                          "urgent 0: urgent call Furgent", "can_wait 0: urgent file Furgent"));
  firm.open("2026-01-21");
  EXPECT_EQ(firm.today().front(), "planned 1: urgent call Furgent");
}

TEST(Planner, GivesEverybodyTheSameOrderAlsoInAnotherProcess) {
  ExtendedBook firm({"talker", "morning"});
  firm.post(debtor("1") + debtor("2", 5'000), "2026-01-20");
  firm.open("2026-01-20");
  const auto before = firm.today();
  firm.post(debtor("0", 990'000), "2026-01-20");
  firm.restart();
  auto after = firm.today();
  after.resize(before.size());
  EXPECT_EQ(after, before);
}

TEST(Planner, TakesTheTasksOfTheBookAlong) {
  ExtendedBook firm({"talker", "averager", "morning"});
  firm.post(debtor("1"), "2026-01-20");
  firm.open("2026-01-20");
  EXPECT_THAT(firm.today(), Contains("planned 1:  look at debtors"));
  firm.post(answered("", "averager", LOFTE_ADVICE_TASK, "look at debtors", "DONE", "2026-01-20"),
            "2026-01-20");
  EXPECT_THAT(firm.today(), Not(Contains("planned 1:  look at debtors")));
}

TEST(Planner, AdviceOfTheBookAloneLeavesTheCustomersOut) {
  ExtendedBook firm({"talker", "averager", "morning"});
  firm.post(debtor("1"), "2026-01-20");
  firm.open("2026-01-20");
  auto query = make<lofte_query>();
  query.kind = LOFTE_QUERY_ADVICE;
  query.book_only = 1;
  const Answer of_the_book = firm.book().query(query);
  EXPECT_GT(of_the_book.advice().size(), 0u);
  for (const lofte_advice_row& row : of_the_book.advice()) EXPECT_EQ(text(row.customer), "");
}

TEST(Planner, IsReplayedFromTheJournalBeforeIt) {
  ExtendedBook firm({"talker", "averager", "gentle", "morning"});
  firm.post(debtor("1") + debtor("2", 5'000) + contact("C2", "2", "2026-01-19"), "2026-01-20");
  firm.open("2026-01-20");
  firm.post(payment("P1", "1", "F1", "2026-01-20", 120'000) + debtor("3"), "2026-01-20");

  EXPECT_EQ(firm.digest(1), firm.digest(4));
}

TEST(Planner, IsNotNeeded) {
  ExtendedBook firm({"talker"});
  firm.post(debtor("1"), "2026-01-20");
  firm.open("2026-01-20");
  EXPECT_THAT(firm.today(), ElementsAre(" 0: 1 call F1", " 0: 1 file F1"));
}

TEST(Planner, LeavesNoOrderBehindWhenItGoes) {
  ExtendedBook firm({"talker", "morning"});
  firm.post(debtor("1"), "2026-01-20");
  firm.open("2026-01-20");
  firm.book().enable_plugin("morning", false);
  EXPECT_THAT(firm.today(), ElementsAre(" 0: 1 call F1", " 0: 1 file F1"));
}

TEST(Planner, InCPlansTasksAsTheyCome) {
  ExtendedBook firm({"talker", "whole-c"});
  capacity(firm, 3, "2026-01-20");
  firm.post(debtor("1") + debtor("2"), "2026-01-20");
  firm.open("2026-01-20");
  EXPECT_THAT(firm.today(), ElementsAre("planned 1: 1 call F1", "planned 2: 1 file F1",
                                        "planned 3: 2 call F2", "can_wait 4: 2 file F2"));
}

class PlannerThatFails : public ::testing::TestWithParam<std::pair<const char*, const char*>> {};

TEST_P(PlannerThatFails, LeavesTheDayWithoutAnOrderAndSaysWhy) {
  const auto [mistake, why] = GetParam();
  ExtendedBook firm({"talker", "morning"});
  firm.set("morning", "mistake", mistake, "2026-01-20");
  capacity(firm, 1, "2026-01-20");
  firm.post(debtor("1"), "2026-01-20");
  firm.open("2026-01-20");

  EXPECT_THAT(firm.entries("dayPlanned"), IsEmpty());
  const auto faults = firm.entries("pluginFault");
  ASSERT_THAT(faults, SizeIs(1));
  EXPECT_THAT(faults.front(), HasSubstr(why));
  EXPECT_THAT(firm.today(), ElementsAre(" 0: 1 call F1", " 0: 1 file F1")) << "as without one";

  firm.set("morning", "mistake", "", "2026-01-21");
  firm.open("2026-01-21");
  EXPECT_THAT(firm.today(), ElementsAre("planned 1: 1 call F1", "can_wait 2: 1 file F1"));
}

INSTANTIATE_TEST_SUITE_P(
    InOneWay, PlannerThatFails,
    ::testing::Values(
        std::pair("unknown",
                  R"(the task \"of nobody\" of \"talker\" for customer \"nobody\" is not open)"),
        std::pair("too-many", "is one more than the 1 that fit into a day"),
        std::pair("twice", "has a place already")),
    [](const auto& mistake) {
      std::string name = mistake.param.first;
      std::erase(name, '-');
      return name;
    });

}  // namespace
}  // namespace lofte::test
