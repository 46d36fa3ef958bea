// The look back on Monday.
#include <gmock/gmock.h>

#include "follow_up.h"
#include "support/whole_book.h"

namespace lofte::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// Wednesday; the week that ended began on Monday 2 March.
constexpr const char* kToday = "2026-03-11";

WholeBook week_of(const std::vector<History>& customers, std::size_t chunk = LOFTE_FOLD_CHUNK,
                  const Defaults& given = {}) {
  return {follow_up(), "follow-up", kToday, customers, chunk, given};
}

TEST(Week, Row25ContactsOfTheWeekAreHeldAgainstTheGoal) {
  const std::vector<History> customers = {
      customer("Åse").we_call("2026-03-02", LOFTE_CONTACT_SALES).we_call("2026-03-01"),
      customer("Bo").we_call("2026-03-08").they_call("2026-03-04").newsletter("2026-03-05"),
      customer("Cis").we_call("2026-03-09").unreached("2026-03-03")};
  EXPECT_EQ(week_of(customers).metrics.at("week contacts"), 2);
  EXPECT_THAT(week_of(customers).reasons.at("week contacts"), IsEmpty()) << "no goal is set";
  EXPECT_THAT(week_of(customers, 1, {{"contact_goal", "2"}}).reasons.at("week contacts"),
              ElementsAre("The goal of 2 was reached."));
  EXPECT_THAT(week_of(customers, 1, {{"contact_goal", "3"}}).reasons.at("week contacts"),
              ElementsAre("The goal of 3 was not reached."));
}

History promised(const char* state, const char* since, const char* due = "2026-03-04") {
  auto history = customer("Åse").we_promise("P1", "2026-02-20", due, "Call");
  return history.said<lofte_verdict>("promise-log", "P1", [=](auto& advice, auto& verdict) {
    advice.kind = LOFTE_ADVICE_VERDICT;
    advice.verdict = &verdict;
    verdict.state = borrow(state);
    verdict.since = day(since);
  });
}

TEST(Week, Row6PromisesKeptAndNotKeptAreCounted) {
  const WholeBook book =
      week_of({promised("kept", "2026-03-04"), promised("kept_late", "2026-03-06"),
               promised("kept", "2026-03-09"), promised("broken", "2026-03-05"),
               promised("broken", "2026-02-20")});
  EXPECT_EQ(book.metrics.at("week promises kept"), 2);
  EXPECT_EQ(book.metrics.at("week promises not kept"), 1);
}

TEST(Week, Row6WhoWasForgottenIsShown) {
  auto forgotten = customer("Åse").invoice("F1", "2025-01-05", 500_nok);
  auto just_due = customer("Bo").invoice("F1", "2025-09-01", 500_nok);  // 28 February, a Saturday
  const WholeBook book = week_of({forgotten, just_due});
  EXPECT_EQ(book.metrics.at("week forgotten"), 1);
  EXPECT_THAT(book.answer().metric("week forgotten").evidence, ElementsAre("fact 2"));
}

TEST(Week, Row6WhatComesIsCountedFromMonday) {
  const auto agreed = [](const char* next) {
    return customer("Åse").with<lofte_contact>("T1", "2026-02-10", [=](auto& contact) {
      contact.date = day("2026-02-10");
      contact.next_contact_on = day(next);
    });
  };
  const WholeBook book = week_of({agreed("2026-03-09"), agreed("2026-03-15"), agreed("2026-03-16"),
                                  promised("open", "2026-02-20", "2026-03-13"),
                                  promised("open", "2026-02-20", "2026-03-16")});
  EXPECT_EQ(book.metrics.at("week coming"), 3);
  EXPECT_EQ(book.titles.at("week coming"),
            "Agreed days and promises of ours in the week from 9 March 2026: 3");
}

TEST(Week, IsTheSameHoweverTheCustomersAreCut) {
  std::vector<History> customers;
  for (int number = 0; number < 30; ++number) {
    auto one = customer("Åse").invoice("F1", day("2024-01-05") + number, 500_nok);
    if (number % 3 == 0) one.we_call(day("2026-03-01") + number % 9);
    customers.push_back(one);
  }
  EXPECT_EQ(week_of(customers, 1).answer(), week_of(customers, 7).answer());
  EXPECT_EQ(week_of(customers, 7).answer(), week_of(customers).answer());
}

}  // namespace
}  // namespace lofte::testing
