#include "referral.h"

#include <algorithm>

namespace lofte::follow_up {
namespace {

constexpr int kGoodMark = 4;       // of 5
constexpr int kGoodRecommend = 9;  // of 10: a promoter

// The latest word on how content they are: an answer or an impression.
struct Content {
  lofte_date on = 0;
  bool good = false;
  std::string_view id;  // of an answer
  std::string_view fact_id;
  std::string_view words;
};

bool is_good(const lofte_survey_answered& answer) {
  const bool marked = (answer.present & LOFTE_SURVEY_ANSWERED_HAS_CSAT) != 0;
  const bool asked = (answer.present & LOFTE_SURVEY_ANSWERED_HAS_NPS) != 0;
  if (marked && answer.csat < kGoodMark) return false;
  if (asked && answer.nps < kGoodRecommend) return false;
  return marked || asked;
}

Content latest_word(const Case& c) {
  Content latest;
  for (const auto& [fact, answer] : c.view.records<lofte_survey_answered>()) {
    if (answer.date < latest.on || !c.clock.reached(answer.date)) continue;
    latest = {answer.date, is_good(answer), text(fact.record_id), text(fact.fact_id),
              text(answer.own_words)};
  }
  for (const auto& [fact, seen] : c.view.records<lofte_impression>()) {
    if (seen.feeling != LOFTE_IMPRESSION_BAD || !c.clock.reached(seen.date)) continue;
    if (seen.date >= latest.on) latest = {seen.date, false, {}, text(fact.fact_id), {}};
  }
  return latest;
}

// The last purchase, notice or payment: right after one of them nobody wants to be asked.
lofte_date last_money_matter(const Case& c, const Relation& relation) {
  lofte_date last = relation.last_purchase();
  const auto take = [&](lofte_date on) {
    if (c.clock.reached(on)) last = std::max(last, on);
  };
  for (const auto& [fact, notice] : c.view.records<lofte_notice>()) take(notice.date);
  for (const auto& [fact, payment] : c.view.records<lofte_payment>()) take(payment.date);
  return last;
}

bool is_by_them(const Case& c, const lofte_referral& referral) {
  return text(referral.referred_customer_id) != c.view.customer_id();
}

bool referred_since(const Case& c, lofte_date day) {
  for (const auto& [fact, referral] : c.view.records<lofte_referral>()) {
    if (is_by_them(c, referral) && referral.date >= day && c.clock.reached(referral.date)) {
      return true;
    }
  }
  return false;
}

// In proportion: a share of what a new customer is expected to leave.
void suggest_reward(const Case& c, Task& task) {
  const std::int64_t percent = c.policy.referral_reward_percent;
  if (percent == 0) return;
  const lofte_money& margin = c.policy.new_customer_margin;
  if (margin.minor <= 0) {
    task.point("point.reward.share", {{"percent", percent}});
    return;
  }
  const std::int64_t reward = margin.minor / 100 * percent + margin.minor % 100 * percent / 100;
  task.point("point.reward", {{"amount", money(reward, currency(margin))}, {"percent", percent}});
}

}  // namespace

bool owes_overdue(const Case& c) {
  for (const lofte_invoice_state& invoice : c.view.invoices()) {
    if (invoice.status == LOFTE_INVOICE_STATE_OPEN && c.clock.passed(invoice.due_date)) return true;
  }
  return false;
}

void say_referral(const Case& c, const Relation& relation) {
  if (relation.purchases.size() < 2 || relation.strained || !c.may_reach()) return;
  const Content content = latest_word(c);
  if (!content.good || c.clock.passed(content.on + c.policy.satisfied_days)) return;
  if (owes_overdue(c) || referred_since(c, content.on)) return;
  const lofte_date matter = last_money_matter(c, relation);
  const lofte_date day = std::max(content.on, matter + c.policy.referral_quiet_days) + 1;
  const lofte_date latest = day + c.policy.referral_open_days;
  if (!c.clock.within(day, latest)) return;
  auto task = c.out.task("referral ", content.id);
  task.rule("referral")
      .severity(LOFTE_SEVERITY_INFO)
      .title("task.referral")
      .reason("reason.content", {{"date", Date{content.on}}})
      .reason("reason.again", {{"count", relation.purchases.size()}})
      .reason("reason.nothing_open", {{"date", Date{matter}}})
      .reason("gain.referral")
      .evidence(content.fact_id)
      .evidence(relation.purchases.back().invoices.front()->fact_id)
      .since(day)
      .from(c.working_day(day))
      .latest(latest)
      .channel(c.talk_channel())
      .cost_of_skipping("cost.referral")
      .assignee(c.manager())
      .point("point.referral");
  if (!content.words.empty()) task.point("point.their_words", {{"what", content.words}});
  suggest_reward(c, task);
}

void say_referral_thanks(const Case& c) {
  for (const auto& record : c.view.records<lofte_referral>()) {
    const lofte_referral& referral = record.body;
    const lofte_date latest = referral.date + c.policy.thank_referral_days;
    if (!is_by_them(c, referral) || !c.clock.within(referral.date, latest)) continue;
    if (referral.thanked_on != 0 && c.clock.reached(referral.thanked_on)) continue;
    auto task = c.out.task("thank referral ", record.id());
    task.rule("referral-thanks")
        .severity(LOFTE_SEVERITY_NOTICE)
        .title("task.referral_thanks", {{"date", Date{referral.date}}})
        .about(LOFTE_FACT_REFERRAL, record.id())
        .evidence(record.fact_id())
        .reason("gain.referral_thanks")
        .since(referral.date)
        .from(c.working_day(referral.date))
        .latest(latest)
        .channel(c.talk_channel())
        .cost_of_skipping("cost.referral_thanks")
        .assignee(c.manager())
        .point("point.referral_thanks");
    if (!has_amount(referral.reward)) suggest_reward(c, task);
  }
}

}  // namespace lofte::follow_up
