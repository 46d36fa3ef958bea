#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "support/fact_lines.h"

namespace {

using lofte::test::day;
using lofte::test::Records;

const lofte_invoice_state& only(const lofte::ledger::Receivables& owed) {
  EXPECT_EQ(owed.invoices.size(), 1u);
  return owed.invoices.front();
}

TEST(Receivables, LeavesThePartThatIsNotPaidOpen) {
  Records records;
  records.invoice("F1", "2026-01-05", "2026-01-19", 100'000)
      .payment("P1", "2026-01-18", 40'000, "F1");
  const auto owed = records.owed("2026-01-31");
  EXPECT_EQ(only(owed).open.minor, 60'000);
  EXPECT_EQ(only(owed).status, LOFTE_INVOICE_STATE_OPEN);
  EXPECT_TRUE(owed.credits.empty());
}

TEST(Receivables, DoesNotSubtractWhatComesLaterThanTheDay) {
  Records records;
  records.invoice("F1", "2026-01-05", "2026-01-19", 100'000)
      .payment("P1", "2026-02-01", 100'000, "F1");
  EXPECT_EQ(only(records.owed("2026-01-31")).open.minor, 100'000);
  EXPECT_EQ(only(records.owed("2026-02-01")).open.minor, 0);
  EXPECT_EQ(only(records.owed("2026-02-01")).settled_on, day("2026-02-01"));
}

TEST(Receivables, OpensAnInvoiceAgainWhenItsPaymentBounces) {
  Records records;
  records.invoice("F1", "2026-01-05", "2026-01-19", 100'000)
      .payment("P1", "2026-01-19", 100'000, "F1")
      .add("2026-01-25",
           R"({"recordId":"B1","bouncedPayment":{"paymentId":"P1","date":"2026-01-25"}})");
  EXPECT_EQ(only(records.owed("2026-01-24")).open.minor, 0);
  const auto owed = records.owed("2026-01-25");
  EXPECT_EQ(only(owed).open.minor, 100'000);
  EXPECT_EQ(only(owed).settled_on, 0);
  EXPECT_TRUE(owed.credits.empty());
}

TEST(Receivables, GivesTheMoneyBackWhenAnAllocationIsReversed) {
  Records records;
  records.invoice("F1", "2026-01-05", "2026-01-19", 100'000)
      .payment("P1", "2026-01-19", 100'000, "F1")
      .add("2026-01-22", R"({"recordId":"R1","allocationReversed":{"paymentId":"P1",
           "invoiceId":"F1","date":"2026-01-22"}})");
  const auto owed = records.owed("2026-01-22");
  EXPECT_EQ(only(owed).open.minor, 100'000);
  ASSERT_EQ(owed.credits.size(), 1u);
  EXPECT_EQ(owed.credits.front().amount.minor, 100'000);
}

TEST(Receivables, TakesACreditNoteOffItsInvoiceAtOnceAndKeepsTheRest) {
  Records records;
  records.invoice("F1", "2026-01-05", "2026-01-19", 100'000)
      .payment("P1", "2026-01-10", 90'000, "F1")
      .credit_note("C1", "2026-01-12", 30'000, "F1");
  const auto owed = records.owed("2026-01-12");
  EXPECT_EQ(only(owed).open.minor, 0);
  EXPECT_EQ(only(owed).settled_on, day("2026-01-12"));
  ASSERT_EQ(owed.credits.size(), 1u);
  EXPECT_EQ(owed.credits.front().amount.minor, 20'000);
}

TEST(Receivables, KeepsAnInvoiceOpenWhileItsFeeIsUnpaid) {
  Records records;
  records.invoice("F1", "2026-01-05", "2026-01-19", 100'000)
      .add("2026-02-05", R"({"recordId":"G1","feeBooked":{"invoiceId":"F1","kind":"REMINDER_FEE",
           "amount":{"minor":"3800","currency":"NOK"},"date":"2026-02-05"}})")
      .payment("P1", "2026-02-10", 100'000, "F1");
  const auto owed = records.owed("2026-02-10");
  EXPECT_EQ(only(owed).open.minor, 3'800);
  EXPECT_EQ(only(owed).open_fees.minor, 3'800);
  EXPECT_EQ(only(owed).status, LOFTE_INVOICE_STATE_OPEN);
}

TEST(Receivables, HasNothingOpenOnceWrittenOff) {
  Records records;
  records.invoice("F1", "2026-01-05", "2026-01-19", 100'000)
      .invoice("F1", "2026-01-05", "2026-01-19", 100'000,
               R"(,"status":"WRITTEN_OFF","statusDate":"2026-06-01")");
  EXPECT_EQ(only(records.owed("2026-06-01")).status, LOFTE_INVOICE_STATE_WRITTEN_OFF);
  EXPECT_EQ(only(records.owed("2026-06-01")).open.minor, 0);
}

TEST(Receivables, LeavesDraftsOutAndCancelledOnesEmpty) {
  Records records;
  records.invoice("F1", "2026-01-05", "", 100'000, R"(,"status":"DRAFT")")
      .invoice("F2", "2026-01-05", "", 100'000, R"(,"status":"CANCELLED")");
  const auto owed = records.owed("2026-01-31");
  EXPECT_EQ(only(owed).status, LOFTE_INVOICE_STATE_CANCELLED);
  EXPECT_EQ(only(owed).open.minor, 0);
}

TEST(Receivables, TakesTheTermsOfTheBookWhereNobodySaysWhenItIsDue) {
  Records records;
  records.invoice("F1", "2026-01-05", "", 100'000);
  EXPECT_EQ(only(records.owed("2026-01-31")).due_date, day("2026-01-19"));
}

TEST(Receivables, TakesTheCustomersTermsBeforeTheBooks) {
  Records records;
  records.invoice("F1", "2026-01-05", "", 100'000)
      .add("", R"({"recordId":"K","customer":{"name":"Åse","paymentTermsDays":30}})");
  EXPECT_EQ(only(records.owed("2026-01-31")).due_date, day("2026-02-04"));
}

TEST(Receivables, ReopensWhatARefundTakesBeyondTheRest) {
  Records records;
  records.invoice("F1", "2026-01-05", "2026-01-19", 60'000)
      .payment("P1", "2026-01-10", 100'000, "F1", 60'000)
      .add("2026-01-20", R"({"recordId":"T1","refund":{"customerId":"K","date":"2026-01-20",
           "paymentId":"P1","amount":{"minor":"70000","currency":"NOK"}}})");
  const auto owed = records.owed("2026-01-20");
  EXPECT_EQ(only(owed).open.minor, 30'000);
  EXPECT_TRUE(owed.credits.empty());
}

TEST(Receivables, CountsOnlyTheOwnPartOfAnothersPayment) {
  Records records;
  records.invoice("F1", "2026-01-05", "2026-01-19", 50'000)
      .add("2026-01-18", R"({"recordId":"P9","payment":{"customerId":"OTHER","date":"2026-01-18",
           "amount":{"minor":"90000","currency":"NOK"},"allocations":[{"invoiceId":"F1",
           "amount":{"minor":"50000","currency":"NOK"}},{"invoiceId":"THEIRS",
           "amount":{"minor":"10000","currency":"NOK"}}]}})");
  const auto owed = records.owed("2026-01-31");
  EXPECT_EQ(only(owed).open.minor, 0);
  EXPECT_TRUE(owed.credits.empty()) << "what is left of it is the payer's";
}

TEST(Versions, TakeTheLatestInJournalOrderOfThoseThatCount) {
  Records records;
  records.invoice("F1", "2026-01-05", "2026-01-19", 100'000)
      .invoice("F1", "2026-01-05", "2026-01-19", 120'000)
      .known("2026-03-01");
  const auto amount = [&](std::string_view known_by) {
    return records.in_force("2026-12-31", known_by).facts.front().body.invoice->amount.minor;
  };
  EXPECT_EQ(amount("2026-02-28"), 100'000);
  EXPECT_EQ(amount("2026-03-01"), 120'000);
}

TEST(Versions, NameTheDayOnWhichAnotherComesIntoForce) {
  Records records;
  records.invoice("F1", "2026-01-05", "2026-01-19", 100'000)
      .payment("P1", "2026-04-01", 100'000, "F1")
      .payment("P2", "2026-03-15", 100, "F1");
  EXPECT_EQ(records.in_force("2026-02-01").next_effective, day("2026-03-15"));
  EXPECT_EQ(records.in_force("2026-04-01").next_effective, 0);
}

TEST(Versions, WaitForTheDayOnWhichTheyAreKnownToo) {
  Records records;
  records.invoice("F1", "2026-01-05", "2026-01-19", 100'000).known("2026-05-01");
  EXPECT_EQ(records.in_force("2026-02-01", "2026-02-01").next_effective, day("2026-05-01"));
}

TEST(Versions, FallBackToTheVersionBeforeARetractedOne) {
  Records records;
  records.invoice("F1", "2026-01-05", "2026-01-19", 100'000)
      .invoice("F1", "2026-01-05", "2026-01-19", 120'000)
      .add("", R"({"recordId":"X1","retraction":{"targetFactId":"#2","reason":"typing error"}})");
  EXPECT_EQ(records.owed("2026-01-31").invoices.front().open.minor, 100'000);
}

// What is owed is conserved: invoices less money in equals open less credits, on every day.
RC_GTEST_PROP(Receivables, ConserveEveryKrone, ()) {
  Records records;
  std::int64_t balance = 0;
  const int invoices = *rc::gen::inRange(1, 6);
  for (int i = 0; i < invoices; ++i) {
    const std::int64_t minor = *rc::gen::inRange<std::int64_t>(1, 100'000);
    records.invoice("F" + std::to_string(i), "2026-01-05", "2026-01-19", minor);
    balance += minor;
  }
  const int payments = *rc::gen::inRange(0, 8);
  for (int i = 0; i < payments; ++i) {
    const std::int64_t minor = *rc::gen::inRange<std::int64_t>(1, 100'000);
    const std::int64_t part = *rc::gen::inRange<std::int64_t>(1, minor + 1);
    const int invoice = *rc::gen::inRange(0, invoices);
    records.payment("P" + std::to_string(i), "2026-02-01", minor, "F" + std::to_string(invoice),
                    part);
    balance -= minor;
  }
  const int notes = *rc::gen::inRange(0, 4);
  for (int i = 0; i < notes; ++i) {
    const std::int64_t minor = *rc::gen::inRange<std::int64_t>(1, 50'000);
    const int invoice = *rc::gen::inRange(0, invoices);
    records.credit_note("C" + std::to_string(i), "2026-01-25", minor,
                        "F" + std::to_string(invoice));
    balance -= minor;
  }
  if (payments > 0 && *rc::gen::arbitrary<bool>()) {
    records.add(
        "2026-03-01",
        R"({"recordId":"R","allocationReversed":{"paymentId":"P0","invoiceId":"F0","date":"2026-03-01"}})");
  }
  const auto owed = records.owed("2026-04-01");
  std::int64_t sum = 0;
  for (const auto& invoice : owed.invoices) {
    RC_ASSERT(invoice.open.minor >= 0);
    RC_ASSERT(invoice.overpaid.minor >= 0);
    RC_ASSERT((invoice.status == LOFTE_INVOICE_STATE_OPEN) == (invoice.open.minor > 0));
    sum += invoice.open.minor - invoice.overpaid.minor;
  }
  for (const auto& credit : owed.credits) sum -= credit.amount.minor;
  RC_ASSERT(sum == balance);
}

}  // namespace
