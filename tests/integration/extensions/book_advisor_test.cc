// Folds over all customers: the same bytes whoever makes them, parameters that the journal knows,
// and failures that end nothing but the fold.
#include "extended_book.h"

namespace lofte::test {
namespace {

using ::testing::AllOf;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

// Customers of amounts whose inverses sum up otherwise in another order.
std::string many_debtors(int count) {
  std::string facts;
  for (int i = 0; i < count; ++i) {
    facts += debtor(std::to_string(i), 10'000 + 7'919LL * i % 99'991);
  }
  return facts;
}

TEST(BookAdvisor, GivesTheSameBytesWithOneTwoAndFourThreads) {
  const std::string facts = many_debtors(3'000);  // three chunks
  std::vector<std::string> digests;
  std::vector<std::string> values;
  for (const std::uint32_t threads : {1u, 2u, 4u}) {
    ExtendedBook firm({"averager"}, threads);
    firm.post(facts, "2026-01-20");
    firm.open("2026-01-20");
    const Answer answer = firm.ask(LOFTE_QUERY_PARAMETERS);
    digests.emplace_back(text(answer.parameters().front().digest));
    values.push_back(firm.parameter("inverse").value_or(""));
  }
  EXPECT_EQ(digests[0].size(), 64u);
  EXPECT_EQ(digests[0], digests[1]);
  EXPECT_EQ(digests[0], digests[2]);
  EXPECT_EQ(values[0], values[2]) << "to the last digit";
}

TEST(BookAdvisor, SaysFiguresAndTasksOfTheBook) {
  ExtendedBook firm({"talker", "averager"});
  firm.post(debtor("1") + debtor("2") + customer("3"), "2026-01-20");
  firm.open("2026-01-20");

  EXPECT_EQ(firm.metric("customers"), 3);
  EXPECT_EQ(firm.metric("debtors"), 2) << "by the stage that the plugin before it gave";
  EXPECT_THAT(firm.names({LOFTE_ADVICE_TASK}), Contains(" averager look at debtors"));
}

TEST(BookAdvisor, GivesItsAdvisorParametersInTheViewOfEveryCustomer) {
  ExtendedBook firm({"averager"});
  firm.post(debtor("1") + debtor("2"), "2026-01-20");
  EXPECT_THAT(firm.names({LOFTE_ADVICE_FLAG}), IsEmpty()) << "nothing is computed yet";
  firm.open("2026-01-20");

  EXPECT_EQ(firm.parameter("invoices"), "2");
  EXPECT_THAT(firm.names({LOFTE_ADVICE_FLAG}),
              ElementsAre("1 averager average", "2 averager average"));
  const Answer flags = firm.ask(LOFTE_QUERY_ADVICE, {LOFTE_ADVICE_FLAG});
  EXPECT_THAT(std::string(text(flags.advice().front().title)),
              HasSubstr(firm.parameter("inverse").value_or("none")));
}

TEST(BookAdvisor, IsAskedOnceInItsPeriodAndWhenItIsTold) {
  ExtendedBook firm({"averager"});
  firm.post(debtor("1"), "2026-01-20");
  firm.open("2026-01-20");
  firm.post(debtor("2"), "2026-01-21");
  firm.open("2026-01-31");
  EXPECT_EQ(firm.parameter("invoices"), "1") << "the month is not over";
  firm.open("2026-02-01");
  EXPECT_EQ(firm.parameter("invoices"), "2");
  firm.post(debtor("3"), "2026-02-02");
  firm.book().recompute("averager");
  EXPECT_EQ(firm.parameter("invoices"), "3");
  EXPECT_EQ(firm.entries("foldRun").size(), 3u);
}

TEST(BookAdvisor, StandsInTheJournalWithThePlaceItRestsOn) {
  ExtendedBook firm({"averager"});
  firm.post(debtor("1"), "2026-01-20");
  firm.open("2026-01-20");

  const auto runs = firm.entries("foldRun");
  ASSERT_EQ(runs.size(), 1u);
  const Answer answer = firm.ask(LOFTE_QUERY_PARAMETERS);
  const lofte_parameter_row& row = answer.parameters().front();
  EXPECT_THAT(runs.front(),
              AllOf(HasSubstr(std::string(text(row.digest))), HasSubstr(R"("date":"2026-01-20")"),
                    HasSubstr(concat(R"("position":")", row.position, "\"")),
                    HasSubstr(concat(R"("sequence":")", row.position + 1, "\""))));
  firm.book().verify();
}

TEST(BookAdvisor, ChangesTheEpochOnlyWhereParametersComeOutOtherwise) {
  ExtendedBook firm({"averager"});
  firm.post(debtor("1"), "2026-01-20");
  firm.open("2026-01-20");
  const std::int64_t epoch = firm.status().epoch;
  firm.book().recompute();
  EXPECT_EQ(firm.status().epoch, epoch) << "the same bytes";
  EXPECT_EQ(firm.status().pending, 0);

  firm.post(debtor("2"), "2026-01-20");
  firm.book().recompute();
  EXPECT_EQ(firm.status().epoch, epoch + 1);
  EXPECT_EQ(firm.status().pending, 2);
  firm.work();
  EXPECT_EQ(firm.status().pending, 0);
}

TEST(BookAdvisor, IsReplayedFromTheJournalBeforeIt) {
  ExtendedBook firm({"talker", "averager"});
  firm.post(many_debtors(40), "2026-01-20");
  firm.open("2026-01-20");
  firm.post(debtor("later") + payment("P1", "1", "F1", "2026-01-21", 17'919), "2026-01-21");
  firm.open("2026-01-21");

  EXPECT_EQ(firm.digest(1), firm.digest(4));
  firm.restart();
  EXPECT_EQ(firm.digest(2), firm.digest(1));
}

TEST(BookAdvisor, TakesItsAdviceAlongWhenItGoes) {
  ExtendedBook firm({"talker", "averager"});
  firm.post(debtor("1"), "2026-01-20");
  firm.open("2026-01-20");
  firm.book().enable_plugin("averager", false);
  firm.work();

  EXPECT_EQ(firm.metric("customers"), std::nullopt);
  EXPECT_EQ(firm.parameter("invoices"), std::nullopt);
  EXPECT_TRUE(firm.book().replay().equal) << firm.book().replay().first_difference;
  firm.book().enable_plugin("averager", true);
  firm.open("2026-01-20");
  EXPECT_EQ(firm.metric("customers"), 1) << "and brings it back";
}

TEST(BookAdvisor, HasItsTasksAnsweredLikeAnyOther) {
  ExtendedBook firm({"talker", "averager"});
  firm.post(debtor("1"), "2026-01-20");
  firm.open("2026-01-20");
  const std::string task = " averager look at debtors";
  firm.post(answered("", "averager", LOFTE_ADVICE_TASK, "look at debtors", "SNOOZED", "2026-01-20",
                     R"(,"until":"2026-01-22")"),
            "2026-01-20");
  EXPECT_THAT(firm.names({LOFTE_ADVICE_TASK}), ::testing::Not(Contains(task)));
  firm.open("2026-01-22");
  EXPECT_THAT(firm.names({LOFTE_ADVICE_TASK}), Contains(task));
}

class BookAdvisorThatFails : public ::testing::TestWithParam<std::pair<const char*, const char*>> {
};

TEST_P(BookAdvisorThatFails, LeavesWhatItComputedBeforeAndSaysWhatWentWrong) {
  const auto [mistake, why] = GetParam();
  ExtendedBook firm({"talker", "averager"});
  firm.post(debtor("1") + debtor("bad"), "2026-01-20");
  firm.open("2026-01-20");
  firm.set("averager", "mistake", mistake, "2026-02-02");
  firm.post(debtor("2"), "2026-02-02");
  firm.open("2026-02-02");

  EXPECT_EQ(firm.parameter("invoices"), "2");
  EXPECT_EQ(firm.metric("customers"), 2);
  const auto faults = firm.entries("pluginFault");
  ASSERT_EQ(faults.size(), 1u);
  EXPECT_THAT(faults.front(), HasSubstr(why));
  EXPECT_THAT(firm.names({LOFTE_ADVICE_FLAG}), Contains("2 averager average"))
      << "advice goes on with the parameters there are";
  EXPECT_TRUE(firm.book().replay().equal) << firm.book().replay().first_difference;

  firm.open("2026-02-02");
  EXPECT_EQ(firm.entries("pluginFault").size(), 1u) << "it is not asked twice a day in vain";
  firm.set("averager", "mistake", "", "2026-02-03");
  firm.open("2026-02-03");
  EXPECT_EQ(firm.parameter("invoices"), "3");
}

INSTANTIATE_TEST_SUITE_P(
    AtOneStep, BookAdvisorThatFails,
    ::testing::Values(std::pair("begin", "at begin: stumbled, as told"),
                      std::pair("accumulate", R"(at customer \"bad\": stumbled, as told)"),
                      std::pair("save", "at save: stumbled, as told"),
                      std::pair("merge", "at merge: stumbled, as told"),
                      std::pair("finish", "at finish: stumbled, as told"),
                      std::pair("half-saved", "the bytes are no state of this fold"),
                      std::pair("twice", R"(the parameter \"inverse\" was given before)"),
                      std::pair("bad-key", R"(the parameter \"Not A Key\" is no key)")),
    [](const auto& mistake) {
      std::string name = mistake.param.first;
      std::erase(name, '-');
      return name;
    });

TEST(BookAdvisorThatWasAskedForAndFails, TellsWhoeverAsked) {
  ExtendedBook firm({"averager"});
  firm.post(debtor("1"), "2026-01-20");
  firm.set("averager", "mistake", "finish", "2026-01-20");
  try {
    firm.book().recompute("averager");
    FAIL() << "nothing was said";
  } catch (const Error& error) {
    EXPECT_EQ(error.status(), LOFTE_PLUGIN_FAILED);
    EXPECT_EQ(error.where(), "averager");
  }
  EXPECT_THROW(firm.book().recompute("nobody"), Error);
}

TEST(BookAdvisor, InCCountsCustomersEveryMonday) {
  ExtendedBook firm({"whole-c"});
  firm.post(customer("1"), "2026-01-20");  // a Tuesday
  firm.open("2026-01-20");
  firm.post(customer("2"), "2026-01-21");
  firm.open("2026-01-25");
  EXPECT_EQ(firm.metric("customers"), 1);
  firm.open("2026-01-26");
  EXPECT_EQ(firm.metric("customers"), 2);
  EXPECT_EQ(firm.digest(1), firm.digest(2));
}

TEST(BookAdvisor, OfABookWithoutCustomersIsAskedAllTheSame) {
  ExtendedBook firm({"averager"});
  firm.open("2026-01-20");
  EXPECT_EQ(firm.metric("customers"), 0);
}

}  // namespace
}  // namespace lofte::test
