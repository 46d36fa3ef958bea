// When to ask a customer, and what.
#include <gmock/gmock.h>

#include "satisfaction.h"

namespace lofte::testing {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

constexpr auto kHeld = LOFTE_ADVICE_SUPPRESSION;
const char* const kFirst = "survey after none";

History buyer() {
  return customer("Åse").manager("Kari").invoice("F1", "2026-01-05", 1000_nok).paid("2026-01-12");
}

TEST(Satisfaction, Row13TheFirstSurveyComesWhenAFaultWouldHaveShown) {
  const lofte_date first = day("2026-01-05") + 45;
  EXPECT_FALSE(says(first - 1, buyer(), kTask, kFirst));
  EXPECT_EQ(satisfaction_on(first - 1, buyer()).next_review, first);
  const Said survey = said_on(first, buyer(), kTask, kFirst);
  EXPECT_EQ(survey.rule, "survey-regular");
  EXPECT_EQ(survey.assignee, "Kari");
  EXPECT_EQ(survey.channel, LOFTE_CHANNEL_EMAIL);
}

TEST(Satisfaction, Row13TheQuestionsAskRatherThanAssume) {
  EXPECT_THAT(said_on("2026-03-01", buyer(), kTask, kFirst).points,
              ElementsAre("What do you use it for?", "Why did you choose us?",
                          HasSubstr("three to five things matter most"), HasSubstr("plans ahead"),
                          HasSubstr("our people"), HasSubstr("From 1 to 5"),
                          HasSubstr("From 0 to 10"), HasSubstr("In your own words")));
}

TEST(Satisfaction, Row13ThenTwiceAYear) {
  auto history = buyer();
  asked(history, "S1", "2026-02-19");
  const lofte_date next = day("2026-02-19") + 26 * 7;
  EXPECT_FALSE(says(next - 1, history, kTask, "survey after S1"));
  EXPECT_TRUE(says(next, history, kTask, "survey after S1"));
}

TEST(Satisfaction, Row13TheMostValuableAreAskedEveryQuarter) {
  auto history = buyer();
  of_top_value(asked(history, "S1", "2026-02-19"));
  const lofte_date next = day("2026-02-19") + 13 * 7;
  EXPECT_FALSE(says(next - 1, history, kTask, "survey after S1"));
  EXPECT_TRUE(says(next, history, kTask, "survey after S1"));
}

TEST(Satisfaction, Row13AResolvedComplaintIsAskedAboutAfterTwoWeeks) {
  auto history = buyer();
  asked(history, "S1", "2026-02-19").complains("K1", "2026-04-01", day("2026-04-10"));
  EXPECT_FALSE(says("2026-04-23", history, kTask, "survey after S1"));
  const Said survey = said_on("2026-04-24", history, kTask, "survey after S1");
  EXPECT_EQ(survey.rule, "survey-complaint");
  EXPECT_THAT(survey.points, Contains("How did we handle it?"));
  EXPECT_TRUE(says(day("2026-04-24") + 60, history, kTask, "survey after S1"));
  EXPECT_FALSE(says(day("2026-04-24") + 61, history, kTask, "survey after S1"));
}

TEST(Satisfaction, Row13AChangedPatternIsAReasonToAsk) {
  auto history = buyer();
  unusually_quiet(asked(history, "S1", "2026-02-19"), "2026-05-04");
  EXPECT_FALSE(says("2026-05-03", history, kTask, "survey after S1"));
  EXPECT_EQ(said_on("2026-05-04", history, kTask, "survey after S1").rule, "survey-pattern");
}

TEST(Satisfaction, Row13WhoIsGoneIsAskedWhyOnce) {
  auto history = buyer();
  in_stage(asked(history, "S1", "2026-02-19"), "dissolution", "2026-07-05");
  const Said survey = said_on("2026-07-05", history, kTask, "survey after S1");
  EXPECT_EQ(survey.rule, "survey-over");
  EXPECT_THAT(survey.points, Contains("What would make you come back?"));
  EXPECT_FALSE(says("2026-09-04", history, kTask, "survey after S1")) << "nor by the calendar";
}

TEST(Satisfaction, Row13ANewProductIsAReasonToAsk) {
  const auto bought = [](const char* product) {
    auto history = customer("Åse");
    for (const auto& [id, date, what] :
         std::vector<std::tuple<const char*, const char*, const char*>>{
             {"F1", "2026-01-05", "Oven"}, {"F2", "2026-03-02", product}}) {
      history.with<lofte_invoice>(id, date, [&](auto& invoice) {
        invoice.issue_date = invoice.due_date = day(date);
        invoice.status = LOFTE_INVOICE_ISSUED;
        invoice.amount = 500_nok;
        invoice.product = borrow(what);
      });
    }
    return asked(history, "S1", "2026-02-19");
  };
  const lofte_date then = day("2026-03-02") + 45;
  EXPECT_FALSE(says(then - 1, bought("Hood"), kTask, "survey after S1"));
  EXPECT_EQ(said_on(then, bought("Hood"), kTask, "survey after S1").rule, "survey-new_product");
  EXPECT_FALSE(says(then, bought("Oven"), kTask, "survey after S1"));
}

TEST(Satisfaction, Row13AHeavyLossOfCustomersIsAReasonToAskThoseWhoStay) {
  auto history = buyer();
  asked(history, "S1", "2026-02-19").parameter("heavy_loss_on", std::to_string(day("2026-06-01")));
  EXPECT_EQ(said_on("2026-06-01", history, kTask, "survey after S1").rule, "survey-heavy_loss");
  auto none = buyer();
  EXPECT_FALSE(says("2026-06-01", asked(none, "S1", "2026-02-19"), kTask, "survey after S1"));
}

TEST(Satisfaction, NeverWhileANoticeIsOpen) {
  auto history = customer("Åse")
                     .invoice("F1", "2026-01-05", 1000_nok)
                     .notice("N1", "2026-01-27", 2, "2026-02-10", {"F1"});
  EXPECT_FALSE(says("2026-03-01", history, kTask, kFirst));
  EXPECT_EQ(said_on("2026-03-01", history, kHeld, kFirst).rule, "notice");
  history.paid("2026-03-05");
  EXPECT_FALSE(says("2026-03-04", history, kTask, kFirst));
  EXPECT_TRUE(says("2026-03-05", history, kTask, kFirst));
}

TEST(Satisfaction, Row15NeverWhileAComplaintIsOpen) {
  const auto history = buyer().complains("K1", "2026-02-25", day("2026-03-10"));
  EXPECT_EQ(said_on("2026-03-09", history, kHeld, kFirst).rule, "complaint");
  EXPECT_FALSE(says("2026-03-09", history, kTask, kFirst));
  EXPECT_TRUE(says("2026-03-10", history, kTask, kFirst));
}

TEST(Satisfaction, NeverWithinThirtyDaysOfTheLastSurvey) {
  auto history = buyer();
  unusually_quiet(asked(history, "S1", "2026-02-19"), "2026-02-25");
  const lofte_date last_quiet_day = day("2026-02-19") + 30;
  EXPECT_FALSE(says(last_quiet_day, history, kTask, "survey after S1"));
  const Said held = said_on(last_quiet_day, history, kHeld, "survey after S1");
  EXPECT_EQ(held.rule, "asked-recently");
  EXPECT_EQ(held.until, last_quiet_day + 1);
  EXPECT_TRUE(says(last_quiet_day + 1, history, kTask, "survey after S1"));
}

TEST(Complaint, SurveySentTwice) {
  // Whatever gives reason to ask, a survey that went out is not proposed again on the days after.
  auto history = buyer();
  ASSERT_TRUE(says("2026-03-02", history, kTask, kFirst));
  asked(history, "S1", "2026-03-02").complains("K1", "2026-03-03", day("2026-03-05"));
  unusually_quiet(history, "2026-03-04")
      .parameter("heavy_loss_on", std::to_string(day("2026-03-06")));
  for (lofte_date today = day("2026-03-02"); today <= day("2026-03-02") + 30; ++today) {
    EXPECT_THAT(satisfaction_on(today, history).of(kTask),
                ::testing::Not(Contains(::testing::Field(&Said::key, HasSubstr("survey")))))
        << today;
  }
  // One reason to ask is one survey, not one a reason.
  const auto later = satisfaction_on(day("2026-03-02") + 31, history).of(kTask);
  EXPECT_EQ(std::count_if(later.begin(), later.end(),
                          [](const Said& item) { return item.key.starts_with("survey"); }),
            1);
  // What was a reason before the survey is none after it.
  auto answered_for = buyer();
  unusually_quiet(answered_for, "2026-03-01");
  asked(answered_for, "S2", "2026-03-02");
  EXPECT_FALSE(says("2026-04-10", answered_for, kTask, "survey after S2"));
}

TEST(Satisfaction, NobodyIsAskedWhoHasDiedOrIsOurselvesOrWhenItIsOff) {
  EXPECT_THAT(satisfaction_on("2026-03-02", buyer().died("2026-02-01")).items, IsEmpty());
  EXPECT_THAT(satisfaction_on("2026-03-02", buyer().internal()).items, IsEmpty());
  EXPECT_THAT(satisfaction_on("2026-03-02", buyer().setting("ask", "false")).items, IsEmpty());
}

TEST(Satisfaction, WhoNeverBoughtIsNotAsked) {
  EXPECT_THAT(satisfaction_on("2026-03-02", customer("Åse").they_call("2025-01-01")).items,
              IsEmpty());
}

}  // namespace
}  // namespace lofte::testing
