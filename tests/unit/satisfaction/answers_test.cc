// What customers answered, beside what we believed, and what was heard elsewhere.
#include <gmock/gmock.h>

#include "satisfaction.h"
#include "src/answers.h"

namespace lofte::testing {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

constexpr auto kScore = LOFTE_ADVICE_SCORE;
TEST(Satisfaction, Row13OwnWordsAreKeptVerbatim) {
  auto history = customer("Åse");
  answered(history, "A1", "2026-02-20", "S1", 4, 8, "Grei nok,  men «sen» levering");
  const Said score = said_on("2026-02-20", history, kScore, "satisfaction");
  EXPECT_THAT(
      score.reasons,
      ElementsAre("20 February 2026: 4 of 5.", "20 February 2026: would recommend us 8 of 10.",
                  "20 February 2026, in their own words: Grei nok,  men «sen» levering"));
  EXPECT_EQ(score.evidence, Ids{"fact 2"});
}

TEST(Satisfaction, ContentAreFourAndFiveOfFive) {
  auto history = customer("Åse");
  for (int mark = 1; mark <= 5; ++mark) {
    answered(history, concat("A", mark), day("2026-01-01") + mark, "S1", mark);
  }
  const Said score = said_on("2026-02-20", history, kScore, "satisfaction");
  EXPECT_EQ(score.value, 40);
  EXPECT_EQ(score.band, "not content");
}

TEST(Satisfaction, RecommendIsPromotersLessDetractors) {
  satisfaction::Marks marks;
  EXPECT_EQ(marks.recommend_score(), std::nullopt);
  const auto add = [&marks](int recommend) {
    auto body = make<lofte_survey_answered>();
    body.present = LOFTE_SURVEY_ANSWERED_HAS_NPS;
    body.nps = recommend;
    marks.add(satisfaction::Answer{0, &body, {}, {}});
  };
  for (const int recommend : {10, 9, 8, 7, 6, 0}) add(recommend);
  EXPECT_EQ(marks.recommend_score(), 0);  // two of six each
  add(9);
  EXPECT_EQ(marks.recommend_score(), 14);  // one more of seven: 14.3
  add(11);
  EXPECT_EQ(marks.recommending, 7) << "what is out of range is no answer";
}

TEST(Satisfaction, PercentIsRoundedToTheNearest) {
  EXPECT_EQ(satisfaction::percent(1, 3), 33);
  EXPECT_EQ(satisfaction::percent(2, 3), 67);
  EXPECT_EQ(satisfaction::percent(1, 8), 13);
  EXPECT_EQ(satisfaction::percent(-1, 8), -13);
  EXPECT_EQ(satisfaction::percent(0, 5), 0);
}

TEST(Satisfaction, Row14WhatTheOwnerBelievedStandsBesideTheAnswer) {
  auto history = customer("Åse");
  answered(history, "A1", "2026-02-20", "S1", 2);
  history.with<lofte_owner_estimate>("E1", "2026-02-01", [](auto& estimate) {
    estimate.customer_id = borrow("C1");
    estimate.date = day("2026-02-01");
    estimate.measure = LOFTE_OWNER_ESTIMATE_CSAT;
    estimate.value = 80;
  });
  EXPECT_THAT(said_on("2026-02-20", history, kScore, "satisfaction").reasons,
              Contains("On 1 February 2026 we believed 80; they say 0. We were off by 80."));
}

TEST(Satisfaction, Row37ImpressionsAreShownByBuyingStepAndNeverMixedWithAnswers) {
  auto history = customer("Åse");
  answered(history, "A1", "2026-02-20", "S1", 5);
  const Said before = said_on("2026-02-21", history, kScore, "satisfaction");
  for (const int feeling : {LOFTE_IMPRESSION_GOOD, LOFTE_IMPRESSION_BAD, LOFTE_IMPRESSION_BAD}) {
    history.with<lofte_impression>(concat("I", feeling), "2026-02-21", [feeling](auto& seen) {
      seen.date = day("2026-02-21");
      seen.feeling = feeling;
      seen.buying_step = LOFTE_IMPRESSION_DECISION;
    });
  }
  history.with<lofte_impression>("I9", "2026-02-21", [](auto& seen) {
    seen.date = day("2026-02-21");
    seen.feeling = LOFTE_IMPRESSION_NEUTRAL;
    seen.buying_step = LOFTE_IMPRESSION_NEED;
  });
  EXPECT_THAT(said_on("2026-02-21", history, kFlag, "impressions").reasons,
              ElementsAre("At the step need: good 0, neutral 1, bad 0",
                          "At the step decision: good 1, neutral 0, bad 1"));
  EXPECT_EQ(said_on("2026-02-21", history, kScore, "satisfaction"), before);
}

TEST(Satisfaction, Row35WhatChangedIsToldBack) {
  const auto suggested = [](lofte_date told) {
    return customer("Åse").with<lofte_feedback>("B1", "2026-02-02", [told](auto& idea) {
      idea.date = day("2026-02-02");
      idea.own_words = borrow("Open earlier");
      idea.change = borrow("We open at seven");
      idea.told_on = told;
    });
  };
  const Said task = said_on("2026-02-02", suggested(0), kTask, "tell back B1");
  EXPECT_THAT(task.title, HasSubstr("We open at seven"));
  EXPECT_THAT(task.reasons, Contains(HasSubstr("Open earlier")));
  EXPECT_TRUE(says(day("2026-02-02") + 180, suggested(0), kTask, "tell back B1"));
  EXPECT_FALSE(says(day("2026-02-02") + 181, suggested(0), kTask, "tell back B1"));
  EXPECT_TRUE(says("2026-02-19", suggested(day("2026-02-20")), kTask, "tell back B1"));
  EXPECT_FALSE(says("2026-02-20", suggested(day("2026-02-20")), kTask, "tell back B1"));
}

}  // namespace
}  // namespace lofte::testing
