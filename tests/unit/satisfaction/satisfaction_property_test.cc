// What must hold of every history of answers and complaints.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "satisfaction.h"

namespace lofte::testing {
namespace {

constexpr lofte_date kStart = 20454;  // 2026-01-01
constexpr int kDays = 300;

lofte_date some_day() {
  return kStart + *rc::gen::inRange(0, kDays);
}

History any_history() {
  auto history = customer("Åse").manager("Kari");
  const int invoices = *rc::gen::inRange(0, 4);
  for (int number = 1; number <= invoices; ++number) {
    const lofte_date on = some_day();
    history.invoice(concat("F", number), on, 1000_nok);
    if (*rc::gen::arbitrary<bool>()) history.paid(on + *rc::gen::inRange(0, 90));
    if (*rc::gen::inRange(0, 4) == 0) {
      history.notice(concat("N", number), on + 20, 2, on + 34, {concat("F", number)});
    }
  }
  const int events = *rc::gen::inRange(0, 7);
  for (int number = 1; number <= events; ++number) {
    const lofte_date when = some_day();
    const std::string id = concat("E", number);
    switch (*rc::gen::inRange(0, 7)) {
      case 0:
        asked(history, id, when);
        break;
      case 1:
        answered(history, id, when, "", *rc::gen::inRange(1, 6), *rc::gen::inRange(0, 11));
        break;
      case 2:
        history.with<lofte_complaint>(id, when, [when](auto& said) {
          said.opened_on = when;
          said.due_on = *rc::gen::arbitrary<bool>() ? when + *rc::gen::inRange(0, 30) : 0;
          said.resolved_on = *rc::gen::arbitrary<bool>() ? when + *rc::gen::inRange(0, 60) : 0;
          said.owner = borrow(*rc::gen::arbitrary<bool>() ? "Ola" : "");
        });
        break;
      case 3:
        history.with<lofte_feedback>(id, when, [when](auto& idea) {
          idea.date = when;
          idea.change = borrow("Now");
          idea.told_on = *rc::gen::arbitrary<bool>() ? when + *rc::gen::inRange(0, 90) : 0;
        });
        break;
      case 4:
        unusually_quiet(history, when);
        break;
      case 5:
        if (number == 1) in_stage(history, "dissolution", when);
        break;
      default:
        history.parameter("heavy_loss_on", std::to_string(when));
        break;
    }
  }
  if (*rc::gen::inRange(0, 3) == 0) of_top_value(history);
  return history;
}

std::size_t facts_on(lofte_date today, const History& history) {
  return static_cast<std::size_t>(DayView(history, today, {}).raw().facts.count);
}

RC_GTEST_PROP(SatisfactionProperty, AdvisingOnDaysInBetweenChangesNothing, ()) {
  const History history = any_history();
  Answer held = satisfaction_on(kStart, history);
  for (lofte_date today = kStart + 1; today < kStart + kDays + 300; ++today) {
    const Answer fresh = satisfaction_on(today, history);
    const bool news = facts_on(today, history) != facts_on(today - 1, history);
    if (news || (held.next_review != 0 && today >= held.next_review)) {
      held = fresh;
    } else {
      RC_ASSERT(fresh.items == held.items);
    }
  }
}

// Somebody sends each survey that is proposed, at once or days late.
RC_GTEST_PROP(SatisfactionProperty, NoTwoSurveysWithinThirtyDaysAndNoneWhileAComplaintIsOpen, ()) {
  History history = any_history();
  lofte_date last = 0;
  for (lofte_date today = kStart; today < kStart + kDays + 300; ++today) {
    const DayView view(history, today, {});
    bool open = false;
    for (const auto& fact : range<lofte_fact>(view.raw().facts)) {
      if (fact.kind == LOFTE_FACT_SURVEY_ASKED) last = std::max(last, fact.body.survey_asked->date);
      if (fact.kind != LOFTE_FACT_COMPLAINT) continue;
      const lofte_date resolved = fact.body.complaint->resolved_on;
      open = open || resolved == 0 || resolved > today;
    }
    const Answer answer = satisfaction_on(today, history);
    const auto is_survey = [](const Said& item) {
      return item.kind == LOFTE_ADVICE_TASK && item.key.starts_with("survey");
    };
    const auto count = std::count_if(answer.items.begin(), answer.items.end(), is_survey);
    RC_ASSERT(count <= 1);
    if (count == 0) continue;
    RC_ASSERT(!open);
    RC_ASSERT(last == 0 || today > last + 30);
    if (*rc::gen::inRange(0, 3) == 0) asked(history, concat("sent ", today), today);
  }
}

RC_GTEST_PROP(SatisfactionProperty, AnswersAreAFunctionOfTheViewAlone, ()) {
  const History history = any_history();
  const lofte_date today = some_day() + 40;
  const Answer first = satisfaction_on(today, history);
  satisfaction_on(some_day(), any_history());
  const Answer again = satisfaction_on(today, history);
  RC_ASSERT(first.items == again.items);
  RC_ASSERT(first.next_review == again.next_review);
}

}  // namespace
}  // namespace lofte::testing
