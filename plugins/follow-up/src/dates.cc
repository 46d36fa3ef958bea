#include "dates.h"

#include <map>

#include "after_purchase.h"

namespace lofte::follow_up {
namespace {

// The years that may have an occurrence about now: last year's, this one's and the next.
template <class Use>
void each_year(const Case& c, lofte_date first, Use&& use) {
  const int years = (month_number(c.view.as_of()) - month_number(first)) / 12;
  for (int year = years - 1; year <= years + 2; ++year) {
    if (year > 0) use(year, add_months(first, 12 * year));
  }
}

bool is_now(const Case& c, lofte_date occasion) {
  return c.clock.within(occasion - c.policy.date_lead_days, occasion);
}

// A modest gift, tied to what they bought last; the article they would like.
void add_ideas(const Case& c, const Relation& relation, Task& task) {
  if (!relation.purchases.empty() && !relation.purchases.back().product().empty()) {
    task.point("point.gift", {{"what", relation.purchases.back().product()}});
  }
  if (c.view.customer() == nullptr) return;
  for (const auto& interest : range<lofte_string>(c.view.customer()->interests)) {
    task.point("point.interest", {{"what", interest}});
  }
}

Task begin(const Case& c, std::string_view key, lofte_date occasion) {
  auto task = c.out.task(key);
  task.since(occasion - c.policy.date_lead_days)
      .from(c.working_day(occasion - c.policy.date_lead_days))
      .latest(occasion)
      .channel(c.letter_channel())
      .cost_of_skipping("cost.date")
      .assignee(c.manager());
  return task;
}

void say_dates_on_file(const Case& c, const Relation& relation) {
  if (c.view.customer() == nullptr) return;
  std::map<lofte_date, std::vector<std::string_view>> due;
  for (const auto& date : range<lofte_date_to_remember>(c.view.customer()->dates_to_remember)) {
    if (date.date == 0) continue;
    const auto take = [&](lofte_date occasion) {
      if (is_now(c, occasion)) due[occasion].push_back(text(date.what));
    };
    take(date.date);
    if (date.yearly == 0) continue;
    each_year(c, date.date, [&](int, lofte_date occasion) { take(occasion); });
  }
  for (const auto& [occasion, names] : due) {
    const std::string key = concat("date ", iso(occasion));
    auto task = begin(c, key, occasion);
    task.rule("date-on-file").title("task.date", {{"date", Date{occasion}}});
    for (const std::string_view name : names) {
      if (!name.empty()) task.reason("reason.date", {{"what", name}});
    }
    task.reason("gain.date").point("point.card");
    for (const auto& record : c.view.records<lofte_customer>()) task.evidence(record.fact_id());
    add_ideas(c, relation, task);
  }
}

void say_anniversary(const Case& c, const Relation& relation) {
  const Purchase* first = known_first(c, relation);
  if (first == nullptr || !c.policy.anniversaries) return;
  each_year(c, first->on, [&](int years, lofte_date occasion) {
    if (!is_now(c, occasion)) return;
    const std::string key = concat("anniversary ", iso(occasion));
    auto task = begin(c, key, occasion);
    task.rule("anniversary")
        .title("task.anniversary", {{"years", std::int64_t{years}}, {"date", Date{occasion}}})
        .reason("reason.since_first", {{"date", Date{first->on}}})
        .reason("gain.date")
        .point("point.anniversary");
    for (const auto* invoice : first->invoices) task.evidence(invoice->fact_id);
    add_ideas(c, relation, task);
  });
}

}  // namespace

void say_dates(const Case& c, const Relation& relation) {
  if (!relation.is_established() || relation.strained || !c.may_reach()) return;
  say_dates_on_file(c, relation);
  say_anniversary(c, relation);
}

// Seen somewhere by chance: face to face, and nobody of either side began it.
void say_chance_meetings(const Case& c, const Relation& relation) {
  if (relation.strained || c.policy.note_days == 0) return;
  for (const Touch& touch : relation.contacts.held) {
    const int32_t channel = touch.contact->channel;
    const bool by_chance = touch.contact->direction == LOFTE_CONTACT_DIRECTION_UNSPECIFIED &&
                           (channel == LOFTE_CHANNEL_MEETING || channel == LOFTE_CHANNEL_VISIT);
    if (!by_chance || c.clock.passed(touch.on + c.policy.note_days)) continue;
    if (relation.contacts.ours_since(touch.on + 1) != nullptr) continue;
    c.out.task("note ", touch.id)
        .rule("chance-meeting")
        .title("task.note", {{"date", Date{touch.on}}})
        .reason("gain.note")
        .point("point.note")
        .about(LOFTE_FACT_CONTACT, touch.id)
        .evidence(touch.fact_id)
        .since(touch.on)
        .from(c.working_day(touch.on + 1))
        .latest(touch.on + c.policy.note_days)
        .channel(c.letter_channel())
        .cost_of_skipping("cost.date")
        .assignee(c.manager());
  }
}

}  // namespace lofte::follow_up
