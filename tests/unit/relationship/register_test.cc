// The customer register, and the people in it.
#include <gmock/gmock.h>

#include "relationship.h"

namespace lofte::testing {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::SizeIs;

TEST(Relationship, Row26GapsInTheRegisterAreListed) {
  const auto history = buyer({"2026-01-05"}).business();
  EXPECT_THAT(said_on("2026-01-06", history, kFlag, "register").reasons,
              ElementsAre("No e-mail and no telephone number.", "Nobody of ours is responsible.",
                          "No organisation number.", "No contact person."));
  auto in_order = buyer({"2026-01-05"}).business().manager("Kari").person("Ola");
  in_order.who([](auto& who) {
    who.email = borrow("post@nordvik.example");
    who.organisation_number = borrow("912345678");
  });
  EXPECT_FALSE(says("2026-01-06", in_order, kFlag, "register"));
  auto off = history;
  off.setting("register_gaps", "false");
  EXPECT_FALSE(says("2026-01-06", off, kFlag, "register"));
  EXPECT_FALSE(says("2026-01-06", customer("Åse").they_call("2026-01-05"), kFlag, "register"))
      << "of those who have bought";
}

TEST(Relationship, Row28WhyTheyBuyAndHowMuchItMattersIsAskedOfWhoComesBack) {
  const auto once = buyer({"2026-01-05"});
  EXPECT_THAT(said_on("2026-02-06", once, kFlag, "register").reasons, SizeIs(2));
  auto again = buyer({"2026-01-05", "2026-02-05"});
  const auto gaps = said_on("2026-02-06", again, kFlag, "register").reasons;
  EXPECT_THAT(gaps, Contains(HasSubstr("Why they buy is not noted")));
  EXPECT_THAT(gaps, Contains(HasSubstr("How much our product matters")));
  auto important = buyer({"2026-01-05"});
  important.who([](auto& who) { who.importance = LOFTE_CUSTOMER_HIGH; });
  EXPECT_THAT(said_on("2026-01-06", important, kFlag, "register").reasons,
              Contains(HasSubstr("Why they buy is not noted")));
}

TEST(Relationship, Row26AChangeInTheRegisterBecomesATaskForTheManager) {
  auto history = buyer({"2026-01-05"}).manager("Kari");
  history.with<lofte_customer>("C1", "2026-02-10", [](auto& who) { who.name = borrow("Åse"); });
  EXPECT_FALSE(says("2026-02-09", history, kTask, "change 2026-02-10"));
  const Said change = said_on("2026-02-10", history, kTask, "change 2026-02-10");
  EXPECT_EQ(change.assignee, "Kari");
  EXPECT_TRUE(says("2026-03-12", history, kTask, "change 2026-02-10"));
  EXPECT_FALSE(says("2026-03-13", history, kTask, "change 2026-02-10"));
  auto first = customer("Åse").with<lofte_customer>("C1", "2026-01-01",
                                                    [](auto& who) { who.name = borrow("Åse"); });
  first.invoice("F1", "2026-01-05", 1000_nok);
  EXPECT_FALSE(says("2026-01-06", first, kTask, "change 2026-01-01")) << "the first entry is none";
}

History people(lofte_date left = 0) {
  return buyer({"2026-01-05", "2026-02-05"})
      .business()
      .manager("Kari")
      .with<lofte_person>("per", 0, [left](auto& person) {
        person.given_name = borrow("Per");
        person.family_name = borrow("Lund");
        person.role = borrow("purchasing");
        person.left_on = left;
      });
}

TEST(Relationship, Row26AKeyPersonWhoLeavesBecomesATask) {
  const auto history = people(day("2026-02-10"));
  EXPECT_FALSE(says("2026-02-09", history, kTask, "left per"));
  EXPECT_THAT(said_on("2026-02-10", history, kTask, "left per").title, HasSubstr("Per left"));
  EXPECT_FALSE(says("2026-03-13", history, kTask, "left per"));
}

TEST(Relationship, Row27AllRestsOnOnePerson) {
  auto history = people();
  const Said warning = said_on("2026-02-06", history, kFlag, "people");
  EXPECT_EQ(warning.rule, "rests-on-one-person");
  EXPECT_EQ(warning.severity, LOFTE_SEVERITY_NOTICE);
  EXPECT_THAT(warning.title, HasSubstr("Per Lund"));
  EXPECT_THAT(warning.reasons, Contains("Per Lund, purchasing: no talk noted."));
  history.with<lofte_person>("liv", 0, [](auto& person) { person.given_name = borrow("Liv"); });
  history.with<lofte_contact>("T1", "2026-02-07", [](auto& contact) {
    contact.date = day("2026-02-07");
    contact.direction = LOFTE_CONTACT_INBOUND;
    contact.person_id = borrow("liv");
  });
  const Said two = said_on("2026-02-08", history, kFlag, "people");
  EXPECT_EQ(two.rule, "people");
  EXPECT_THAT(two.reasons, ElementsAre("Liv: last talk on 7 February 2026.",
                                       "Per Lund, purchasing: no talk noted."));
}

TEST(Relationship, Row27WhoLeavesLeavesAllToTheOther) {
  auto history = people(day("2026-03-01"));
  history.with<lofte_person>("liv", 0, [](auto& person) { person.given_name = borrow("Liv"); });
  EXPECT_EQ(said_on("2026-02-28", history, kFlag, "people").rule, "people");
  EXPECT_THAT(said_on("2026-03-01", history, kFlag, "people").title, HasSubstr("rests on Liv"));
}

TEST(Relationship, Row28HighImportanceWarnsOfASinglePersonFromTheFirstPurchase) {
  auto history = buyer({"2026-01-05"}).business().person("Per");
  EXPECT_EQ(said_on("2026-01-06", history, kFlag, "people").rule, "people");
  history.who([](auto& who) { who.importance = LOFTE_CUSTOMER_HIGH; });
  const Said warning = said_on("2026-01-06", history, kFlag, "people");
  EXPECT_EQ(warning.rule, "rests-on-one-person");
  EXPECT_EQ(warning.severity, LOFTE_SEVERITY_IMPORTANT);
}

}  // namespace
}  // namespace lofte::testing
