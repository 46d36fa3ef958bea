// Two public files of receivables, against sums made here without the reader.
#include <gtest/gtest.h>

#include <fstream>
#include <set>
#include <sstream>

#include "lofte/cpp/date.hpp"
#include "support/reading.h"

namespace lofte::receivables_csv {
namespace {

using lofte::testing::Outcome;
using lofte::testing::Reading;
using lofte::testing::Said;

std::filesystem::path sample(const std::string& name) {
  return lofte::testing::sample_data() / "receivables" / name;
}

// Neither file has a quote or an escaped comma.
std::vector<std::vector<std::string>> plain_table(const std::filesystem::path& path) {
  std::vector<std::vector<std::string>> rows;
  std::ifstream stream(path);
  for (std::string line; std::getline(stream, line);) {
    if (line.ends_with('\r')) line.pop_back();
    std::vector<std::string> fields;
    std::istringstream cells(line);
    for (std::string cell; std::getline(cells, cell, ',');) fields.push_back(cell);
    if (line.ends_with(',')) fields.emplace_back();
    rows.push_back(std::move(fields));
  }
  return rows;
}

// "55.9" is 5590: the digits, with the decimals filled up.
std::int64_t cents(std::string text) {
  const auto point = text.find('.');
  std::string decimals = point == std::string::npos ? "" : text.substr(point + 1);
  decimals.resize(2, '0');
  return std::stoll(text.substr(0, point) + decimals);
}

Reading ibm() {
  Reading reading = Reading::file(sample("ibm_receivables_until_2013-06.csv"));
  reading
      .option(
          "map",
          "customer_id=customerID,invoice_id=invoiceNumber,issue_date=InvoiceDate,due_date=DueDate,"
          "amount=InvoiceAmount,paid_date=SettledDate")
      .option("date_format", "%m/%d/%Y")
      .option("currency", "USD");
  return reading;
}

lofte_date american(const std::string& text) {
  int month = 0, day = 0, year = 0;
  char slash = 0;
  std::istringstream(text) >> month >> slash >> day >> slash >> year;
  return date_of(year, static_cast<unsigned>(month), static_cast<unsigned>(day));
}

#define SKIP_WITHOUT(name)                                                         \
  if (!std::filesystem::exists(sample(name)))                                      \
  GTEST_SKIP() << "no sample files: set LOFTE_TEST_DATA to the folder that holds " \
                  "receivables/"

TEST(IbmReceivables, AreReadRowByRow) {
  SKIP_WITHOUT("ibm_receivables_until_2013-06.csv");
  const auto outcome = ibm().run();
  ASSERT_EQ(outcome.status, LOFTE_OK) << outcome.where << ": " << outcome.message;
  auto rows = plain_table(sample("ibm_receivables_until_2013-06.csv"));
  rows.erase(rows.begin());
  ASSERT_EQ(outcome.of(LOFTE_FACT_INVOICE).size(), rows.size());
  EXPECT_EQ(outcome.of(LOFTE_FACT_CUSTOMER).size(), 100u);
  EXPECT_EQ(outcome.of(LOFTE_FACT_PAYMENT).size(), rows.size());
  std::map<std::string, Said> invoices, payments;
  for (const Said& fact : outcome.facts) {
    if (fact.kind == LOFTE_FACT_INVOICE) invoices[fact.record_id] = fact;
    if (fact.kind == LOFTE_FACT_PAYMENT) payments[fact.record_id] = fact;
  }
  for (const auto& row : rows) {
    const Said& invoice = invoices.at(row[3]);
    EXPECT_EQ(invoice.customer_id, row[1]);
    EXPECT_EQ(invoice.date, american(row[4]));
    EXPECT_EQ(invoice.due, american(row[5]));
    EXPECT_EQ(invoice.minor, cents(row[6]));
    EXPECT_EQ(payments.at("pay-" + row[3]).date, american(row[8]));
    EXPECT_EQ(payments.at("pay-" + row[3]).minor, cents(row[6]));
  }
}

TEST(IbmReceivables, KeepLeadingZerosAndSayWhatIsLeftOut) {
  SKIP_WITHOUT("ibm_receivables_until_2013-06.csv");
  const auto outcome = ibm().run();
  EXPECT_EQ(outcome.one(LOFTE_FACT_INVOICE, "0000611365").minor, 5594);
  EXPECT_TRUE(outcome.of(LOFTE_FACT_DISPUTE).empty());
  ASSERT_EQ(outcome.remarks.size(), 1u);
  EXPECT_THAT(outcome.remarks[0].second,
              ::testing::HasSubstr("439 invoices are marked as disputed"));
}

// What each customer owed on a day, from the facts and from the rows.
TEST(IbmReceivables, OweTheSameOnADayByFactsAndByRows) {
  SKIP_WITHOUT("ibm_receivables_until_2013-06.csv");
  const lofte_date day = date_of(2013, 1, 31);
  std::map<std::string, std::int64_t> by_facts, by_rows;
  for (const Said& fact : ibm().run().facts) {
    if (fact.date > day || fact.date == 0) continue;
    if (fact.kind == LOFTE_FACT_INVOICE) by_facts[fact.customer_id] += fact.minor;
    if (fact.kind == LOFTE_FACT_PAYMENT) by_facts[fact.customer_id] -= fact.minor;
  }
  auto rows = plain_table(sample("ibm_receivables_until_2013-06.csv"));
  rows.erase(rows.begin());
  for (const auto& row : rows) {
    if (american(row[4]) > day) continue;
    by_rows[row[1]] += american(row[8]) > day ? cents(row[6]) : 0;
  }
  EXPECT_EQ(by_facts, by_rows);
}

TEST(B2bInvoices, AreReadWhole) {
  SKIP_WITHOUT("b2b_closed_invoices.csv");
  // The neutral file made of it: numbers by row, issued two weeks before what came first.
  auto rows = plain_table(sample("b2b_closed_invoices.csv"));
  rows.erase(rows.begin());
  const auto parse = [](const std::string& text) {
    return date_of(std::stoi(text.substr(0, 4)),
                   static_cast<unsigned>(std::stoi(text.substr(5, 2))),
                   static_cast<unsigned>(std::stoi(text.substr(8, 2))));
  };
  std::string neutral = "customer_id,invoice_id,issue_date,due_date,amount,currency,paid_date\r\n";
  std::map<std::string, std::int64_t> paid;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const auto& row = rows[i];
    const auto issued = std::min(parse(row[3]), parse(row[2])) - 14;
    neutral += row[0] + ",I" + std::to_string(i) + "," + iso(issued) + "," + row[3] + "," + row[5] +
               ",USD," + row[2] + "\r\n";
    paid[row[0]] += cents(row[5]);
  }
  const auto outcome = Reading::bytes(neutral).run();
  ASSERT_EQ(outcome.status, LOFTE_OK) << outcome.where << ": " << outcome.message;
  std::map<std::string, std::int64_t> found;
  std::map<std::string, std::size_t> count;
  std::size_t payments = 0;
  for (const Said& fact : outcome.facts) {
    if (fact.kind == LOFTE_FACT_INVOICE) ++count[fact.customer_id];
    if (fact.kind != LOFTE_FACT_PAYMENT) continue;
    ++payments;
    found[fact.customer_id] += fact.minor;
  }
  EXPECT_EQ(payments, 27'788u);
  EXPECT_EQ(found, paid);
  EXPECT_EQ(std::max_element(count.begin(), count.end(),
                             [](const auto& a, const auto& b) { return a.second < b.second; })
                ->second,
            9'581u);
  for (const auto& [key, owed] : lofte::testing::balances(outcome)) EXPECT_EQ(owed, 0) << key.first;
}

TEST(B2bInvoices, WithoutNumbersAreRefusedAtTheFirst) {
  SKIP_WITHOUT("b2b_closed_invoices.csv");
  const auto outcome = Reading::file(sample("b2b_closed_invoices.csv"))
                           .option("map",
                                   "customer_id=cust_number,issue_date=due_in_date,"
                                   "amount=total_open_amount,paid_date=clear_date")
                           .option("currency", "USD")
                           .run();
  EXPECT_EQ(outcome.status, LOFTE_REFUSED);
  EXPECT_EQ(outcome.where, "line 2, column invoice_id");
}

}  // namespace
}  // namespace lofte::receivables_csv
