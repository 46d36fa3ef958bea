// What we promised a customer.
#include <gmock/gmock.h>

#include "promise_log.h"

namespace lofte::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;

// Promised on Tuesday 13 January for Friday the 23rd; the warning begins on Wednesday the 21st.
History promised() {
  return customer("Åse").manager("Kari").we_promise("P1", "2026-01-13", "2026-01-23",
                                                    "Send the quote");
}

TEST(Ours, BecomesATaskInTimeToKeepIt) {
  EXPECT_EQ(state_on("2026-01-20", promised()), "open");
  EXPECT_THAT(promise_log_on("2026-01-20", promised()).of(LOFTE_ADVICE_TASK), IsEmpty());
  const auto answer = promise_log_on("2026-01-21", promised());
  EXPECT_EQ(answer.the(LOFTE_ADVICE_VERDICT).state, "due");
  const Said task = answer.the(LOFTE_ADVICE_TASK);
  EXPECT_EQ(task.key, "ours P1");
  EXPECT_EQ(task.latest, day("2026-01-23"));
  EXPECT_THAT(task.title, HasSubstr("Send the quote"));
}

TEST(Ours, IsDueStillOnItsDayAndNotKeptTheDayAfter) {
  EXPECT_EQ(state_on("2026-01-23", promised()), "due");
  const auto answer = promise_log_on("2026-01-24", promised());
  EXPECT_EQ(answer.the(LOFTE_ADVICE_VERDICT).state, "broken");
  const Said task = answer.the(LOFTE_ADVICE_TASK);
  EXPECT_EQ(task.key, "ours P1");
  EXPECT_EQ(task.revision, 2);
  EXPECT_EQ(task.severity, LOFTE_SEVERITY_IMPORTANT);
}

TEST(Ours, NotKeptIsToldByTelephoneAndInWritingToWhoObjectsToCalls) {
  auto history = promised();
  const Said call = promise_log_on("2026-01-24", history).the(LOFTE_ADVICE_TASK);
  EXPECT_EQ(call.channel, LOFTE_CHANNEL_PHONE);
  EXPECT_THAT(call.points, ::testing::Contains(HasSubstr("Call")));
  const Said letter =
      promise_log_on("2026-01-24", not_to_be_called(history)).the(LOFTE_ADVICE_TASK);
  EXPECT_EQ(letter.channel, LOFTE_CHANNEL_EMAIL);
  EXPECT_THAT(letter.points, ::testing::Not(::testing::Contains(HasSubstr("Call"))));
}

TEST(Ours, IsKeptByEvidenceOnItsDayAndLateTheDayAfter) {
  EXPECT_EQ(state_on("2026-02-02", promised().done("P1", "2026-01-23")), "kept");
  EXPECT_EQ(state_on("2026-02-02", promised().done("P1", "2026-01-24")), "kept_late");
}

TEST(Ours, IsPartlyKeptByPartialEvidenceOnceItsDayHasPassed) {
  const auto history = promised().done("P1", "2026-01-22", true);
  EXPECT_EQ(state_on("2026-01-23", history), "due");
  EXPECT_EQ(state_on("2026-01-24", history), "partly_kept");
}

TEST(Ours, MadeAndDueTheSameDayIsATaskAtOnce) {
  const auto history = customer("Åse").we_promise("P1", "2026-01-20", "2026-01-20", "Call back");
  const auto answer = promise_log_on("2026-01-20", history);
  EXPECT_EQ(answer.the(LOFTE_ADVICE_VERDICT).state, "due");
  EXPECT_EQ(answer.the(LOFTE_ADVICE_TASK).since, day("2026-01-20"));
}

TEST(Ours, KeptProposesANoteThatItIsDone) {
  const auto history = promised().speaks("sv").done("P1", "2026-01-23");
  const Said note = promise_log_on("2026-01-23", history).the(LOFTE_ADVICE_DRAFT);
  EXPECT_EQ(note.key, "done note P1");
  EXPECT_EQ(note.language, "sv");
  EXPECT_EQ(note.send_on, day("2026-01-23"));
  EXPECT_EQ(note.step, 0);
  EXPECT_THAT(note.whole_body(), HasSubstr("Send the quote"));
  EXPECT_TRUE(promise_log_on("2026-02-06", history).has_draft());
  EXPECT_FALSE(promise_log_on("2026-02-07", history).has_draft());
}

TEST(Ours, NoNoteWhereSomebodyToldThemAlready) {
  const auto history = promised().done("P1", "2026-01-23").we_call("2026-01-26");
  const auto answer = promise_log_on("2026-01-26", history);
  EXPECT_FALSE(answer.has_draft());
  EXPECT_TRUE(answer.is_held_by("done note P1"));
}

TEST(Ours, NoNoteAfterADeathOrWhereItIsSwitchedOff) {
  EXPECT_FALSE(promise_log_on("2026-01-26", promised().done("P1", "2026-01-23").died("2026-01-24"))
                   .has_draft());
  auto off = promised().done("P1", "2026-01-23");
  off.setting("done_note", "false");
  EXPECT_FALSE(promise_log_on("2026-01-26", off).has_draft());
}

TEST(Ours, APaymentOfTheirsKeepsNoPromiseOfOurs) {
  const auto history = promised().pays("2026-01-20", 1200_nok);
  EXPECT_EQ(state_on("2026-01-24", history), "broken");
}

}  // namespace
}  // namespace lofte::testing
