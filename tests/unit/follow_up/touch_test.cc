// Questions, days that were agreed, an end to silence, and a voice after much writing.
#include <gmock/gmock.h>

#include "follow_up.h"

namespace lofte::testing {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

History& asks(History& history, const char* id, const char* on, bool urgent = false,
              lofte_date answered = 0) {
  return history.with<lofte_inbound_question>(id, on, [=](auto& question) {
    question.asked_on = day(on);
    question.urgent = urgent ? 1 : 0;
    question.answered_on = answered;
    question.channel = LOFTE_CHANNEL_EMAIL;
    question.question = borrow("Does it fit?");
  });
}

History& talk(History& history, const char* id, const char* on, std::int32_t channel,
              lofte_date next = 0, bool unreached = false) {
  return history.with<lofte_contact>(id, on, [=](auto& contact) {
    contact.date = day(on);
    contact.channel = channel;
    contact.direction = LOFTE_CONTACT_OUTBOUND;
    contact.next_contact_on = next;
    contact.next_step = borrow("Show the new one");
    contact.unreached = unreached ? 1 : 0;
  });
}

TEST(Questions, Row30AnInboundQuestionWithoutAnAnswerIsATask) {
  auto history = customer("Åse");
  asks(history, "Q1", "2026-03-02");
  const Said task = the_task("2026-03-02", history, "question Q1");
  EXPECT_EQ(task.severity, LOFTE_SEVERITY_NOTICE);
  EXPECT_EQ(task.channel, LOFTE_CHANNEL_EMAIL) << "on the way they asked";
  EXPECT_EQ(task.latest, day("2026-03-03"));
  EXPECT_THAT(task.reasons, Contains("They asked: Does it fit?"));
  EXPECT_EQ(task.subject_id, "Q1");
}

TEST(Questions, AfterItsDayItIsImportantAndShownAgain) {
  auto history = customer("Åse");
  asks(history, "Q1", "2026-03-06");  // a Friday
  EXPECT_EQ(the_task("2026-03-09", history, "question Q1").revision, 1);
  const Said late = the_task("2026-03-10", history, "question Q1");
  EXPECT_EQ(late.severity, LOFTE_SEVERITY_IMPORTANT);
  EXPECT_EQ(late.revision, 2);
}

TEST(Questions, Row30AnEmergencyIsTakenSeriously) {
  auto history = customer("Åse");
  asks(history, "Q1", "2026-03-02", true);
  const Said task = the_task("2026-03-02", history, "question Q1");
  EXPECT_EQ(task.severity, LOFTE_SEVERITY_URGENT);
  EXPECT_EQ(task.channel, LOFTE_CHANNEL_PHONE);
}

TEST(Questions, AnAnswerEndsTheTaskOnItsDay) {
  auto history = customer("Åse");
  asks(history, "Q1", "2026-03-02", false, day("2026-03-04"));
  EXPECT_TRUE(says_task("2026-03-03", history, "question Q1"));
  EXPECT_FALSE(says_task("2026-03-04", history, "question Q1"));
}

TEST(StayInTouch, FollowUpDatesAreFirstClass) {
  auto history = customer("Åse");
  talk(history, "T1", "2026-01-20", LOFTE_CHANNEL_MEETING, day("2026-03-10"));
  EXPECT_FALSE(says_task("2026-03-09", history, "agreed T1"));
  const Said task = the_task("2026-03-10", history, "agreed T1");
  EXPECT_EQ(task.latest, day("2026-03-10"));
  EXPECT_THAT(task.reasons,
              Contains("The day was written down at the contact of 20 January 2026."));
  EXPECT_THAT(task.points, ElementsAre("The next step as noted: Show the new one"));
  EXPECT_EQ(the_task("2026-03-11", history, "agreed T1").severity, LOFTE_SEVERITY_IMPORTANT);
}

TEST(StayInTouch, AContactTakesCareOfTheAgreedDay) {
  auto history = customer("Åse");
  talk(history, "T1", "2026-01-20", LOFTE_CHANNEL_MEETING, day("2026-03-10"));
  talk(history, "T2", "2026-03-10", LOFTE_CHANNEL_PHONE);
  EXPECT_FALSE(says_task("2026-03-10", history, "agreed T1"));
}

TEST(StayInTouch, AnAgreedDayOnAWeekendIsKeptOnTheNextWorkingDay) {
  auto history = customer("Åse");
  talk(history, "T1", "2026-01-20", LOFTE_CHANNEL_MEETING, day("2026-03-07"));  // a Saturday
  const Said task = the_task("2026-03-07", history, "agreed T1");
  EXPECT_EQ(task.from, day("2026-03-09"));
  EXPECT_EQ(the_task("2026-03-09", history, "agreed T1").severity, LOFTE_SEVERITY_NOTICE);
}

TEST(StayInTouch, Row7ThereIsAnUpperBoundOnSilence) {
  auto history = customer("Åse").invoice("F1", "2026-01-05", 500_nok);
  const lofte_date bound = day("2026-01-05") + 180;  // a Saturday
  const std::string key = "stay in touch 2026-01-05";
  EXPECT_FALSE(says_task(bound + 1, history, key));
  const Said task = the_task(bound + 2, history, key);
  EXPECT_EQ(task.rule, "silence-bound");
  EXPECT_EQ(task.title, "Stay in touch: nothing heard since 5 January 2026");
  EXPECT_THAT(task.evidence, ElementsAre("fact 2"));
}

TEST(StayInTouch, StayInTouchDoesNotIgnoreLoggedContacts) {
  auto history = customer("Åse").invoice("F1", "2026-01-05", 500_nok);
  talk(history, "T1", "2026-05-04", LOFTE_CHANNEL_PHONE);
  EXPECT_FALSE(says_task("2026-07-06", history, "stay in touch 2026-01-05"));
  EXPECT_TRUE(says_task(day("2026-05-04") + 182, history, "stay in touch 2026-05-04"));
  auto theirs = customer("Åse").invoice("F1", "2026-01-05", 500_nok).they_call("2026-05-04");
  EXPECT_FALSE(says_task("2026-07-06", theirs, "stay in touch 2026-01-05"));
  auto mass = customer("Åse").invoice("F1", "2026-01-05", 500_nok).newsletter("2026-05-04");
  EXPECT_TRUE(says_task("2026-07-06", mass, "stay in touch 2026-01-05"));
}

TEST(StayInTouch, Row4TheRelationshipsOwnCadenceComesBeforeTheBound) {
  auto history = customer("Åse").invoice("F1", "2026-01-05", 500_nok);
  next_contact(history, "2026-02-04", "next.new");
  EXPECT_FALSE(says_task("2026-02-03", history, "stay in touch 2026-01-05"));
  EXPECT_EQ(the_task("2026-02-04", history, "stay in touch 2026-01-05").rule, "stay-in-touch");
}

TEST(StayInTouch, ADayThatWasPromisedIsNotSaidTwice) {
  auto history = customer("Åse").invoice("F1", "2026-01-05", 500_nok);
  next_contact(history, "2026-02-04", "next.promised");
  EXPECT_FALSE(says_task("2026-02-04", history, "stay in touch 2026-01-05"));
}

TEST(StayInTouch, IsSilentWhileAComplaintIsOpen) {
  auto history = customer("Åse").invoice("F1", "2026-01-05", 500_nok);
  history.complains("K1", "2026-06-01");
  EXPECT_FALSE(says_task("2026-07-06", history, "stay in touch 2026-01-05"));
}

TEST(StayInTouch, NobodyIsCalledWhoHasDiedOrWhoseRelationshipWasEnded) {
  const auto died = customer("Åse").invoice("F1", "2026-01-05", 500_nok).died("2026-02-01");
  EXPECT_TRUE(follow_up_on("2026-08-01", died).items.empty());
  const auto ended = customer("Åse").invoice("F1", "2026-01-05", 500_nok).who([](auto& who) {
    who.ended_on = day("2026-02-01");
  });
  EXPECT_TRUE(follow_up_on("2026-08-01", ended).of(LOFTE_ADVICE_TASK).empty());
  const auto own = customer("Åse").invoice("F1", "2026-01-05", 500_nok).internal();
  EXPECT_TRUE(follow_up_on("2026-08-01", own).items.empty());
}

TEST(Voice, Row31AfterThreeWrittenContactsACallIsSuggested) {
  auto history = customer("Åse");
  talk(history, "M1", "2026-03-02", LOFTE_CHANNEL_EMAIL);
  talk(history, "M2", "2026-03-04", LOFTE_CHANNEL_CHAT);
  EXPECT_FALSE(says_task("2026-03-06", history, "call instead M2"));
  talk(history, "M3", "2026-03-06", LOFTE_CHANNEL_EMAIL);
  const Said task = the_task("2026-03-06", history, "call instead M3");
  EXPECT_EQ(task.channel, LOFTE_CHANNEL_PHONE);
  EXPECT_EQ(task.from, day("2026-03-09"));
  EXPECT_EQ(task.evidence.size(), 3u);
  talk(history, "P1", "2026-03-09", LOFTE_CHANNEL_PHONE);
  EXPECT_FALSE(says_task("2026-03-09", history, "call instead M3"));
}

TEST(Voice, WhoDoesNotWantToBeCalledIsNot) {
  auto history = customer("Åse");
  for (const char* id : {"M1", "M2", "M3"}) talk(history, id, "2026-03-02", LOFTE_CHANNEL_EMAIL);
  EXPECT_TRUE(says_task("2026-03-03", history, "call instead M3"));
  not_to_be_called(history);
  EXPECT_FALSE(says_task("2026-03-03", history, "call instead M3"));
}

TEST(Voice, Row31WhoWasNotReachedGetsATimeThatIsAPromise) {
  auto history = customer("Åse");
  talk(history, "T1", "2026-03-02", LOFTE_CHANNEL_PHONE, 0, true);
  const Said task = the_task("2026-03-02", history, "unreached T1");
  EXPECT_EQ(task.from, day("2026-03-03"));
  EXPECT_THAT(task.points, Contains("Write that time down as a promise: it is one."));
  EXPECT_FALSE(says_task("2026-03-17", history, "unreached T1"));
  talk(history, "T2", "2026-03-03", LOFTE_CHANNEL_PHONE);
  EXPECT_FALSE(says_task("2026-03-03", history, "unreached T1"));
}

TEST(LastContact, IsADayAndABandNotAnAge) {
  auto history = customer("Åse");
  talk(history, "T1", "2026-03-02", LOFTE_CHANNEL_PHONE);
  history.they_call("2026-03-05");
  const auto score_on = [&](lofte_date today) {
    const Answer answer = follow_up_on(today, history);
    return *answer.find(LOFTE_ADVICE_SCORE, "contact");
  };
  const lofte_date last = day("2026-03-05");
  EXPECT_EQ(score_on(last).since, last);
  EXPECT_EQ(score_on(last).value, 2);
  EXPECT_THAT(score_on(last).reasons, ElementsAre("2 contacts on record; begun by us: 1."));
  EXPECT_EQ(score_on(last + 6).band, "recent");
  EXPECT_EQ(score_on(last + 7).band, "while");
  EXPECT_EQ(score_on(last + 30).band, "long");
  EXPECT_EQ(score_on(last + 90).band, "silent");
}

}  // namespace
}  // namespace lofte::testing
