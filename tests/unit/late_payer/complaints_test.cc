// Complaints heard about reminders of other systems, each as a test named after it.
#include <gmock/gmock.h>

#include "late_payer.h"

namespace lofte::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

History one_invoice() {
  return customer("Åse").invoice("F1", "2026-01-05", 1200_nok).due("2026-01-19");
}

TEST(Complaint, ReminderThoughPaid) {
  const auto history = one_invoice().paid("2026-01-26");
  for (const Said& draft : late_payer_on("2026-01-26", history).of(kDraft))
    EXPECT_EQ(draft.step, 0);
}

TEST(Complaint, PartPaidInvoiceDroppedFromTheList) {
  const auto history = one_invoice().paid("2026-01-15", 1000_nok);
  const Said draft = late_payer_on("2026-01-26", history).the(kDraft);
  EXPECT_EQ(draft.invoices, Ids{"F1"});
  EXPECT_EQ(draft.amounts, Ids{"200.00 NOK"});
}

TEST(Complaint, OpenCreditIgnored) {
  const auto covered = one_invoice().pays("2026-01-21", 1200_nok);
  const auto silent = late_payer_on("2026-01-26", covered);
  EXPECT_FALSE(silent.has_draft());
  EXPECT_TRUE(silent.is_held_by("credit NOK"));
  EXPECT_EQ(silent.the(LOFTE_ADVICE_TASK).key, "allocate NOK");

  const auto in_part = one_invoice().pays("2026-01-21", 700_nok);
  EXPECT_EQ(late_payer_on("2026-01-26", in_part).the(kDraft).amounts, Ids{"500.00 NOK"});
}

TEST(Complaint, FeeAddedAgainAndAgain) {
  auto history = one_invoice().fee("2026-01-21", 35_nok);
  for (const Sent& notice : send_all(history, "2026-01-20", "2026-03-10")) {
    EXPECT_EQ(notice.invoices, Ids{"F1"});
  }
  EXPECT_EQ(late_payer_on("2026-03-10", history).find(LOFTE_ADVICE_FLAG, "overdue")->amounts,
            Ids{"1235.00 NOK"});
}

TEST(Complaint, FirstContactWasTheFinalNotice) {
  EXPECT_EQ(late_payer_on("2027-12-01", one_invoice()).the(kDraft).step, 2);
}

TEST(Complaint, ReminderTheDayAfterInvoicing) {
  // Payable at once, or dated due before it was even issued.
  const auto at_once = customer("Åse").invoice("F1", "2026-01-19", 1200_nok).due("2026-01-19");
  EXPECT_FALSE(late_payer_on("2026-01-20", at_once).has_draft());
  const auto before = customer("Åse").invoice("F1", "2026-01-19", 1200_nok).due("2025-12-19");
  EXPECT_FALSE(late_payer_on("2026-01-20", before).has_draft());
  EXPECT_TRUE(late_payer_on("2026-01-26", before).has_draft());
}

TEST(Complaint, ReminderWithNoDueDate) {
  const Said draft = late_payer_on("2026-01-26", one_invoice()).the(kDraft);
  EXPECT_NE(draft.new_due, 0);
  EXPECT_THAT(draft.whole_body(), HasSubstr("senest 13. februar 2026"));
}

TEST(Complaint, InternalOrExcludedCustomerDunned) {
  const auto internal = late_payer_on("2026-01-26", one_invoice().internal());
  EXPECT_FALSE(internal.has_draft());
  EXPECT_TRUE(internal.is_held_by("internal"));
  const auto excluded = late_payer_on("2026-01-26", one_invoice().excluded("The owner's sister"));
  EXPECT_FALSE(excluded.has_draft());
  EXPECT_THAT(excluded.find(LOFTE_ADVICE_SUPPRESSION, "excluded")->title,
              HasSubstr("The owner's sister"));
}

TEST(Complaint, DirectDebitCustomerReminded) {
  const auto customer_wide = late_payer_on("2026-01-26", one_invoice().direct_debit());
  EXPECT_FALSE(customer_wide.has_draft());
  EXPECT_TRUE(customer_wide.is_held_by("direct debit"));
  const auto one_of_two =
      one_invoice().collected_by_bank().invoice("F2", "2026-01-05", 300_nok).due("2026-01-19");
  EXPECT_EQ(late_payer_on("2026-01-26", one_of_two).the(kDraft).invoices, Ids{"F2"});
}

TEST(Complaint, AMissedDayMeansNeverSent) {
  for (const char* late : {"2026-01-27", "2026-02-02", "2026-05-11"}) {
    EXPECT_EQ(late_payer_on(late, one_invoice()).the(kDraft).step, 2) << late;
  }
}

TEST(Complaint, OneMailPerInvoice) {
  auto history = one_invoice();
  for (int number = 2; number <= 40; ++number) {
    history.invoice(concat("F", number), "2026-01-05", 100_nok).due("2026-01-19");
  }
  EXPECT_EQ(late_payer_on("2026-01-26", history).the(kDraft).invoices.size(), 40u);
}

TEST(Complaint, DisputedInvoiceBlocksTheRest) {
  const auto history = one_invoice()
                           .invoice("F2", "2026-01-05", 300_nok)
                           .due("2026-01-19")
                           .dispute("D1", "2026-01-21", {"F1"});
  const auto answer = late_payer_on("2026-01-26", history);
  EXPECT_EQ(answer.the(kDraft).invoices, Ids{"F2"});
  EXPECT_TRUE(answer.is_held_by("dispute D1"));
}

TEST(Complaint, HoldWithoutEndDateOrReason) {
  const auto history = one_invoice().on_hold("H1", "2026-01-20", "2026-01-28", "On holiday");
  EXPECT_EQ(late_payer_on("2026-01-26", history).find(LOFTE_ADVICE_SUPPRESSION, "hold H1")->until,
            day("2026-01-28"));
  EXPECT_TRUE(late_payer_on("2026-01-29", history).has_draft());
}

TEST(Complaint, NoNewDueDateInNorway) {
  const auto history = one_invoice().lives_in("NO");
  const Said draft = late_payer_on("2026-01-26", history).the(kDraft);
  EXPECT_GE(draft.new_due, draft.send_on + 14);
}

TEST(Complaint, ClosedThoughInterestUnpaid) {
  const auto history = one_invoice()
                           .fee("2026-01-21", 80_nok, LOFTE_FEE_BOOKED_LATE_INTEREST)
                           .paid("2026-01-23", 1200_nok);
  const Said draft = late_payer_on("2026-01-26", history).the(kDraft);
  EXPECT_EQ(draft.amounts, Ids{"80.00 NOK"});
  EXPECT_THAT(draft.whole_body(), HasSubstr("herav gebyrer og renter"));
}

TEST(Complaint, DueTodayShownAsOverdue) {
  EXPECT_THAT(late_payer_on("2026-01-19", one_invoice()).items, IsEmpty());
}

TEST(Complaint, OverdueOnlyWhenTheLastInstalmentIsLate) {
  const auto history = one_invoice().plan(
      "A1", "2026-01-21", {"F1"},
      {{"2026-01-30", 400_nok}, {"2026-02-27", 400_nok}, {"2026-03-30", 400_nok}});
  EXPECT_TRUE(late_payer_on("2026-02-03", history).is_held_by("plan A1"));
  const auto missed = late_payer_on("2026-02-04", history);
  EXPECT_FALSE(missed.is_held_by("plan A1"));
  EXPECT_EQ(missed.the(kDraft).step, 2);
}

TEST(Complaint, WeekendRemindersSpendTheSteps) {
  auto history = customer("Åse").invoice("F1", "2026-01-03", 1200_nok).due("2026-01-17");
  const auto sent = send_all(history, "2026-01-18", "2026-04-30");
  ASSERT_EQ(sent.size(), 2u);
  EXPECT_EQ(sent[0].on, day("2026-01-26"));  // the 24th is a Saturday
  EXPECT_EQ(sent[0].step, 2);
  EXPECT_EQ(sent[1].step, 3);
}

TEST(Complaint, WrongLanguage) {
  const auto finnish = one_invoice().speaks("fi");
  EXPECT_THAT(late_payer_on("2026-01-26", finnish).the(kDraft).subject, HasSubstr("Lasku"));
  const auto nynorsk = one_invoice().speaks("nn");
  EXPECT_EQ(late_payer_on("2026-01-26", nynorsk).the(kDraft).language, "nb");
  const auto polish = one_invoice().speaks("pl");
  EXPECT_EQ(late_payer_on("2026-01-26", polish).the(kDraft).language, "en");
  const auto person = one_invoice().speaks("nb").person("Aino", "fi");
  EXPECT_EQ(late_payer_on("2026-01-26", person).the(kDraft).language, "fi");
}

TEST(Complaint, StepSkippedAfterTheOldestInvoiceIsPaid) {
  const auto history = one_invoice()
                           .notice("N1", "2026-01-26", 2, "2026-02-09", {"F1"})
                           .notice("N2", "2026-02-16", 3, "2026-03-02", {"F1"})
                           .paid("2026-02-25")
                           .invoice("F2", "2026-02-02", 300_nok)
                           .due("2026-02-16");
  EXPECT_EQ(late_payer_on("2026-03-02", history).the(kDraft).step, 2);
}

TEST(Complaint, NotClearedByACredit) {
  const auto history = one_invoice().credited("2026-01-21", 1200_nok);
  EXPECT_THAT(late_payer_on("2026-01-26", history).items, IsEmpty());
}

TEST(Complaint, WrittenOffStillOverdue) {
  const auto history = one_invoice().written_off("2026-01-21");
  EXPECT_THAT(late_payer_on("2026-01-26", history).items, IsEmpty());
}

TEST(Complaint, ChasingContinuesBeforeThePromisedDate) {
  const auto history = one_invoice()
                           .notice("N1", "2026-01-26", 2, "2026-02-09", {"F1"})
                           .promises("P1", "2026-02-10", "2026-03-02", 1200_nok, {"F1"});
  for (lofte_date today = day("2026-02-10"); today <= day("2026-03-02"); ++today) {
    const auto answer = late_payer_on(today, history);
    EXPECT_FALSE(answer.has_draft());
    EXPECT_THAT(answer.of(LOFTE_ADVICE_TASK), IsEmpty());
  }
}

TEST(Complaint, OldPromiseTextLingers) {
  const auto history = one_invoice()
                           .promises("P1", "2026-01-20", "2026-01-23", 1200_nok, {"F1"})
                           .promises("P2", "2026-01-23", "2026-02-06", 1200_nok, {"F1"})
                           .instead_of("P1");
  const auto answer = late_payer_on("2026-01-26", history);
  EXPECT_FALSE(answer.is_held_by("promise P1"));
  EXPECT_TRUE(answer.is_held_by("promise P2"));
}

TEST(Complaint, StayInTouchIgnoresLoggedContacts) {
  const auto history = one_invoice().we_call("2026-01-26", LOFTE_CONTACT_SERVICE);
  EXPECT_FALSE(late_payer_on("2026-01-26", history).has_draft());
}

TEST(Complaint, NoUsuallyPaysInNDays) {
  const auto history = customer("Åse")
                           .invoice("A1", "2025-09-01", 100_nok)
                           .paid("2025-09-18")
                           .invoice("A2", "2025-10-01", 100_nok)
                           .paid("2025-10-18")
                           .invoice("A3", "2025-11-03", 100_nok)
                           .paid("2025-11-20")
                           .invoice("F1", "2026-01-05", 1200_nok)
                           .due("2026-01-19");
  const Said flag = late_payer_on("2026-01-21", history).the(LOFTE_ADVICE_FLAG);
  EXPECT_THAT(flag.reasons, ElementsAre("Usually pays 3 days after the due date."));
  const Said unknown = late_payer_on("2026-01-21", one_invoice()).the(LOFTE_ADVICE_FLAG);
  EXPECT_THAT(unknown.reasons, Not(::testing::Contains(HasSubstr("Usually"))));
}

TEST(Complaint, NoThankYou) {
  const auto history =
      one_invoice().notice("N1", "2026-01-26", 2, "2026-02-09", {"F1"}).paid("2026-02-03");
  EXPECT_EQ(late_payer_on("2026-02-03", history).the(kDraft).key, "thanks after N1");
}

}  // namespace
}  // namespace lofte::testing
