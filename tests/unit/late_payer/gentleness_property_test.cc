// On histories nobody would think of: what must hold of every one of them.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <optional>
#include <set>

#include "late_payer.h"
#include "services/calendar.h"

namespace lofte::testing {
namespace {

constexpr lofte_date kStart = 20454;  // 2026-01-01
constexpr int kDays = 150;

lofte_date some_day() {
  return kStart + *rc::gen::inRange(0, kDays);
}

// Invoices and what may happen to them, in no order.
History any_history() {
  const auto country = *rc::gen::element<std::string>("NO", "SE", "DK", "FI", "FR");
  auto history = customer("Åse").lives_in(country);
  // Something to learn from: some pay at once, some late, some both.
  const int before = *rc::gen::inRange(0, 12);
  const int latest = *rc::gen::inRange(1, 30);
  for (int number = 1; number <= before; ++number) {
    const lofte_date issued = kStart - 200 + 10 * number;
    history.invoice(concat("A", number), issued, 100_nok)
        .paid(issued + 14 + *rc::gen::inRange(-3, latest));
  }
  const int invoices = *rc::gen::inRange(1, 5);
  for (int number = 1; number <= invoices; ++number) {
    const std::string id = concat("F", number);
    const lofte_date issued = some_day();
    history.invoice(id, issued, money(*rc::gen::inRange(1, 3000) * 100, "NOK"))
        .due(issued + *rc::gen::inRange(0, 31));
    switch (*rc::gen::inRange(0, 8)) {
      case 0:
        history.paid(issued + *rc::gen::inRange(0, 90));
        break;
      case 1:
        history.paid(issued + *rc::gen::inRange(0, 60), 5_nok);
        break;
      case 2:
        history.paid(issued + 20).bounced(issued + 20 + *rc::gen::inRange(0, 20));
        break;
      case 3:
        history.credited(issued + *rc::gen::inRange(0, 60), 100_nok);
        break;
      case 4:
        history.cancelled(issued + *rc::gen::inRange(0, 60));
        break;
      case 5:
        history.dispute(concat("D", number), issued + 10, {id},
                        issued + 10 + *rc::gen::inRange(1, 60));
        break;
      default:
        break;
    }
  }
  const int events = *rc::gen::inRange(0, 4);
  for (int number = 1; number <= events; ++number) {
    const lofte_date when = some_day();
    switch (*rc::gen::inRange(0, 7)) {
      case 0:
        history.promises(concat("P", number), when, when + *rc::gen::inRange(0, 20), 50_nok,
                         {"F1"});
        break;
      case 1:
        history.on_hold(concat("H", number), when, when + *rc::gen::inRange(0, 30), "Asked to");
        break;
      case 2:
        history.complains(concat("K", number), when, when + *rc::gen::inRange(1, 30));
        break;
      case 3:
        history.we_call(when);
        break;
      case 4:
        history.newsletter(when).they_call(when);
        break;
      case 5:
        history.pays(when, 300_nok);
        break;
      default:
        history.plan(concat("A", number), when, {"F1"}, {{when + 14, 50_nok}, {when + 44, 50_nok}});
        break;
    }
  }
  if (*rc::gen::arbitrary<bool>()) history.setting("courtesy", "true");
  if (*rc::gen::arbitrary<bool>()) history.business();
  history.setting("charges_from_step", *rc::gen::element<std::string>("0", "2", "3", "4"));
  history.setting("charge_fixed_sum", *rc::gen::element<std::string>("true", "false"));
  if (*rc::gen::inRange(0, 3) != 0) {
    history.setting("timing", "learned");
    history.setting("patience", *rc::gen::element<std::string>("1", "10", "25", "50"));
    history.setting("nudge_ceiling_days", *rc::gen::element<std::string>("2", "14", "30"));
  }
  return history;
}

const lofte_invoice_state* state_of(const DayView& view, std::string_view id) {
  for (const auto& invoice : range<lofte_invoice_state>(view.raw().invoices)) {
    if (text(invoice.invoice_id) == id) return &invoice;
  }
  return nullptr;
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

RC_GTEST_PROP(LatePayerProperty, NextReviewIsTheFirstDayOnWhichTheAnswerMayChange, ()) {
  const History history = any_history();
  Answer held = late_payer_on(kStart, history);
  for (lofte_date today = kStart + 1; today < kStart + kDays + 120; ++today) {
    const Answer fresh = late_payer_on(today, history);
    const bool reviewed_or_news =
        changed(history, today) || (held.next_review != 0 && today >= held.next_review);
    if (reviewed_or_news) {
      held = fresh;
    } else {
      RC_ASSERT(fresh.items == held.items);
    }
  }
}

RC_GTEST_PROP(LatePayerProperty, AnswersAreAFunctionOfTheViewAlone, ()) {
  const History history = any_history();
  const lofte_date today = some_day() + 40;
  const Answer first = late_payer_on(today, history);
  late_payer_on(some_day(), any_history());
  const Answer again = late_payer_on(today, history);
  RC_ASSERT(first.items == again.items);
  RC_ASSERT(first.next_review == again.next_review);
}

RC_GTEST_PROP(LatePayerProperty, OneDraftAtMostAndOnlyAboutWhatIsOwed, ()) {
  const History history = any_history();
  for (lofte_date today = kStart; today < kStart + kDays + 90; today += 3) {
    const DayView view(history, today, {});
    const auto drafts = late_payer_on(today, history).of(LOFTE_ADVICE_DRAFT);
    RC_ASSERT(drafts.size() <= 1u);
    for (const Said& draft : drafts) {
      if (draft.step == 0) continue;
      RC_ASSERT(services::Calendar::is_working_day(text(view.raw().country), draft.send_on));
      for (const std::string& id : draft.invoices) {
        const auto* invoice = state_of(view, id);
        RC_ASSERT(invoice != nullptr);
        RC_ASSERT(invoice->status == LOFTE_INVOICE_STATE_OPEN);
        RC_ASSERT(invoice->open.minor > 0);
        if (draft.step >= 2) RC_ASSERT(invoice->due_date < today);
      }
    }
  }
}

RC_GTEST_PROP(LatePayerProperty, EverySilenceIsExplained, ()) {
  const History history = any_history();
  for (lofte_date today = kStart; today < kStart + kDays + 90; today += 3) {
    const Answer answer = late_payer_on(today, history);
    if (answer.find(LOFTE_ADVICE_FLAG, "overdue") == nullptr) continue;
    const bool acts = answer.has_draft() || !answer.of(LOFTE_ADVICE_TASK).empty();
    RC_ASSERT(acts || !answer.of(LOFTE_ADVICE_SUPPRESSION).empty());
  }
}

// Someone sends each draft, on its day or days late, as people do.
RC_GTEST_PROP(LatePayerProperty, NoInvoiceBeginsHarshlyOrSkipsAStepAndNoDateIsCutShort, ()) {
  History history = any_history();
  std::map<std::string, Sent> last;
  lofte_date last_sent = 0;
  int count = 0;
  for (lofte_date today = kStart; today < kStart + kDays + 120; ++today) {
    for (const Said& draft : late_payer_on(today, history).of(LOFTE_ADVICE_DRAFT)) {
      const bool sends = draft.step >= 2 && draft.send_on <= today &&
                         *rc::gen::inRange(0, 3) == 0 && base::weekday(today) < 5;
      if (!sends) continue;
      RC_ASSERT(last_sent == 0 || today - last_sent >= 7);
      RC_ASSERT(draft.new_due >= today + 10 || draft.send_on > today);
      for (const std::string& id : draft.invoices) {
        const auto before = last.find(id);
        if (before == last.end()) {
          RC_ASSERT(draft.step == 2);
        } else {
          RC_ASSERT(draft.step <= before->second.step + 1);
          if (draft.step > before->second.step) RC_ASSERT(today > before->second.new_due);
        }
        last[id] = {today, draft.step, draft.new_due, draft.invoices};
      }
      history.notice(concat("N", ++count), today, draft.step, draft.new_due, draft.invoices);
      last_sent = today;
    }
  }
}

// "Late interest on NOK 100.00 of invoice F1, ...": what kind, of which invoice.
std::optional<std::pair<int, std::string>> charge_in(const std::string& line) {
  int kind = 0;
  if (line.starts_with("Reminder fee")) kind = LOFTE_FEE_BOOKED_REMINDER_FEE;
  if (line.starts_with("Late interest")) kind = LOFTE_FEE_BOOKED_LATE_INTEREST;
  if (line.starts_with("Fixed sum")) kind = LOFTE_FEE_BOOKED_FIXED_SUM;
  if (kind == 0) return std::nullopt;
  const std::size_t begin = line.find("invoice ") + 8;
  return std::pair(kind, line.substr(begin, line.find_first_of(",:", begin) - begin));
}

// Someone sends each draft, and the host books what it says.
RC_GTEST_PROP(LatePayerProperty, NothingIsChargedTwiceForAStepNorBeforeTheStepThatIsSet, ()) {
  History history = any_history();
  const int from_step = *rc::gen::element(2, 3);
  history.speaks("en").setting("charges_from_step", std::to_string(from_step));
  std::set<std::tuple<int, std::string, int>> charged;
  std::set<std::string> names;  // live as long as the facts that borrow them
  int count = 0;
  for (lofte_date today = kStart; today < kStart + kDays + 60; ++today) {
    for (const Said& draft : late_payer_on(today, history).of(LOFTE_ADVICE_DRAFT)) {
      if (draft.step < 2 || draft.send_on > today) continue;
      std::set<std::pair<int, std::string>> in_letter;
      for (const std::string& line : draft.body) {
        if (const auto charge = charge_in(line)) in_letter.insert(*charge);
      }
      RC_ASSERT(in_letter.empty() || draft.step >= from_step);
      int fees = 0;
      for (const auto& [kind, invoice] : in_letter) {
        RC_ASSERT(charged.insert({kind, invoice, draft.step}).second);
        fees += kind == LOFTE_FEE_BOOKED_REMINDER_FEE ? 1 : 0;
        history.with<lofte_fee_booked>(concat("G", ++count), today,
                                       [&, kind = kind, invoice = invoice](lofte_fee_booked& fee) {
                                         fee.invoice_id = borrow(*names.insert(invoice).first);
                                         fee.kind = kind;
                                         fee.amount = 1_nok;
                                         fee.date = fee.until = today;
                                         fee.step = draft.step;
                                         fee.present = LOFTE_FEE_BOOKED_HAS_STEP;
                                       });
      }
      RC_ASSERT(fees <= 1);
      history.notice(concat("N", ++count), today, draft.step, draft.new_due, draft.invoices);
    }
  }
}

}  // namespace
}  // namespace lofte::testing
