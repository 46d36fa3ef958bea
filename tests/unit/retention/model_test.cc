// The two buying models against published figures, and what must hold of them anywhere.
#include <gtest/gtest.h>

#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "retention.h"
#include "src/fit.h"

namespace lofte::testing {
namespace {

using retention::Buyer;
using retention::BuyingModel;
using retention::Fit;
using retention::fit;
using retention::Model;

// The published fit of BG/NBD to the CDNOW sample, as it is printed, to three decimals.
constexpr BuyingModel kPrinted{Model::kBgNbd, 0.243, 4.414, 0.793, 2.426};
constexpr Buyer kFirst{2, 30.43, 38.86};
constexpr Buyer kHeavy{23, 39, 39};

std::filesystem::path summary() {
  const char* given = std::getenv("LOFTE_TEST_DATA");
  const std::filesystem::path data =
      given != nullptr ? std::filesystem::path(given) : LOFTE_SOURCE_DIR "/../shared/data";
  return data / "churn/cdnow_customers_summary.csv";
}

std::vector<Buyer> sample() {
  std::ifstream file(summary());
  std::string line;
  std::getline(file, line);
  std::vector<Buyer> buyers;
  while (std::getline(file, line)) {
    std::istringstream fields(line);
    std::string id;
    Buyer buyer;
    char comma = 0;
    std::getline(fields, id, ',');
    fields >> buyer.repeats >> comma >> buyer.last >> comma >> buyer.age;
    buyers.push_back(buyer);
  }
  return buyers;
}

void expect_within_one_percent(const BuyingModel& found, const BuyingModel& published) {
  EXPECT_NEAR(found.r, published.r, published.r / 100);
  EXPECT_NEAR(found.alpha, published.alpha, published.alpha / 100);
  EXPECT_NEAR(found.a, published.a, published.a / 100);
  EXPECT_NEAR(found.b, published.b, published.b / 100);
}

TEST(BuyingModel, BgNbdIsFittedToTheCdnowSampleAsPublished) {
  if (!exists(summary())) GTEST_SKIP() << summary() << " is not here; set LOFTE_TEST_DATA";
  const auto buyers = sample();
  ASSERT_EQ(buyers.size(), 2357u);
  const Fit found = fit(Model::kBgNbd, buyers);
  EXPECT_TRUE(found.settled);
  expect_within_one_percent(found.model, {Model::kBgNbd, 0.2426, 4.4136, 0.7929, 2.4259});
  EXPECT_NEAR(found.log_likelihood, -9582.43, 0.05);
}

TEST(BuyingModel, MbgNbdIsFittedToTheCdnowSampleAsPublished) {
  if (!exists(summary())) GTEST_SKIP() << summary() << " is not here; set LOFTE_TEST_DATA";
  const Fit found = fit(Model::kMbgNbd, sample());
  EXPECT_TRUE(found.settled);
  expect_within_one_percent(found.model, {Model::kMbgNbd, 0.525, 6.183, 0.891, 1.614});
  EXPECT_NEAR(found.log_likelihood, -9582.13, 0.05);
}

TEST(BuyingModel, SaysHowLikelyACustomerIsToBuyAgainAsPublished) {
  EXPECT_NEAR(kPrinted.alive(kFirst), 0.726579, 5e-7);
  EXPECT_NEAR(kPrinted.alive(kHeavy), 0.968555, 5e-7);
}

TEST(BuyingModel, SaysHowOftenACustomerWillBuyAsPublished) {
  EXPECT_NEAR(kPrinted.expected(kFirst, 39), 1.226, 5e-4);
}

TEST(BuyingModel, DoubtsWhoBoughtOnceWhereTheOtherModelNeverDoes) {
  constexpr Buyer kOnce{0, 0, 100};
  EXPECT_EQ(kPrinted.alive(kOnce), 1);
  const BuyingModel mbg{Model::kMbgNbd, 0.525, 6.183, 0.891, 1.614};
  EXPECT_LT(mbg.alive(kOnce), 0.4);
  EXPECT_GT(mbg.alive({0, 0, 1}), 0.5);
}

// The form in which it was published; its terms grow beyond all bounds for who buys often.
double as_published(const BuyingModel& m, const Buyer& buyer, double weeks) {
  const int x = buyer.repeats;
  const int k = x + (m.kind == Model::kMbgNbd ? 1 : 0);
  const double z = weeks / (m.alpha + buyer.age + weeks);
  double term = 1;
  double hypergeometric = 1;
  for (int j = 0; j < 20000; ++j) {
    term *= (m.r + x + j) * (m.b + k + j) / (m.a + m.b + k - 1 + j) / (j + 1) * z;
    hypergeometric += term;
  }
  const double rest = std::pow((m.alpha + buyer.age) / (m.alpha + buyer.age + weeks), m.r + x);
  return (m.a + m.b + k - 1) / (m.a - 1) * (1 - rest * hypergeometric) * m.alive(buyer);
}

TEST(BuyingModel, ExpectsTheSameAsThePublishedFormOfTheSum) {
  for (const Model kind : {Model::kBgNbd, Model::kMbgNbd}) {
    for (const double a : {0.4, 0.891, 1.7, 3.2}) {
      const BuyingModel model{kind, 0.525, 6.183, a, 1.614};
      for (const Buyer& buyer : {Buyer{0, 0, 10}, kFirst, kHeavy, Buyer{60, 90, 100}}) {
        for (const double weeks : {1.0, 13.0, 52.0}) {
          const double expected = as_published(model, buyer, weeks);
          EXPECT_NEAR(model.expected(buyer, weeks), expected, 1e-7 * (1 + expected));
        }
      }
    }
  }
}

TEST(BuyingModel, HasNoGapWhereTheFormulaDividesByNothing) {
  BuyingModel model{Model::kMbgNbd, 0.525, 6.183, 1, 1.614};
  const double at_one = model.expected(kFirst, 52);
  model.a = 1 + 1e-7;
  EXPECT_NEAR(model.expected(kFirst, 52), at_one, 1e-6);
  EXPECT_TRUE(std::isfinite(at_one));
}

TEST(BuyingModel, ExpectsNothingInNoTimeAndMoreInMore) {
  const BuyingModel model{Model::kMbgNbd, 0.525, 6.183, 0.891, 1.614};
  EXPECT_NEAR(model.expected(kFirst, 0), 0, 1e-12);
  double before = 0;
  for (const double weeks : {1.0, 4.0, 13.0, 52.0, 520.0}) {
    const double now = model.expected(kFirst, weeks);
    EXPECT_GT(now, before);
    before = now;
  }
}

TEST(BuyingModel, StaysFiniteForWhoBuysEveryDayForTenYears) {
  const BuyingModel model{Model::kMbgNbd, 0.525, 6.183, 0.891, 1.614};
  const Buyer often{3650, 521, 521.4};
  EXPECT_GT(model.alive(often), 0.9);
  EXPECT_NEAR(model.expected(often, 52), 350, 30);
}

TEST(BuyingModel, IsFittedAlikeWhateverTheOrderOfCustomers) {
  std::vector<Buyer> buyers;
  for (int n = 0; n < 60; ++n) buyers.push_back({n % 5, n % 5 * 3.0, 20.0 + n % 7});
  const Fit one = fit(Model::kMbgNbd, buyers);
  std::reverse(buyers.begin(), buyers.end());
  const Fit other = fit(Model::kMbgNbd, buyers);
  EXPECT_EQ(one.model.r, other.model.r);
  EXPECT_EQ(one.log_likelihood, other.log_likelihood);
}

TEST(BuyingModel, CountsAHistorySeenTwiceTwice) {
  const BuyingModel model{Model::kMbgNbd, 0.5, 6, 0.9, 1.6};
  const std::vector<retention::Buyers> once = {{kFirst, 1}, {kHeavy, 1}};
  const std::vector<retention::Buyers> twice = {{kFirst, 2}, {kHeavy, 2}};
  EXPECT_NEAR(log_likelihood(model, twice), 2 * log_likelihood(model, once), 1e-9);
}

}  // namespace
}  // namespace lofte::testing
