// A book of 1,200 documents written by GnuCash itself, against GnuCash's own balances.
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include "books.h"
#include "support/reading.h"

namespace lofte::gnucash::testing {
namespace {

using lofte::testing::Outcome;
using lofte::testing::Reading;
using lofte::testing::Said;

// customer_id,name,currency,open_balance with names that hold no comma.
lofte::testing::Balances expected_balances(const std::filesystem::path& path) {
  lofte::testing::Balances expected;
  std::ifstream stream(path);
  std::string line;
  std::getline(stream, line);
  while (std::getline(stream, line)) {
    const auto first = line.find(',');
    const auto last = line.rfind(',');
    const auto middle = line.rfind(',', last - 1);
    std::string amount = line.substr(last + 1);
    amount.erase(amount.find('.'), 1);
    expected[{line.substr(0, first), line.substr(middle + 1, last - middle - 1)}] =
        std::stoll(amount);
  }
  return expected;
}

class Norsk : public ::testing::Test {
 protected:
  void SetUp() override {
    const auto data = lofte::testing::sample_data();
    book_ = data / "gnucash" / "norsk.gnucash";
    expected_ = data / "gnucash" / "norsk.gnucash.expected.csv";
    if (data.empty() || !std::filesystem::exists(book_)) {
      GTEST_SKIP() << "no sample books: set LOFTE_TEST_DATA to the folder that holds gnucash/";
    }
  }

  // Customers without a booking owe nothing, and are among those expected.
  static lofte::testing::Balances with_zeros(lofte::testing::Balances sums,
                                             const Outcome& outcome) {
    for (const Said& customer : outcome.of(LOFTE_FACT_CUSTOMER)) {
      sums.try_emplace({customer.record_id, customer.currency}, 0);
    }
    return sums;
  }

  std::filesystem::path book_;
  std::filesystem::path expected_;
};

TEST_F(Norsk, EveryCustomersBalanceIsGnuCashsOwn) {
  const auto outcome = Reading::file(book_).run();
  ASSERT_EQ(outcome.status, LOFTE_OK) << outcome.where << ": " << outcome.message;
  const auto expected = expected_balances(expected_);
  ASSERT_EQ(expected.size(), 120u);
  EXPECT_EQ(with_zeros(lofte::testing::balances(outcome), outcome), expected);
}

TEST_F(Norsk, WhatIsOpenOnDocumentsAddsUpToTheBalances) {
  const auto outcome = Reading::file(book_).run();
  ASSERT_EQ(outcome.status, LOFTE_OK);
  std::map<std::string, Said> invoices;
  lofte::testing::Balances sums;
  for (const Said& invoice : outcome.of(LOFTE_FACT_INVOICE)) invoices[invoice.record_id] = invoice;
  for (const auto& [id, open] : lofte::testing::open_invoices(outcome)) {
    EXPECT_GE(open, 0) << id;
    EXPECT_LE(open, invoices.at(id).minor) << id;
    sums[{invoices.at(id).customer_id, invoices.at(id).currency}] += open;
  }
  for (const Said& payment : outcome.of(LOFTE_FACT_PAYMENT)) {
    std::int64_t rest = payment.minor;
    for (const auto& [invoice, minor] : payment.parts) rest -= minor;
    EXPECT_GE(rest, 0) << payment.record_id;
    sums[{payment.customer_id, payment.currency}] -= rest;
  }
  for (const Said& note : outcome.of(LOFTE_FACT_CREDIT_NOTE)) {
    sums[{note.customer_id, note.currency}] -= note.minor;
  }
  EXPECT_TRUE(outcome.of(LOFTE_FACT_ALLOCATION).empty());
  EXPECT_EQ(with_zeros(sums, outcome), expected_balances(expected_));
}

TEST_F(Norsk, HoldsWhatGnuCashWroteAndNothingElse) {
  const auto outcome = Reading::file(book_).run();
  EXPECT_EQ(outcome.of(LOFTE_FACT_CUSTOMER).size(), 120u);
  EXPECT_EQ(outcome.of(LOFTE_FACT_INVOICE).size(), 1108u);
  EXPECT_EQ(outcome.of(LOFTE_FACT_CREDIT_NOTE).size(), 51u);
  EXPECT_EQ(outcome.of(LOFTE_FACT_PAYMENT).size(), 984u);
  EXPECT_EQ(outcome.remarks.size(), 41u);  // the drafts
  const Said customer = outcome.one(LOFTE_FACT_CUSTOMER, "000069");
  EXPECT_EQ(customer.name, "Ærlig & Sønn 69 AS");
  EXPECT_EQ(customer.email, "kunde69@example.org");
  const Said invoice = outcome.one(LOFTE_FACT_INVOICE, "F00636");
  EXPECT_EQ(invoice.date, Story::day("2024-01-03"));
  EXPECT_EQ(invoice.due, Story::day("2024-01-17"));
  EXPECT_EQ(invoice.known, Story::day("2026-11-21"));  // entered by a program, long after
}

TEST_F(Norsk, PostedDatesCanStandInForDatesEntered) {
  const auto outcome = Reading::file(book_).option("known", "posted").run();
  for (const Said& fact : outcome.facts) {
    if (fact.kind == LOFTE_FACT_CUSTOMER) continue;
    EXPECT_EQ(fact.known, fact.date) << fact.record_id;
  }
}

TEST_F(Norsk, SaysTheSameAsSqlite) {
  const auto from_xml = Reading::file(book_).run();
  std::ifstream stream(book_, std::ios::binary);
  Gunzip unpacked(bytes_of({std::istreambuf_iterator<char>(stream), {}}), Bounds{});
  const Book book =
      read_xml_book([&unpacked](std::span<char> into) { return unpacked.read(into); });
  const TemporaryPath copy("norsk.sqlite.gnucash");
  write_sqlite(book, copy.path());
  const auto from_sqlite = Reading::file(copy.path()).run();
  ASSERT_EQ(from_sqlite.status, LOFTE_OK) << from_sqlite.where << ": " << from_sqlite.message;
  EXPECT_EQ(from_sqlite.facts, from_xml.facts);
  EXPECT_EQ(from_sqlite.remarks, from_xml.remarks);
}

TEST_F(Norsk, TheSameFileSaysTheSameTwice) {
  EXPECT_EQ(Reading::file(book_).run().facts, Reading::file(book_).run().facts);
}

TEST(PiecashBook, HasOneDraftAndOneCustomer) {
  const auto path =
      lofte::testing::sample_data() / "gnucash" / "piecash__tests_books_invoices.gnucash";
  if (!std::filesystem::exists(path)) {
    GTEST_SKIP() << "no sample books: set LOFTE_TEST_DATA to the folder that holds gnucash/";
  }
  for (const bool with_path : {true, false}) {
    const auto outcome = Reading::file(path, with_path).run();
    ASSERT_EQ(outcome.status, LOFTE_OK) << outcome.where << ": " << outcome.message;
    ASSERT_EQ(outcome.facts.size(), 1u);
    EXPECT_EQ(outcome.facts[0].record_id, "123456");
    EXPECT_EQ(outcome.facts[0].name, "Mickey");
    EXPECT_EQ(outcome.facts[0].currency, "EUR");
    ASSERT_EQ(outcome.remarks.size(), 1u);
    EXPECT_EQ(outcome.remarks[0].first, "invoice 000001");
  }
}

}  // namespace
}  // namespace lofte::gnucash::testing
