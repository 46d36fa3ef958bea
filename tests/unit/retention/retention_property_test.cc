// What must hold of every history.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "retention.h"

namespace lofte::testing {
namespace {

constexpr lofte_date kStart = 20454;  // 2026-01-01
constexpr int kDays = 240;

lofte_date some_day() {
  return kStart + *rc::gen::inRange(0, kDays);
}

// With short times, so that a year sees them all.
History any_history() {
  auto history = customer("Åse");
  history.setting("lost_after_days", "60").setting("lost_after_gaps", "2");
  history.setting("early_days", "20").setting("lost_shown_days", "40");
  history.setting("pattern_least_days", "5").setting("ask_why_days", "10");
  if (*rc::gen::arbitrary<bool>()) {
    history.parameter("r", "0.5").parameter("alpha", "6").parameter("a", "0.9");
    history.parameter("b", "1.6");
  }
  const int sales = *rc::gen::inRange(1, 8);
  lofte_date on = some_day() / 2 + kStart / 2;
  for (int number = 1; number <= sales; ++number) {
    history.invoice(concat("F", number), on, 1000_nok);
    if (*rc::gen::inRange(0, 8) == 0) history.cancelled(on + *rc::gen::inRange(0, 30));
    if (*rc::gen::inRange(0, 8) == 0) history.credited(on + *rc::gen::inRange(0, 30), 1000_nok);
    on += *rc::gen::inRange(0, 40);
  }
  const int contacts = *rc::gen::inRange(0, 3);
  for (int number = 0; number < contacts; ++number) history.we_call(some_day());
  if (*rc::gen::inRange(0, 3) == 0) {
    const lofte_date opened = some_day();
    history.complains("K1", opened, opened + *rc::gen::inRange(1, 40));
  }
  if (*rc::gen::inRange(0, 3) == 0) {
    const lofte_date asked = some_day();
    const lofte_date answered = *rc::gen::arbitrary<bool>() ? asked + 3 : 0;
    history.with<lofte_inbound_question>("Q1", asked, [&](lofte_inbound_question& question) {
      question.asked_on = asked;
      question.answered_on = answered;
    });
  }
  if (*rc::gen::inRange(0, 4) == 0) {
    const lofte_date ended = some_day();
    history.who([&](lofte_customer& who) { who.ended_on = ended; });
  }
  if (*rc::gen::inRange(0, 6) == 0) history.insolvent(some_day(), some_day());
  return history;
}

std::size_t facts_on(lofte_date today, const History& history) {
  // A later version of an invoice is news too.
  const DayView view(history, today, {});
  std::size_t sum = 0;
  for (const auto& fact : range<lofte_fact>(view.raw().facts)) {
    sum += std::hash<std::string_view>{}(text(fact.fact_id));
  }
  return sum;
}

RC_GTEST_PROP(RetentionProperty, NextReviewIsTheFirstDayOnWhichTheAnswerMayChange, ()) {
  const History history = any_history();
  Answer held = retention_on(kStart, history);
  std::size_t known = facts_on(kStart, history);
  for (lofte_date today = kStart + 1; today < kStart + kDays + 160; ++today) {
    const Answer fresh = retention_on(today, history);
    const std::size_t now = facts_on(today, history);
    if (now != known || (held.next_review != 0 && today >= held.next_review)) {
      held = fresh;
      known = now;
    } else {
      RC_ASSERT(fresh.items == held.items);
    }
  }
}

RC_GTEST_PROP(RetentionProperty, EveryItemSaysWhySinceWhenAndOnWhatEvidence, ()) {
  const History history = any_history();
  for (lofte_date today = kStart; today < kStart + kDays + 100; today += 9) {
    for (const Said& item : retention_on(today, history).items) {
      RC_ASSERT(!item.title.empty() && !item.rule.empty() && !item.evidence.empty());
      RC_ASSERT(item.since <= today);
      RC_ASSERT(item.latest == 0 || item.latest >= today);
      if (item.kind == LOFTE_ADVICE_TASK) RC_ASSERT(!item.points.empty());
    }
  }
}

RC_GTEST_PROP(RetentionProperty, NobodyIsBothGoneAndWarnedOf, ()) {
  const History history = any_history();
  for (lofte_date today = kStart; today < kStart + kDays + 100; today += 7) {
    int flags = 0;
    for (const Said& item : retention_on(today, history).items) {
      if (item.kind == LOFTE_ADVICE_FLAG) ++flags;
      if (item.kind == LOFTE_ADVICE_SCORE) RC_ASSERT(item.value >= 0);
      if (item.kind == LOFTE_ADVICE_SCORE && item.key == "alive") RC_ASSERT(item.value <= 1000);
    }
    RC_ASSERT(flags <= 1);
  }
}

RC_GTEST_PROP(RetentionProperty, AnswersAreAFunctionOfTheViewAlone, ()) {
  const History history = any_history();
  const lofte_date today = some_day() + 60;
  const Answer first = retention_on(today, history);
  retention_on(some_day(), any_history());
  RC_ASSERT(retention_on(today, history).items == first.items);
}

}  // namespace
}  // namespace lofte::testing
