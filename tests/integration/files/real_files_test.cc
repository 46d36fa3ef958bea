// Real files of other programs, imported as an owner would.
#include <gtest/gtest.h>
#include <sqlite3.h>
#include <zlib.h>

#include <charconv>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

#include "support/firm_book.h"

namespace lofte::test {
namespace {

namespace fs = std::filesystem;

fs::path data(const std::string& file) {
  const char* given = std::getenv("LOFTE_TEST_DATA");
  return (given != nullptr ? fs::path(given)
                           : fs::path(LOFTE_SOURCE_DIR) / ".." / "shared" / "data") /
         file;
}

#define NEED(path) \
  if (!fs::exists(path)) GTEST_SKIP() << (path) << " is not here; set LOFTE_TEST_DATA"

std::vector<std::string> fields(const std::string& line) {
  std::vector<std::string> all;
  std::stringstream stream(line);
  for (std::string field; std::getline(stream, field, ',');) {
    if (!field.empty() && field.back() == '\r') field.pop_back();
    all.push_back(field);
  }
  return all;
}

// "-4296.23" as minor units, by text alone.
std::int64_t minor(std::string text) {
  const bool negative = text.starts_with('-');
  if (negative) text.erase(0, 1);
  const std::size_t point = text.find('.');
  std::string whole = text.substr(0, point);
  std::string rest = point == std::string::npos ? "" : text.substr(point + 1);
  rest.resize(2, '0');
  const std::int64_t value = std::stoll(whole + rest);
  return negative ? -value : value;
}

TEST(RealFiles, ANorwegianGnuCashBookHasGnuCashsOwnBalances) {
  NEED(data("gnucash/norsk.gnucash"));
  FirmBook firm;
  const auto first =
      firm.book().import_file(data("gnucash/norsk.gnucash").string(), day("2026-12-31"));
  EXPECT_GT(first.posted, 2'000u);

  std::map<std::string, std::map<std::string, std::int64_t>> open;
  const Answer answer = firm.book().query(LOFTE_QUERY_CUSTOMERS);
  for (const lofte_customer_row& row : answer.customers()) {
    for (const lofte_money& sum : Range<lofte_money>(row.open)) {
      open[std::string(text(row.id))][sum.currency] = sum.minor;
    }
  }
  std::ifstream expected(data("gnucash/norsk.gnucash.expected.csv"));
  std::string line;
  std::getline(expected, line);
  int equal = 0;
  while (std::getline(expected, line)) {
    const auto row = fields(line);
    const std::int64_t wanted = minor(row.at(3));
    const auto& sums = open[row.at(0)];
    const auto found = sums.find(row.at(2));
    EXPECT_EQ(found == sums.end() ? 0 : found->second, wanted) << line;
    EXPECT_LE(sums.size(), 1u) << line;
    equal += (found == sums.end() ? 0 : found->second) == wanted ? 1 : 0;
  }
  EXPECT_EQ(equal, 120);

  const auto again =
      firm.book().import_file(data("gnucash/norsk.gnucash").string(), day("2026-12-31"));
  EXPECT_EQ(again.posted, 0u);
  EXPECT_EQ(again.unchanged, first.posted);
  EXPECT_TRUE(firm.replay().equal);
}

std::string unpacked(const fs::path& file) {
  std::string all;
  gzFile packed = gzopen(file.c_str(), "rb");
  char piece[1 << 16];
  for (int got; (got = gzread(packed, piece, sizeof piece)) > 0;) {
    all.append(piece, static_cast<std::size_t>(got));
  }
  gzclose(packed);
  return all;
}

// The book as it was before its last `count` payments were entered.
std::string without_last_payments(std::string xml, int count) {
  constexpr std::string_view kBegin = "<gnc:transaction ";
  constexpr std::string_view kEnd = "</gnc:transaction>\n";
  std::size_t before = xml.size();
  while (count > 0) {
    const std::size_t first = xml.rfind(kBegin, before);
    if (first == std::string::npos) break;
    const std::size_t end = xml.find(kEnd, first) + kEnd.size();
    if (xml.substr(first, end - first).find(R"(type="string">P</slot:value>)") != xml.npos) {
      xml.erase(first, end - first);
      --count;
    }
    before = first - 1;
  }
  return xml;
}

TEST(RealFiles, NextMonthsGnuCashBookPostsOnlyTheDifference) {
  NEED(data("gnucash/norsk.gnucash"));
  constexpr int kPayments = 40;
  FirmBook firm;
  const std::string path = (firm.folder() / "firm.gnucash").string();
  const std::string whole = unpacked(data("gnucash/norsk.gnucash"));
  std::ofstream(path) << without_last_payments(whole, kPayments);
  const auto last_month = firm.book().import_file(path, day("2026-12-01"));

  std::ofstream(path) << whole;
  const auto this_month = firm.book().import_file(path, day("2026-12-31"));
  EXPECT_EQ(this_month.posted, static_cast<std::uint64_t>(kPayments));
  EXPECT_EQ(this_month.unchanged, last_month.posted);

  FirmBook at_once;
  at_once.book().import_file(path, day("2026-12-31"));
  EXPECT_EQ(firm.json(LOFTE_QUERY_INVOICES), at_once.json(LOFTE_QUERY_INVOICES));
  EXPECT_TRUE(firm.replay().equal);
}

TEST(RealFiles, AGnuCashBookInSqliteWithADraftAloneHasNothingOpen) {
  const fs::path file = data("gnucash/piecash__tests_books_invoices.gnucash");
  NEED(file);
  FirmBook firm;
  std::vector<std::string> remarks;
  ImportOptions options;
  options.remark = [&](std::string_view, std::string_view message) {
    remarks.emplace_back(message);
  };
  const auto result = firm.book().import_file(file.string(), day("2026-11-20"), options);
  const Answer customers = firm.book().query(LOFTE_QUERY_CUSTOMERS);
  EXPECT_EQ(customers.customers().size(), 1u);
  EXPECT_EQ(result.posted, 1u);
  EXPECT_EQ(firm.json(LOFTE_QUERY_INVOICES), "[]");
  EXPECT_FALSE(remarks.empty()) << "what was left out is said";
}

// ---- the IBM receivables, held against SQL of our own ----

ImportOptions ibm_map() {
  ImportOptions options;
  options.options = {{"map",
                      "customer_id=customerID,invoice_id=invoiceNumber,issue_date=InvoiceDate,"
                      "due_date=DueDate,amount=InvoiceAmount,paid_date=SettledDate"},
                     {"date_format", "%m/%d/%Y"},
                     {"currency", "USD"}};
  return options;
}

// "6/30/2013" as days, by arithmetic of our own.
lofte_date american(const std::string& text) {
  unsigned month = 0;
  unsigned number = 0;
  int year = 0;
  if (std::sscanf(text.c_str(), "%u/%u/%d", &month, &number, &year) != 3) return 0;
  return date_of(year, month, number);
}

using Buckets = std::map<std::string, std::vector<std::int64_t>>;

// Customer to current, 1-30, 31-60, 61-90, 91+: one SQL statement over the rows of the file.
Buckets aged_by_sql(const fs::path& file, lofte_date as_of) {
  sqlite3* opened = nullptr;
  sqlite3_open(":memory:", &opened);
  const std::unique_ptr<sqlite3, int (*)(sqlite3*)> database(opened, sqlite3_close);
  sqlite3_exec(opened, "CREATE TABLE r(customer, issued INT, due INT, minor INT, paid INT)",
               nullptr, nullptr, nullptr);
  std::ifstream input(file);
  std::string line;
  std::getline(input, line);
  while (std::getline(input, line)) {
    const auto row = fields(line);
    const std::string insert =
        "INSERT INTO r VALUES('" + row.at(1) + "'," + std::to_string(american(row.at(4))) + "," +
        std::to_string(american(row.at(5))) + "," + std::to_string(minor(row.at(6))) + "," +
        std::to_string(american(row.at(8))) + ")";
    EXPECT_EQ(sqlite3_exec(opened, insert.c_str(), nullptr, nullptr, nullptr), SQLITE_OK) << insert;
  }
  const std::string day_text = std::to_string(as_of);
  const std::string open = "issued<=" + day_text + " AND (paid=0 OR paid>" + day_text + ")";
  const std::string late = "(" + day_text + "-due)";
  const std::string query =
      "SELECT customer, sum(minor*(" + late + "<=0)), sum(minor*(" + late + " BETWEEN 1 AND 30))," +
      "sum(minor*(" + late + " BETWEEN 31 AND 60)), sum(minor*(" + late + " BETWEEN 61 AND 90))," +
      "sum(minor*(" + late + ">90)) FROM r WHERE " + open + " AND minor>0 GROUP BY customer";
  Buckets aged;
  sqlite3_stmt* statement = nullptr;
  EXPECT_EQ(sqlite3_prepare_v2(opened, query.c_str(), -1, &statement, nullptr), SQLITE_OK);
  while (sqlite3_step(statement) == SQLITE_ROW) {
    auto& row = aged[reinterpret_cast<const char*>(sqlite3_column_text(statement, 0))];
    for (int column = 1; column <= 5; ++column)
      row.push_back(sqlite3_column_int64(statement, column));
  }
  sqlite3_finalize(statement);
  return aged;
}

TEST(RealFiles, TheIbmReceivablesAgeAsAnIndependentComputationSays) {
  const fs::path file = data("receivables/ibm_receivables_until_2013-06.csv");
  NEED(file);
  FirmBook firm;
  EXPECT_GT(firm.book().import_file(file.string(), day("2026-11-20"), ibm_map()).posted, 1'930u);
  for (const char* as_of : {"2013-06-30", "2013-03-31", "2012-12-31"}) {
    auto query = make<lofte_query>();
    query.kind = LOFTE_QUERY_AGEING;
    query.as_of = day(as_of);
    Buckets ours;
    const Answer answer = firm.book().query(query);
    for (const lofte_ageing_row& row : answer.ageing()) {
      EXPECT_EQ(text(row.currency), "USD");
      ours[std::string(text(row.customer))] = {row.current, row.days_1_30, row.days_31_60,
                                               row.days_61_90, row.days_91_plus};
    }
    EXPECT_EQ(ours, aged_by_sql(file, day(as_of))) << as_of;
  }
}

// ---- 27,788 invoices, one customer with 9,581 ----

TEST(RealFiles, TwentySevenThousandInvoicesAreTakenAndAdvised) {
  const fs::path file = data("receivables/b2b_closed_invoices.csv");
  NEED(file);
  FirmBook firm;
  const fs::path neutral = firm.folder() / "b2b.csv";
  {
    std::ifstream input(file);
    std::ofstream output(neutral);
    output << "customer_id,invoice_id,issue_date,due_date,amount,currency,paid_date\n";
    std::string line;
    std::getline(input, line);
    for (int number = 0; std::getline(input, line); ++number) {
      const auto row = fields(line);
      char id[16];
      std::snprintf(id, sizeof id, "I%06d", number);
      output << row.at(0) << ',' << id << ',' << std::min(row.at(2), row.at(3)) << ',' << row.at(3)
             << ',' << row.at(5) << ",USD," << row.at(2) << '\n';
    }
  }
  const auto result = firm.book().import_file(neutral.string(), day("2026-12-31"));
  EXPECT_GE(result.posted, 2u * 27'788u);
  EXPECT_EQ(firm.json(LOFTE_QUERY_INVOICES), "[]") << "all of them were paid in the end";
  EXPECT_TRUE(firm.replay().equal);
}

// ---- files that are not what they seem ----

struct Bad {
  const char* name;
  std::string content;
};

std::vector<Bad> bad_files() {
  const std::string head = "customer_id,invoice_id,issue_date,due_date,amount,currency,paid_date\n";
  const std::string good = "1,F1,2026-01-05,2026-01-19,100.00,NOK,\n";
  return {
      {"truncated.gnucash", "<?xml version=\"1.0\"?><gnc-v2 xmlns:gnc=\"x\"><gnc:book><gnc:coun"},
      {"half.gz.gnucash", std::string("\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03\x4b\x4c", 12)},
      {"latin1.csv",
       head + "1,F1,2026-01-05,2026-01-19,100.00,NOK,\n\xc5se,F2,2026-01-05,2026-01-19,1,NOK,\n"},
      {"absurd_date.csv", head + good + "1,F2,9999-12-31,2026-01-19,100.00,NOK,\n"},
      {"no_such_day.csv", head + good + "1,F2,2026-02-30,2026-03-19,100.00,NOK,\n"},
      {"beyond_int64.csv", head + good + "1,F2,2026-01-05,2026-01-19,99999999999999999999,NOK,\n"},
      {"nul.csv", head + good + std::string("1,F\0002,2026-01-05,2026-01-19,1,NOK,\n", 36)},
      {"no_currency.csv", head + good + "1,F2,2026-01-05,2026-01-19,1,XQX,\n"},
      {"too_few_columns.csv", head + good + "1,F2\n"},
      {"open_quote.csv", head + good + "1,\"F2,2026-01-05,2026-01-19,1,NOK,\n"},
      {"empty.csv", ""},
      {"other.bin", std::string("\x7f"
                                "ELF\x02\x01\x01\x00\x00",
                                9)},
  };
}

TEST(RealFiles, AFaultyFileIsRefusedWithItsPlaceAndNothingIsTaken) {
  FirmBook firm;
  firm.post(customer("0"), "2026-01-05");
  const lofte_position before = firm.book().position();
  for (const Bad& bad : bad_files()) {
    SCOPED_TRACE(bad.name);
    const fs::path path = firm.folder() / bad.name;
    std::ofstream(path, std::ios::binary) << bad.content;
    try {
      firm.book().import_file(path.string(), day("2026-01-05"));
      ADD_FAILURE() << "it was taken";
    } catch (const Error& error) {
      EXPECT_FALSE(error.message().empty());
      EXPECT_NE(error.where().find(fs::path(bad.name).stem().stem().string()), std::string::npos)
          << error.where() << ": " << error.message();
      EXPECT_NE(error.status(), LOFTE_INTERNAL) << error.message();
      EXPECT_NE(error.status(), LOFTE_PLUGIN_FAILED) << error.message();
    }
    EXPECT_EQ(firm.book().position().sequence, before.sequence);
  }
}

TEST(RealFiles, ALineWithoutEndIsRefusedBeforeItFillsTheMemory) {
  FirmBook firm;
  const fs::path path = firm.folder() / "endless.csv";
  {
    std::ofstream file(path, std::ios::binary);
    file << "customer_id,invoice_id,issue_date,due_date,amount,currency,paid_date\n1,";
    const std::string piece(1 << 20, 'x');
    for (int i = 0; i < 64; ++i) file << piece;
  }
  // A gibibyte in all, without taking up the disk.
  fs::resize_file(path, std::uintmax_t{1} << 30);
  EXPECT_THROW(firm.book().import_file(path.string(), day("2026-01-05")), Error);
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);) {
    if (line.starts_with("VmHWM:")) {
      EXPECT_LT(std::atoll(line.c_str() + 6), 600'000) << line;
    }
  }
}

}  // namespace
}  // namespace lofte::test
