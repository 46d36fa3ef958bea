// The steps beyond the nudge, and how several invoices share them.
#include <gmock/gmock.h>

#include "late_payer.h"
#include "lofte/cpp/date.hpp"

namespace lofte::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

History reminded() {
  return customer("Åse")
      .invoice("F1", "2026-01-05", 1200_nok)
      .due("2026-01-19")
      .notice("N1", "2026-01-26", 2, "2026-02-09", {"F1"})
      .notice("N2", "2026-02-16", 3, "2026-03-02", {"F1"});
}

TEST(Ladder, AsksForACallWithAPlanToOffer) {
  const Said call = late_payer_on("2026-03-09", reminded()).the(kTask);
  EXPECT_EQ(call.key, "call after N2");
  EXPECT_EQ(call.channel, LOFTE_CHANNEL_PHONE);
  EXPECT_EQ(call.since, day("2026-03-07"));
  EXPECT_EQ(call.from, day("2026-03-09"));
  EXPECT_THAT(call.points, ::testing::Contains(HasSubstr("3 monthly parts of NOK 400.00")));
}

TEST(Ladder, ATalkAboutTheMoneyIsTheCall) {
  auto history = reminded().we_call("2026-03-10");
  EXPECT_THAT(late_payer_on("2026-03-18", history).of(kTask), IsEmpty());
  // Ten days to answer, seven to wait.
  EXPECT_EQ(late_payer_on("2026-03-27", history).the(kTask).rule, "formal-decision");
}

TEST(Ladder, ATalkBeforeTheLadderCameToItIsNoStep) {
  auto history =
      customer("Åse").invoice("F1", "2026-01-05", 1200_nok).due("2026-01-19").we_call("2026-01-21");
  EXPECT_EQ(late_payer_on("2026-01-28", history).the(kDraft).step, 2);
}

TEST(Ladder, AFormalNoticeIsForAPersonToDecideAndNeverDrafted) {
  auto history = reminded().notice("N3", "2026-03-10", 4, "2026-03-20", {"F1"});
  const auto decide = late_payer_on("2026-03-27", history);
  EXPECT_EQ(decide.the(kTask).key, "formal after N3");
  EXPECT_FALSE(decide.has_draft());

  history.notice("N4", "2026-03-30", 5, "2026-04-20", {"F1"});
  const auto after = late_payer_on("2026-08-03", history);
  EXPECT_THAT(after.of(kTask), IsEmpty());
  EXPECT_FALSE(after.has_draft());
  EXPECT_TRUE(after.is_held_by("in hands of a person F1"));
}

TEST(Ladder, ADecisionAboutOneInvoiceHoldsUpNoFriendlyNoteAboutAnother) {
  auto history = reminded()
                     .notice("N3", "2026-03-10", 4, "2026-03-20", {"F1"})
                     .invoice("F2", "2026-03-01", 300_nok)
                     .due("2026-03-15");
  const auto answer = late_payer_on("2026-03-27", history);
  const Said decide = answer.the(kTask);
  EXPECT_EQ(decide.key, "formal after N3");
  EXPECT_EQ(decide.invoices, Ids{"F1"});
  EXPECT_EQ(decide.amounts, (std::vector<std::string>{"1200.00 NOK"}));
  const Said draft = answer.the(kDraft);
  EXPECT_EQ(draft.step, 2);
  EXPECT_EQ(draft.invoices, Ids{"F2"});
  EXPECT_EQ(draft.amounts, (std::vector<std::string>{"300.00 NOK"}));

  // And the note changes nothing about what is to be decided.
  history.notice("N4", "2026-03-27", 2, "2026-04-10", {"F2"});
  EXPECT_EQ(late_payer_on("2026-03-30", history).the(kTask), decide);
}

TEST(Ladder, AfterTheCallOtherLettersLeaveTheMatterAlone) {
  const auto history = reminded()
                           .notice("N3", "2026-03-10", 4, "2026-03-25", {"F1"})
                           .invoice("F2", "2026-02-26", 300_nok)
                           .due("2026-03-12");
  EXPECT_EQ(late_payer_on("2026-03-23", history).the(kDraft).invoices, Ids{"F2"});
}

TEST(Ladder, AGentlePolicyStopsAtTheCall) {
  auto history = reminded().notice("N3", "2026-03-10", 4, "2026-03-20", {"F1"});
  history.setting("policy", "gentle");
  EXPECT_THAT(late_payer_on("2026-06-01", history).of(kTask), IsEmpty());
}

TEST(Ladder, PoliciesHoldForTheBookACustomerOrAnInvoice) {
  auto two = customer("Åse")
                 .invoice("F1", "2026-01-05", 1200_nok)
                 .due("2026-01-19")
                 .invoice("F2", "2026-01-05", 300_nok)
                 .due("2026-01-19");
  two.setting("policy", "off", "F1");
  const auto one_off = late_payer_on("2026-01-26", two);
  EXPECT_EQ(one_off.the(kDraft).invoices, Ids{"F2"});
  EXPECT_TRUE(one_off.is_held_by("policy of F1"));
  two.setting("policy", "off");
  const auto all_off = late_payer_on("2026-01-26", two);
  EXPECT_FALSE(all_off.has_draft());
  EXPECT_TRUE(all_off.is_held_by("policy"));
}

TEST(Ladder, TheDayOfTheNudgeCanBeSetForAnInvoice) {
  auto history = customer("Åse").invoice("F1", "2026-01-05", 1200_nok).due("2026-01-19");
  history.setting("nudge_after_days", "3", "F1");
  EXPECT_TRUE(late_payer_on("2026-01-22", history).has_draft());
  EXPECT_FALSE(late_payer_on("2026-01-21", history).has_draft());
}

TEST(Ladder, ASharedNoticeIsAsMildAsItsMildestInvoice) {
  const auto history = customer("Åse")
                           .invoice("F1", "2026-01-05", 1200_nok)
                           .due("2026-01-19")
                           .notice("N1", "2026-01-26", 2, "2026-02-09", {"F1"})
                           .invoice("F2", "2026-01-29", 300_nok)
                           .due("2026-02-12");
  const Said draft = late_payer_on("2026-02-16", history).the(kDraft);
  EXPECT_EQ(draft.step, 2);
  EXPECT_THAT(draft.invoices, ElementsAre("F1", "F2"));
}

TEST(Ladder, NeverRaisesAStepBeforeTheDateThatWasGiven) {
  // F1 is ready for its reminder; F2 has until 6 March.
  const auto history = customer("Åse")
                           .invoice("F1", "2026-01-05", 1200_nok)
                           .due("2026-01-19")
                           .invoice("F2", "2026-01-29", 300_nok)
                           .due("2026-02-12")
                           .notice("N1", "2026-01-26", 2, "2026-02-09", {"F1"})
                           .notice("N2", "2026-02-20", 2, "2026-03-06", {"F2"});
  EXPECT_EQ(late_payer_on("2026-02-27", history).the(kDraft).step, 2);
}

TEST(Ladder, AfterThreeSharedNoticesATalkComesFirst) {
  auto history = customer("Åse")
                     .invoice("F1", "2026-01-05", 1200_nok)
                     .due("2026-01-19")
                     .notice("N1", "2026-01-26", 2, "2026-02-09", {"F1"})
                     .notice("N2", "2026-02-09", 2, "2026-02-23", {"F1"})
                     .notice("N3", "2026-02-23", 2, "2026-03-09", {"F1"})
                     .invoice("F2", "2026-02-02", 300_nok)
                     .due("2026-02-16");
  const auto answer = late_payer_on("2026-03-02", history);
  EXPECT_EQ(answer.the(kTask).rule, "call");
  EXPECT_FALSE(answer.has_draft());
  EXPECT_TRUE(answer.is_held_by("talk first"));
}

TEST(Ladder, TheCallAfterThreeSharedNoticesIsAskedForOnce) {
  auto history = customer("Åse")
                     .invoice("F1", "2026-01-05", 1200_nok)
                     .due("2026-01-19")
                     .notice("N1", "2026-01-26", 2, "2026-02-09", {"F1"})
                     .notice("N2", "2026-02-09", 2, "2026-02-23", {"F1"})
                     .notice("N3", "2026-02-23", 2, "2026-03-20", {"F1"})
                     .invoice("F2", "2026-02-02", 300_nok)
                     .due("2026-02-16")
                     .we_call("2026-03-03");
  // The third notice gave until the 20th; the first one's date is long past, and so was the call.
  const auto answer = late_payer_on("2026-03-11", history);
  EXPECT_THAT(answer.of(kTask), IsEmpty());
  EXPECT_EQ(answer.the(kDraft).step, 2);
}

TEST(Ladder, ABouncedPaymentStartsItsInvoiceAnew) {
  const auto history = reminded().paid("2026-03-03").bounced("2026-03-06");
  EXPECT_FALSE(late_payer_on("2026-03-12", history).has_draft());
  EXPECT_EQ(late_payer_on("2026-03-13", history).the(kDraft).step, 2);
}

TEST(Ladder, NeverAddsAmountsOfTwoCurrencies) {
  const auto history = customer("Åse")
                           .invoice("F1", "2026-01-05", 1200_nok)
                           .due("2026-01-19")
                           .invoice("F2", "2026-01-05", 100_eur)
                           .due("2026-01-19");
  const Said draft = late_payer_on("2026-01-26", history).the(kDraft);
  EXPECT_THAT(draft.amounts, ElementsAre("100.00 EUR", "1200.00 NOK"));
  EXPECT_EQ(draft.invoices.size(), 2u);
}

TEST(Ladder, ListsNumberAmountDateAndReferenceOfEachInvoice) {
  const auto history = customer("Åse")
                           .speaks("en")
                           .invoice("17", "2026-01-05", 1200_nok)
                           .due("2026-01-19")
                           .number("2026-0017")
                           .reference("2026001745");
  const Said draft = late_payer_on("2026-01-26", history).the(kDraft);
  EXPECT_THAT(draft.body,
              ::testing::Contains("Invoice 2026-0017: NOK 1,200.00, first due on 19 January 2026, "
                                  "payment reference 2026001745"));
}

TEST(Ladder, TheCourtesyNoteIsOffByDefaultAndOnlyForThoseWhoHaveBeenLate) {
  auto late_once = customer("Åse")
                       .invoice("A1", "2025-10-01", 100_nok)
                       .paid("2025-11-20")
                       .invoice("F1", "2026-01-07", 1200_nok)
                       .due("2026-01-21");
  EXPECT_FALSE(late_payer_on("2026-01-19", late_once).has_draft());
  late_once.setting("courtesy", "true");
  const Said note = late_payer_on("2026-01-19", late_once).the(kDraft);
  EXPECT_EQ(note.step, 1);
  EXPECT_EQ(note.key, "courtesy 2026-01-21");
  EXPECT_EQ(note.send_on, day("2026-01-19"));

  auto never_late = customer("Bo")
                        .invoice("A1", "2025-10-01", 100_nok)
                        .paid("2025-10-10")
                        .invoice("F1", "2026-01-07", 1200_nok)
                        .due("2026-01-21");
  never_late.setting("courtesy", "true");
  EXPECT_FALSE(late_payer_on("2026-01-19", never_late).has_draft());
}

TEST(Ladder, SaysWhenLatenessIsUnusualForACustomer) {
  auto history = customer("Åse");
  for (int month = 1; month <= 6; ++month) {
    const lofte_date issued = lofte::date_of(2025, static_cast<unsigned>(month), 1);
    history.invoice(concat("A", month), issued, 100_nok).paid(issued + 13);
  }
  history.invoice("F1", "2026-01-05", 1200_nok).due("2026-01-19");
  EXPECT_EQ(late_payer_on("2026-01-22", history).find(LOFTE_ADVICE_FLAG, "unusual"), nullptr);
  const auto answer = late_payer_on("2026-01-23", history);
  ASSERT_NE(answer.find(LOFTE_ADVICE_FLAG, "unusual"), nullptr);
}

TEST(Ladder, ADraftNobodySentMovesWithTheWeek) {
  const auto history = customer("Åse").invoice("F1", "2026-01-05", 1200_nok).due("2026-01-19");
  const Said first = late_payer_on("2026-01-26", history).the(kDraft);
  const Said same_week = late_payer_on("2026-01-30", history).the(kDraft);
  const Said next_week = late_payer_on("2026-02-02", history).the(kDraft);
  EXPECT_EQ(same_week, first);
  EXPECT_EQ(next_week.key, first.key);
  EXPECT_EQ(next_week.revision, first.revision);
  EXPECT_EQ(next_week.send_on, day("2026-02-02"));
  EXPECT_GT(next_week.new_due, first.new_due);
}

}  // namespace
}  // namespace lofte::testing
