// Fees and interest as a host meets them: proposed in a letter, booked by the host, and not
// proposed again.
#include <gtest/gtest.h>

#include "support/firm_book.h"

namespace lofte::test {
namespace {

std::string setting(const std::string& key, const std::string& value) {
  return R"({"setting":{"plugin":"late-payer","key":")" + key + R"(","value":")" + value + "\"}}\n";
}
bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}
std::string letter(FirmBook& firm) {
  const auto letters = firm.reminders();
  EXPECT_EQ(letters.size(), 1u);
  return letters.empty() ? "" : letters.front().body;
}

TEST(Charges, ThatAHostBooksAreOwedAndNotProposedAgain) {
  FirmBook firm;
  advised_by(firm.book(), firm.runtime(), {"late-payer", "promise-log"});
  firm.post(setting("charges_from_step", "2") + customer("1") +
                invoice("F1", "1", "2026-01-05", "2026-01-19", 120'000),
            "2026-01-06");
  firm.open("2026-02-02");
  const std::string first = letter(firm);
  EXPECT_TRUE(contains(first, "Reminder fee for invoice F1: ")) << first;
  EXPECT_TRUE(contains(first, "38.00")) << first;

  // A person sends it; the host books what it said.
  firm.post(
      R"({"recordId":"N1","notice":{"customerId":"1","invoiceIds":["F1"],)"
      R"("date":"2026-02-02","step":2,"newDueDate":"2026-02-23"}})"
      "\n"
      R"({"recordId":"G1","feeBooked":{"invoiceId":"F1","kind":"REMINDER_FEE","amount":)" +
          money(3'800) +
          R"(,"date":"2026-02-02","step":2}})"
          "\n"
          R"({"recordId":"G2","feeBooked":{"invoiceId":"F1","kind":"LATE_INTEREST","amount":)" +
          money(552) + R"(,"date":"2026-02-02","step":2,"rateBp":1200,"from":"2026-01-20",)" +
          R"("until":"2026-02-02","base":)" + money(120'000) + "}}\n",
      "2026-02-02");
  EXPECT_TRUE(firm.reminders().empty());
  firm.open("2026-03-02");
  const std::string second = letter(firm);
  EXPECT_TRUE(contains(second, "1,243.52")) << "what is booked is owed: " << second;
  EXPECT_TRUE(contains(second, "3 February 2026 to 2 March 2026, 28 days")) << second;
  EXPECT_TRUE(contains(second, "1,200.00 of invoice F1")) << "never on fees: " << second;
}

TEST(Charges, InTheUnionInterestBeginsThirtyDaysAfterAnInvoiceThatNamesNoDay) {
  const auto interest_of = [](const std::string& due) {
    FirmBook firm;
    advised_by(firm.book(), firm.runtime(), {"late-payer", "promise-log"});
    firm.post(setting("charges_from_step", "2") + setting("interest_rate_bp", "1000") +
                  customer("1", R"(,"country":"FR")") +
                  R"({"recordId":"F1","invoice":{"customerId":"1","issueDate":"2026-01-05")" + due +
                  R"(,"amount":)" + money(120'000) + "}}\n",
              "2026-01-06");
    firm.open("2026-03-02");
    return letter(firm);
  };
  EXPECT_TRUE(contains(interest_of(R"(,"dueDate":"2026-01-19")"), "20 January 2026 to"));
  const std::string silent = interest_of("");
  EXPECT_TRUE(contains(silent, "5 February 2026 to")) << silent;
}

}  // namespace
}  // namespace lofte::test
