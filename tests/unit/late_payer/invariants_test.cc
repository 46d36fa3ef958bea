// The promises that the plugin makes to those who owe, one test or more for each.
#include <gmock/gmock.h>

#include "base/date.h"
#include "late_payer.h"
#include "services/calendar.h"

namespace lofte::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

// Due on Monday 19 January; the nudge comes on Monday the 26th.
History one_invoice() {
  return customer("Åse").invoice("F1", "2026-01-05", 1200_nok).due("2026-01-19");
}

// ---- 1: never about what is not owed ----

TEST(LatePayer, NeverWritesAboutAPaidInvoice) {
  const auto history = one_invoice().paid("2026-01-25");
  EXPECT_TRUE(late_payer_on("2026-01-24", history).items.size() > 0);
  EXPECT_EQ(late_payer_on("2026-01-26", history).find(LOFTE_ADVICE_FLAG, "overdue"), nullptr);
  for (const Said& draft : late_payer_on("2026-01-26", history).of(kDraft)) {
    EXPECT_EQ(draft.step, 0) << draft.key;
  }
}

TEST(LatePayer, NeverWritesAboutACreditedInvoice) {
  const auto history = one_invoice().credited("2026-01-25", 1200_nok);
  EXPECT_THAT(late_payer_on("2026-01-26", history).items, IsEmpty());
}

TEST(LatePayer, NeverWritesAboutACancelledInvoice) {
  const auto history = one_invoice().cancelled("2026-01-22");
  EXPECT_THAT(late_payer_on("2026-01-26", history).items, IsEmpty());
}

TEST(LatePayer, NeverWritesAboutAnInvoiceWrittenOff) {
  const auto history = one_invoice().written_off("2026-01-22");
  EXPECT_THAT(late_payer_on("2026-01-26", history).items, IsEmpty());
}

TEST(LatePayer, NeverWritesAboutAnInvoiceThatIsNotYetDue) {
  EXPECT_THAT(late_payer_on("2026-01-18", one_invoice()).items, IsEmpty());
}

TEST(LatePayer, CountsNothingFromTheFuture) {
  const auto history = one_invoice().paid("2026-03-01");
  EXPECT_EQ(late_payer_on("2026-01-26", history).the(kDraft).amounts, Ids{"1200.00 NOK"});
}

// ---- 2: the mildest first, none skipped ----

TEST(LatePayer, BeginsWithTheMildestStepWhateverTheAge) {
  EXPECT_EQ(late_payer_on("2029-06-04", one_invoice()).the(kDraft).step, 2);
}

TEST(LatePayer, SkipsNoStepWhenNobodyLookedForAYear) {
  const auto history = one_invoice().notice("N1", "2026-01-26", 2, "2026-02-09", {"F1"});
  EXPECT_EQ(late_payer_on("2027-02-01", history).the(kDraft).step, 3);
}

TEST(LatePayer, TakesEveryStepInOrder) {
  auto history = one_invoice();
  const auto sent = send_all(history, "2026-01-20", "2026-03-20");
  ASSERT_EQ(sent.size(), 2u);
  EXPECT_EQ(sent[0].step, 2);
  EXPECT_EQ(sent[1].step, 3);
  const auto answer = late_payer_on("2026-03-20", history);
  EXPECT_EQ(answer.the(LOFTE_ADVICE_TASK).key, "call after N2");
  EXPECT_FALSE(answer.has_draft());
}

// ---- 3: quiet after an outreach of ours ----

TEST(LatePayer, KeepsAMinimumGapFromAnyOutreachOfOurs) {
  const auto history = one_invoice().we_call("2026-01-23", LOFTE_CONTACT_SALES);
  const auto answer = late_payer_on("2026-01-26", history);
  EXPECT_FALSE(answer.has_draft());
  EXPECT_TRUE(answer.is_held_by("waiting"));
  EXPECT_FALSE(late_payer_on("2026-01-29", history).has_draft());
  EXPECT_TRUE(late_payer_on("2026-01-30", history).has_draft());
}

TEST(LatePayer, IsNotKeptQuietByNewslettersOrByContactsOfTheirs) {
  const auto history =
      one_invoice().newsletter("2026-01-25").they_call("2026-01-26").unreached("2026-01-26");
  EXPECT_TRUE(late_payer_on("2026-01-26", history).has_draft());
}

TEST(LatePayer, KeepsTheLegalGapBetweenNoticesWhereItIsLonger) {
  // A Danish notice asks for ten days between, more than our own seven.
  auto history = one_invoice().lives_in("DK").notice("N0", "2026-01-20", 1, "2026-01-21", {"F1"});
  EXPECT_FALSE(late_payer_on("2026-01-29", history).has_draft());
  EXPECT_TRUE(late_payer_on("2026-01-30", history).has_draft());
  history.setting("legal_gap_days", "0");
  EXPECT_TRUE(late_payer_on("2026-01-27", history).has_draft());
}

// ---- 4: one notice for all that is overdue ----

TEST(LatePayer, ListsEverythingOverdueInOneNotice) {
  const auto history = one_invoice()
                           .invoice("F2", "2026-01-06", 300_nok)
                           .due("2026-01-20")
                           .invoice("F3", "2026-01-07", 500_nok)
                           .due("2026-01-25")
                           .invoice("F4", "2026-01-20", 900_nok)
                           .due("2026-02-03");
  const Said draft = late_payer_on("2026-01-26", history).the(kDraft);
  EXPECT_THAT(draft.invoices, ElementsAre("F1", "F2", "F3"));
  EXPECT_THAT(draft.amounts, ElementsAre("2000.00 NOK"));
}

// ---- 5: pauses ----

TEST(LatePayer, PausesWhileAPromiseIsOpen) {
  const auto history = one_invoice().promises("P1", "2026-01-22", "2026-01-30", 1200_nok, {"F1"});
  const auto waiting = late_payer_on("2026-01-26", history);
  EXPECT_FALSE(waiting.has_draft());
  ASSERT_TRUE(waiting.is_held_by("promise P1"));
  EXPECT_THAT(waiting.find(LOFTE_ADVICE_SUPPRESSION, "promise P1")->title, HasSubstr("30"));
  // Friday the 30th and two working days more.
  EXPECT_FALSE(late_payer_on("2026-02-03", history).has_draft());
  EXPECT_TRUE(late_payer_on("2026-02-04", history).has_draft());
}

TEST(LatePayer, TakesThePromiseLogsWordForWhatIsOpen) {
  const auto promised = one_invoice().promises("P1", "2026-01-22", "2026-01-30", {}, {"F1"});
  auto open = promised;
  open.verdict("P1", "due", day("2026-02-10"));
  EXPECT_FALSE(late_payer_on("2026-02-06", open).has_draft());
  EXPECT_EQ(late_payer_on("2026-02-06", open).next_review, day("2026-02-10"));
  auto not_kept = promised;
  not_kept.verdict("P1", "broken");
  EXPECT_TRUE(late_payer_on("2026-01-29", not_kept).has_draft());
}

TEST(LatePayer, PausesWhileAPlanIsOnSchedule) {
  const auto history =
      one_invoice()
          .plan("A1", "2026-01-21", {"F1"}, {{"2026-01-30", 600_nok}, {"2026-02-27", 600_nok}})
          .paid("2026-01-30", 600_nok);
  const auto answer = late_payer_on("2026-02-16", history);
  EXPECT_FALSE(answer.has_draft());
  EXPECT_TRUE(answer.is_held_by("plan A1"));
}

TEST(LatePayer, PausesForADisputeOfAllInvoicesUntilItIsResolved) {
  const auto history = one_invoice().dispute("D1", "2026-01-22", {}, day("2026-02-12"));
  EXPECT_TRUE(late_payer_on("2026-02-11", history).is_held_by("dispute D1"));
  EXPECT_TRUE(late_payer_on("2026-02-12", history).has_draft());
}

TEST(LatePayer, PausesWhileAHoldLastsAndSaysWhyAndUntilWhen) {
  const auto history =
      one_invoice().on_hold("H1", "2026-01-22", "2026-02-10", "Checking the delivery with them");
  const auto answer = late_payer_on("2026-02-10", history);
  ASSERT_TRUE(answer.is_held_by("hold H1"));
  const Said& held = *answer.find(LOFTE_ADVICE_SUPPRESSION, "hold H1");
  EXPECT_THAT(held.title, HasSubstr("Checking the delivery with them"));
  EXPECT_EQ(held.until, day("2026-02-10"));
  EXPECT_EQ(answer.next_review, day("2026-02-11"));
  EXPECT_TRUE(late_payer_on("2026-02-11", history).has_draft());
}

TEST(LatePayer, PausesForTheWholeCustomerWhileAComplaintIsOpen) {
  const auto history = one_invoice().complains("K1", "2026-01-22", day("2026-02-09"));
  EXPECT_TRUE(late_payer_on("2026-02-06", history).is_held_by("complaint K1"));
  EXPECT_TRUE(late_payer_on("2026-02-09", history).has_draft());
}

TEST(LatePayer, NeverRemindsTheDeadOrTheInsolventAndAsksAPerson) {
  const auto died = late_payer_on("2026-01-26", one_invoice().died("2026-01-20"));
  EXPECT_FALSE(died.has_draft());
  EXPECT_EQ(died.the(LOFTE_ADVICE_TASK).rule, "death");
  const auto insolvent = late_payer_on("2026-01-26", one_invoice().insolvent("2026-01-20"));
  EXPECT_FALSE(insolvent.has_draft());
  EXPECT_EQ(insolvent.the(LOFTE_ADVICE_TASK).rule, "insolvency");
}

// ---- 7: working days ----

TEST(LatePayer, DatesNoNoticeOnAWeekendOrPublicHoliday) {
  // The nudge would fall on Good Friday 2026, 3 April; Easter Monday is free too.
  const auto history = customer("Åse").invoice("F1", "2026-03-12", 1200_nok).due("2026-03-27");
  EXPECT_EQ(late_payer_on("2026-04-03", history).the(kDraft).send_on, day("2026-04-07"));
  EXPECT_EQ(late_payer_on("2026-04-06", history).the(kDraft).send_on, day("2026-04-07"));
}

TEST(LatePayer, StaysOnItsStepWhileItWaitsForAWorkingDay) {
  const auto history = customer("Åse").invoice("F1", "2026-03-12", 1200_nok).due("2026-03-27");
  const Said waiting = late_payer_on("2026-04-03", history).the(kDraft);
  const Said later = late_payer_on("2026-04-07", history).the(kDraft);
  EXPECT_EQ(waiting.step, 2);
  EXPECT_EQ(later, waiting);
}

// ---- 8: a new due date that can be reached ----

TEST(LatePayer, GivesAReachableNewDueDateOnAWorkingDay) {
  const auto history = one_invoice().lives_in("SE");
  for (lofte_date today = day("2026-01-26"); today < day("2026-03-31"); ++today) {
    const Said draft = late_payer_on(today, history).the(kDraft);
    if (!services::Calendar::is_working_day("SE", today)) continue;
    EXPECT_GE(draft.new_due, today + 10) << base::format_date(today);
    EXPECT_TRUE(services::Calendar::is_working_day("SE", draft.new_due));
    EXPECT_LE(draft.send_on, today);
  }
}

TEST(LatePayer, GivesTheDaysThatTheLawAsksForWhereTheyAreMore) {
  const Said draft = late_payer_on("2026-01-26", one_invoice().lives_in("NO")).the(kDraft);
  EXPECT_GE(draft.new_due, day("2026-01-26") + 14);
}

TEST(LatePayer, CountsTheNextStepFromTheNewDueDate) {
  const auto history = one_invoice().notice("N1", "2026-01-26", 2, "2026-03-02", {"F1"});
  const auto early = late_payer_on("2026-03-06", history);
  EXPECT_FALSE(early.has_draft());
  EXPECT_THAT(early.find(LOFTE_ADVICE_SUPPRESSION, "waiting")->title, HasSubstr("gave until"));
  EXPECT_EQ(late_payer_on("2026-03-07", history).the(kDraft).step, 3);
}

// ---- 9: who and what is left out ----

TEST(LatePayer, LeavesOutSmallBalances) {
  const auto history = one_invoice().paid("2026-01-12", money(1150'01, "NOK"));
  const auto answer = late_payer_on("2026-01-26", history);
  EXPECT_FALSE(answer.has_draft());
  EXPECT_TRUE(answer.is_held_by("small balance NOK"));
  const auto fifty = one_invoice().paid("2026-01-12", 1150_nok);
  EXPECT_TRUE(late_payer_on("2026-01-26", fifty).has_draft());
}

TEST(LatePayer, WeighsSmallBalancesOfOtherCurrenciesByTheRateTheyWereBookedAt) {
  const auto four_euro =
      customer("Åse").invoice("F1", "2026-01-05", 4_eur).booked_as(46_nok).due("2026-01-19");
  EXPECT_TRUE(late_payer_on("2026-01-26", four_euro).is_held_by("small balance EUR"));
  const auto five_euro =
      customer("Åse").invoice("F1", "2026-01-05", 5_eur).booked_as(58_nok).due("2026-01-19");
  EXPECT_TRUE(late_payer_on("2026-01-26", five_euro).has_draft());
}

// ---- 10: due today is not late ----

TEST(LatePayer, DoesNotCallDueTodayLate) {
  const auto today = late_payer_on("2026-01-19", one_invoice());
  EXPECT_THAT(today.items, IsEmpty());
  EXPECT_EQ(today.next_review, day("2026-01-20"));
  const Said flag = late_payer_on("2026-01-20", one_invoice()).the(LOFTE_ADVICE_FLAG);
  EXPECT_EQ(flag.since, day("2026-01-20"));
}

// ---- 11: fees only from the step that is set (charges_test.cc); those booked are shown ----

TEST(LatePayer, ShowsFeesThatAreBookedAndAddsNone) {
  const auto history = one_invoice().fee("2026-01-22", 35_nok);
  const Said draft = late_payer_on("2026-01-26", history).the(kDraft);
  EXPECT_EQ(draft.amounts, Ids{"1235.00 NOK"});
  EXPECT_EQ(std::count_if(draft.body.begin(), draft.body.end(),
                          [](const auto& line) { return line.find("gebyrer") != line.npos; }),
            1);
}

// ---- 12: in the customer's language, to a person by name ----

TEST(LatePayer, WritesInTheCustomersLanguageToThePersonByName) {
  const auto history = one_invoice().speaks("sv").person("Märta");
  const Said draft = late_payer_on("2026-01-26", history).the(kDraft);
  EXPECT_EQ(draft.language, "sv");
  EXPECT_EQ(draft.body.front(), "Hej Märta,");
}

TEST(LatePayer, AddressesFirmsInThePlural) {
  const auto history = one_invoice().business();
  EXPECT_THAT(late_payer_on("2026-01-26", history).the(kDraft).whole_body(), HasSubstr("dere"));
}

TEST(LatePayer, SignsWithThePersonResponsible) {
  const auto history = one_invoice().manager("Kari Nordmann");
  EXPECT_THAT(late_payer_on("2026-01-26", history).the(kDraft).body.back(),
              HasSubstr("Kari Nordmann"));
}

// ---- 13: the same answer however often and whenever it is asked ----

TEST(LatePayer, SaysTheSameHoweverOftenItIsAsked) {
  const auto history = one_invoice().promises("P1", "2026-01-22", "2026-01-23", 1200_nok, {"F1"});
  const auto first = late_payer_on("2026-01-29", history);
  late_payer_on("2026-05-04", one_invoice());
  EXPECT_EQ(late_payer_on("2026-01-29", history).items, first.items);
}

TEST(LatePayer, TheSameDayAfterSendingThereIsNothingMoreToSend) {
  auto history = one_invoice();
  const Said draft = late_payer_on("2026-01-26", history).the(kDraft);
  history.notice("N1", "2026-01-26", draft.step, draft.new_due, draft.invoices);
  EXPECT_FALSE(late_payer_on("2026-01-26", history).has_draft());
}

// ---- 14: paid is closed the same day ----

TEST(LatePayer, ClosesTheMatterOnTheDayItIsPaid) {
  const auto history = one_invoice()
                           .notice("N1", "2026-01-26", 2, "2026-02-09", {"F1"})
                           .notice("N2", "2026-02-16", 3, "2026-03-02", {"F1"})
                           .paid("2026-03-20");
  EXPECT_EQ(late_payer_on("2026-03-19", history).the(LOFTE_ADVICE_TASK).rule, "call");
  const auto closed = late_payer_on("2026-03-20", history);
  EXPECT_THAT(closed.of(LOFTE_ADVICE_TASK), IsEmpty());
  EXPECT_THAT(closed.of(LOFTE_ADVICE_FLAG), IsEmpty());
  EXPECT_EQ(closed.the(kDraft).rule, "paid-after-notice");
}

}  // namespace
}  // namespace lofte::testing
