// A host that restored yesterday's database is back in line by one call.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/firm_book.h"

namespace lofte::test {
namespace {

using testing::HasSubstr;
using testing::Not;

class AReconciledBook : public testing::Test {
 protected:
  AReconciledBook() {
    yesterday_ = customer("A") + customer("B") +
                 invoice("F1", "A", "2026-01-05", "2026-01-19", 100'00) +
                 invoice("F2", "B", "2026-01-06", "2026-01-20", 200'00);
    firm_.post(yesterday_, "2026-02-01");
    firm_.post(
        R"({"recordId":"p","promise":{"customerId":"A","direction":"OURS","what":"a call","madeOn":"2026-02-01","dueOn":"2026-03-01"}})",
        "2026-02-01");
    // What the host did today, and forgot when it restored yesterday.
    firm_.post(invoice("F3", "A", "2026-02-01", "2026-02-15", 300'00) +
                   invoice("F2", "B", "2026-01-06", "2026-02-20", 250'00) +
                   payment("P1", "A", "F1", "2026-02-01", 100'00),
               "2026-02-01");
  }
  lofte_reconcile_result reconcile(const std::string& snapshot, bool dry_run = false,
                                   std::size_t piece = 2) {
    ReconcileOptions options;
    options.complete = {LOFTE_FACT_CUSTOMER, LOFTE_FACT_INVOICE, LOFTE_FACT_PAYMENT};
    options.dry_run = dry_run;
    options.remark = [&](std::string_view where, std::string_view what) {
      remarks_ += std::string(where) + ": " + std::string(what) + "\n";
    };
    std::size_t at = 0;
    std::string lines;
    return firm_.book().reconcile(
        [&]() -> std::string_view {
          lines.clear();
          for (std::size_t i = 0; i < piece && at < snapshot.size(); ++i) {
            const std::size_t end = snapshot.find('\n', at) + 1;
            lines += snapshot.substr(at, end - at);
            at = end;
          }
          return lines;
        },
        day("2026-02-02"), options);
  }
  void expect_replay() {
    firm_.book().work(1000);
    firm_.book().verify();
    const auto replayed = firm_.replay();
    EXPECT_TRUE(replayed.equal) << replayed.first_difference;
  }

  FirmBook firm_;
  std::string yesterday_;
  std::string remarks_;
};

TEST_F(AReconciledBook, IsInLineWithYesterdayByOneCall) {
  const auto result = reconcile(yesterday_);

  EXPECT_EQ(result.posted, 1U) << remarks_;  // F2 as it was
  EXPECT_EQ(result.unchanged, 3U);
  EXPECT_EQ(result.retracted, 2U);  // F3 and P1
  EXPECT_EQ(result.kept, 0U);
  const std::string invoices = firm_.json(LOFTE_QUERY_INVOICES);
  EXPECT_THAT(invoices, Not(HasSubstr("F3")));
  EXPECT_THAT(invoices, HasSubstr(R"("minor":"20000")"));
  EXPECT_THAT(firm_.json(LOFTE_QUERY_INVOICES, "A"), HasSubstr(R"("open":{"minor":"10000")"));
  EXPECT_THAT(firm_.json(LOFTE_QUERY_TIMELINE, "A"), HasSubstr(R"("recordId":"p")"))
      << "the host does not keep promises: they stay";
  expect_replay();

  const auto again = reconcile(yesterday_);
  EXPECT_EQ(again.posted + again.retracted, 0U) << remarks_;
}

TEST_F(AReconciledBook, SaysInADryRunWhatItWouldDoAndDoesNothing) {
  const auto before = firm_.book().position();
  const auto dry = reconcile(yesterday_, true);

  EXPECT_EQ(firm_.book().position().sequence, before.sequence);
  EXPECT_THAT(remarks_,
              testing::AllOf(HasSubstr("invoice F3: retracted"), HasSubstr("payment P1: retracted"),
                             HasSubstr("invoice F2: differs")));
  EXPECT_THAT(firm_.json(LOFTE_QUERY_INVOICES), HasSubstr("F3"));
  const auto real = reconcile(yesterday_);
  EXPECT_EQ(dry.posted, real.posted);
  EXPECT_EQ(dry.retracted, real.retracted);
  EXPECT_EQ(dry.advised, real.advised);
}

TEST_F(AReconciledBook, TakesBackAllVersionsOfWhatIsGone) {
  firm_.post(invoice("F3", "A", "2026-02-01", "2026-02-15", 310'00), "2026-02-01");
  reconcile(yesterday_);

  EXPECT_THAT(firm_.json(LOFTE_QUERY_INVOICES), Not(HasSubstr("F3")));
  // The host gives the number again, to another customer: what was taken back does not bind it.
  firm_.post(invoice("F3", "B", "2026-02-02", "2026-02-16", 990'00), "2026-02-02");
  EXPECT_THAT(firm_.json(LOFTE_QUERY_INVOICES, "B"), HasSubstr("F3"));
  EXPECT_THAT(firm_.json(LOFTE_QUERY_INVOICES, "A"), Not(HasSubstr("F3")));
  expect_replay();
}

TEST_F(AReconciledBook, KeepsACustomerThatTheHostHasNoMore) {
  firm_.post(customer("C") + invoice("F9", "C", "2026-02-01", "2026-02-15", 900), "2026-02-01");
  const auto result = reconcile(yesterday_);

  EXPECT_EQ(result.kept, 1U);
  EXPECT_EQ(result.retracted, 3U);
  EXPECT_THAT(firm_.json(LOFTE_QUERY_INVOICES, "C"), Not(HasSubstr("F9")));
}

TEST_F(AReconciledBook, NamesTheLineOfTheSnapshotThatItCannotTake) {
  try {
    reconcile(yesterday_ + invoice("F4", "nobody", "2026-01-05", "2026-01-19", 1));
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.status(), LOFTE_REFUSED);
    EXPECT_EQ(error.index(), 4U);
    EXPECT_EQ(error.where(), "line 5: invoice.customer_id");
  }
  EXPECT_THAT(firm_.json(LOFTE_QUERY_INVOICES), HasSubstr("F3")) << "nothing was written";
}

TEST_F(AReconciledBook, TellsATruncatedJournalByAPositionKeptElsewhere) {
  auto kept = firm_.book().position();
  EXPECT_EQ(firm_.book().verify(&kept).sequence, kept.sequence);
  kept.sequence += 5;
  EXPECT_THROW(firm_.book().verify(&kept), Error);
}

}  // namespace
}  // namespace lofte::test
