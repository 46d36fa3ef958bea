// What money is to be expected, and in which week.
#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include "book_figures.h"

namespace lofte::testing {
namespace {

// A Monday.
constexpr const char* kMonday = "2026-02-02";

// Three invoices, each paid so many days after its due date.
History who_pays(int days_late) {
  auto history = customer("Åse");
  for (int n = 0; n < 3; ++n) {
    const lofte_date due = day("2025-06-02") + 14 * n;
    history.invoice(concat("A", n), due - 14, 100_nok).due(due).paid(due + days_late);
  }
  return history;
}
History owing(History history, When due, lofte_money amount = 1000_nok) {
  return history.invoice("F1", due.days - 14, amount).due(due);
}

// Minor units expected, by the Monday of the week; "later" and "undated" too. Empty weeks left out.
using Expected = std::map<std::string, std::int64_t>;
Expected expected(const BookAnswer& book, const std::string& code = "NOK") {
  Expected found;
  for (const auto& [name, said] : book.items) {
    const std::string& key = name.second;
    if (!key.starts_with("expected ") || !key.ends_with(" " + code) || said.value == 0) continue;
    found[key.substr(9, key.size() - 9 - code.size() - 1)] = said.value;
  }
  return found;
}
Expected of(const History& history, const Defaults& given = {}) {
  return expected(figures_on(kMonday, {history}, given));
}

TEST(Cash, ComesOnTheDueDateAndAsManyDaysLaterAsThisCustomerUsuallyIs) {
  // Due on Friday 6 February.
  EXPECT_EQ(of(owing(who_pays(0), "2026-02-06")), (Expected{{"2026-02-02", 100'000}}));
  EXPECT_EQ(of(owing(who_pays(5), "2026-02-06")), (Expected{{"2026-02-09", 100'000}}));
  EXPECT_EQ(of(owing(who_pays(20), "2026-02-06")), (Expected{{"2026-02-23", 100'000}}));
  EXPECT_EQ(of(owing(who_pays(-7), "2026-02-13")), (Expected{{"2026-02-02", 100'000}}));
}

TEST(Cash, ComesOnTheDayThatLatePayerExpects) {
  const auto history = owes("2026-01-19", 100_nok)
                           .said<lofte_score>("late-payer", "expected F1",
                                              [](lofte_advice& advice, lofte_score& score) {
                                                advice.kind = LOFTE_ADVICE_SCORE;
                                                score.value = 9;
                                                advice.score = &score;
                                              });
  const BookAnswer figures = figures_on("2026-01-12", {history});
  EXPECT_EQ(figures.value("expected 2026-01-26 NOK"), 100'00);
  EXPECT_FALSE(figures.has("expected 2026-01-19 NOK"));
}

TEST(Cash, DoesNotMoveOnAWeekend) {
  // Saturday 7 February; the next working day is in the week after.
  EXPECT_EQ(of(owing(who_pays(1), "2026-02-06")), (Expected{{"2026-02-09", 100'000}}));
}

TEST(Cash, LaterThanTheCustomerUsuallyIsHasNoDay) {
  EXPECT_EQ(of(owing(who_pays(3), "2026-01-30")), (Expected{{"2026-02-02", 100'000}}))
      << "expected today";
  EXPECT_EQ(of(owing(who_pays(3), "2026-01-29")), (Expected{{"undated", 100'000}}));
}

TEST(Cash, TheMedianIsTheMiddleOneWhateverTheOthersDid) {
  auto history = customer("Åse");
  const std::vector<int> days_late = {0, 7, 90};
  for (std::size_t n = 0; n < 3; ++n) {
    const lofte_date due = day("2025-06-02") + 14 * static_cast<int>(n);
    history.invoice(concat("A", n), due - 14, 100_nok).due(due).paid(due + days_late[n]);
  }
  EXPECT_EQ(of(owing(history, "2026-02-06")), (Expected{{"2026-02-09", 100'000}}));
}

TEST(Cash, WithoutAHabitOfItsOwnTheBooksIsTaken) {
  const auto newcomer = owing(customer("Bo"), "2026-02-06");
  EXPECT_EQ(expected(figures_on(kMonday, {newcomer})), (Expected{{"2026-02-02", 100'000}}));
  EXPECT_EQ(expected(figures_on(kMonday, {who_pays(10), newcomer})),
            (Expected{{"2026-02-16", 100'000}}));
  EXPECT_EQ(expected(figures_on(kMonday, {newcomer, who_pays(10)})),
            (Expected{{"2026-02-16", 100'000}}))
      << "in whatever order they come";
}

TEST(Cash, SoManyPaidInvoicesMakeAHabit) {
  const auto book = [](const char* least) {
    const std::vector<History> customers = {owing(who_pays(20), "2026-02-06"), who_pays(0),
                                            who_pays(0)};
    return expected(figures_on(kMonday, customers, {{"habit_invoices", least}}));
  };
  EXPECT_EQ(book("3"), (Expected{{"2026-02-23", 100'000}}));
  EXPECT_EQ(book("4"), (Expected{{"2026-02-02", 100'000}}));
}

TEST(Cash, ADirectDebitComesOnItsDueDate) {
  EXPECT_EQ(of(owing(who_pays(20), "2026-02-06").collected_by_bank()),
            (Expected{{"2026-02-02", 100'000}}));
  EXPECT_EQ(of(owing(who_pays(20), "2026-02-06").direct_debit()),
            (Expected{{"2026-02-02", 100'000}}));
}

TEST(Cash, WhatIsPromisedComesOnThatDayAndTheRestAsUsual) {
  auto history = owing(who_pays(0), "2026-02-06");
  history.promises("P1", "2026-02-01", "2026-02-18", 300_nok, {"F1"}).verdict("P1", "open");
  EXPECT_EQ(of(history), (Expected{{"2026-02-02", 70'000}, {"2026-02-16", 30'000}}));
}

TEST(Cash, APromiseWithoutAnAmountIsOfAllThatIsLeft) {
  auto history = owing(who_pays(0), "2026-02-06");
  history.promises("P1", "2026-02-01", "2026-02-18", {}, {"F1"}).verdict("P1", "open");
  EXPECT_EQ(of(history), (Expected{{"2026-02-16", 100'000}}));
}

TEST(Cash, APromiseOfMoreThanIsOwedIsOfWhatIsOwed) {
  auto history = owing(who_pays(0), "2026-02-06");
  history.promises("P1", "2026-02-01", "2026-02-18", 5000_nok).verdict("P1", "open");
  EXPECT_EQ(of(history), (Expected{{"2026-02-16", 100'000}}));
}

TEST(Cash, APromiseWhoseDayHasPassedIsWaitedForTodayWhileItIsDueAndNoLonger) {
  auto due = owing(who_pays(0), "2026-01-20");
  due.promises("P1", "2026-01-21", "2026-01-30", 300_nok, {"F1"});
  auto waiting = due;
  EXPECT_EQ(of(waiting.verdict("P1", "due")),
            (Expected{{"2026-02-02", 30'000}, {"undated", 70'000}}));
  auto missed = due;
  EXPECT_EQ(of(missed.verdict("P1", "broken")), (Expected{{"undated", 100'000}}));
}

TEST(Cash, WithoutThePromiseLogAPromiseIsWaitedForUntilItsDay) {
  auto history = owing(who_pays(0), "2026-01-20");
  history.promises("P1", "2026-01-21", "2026-02-02", 300_nok, {"F1"});
  EXPECT_EQ(of(history), (Expected{{"2026-02-02", 30'000}, {"undated", 70'000}}));
  auto passed = owing(who_pays(0), "2026-01-20");
  passed.promises("P1", "2026-01-21", "2026-02-01", 300_nok, {"F1"});
  EXPECT_EQ(of(passed), (Expected{{"undated", 100'000}}));
  auto taken_back = history;
  taken_back.withdrawn("P1", "2026-02-01");
  EXPECT_EQ(of(taken_back), (Expected{{"undated", 100'000}}));
}

TEST(Cash, APromiseOfOursBringsNone) {
  auto history = owing(who_pays(0), "2026-02-06");
  history.we_promise("P1", "2026-02-01", "2026-02-18", "Call");
  EXPECT_EQ(of(history), (Expected{{"2026-02-02", 100'000}}));
}

TEST(Cash, ThePartsOfAPlanComeOnTheirDays) {
  auto history = owing(who_pays(0), "2026-01-20");
  history.plan("I1", "2026-01-25", {"F1"},
               {{"2026-02-10", 400_nok}, {"2026-03-10", 400_nok}, {"2026-06-10", 200_nok}});
  EXPECT_EQ(of(history),
            (Expected{{"2026-02-09", 40'000}, {"2026-03-09", 40'000}, {"later", 20'000}}));
}

TEST(Cash, AFinishedPartOfAPlanIsNotExpectedAgain) {
  auto history = owing(who_pays(0), "2026-01-20").paid("2026-01-28", 400_nok);
  history.plan("I1", "2026-01-25", {"F1"}, {{"2026-02-10", 400_nok}, {"2026-03-10", 600_nok}});
  history.verdict("agreement:I1:1", "kept").verdict("agreement:I1:2", "open");
  EXPECT_EQ(of(history), (Expected{{"2026-03-09", 60'000}}));
}

TEST(Cash, ACancelledPlanIsNotWaitedFor) {
  auto history = owing(who_pays(0), "2026-02-06");
  history.plan("I1", "2026-01-25", {"F1"}, {{"2026-03-10", 1000_nok}}, day("2026-02-02"));
  EXPECT_EQ(of(history), (Expected{{"2026-02-02", 100'000}}));
}

TEST(Cash, WhatIsContestedHasNoDayUntilItIsResolved) {
  auto history = owing(who_pays(0), "2026-02-06");
  auto open = history;
  EXPECT_EQ(of(open.dispute("T1", "2026-01-30", {"F1"})), (Expected{{"undated", 100'000}}));
  auto other = history;
  EXPECT_EQ(of(other.dispute("T1", "2026-01-30", {"F9"})), (Expected{{"2026-02-02", 100'000}}));
  auto resolved = history;
  EXPECT_EQ(of(resolved.dispute("T1", "2026-01-30", {"F1"}, day(kMonday))),
            (Expected{{"2026-02-02", 100'000}}));
}

TEST(Cash, WhatWeHoldAlreadyIsNotExpectedAgain) {
  auto history = owing(who_pays(0), "2026-02-06").pays("2026-02-01", 400_nok);
  EXPECT_EQ(of(history), (Expected{{"2026-02-02", 60'000}}));
}

TEST(Cash, TheLastWeekNamedAndTheNextAreToldApart) {
  EXPECT_EQ(of(owing(who_pays(0), "2026-02-13"), {{"weeks", "2"}}),
            (Expected{{"2026-02-09", 100'000}}));
  EXPECT_EQ(of(owing(who_pays(0), "2026-02-16"), {{"weeks", "2"}}), (Expected{{"later", 100'000}}));
}

TEST(Cash, NeverAddsTwoCurrencies) {
  auto history = owing(who_pays(0), "2026-02-06");
  history.invoice("F2", "2026-01-23", 50_eur).due("2026-02-06");
  history.promises("P1", "2026-02-01", "2026-02-18", 30_eur).verdict("P1", "open");
  const auto book = figures_on(kMonday, {history});
  EXPECT_EQ(expected(book), (Expected{{"2026-02-02", 100'000}}));
  EXPECT_EQ(expected(book, "EUR"), (Expected{{"2026-02-02", 2'000}, {"2026-02-16", 3'000}}));
}

lofte_date day_near() {
  return day(kMonday) + *rc::gen::inRange(-120, 120);
}

RC_GTEST_PROP(Cash, LosesAndInventsNothing, ()) {
  std::vector<History> customers;
  const int size = *rc::gen::inRange(1, 5);
  for (int n = 0; n < size; ++n) {
    auto history = customer("Åse");
    const int invoices = *rc::gen::inRange(1, 6);
    for (int i = 1; i <= invoices; ++i) {
      history.invoice(concat("F", i), day_near() - 30, money(*rc::gen::inRange(1, 9999), "NOK"));
      if (*rc::gen::arbitrary<bool>()) history.paid(day_near());
    }
    const int promises = *rc::gen::inRange(0, 3);
    for (int i = 1; i <= promises; ++i) {
      const auto id = concat("P", i);
      history.promises(id, day_near() - 130, day_near(), money(*rc::gen::inRange(1, 9999), "NOK"));
      if (*rc::gen::arbitrary<bool>()) history.verdict(id, "open");
    }
    if (*rc::gen::inRange(0, 3) == 0) history.dispute("T1", day_near(), {"F1"});
    customers.push_back(history);
  }
  const auto book = figures_on(kMonday, customers);
  std::int64_t sum = 0;
  for (const auto& [when, minor] : expected(book)) {
    RC_ASSERT(minor > 0);
    sum += minor;
  }
  const std::int64_t open = book.has("ageing total NOK") ? book.value("ageing total NOK") : 0;
  RC_ASSERT(sum == open);
}

}  // namespace
}  // namespace lofte::testing
