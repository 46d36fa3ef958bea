// When an invoice is expected, on made histories and on real ones.
#include "src/forecast.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include "late_payer.h"

namespace lofte::testing {
namespace {

using late_payer::Forecast;
using late_payer::forecast;
using late_payer::Paid;

namespace fs = std::filesystem;

// Three invoices, each paid five days late, and an open one.
History five_days_late() {
  return customer("Åse")
      .invoice("F1", "2025-09-01", 100_nok)
      .due("2025-09-15")
      .paid("2025-09-20")
      .invoice("F2", "2025-10-01", 100_nok)
      .due("2025-10-15")
      .paid("2025-10-20")
      .invoice("F3", "2025-11-01", 100_nok)
      .due("2025-11-15")
      .paid("2025-11-20")
      .invoice("F4", "2026-01-05", 1200_nok)
      .due("2026-01-19");
}

TEST(Forecast, SaysOfAnOpenInvoiceWhenItIsExpected) {
  const Said expected = late_payer_on("2026-01-06", five_days_late()).the(LOFTE_ADVICE_SCORE);
  EXPECT_EQ(expected.key, "expected F4");
  EXPECT_EQ(expected.value, 3);
  EXPECT_EQ(expected.band, "a little late");
  EXPECT_EQ(expected.title,
            "Expected about 22 January 2026, between 16 January 2026 and 24 January 2026");
  EXPECT_THAT(expected.reasons, ::testing::ElementsAre(::testing::HasSubstr("3 invoices")));
  EXPECT_EQ(expected.amounts, (std::vector<std::string>{"1200.00 NOK"}));
}

TEST(Forecast, IsTheSameOnEveryDayOnWhichNothingIsPaid) {
  const History history = five_days_late();
  const Said first = late_payer_on("2026-01-06", history).the(LOFTE_ADVICE_SCORE);
  for (const char* day : {"2026-01-19", "2026-01-22", "2026-02-27", "2027-06-01"}) {
    EXPECT_EQ(late_payer_on(day, history).the(LOFTE_ADVICE_SCORE), first) << day;
  }
}

TEST(Forecast, IsSilentUntilThreeInvoicesAreKnownAndWhereNobodyWantsIt) {
  const auto two = customer("Åse")
                       .invoice("F1", "2025-09-01", 100_nok)
                       .paid("2025-09-20")
                       .invoice("F2", "2025-10-01", 100_nok)
                       .paid("2025-10-20")
                       .invoice("F3", "2026-01-05", 1200_nok);
  EXPECT_TRUE(late_payer_on("2026-01-06", two).of(LOFTE_ADVICE_SCORE).empty());
  EXPECT_TRUE(late_payer_on("2026-01-06", five_days_late().setting("forecast", "false"))
                  .of(LOFTE_ADVICE_SCORE)
                  .empty());
}

TEST(Forecast, ExpectsNothingBeforeTheInvoiceIsIssued) {
  auto early = customer("Åse");
  for (int i = 0; i < 12; ++i) {
    const lofte_date issued = day("2025-01-01") + 20 * i;
    early.invoice(concat("F", 10 + i), issued, 100_nok).due(issued + 30).paid(issued + 2);
  }
  early.invoice("G", "2025-12-01", 100_nok).due("2025-12-03");
  const Said expected = late_payer_on("2025-12-02", early).the(LOFTE_ADVICE_SCORE);
  EXPECT_EQ(expected.band, "in time");
  EXPECT_THAT(expected.title, ::testing::StartsWith("Expected about 1 December 2025"));
}

TEST(Forecast, LetsTheLatestInvoicesCountMost) {
  std::vector<Paid> better;
  std::vector<Paid> worse;
  for (int i = 0; i < 10; ++i) {
    better.push_back({20'000 + 60 * i, 20 - 2 * i});
    worse.push_back({20'000 + 60 * i, 2 + 2 * i});
  }
  EXPECT_LT(forecast(better).mean_days, forecast(worse).mean_days);
  EXPECT_LT(forecast(better).mean_days, 10);
}

// ---- the receivables of a real firm ----

struct Invoice {
  std::string customer;
  lofte_date issued, due, settled;
  int late() const { return std::max(settled - due, 0); }
};

lofte_date american(const std::string& text) {
  int month = 0;
  int number = 0;
  int year = 0;
  std::sscanf(text.c_str(), "%d/%d/%d", &month, &number, &year);
  char iso[16];
  std::snprintf(iso, sizeof iso, "%04d-%02d-%02d", year, month, number);
  return day(iso);
}

std::vector<Invoice> receivables(const fs::path& path) {
  std::ifstream file(path);
  std::string line;
  std::getline(file, line);
  std::vector<Invoice> all;
  while (std::getline(file, line)) {
    std::vector<std::string> fields;
    std::stringstream stream(line);
    for (std::string field; std::getline(stream, field, ',');) fields.push_back(field);
    all.push_back(
        {fields.at(1), american(fields.at(4)), american(fields.at(5)), american(fields.at(8))});
  }
  return all;
}

// The chance that a late one has the higher score.
double area_under_curve(const std::vector<std::pair<double, bool>>& scored) {
  double wins = 0;
  double pairs = 0;
  for (const auto& [high, late] : scored) {
    if (!late) continue;
    for (const auto& [low, also_late] : scored) {
      if (also_late) continue;
      ++pairs;
      wins += high > low ? 1 : high == low ? 0.5 : 0;
    }
  }
  return wins / pairs;
}

TEST(Forecast, TellsLateFromInTimeBetterThanTheCustomersSmoothedMean) {
  const char* given = std::getenv("LOFTE_TEST_DATA");
  const fs::path data =
      given != nullptr ? fs::path(given) : fs::path(LOFTE_SOURCE_DIR) / ".." / "shared" / "data";
  const fs::path path = data / "receivables" / "ibm_receivables_until_2013-06.csv";
  if (!fs::exists(path)) GTEST_SKIP() << path << " is not here; set LOFTE_TEST_DATA";
  const std::vector<Invoice> all = receivables(path);

  std::vector<std::pair<double, bool>> ours;
  std::vector<std::pair<double, bool>> smoothed;
  double error = 0;
  int within = 0;
  for (const Invoice& invoice : all) {
    if (invoice.issued < day("2013-01-01")) continue;
    std::vector<Paid> paid;
    double of_customer = 0;
    double of_book = 0;
    int in_book = 0;
    for (const Invoice& known : all) {
      if (known.settled >= invoice.issued) continue;
      ++in_book;
      of_book += known.late();
      if (known.customer != invoice.customer) continue;
      of_customer += known.late();
      paid.push_back({known.settled, known.settled - known.due});
    }
    const auto history = static_cast<double>(paid.size());
    const Forecast expected = forecast(paid);
    const int days = invoice.settled - invoice.due;
    const bool late = days > 0;
    ours.emplace_back(expected.mean_days, late);
    smoothed.emplace_back((of_customer + 3 * of_book / in_book) / (history + 3), late);
    error += std::abs(std::max(expected.days, 0) - invoice.late());
    within += days >= expected.earliest && days <= expected.latest ? 1 : 0;
  }
  ASSERT_EQ(ours.size(), 653u);
  const auto count = static_cast<double>(ours.size());
  std::printf(
      "area under the curve %.4f, smoothed mean %.4f; mean error %.3f days; %.3f in the span\n",
      area_under_curve(ours), area_under_curve(smoothed), error / count, within / count);
  EXPECT_GE(area_under_curve(ours), area_under_curve(smoothed) + 0.01);
  EXPECT_LE(error / count, 2.7);
  EXPECT_NEAR(within / count, 0.8, 0.05);
}

}  // namespace
}  // namespace lofte::testing
