#include "standing.h"

#include <algorithm>

namespace lofte::promise_log {
namespace {

void add_answers(const View& view, const Policy& policy, const Calendar& calendar,
                 std::vector<Standing>& found) {
  if (policy.answer_within_days == 0) return;
  for (const auto& record : view.records<lofte_inbound_question>()) {
    const lofte_inbound_question& question = record.body;
    found.push_back(
        {kAnswers, question.asked_on,
         calendar.add_working_days(view.country(), question.asked_on, policy.answer_within_days),
         question.answered_on, LOFTE_FACT_INBOUND_QUESTION, record.id(), record.fact_id(),
         record.fact_id()});
  }
}

lofte_date ordered_on(const lofte_quote& quote) {
  return quote.status_date != 0 ? quote.status_date : quote.date;
}

void add_deliveries(const View& view, const Policy& policy, const Calendar& calendar,
                    std::vector<Standing>& found) {
  const auto records = view.records<lofte_delivery>();
  if (policy.deliver_within_days == 0 || records.empty()) return;
  std::vector<Standing> orders;
  for (const auto& record : view.records<lofte_quote>()) {
    if (record.body.status != LOFTE_QUOTE_ACCEPTED) continue;
    const lofte_date begun = ordered_on(record.body);
    orders.push_back({kDeliveries,
                      begun,
                      calendar.add_working_days(view.country(), begun, policy.deliver_within_days),
                      0,
                      LOFTE_FACT_QUOTE,
                      record.id(),
                      record.fact_id(),
                      {}});
  }
  std::vector<std::pair<lofte_date, std::string_view>> deliveries;
  for (const auto& record : records) deliveries.push_back({record.body.date, record.fact_id()});
  std::ranges::sort(deliveries);
  std::ranges::stable_sort(orders, {}, &Standing::begun);
  auto next = deliveries.begin();
  for (Standing& order : orders) {
    while (next != deliveries.end() && next->first < order.begun) ++next;
    if (next == deliveries.end()) break;
    std::tie(order.done, order.done_fact_id) = *next++;
  }
  found.insert(found.end(), orders.begin(), orders.end());
}

std::string_view name_of(StandingKind kind) {
  return kind == kAnswers ? "answer" : "delivery";
}

int days_of(StandingKind kind, const Policy& policy) {
  return kind == kAnswers ? policy.answer_within_days : policy.deliver_within_days;
}

}  // namespace

std::vector<Standing> standing_promises(const View& view, const Policy& policy,
                                        const Calendar& calendar) {
  std::vector<Standing> found;
  add_answers(view, policy, calendar, found);
  add_deliveries(view, policy, calendar, found);
  std::ranges::stable_sort(found, {}, &Standing::begun);
  return found;
}

void say_standing(const View& view, const Policy& policy, const Calendar& calendar,
                  const Clock& clock, Advice& out) {
  for (const Standing& one : standing_promises(view, policy, calendar)) {
    // Whether done late or not at all, the word was not kept from the day after on.
    if (one.kept() || !clock.passed(one.last)) continue;
    if (clock.passed(one.last + policy.standing_shown_days)) continue;
    auto flag = out.flag("standing ", name_of(one.kind), " ", one.id);
    const bool done = one.done != 0 && clock.reached(one.done);
    flag.rule(concat("standing-", name_of(one.kind)))
        .severity(LOFTE_SEVERITY_NOTICE)
        .title(concat("flag.standing.", name_of(one.kind), done ? ".late" : ""),
               {{"begun", Date{one.begun}}, {"last", Date{one.last}}, {"done", Date{one.done}}})
        .reason(concat("reason.standing.", name_of(one.kind)),
                {{"days", std::int64_t{days_of(one.kind, policy)}}})
        .since(one.last + 1)
        .about(one.subject_kind, one.id)
        .evidence(one.fact_id);
    if (done && one.done_fact_id != one.fact_id) flag.evidence(one.done_fact_id);
  }
}

void StandingSums::add(const StandingSums& next) {
  for (std::size_t kind = 0; kind < kStandingKinds; ++kind) {
    kinds[kind].kept += next.kinds[kind].kept;
    kinds[kind].decided += next.kinds[kind].decided;
  }
}

void count_standing(const View& view, const Policy& policy, const Calendar& calendar,
                    StandingSums& sums) {
  const lofte_date from = view.as_of() - policy.standing_days;
  for (const Standing& one : standing_promises(view, policy, calendar)) {
    // Decided on the day it was kept, or on the first after its last.
    const lofte_date decided = one.kept() ? one.done : one.last + 1;
    if (decided > view.as_of() || decided <= from) continue;
    ++sums.kinds[one.kind].decided;
    if (one.kept()) ++sums.kinds[one.kind].kept;
  }
}

void say_standing_figures(const StandingSums& sums, const BookView& book, BookAdvice& out) {
  const Policy policy(book.settings());
  for (const StandingKind kind : {kAnswers, kDeliveries}) {
    const auto& [kept, decided] = sums.kinds[kind];
    if (decided == 0) continue;
    out.metric(kind == kAnswers ? "standing answers" : "standing deliveries")
        .rule(concat("standing-", name_of(kind)))
        .title(concat("metric.standing.", name_of(kind)),
               {{"kept", kept}, {"count", decided}, {"days", std::int64_t{days_of(kind, policy)}}})
        .reason("reason.standing.period", {{"days", std::int64_t{policy.standing_days}}})
        .value((kept * 1000 + decided / 2) / decided, "per mille")
        .since(book.as_of());
  }
}

}  // namespace lofte::promise_log
