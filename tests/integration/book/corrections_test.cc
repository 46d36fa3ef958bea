// Merged customers and reassigned invoices, as a host sees them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "support/firm_book.h"

namespace lofte::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

std::string merged(const std::string& from, const std::string& into,
                   const std::string& id = "merge") {
  return R"({"recordId":")" + id + R"(","customersMerged":{"fromCustomerId":")" + from +
         R"(","intoCustomerId":")" + into + R"(","date":"2026-03-01"}})" + "\n";
}
std::string reassigned(const std::string& invoice, const std::string& customer,
                       const std::string& id = "move") {
  return R"({"recordId":")" + id + R"(","invoiceReassigned":{"invoiceId":")" + invoice +
         R"(","customerId":")" + customer + R"(","date":"2026-03-01"}})" + "\n";
}

class ACorrectedBook : public testing::Test {
 protected:
  ACorrectedBook() {
    firm_.post(customer("OLD") + customer("NEW") + customer("C") +
                   invoice("F1", "OLD", "2026-01-05", "2026-01-19", 100'00) +
                   invoice("F2", "NEW", "2026-01-06", "2026-01-20", 200'00) +
                   invoice("F3", "OLD", "2026-01-07", "2026-01-21", 300'00),
               "2026-02-01");
  }
  std::string invoices(const std::string& id) { return firm_.json(LOFTE_QUERY_INVOICES, id); }
  void expect_replay() {
    firm_.book().work(1000);
    const auto replayed = firm_.replay();
    EXPECT_TRUE(replayed.equal) << replayed.first_difference;
    EXPECT_EQ(replayed.pending, 0U);
    firm_.book().verify();
  }
  Error refusal(const std::string& lines) {
    try {
      firm_.post(lines, "2026-03-02");
    } catch (const Error& error) {
      return error;
    }
    ADD_FAILURE() << "it was taken: " << lines;
    return {LOFTE_OK, "", ""};
  }

  FirmBook firm_;
};

TEST_F(ACorrectedBook, KnowsAMergedCustomerByBothNumbers) {
  firm_.post(
      R"({"recordId":"p","promise":{"customerId":"OLD","direction":"THEIRS","madeOn":"2026-02-01",)"
      R"("dueOn":"2026-04-01","what":"pays","amount":{"minor":"10000","currency":"NOK"}}})"
      "\n"
      R"({"recordId":"s","setting":{"plugin":"promise-log","key":"warning_days","value":"9","customerId":"OLD"}})"
      "\n",
      "2026-02-02");
  firm_.post(merged("OLD", "NEW"), "2026-03-01");

  EXPECT_EQ(invoices("OLD"), invoices("NEW"));
  EXPECT_THAT(invoices("OLD"), testing::AllOf(HasSubstr("F1"), HasSubstr("F2"), HasSubstr("F3")));
  EXPECT_THAT(invoices("OLD"), Not(HasSubstr(R"("customer":"OLD")")));
  EXPECT_THAT(firm_.json(LOFTE_QUERY_PROMISES, "NEW"), HasSubstr(R"("id":"p")"));
  EXPECT_THAT(firm_.json(LOFTE_QUERY_SETTINGS, "OLD"), HasSubstr(R"("value":"9")"));
  EXPECT_THAT(firm_.json(LOFTE_QUERY_CUSTOMERS), Not(HasSubstr(R"("id":"OLD")")));
  expect_replay();
}

TEST_F(ACorrectedBook, TakesFactsUnderTheOldNumberAfterAMerge) {
  firm_.post(merged("OLD", "NEW"), "2026-03-01");
  const auto again =
      firm_.post(invoice("F1", "OLD", "2026-01-05", "2026-01-19", 100'00), "2026-03-02");
  const auto renamed =
      firm_.post(invoice("F1", "NEW", "2026-01-05", "2026-01-19", 100'00), "2026-03-02");
  firm_.post(
      invoice("F9", "OLD", "2026-03-01", "2026-03-15", 900'00) +
          payment("P1", "OLD", "F2", "2026-03-02", 200'00) +
          R"({"recordId":"d","decision":{"customerId":"OLD","plugin":"late-payer","adviceKind":1,)"
          R"("key":"overdue","revision":"99","answer":"DISMISSED","date":"2026-03-02"}})"
          "\n",
      "2026-03-02");

  EXPECT_EQ(again.unchanged, 1U);
  EXPECT_EQ(renamed.unchanged, 1U) << "the same under the number it has now";
  EXPECT_THAT(invoices("NEW"), HasSubstr("F9"));
  EXPECT_THAT(invoices("NEW"), Not(HasSubstr("F2"))) << "it is paid";
  EXPECT_THAT(firm_.json(LOFTE_QUERY_TIMELINE, "OLD"), HasSubstr(R"("recordId":"d")"));
  expect_replay();
}

TEST_F(ACorrectedBook, FollowsChainsOfMergesAndRefusesCircles) {
  firm_.post(merged("OLD", "NEW", "m1") + merged("NEW", "C", "m2"), "2026-03-01");

  EXPECT_THAT(invoices("OLD"), testing::AllOf(HasSubstr("F1"), HasSubstr("F2")));
  EXPECT_EQ(invoices("OLD"), invoices("C"));
  EXPECT_EQ(firm_.post(merged("OLD", "NEW", "m1"), "2026-03-01").unchanged, 1U);
  const Error circle = refusal(merged("C", "OLD", "m3"));
  EXPECT_EQ(circle.status(), LOFTE_REFUSED);
  EXPECT_THAT(circle.message(), HasSubstr("are one customer already"));
  EXPECT_THAT(refusal(merged("C", "C", "m4")).message(), HasSubstr("into itself"));
  expect_replay();
}

TEST_F(ACorrectedBook, MergesInsideTheBatchThatBringsTheCustomers) {
  firm_.post(merged("X", "Y") + customer("X") + customer("Y") +
                 invoice("F7", "X", "2026-02-01", "2026-02-15", 700'00) +
                 payment("P7", "X", "F7", "2026-02-20", 100'00),
             "2026-03-01");

  EXPECT_THAT(invoices("Y"), HasSubstr("F7"));
  expect_replay();
}

TEST_F(ACorrectedBook, RefusesToTakeAMergeBackAndSaysWhatToDo) {
  firm_.post(merged("OLD", "NEW"), "2026-03-01");
  const auto sequence = firm_.book().position().sequence;
  for (const Error& error : {refusal(R"({"recordId":"r","retraction":{"targetFactId":"#)" +
                                     std::to_string(sequence) + R"(","reason":"no"}})")}) {
    EXPECT_EQ(error.status(), LOFTE_REFUSED);
    EXPECT_THAT(error.message(), HasSubstr("invoiceReassigned"));
  }
}

TEST_F(ACorrectedBook, MovesAnInvoiceWithAllThatConcernsIt) {
  firm_.post(
      payment("P1", "OLD", "F1", "2026-02-10", 40'00) +
          R"({"recordId":"n","notice":{"customerId":"OLD","invoiceIds":["F1"],"date":"2026-02-11","step":2,"newDueDate":"2026-02-25","text":"hei"}})"
          "\n"
          R"({"recordId":"x","dispute":{"customerId":"OLD","invoiceIds":["F1"],"openedOn":"2026-02-12","reason":"no"}})"
          "\n"
          R"({"recordId":"fee","feeBooked":{"invoiceId":"F1","kind":"REMINDER_FEE","amount":{"minor":"3500","currency":"NOK"},"date":"2026-02-11","step":2}})"
          "\n"
          R"({"recordId":"cn","creditNote":{"customerId":"OLD","issueDate":"2026-02-13","invoiceId":"F1","amount":{"minor":"1000","currency":"NOK"}}})"
          "\n",
      "2026-02-13");
  const auto result = firm_.post(reassigned("F1", "NEW"), "2026-03-01");

  EXPECT_EQ(result.advised, 2U);
  EXPECT_THAT(invoices("OLD"), testing::AllOf(Not(HasSubstr("F1")), HasSubstr("F3")));
  // 100 less 40 paid less 10 credited, and a fee of 35.
  EXPECT_THAT(invoices("NEW"), HasSubstr(R"("open":{"minor":"8500")"));
  const std::string news = firm_.json(LOFTE_QUERY_TIMELINE, "NEW");
  for (const char* id : {"\"n\"", "\"x\"", "\"fee\"", "\"cn\"", "\"P1\""})
    EXPECT_THAT(news, HasSubstr(id));
  const std::string olds = firm_.json(LOFTE_QUERY_TIMELINE, "OLD");
  EXPECT_THAT(olds, HasSubstr("\"P1\"")) << "the payer stays the payer";
  for (const char* id : {"\"n\"", "\"x\"", "\"fee\"", "\"cn\""})
    EXPECT_THAT(olds, Not(HasSubstr(id)));
  EXPECT_THAT(firm_.json(LOFTE_QUERY_AGEING, "OLD"), Not(HasSubstr("unallocated")));
  expect_replay();
}

TEST_F(ACorrectedBook, KeepsAMovedInvoiceThereWhenTheHostPostsItAgain) {
  firm_.post(reassigned("F1", "NEW"), "2026-03-01");

  EXPECT_EQ(
      firm_.post(invoice("F1", "OLD", "2026-01-05", "2026-01-19", 100'00), "2026-03-02").unchanged,
      1U);
  firm_.post(invoice("F1", "OLD", "2026-01-05", "2026-02-19", 150'00) +
                 payment("P1", "NEW", "F1", "2026-03-02", 150'00),
             "2026-03-02");
  EXPECT_THAT(invoices("NEW"), Not(HasSubstr("F1"))) << "the new version is paid there";
  EXPECT_THAT(invoices("OLD"), Not(HasSubstr("F1")));
  EXPECT_THAT(refusal(invoice("F1", "C", "2026-01-05", "2026-02-19", 150'00)).message(),
              HasSubstr("invoiceReassigned"));
  firm_.post(reassigned("F1", "C", "move2"), "2026-03-03");
  firm_.post(R"({"recordId":"b","bouncedPayment":{"paymentId":"P1","date":"2026-03-03"}})",
             "2026-03-03");
  EXPECT_THAT(invoices("C"), HasSubstr(R"("open":{"minor":"15000")"));
  expect_replay();
}

TEST_F(ACorrectedBook, RefusesACorrectionThatIsToCome) {
  const Error error = refusal(
      R"({"recordId":"m","customersMerged":{"fromCustomerId":"OLD","intoCustomerId":"NEW","date":"2026-04-01"}})");
  EXPECT_EQ(error.where(), "line 1: customers_merged.date");
  EXPECT_THAT(error.message(), HasSubstr("2026-04-01"));
}

TEST_F(ACorrectedBook, PostsOnlyTheDifferenceOfNextMonthsFile) {
  const std::string path = (firm_.folder() / "month.csv").string();
  const auto import = [&](const std::string& rows) {
    std::ofstream(path, std::ios::trunc)
        << "customer_id,invoice_id,issue_date,due_date,amount,currency,paid_date\n"
        << rows;
    return firm_.book().import_file(path, day("2026-03-01"));
  };
  const auto first = import(
      "A,G1,2026-01-01,2026-01-15,100.00,NOK,\n"
      "A,G2,2026-01-02,2026-01-16,200.00,NOK,2026-01-10\n");
  const auto same = import(
      "A,G1,2026-01-01,2026-01-15,100.00,NOK,\n"
      "A,G2,2026-01-02,2026-01-16,200.00,NOK,2026-01-10\n");
  const auto next = import(
      "A,G1,2026-01-01,2026-01-20,100.00,NOK,\n"  // due later
      "A,G2,2026-01-02,2026-01-16,200.00,NOK,2026-01-10\n"
      "A,G3,2026-02-02,2026-02-16,300.00,NOK,\n");  // new

  EXPECT_GT(first.posted, 2U);
  EXPECT_EQ(same.posted, 0U);
  EXPECT_EQ(same.unchanged, first.posted);
  EXPECT_EQ(next.posted, 2U);
  EXPECT_THAT(invoices("A"), testing::AllOf(HasSubstr("2026-01-20"), HasSubstr("G3")));
  expect_replay();
}

}  // namespace
}  // namespace lofte::test
