// What must hold of every history of a relationship.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "relationship.h"
#include "src/purchases.h"
#include "src/stages.h"

namespace lofte::testing {
namespace {

constexpr lofte_date kStart = 20089;  // 2025-01-01
constexpr int kDays = 700;

lofte_date some_day() {
  return kStart + *rc::gen::inRange(0, kDays);
}

void add_invoices(History& history) {
  const int invoices = *rc::gen::inRange(0, 10);
  lofte_date on = kStart;
  const int usual = *rc::gen::inRange(5, 120);
  for (int number = 1; number <= invoices; ++number) {
    on += *rc::gen::inRange(0, 2 * usual);
    history.invoice(
        concat("F", number), on,
        *rc::gen::inRange(0, 8) == 0 ? 0_nok : money(*rc::gen::inRange(1, 900) * 100, "NOK"));
    switch (*rc::gen::inRange(0, 8)) {
      case 0:
        history.cancelled(on + *rc::gen::inRange(0, 40));
        break;
      case 1:
        history.credited(on + *rc::gen::inRange(0, 60), 900_nok);
        break;
      case 2:
        history.dispute(concat("D", number), on + 5, {}, on + 5 + *rc::gen::inRange(1, 60));
        break;
      default:
        break;
    }
  }
}

void add_events(History& history) {
  const int events = *rc::gen::inRange(0, 7);
  for (int number = 1; number <= events; ++number) {
    const lofte_date when = some_day();
    const std::string id = concat("E", number);
    switch (*rc::gen::inRange(0, 8)) {
      case 0:
        history.complains(id, when, when + *rc::gen::inRange(1, 60));
        break;
      case 1:
        history.we_call(when, LOFTE_CONTACT_SERVICE);
        break;
      case 2:
        history.with<lofte_survey_answered>(id, when, [when](auto& answer) {
          answer.date = when;
          answer.present = LOFTE_SURVEY_ANSWERED_HAS_CSAT;
          answer.csat = *rc::gen::inRange(1, 6);
        });
        break;
      case 3:
        history.with<lofte_contact>(id, when, [when](auto& contact) {
          contact.date = when;
          contact.by = borrow(*rc::gen::arbitrary<bool>() ? "Kari" : "Ola");
          contact.agreed = borrow("To talk again");
          contact.next_contact_on = when + *rc::gen::inRange(1, 90);
        });
        break;
      case 4:
        history.with<lofte_quote>(id, when, [when](auto& quote) {
          quote.date = when;
          quote.status = *rc::gen::inRange(1, 6);
          quote.valid_until = when + *rc::gen::inRange(1, 60);
        });
        break;
      case 5:
        history.with<lofte_person>(id, 0, [when](auto& person) {
          person.given_name = borrow("Per");
          person.left_on = *rc::gen::arbitrary<bool>() ? when : 0;
        });
        break;
      case 6:
        history.with<lofte_referral>(id, when, [when](auto& referral) {
          referral.customer_id = borrow("C1");
          referral.date = when;
        });
        break;
      default:
        history.we_promise(id, when, when + 20, "Call").verdict(id, "broken");
        break;
    }
  }
}

History any_history() {
  auto history = customer("Åse").manager("Kari");
  add_invoices(history);
  add_events(history);
  if (*rc::gen::arbitrary<bool>()) history.business();
  if (*rc::gen::inRange(0, 4) == 0) {
    history.who([](auto& who) { who.importance = LOFTE_CUSTOMER_HIGH; });
  }
  if (*rc::gen::inRange(0, 6) == 0) {
    const lofte_date ended = some_day();
    history.who([ended](auto& who) { who.ended_on = ended; });
  }
  if (*rc::gen::arbitrary<bool>()) {
    history.parameter("top_from", "80000").parameter("middle_from", "20000");
    history.parameter("typical", "20000");
  }
  return history;
}

// Whether a fact became effective on that day: the runtime's to notice, not the advisor's.
bool changed(const History& history, lofte_date today) {
  const DayView before(history, today - 1, {});
  const DayView now(history, today, {});
  if (before.raw().facts.count != now.raw().facts.count) return true;
  for (std::uint64_t at = 0; at < now.raw().facts.count; ++at) {
    if (text(LOFTE_AT(lofte_fact, before.raw().facts, at)->fact_id) !=
        text(LOFTE_AT(lofte_fact, now.raw().facts, at)->fact_id)) {
      return true;
    }
  }
  return false;
}

RC_GTEST_PROP(RelationshipProperty, AdvisingOnDaysInBetweenChangesNothing, ()) {
  const History history = any_history();
  Answer held = relationship_on(kStart, history);
  for (lofte_date today = kStart + 1; today < kStart + kDays + 400; ++today) {
    const Answer fresh = relationship_on(today, history);
    const bool reviewed_or_news =
        changed(history, today) || (held.next_review != 0 && today >= held.next_review);
    if (reviewed_or_news) {
      held = fresh;
    } else {
      RC_ASSERT(fresh.items == held.items);
    }
  }
}

// Worked out on a late day, the stage of every day before it is what was said on that day.
RC_GTEST_PROP(RelationshipProperty, TheStageOfAPastDayIsTheSameWheneverItIsWorkedOut, ()) {
  const History history = any_history();
  std::vector<relationship::Sale> sales;
  const lofte_date late = kStart + kDays + 400;
  const DayView view(history, late, {});
  // As relation_of does it, from the facts of the late day.
  const relationship::StageRules rules{{200, 14, 300, 180}, 4, 12};
  lofte_date known = 0;
  for (const auto& fact : range<lofte_fact>(view.raw().facts)) {
    if (fact.effective_date != 0 && (known == 0 || fact.effective_date < known)) {
      known = fact.effective_date;
    }
  }
  for (const auto& state : range<lofte_invoice_state>(view.raw().invoices)) {
    lofte_date undone = 0;
    std::int64_t credited = 0;
    if (state.status == LOFTE_INVOICE_STATE_CANCELLED) {
      undone = std::max(state.invoice->status_date, state.invoice->issue_date);
    }
    for (const auto& part : range<lofte_settlement>(state.settlements)) {
      credited += part.amount.minor;
      if (state.invoice->amount.minor > 0 && credited >= state.invoice->amount.minor) {
        undone = undone == 0 ? part.date : std::min(undone, part.date);
      }
    }
    sales.push_back(
        {&state, state.invoice->issue_date, undone, credited, state.invoice->amount.minor == 0});
  }
  const auto turns = relationship::turns_of(sales, rules, known, view.raw().customer->ended_on);
  for (lofte_date today = kStart; today < late; today += 3) {
    const Answer answer = relationship_on(today, history);
    const Said* stage = answer.find(LOFTE_ADVICE_STAGE, "stage");
    RC_ASSERT(stage != nullptr);
    std::string_view then = "exploration";
    for (const auto& turn : turns) {
      if (turn.on <= today) then = relationship::name_of(turn.stage);
    }
    RC_ASSERT(stage->state == then);
  }
}

RC_GTEST_PROP(RelationshipProperty, TheNextContactIsNeverSilentlyEmpty, ()) {
  const History history = any_history();
  for (lofte_date today = kStart; today < kStart + kDays + 100; today += 11) {
    const Answer answer = relationship_on(today, history);
    const Said* next = answer.find(LOFTE_ADVICE_FLAG, "next contact");
    RC_ASSERT(next != nullptr);
    RC_ASSERT(!next->reasons.empty());
    RC_ASSERT(next->latest != 0 || next->rule == "next-contact-none");
  }
}

RC_GTEST_PROP(RelationshipProperty, AnswersAreAFunctionOfTheViewAlone, ()) {
  const History history = any_history();
  const lofte_date today = some_day() + 40;
  const Answer first = relationship_on(today, history);
  relationship_on(some_day(), any_history());
  const Answer again = relationship_on(today, history);
  RC_ASSERT(first.items == again.items);
  RC_ASSERT(first.next_review == again.next_review);
}

}  // namespace
}  // namespace lofte::testing
