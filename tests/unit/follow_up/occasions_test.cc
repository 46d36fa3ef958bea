// Dates on file, recommendations, opportunities, and the groups worth more contact.
#include <gmock/gmock.h>

#include "follow_up.h"

namespace lofte::testing {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

History regular() {
  auto history = customer("Åse");
  history.invoice("F1", "2025-03-10", 1000_nok).paid("2025-03-20");
  history.invoice("F2", "2025-09-10", 1000_nok).paid("2025-09-20");
  return history;
}

History& born(History& history) {
  static const auto kDate = [] {
    auto date = make<lofte_date_to_remember>();
    date.date = day("1980-06-15");
    date.what = borrow("Birthday");
    date.yearly = 1;
    return date;
  }();
  return history.who([](auto& who) { who.dates_to_remember = {&kDate, 1, sizeof kDate}; });
}

TEST(Dates, Row9DatesOnFileOfEstablishedCustomersAreSmallTasks) {
  auto history = regular();
  born(history);
  EXPECT_FALSE(says_task("2026-06-07", history, "date 2026-06-15"));
  const Said task = the_task("2026-06-08", history, "date 2026-06-15");
  EXPECT_EQ(task.severity, LOFTE_SEVERITY_INFO);
  EXPECT_EQ(task.latest, day("2026-06-15"));
  EXPECT_THAT(task.reasons, Contains("On file: Birthday."));
  EXPECT_TRUE(says_task("2026-06-15", history, "date 2026-06-15"));
  EXPECT_FALSE(says_task("2026-06-16", history, "date 2026-06-15"));
  EXPECT_TRUE(says_task("2027-06-15", history, "date 2027-06-15"));
}

TEST(Dates, Row9CardsAreForEstablishedCustomersOnly) {
  auto once = customer("Åse").invoice("F1", "2026-01-10", 1000_nok);
  born(once);
  EXPECT_FALSE(says_task("2026-06-10", once, "date 2026-06-15"));
  auto silent = regular();
  born(silent);
  in_stage(silent, "dissolution");
  EXPECT_FALSE(says_task("2026-06-10", silent, "date 2026-06-15"));
}

History& met_by_chance(History& history, When when) {
  return history.with<lofte_contact>("M1", when, [&](lofte_contact& contact) {
    contact.date = when.days;
    contact.channel = LOFTE_CHANNEL_MEETING;
  });
}

TEST(Dates, Row9ANoteFollowsAChanceMeetingForFiveDays) {
  auto history = regular();
  met_by_chance(history, "2026-06-05");
  const Said note = the_task("2026-06-05", history, "note M1");
  EXPECT_EQ(note.from, day("2026-06-08")) << "the working day after";
  EXPECT_EQ(note.latest, day("2026-06-10"));
  EXPECT_TRUE(says_task("2026-06-10", history, "note M1"));
  EXPECT_FALSE(says_task("2026-06-11", history, "note M1"));
  EXPECT_FALSE(says_task("2026-06-09", history.we_call("2026-06-08"), "note M1"));
}

TEST(Dates, Row9FormerCustomersGetANoteToo) {
  auto former = regular();
  former.who([](auto& who) { who.ended_on = day("2026-03-01"); });
  EXPECT_TRUE(says_task("2026-06-08", met_by_chance(former, "2026-06-05"), "note M1"));
}

TEST(Dates, Row9AMeetingThatOneSideAskedForIsNoChance) {
  auto history = regular();
  history.with<lofte_contact>("M1", "2026-06-05", [](lofte_contact& contact) {
    contact.date = day("2026-06-05");
    contact.channel = LOFTE_CHANNEL_MEETING;
    contact.direction = LOFTE_CONTACT_INBOUND;
  });
  EXPECT_FALSE(says_task("2026-06-08", history, "note M1"));
}

TEST(Dates, Row9TheAnniversaryOfTheFirstPurchaseWithAGiftThatFits) {
  auto history = customer("Åse");
  history.with<lofte_invoice>("F1", "2024-03-10", [](auto& invoice) {
    invoice.issue_date = day("2024-03-10");
    invoice.amount = 1000_nok;
    invoice.product = borrow("a bicycle");
  });
  history.invoice("F0", "2023-03-10", 500_nok);
  in_stage(history, "commitment");
  const Said task = the_task("2026-03-09", history, "anniversary 2026-03-10");
  EXPECT_EQ(task.title, "3 years as a customer on 10 March 2026");
  EXPECT_THAT(task.points, Contains(HasSubstr("a bicycle")));
  EXPECT_FALSE(says_task("2026-03-11", history, "anniversary 2026-03-10"));
}

// Content since May, nothing bought or paid since September.
History content() {
  auto history = regular();
  history.with<lofte_survey_answered>("A1", "2025-10-20", [](auto& answer) {
    answer.date = day("2025-10-20");
    answer.present = LOFTE_SURVEY_ANSWERED_HAS_NPS;
    answer.nps = 9;
    answer.own_words = borrow("Quick and kind");
  });
  return history;
}
bool asks_referral(When when, const History& history) {
  return says_task(when, history, "referral A1");
}

TEST(Referral, Row16IsSuggestedWhenEverythingSpeaksForIt) {
  const Said task = the_task("2025-10-21", content(), "referral A1");
  EXPECT_THAT(task.reasons, Contains("They said on 20 October 2025 that they are content."));
  EXPECT_THAT(task.points, Contains("In their own words: Quick and kind"));
  EXPECT_FALSE(asks_referral("2025-10-20", content())) << "not on the day of the answer";
  EXPECT_TRUE(asks_referral("2025-11-20", content()));
  EXPECT_FALSE(asks_referral("2025-11-21", content())) << "the moment is over";
}

TEST(Referral, Row16NotBeforeARepeatPurchase) {
  auto history = content();
  history.invoice("F2", "2025-09-10", 1000_nok).cancelled("2025-09-11");
  EXPECT_FALSE(asks_referral("2025-10-25", history));
}

TEST(Referral, Row16NotWithoutSatisfactionOrAfterAPoorerWord) {
  EXPECT_TRUE(follow_up_on("2025-10-25", regular()).of(LOFTE_ADVICE_TASK).empty());
  auto worse = content();
  worse.with<lofte_survey_answered>("A2", "2025-10-24", [](auto& answer) {
    answer.date = day("2025-10-24");
    answer.present = LOFTE_SURVEY_ANSWERED_HAS_CSAT;
    answer.csat = 3;
  });
  EXPECT_FALSE(asks_referral("2025-10-25", worse));
}

TEST(Referral, Row16NotWhileAComplaintIsOpenOrMoneyIsOverdue) {
  EXPECT_FALSE(asks_referral("2025-10-25", content().complains("K1", "2025-10-22")));
  auto owing = content().invoice("F3", "2025-08-01", 10_nok);
  EXPECT_FALSE(asks_referral("2025-10-25", owing));
}

TEST(Referral, Row16NotRightAfterAPurchaseAPaymentOrANotice) {
  const auto held_until = [](History history, When matter) {
    for (lofte_date today = matter.days; today <= matter.days + 30; ++today) {
      if (asks_referral(today, history)) return false;
    }
    return asks_referral(matter.days + 31, history);
  };
  EXPECT_TRUE(
      held_until(content().invoice("F3", "2025-11-03", 10_nok).due("2026-02-01"), "2025-11-03"));
  EXPECT_TRUE(held_until(content().pays("2025-11-03", 10_nok), "2025-11-03"));
  EXPECT_TRUE(
      held_until(content().notice("N1", "2025-11-03", 2, "2025-11-17", {"F2"}), "2025-11-03"));
}

TEST(Referral, Row16TheRewardIsInProportion) {
  EXPECT_THAT(the_task("2025-10-25", content(), "referral A1").points,
              Contains(HasSubstr("at most 10 percent of what a new customer leaves")));
  auto history = content();
  history.setting("new_customer_margin", "250050");
  EXPECT_THAT(the_task("2025-10-25", history, "referral A1").points, Contains(HasSubstr("250.05")));
}

TEST(Referral, Row16WhoRecommendedUsIsThankedAndNotAskedAgain) {
  auto history = content();
  const auto refer = [&](lofte_date thanked) {
    history.with<lofte_referral>("R1", "2025-10-22", [=](auto& referral) {
      referral.customer_id = borrow("C1");
      referral.referred_customer_id = borrow("C2");
      referral.date = day("2025-10-22");
      referral.thanked_on = thanked;
    });
  };
  refer(0);
  EXPECT_FALSE(asks_referral("2025-10-25", history));
  EXPECT_TRUE(says_task("2025-10-25", history, "thank referral R1"));
  refer(day("2025-10-24"));
  EXPECT_FALSE(says_task("2025-10-25", history, "thank referral R1"));
}

TEST(Referral, WhoWasRecommendedIsNotThanked) {
  auto history = regular();
  history.with<lofte_referral>("R1", "2025-10-22", [](auto& referral) {
    referral.customer_id = borrow("C9");
    referral.referred_customer_id = borrow("C1");
    referral.date = day("2025-10-22");
  });
  EXPECT_FALSE(says_task("2025-10-25", history, "thank referral R1"));
  EXPECT_FALSE(says_flag("2025-10-25", history, "priority valuable"));
}

History with_chance(const char* gain) {
  auto history = regular();
  return history.with<lofte_opportunity>("O1", "2025-10-01", [=](auto& chance) {
    chance.date = day("2025-10-01");
    chance.status = LOFTE_OPPORTUNITY_OPEN;
    chance.product = borrow("winter tyres");
    chance.gain = borrow(gain);
  });
}

TEST(Opportunity, Row16AWordAboutOtherProductsWhenAnOpportunityIsOnFile) {
  const Said task = the_task("2025-10-01", with_chance("Safe on ice"), "opportunity O1");
  EXPECT_EQ(task.title, "A word about winter tyres");
  EXPECT_THAT(task.reasons, Contains("They gain: Safe on ice"));
}

TEST(Opportunity, Row33WithoutAGainTheTaskIsToFindIt) {
  const Said task = the_task("2025-10-01", with_chance(""), "opportunity O1");
  EXPECT_EQ(task.rule, "opportunity-gain-unknown");
  EXPECT_THAT(task.reasons, Contains(HasSubstr("find that out before you call")));
}

TEST(Opportunity, Row16NotTooEarlyAndNotWhileSomethingIsWrong) {
  auto early = with_chance("Safe on ice").invoice("F3", "2025-10-01", 10_nok).due("2026-01-01");
  EXPECT_FALSE(says_task("2025-10-15", early, "opportunity O1"));
  EXPECT_TRUE(says_task("2025-10-16", early, "opportunity O1"));
  EXPECT_FALSE(
      says_task("2025-10-05", with_chance("x").complains("K1", "2025-10-02"), "opportunity O1"));
  const auto spoken = with_chance("x").we_call("2025-10-03", LOFTE_CONTACT_SALES);
  EXPECT_FALSE(says_task("2025-10-03", spoken, "opportunity O1"));
}

TEST(Priorities, Row5TheMostValuableByMoneyAndByRecommendations) {
  auto history = regular();
  EXPECT_FALSE(says_flag("2025-10-01", history, "priority valuable"));
  of_tier(history, "top");
  const Answer answer = follow_up_on("2025-10-01", history);
  const Said* flag = answer.find(LOFTE_ADVICE_FLAG, "priority valuable");
  ASSERT_NE(flag, nullptr);
  EXPECT_THAT(flag->reasons, ElementsAre("Their purchases put them into the top tier."));
  EXPECT_FALSE(flag->evidence.empty());
  auto recommends = regular();
  recommends.with<lofte_referral>("R1", "2025-09-22", [](auto& referral) {
    referral.customer_id = borrow("C1");
    referral.date = day("2025-09-22");
  });
  EXPECT_TRUE(says_flag("2025-10-01", recommends, "priority valuable"));
}

TEST(Priorities, Row5TheNewAndTheStillUndecided) {
  const auto history = customer("Åse").invoice("F1", "2026-03-02", 1000_nok);
  EXPECT_TRUE(says_flag("2026-06-10", history, "priority new"));
  EXPECT_FALSE(says_flag("2026-06-11", history, "priority new"));
  auto asks = customer("Åse");
  asks.with<lofte_quote>("Q1", "2026-03-02", [](auto& quote) {
    quote.date = day("2026-03-02");
    quote.status = LOFTE_QUOTE_SENT;
    quote.valid_until = day("2026-03-31");
  });
  EXPECT_TRUE(says_flag("2026-03-31", asks, "priority undecided"));
  EXPECT_FALSE(says_flag("2026-04-01", asks, "priority undecided"));
  EXPECT_FALSE(says_flag("2026-03-31", customer("Åse"), "priority undecided"));
}

TEST(Priorities, Row5ThoseWhoBoughtOnceOrDoNotUseWhatTheyBought) {
  const auto once = customer("Åse").invoice("F1", "2026-03-02", 1000_nok);
  EXPECT_FALSE(says_flag("2026-06-10", once, "priority not coming"));
  EXPECT_TRUE(says_flag("2026-06-11", once, "priority not coming"));
  auto unused = regular();
  unused.who([](auto& who) { who.usage_date = day("2025-09-15"); });
  EXPECT_FALSE(says_flag("2025-11-14", unused, "priority not coming"));
  EXPECT_TRUE(says_flag("2025-11-15", unused, "priority not coming"));
}

}  // namespace
}  // namespace lofte::testing
