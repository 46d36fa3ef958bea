// After a purchase: thanks, check-in, reassurance, and the first days of a new customer.
#include <gmock/gmock.h>

#include "follow_up.h"

namespace lofte::testing {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

History bought(const char* on) {
  return customer("Åse").invoice("F1", on, 1000_nok);
}

TEST(AfterPurchase, Row8ThanksComeRightAfterAPurchase) {
  const auto history = bought("2026-03-06");  // a Friday
  const Said thanks = the_task("2026-03-06", history, "thanks 2026-03-06");
  EXPECT_EQ(thanks.from, day("2026-03-09"));
  EXPECT_EQ(thanks.latest, day("2026-03-13"));
  EXPECT_THAT(thanks.reasons, Contains("It was their first purchase, on 6 March 2026."));
  EXPECT_THAT(thanks.points, Contains("Ask what they look forward to most; offer nothing more "
                                      "today."));
  EXPECT_EQ(thanks.evidence, Ids{"fact 2"});
  EXPECT_TRUE(thanks.invoices.empty()) << "it is not about paying them";
  EXPECT_FALSE(says_task("2026-03-14", history, "thanks 2026-03-06"));
}

TEST(AfterPurchase, ThanksThatWereSaidAreNotAskedForAgain) {
  const auto history = bought("2026-03-02").we_call("2026-03-03", LOFTE_CONTACT_SERVICE);
  EXPECT_FALSE(says_task("2026-03-03", history, "thanks 2026-03-02"));
  const auto before = bought("2026-03-02").we_call("2026-03-02", LOFTE_CONTACT_SALES);
  EXPECT_TRUE(says_task("2026-03-03", before, "thanks 2026-03-02")) << "that talk was the sale";
}

TEST(AfterPurchase, Row8TheCheckInComesWhenAFaultWouldHaveShown) {
  const auto history = bought("2026-03-02");
  EXPECT_FALSE(says_task("2026-03-15", history, "check-in 2026-03-02"));
  const Said task = the_task("2026-03-16", history, "check-in 2026-03-02");
  EXPECT_EQ(task.latest, day("2026-03-16") + 21);
  EXPECT_THAT(task.reasons, Contains(HasSubstr("They gain:")));
  const auto called = bought("2026-03-02").we_call("2026-03-16", LOFTE_CONTACT_SERVICE);
  EXPECT_FALSE(says_task("2026-03-16", called, "check-in 2026-03-02"));
}

TEST(AfterPurchase, TheDelayIsSetPerProduct) {
  auto history = customer("Åse");
  history.with<lofte_invoice>("F1", "2026-03-02", [](auto& invoice) {
    invoice.status = LOFTE_INVOICE_ISSUED;
    invoice.issue_date = day("2026-03-02");
    invoice.due_date = day("2026-03-16");
    invoice.amount = 1000_nok;
    invoice.product = borrow("filter");
  });
  history.setting("check_in_products", "boiler=365, filter = 30");
  EXPECT_FALSE(says_task("2026-03-16", history, "check-in 2026-03-02"));
  EXPECT_FALSE(says_task("2026-03-31", history, "check-in 2026-03-02"));
  EXPECT_THAT(the_task("2026-04-01", history, "check-in 2026-03-02").points,
              Contains("It is about: filter"));
}

TEST(AfterPurchase, ItCountsFromTheDelivery) {
  auto history = bought("2026-03-02");
  history.with<lofte_delivery>("D1", "2026-03-20", [](auto& delivery) {
    delivery.date = day("2026-03-20");
    delivery.invoice_id = borrow("F1");
  });
  EXPECT_FALSE(says_task("2026-03-20", history, "check-in 2026-03-02"));
  EXPECT_TRUE(says_task("2026-04-03", history, "check-in 2026-03-02"));
}

TEST(AfterPurchase, Row8ReassuranceComesLater) {
  const auto history = bought("2026-03-02");
  EXPECT_FALSE(says_task("2026-03-29", history, "reassure 2026-03-02"));
  EXPECT_TRUE(says_task("2026-03-30", history, "reassure 2026-03-02"));
  EXPECT_FALSE(says_task("2026-04-14", history, "reassure 2026-03-02"));
}

TEST(AfterPurchase, WhoBuysEveryWeekIsNotThankedEveryWeek) {
  auto history = bought("2026-01-05");
  history.invoice("F2", "2026-01-12", 1000_nok).invoice("F3", "2026-01-19", 1000_nok);
  EXPECT_FALSE(says_task("2026-01-19", history, "thanks 2026-01-19"));
  history.invoice("F4", "2026-02-18", 1000_nok);
  EXPECT_TRUE(says_task("2026-02-18", history, "thanks 2026-02-18"));
}

TEST(AfterPurchase, SeveralInvoicesOfADayAreOnePurchase) {
  const auto history = bought("2026-03-02").invoice("F2", "2026-03-02", 500_nok);
  const Said thanks = the_task("2026-03-02", history, "thanks 2026-03-02");
  EXPECT_EQ(thanks.evidence, (Ids{"fact 2", "fact 3"}));
}

TEST(AfterPurchase, DraftsCancelledAndFullyCreditedInvoicesAreNoPurchase) {
  const auto cancelled = bought("2026-03-02").cancelled("2026-03-03");
  EXPECT_TRUE(says_task("2026-03-02", cancelled, "thanks 2026-03-02"));
  EXPECT_FALSE(says_task("2026-03-03", cancelled, "thanks 2026-03-02"));
  const auto credited = bought("2026-03-02").credited("2026-03-03", 1000_nok);
  EXPECT_FALSE(says_task("2026-03-03", credited, "thanks 2026-03-02"));
  const auto partly = bought("2026-03-02").credited("2026-03-03", 999_nok);
  EXPECT_TRUE(says_task("2026-03-03", partly, "thanks 2026-03-02"));
  auto draft = customer("Åse");
  draft.with<lofte_invoice>("F1", "2026-03-02", [](auto& invoice) {
    invoice.status = LOFTE_INVOICE_DRAFT;
    invoice.issue_date = day("2026-03-02");
    invoice.amount = 1000_nok;
  });
  EXPECT_FALSE(says_task("2026-03-02", draft, "thanks 2026-03-02"));
}

TEST(AfterPurchase, IsSilentWhileSomethingIsWrong) {
  const auto complains = bought("2026-03-02").complains("K1", "2026-03-10", day("2026-03-20"));
  EXPECT_FALSE(says_task("2026-03-16", complains, "check-in 2026-03-02"));
  EXPECT_TRUE(says_task("2026-03-20", complains, "check-in 2026-03-02"));
  auto damaged = bought("2026-03-02");
  in_stage(damaged, "awareness", true);
  EXPECT_FALSE(says_task("2026-03-16", damaged, "check-in 2026-03-02"));
}

TEST(FirstDays, Row8ANewCustomerHasAPlanForTheFirstHundredDays) {
  const auto history = bought("2026-03-02");
  const Answer answer = follow_up_on("2026-03-02", history);
  const Said* plan = answer.find(LOFTE_ADVICE_FLAG, "first days 2026-03-02");
  ASSERT_NE(plan, nullptr);
  EXPECT_EQ(plan->title, "A new customer’s first days, until 10 June 2026");
  EXPECT_THAT(plan->reasons,
              ElementsAre("Thanks: from 3 March 2026.",
                          "Check-in, when a fault would have shown: from 16 March 2026.",
                          "Reassurance, while doubt sets in: from 30 March 2026.",
                          "A talk: from 16 April 2026.", "A talk: from 1 June 2026."));
  EXPECT_TRUE(says_task("2026-04-16", history, "first days 2026-03-02 day 45"));
  EXPECT_FALSE(says_task("2026-05-31", history, "first days 2026-03-02 day 45"));
  EXPECT_TRUE(says_task("2026-05-31", history, "first days 2026-03-02 day 90"));
  EXPECT_FALSE(says_task("2026-06-11", history, "first days 2026-03-02 day 90"));
  EXPECT_FALSE(says_flag("2026-06-11", history, "first days 2026-03-02"));
}

TEST(FirstDays, ThePlanIsASetting) {
  auto history = bought("2026-03-02");
  history.setting("first_plan", "60, 20, nonsense, 400");
  EXPECT_TRUE(says_task(day("2026-03-02") + 20, history, "first days 2026-03-02 day 20"));
  EXPECT_TRUE(says_task(day("2026-03-02") + 60, history, "first days 2026-03-02 day 60"));
  EXPECT_FALSE(says_task(day("2026-03-02") + 45, history, "first days 2026-03-02 day 45"));
}

TEST(FirstDays, WhoMayHaveBoughtBeforeTheBookBeganIsNotNew) {
  auto history = bought("2026-03-02");
  history.known_since("2026-03-02");
  EXPECT_FALSE(says_flag("2026-03-02", history, "first days 2026-03-02"));
  EXPECT_FALSE(says_flag("2026-03-02", history, "priority new"));
}

TEST(Tasks, Row33EachSaysWhatTheCustomerGainsAndWhatSkippingCosts) {
  auto history = bought("2026-03-02");
  for (lofte_date today = day("2026-03-02"); today < day("2026-12-01"); today += 5) {
    for (const Said& task : follow_up_on(today, history).of(LOFTE_ADVICE_TASK)) {
      EXPECT_THAT(task.reasons, Contains(HasSubstr("They gain:"))) << task.key;
      EXPECT_FALSE(task.points.empty()) << task.key;
      EXPECT_NE(task.channel, LOFTE_CHANNEL_UNSPECIFIED) << task.key;
      EXPECT_NE(task.latest, 0) << task.key;
      EXPECT_FALSE(task.evidence.empty()) << task.key;
    }
  }
}

}  // namespace
}  // namespace lofte::testing
