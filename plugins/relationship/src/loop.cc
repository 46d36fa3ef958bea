#include "loop.h"

#include <algorithm>
#include <string>

namespace lofte::relationship {
namespace {

// The latest thing that shows a step.
struct Sign {
  std::string_view step;  // texts: "step.<step>" and "sign.<what>"
  std::string_view what;
  lofte_date on = 0;
  std::string_view fact_id;
};

class Signs {
 public:
  explicit Signs(const Case& c) : c_(c) {}

  // Of two on one day the one that was asked about later wins: they come in the order of the loop.
  void add(std::string_view step, std::string_view what, lofte_date on, std::string_view fact_id) {
    if (on == 0 || !c_.clock.reached(on) || on < latest_.on) return;
    latest_ = {step, what, on, fact_id};
  }
  const Sign& latest() const { return latest_; }

 private:
  const Case& c_;
  Sign latest_;
};

std::string_view step_of(int32_t buying_step) {
  switch (buying_step) {
    case LOFTE_IMPRESSION_NEED:
      return "need";
    case LOFTE_IMPRESSION_INFORMATION:
      return "information";
    case LOFTE_IMPRESSION_DECISION:
      return "decision";
    case LOFTE_IMPRESSION_EVALUATION:
      return "evaluation";
    default:
      return {};
  }
}

void add_quotes(const Case& c, Signs& signs) {
  for (const auto& [fact, quote] : c.view.records<lofte_quote>()) {
    const std::string_view id = text(fact.fact_id);
    const lofte_date changed = quote.status_date != 0 ? quote.status_date : quote.date;
    switch (quote.status) {
      case LOFTE_QUOTE_SENT:
        signs.add("decision", "quote", quote.date, id);
        if (quote.valid_until != 0) signs.add("need", "quote_over", quote.valid_until + 1, id);
        break;
      case LOFTE_QUOTE_DECLINED:
      case LOFTE_QUOTE_EXPIRED:
        signs.add("need", "quote_over", changed, id);
        break;
      case LOFTE_QUOTE_ACCEPTED:
        signs.add("evaluation", "accepted", changed, id);
        break;
      default:
        break;
    }
  }
}

Sign latest_sign(const Case& c, const Relation& relation) {
  Signs signs(c);
  for (const auto& [fact, chance] : c.view.records<lofte_opportunity>()) {
    if (chance.status != LOFTE_OPPORTUNITY_OPEN) continue;
    signs.add("need", "opportunity", chance.date, text(fact.fact_id));
  }
  for (const Touch& touch : relation.touches) {
    const bool asks = !touch.is_ours() && touch.contact->purpose == LOFTE_CONTACT_SALES;
    if (asks) signs.add("information", "talk", touch.on, touch.fact_id);
  }
  for (const auto& [fact, question] : c.view.records<lofte_inbound_question>()) {
    signs.add("information", "question", question.asked_on, text(fact.fact_id));
  }
  add_quotes(c, signs);
  for (const Sale& sale : relation.sales) {
    if (sale.undone_on != 0) continue;
    signs.add("evaluation", "purchase", sale.on, text(sale.invoice->fact_id));
  }
  for (const auto& [fact, seen] : c.view.records<lofte_impression>()) {
    const std::string_view step = step_of(seen.buying_step);
    if (!step.empty()) signs.add(step, "impression", seen.date, text(fact.fact_id));
  }
  const Sign& found = signs.latest();
  const lofte_date judged = found.on + c.policy.evaluation_days;
  if (found.step == "evaluation" && c.clock.passed(judged)) {
    return {"need", "judged", judged + 1, found.fact_id};
  }
  return found;
}

// The purchase whose echo it is: its delivery where one is known, else its invoice.
struct Echo {
  lofte_date from = 0;
  std::string_view fact_id;
};

Echo latest_echo(const Case& c, const Relation& relation) {
  Echo echo;
  for (const Sale& sale : relation.sales) {
    if (sale.undone_on == 0) echo = {sale.on, text(sale.invoice->fact_id)};
  }
  if (echo.from == 0) return echo;
  for (const auto& [fact, delivery] : c.view.records<lofte_delivery>()) {
    if (delivery.date < echo.from || !c.clock.reached(delivery.date)) continue;
    echo = {delivery.date, text(fact.fact_id)};
  }
  return echo;
}

bool is_ambassador(const Case& c, const Relation& relation, lofte_date from) {
  if (!relation.strains.empty() || poor_evaluation_since(c, from).on != 0) return false;
  if (relation.rhythm.count() < 2) return false;
  for (const auto& [fact, referral] : c.view.records<lofte_referral>()) {
    if (text(referral.customer_id) == c.view.customer_id()) return true;
  }
  return content_on(c) != 0;
}

// Whether one of ours spoke with them from that day on, about anything but money or advertising.
lofte_date spoken_on(const Relation& relation, lofte_date since) {
  for (const Touch& touch : relation.touches) {
    const int32_t purpose = touch.contact->purpose;
    const bool about_them = purpose != LOFTE_CONTACT_PAYMENT && purpose != LOFTE_CONTACT_MARKETING;
    if (touch.on >= since && touch.is_ours() && about_them) return touch.on;
  }
  return 0;
}

}  // namespace

void say_buying_loop(const Case& c, const Relation& relation) {
  if (relation.is_over()) return;
  const Sign sign = latest_sign(c, relation);
  if (sign.step.empty()) return;
  const std::string step = concat("step.", sign.step);
  const std::string why = concat("sign.", sign.what);
  c.out.stage("buying loop")
      .name(sign.step)
      .rule("buying-loop")
      .title("title.loop", {{"step", Term{step}}, {"since", Date{sign.on}}})
      .reason(why, {{"date", Date{sign.on}}})
      .since(sign.on)
      .evidence(sign.fact_id);
}

void say_after_purchase(const Case& c, const Relation& relation) {
  if (relation.is_over()) return;
  const Echo echo = latest_echo(c, relation);
  if (echo.from == 0 || c.clock.passed(echo.from + c.policy.evaluation_days)) return;
  std::string_view phase = "elation";
  lofte_date since = echo.from;
  if (c.clock.passed(echo.from + c.policy.elation_days)) {
    phase = "doubt";
    since = echo.from + c.policy.elation_days + 1;
  }
  if (c.clock.passed(echo.from + c.policy.doubt_days)) {
    phase = is_ambassador(c, relation, echo.from) ? "ambassador" : "settled";
    since = echo.from + c.policy.doubt_days + 1;
  }
  const std::string words = concat("phase.", phase);
  const std::string advice = concat("hint.", phase);
  c.out.stage("after purchase")
      .name(phase)
      .rule("after-purchase")
      .title("title.after", {{"phase", Term{words}}, {"date", Date{echo.from}}})
      .reason(advice)
      .since(since)
      .evidence(echo.fact_id);
}

void say_recovery(const Case& c, const Relation& relation) {
  if (relation.is_over()) return;
  const PoorEvaluation poor = poor_evaluation_since(c, 0);
  const lofte_date latest = poor.on + c.policy.recovery_days;
  if (poor.on == 0 || c.clock.passed(latest)) return;
  if (spoken_on(relation, poor.on + 1) != 0 || content_on(c) > poor.on) return;
  auto task = c.out.task("recover ", poor.id);
  task.rule("recovery")
      .severity(c.is_important() ? LOFTE_SEVERITY_URGENT : LOFTE_SEVERITY_IMPORTANT)
      .title("task.recover", {{"date", Date{poor.on}}})
      .about(poor.subject_kind, poor.id)
      .evidence(poor.fact_id)
      .point("point.recover.listen")
      .point("point.recover.offer")
      .point("point.recover.promise")
      .cost_of_skipping("cost.recover")
      .channel(c.talk_channel())
      .since(poor.on)
      .from(c.working_day(poor.on))
      .latest(latest)
      .assignee(c.manager());
  if (!poor.own_words.empty()) task.reason("reason.own_words", {{"words", poor.own_words}});
}

}  // namespace lofte::relationship
