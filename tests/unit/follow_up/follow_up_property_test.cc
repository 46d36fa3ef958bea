// What must hold of every history, of every pile of proposals, and of every day.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <map>
#include <set>

#include "follow_up.h"

namespace lofte::testing {
namespace {

constexpr lofte_date kStart = 20089;  // 2025-01-01
constexpr int kDays = 500;

lofte_date some_day() {
  return kStart + *rc::gen::inRange(0, kDays);
}

void add_invoices(History& history) {
  const int invoices = *rc::gen::inRange(0, 7);
  lofte_date on = kStart;
  for (int number = 1; number <= invoices; ++number) {
    on += *rc::gen::inRange(0, 120);
    history.invoice(concat("F", number), on, money(*rc::gen::inRange(1, 900) * 100, "NOK"));
    switch (*rc::gen::inRange(0, 4)) {
      case 0:
        history.cancelled(on + *rc::gen::inRange(0, 40));
        break;
      case 1:
        history.credited(on + *rc::gen::inRange(0, 60), 900_nok);
        break;
      case 2:
        history.paid(on + *rc::gen::inRange(0, 40));
        break;
      default:
        break;
    }
  }
}

void add_contact(History& history, std::string_view id, lofte_date when) {
  history.with<lofte_contact>(id, when, [when](auto& contact) {
    contact.date = when;
    contact.direction = *rc::gen::inRange(0, 3);
    contact.channel = *rc::gen::inRange(1, 7);
    contact.purpose = *rc::gen::inRange(0, 6);
    contact.mass = *rc::gen::inRange(0, 6) == 0 ? 1 : 0;
    contact.unreached = *rc::gen::inRange(0, 4) == 0 ? 1 : 0;
    if (*rc::gen::arbitrary<bool>()) contact.next_contact_on = when + *rc::gen::inRange(1, 60);
  });
}

void add_events(History& history) {
  const int events = *rc::gen::inRange(0, 8);
  for (int number = 1; number <= events; ++number) {
    const lofte_date when = some_day();
    const std::string id = concat("E", number);
    switch (*rc::gen::inRange(0, 8)) {
      case 0:
        history.complains(id, when, when + *rc::gen::inRange(1, 60));
        break;
      case 1:
        history.with<lofte_survey_answered>(id, when, [when](auto& answer) {
          answer.date = when;
          answer.present = LOFTE_SURVEY_ANSWERED_HAS_CSAT;
          answer.csat = *rc::gen::inRange(3, 6);
        });
        break;
      case 2:
        history.with<lofte_inbound_question>(id, when, [when](auto& question) {
          question.asked_on = when;
          question.urgent = *rc::gen::inRange(0, 2);
          question.answered_on = *rc::gen::arbitrary<bool>() ? when + *rc::gen::inRange(0, 20) : 0;
        });
        break;
      case 3:
        history.with<lofte_opportunity>(id, when, [when](auto& chance) {
          chance.date = when;
          chance.status = *rc::gen::inRange(0, 4);
        });
        break;
      case 4:
        history.with<lofte_referral>(id, when, [when](auto& referral) {
          referral.customer_id = borrow("C1");
          referral.date = when;
          referral.thanked_on = *rc::gen::arbitrary<bool>() ? when + *rc::gen::inRange(0, 40) : 0;
        });
        break;
      case 5:
        history.with<lofte_quote>(id, when, [when](auto& quote) {
          quote.date = when;
          quote.status = LOFTE_QUOTE_SENT;
          quote.valid_until = when + *rc::gen::inRange(1, 60);
        });
        break;
      default:
        add_contact(history, id, when);
        break;
    }
  }
}

History any_history() {
  auto history = customer("Åse").manager("Kari");
  add_invoices(history);
  add_events(history);
  static const auto kDate = [] {
    auto date = make<lofte_date_to_remember>();
    date.date = 10000;
    date.yearly = 1;
    return date;
  }();
  if (*rc::gen::arbitrary<bool>()) {
    history.who([](auto& who) { who.dates_to_remember = {&kDate, 1, sizeof kDate}; });
  }
  if (*rc::gen::inRange(0, 4) == 0) {
    const lofte_date used = some_day();
    history.who([used](auto& who) { who.usage_date = used; });
  }
  if (*rc::gen::inRange(0, 6) == 0) {
    const lofte_date ended = some_day();
    history.who([ended](auto& who) { who.ended_on = ended; });
  }
  if (*rc::gen::arbitrary<bool>()) next_contact(history, some_day(), "next.usual");
  return history;
}

// Whether a fact became effective on that day: the runtime's to notice, not the plugin's.
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

RC_GTEST_PROP(FollowUpProperty, AdvisingOnDaysInBetweenChangesNothing, ()) {
  const History history = any_history();
  Answer held = follow_up_on(kStart, history);
  for (lofte_date today = kStart + 1; today < kStart + kDays + 400; ++today) {
    const Answer fresh = follow_up_on(today, history);
    const bool reviewed_or_news =
        changed(history, today) || (held.next_review != 0 && today >= held.next_review);
    if (reviewed_or_news) {
      held = fresh;
    } else {
      RC_ASSERT(fresh.items == held.items);
    }
  }
}

RC_GTEST_PROP(FollowUpProperty, AnswersAreAFunctionOfTheViewAlone, ()) {
  const History history = any_history();
  const lofte_date today = some_day() + 40;
  const Answer first = follow_up_on(today, history);
  follow_up_on(some_day(), any_history());
  const Answer again = follow_up_on(today, history);
  RC_ASSERT(first.items == again.items);
  RC_ASSERT(first.next_review == again.next_review);
}

constexpr const char* kNames[] = {"a", "b", "c", "d", "e", "f"};
constexpr const char* kSince[] = {"2025-01-01", "2025-01-04", "2025-01-10", "2025-01-20"};

std::vector<Proposal> any_proposals() {
  std::vector<Proposal> proposals;
  for (const char* name : kNames) {
    if (*rc::gen::arbitrary<bool>()) continue;
    Proposal one{"retention", LOFTE_ADVICE_TASK, name};
    if (*rc::gen::inRange(0, 3) == 0) one.kind = LOFTE_ADVICE_DRAFT;
    if (*rc::gen::inRange(0, 6) == 0) one.step = 2;
    one.severity = *rc::gen::inRange(1, 4);
    one.since = kSince[*rc::gen::inRange(0, 4)];
    proposals.push_back(one);
  }
  return proposals;
}

bool is_about_money(const Proposal& one) {
  return one.kind == LOFTE_ADVICE_DRAFT && one.step > 0;
}

// Whoever does on each day one thing that is let pass is in touch no more often than the budget
// says.
RC_GTEST_PROP(BudgetProperty, ContactsAreAtLeastTheBudgetApart, ()) {
  const std::vector<Proposal> proposals = any_proposals();
  auto history = customer("Åse");
  const auto days = *rc::gen::inRange(0, 15);
  history.setting("budget_days", std::to_string(days));
  lofte_date last = 0;
  for (lofte_date today = kStart; today < kStart + 60; ++today) {
    const Reviewed said = review_on(today, history, proposals);
    bool one_passes = false;
    for (const Proposal& one : proposals) {
      if (!is_about_money(one) && said.passes(one.key)) one_passes = true;
    }
    if (!one_passes || *rc::gen::arbitrary<bool>()) continue;
    RC_ASSERT(last == 0 || today - last >= days);
    history.we_call(today, LOFTE_CONTACT_SALES);
    last = today;
  }
}

RC_GTEST_PROP(BudgetProperty, ReviewingOnDaysInBetweenChangesNothing, ()) {
  const std::vector<Proposal> proposals = any_proposals();
  auto history = customer("Åse");
  if (*rc::gen::arbitrary<bool>()) history.we_call(kStart + *rc::gen::inRange(0, 20));
  Reviewed held = review_on(kStart, history, proposals);
  for (lofte_date today = kStart + 1; today < kStart + 60; ++today) {
    const Reviewed fresh = review_on(today, history, proposals);
    if (changed(history, today) || (held.next_review != 0 && today >= held.next_review)) {
      held = fresh;
    } else {
      RC_ASSERT(fresh.decisions == held.decisions);
    }
  }
}

RC_GTEST_PROP(BudgetProperty, MoneyIsNeverHeldBackAndWhatIsMergedGoesIntoATalkThatStands, ()) {
  const std::vector<Proposal> proposals = any_proposals();
  auto history = customer("Åse");
  if (*rc::gen::arbitrary<bool>()) history.we_call(kStart + *rc::gen::inRange(0, 20));
  const Reviewed said = review_on(kStart + *rc::gen::inRange(0, 40), history, proposals);
  for (const Proposal& one : proposals) {
    if (is_about_money(one)) RC_ASSERT(said.passes(one.key));
  }
  for (const Decision& decision : said.decisions) {
    if (decision.action == LOFTE_REVIEW_MERGE) RC_ASSERT(said.passes(decision.into));
  }
}

RC_GTEST_PROP(PlanProperty, EveryTaskHasExactlyOnePlaceAndNobodyMoreThanFits, ()) {
  std::vector<DayCustomer> customers;
  for (int number = 0; number < 5; ++number) {
    const lofte_date last = *rc::gen::arbitrary<bool>() ? some_day() : 0;
    customers.push_back({concat("c", number), *rc::gen::element("top", "middle", "none"), last});
  }
  std::vector<DayTask> tasks;
  std::map<std::string, std::string> assignee_of;
  const int count = *rc::gen::inRange(0, 40);
  for (int number = 0; number < count; ++number) {
    DayTask task;
    if (*rc::gen::inRange(0, 6) != 0) task.customer = concat("c", *rc::gen::inRange(0, 5));
    task.key = concat("t", number);
    task.severity = *rc::gen::inRange(1, 5);
    task.assignee = *rc::gen::element("", "Kari", "Ola");
    task.latest = *rc::gen::arbitrary<bool>() ? some_day() : 0;
    task.from = *rc::gen::inRange(0, 5) == 0 ? some_day() : 0;
    assignee_of[task.key] = task.assignee;
    tasks.push_back(task);
  }
  const int capacity = *rc::gen::inRange(1, 12);
  const PlannedDay planned = plan_on(some_day(), capacity, customers, tasks);
  RC_ASSERT(planned.places.size() == tasks.size());
  std::set<std::string> seen;
  std::map<std::string, int> of_person;
  for (const Placed& one : planned.places) {
    RC_ASSERT(seen.insert(one.key).second);
    if (!one.can_wait) RC_ASSERT(++of_person[assignee_of.at(one.key)] <= capacity);
  }
}

}  // namespace
}  // namespace lofte::testing
