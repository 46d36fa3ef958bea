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

Said expected_on(When when, const History& history, std::string_view key = "expected F4") {
  const Answer answer = late_payer_on(when, history);
  const Said* said = answer.find(LOFTE_ADVICE_SCORE, key);
  EXPECT_NE(said, nullptr) << answer.keys();
  return said == nullptr ? Said{} : *said;
}

TEST(Forecast, SaysOfAnOpenInvoiceWhenItIsExpected) {
  const Said expected = expected_on("2026-01-06", five_days_late());
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
  const Said first = expected_on("2026-01-06", history);
  for (const char* day : {"2026-01-19", "2026-01-22", "2026-02-27", "2027-06-01"}) {
    EXPECT_EQ(expected_on(day, history), first) << day;
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
  const Said expected = expected_on("2025-12-02", early, "expected G");
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

// ---- how a customer pays ----

Said pays(const History& history) {
  const Answer answer = late_payer_on("2026-01-06", history);
  const Said* pays = answer.find(LOFTE_ADVICE_SCORE, "pays");
  EXPECT_NE(pays, nullptr);
  return pays == nullptr ? Said{} : *pays;
}

TEST(Behaviour, IsTheMedianTheMeanAndHowManyWereLate) {
  const Said said = pays(five_days_late());
  EXPECT_EQ(said.value, 5);
  EXPECT_EQ(said.band, "a little late");
  EXPECT_EQ(said.title, "Pays 5 days after the due date as a rule");
  EXPECT_THAT(said.reasons, ::testing::Contains("3 of 3 paid invoices were late."));
  EXPECT_THAT(said.reasons, ::testing::Contains(::testing::HasSubstr("3 days after it")));
  EXPECT_THAT(said.reasons, ::testing::Contains("Mostly pays around day 20 of the month."));
}

TEST(Behaviour, ATrendIsTheLastFiveAgainstAtLeastFiveBefore) {
  const auto history_of = [](int before, int later) {
    auto history = customer("Åse");
    for (int number = 0; number < before + 5; ++number) {
      const lofte_date due = day("2024-06-03") + 31 * number;
      history.invoice(concat("P", 10 + number), due - 14, 100_nok)
          .due(due)
          .paid(due + (number < before ? 1 : 1 + later));
    }
    return history.invoice("F1", "2026-01-05", 100_nok);
  };
  EXPECT_THAT(pays(history_of(5, 3)).reasons,
              ::testing::Contains("The last 5 came 3 days later than those before."));
  EXPECT_THAT(pays(history_of(5, -3)).reasons,
              ::testing::Contains("The last 5 came 3 days sooner than those before."));
  const auto no_trend = ::testing::Each(::testing::Not(::testing::HasSubstr("The last")));
  EXPECT_THAT(pays(history_of(5, 2)).reasons, no_trend);
  EXPECT_THAT(pays(history_of(4, 30)).reasons, no_trend);
}

TEST(Behaviour, IsSaidWhereSomethingIsOpenAndEnoughIsKnown) {
  const auto settled = five_days_late().paid("2026-01-06");
  EXPECT_EQ(late_payer_on("2026-01-07", settled).find(LOFTE_ADVICE_SCORE, "pays"), nullptr);
  EXPECT_EQ(late_payer_on("2026-01-06", five_days_late().setting("forecast", "false"))
                .find(LOFTE_ADVICE_SCORE, "pays"),
            nullptr);
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
