// Who began the contacts, and whom our own went to.
#include <gmock/gmock.h>

#include "book_figures.h"

namespace lofte::testing {
namespace {

using ::testing::ElementsAre;

constexpr const char* kEndOfMarch = "2026-03-31";

TEST(Contacts, AreCountedByWhoBeganThem) {
  auto history = customer("Åse").invoice("F1", "2026-01-05", 100_nok);
  history.we_call("2026-02-01")
      .we_call("2026-03-01")
      .unreached("2026-03-02")
      .they_call("2026-03-03");
  const auto book = figures_on(kEndOfMarch, {history});
  EXPECT_EQ(book.value("contacts started by us"), 750);
  EXPECT_THAT(book.metric("contacts started by us").reasons,
              ElementsAre("3 by us, 1 by customers, in 90 days."));
}

TEST(Contacts, NewslettersAreNone) {
  const auto book = figures_on(kEndOfMarch, {customer("Åse").newsletter("2026-03-01")});
  EXPECT_FALSE(book.has("contacts started by us"));
  EXPECT_FALSE(book.has("effort on new"));
}

TEST(Contacts, TheNinetiethDayBackCountsAndTheNextDoesNot) {
  EXPECT_TRUE(figures_on(kEndOfMarch, {customer("Åse").we_call(day(kEndOfMarch) - 89)})
                  .has("effort on new"));
  EXPECT_FALSE(figures_on(kEndOfMarch, {customer("Åse").we_call(day(kEndOfMarch) - 90)})
                   .has("effort on new"));
}

TEST(Contacts, EffortIsOnNewOnesUntilTheDayTheyBought) {
  // The talk on the day of the first purchase is still the one that won them.
  auto history = customer("Åse").invoice("F1", "2026-03-10", 100_nok);
  history.we_call("2026-03-01").we_call("2026-03-10").we_call("2026-03-11");
  auto prospect = customer("Bo").we_call("2026-03-20");
  const auto book = figures_on(kEndOfMarch, {history, prospect});
  EXPECT_EQ(book.value("effort on new"), 750);
  EXPECT_THAT(book.metric("effort on new").reasons,
              ElementsAre("3 to new, 1 to existing customers, in 90 days."));
}

TEST(Contacts, ACancelledInvoiceWinsNobody) {
  auto history = customer("Åse").invoice("F1", "2026-03-10", 100_nok).cancelled("2026-03-11");
  history.we_call("2026-03-20");
  EXPECT_EQ(figures_on(kEndOfMarch, {history}).value("effort on new"), 1000);
}

}  // namespace
}  // namespace lofte::testing
