#include "week.h"

#include <algorithm>

#include "touch.h"

namespace lofte::follow_up {
namespace {

constexpr std::size_t kMostForgotten = 20;

void take_promises(const Case& c, Week& week) {
  for (const lofte_prior_advice& said : c.view.prior_advice()) {
    const lofte_verdict* verdict = said.advice->verdict;
    if (verdict == nullptr || text(said.plugin) != "promise-log") continue;
    const auto promise = c.view.records<lofte_promise>().find(text(said.advice->key));
    if (!promise || promise->body.direction != LOFTE_PROMISE_OURS) continue;
    const std::string_view state = text(verdict->state);
    const bool kept = state == "kept" || state == "kept_late";
    const bool not_kept = state == "broken" || state == "partly_kept";
    if (kept && week.holds(verdict->since)) ++week.kept;
    if (not_kept && week.holds(verdict->since)) ++week.not_kept;
    if ((state == "open" || state == "due") && week.comes(promise->body.due_on)) ++week.coming;
  }
}

std::string_view fact_of(const Relation& relation, lofte_date last) {
  if (relation.contacts.last_on() == last) return relation.contacts.held.back().fact_id;
  return text(relation.purchases.back().invoices.front()->fact_id);
}

}  // namespace

Week week_before(lofte_date as_of) {
  Week week;
  week.monday = as_of - weekday(as_of) - 7;
  return week;
}

void take_in(const Case& c, const Relation& relation, Week& week) {
  for (const Touch& touch : relation.contacts.held) {
    if (touch.is_ours() && week.holds(touch.on)) ++week.contacts;
  }
  take_promises(c, week);
  if (week.comes(agreed_day_of(relation))) ++week.coming;
  // Forgotten: the time in which somebody should have been in touch is over too.
  const Silence silence = silence_of(c, relation);
  const lofte_date latest = silence.day + c.policy.touch_open_days;
  if (silence.day == 0 || latest >= week.monday + 7) return;
  ++week.forgotten;
  if (week.forgotten_since.size() < kMostForgotten) {
    week.forgotten_since.emplace_back(fact_of(relation, silence.last));
  }
}

void merge_weeks(Week& week, const Week& next) {
  week.contacts += next.contacts;
  week.kept += next.kept;
  week.not_kept += next.not_kept;
  week.forgotten += next.forgotten;
  week.coming += next.coming;
  for (const std::string& fact : next.forgotten_since) {
    if (week.forgotten_since.size() < kMostForgotten) week.forgotten_since.push_back(fact);
  }
}

void save_week(const Week& week, StateWriter& out) {
  for (const std::int64_t number : {std::int64_t{week.monday}, week.contacts, week.kept,
                                    week.not_kept, week.forgotten, week.coming}) {
    out.integer(number);
  }
  out.integer(static_cast<std::int64_t>(week.forgotten_since.size()));
  for (const std::string& fact : week.forgotten_since) out.text(fact);
}

void load_week(StateReader& in, Week& week) {
  week.monday = static_cast<lofte_date>(in.integer());
  for (std::int64_t* number :
       {&week.contacts, &week.kept, &week.not_kept, &week.forgotten, &week.coming}) {
    *number = in.integer();
  }
  const std::size_t facts = in.count();
  for (std::size_t at = 0; at < facts; ++at) week.forgotten_since.emplace_back(in.text());
}

void say_week(const Week& week, const BookView& book, BookAdvice& out) {
  const auto say = [&](std::string_view key, std::string_view title, std::int64_t value,
                       lofte_date since) {
    auto metric = out.metric(key);
    metric.rule("week")
        .value(value, "count")
        .since(since)
        .title(title, {{"count", value}, {"date", Date{since}}});
    return metric;
  };
  auto contacts = say("week contacts", "metric.contacts", week.contacts, week.monday);
  const std::int64_t goal = book.settings().integer("contact_goal");
  if (goal > 0) {
    contacts.reason(week.contacts >= goal ? "reason.goal.reached" : "reason.goal.missed",
                    {{"goal", goal}});
  }
  say("week promises kept", "metric.kept", week.kept, week.monday);
  say("week promises not kept", "metric.not_kept", week.not_kept, week.monday);
  auto forgotten = say("week forgotten", "metric.forgotten", week.forgotten, week.monday);
  for (const std::string& fact : week.forgotten_since) forgotten.evidence(fact);
  say("week coming", "metric.coming", week.coming, week.monday + 7);
}

}  // namespace lofte::follow_up
