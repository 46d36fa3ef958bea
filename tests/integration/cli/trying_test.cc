// preview and backtest: what they print, and that they write nothing.
#include "run.h"

namespace lofte::testing {
namespace {

const std::string kInvoices =
    "customer_id,invoice_id,issue_date,due_date,amount,currency,paid_date\n"
    "1042,F1,2026-01-05,2026-01-19,1200.00,NOK,2026-01-28\n"
    "1042,F2,2026-02-02,2026-02-16,900.00,NOK,2026-04-01\n"
    "1043,F3,2026-01-05,2026-01-19,500.00,NOK,2026-01-16\n"
    "1044,F4,2026-08-03,2026-08-17,700.00,NOK,\n";

class Trying : public Cli {
 protected:
  void SetUp() override {
    new_book();
    done({"import", book(), write("invoices.csv", kInvoices)});
    before = read_bytes(book());
  }
  void TearDown() override { EXPECT_EQ(read_bytes(book()), before); }

  std::string before;
  const std::string payment =
      R"({"recordId":"P4","payment":{"customerId":"1044","date":"2026-11-21",)"
      R"("amount":{"minor":"70000","currency":"NOK"},"allocations":[{"invoiceId":"F4",)"
      R"("amount":{"minor":"70000","currency":"NOK"}}]}})";
};

TEST_F(Trying, APaymentShowsWhatWouldGo) {
  const Ran shown = done({"preview", book()}, payment);
  EXPECT_TRUE(has(shown.out, "gone\n")) << shown.out;
  EXPECT_TRUE(has(shown.out, "Nothing was written.")) << shown.out;
  const auto document = done({"preview", book(), "--json"}, payment).json();
  EXPECT_EQ(document["posted"], "1");
  ASSERT_EQ(document["customers"].size(), 1u) << document.dump(2);
  EXPECT_EQ(document["customers"][0]["customer"], "1044");
  EXPECT_FALSE(document["customers"][0]["gone"].empty());
}

TEST_F(Trying, ARefusalNamesTheLineAndTheField) {
  const Ran refused = lofte({"preview", book(), write("facts.jsonl", payment + "\n{}\n")});
  EXPECT_EQ(refused.exit_code, 1);
  EXPECT_TRUE(has(refused.err, "line 2")) << refused.err;
  EXPECT_EQ(lofte({"preview", book(), path("missing.jsonl")}).exit_code, 1);
}

TEST_F(Trying, AsOfAnEarlierDayIsRefused) {
  EXPECT_EQ(lofte({"preview", book(), "--as-of", "2026-11-20"}, payment).exit_code, 1);
  EXPECT_EQ(lofte({"preview", book(), "--as-of", "2026-11-23"}, payment).exit_code, 0);
}

TEST_F(Trying, ABacktestListsItsNoticesWithTheHostsOwnNumbers) {
  const auto document =
      done({"backtest", book(), "--json", "--set", "late-payer.timing=fixed"}).json();
  ASSERT_GE(document["notices"].size(), 3u) << document.dump(2);
  const auto& first = document["notices"][0];
  EXPECT_EQ(first["customer"], "1042");
  EXPECT_EQ(first["date"], "2026-01-26");
  EXPECT_EQ(first["step"], 2);
  EXPECT_EQ(first["invoices"], nlohmann::json::array({"F1"}));
  EXPECT_FALSE(first["reason"].get<std::string>().empty());
  EXPECT_EQ(document["measures"]["needless"], 1);
  EXPECT_EQ(document["measures"]["veryLate"], 1);
  EXPECT_EQ(document["measures"]["prompt"], 7.0);
  EXPECT_EQ(document["from"], "2026-01-05");
  EXPECT_EQ(document["to"], "2026-11-21");
}

TEST_F(Trying, SeveralValuesMakeSeveralRuns) {
  const auto document = done({"backtest", book(), "--json", "--set", "late-payer.timing=fixed",
                              "--set", "late-payer.nudge_after_days=4,10"})
                            .json();
  ASSERT_EQ(document["runs"].size(), 2u);
  EXPECT_EQ(document["runs"][0]["settings"]["late-payer.nudge_after_days"], "4");
  EXPECT_EQ(document["runs"][1]["measures"]["needless"], 0);
  // One value is one run, in the simple form.
  const auto single = done({"backtest", book(), "--json", "--set", "late-payer.timing=fixed",
                            "--set", "late-payer.nudge_after_days=10"})
                          .json();
  EXPECT_EQ(single["notices"], document["runs"][1]["notices"]);
}

TEST_F(Trying, ABacktestIsReadByPeopleToo) {
  const Ran shown = done(
      {"backtest", book(), "--notices", "--to", "2026-06-30", "--set", "late-payer.timing=fixed"});
  EXPECT_TRUE(has(shown.out, "2026-01-26")) << shown.out;
  EXPECT_TRUE(has(shown.out, "nudge")) << shown.out;
  EXPECT_TRUE(has(shown.out, "100.0 %")) << shown.out;
}

TEST_F(Trying, WrongUsageIsToldFromARefusal) {
  EXPECT_EQ(lofte({"backtest", book(), "--set", "nudge_after_days=4"}).exit_code, 2);
  EXPECT_EQ(lofte({"backtest", book(), "--set", "late-payer.nudge_after_days="}).exit_code, 2);
  EXPECT_EQ(lofte({"backtest", book(), "--from", "yesterday"}).exit_code, 2);
  const Ran refused = lofte({"backtest", book(), "--set", "late-payer.nudge_after_days=soon"});
  EXPECT_EQ(refused.exit_code, 1);
  EXPECT_TRUE(has(refused.err, "soon")) << refused.err;
}

}  // namespace
}  // namespace lofte::testing
