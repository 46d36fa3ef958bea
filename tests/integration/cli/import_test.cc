// Files of other programs.
#include "run.h"

namespace lofte::testing {
namespace {

const std::string kNeutral =
    "customer_id,invoice_id,issue_date,due_date,amount,currency,paid_date\n"
    "1042,F1,2026-09-01,2026-09-15,1200.50,NOK,\n"
    "1042,F2,2026-09-02,2026-09-16,100.00,NOK,2026-09-10\n"
    "1043,F3,2026-11-10,2026-11-24,499.00,NOK,\n";

class Import : public Cli {
 protected:
  void SetUp() override { new_book(); }
};

TEST_F(Import, TakesAFileWholeAndNothingOfItTwice) {
  const std::string file = write("invoices.csv", kNeutral);
  const auto first = done({"import", book(), file, "--json"}).json();
  EXPECT_NE(first["files"][0]["posted"], "0");
  EXPECT_EQ(first["pending"], "0");
  const auto second = done({"import", book(), file, "--json"}).json();
  EXPECT_EQ(second["files"][0]["posted"], "0") << second.dump(2);
  EXPECT_EQ(done({"invoices", book(), "--json"}).json().size(), 2u);
}

TEST_F(Import, FollowsAMapAndOtherWaysToWrite) {
  const std::string file = write("other.csv",
                                 "Kunde;Nummer;Dato;Forfall;Sum\n"
                                 "1042;F1;01.09.2026;15.09.2026;1 200,50\n");
  done({"import", book(), file, "--format", "receivables-csv", "--map",
        "customer_id=Kunde,invoice_id=Nummer,issue_date=Dato", "--map",
        "due_date=Forfall,amount=Sum", "--date-format", "%d.%m.%Y", "--currency", "NOK",
        "--delimiter", ";", "--decimal", ","});
  const auto invoices = done({"invoices", book(), "--json"}).json();
  ASSERT_EQ(invoices.size(), 1u);
  EXPECT_EQ(invoices[0]["open"]["minor"], "120050");
}

TEST_F(Import, AFaultNamesItsLineAndNothingIsTaken) {
  const std::string file =
      write("wrong.csv", kNeutral + "1044,F4,2026-13-01,2026-09-15,5.00,NOK,\n");
  const Ran refused = lofte({"import", book(), file});
  EXPECT_EQ(refused.exit_code, 1);
  EXPECT_TRUE(has(refused.err, "wrong.csv")) << refused.err;
  EXPECT_TRUE(has(refused.err, "5")) << refused.err;
  EXPECT_TRUE(has(refused.err, "2026-13-01")) << refused.err;
  EXPECT_EQ(done({"customers", book(), "--json"}).json().size(), 0u);
}

TEST_F(Import, AFileThatIsNotThereAndOneThatNobodyReadsAreSaid) {
  EXPECT_EQ(lofte({"import", book(), path("nothing.csv")}).exit_code, 1);
  const Ran unknown = lofte({"import", book(), write("noise.bin", std::string(1000, '\1'))});
  EXPECT_EQ(unknown.exit_code, 1);
  EXPECT_FALSE(unknown.err.empty());
  EXPECT_EQ(lofte({"import", book(), "x.csv", "--map", "nonsense"}).exit_code, 2);
}

}  // namespace
}  // namespace lofte::testing
