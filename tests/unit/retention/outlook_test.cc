// The chance that a customer buys again, and how often.
#include <gmock/gmock.h>

#include <cmath>

#include "retention.h"
#include "src/buying_model.h"

namespace lofte::testing {
namespace {

constexpr auto kScore = LOFTE_ADVICE_SCORE;

// As fitted to a book of which the parameters are known.
History with_model(History history) {
  history.parameter("r", "0.525");
  history.parameter("alpha", "6.183");
  history.parameter("a", "0.891");
  history.parameter("b", "1.614");
  return history;
}
const retention::BuyingModel kModel{retention::Model::kMbgNbd, 0.525, 6.183, 0.891, 1.614};

History monthly() {
  return with_model(buyer({"2025-08-01", "2025-09-01", "2025-10-01", "2025-11-01"}));
}
Said score(When when, const History& history, std::string_view key = "alive") {
  const Answer answer = retention_on(when, history);
  const Said* found = answer.find(kScore, key);
  EXPECT_NE(found, nullptr) << answer.keys();
  return found == nullptr ? Said{} : *found;
}

TEST(Outlook, IsNotGuessedAtBeforeTheFold) {
  EXPECT_TRUE(retention_on("2026-01-10", buyer({"2025-08-01"})).of(kScore).empty());
}

TEST(Outlook, IsThatOfTheModelOnTheFirstOfTheMonth) {
  // 92 days to the last purchase and 153 to 1 January.
  const retention::Buyer buyer{3, 92 / 7.0, 153 / 7.0};
  EXPECT_EQ(score("2026-01-10", monthly()).value, std::llround(1000 * kModel.alive(buyer)));
  EXPECT_EQ(score("2026-01-10", monthly(), "expected").value,
            std::llround(100 * kModel.expected(buyer, 365 / 7.0)));
}

TEST(Outlook, ChangesOnTheFirstOfAMonthAlone) {
  const Said january = score("2026-01-01", monthly());
  EXPECT_EQ(score("2026-01-31", monthly()), january);
  EXPECT_LT(score("2026-02-01", monthly()).value, january.value);
}

TEST(Outlook, KnowsThePurchaseOfToday) {
  auto history = monthly();
  history.invoice("F9", "2026-01-15", 100_nok);
  const auto before = score("2026-01-14", history).value;
  EXPECT_GT(score("2026-01-15", history).value, before);
  EXPECT_EQ(score("2026-01-31", history), score("2026-01-15", history));
}

TEST(Outlook, HasBandsThatTheOwnerSets) {
  const auto value = score("2026-01-10", monthly()).value;
  const auto percent = std::to_string(value / 10);
  const auto above = std::to_string(value / 10 + 1);
  const auto band = [](const char* key, const std::string& at, const char* other,
                       const std::string& there) {
    return score("2026-01-10", monthly().setting(key, at).setting(other, there)).band;
  };
  EXPECT_EQ(band("alive_high_percent", percent, "alive_low_percent", "1"), "likely");
  EXPECT_EQ(band("alive_high_percent", above, "alive_low_percent", "1"), "uncertain");
  EXPECT_EQ(band("alive_high_percent", above, "alive_low_percent", percent), "uncertain");
  EXPECT_EQ(band("alive_high_percent", "99", "alive_low_percent", above), "unlikely");
}

TEST(Outlook, DoubtsWhoBoughtOnce) {
  const auto history = with_model(buyer({"2025-01-10"}));
  EXPECT_LT(score("2025-06-10", history).value, score("2025-02-10", history).value);
  EXPECT_EQ(score("2027-06-10", history).band, "unlikely");
}

TEST(Outlook, IsNotGuessedAtOfWhoSaidGoodBye) {
  auto history = monthly().who([](lofte_customer& who) { who.ended_on = day("2025-12-01"); });
  EXPECT_TRUE(retention_on("2025-12-01", history).of(kScore).empty());
  EXPECT_FALSE(retention_on("2025-11-30", history).of(kScore).empty());
}

}  // namespace
}  // namespace lofte::testing
