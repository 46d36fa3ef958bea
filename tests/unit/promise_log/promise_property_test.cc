// What must hold of every history of promises.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <numeric>

#include "promise_log.h"

namespace lofte::testing {
namespace {

constexpr lofte_date kStart = 20454;  // 2026-01-01
constexpr int kDays = 90;

lofte_date some_day() {
  return kStart + *rc::gen::inRange(0, kDays);
}

struct Generated {
  History history = customer("Åse");
  std::int64_t paid = 0;
};

Generated any_history() {
  Generated made;
  History& history = made.history;
  const int invoices = *rc::gen::inRange(1, 3);
  for (int number = 1; number <= invoices; ++number) {
    history.invoice(concat("F", number), kStart, 3000_nok);
    const int payments = *rc::gen::inRange(0, 3);
    for (int part = 0; part < payments; ++part) {
      const std::int64_t amount = *rc::gen::inRange(1, 1000) * 100;
      history.paid(some_day(), money(amount, "NOK"));
      made.paid += amount;
    }
    if (*rc::gen::inRange(0, 4) == 0 && payments > 0) history.bounced(kStart + kDays);
  }
  const int promises = *rc::gen::inRange(1, 6);
  for (int number = 1; number <= promises; ++number) {
    const std::string id = concat("P", number);
    const lofte_date made_on = some_day();
    const lofte_date due_on = made_on + *rc::gen::inRange(0, 30);
    if (*rc::gen::inRange(0, 3) == 0) {
      history.we_promise(id, made_on, due_on, "Call");
      if (*rc::gen::arbitrary<bool>()) {
        history.done(id, made_on + *rc::gen::inRange(0, 40), *rc::gen::inRange(0, 3) == 0);
      }
    } else {
      const Ids named = *rc::gen::arbitrary<bool>() ? Ids{"F1"} : Ids{};
      history.promises(id, made_on, due_on, money(*rc::gen::inRange(1, 1500) * 100, "NOK"), named);
      if (number > 1 && *rc::gen::inRange(0, 4) == 0) history.instead_of(concat("P", number - 1));
    }
    if (*rc::gen::inRange(0, 6) == 0) history.withdrawn(id, made_on + *rc::gen::inRange(0, 40));
  }
  return made;
}

std::size_t facts_on(lofte_date today, const History& history) {
  return static_cast<std::size_t>(DayView(history, today, {}).raw().facts.count);
}

RC_GTEST_PROP(PromiseProperty, NextReviewIsTheFirstDayOnWhichTheAnswerMayChange, ()) {
  const History history = any_history().history;
  Answer held = promise_log_on(kStart, history);
  for (lofte_date today = kStart + 1; today < kStart + kDays + 120; ++today) {
    const Answer fresh = promise_log_on(today, history);
    const bool news = facts_on(today, history) != facts_on(today - 1, history);
    if (news || (held.next_review != 0 && today >= held.next_review)) {
      held = fresh;
    } else {
      RC_ASSERT(fresh.items == held.items);
    }
  }
}

RC_GTEST_PROP(PromiseProperty, NoPaymentCountsTwice, ()) {
  const Generated made = any_history();
  for (lofte_date today = kStart; today < kStart + kDays + 40; today += 7) {
    std::int64_t counted = 0;
    for (const Said& verdict : promise_log_on(today, made.history).of(LOFTE_ADVICE_VERDICT)) {
      counted += verdict.received;
    }
    RC_ASSERT(counted <= made.paid);
  }
}

RC_GTEST_PROP(PromiseProperty, EveryPromiseHasOneVerdictAndItsDaysMakeSense, ()) {
  const History history = any_history().history;
  for (lofte_date today = kStart; today < kStart + kDays + 40; today += 5) {
    const DayView view(history, today, {});
    std::size_t promises = 0;
    for (const auto& fact : range<lofte_fact>(view.raw().facts)) {
      promises += fact.kind == LOFTE_FACT_PROMISE ? 1 : 0;
    }
    const auto verdicts = promise_log_on(today, history).of(LOFTE_ADVICE_VERDICT);
    RC_ASSERT(verdicts.size() == promises);
    for (const Said& verdict : verdicts) {
      RC_ASSERT(verdict.since != 0);
      RC_ASSERT(verdict.since <= today);
      RC_ASSERT(verdict.until == 0 || verdict.until > today);
    }
  }
}

RC_GTEST_PROP(PromiseProperty, AnswersAreAFunctionOfTheViewAlone, ()) {
  const History history = any_history().history;
  const lofte_date today = some_day() + 30;
  const Answer first = promise_log_on(today, history);
  promise_log_on(some_day(), any_history().history);
  RC_ASSERT(promise_log_on(today, history).items == first.items);
}

}  // namespace
}  // namespace lofte::testing
