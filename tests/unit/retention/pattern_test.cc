// A pause that breaks the customer's own rhythm.
#include <gmock/gmock.h>

#include <array>

#include "retention.h"

namespace lofte::testing {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;

const std::string kPattern = "pattern 2026-03-12";
const std::string kCall = "call 2026-03-12";

// Every twenty days, the last time on 12 March: more than forty days are a break.
History regular() {
  return buyer({"2026-01-11", "2026-01-31", "2026-02-20", "2026-03-12"});
}

TEST(Pattern, IsBrokenOnTheFirstDayBeyondTwiceTheUsualGap) {
  EXPECT_EQ(retention_on("2026-04-21", regular()).find(kFlag, kPattern), nullptr);
  const Answer answer = retention_on("2026-04-22", regular());
  const Said* flag = answer.find(kFlag, kPattern);
  ASSERT_NE(flag, nullptr) << answer.keys();
  EXPECT_EQ(flag->since, day("2026-04-22"));
  EXPECT_EQ(flag->severity, LOFTE_SEVERITY_NOTICE);
  EXPECT_THAT(flag->reasons, Contains("4 purchases so far, usually 20 days apart."));
  EXPECT_FALSE(flag->evidence.empty());
}

TEST(Pattern, MakesAGentleTaskToCallUntilTheCustomerCountsAsGone) {
  const Answer answer = retention_on("2026-04-22", regular());
  const Said* task = answer.find(kTask, kCall);
  ASSERT_NE(task, nullptr);
  EXPECT_EQ(task->channel, LOFTE_CHANNEL_PHONE);
  EXPECT_EQ(task->from, day("2026-04-22"));
  EXPECT_EQ(task->latest, day("2026-03-12") + 180);
  EXPECT_THAT(task->points, Contains(HasSubstr("Ask how things are")));
  const Answer last = retention_on(task->latest, regular());
  EXPECT_NE(last.find(kTask, kCall), nullptr);
  EXPECT_EQ(retention_on(task->latest + 1, regular()).find(kTask, kCall), nullptr);
}

TEST(Pattern, TheTaskBeginsOnAWorkingDay) {
  auto history = buyer({"2026-01-07", "2026-01-27", "2026-02-16", "2026-03-08"});
  const Answer answer = retention_on("2026-04-18", history);
  const Said* task = answer.find(kTask, "call 2026-03-08");
  ASSERT_NE(task, nullptr);
  EXPECT_EQ(task->since, day("2026-04-18"));  // a Saturday
  EXPECT_EQ(task->from, day("2026-04-20"));
}

TEST(Pattern, NeedsFourPurchases) {
  const auto three = buyer({"2026-01-31", "2026-02-20", "2026-03-12"});
  const auto found = first_day("2026-03-13", [&](lofte_date today) {
    return retention_on(today, three).find(kFlag, kPattern) != nullptr;
  });
  EXPECT_EQ(found, 0);
}

TEST(Pattern, WhoDoesNotWantToBeContactedIsLeftInPeaceAndItSaysSo) {
  static const std::array kWishes = [] {
    std::array<lofte_contact_wish, 3> wishes;
    wishes.fill(make<lofte_contact_wish>());
    for (auto& wish : wishes) wish.wish = LOFTE_CONTACT_WISH_OBJECTS;
    wishes[0].channel = LOFTE_CHANNEL_PHONE;
    wishes[1].channel = LOFTE_CHANNEL_EMAIL;
    wishes[2].channel = LOFTE_CHANNEL_LETTER;
    return wishes;
  }();
  const auto objecting = [](std::uint64_t count) {
    auto history = regular();
    history.who([&](auto& who) {
      who.contact_wishes = {kWishes.data(), count, sizeof kWishes[0]};
    });
    return retention_on("2026-04-22", history);
  };
  const Answer in_writing = objecting(1);
  ASSERT_NE(in_writing.find(kTask, kCall), nullptr);
  EXPECT_EQ(in_writing.find(kTask, kCall)->channel, LOFTE_CHANNEL_EMAIL);

  const Answer silent = objecting(3);
  EXPECT_EQ(silent.find(kTask, kCall), nullptr);
  EXPECT_NE(silent.find(LOFTE_ADVICE_SUPPRESSION, kCall), nullptr);
}

TEST(Pattern, SeveralInvoicesOnADayAreOnePurchase) {
  auto history = buyer({"2026-02-20", "2026-02-20", "2026-03-12", "2026-03-12", "2026-03-12"});
  EXPECT_EQ(retention_on("2026-05-30", history).find(kFlag, kPattern), nullptr);
}

TEST(Pattern, APauseAsLongAsOneBeforeIsNotABreak) {
  // The longest gap so far is 60 days.
  const auto history =
      buyer({"2026-01-01", "2026-03-02", "2026-03-12", "2026-03-22", "2026-04-01"});
  const auto broken = first_day("2026-04-02", [&](lofte_date today) {
    return retention_on(today, history).find(kFlag, "pattern 2026-04-01") != nullptr;
  });
  EXPECT_EQ(broken, day("2026-04-01") + 61);
}

TEST(Pattern, NoPauseShorterThanTheLeastIsABreak) {
  const auto history = buyer({"2026-03-09", "2026-03-10", "2026-03-11", "2026-03-12"});
  const auto broken = first_day("2026-03-13", [&](lofte_date today) {
    return retention_on(today, history).find(kFlag, kPattern) != nullptr;
  });
  EXPECT_EQ(broken, day("2026-03-12") + 22);
}

TEST(Pattern, FollowsTheSettings) {
  auto history = regular().setting("pattern_gap_percent", "150");
  EXPECT_NE(retention_on(day("2026-03-12") + 31, history).find(kFlag, kPattern), nullptr);
  EXPECT_EQ(retention_on(day("2026-03-12") + 30, history).find(kFlag, kPattern), nullptr);
}

TEST(Pattern, IsWholeAgainWithThePurchaseOfToday) {
  auto history = regular();
  history.invoice("F9", "2026-04-25", 100_nok);
  EXPECT_NE(retention_on("2026-04-24", history).find(kFlag, kPattern), nullptr);
  EXPECT_TRUE(retention_on("2026-04-25", history).of(kFlag).empty());
}

TEST(Pattern, IsNotMadeByACancelledInvoiceNorByADraft) {
  auto history = regular();
  history.invoice("F9", "2026-04-01", 100_nok).cancelled("2026-04-02");
  EXPECT_NE(retention_on("2026-04-22", history).find(kFlag, kPattern), nullptr);
  auto draft = regular().with<lofte_invoice>("F9", "2026-04-01", [](lofte_invoice& invoice) {
    invoice.customer_id = borrow("C1");
    invoice.status = LOFTE_INVOICE_DRAFT;
    invoice.issue_date = day("2026-04-01");
    invoice.amount = 100_nok;
  });
  EXPECT_NE(retention_on("2026-04-22", draft).find(kFlag, kPattern), nullptr);
}

TEST(Pattern, AnOpenComplaintComesFirst) {
  auto history = regular().complains("K1", "2026-04-01", day("2026-05-04"));
  const Answer open = retention_on("2026-05-03", history);
  EXPECT_NE(open.find(kFlag, kPattern), nullptr);
  EXPECT_EQ(open.find(kTask, kCall), nullptr);
  EXPECT_TRUE(open.is_held_by(kCall));
  EXPECT_NE(retention_on("2026-05-04", history).find(kTask, kCall), nullptr);
}

TEST(Pattern, NobodyIsAskedToCallWhomSomebodySpokeWith) {
  auto before = regular().we_call("2026-04-21", LOFTE_CONTACT_SALES);
  EXPECT_NE(retention_on("2026-04-24", before).find(kTask, kCall), nullptr);
  auto since = regular().they_call("2026-04-22");
  const Answer answer = retention_on("2026-04-24", since);
  EXPECT_EQ(answer.find(kTask, kCall), nullptr);
  EXPECT_TRUE(answer.is_held_by(kCall));
  auto newsletter = regular().newsletter("2026-04-23");
  EXPECT_NE(retention_on("2026-04-24", newsletter).find(kTask, kCall), nullptr);
  auto missed = regular().unreached("2026-04-23");
  EXPECT_NE(retention_on("2026-04-24", missed).find(kTask, kCall), nullptr);
}

TEST(Pattern, TheCallBeginsWithWhatWeDidWrong) {
  auto history =
      regular().with<lofte_credit_note>("CN1", "2026-03-15", [](lofte_credit_note& note) {
        note.issue_date = day("2026-03-15");
        note.amount = 10_nok;
        note.invoice_id = borrow("F4");
        note.reason = LOFTE_CREDIT_NOTE_OUR_ERROR;
      });
  const Answer answer = retention_on("2026-04-22", history);
  ASSERT_NE(answer.find(kTask, kCall), nullptr);
  EXPECT_THAT(answer.find(kTask, kCall)->points,
              Contains(HasSubstr("We had to correct an invoice on 15 March 2026")));
}

TEST(Pattern, NothingIsSaidOfOurOwnFirmNorOfTheDead) {
  EXPECT_TRUE(retention_on("2026-04-22", regular().internal()).items.empty());
  EXPECT_TRUE(retention_on("2026-04-22", regular().died("2026-04-01")).items.empty());
}

}  // namespace
}  // namespace lofte::testing
