// A customer who was lost, and the question why.
#include <gmock/gmock.h>

#include "retention.h"

namespace lofte::testing {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;

const std::string kLost = "lost 2026-01-05";
const std::string kWhy = "ask why 2026-01-05";
const lofte_date kGone = day("2026-01-05") + 181;  // 5 July

History once() {
  return buyer({"2026-01-05"});
}
std::string cause_in(const Answer& answer, const std::string& key = kLost) {
  const Said* flag = answer.find(kFlag, key);
  if (flag == nullptr) return "no flag";
  for (const std::string& reason : flag->reasons) {
    if (reason.starts_with("Cause: ")) return reason;
  }
  return "no cause";
}

TEST(Lost, IsWhoIsSilentForMoreThanHalfAYear) {
  EXPECT_EQ(retention_on(kGone - 1, once()).find(kFlag, kLost), nullptr);
  const Answer answer = retention_on(kGone, once());
  const Said* flag = answer.find(kFlag, kLost);
  ASSERT_NE(flag, nullptr) << answer.keys();
  EXPECT_EQ(flag->since, kGone);
  EXPECT_EQ(cause_in(answer), "Cause: not known.");
}

TEST(Lost, IsWhoIsSilentForMoreThanThreeOfItsOwnGapsWhereThatIsLonger) {
  const auto yearly = buyer({"2023-01-05", "2024-01-05", "2025-01-05", "2026-01-05"});
  const lofte_date gone = day("2026-01-05") + 3 * 365 + 1;  // gaps of 365, 366 and 365 days
  EXPECT_EQ(retention_on(gone - 1, yearly).find(kFlag, kLost), nullptr);
  EXPECT_NE(retention_on(gone, yearly).find(kFlag, kLost), nullptr);
}

TEST(Lost, IsWhoEndedItFromThatDay) {
  auto history = once().who([](lofte_customer& who) { who.ended_on = day("2026-03-02"); });
  EXPECT_EQ(retention_on("2026-03-01", history).find(kFlag, "lost 2026-03-02"), nullptr);
  const Answer answer = retention_on("2026-03-02", history);
  EXPECT_EQ(cause_in(answer, "lost 2026-03-02"), "Cause: the relationship was ended.");
  EXPECT_NE(answer.find(kTask, "ask why 2026-03-02"), nullptr);
}

TEST(Lost, IsNotWhoBoughtAgainAfterTheEnd) {
  auto history = once().who([](lofte_customer& who) { who.ended_on = day("2026-03-02"); });
  history.invoice("F2", "2026-03-20", 100_nok);
  EXPECT_EQ(retention_on("2026-03-21", history).find(kFlag, "lost 2026-03-02"), nullptr);
}

TEST(Lost, AsksWhyForThirtyDays) {
  const Answer first = retention_on(kGone, once());
  const Said* task = first.find(kTask, kWhy);
  ASSERT_NE(task, nullptr);
  EXPECT_EQ(task->latest, kGone + 30);
  EXPECT_EQ(task->from, day("2026-07-06")) << "kGone is a Sunday";
  EXPECT_NE(retention_on(kGone + 30, once()).find(kTask, kWhy), nullptr);
  EXPECT_EQ(retention_on(kGone + 31, once()).find(kTask, kWhy), nullptr);
}

TEST(Lost, IsShownForAYear) {
  EXPECT_NE(retention_on(kGone + 365, once()).find(kFlag, kLost), nullptr);
  const Answer after = retention_on(kGone + 366, once());
  EXPECT_TRUE(after.items.empty()) << after.keys();
  EXPECT_EQ(after.next_review, 0) << "and then there is nothing to come back for";
}

TEST(Lost, DoesNotAskWhomSomebodyAskedAlready) {
  const Answer answer = retention_on(kGone + 5, once().we_call(kGone + 2));
  EXPECT_EQ(answer.find(kTask, kWhy), nullptr);
  EXPECT_TRUE(answer.is_held_by(kWhy));
}

TEST(Lost, DoesNotAskWhereTheCauseWasStated) {
  auto history = once().setting("lost_because", "needs-changed");
  const Answer answer = retention_on(kGone, history);
  EXPECT_EQ(cause_in(answer), "Cause: needs have changed.");
  EXPECT_EQ(answer.find(kTask, kWhy), nullptr);
}

TEST(Lost, DoesNotAskWhereItIsTurnedOff) {
  EXPECT_EQ(retention_on(kGone, once().setting("ask_why", "false")).find(kTask, kWhy), nullptr);
}

TEST(Lost, DoesNotAskWhoCannotPayItsDebts) {
  const Answer answer = retention_on(kGone, once().insolvent("2026-03-01"));
  EXPECT_EQ(cause_in(answer), "Cause: insolvent.");
  EXPECT_EQ(answer.find(kTask, kWhy), nullptr);
  auto over = once().insolvent("2026-03-01", day("2026-05-01"));
  EXPECT_EQ(cause_in(retention_on(kGone, over)), "Cause: not known.");
}

TEST(Lost, AComplaintNinetyDaysBeforeTheLastPurchaseIsACauseAndOneEarlierIsNot) {
  const lofte_date bought = day("2026-01-05");
  auto in_time = once().complains("K1", bought - 90, bought - 80);
  EXPECT_EQ(cause_in(retention_on(kGone, in_time)), "Cause: not content.");
  auto too_early = once().complains("K1", bought - 91, bought - 80);
  EXPECT_EQ(cause_in(retention_on(kGone, too_early)), "Cause: not known.");
}

TEST(Lost, APoorAnswerIsACause) {
  const auto answered = [](int csat) {
    return once().with<lofte_survey_answered>("S1", "2026-02-01",
                                              [csat](lofte_survey_answered& answer) {
                                                answer.date = day("2026-02-01");
                                                answer.present = LOFTE_SURVEY_ANSWERED_HAS_CSAT;
                                                answer.csat = csat;
                                              });
  };
  EXPECT_EQ(cause_in(retention_on(kGone, answered(2))), "Cause: not content.");
  EXPECT_EQ(cause_in(retention_on(kGone, answered(3))), "Cause: not known.");
}

TEST(Lost, AnErrorOfOursIsACauseAndTheFirstThingToSpeakOf) {
  auto history =
      once().with<lofte_inbound_question>("Q1", "2026-02-02", [](lofte_inbound_question& question) {
        question.asked_on = day("2026-02-02");
        question.answered_on = day("2026-02-20");
      });
  const Answer answer = retention_on(kGone, history);
  EXPECT_EQ(cause_in(answer), "Cause: an error of ours.");
  ASSERT_NE(answer.find(kTask, kWhy), nullptr);
  EXPECT_THAT(answer.find(kTask, kWhy)->points,
              Contains(HasSubstr("we had not answered a question in time")));
}

TEST(Lost, AnOpenComplaintComesFirst) {
  const Answer answer = retention_on(kGone, once().complains("K1", "2026-06-01"));
  EXPECT_EQ(answer.find(kTask, kWhy), nullptr);
  EXPECT_TRUE(answer.is_held_by(kWhy));
}

}  // namespace
}  // namespace lofte::testing
