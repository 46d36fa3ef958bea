// Complaints heard across this field, each as a host and an owner would meet it: over the whole
// runtime, with the bundled plugins. Those that one plugin can answer alone are tested beside it
// too.
#include <gtest/gtest.h>

#include "support/firm_book.h"

namespace lofte::test {
namespace {

std::string late(const std::string& id = "1", const std::string& more = "") {
  return customer(id, more) + invoice("F" + id, id, "2026-01-05", "2026-01-19", 120'000);
}

std::string fee(const std::string& record, int step, const std::string& more = "") {
  return R"({"recordId":")" + record +
         R"(","feeBooked":{"invoiceId":"F1","kind":"REMINDER_FEE","amount":)" + money(3'800) +
         R"(,"date":"2026-02-10","step":)" + std::to_string(step) + more + "}}\n";
}

Error refusal(FirmBook& firm, const std::string& lines, std::string_view today) {
  try {
    firm.post(lines, today);
  } catch (const Error& error) {
    return error;
  }
  ADD_FAILURE() << "it was taken: " << lines;
  return Error(LOFTE_OK, "", "");
}

// Whether anything says that money is late.
bool is_called_late(FirmBook& firm) {
  for (const Said& flag : firm.said({LOFTE_ADVICE_FLAG})) {
    if (flag.key == "overdue" || flag.key == "unusual") return true;
  }
  return false;
}

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

TEST(Complaint, ReminderThoughPaid) {
  FirmBook firm;
  firm.post(late(), "2026-01-06");
  firm.open("2026-02-02");
  ASSERT_EQ(firm.reminders().size(), 1u);
  firm.post(payment("P1", "1", "F1", "2026-02-02", 120'000), "2026-02-02");
  EXPECT_TRUE(firm.reminders().empty());
}

TEST(Complaint, PartPaidInvoiceDroppedFromTheList) {
  FirmBook firm;
  firm.post(late() + payment("P1", "1", "F1", "2026-01-18", 50'000), "2026-01-18");
  firm.open("2026-02-02");
  ASSERT_EQ(firm.reminders().size(), 1u);
  EXPECT_TRUE(contains(firm.reminders().front().body, "700")) << firm.reminders().front().body;
}

TEST(Complaint, OpenCreditIgnored) {
  FirmBook firm;
  firm.post(late() +
                R"({"recordId":"C1","creditNote":{"customerId":"1","issueDate":"2026-01-15",)" +
                R"("amount":)" + money(120'000) + "}}\n",
            "2026-01-15");
  firm.open("2026-02-02");
  EXPECT_TRUE(firm.reminders().empty());
  EXPECT_FALSE(firm.said({LOFTE_ADVICE_SUPPRESSION}).empty()) << "and it says why";
}

TEST(Complaint, FeeAddedAgainAndAgain) {
  FirmBook firm;
  firm.post(late() + fee("G1", 3), "2026-02-10");
  const Error error = refusal(firm, fee("G2", 3), "2026-02-11");
  EXPECT_TRUE(contains(error.message(), "G1")) << error.message();
  EXPECT_EQ(firm.post(fee("G3", 4), "2026-02-11").posted, 1u);
}

TEST(Complaint, FeeBookedTwiceAfterACrash) {
  FirmBook firm;
  firm.post(late() + fee("G1", 3), "2026-02-10");
  firm.close();
  firm.reopen();
  EXPECT_EQ(firm.post(fee("G1", 3), "2026-02-10").unchanged, 1u);
  EXPECT_TRUE(contains(firm.json(LOFTE_QUERY_INVOICES), R"("minor":"123800")"));
}

TEST(Complaint, AFeeTakenBackMayBeBookedAnew) {
  FirmBook firm;
  const auto place = firm.post(late() + fee("G1", 3), "2026-02-10").sequence;
  firm.post(R"({"recordId":"X","retraction":{"targetFactId":"#)" + std::to_string(place) +
                R"(","reason":"wrong invoice"}})",
            "2026-02-11");
  EXPECT_EQ(firm.post(fee("G2", 3), "2026-02-11").posted, 1u);
}

TEST(Complaint, FirstContactWasTheFinalNotice) {
  FirmBook firm;
  firm.post(late(), "2026-01-06");
  firm.open("2026-12-28");
  ASSERT_EQ(firm.reminders().size(), 1u);
  EXPECT_EQ(firm.reminders().front().step, 2) << "however old it is";
}

TEST(Complaint, ReminderTheDayAfterInvoicing) {
  FirmBook firm;
  firm.post(late(), "2026-01-06");
  firm.open("2026-01-07");
  EXPECT_TRUE(firm.reminders().empty());
  firm.open("2026-01-20");
  EXPECT_TRUE(firm.reminders().empty());
}

TEST(Complaint, ReminderWithNoDueDate) {
  FirmBook firm;
  firm.post(customer("1") +
                R"({"recordId":"F1","invoice":{"customerId":"1",)"
                R"("issueDate":"2026-01-05","amount":)" +
                money(120'000) + "}}\n",
            "2026-01-05");
  EXPECT_TRUE(contains(firm.json(LOFTE_QUERY_INVOICES), R"("due":"2026-01-19")"))
      << "the book's terms are fourteen days";
  firm.open("2026-02-02");
  ASSERT_EQ(firm.reminders().size(), 1u);
  EXPECT_GT(firm.reminders().front().new_due, day("2026-02-02"));
}

TEST(Complaint, InternalOrExcludedCustomerDunned) {
  FirmBook firm;
  firm.post(
      late("1", R"(,"internal":true)") + late("2", R"(,"remindersExcluded":true)") + late("3"),
      "2026-01-06");
  firm.open("2026-02-02");
  ASSERT_EQ(firm.reminders().size(), 1u);
  EXPECT_EQ(firm.reminders().front().customer, "3");
}

TEST(Complaint, DirectDebitCustomerReminded) {
  FirmBook firm;
  firm.post(late("1", R"(,"directDebit":true)"), "2026-01-06");
  firm.open("2026-02-02");
  EXPECT_TRUE(firm.reminders().empty());
}

TEST(Complaint, AMissedDayMeansNeverSent) {
  FirmBook daily;
  FirmBook lazy;
  for (FirmBook* firm : {&daily, &lazy}) firm->post(late(), "2026-01-06");
  for (lofte_date date = day("2026-01-07"); date <= day("2026-01-31"); ++date) {
    daily.open(iso(date));
  }
  daily.open("2026-02-02");
  lazy.open("2026-02-02");
  EXPECT_EQ(daily.json(LOFTE_QUERY_ADVICE), lazy.json(LOFTE_QUERY_ADVICE));
}

TEST(Complaint, OffsetSignInverted) {
  FirmBook firm;
  firm.post(customer("1") + invoice("F1", "1", "2026-01-05", "2026-01-19", 100'000) +
                R"({"recordId":"P1","payment":{"customerId":"1","date":"2026-01-10","amount":)" +
                money(30'000) + "}}\n" +
                R"({"recordId":"C1","creditNote":{"customerId":"1","issueDate":"2026-01-11",)" +
                R"("amount":)" + money(20'000) + "}}\n",
            "2026-01-11");
  EXPECT_TRUE(contains(firm.json(LOFTE_QUERY_CUSTOMERS), R"("minor":"50000")"))
      << firm.json(LOFTE_QUERY_CUSTOMERS);
  EXPECT_TRUE(contains(firm.json(LOFTE_QUERY_AGEING), R"("unallocated":"-50000")"));
}

TEST(Complaint, OneMailPerInvoice) {
  FirmBook firm;
  firm.post(late() + invoice("F2", "1", "2026-01-06", "2026-01-20", 5'000) +
                invoice("F3", "1", "2026-01-25", "2026-02-25", 7'000),
            "2026-01-25");
  firm.open("2026-02-02");
  ASSERT_EQ(firm.reminders().size(), 1u);
  EXPECT_EQ(firm.reminders().front().invoices, (std::vector<std::string>{"F1", "F2"}));
}

TEST(Complaint, DisputedInvoiceBlocksTheRest) {
  FirmBook firm;
  firm.post(late() + invoice("F2", "1", "2026-01-06", "2026-01-20", 5'000) +
                R"({"recordId":"D1","dispute":{"customerId":"1","invoiceIds":["F1"],)"
                R"("openedOn":"2026-01-21","reason":"broken on arrival"}})",
            "2026-01-21");
  firm.open("2026-02-02");
  ASSERT_EQ(firm.reminders().size(), 1u);
  EXPECT_EQ(firm.reminders().front().invoices, std::vector<std::string>{"F2"});
}

TEST(Complaint, HoldWithoutEndDateOrReason) {
  FirmBook firm;
  firm.post(late(), "2026-01-06");
  const std::string head = R"({"recordId":"H","hold":{"customerId":"1","from":"2026-01-06")";
  EXPECT_TRUE(
      contains(refusal(firm, head + R"(,"reason":"waits"}})", "2026-01-06").where(), "until"));
  EXPECT_TRUE(
      contains(refusal(firm, head + R"(,"until":"2026-03-01"}})", "2026-01-06").where(), "reason"));
}

TEST(Complaint, NoNewDueDateInNorway) {
  FirmBook firm;
  firm.post(late("1", R"(,"country":"NO")"), "2026-01-06");
  firm.open("2026-02-02");
  ASSERT_EQ(firm.reminders().size(), 1u);
  EXPECT_GE(firm.reminders().front().new_due, day("2026-02-16")) << "fourteen days to answer";
  const std::string notice = R"({"recordId":"N1","notice":{"customerId":"1","invoiceIds":["F1"],)"
                             R"("date":"2026-02-02","step":2}})";
  EXPECT_TRUE(contains(refusal(firm, notice, "2026-02-02").where(), "new_due_date"));
}

TEST(Complaint, InterestWithoutABreakdown) {
  FirmBook firm;
  firm.post(late(), "2026-02-10");
  const std::string bare =
      R"({"recordId":"G1","feeBooked":{"invoiceId":"F1","kind":"LATE_INTEREST",)"
      R"("amount":)" +
      money(1'000) + R"(,"date":"2026-02-10")";
  EXPECT_TRUE(contains(refusal(firm, bare + "}}", "2026-02-10").where(), "rate_bp"));
  EXPECT_EQ(firm.post(bare + R"(,"rateBp":1200,"from":"2026-01-20","until":"2026-02-10","base":)" +
                          money(120'000) + "}}",
                      "2026-02-10")
                .posted,
            1u);
}

TEST(Complaint, ClosedThoughInterestUnpaid) {
  FirmBook firm;
  firm.post(late() + fee("G1", 3) + payment("P1", "1", "F1", "2026-02-11", 120'000), "2026-02-11");
  const std::string open = firm.json(LOFTE_QUERY_INVOICES);
  EXPECT_TRUE(contains(open, R"("minor":"3800")")) << open;
}

TEST(Complaint, DueTodayShownAsOverdue) {
  FirmBook firm;
  firm.post(late(), "2026-01-06");
  firm.open("2026-01-19");
  EXPECT_FALSE(is_called_late(firm));
  EXPECT_TRUE(contains(firm.json(LOFTE_QUERY_AGEING), R"("current":"120000")"));
  firm.open("2026-01-20");
  EXPECT_TRUE(is_called_late(firm));
}

TEST(Complaint, OverdueOnlyWhenTheLastInstalmentIsLate) {
  FirmBook firm;
  firm.post(late() +
                R"({"recordId":"A1","instalmentAgreement":{"customerId":"1","invoiceIds":["F1"],)" +
                R"("agreedOn":"2026-01-20","instalments":[{"dueOn":"2026-02-02","amount":)" +
                money(60'000) + R"(},{"dueOn":"2026-03-02","amount":)" + money(60'000) + "}]}}\n",
            "2026-01-20");
  firm.open("2026-02-16");
  EXPECT_TRUE(contains(firm.json(LOFTE_QUERY_PROMISES), R"("state":"broken")"))
      << firm.json(LOFTE_QUERY_PROMISES);
}

TEST(Complaint, WrongLanguage) {
  FirmBook firm;
  firm.post(late("1", R"(,"language":"fi","country":"FI")"), "2026-01-06");
  firm.open("2026-02-02");
  ASSERT_EQ(firm.reminders().size(), 1u);
  EXPECT_EQ(firm.reminders().front().language, "fi");
  EXPECT_TRUE(contains(firm.reminders().front().body, "kiitos")) << firm.reminders().front().body;
}

TEST(Complaint, AgeingIgnoresPartialPaymentsOrRefunds) {
  FirmBook firm;
  firm.post(late() + payment("P1", "1", "F1", "2026-01-25", 50'000) +
                R"({"recordId":"T1","refund":{"customerId":"1","date":"2026-02-01",)"
                R"("paymentId":"P1","amount":)" +
                money(10'000) + "}}\n",
            "2026-02-01");
  EXPECT_TRUE(contains(firm.json(LOFTE_QUERY_AGEING, "", "2026-01-31"), R"("days130":"70000")"))
      << firm.json(LOFTE_QUERY_AGEING, "", "2026-01-31");
  EXPECT_TRUE(contains(firm.json(LOFTE_QUERY_AGEING), R"("days130":"80000")"));
}

TEST(Complaint, BackDatedAgeingSubtractsFutureReceipts) {
  FirmBook firm;
  firm.post(late() + payment("P1", "1", "F1", "2026-03-01", 120'000), "2026-03-01");
  EXPECT_EQ(firm.json(LOFTE_QUERY_AGEING), "[]");
  EXPECT_TRUE(contains(firm.json(LOFTE_QUERY_AGEING, "", "2026-02-28"), R"("total":"120000")"));
}

TEST(Complaint, NotClearedByACredit) {
  FirmBook firm;
  firm.post(late(), "2026-01-06");
  firm.open("2026-02-02");
  firm.post(R"({"recordId":"C1","creditNote":{"customerId":"1","issueDate":"2026-02-02",)"
            R"("invoiceId":"F1","amount":)" +
                money(120'000) + "}}\n",
            "2026-02-02");
  EXPECT_FALSE(is_called_late(firm));
  EXPECT_TRUE(firm.reminders().empty());
}

TEST(Complaint, WrittenOffStillOverdue) {
  FirmBook firm;
  firm.post(late(), "2026-01-06");
  firm.post(invoice("F1", "1", "2026-01-05", "2026-01-19", 120'000,
                    R"(,"status":"WRITTEN_OFF","statusDate":"2026-02-01")"),
            "2026-02-01");
  firm.open("2026-02-02");
  EXPECT_FALSE(is_called_late(firm));
  EXPECT_EQ(firm.json(LOFTE_QUERY_AGEING), "[]");
}

TEST(Complaint, ChasingContinuesBeforeThePromisedDate) {
  FirmBook firm;
  firm.post(late() + R"({"recordId":"L1","promise":{"customerId":"1","direction":"THEIRS",)"
                     R"("madeOn":"2026-01-27","dueOn":"2026-02-10","invoiceIds":["F1"]}})",
            "2026-01-27");
  firm.open("2026-02-09");
  EXPECT_TRUE(firm.reminders().empty());
  firm.open("2026-02-16");
  EXPECT_EQ(firm.reminders().size(), 1u);
}

TEST(Complaint, SystemNudgeShownAsAPromise) {
  FirmBook firm;
  firm.post(late() + R"({"recordId":"N1","notice":{"customerId":"1","invoiceIds":["F1"],)"
                     R"("date":"2026-02-02","step":2,"newDueDate":"2026-02-16"}})",
            "2026-02-02");
  EXPECT_EQ(firm.json(LOFTE_QUERY_PROMISES), "[]");
}

TEST(Complaint, HookRanBeforeCommit) {
  FirmBook firm;
  firm.post(late(), "2026-01-06");
  firm.open("2026-02-02");
  const std::string before = firm.json(LOFTE_QUERY_ADVICE);
  // The payment is taken back with the batch it came in: no advice may have followed from it.
  refusal(
      firm,
      payment("P1", "1", "F1", "2026-02-02", 120'000) + payment("P2", "1", "F404", "2026-02-02", 1),
      "2026-02-02");
  EXPECT_EQ(firm.json(LOFTE_QUERY_ADVICE), before);
  firm.close();
  firm.reopen();
  EXPECT_EQ(firm.json(LOFTE_QUERY_ADVICE), before);
}

}  // namespace
}  // namespace lofte::test
