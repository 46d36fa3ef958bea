#include <gtest/gtest.h>

#include "lofte/cpp/date.hpp"
#include "receivables_csv.h"

namespace lofte::receivables_csv {
namespace {

using lofte::testing::Outcome;
using lofte::testing::Reading;
using lofte::testing::Said;
using lofte::testing::sniff;
using ::testing::HasSubstr;

TEST(PaidInvoice, IsAnInvoiceAPaymentAndACustomer) {
  const auto outcome = read("0042,F1,2026-01-05,2026-01-19,1200.50,NOK,2026-02-02\n");
  ASSERT_EQ(outcome.status, LOFTE_OK) << outcome.message;
  ASSERT_EQ(outcome.facts.size(), 3u);
  const Said invoice = outcome.one(LOFTE_FACT_INVOICE, "F1");
  EXPECT_EQ(invoice.customer_id, "0042");
  EXPECT_EQ(invoice.minor, 120050);
  EXPECT_EQ(invoice.currency, "NOK");
  EXPECT_EQ(invoice.date, date_of(2026, 1, 5));
  EXPECT_EQ(invoice.due, date_of(2026, 1, 19));
  EXPECT_EQ(invoice.known, date_of(2026, 1, 5));
  const Said payment = outcome.one(LOFTE_FACT_PAYMENT, "pay-F1");
  EXPECT_EQ(payment.date, date_of(2026, 2, 2));
  EXPECT_EQ(payment.known, date_of(2026, 2, 2));
  EXPECT_EQ(payment.parts, (decltype(payment.parts){{"F1", 120050}}));
  const Said customer = outcome.one(LOFTE_FACT_CUSTOMER, "0042");
  EXPECT_EQ(customer.name, "0042");
  EXPECT_EQ(customer.known, date_of(2026, 1, 5));
}

TEST(UnpaidInvoice, HasNoPayment) {
  const auto outcome = read("1,F1,2026-01-05,,0,NOK,\n1,F2,2026-01-05,,7,NOK,\n");
  EXPECT_EQ(outcome.of(LOFTE_FACT_INVOICE).size(), 2u);
  EXPECT_TRUE(outcome.of(LOFTE_FACT_PAYMENT).empty());
  EXPECT_EQ(outcome.one(LOFTE_FACT_INVOICE, "F1").due, 0);
}

TEST(Customer, IsKnownSinceTheEarliestInvoice) {
  const auto outcome =
      read("1,F1,2026-03-05,,5,NOK,\n1,F2,2026-01-05,,5,NOK,\n2,F3,2026-02-05,,5,NOK,\n");
  EXPECT_EQ(outcome.of(LOFTE_FACT_CUSTOMER).size(), 2u);
  EXPECT_EQ(outcome.one(LOFTE_FACT_CUSTOMER, "1").known, date_of(2026, 1, 5));
}

TEST(NegativeAmount, IsACreditNoteAndItsPaymentARefund) {
  const auto outcome = read("1,K1,2026-01-05,,-50,NOK,2026-01-09\n1,K2,2026-01-05,,-20,NOK,\n");
  EXPECT_EQ(outcome.one(LOFTE_FACT_CREDIT_NOTE, "K1").minor, 5000);
  const Said refund = outcome.one(LOFTE_FACT_REFUND, "refund-K1");
  EXPECT_EQ(refund.credit_note_id, "K1");
  EXPECT_EQ(refund.minor, 5000);
  EXPECT_EQ(outcome.of(LOFTE_FACT_REFUND).size(), 1u);
  EXPECT_EQ(lofte::testing::balances(outcome).at({"1", "NOK"}), -2000);
}

TEST(ZeroAmount, IsAnInvoiceThatNeedsNoPayment) {
  const auto outcome = read("1,F1,2026-01-05,,0.00,NOK,2026-01-06\n");
  EXPECT_EQ(outcome.status, LOFTE_OK) << outcome.message;
  EXPECT_TRUE(outcome.of(LOFTE_FACT_PAYMENT).empty());
}

TEST(PaidAhead, SettlesTheInvoiceFromItsOwnDay) {
  const auto outcome = read("1,F1,2026-01-20,,50,NOK,2026-01-05\n");
  EXPECT_TRUE(outcome.one(LOFTE_FACT_PAYMENT, "pay-F1").parts.empty());
  const Said allocation = outcome.one(LOFTE_FACT_ALLOCATION, "apply-F1");
  EXPECT_EQ(allocation.payment_id, "pay-F1");
  EXPECT_EQ(allocation.date, date_of(2026, 1, 20));
}

TEST(PaidAmount, MayBeAPartOrMore) {
  const std::string header =
      "customer_id,invoice_id,issue_date,amount,currency,paid_date,paid_amount\n";
  const auto outcome = Reading::bytes(header +
                                      "1,F1,2026-01-05,100,NOK,2026-01-09,40\n"
                                      "1,F2,2026-01-05,100,NOK,2026-01-09,130\n"
                                      "1,F3,2026-01-05,100,NOK,,0\n")
                           .run();
  ASSERT_EQ(outcome.status, LOFTE_OK) << outcome.message;
  EXPECT_EQ(lofte::testing::open_invoices(outcome).at("F1"), 6000);
  EXPECT_EQ(outcome.one(LOFTE_FACT_PAYMENT, "pay-F2").minor, 13000);
  EXPECT_EQ(outcome.one(LOFTE_FACT_PAYMENT, "pay-F2").parts[0].second, 10000);
  EXPECT_EQ(Reading::bytes(header + "1,F1,2026-01-05,100,NOK,,40\n").run().where,
            "line 2, column paid_amount");
}

TEST(Dispute, IsSaidOnlyWithTheDayItWasKnown) {
  const std::string columns = "customer_id,invoice_id,issue_date,amount,currency,disputed";
  const auto undated =
      Reading::bytes(columns + "\n1,F1,2026-01-05,5,NOK,Yes\n1,F2,2026-01-05,5,NOK,No\n").run();
  EXPECT_TRUE(undated.of(LOFTE_FACT_DISPUTE).empty());
  ASSERT_EQ(undated.remarks.size(), 1u);
  EXPECT_EQ(undated.remarks[0].first, "column disputed");
  EXPECT_THAT(undated.remarks[0].second, HasSubstr("1 invoice is marked as disputed"));

  const auto dated = Reading::bytes(columns +
                                    ",disputed_on\n1,F1,2026-01-05,5,NOK,Yes,2026-01-20\n"
                                    "1,F2,2026-01-05,5,NOK,No,2026-01-20\n")
                         .run();
  ASSERT_EQ(dated.of(LOFTE_FACT_DISPUTE).size(), 1u);
  EXPECT_EQ(dated.one(LOFTE_FACT_DISPUTE, "dispute-F1").known, date_of(2026, 1, 20));
  EXPECT_TRUE(dated.remarks.empty());
}

TEST(Currency, ComesFromTheRowThenTheOptionThenTheBook) {
  const std::string text =
      "customer_id,invoice_id,issue_date,amount,currency\n1,F1,2026-01-05,5,eur\n"
      "1,F2,2026-01-05,5,\n";
  const auto optional = Reading::bytes(text).option("currency", "USD").book_currency("NOK").run();
  EXPECT_EQ(optional.one(LOFTE_FACT_INVOICE, "F1").currency, "EUR");
  EXPECT_EQ(optional.one(LOFTE_FACT_INVOICE, "F2").currency, "USD");
  EXPECT_EQ(Reading::bytes(text).book_currency("NOK").run().one(LOFTE_FACT_INVOICE, "F2").currency,
            "NOK");
  const auto none = Reading::bytes(text).run();
  EXPECT_EQ(none.where, "line 3, column currency");
}

TEST(Currency, DecidesHowManyDecimals) {
  const auto outcome = read("1,F1,2026-01-05,,500,JPY,\n1,F2,2026-01-05,,500,NOK,\n");
  EXPECT_EQ(outcome.one(LOFTE_FACT_INVOICE, "F1").minor, 500);
  EXPECT_EQ(outcome.one(LOFTE_FACT_INVOICE, "F2").minor, 50000);
}

TEST(SameRowTwice, IsLeftOutOnceSaid) {
  const auto outcome = read("1,F1,2026-01-05,,5,NOK,\n1,F1,2026-01-05,,5,NOK,\n");
  EXPECT_EQ(outcome.of(LOFTE_FACT_INVOICE).size(), 1u);
  ASSERT_EQ(outcome.remarks.size(), 1u);
  EXPECT_EQ(outcome.remarks[0].first, "line 3");
}

TEST(SameInvoiceWithOtherContent, NamesBothLines) {
  const auto outcome =
      read("1,F1,2026-01-05,,5,NOK,\n1,F2,2026-01-05,,5,NOK,\n1,F1,2026-01-05,,6,NOK,\n");
  EXPECT_EQ(outcome.status, LOFTE_REFUSED);
  EXPECT_EQ(outcome.where, "line 4, column invoice_id");
  EXPECT_THAT(outcome.message, HasSubstr("line 2"));
}

TEST(NordicFile, IsReadWithItsOwnWays) {
  // BOM, semicolons, decimal commas, spaces for thousands, CRLF, quotes with a line's end inside.
  const auto outcome =
      Reading::bytes(
          "\xEF\xBB\xBFKundenr;Kundenavn;Fakturanr;Dato;Forfall;Bel\xC3\xB8p;Betalt\r\n"
          "0007;\"\xC3\x85se; S\xC3\xB8nn\r\n& co\";F1;5.1.2026;19.1.2026;\"1 234,50\";\r\n")
          .option("map",
                  "customer_id=Kundenr,customer_name=Kundenavn,invoice_id=Fakturanr,"
                  "issue_date=Dato,due_date=Forfall,amount=Bel\xC3\xB8p")
          .option("map", "paid_date=Betalt")
          .option("date_format", "%d.%m.%Y")
          .option("currency", "NOK")
          .run();
  ASSERT_EQ(outcome.status, LOFTE_OK) << outcome.where << ": " << outcome.message;
  EXPECT_EQ(outcome.one(LOFTE_FACT_CUSTOMER, "0007").name, "Åse; Sønn\r\n& co");
  EXPECT_EQ(outcome.one(LOFTE_FACT_INVOICE, "F1").minor, 123450);
  EXPECT_EQ(outcome.one(LOFTE_FACT_INVOICE, "F1").date, date_of(2026, 1, 5));
}

TEST(Encoding, IsTheOneSaid) {
  const std::string header = "customer_id;customer_name;invoice_id;issue_date;amount\n";
  const auto name = [&](const std::string& encoding, const std::string& bytes) {
    const auto outcome = Reading::bytes(header + "1;" + bytes + ";F1;2026-01-05;5\n")
                             .option("encoding", encoding)
                             .option("currency", "NOK")
                             .run();
    return outcome.status == LOFTE_OK ? outcome.one(LOFTE_FACT_CUSTOMER, "1").name
                                      : outcome.message;
  };
  EXPECT_EQ(name("latin1", "\xC5se"), "Åse");
  EXPECT_EQ(name("CP1252", "\xC5se \x80"), "Åse €");
  EXPECT_EQ(name("cp437", "\x8F\x94"), "Åö");
  EXPECT_EQ(name("cp865", "\x9D"), "Ø");
  EXPECT_EQ(name("utf-8", "Åse"), "Åse");
}

TEST(Sniffing, KnowsTheNeutralHeader) {
  EXPECT_GT(sniff(kHeader + "1,F1\n", "x.txt"), 90);
  EXPECT_GT(sniff("a;b\n1;2\n", "x.csv"), 0);
  EXPECT_LT(sniff("a;b\n1;2\n", "x.csv"), 50);
  EXPECT_EQ(sniff("a;b\n1;2\n", "x.txt"), 0);
  EXPECT_EQ(sniff(std::string("\x1F\x8B\0\0", 4), "x.csv"), 0);
  EXPECT_EQ(sniff("", "x.csv"), 0);
}

}  // namespace
}  // namespace lofte::receivables_csv
