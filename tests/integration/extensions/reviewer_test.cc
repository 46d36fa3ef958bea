// Reviewers: what they hold back, merge and postpone, and what happens where they cannot be asked.
#include "extended_book.h"

namespace lofte::test {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

// An invoice more of the same customer.
std::string another_invoice(const std::string& id, const std::string& of, std::int64_t minor) {
  return invoice(id, of, "2026-01-07", "2026-01-21", minor);
}

TEST(Reviewer, HoldsBackAndSaysWhyNot) {
  ExtendedBook firm({"talker", "gentle"});
  firm.post(debtor("1"), "2026-01-20");

  EXPECT_THAT(firm.names({LOFTE_ADVICE_DRAFT}), IsEmpty());
  const Answer held = firm.ask(LOFTE_QUERY_ADVICE, {LOFTE_ADVICE_SUPPRESSION});
  ASSERT_EQ(held.advice().size(), 1u);
  const lofte_advice_row& row = held.advice().front();
  EXPECT_EQ(text(row.plugin), "gentle");
  EXPECT_EQ(text(row.title), "A talk comes before a letter");
  EXPECT_EQ(text(range<lofte_string>(row.reasons).front()), "Write about F1");
  EXPECT_EQ(row.held_kind, LOFTE_ADVICE_DRAFT);
  EXPECT_EQ(text(row.held_plugin), "talker");
  EXPECT_EQ(text(row.held_key), "letter F1");
}

TEST(Reviewer, LeavesFlagsScoresAndStagesAsTheyWere) {
  ExtendedBook with({"talker", "gentle"});
  ExtendedBook without({"talker"});
  for (ExtendedBook* firm : {&with, &without}) firm->post(debtor("1"), "2026-01-20");

  const std::vector<std::int32_t> kinds = {LOFTE_ADVICE_FLAG, LOFTE_ADVICE_SCORE,
                                           LOFTE_ADVICE_STAGE};
  EXPECT_EQ(with.names(kinds), without.names(kinds));
  EXPECT_EQ(with.names(kinds).size(), 3u);
}

TEST(Reviewer, MergesTwoTalksIntoOneThatSaysWhatBothSaid) {
  ExtendedBook firm({"talker", "gentle"});
  firm.post(debtor("1") + another_invoice("G1", "1", 2'000'000), "2026-01-20");

  const Answer tasks = firm.ask(LOFTE_QUERY_ADVICE, {LOFTE_ADVICE_TASK});
  std::vector<const lofte_advice_row*> talks;
  for (const lofte_advice_row& row : tasks.advice()) {
    if (row.channel == LOFTE_CHANNEL_PHONE) talks.push_back(&row);
  }
  ASSERT_EQ(talks.size(), 1u);
  const lofte_advice_row& talk = *talks.front();
  EXPECT_EQ(text(talk.key), "call F1");
  EXPECT_EQ(talk.severity, LOFTE_SEVERITY_URGENT) << "the higher of the two";
  EXPECT_EQ(talk.latest, day("2026-02-18")) << "the earlier of the two";
  std::vector<std::string> points;
  for (const auto& point : range<lofte_string>(talk.points)) points.emplace_back(text(point));
  EXPECT_THAT(points, ElementsAre("Ask how F1 is coming along", "Call about G1",
                                  "Ask how G1 is coming along"));
  EXPECT_TRUE(contains(talk.invoices, "F1"));
  EXPECT_TRUE(contains(talk.invoices, "G1"));
  EXPECT_EQ(talk.amounts.count, 2u);
  ASSERT_EQ(talk.merged.count, 1u);
  EXPECT_EQ(text(range<lofte_merged_advice>(talk.merged).front().key), "call G1");
}

TEST(Reviewer, DoesNotSeeWhatAPersonHasAnswered) {
  ExtendedBook firm({"talker", "gentle"});
  firm.post(debtor("1") + another_invoice("G1", "1", 5'000), "2026-01-20");
  firm.post(answered("1", "talker", LOFTE_ADVICE_TASK, "call F1", "DONE", "2026-01-20"),
            "2026-01-20");

  EXPECT_THAT(firm.names({LOFTE_ADVICE_TASK}), Contains("1 talker call G1"))
      << "nothing goes into a talk that is done";
}

TEST(Reviewer, PostponesToADayAndIsAskedAgainOnIt) {
  ExtendedBook firm({"talker", "gentle"});
  firm.post(debtor("1") + contact("C1", "1", "2026-01-20"), "2026-01-20");

  EXPECT_THAT(firm.names({LOFTE_ADVICE_TASK}), ElementsAre("1 talker file F1"));
  const Answer held = firm.ask(LOFTE_QUERY_ADVICE, {LOFTE_ADVICE_SUPPRESSION});
  ASSERT_EQ(held.advice().size(), 2u);
  for (const lofte_advice_row& row : held.advice()) {
    EXPECT_EQ(row.until, day("2026-01-27"));
    EXPECT_THAT(std::string(text(row.title)), HasSubstr("27"));
  }
  firm.open("2026-01-26");
  EXPECT_THAT(firm.names({LOFTE_ADVICE_TASK}), ElementsAre("1 talker file F1"));
  firm.open("2026-01-27");
  EXPECT_THAT(firm.names({LOFTE_ADVICE_TASK}), ElementsAre("1 talker call F1", "1 talker file F1"));
}

TEST(Reviewer, SaysNothingElseOnTheDaysInBetween) {
  ExtendedBook daily({"talker", "gentle"});
  ExtendedBook once({"talker", "gentle"});
  const std::string facts = debtor("1") + debtor("2") + contact("C1", "1", "2026-01-20") +
                            contact("C2", "2", "2026-01-22");
  for (ExtendedBook* firm : {&daily, &once}) firm->post(facts, "2026-01-22");

  for (int number = 23; number <= 31; ++number) daily.open("2026-01-" + std::to_string(number));
  once.open("2026-01-31");

  EXPECT_EQ(daily.ask(LOFTE_QUERY_ADVICE).json(), once.ask(LOFTE_QUERY_ADVICE).json());
}

// Each customer's name is the mistake that is made about it.
class ReviewerThatFails : public ::testing::TestWithParam<std::pair<const char*, const char*>> {};

TEST_P(ReviewerThatFails, LeavesFactsAndAdviceAndWithholdsWhatReachesTheCustomer) {
  const auto [id, why] = GetParam();
  ExtendedBook firm({"talker", "gentle"});
  firm.post(debtor(id) + debtor("other"), "2026-01-20");

  int withheld = 0;
  const Answer said = firm.ask(LOFTE_QUERY_ADVICE);
  for (const lofte_advice_row& row : said.advice()) {
    if (text(row.customer) != id) {
      EXPECT_EQ(text(row.withheld), "") << "another customer's";
      continue;
    }
    const bool reaches = row.kind == LOFTE_ADVICE_DRAFT || row.channel != 0;
    EXPECT_EQ(!text(row.withheld).empty(), reaches) << text(row.key);
    if (!reaches) continue;
    ++withheld;
    EXPECT_THAT(std::string(text(row.withheld)), HasSubstr("gentle"));
  }
  EXPECT_EQ(withheld, 2) << "the talk and the letter";
  EXPECT_THAT(firm.names({LOFTE_ADVICE_FLAG}), Contains(concat(id, " talker open F", id)));
  const auto faults = firm.entries("pluginFault");
  ASSERT_EQ(faults.size(), 1u);
  EXPECT_THAT(faults.front(), HasSubstr(why));
  EXPECT_TRUE(firm.book().replay().equal);
}

INSTANTIATE_TEST_SUITE_P(
    ForOneCustomer, ReviewerThatFails,
    ::testing::Values(std::pair("throws", "as told"),
                      std::pair("invents", "nothing of that name was proposed"),
                      std::pair("without-reason", "would be why, for the owner"),
                      std::pair("back-in-time", "right would be a day after"),
                      std::pair("hides-the-stage", "says what is so and stays"),
                      std::pair("into-itself", "cannot be merged into itself")),
    [](const auto& mistake) {
      std::string name = mistake.param.first;
      std::erase(name, '-');
      return name;
    });

TEST(ReviewerThatFailsOften, IsQuarantinedInSightAndDraftsWaitUntilItIsBack) {
  ExtendedBook firm({"talker", "gentle"});
  firm.post(debtor("throws") + debtor("1"), "2026-01-20");
  for (int number = 21; number <= 30; ++number) firm.open("2026-01-" + std::to_string(number));

  EXPECT_EQ(firm.state_of("gentle"), "quarantined");
  const Answer drafts = firm.ask(LOFTE_QUERY_ADVICE, {LOFTE_ADVICE_DRAFT});
  EXPECT_EQ(drafts.advice().size(), 2u);
  for (const lofte_advice_row& row : drafts.advice()) {
    EXPECT_THAT(std::string(text(row.withheld)), HasSubstr("gentle")) << text(row.customer);
  }
  EXPECT_TRUE(firm.book().replay().equal) << firm.book().replay().first_difference;

  firm.book().enable_plugin("gentle", true);
  firm.work();
  const Answer after = firm.ask(LOFTE_QUERY_ADVICE);
  for (const lofte_advice_row& row : after.advice()) {
    if (text(row.customer) != "1") continue;
    EXPECT_EQ(text(row.withheld), "") << text(row.key);
  }
}

TEST(PluginThatFails, IsSaidWithHowOftenForWhomAndWhyUntilItIsRestored) {
  ExtendedBook firm({"talker", "gentle"});
  firm.post(debtor("1"), "2026-01-20");
  const auto row = [&](const Answer& status) {
    for (const auto& plugin : range<lofte_plugin_row>(status.status()[0].plugins)) {
      if (text(plugin.id) == "gentle") return plugin;
    }
    return lofte_plugin_row{};
  };
  const Answer well = firm.ask(LOFTE_QUERY_STATUS);
  EXPECT_EQ(row(well).faults, 0);
  EXPECT_EQ(text(row(well).last_fault), "");

  firm.post(debtor("throws"), "2026-01-20");
  const Answer ill = firm.ask(LOFTE_QUERY_STATUS);
  EXPECT_EQ(row(ill).faults, 1);
  EXPECT_THAT(std::string(text(row(ill).last_fault)), HasSubstr("as told"));
  EXPECT_EQ(text(row(ill).last_fault_customer), "throws");

  firm.post(R"({"recordId":"x","erasure":{"customerId":"throws","date":"2026-01-21"}})",
            "2026-01-21");
  const Answer erased = firm.ask(LOFTE_QUERY_STATUS);
  EXPECT_GE(row(erased).faults, 1) << "that it failed stays";
  EXPECT_EQ(text(row(erased).last_fault_customer).find("throws"), std::string_view::npos);

  firm.book().enable_plugin("gentle", true);
  const Answer restored = firm.ask(LOFTE_QUERY_STATUS);
  EXPECT_EQ(row(restored).faults, 0);
  EXPECT_EQ(text(row(restored).last_fault), "");
}

TEST(ReviewerThatIsNotThere, HoldsDraftsBackUntilItIsDisabled) {
  ExtendedBook firm({"talker", "gentle"});
  firm.post(debtor("1"), "2026-01-20");
  firm.remove("gentle");
  firm.restart();
  firm.work();

  const Answer drafts = firm.ask(LOFTE_QUERY_ADVICE, {LOFTE_ADVICE_DRAFT});
  ASSERT_EQ(drafts.advice().size(), 1u);
  EXPECT_THAT(std::string(text(drafts.advice().front().withheld)), HasSubstr("gentle"));

  firm.book().enable_plugin("gentle", false);
  firm.work();
  const Answer free = firm.ask(LOFTE_QUERY_ADVICE, {LOFTE_ADVICE_DRAFT});
  ASSERT_EQ(free.advice().size(), 1u);
  EXPECT_EQ(text(free.advice().front().withheld), "");
  EXPECT_TRUE(firm.book().replay().equal);
}

TEST(Reviewer, IsReplayedByteForByte) {
  ExtendedBook firm({"talker", "gentle"});
  firm.post(debtor("1") + debtor("2") + another_invoice("G1", "1", 5'000) + debtor("throws") +
                contact("C2", "2", "2026-01-20"),
            "2026-01-20");
  firm.open("2026-01-24");

  EXPECT_EQ(firm.digest(1), firm.digest(4));
}

TEST(Reviewer, InCHoldsEveryFlagBack) {
  ExtendedBook firm({"talker", "whole-c"});
  firm.post(debtor("1"), "2026-01-20");

  EXPECT_THAT(firm.names({LOFTE_ADVICE_FLAG}), IsEmpty());
  EXPECT_THAT(firm.names({LOFTE_ADVICE_SUPPRESSION}),
              ElementsAre("1 whole-c held talker flag open F1"));
}

}  // namespace
}  // namespace lofte::test
