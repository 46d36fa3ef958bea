// When the first note comes: decided per customer, from how it has paid before.
#include <gmock/gmock.h>

#include "late_payer.h"
#include "lofte/cpp/date.hpp"

namespace lofte::testing {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;

// One invoice a week in 2025, each paid so many days after its due date.
History who_paid(const std::vector<int>& days_late) {
  auto history = customer("Åse");
  for (std::size_t n = 0; n < days_late.size(); ++n) {
    const lofte_date due = day("2025-03-03") + 7 * static_cast<int>(n);
    history.invoice(concat("A", n), due - 14, 100_nok).due(due).paid(due + days_late[n]);
  }
  return history;
}
History& owes(History& history, std::string_view id, When due) {
  return history.invoice(id, due.days - 14, 1200_nok).due(due);
}
History owing(History history, When due) {
  owes(history, "F1", due);
  return history;
}

// Days after the due date until the first note is drafted.
int first_note(const History& history, When due) {
  for (int days = 1; days <= 60; ++days) {
    if (learned_on(due.days + days, history).has_draft()) return days;
  }
  return 0;
}
int first_note_of(const std::vector<int>& days_late, When due) {
  return first_note(owing(who_paid(days_late), due), due);
}

const std::vector<int> kAlwaysOnDayEight(12, 8);
// Most on the day, and the others only after weeks: once it is late, it is forgotten.
const std::vector<int> kAtOnceOrForgotten = {0, 0, 0,  25, 0,  0, 31, 0,  0, 28, 22, 0,
                                             0, 0, 35, 0,  24, 0, 0,  27, 0, 33, 0,  0};

// Monday to Friday.
const std::vector<const char*> kDueDays = {"2026-01-19", "2026-01-20", "2026-01-21", "2026-01-22",
                                           "2026-01-23"};

TEST(Timing, WhoPaysAtOnceOrNotAtAllIsNudgedEarly) {
  for (const char* due : kDueDays) {
    const int days = first_note_of(kAtOnceOrForgotten, due);
    EXPECT_GE(days, 1) << due;
    EXPECT_LE(days, 5) << due;
    EXPECT_LT(days, first_note_of({}, due)) << due;
  }
}

TEST(Timing, WhoAlwaysPaysOnDayEightIsNotNudgedBeforeThat) {
  for (const char* due : kDueDays) {
    const int days = first_note_of(kAlwaysOnDayEight, due);
    EXPECT_GE(days, 8) << due;
    EXPECT_LE(days, 14) << due;
  }
}

TEST(Timing, WithoutHistoryTheDayIsLikeAnyFirmsAboutAWeek) {
  for (const char* due : kDueDays) {
    const int days = first_note_of({}, due);
    EXPECT_GE(days, 6) << due;
    EXPECT_LE(days, 10) << due;
  }
}

TEST(Timing, MorePatienceComesNoEarlier) {
  for (const char* due : kDueDays) {
    int last = 60;
    for (const char* percent : {"1", "5", "10", "20", "50"}) {
      auto history = owing(who_paid({2, 9, 0, 4, 12, 1, 6, 3}), due);
      history.setting("patience", percent);
      const int days = first_note(history, due);
      EXPECT_LE(days, last) << percent << " " << due;
      last = days;
    }
    EXPECT_LT(last, 4) << due;
  }
}

TEST(Timing, ComesOnAWorkingDayAtTheLatestThatTheCeilingAllows) {
  for (const char* due : kDueDays) {
    // They all come within the coming days, whatever the day.
    std::vector<int> any;
    for (int late = 1; late <= 40; ++late) any.push_back(late);
    auto history = owing(who_paid(any), due);
    history.setting("patience", "1");
    const Answer answer = learned_on(day(due) + 14, history);
    const Said draft = answer.the(kDraft);
    EXPECT_LE(draft.since, day(due) + 14);
    EXPECT_GE(draft.since, day(due) + 12) << "a weekend at most before it";
    EXPECT_LT(weekday(draft.since), 5);
    EXPECT_THAT(draft.reasons, Contains(HasSubstr("14 days after the due date at the latest")));
  }
}

TEST(Timing, CeilingAndFloorCanBeSet) {
  auto soon = owing(who_paid(kAlwaysOnDayEight), "2026-01-19");
  soon.setting("nudge_ceiling_days", "3");
  EXPECT_EQ(first_note(soon, "2026-01-19"), 3);
  auto late = owing(who_paid(kAtOnceOrForgotten), "2026-01-19");
  late.setting("nudge_floor_days", "11");
  EXPECT_EQ(first_note(late, "2026-01-19"), 11);
}

TEST(Timing, AFixedDayKnowsNoHistory) {
  for (const auto& days_late : {kAlwaysOnDayEight, kAtOnceOrForgotten, std::vector<int>{}}) {
    auto history = owing(who_paid(days_late), "2026-01-19");
    history.setting("timing", "fixed");
    EXPECT_EQ(first_note(history, "2026-01-19"), 7);
    history.setting("nudge_after_days", "4");
    EXPECT_EQ(first_note(history, "2026-01-19"), 4);
  }
}

TEST(Timing, OneInvoiceCanHaveAFixedDay) {
  auto history = who_paid(kAlwaysOnDayEight);
  owes(history, "F1", "2026-01-19");
  owes(history, "F2", "2026-01-19");
  history.setting("timing", "fixed", "F2");
  history.setting("nudge_after_days", "2", "F2");
  EXPECT_EQ(first_note(history, "2026-01-19"), 2);
}

// Money moves on working days alone, so before a weekend the next three days say little.
TEST(Timing, BeforeAWeekendAndBeforeHolidaysLessIsToBeExpected) {
  auto history = owing(who_paid({}), "2026-03-20");
  history.setting("patience", "20");
  history.setting("nudge_floor_days", "6");
  // Thursday, with one working day before the weekend is over, and Wednesday before a common one.
  EXPECT_EQ(first_note(history, "2026-03-20"), 6);
  // Due on Monday 30 March: Wednesday 1 April is the eve of Maundy Thursday in Norway.
  auto easter = owing(who_paid({}), "2026-03-30");
  easter.setting("patience", "20");
  auto abroad = owing(who_paid({}), "2026-03-30");
  abroad.lives_in("FR").setting("patience", "20");
  EXPECT_EQ(first_note(easter, "2026-03-30"), 2);
  EXPECT_EQ(first_note(abroad, "2026-03-30"), 3) << "Thursday 2 April";
}

TEST(Timing, TheEveOfAHolidayWeekIsNoReasonToWriteToEverybody) {
  // 23 December 2026 is a Wednesday, followed by two holidays and a weekend.
  const auto history = owing(who_paid(std::vector<int>(12, 5)), "2026-12-21");
  EXPECT_FALSE(learned_on("2026-12-23", history).has_draft());
}

TEST(Timing, SeveralInvoicesAreLessLikelyToComeAllThanOne) {
  int sooner = 0;
  for (const char* due : kDueDays) {
    auto one = owing(who_paid({1, 3, 9, 4, 2, 12, 5, 20}), due);
    const int alone = first_note(one, due);
    for (const char* id : {"F2", "F3", "F4"}) owes(one, id, due);
    const int together = first_note(one, due);
    EXPECT_LE(together, alone) << due;
    sooner += together < alone ? 1 : 0;
  }
  EXPECT_GT(sooner, 0);
}

TEST(Timing, OneNoteListsTheOldAndTheNewOnceItsDayHasCome) {
  auto history = who_paid(kAtOnceOrForgotten);
  owes(history, "F1", "2026-01-19");
  owes(history, "F2", "2026-01-20");
  EXPECT_EQ(learned_on("2026-01-26", history).the(kDraft).invoices, (Ids{"F1", "F2"}));
}

TEST(Timing, AfterAnOutreachItKeepsQuietFirst) {
  auto history = owing(who_paid(kAtOnceOrForgotten), "2026-01-19");
  history.we_call("2026-01-20", LOFTE_CONTACT_SERVICE);
  const Answer waiting = learned_on("2026-01-21", history);
  EXPECT_FALSE(waiting.has_draft());
  EXPECT_TRUE(waiting.is_held_by("waiting"));
  EXPECT_GE(first_note(history, "2026-01-19"), 8);
}

TEST(Timing, ANoteSaysWhichHistoryChoseItsDay) {
  const Said draft =
      learned_on("2026-02-02", owing(who_paid(kAtOnceOrForgotten), "2026-01-19")).the(kDraft);
  EXPECT_THAT(draft.reasons, Contains(::testing::MatchesRegex(
                                 "Of the last 24 invoices that were paid, 16 came no later than "
                                 ".* after the due date\\.")));
  EXPECT_THAT(draft.reasons,
              Contains(::testing::MatchesRegex(
                  "On 2[0-9] January 2026 the chance that the money comes by itself within three "
                  "days is about 1 in [0-9]+\\.")));
  const Said unknown = learned_on("2026-02-02", owing(who_paid({}), "2026-01-19")).the(kDraft);
  EXPECT_THAT(unknown.reasons, Contains(HasSubstr("to show a habit")));
}

TEST(Timing, SilenceSaysUntilWhenAndWhy) {
  const auto history = owing(who_paid(kAlwaysOnDayEight), "2026-01-19");
  const Answer answer = learned_on("2026-01-21", history);
  const Said* waiting = answer.find(LOFTE_ADVICE_SUPPRESSION, "waiting");
  ASSERT_NE(waiting, nullptr);
  const int days = first_note(history, "2026-01-19");
  EXPECT_EQ(waiting->until, day("2026-01-19") + days - 1);
  EXPECT_THAT(waiting->title, HasSubstr("unless the money comes first"));
  EXPECT_THAT(waiting->reasons, Contains(HasSubstr("12 came no later than")));
  EXPECT_LE(answer.next_review, day("2026-01-19") + days);
}

TEST(Timing, WhatIsPaidLaterDoesNotChangeTheDayThatHasCome) {
  auto history = owing(who_paid(kAtOnceOrForgotten), "2026-01-19");
  const int days = first_note(history, "2026-01-19");
  const Said before = learned_on(day("2026-01-19") + days, history).the(kDraft);
  history.invoice("B1", "2026-01-02", 50_nok).due("2026-01-16").paid("2026-01-28");
  const Said after = learned_on("2026-01-29", history).the(kDraft);
  EXPECT_EQ(after.since, before.since);
}

TEST(Timing, APaymentThatBouncedIsWaitedForAnew) {
  auto history = owing(who_paid(kAtOnceOrForgotten), "2026-01-19");
  history.paid("2026-01-20").bounced("2026-02-10");
  EXPECT_FALSE(learned_on("2026-02-10", history).has_draft());
  EXPECT_TRUE(learned_on("2026-02-24", history).has_draft());
}

}  // namespace
}  // namespace lofte::testing
