#include "survey.h"

#include <algorithm>
#include <string>
#include <vector>

namespace lofte::satisfaction {
namespace {

// A reason to ask: its texts are "why.<name>" and "questions" below.
struct Occasion {
  std::string_view name;
  lofte_date on = 0;  // since when there is reason to ask
  lofte_date because_of = 0;
  std::string_view fact_id;
};

class Occasions {
 public:
  Occasions(const Case& c, const Asked& asked) : c_(c), asked_(asked) {}

  // Something happened; it is asked about for some time, and once.
  void happened(std::string_view name, lofte_date on, lofte_date because_of,
                std::string_view fact_id = {}) {
    if (on == 0 || on <= asked_.last_on || found_.on != 0) return;
    if (!c_.clock.reached(on) || c_.clock.passed(last_day(on))) return;
    found_ = {name, on, because_of, fact_id};
  }
  // Nothing happened but time.
  void usual(lofte_date on, lofte_date because_of) {
    if (found_.on == 0 && c_.clock.reached(on)) found_ = {"regular", on, because_of, {}};
  }
  const Occasion& found() const { return found_; }

 private:
  // The quiet after the last survey does not count.
  lofte_date last_day(lofte_date on) const {
    const lofte_date quiet_until = asked_.last_on == 0 ? 0 : asked_.last_on + c_.policy.gap_days;
    return std::max(on, quiet_until + 1) + c_.policy.trigger_days;
  }

  const Case& c_;
  const Asked& asked_;
  Occasion found_;
};

// The first invoice for each product that was not the customer's first purchase.
void add_new_products(const Case& c, const Standing& standing, Occasions& occasions) {
  std::vector<const lofte_invoice_state*> bought;
  for (const lofte_invoice_state& invoice : c.view.invoices()) {
    if (is_purchase(invoice) && invoice.invoice->product.size != 0) bought.push_back(&invoice);
  }
  std::stable_sort(bought.begin(), bought.end(), [](const auto* a, const auto* b) {
    return a->invoice->issue_date < b->invoice->issue_date;
  });
  std::vector<std::string_view> known;
  for (const lofte_invoice_state* invoice : bought) {
    const std::string_view product = text(invoice->invoice->product);
    if (std::find(known.begin(), known.end(), product) != known.end()) continue;
    known.push_back(product);
    const lofte_date on = invoice->invoice->issue_date;
    if (on == standing.first_purchase) continue;
    occasions.happened("new_product", on + c.policy.first_survey_days, on, text(invoice->fact_id));
  }
}

Occasion occasion_of(const Case& c, const Standing& standing, const Asked& asked) {
  Occasions occasions(c, asked);
  for (const auto& record : c.view.records<lofte_complaint>()) {
    const lofte_date resolved = record.body.resolved_on;
    if (resolved == 0) continue;
    occasions.happened("complaint", resolved + c.policy.after_complaint_days, resolved,
                       record.fact_id());
  }
  if (standing.is_over) {
    occasions.happened("over", standing.over_since, standing.over_since);
    return occasions.found();  // who is gone is asked once
  }
  occasions.happened("pattern", standing.quiet_since, standing.quiet_since);
  add_new_products(c, standing, occasions);
  const auto loss = c.view.parameters().integer("heavy_loss_on");
  if (loss && standing.first_purchase != 0) {
    occasions.happened("heavy_loss", static_cast<lofte_date>(*loss),
                       static_cast<lofte_date>(*loss));
  }
  const int weeks = standing.is_top ? c.policy.cadence_weeks_top : c.policy.cadence_weeks;
  if (asked.last_on != 0) {
    occasions.usual(asked.last_on + weeks * 7, asked.last_on);
  } else if (standing.first_purchase != 0) {
    occasions.usual(standing.first_purchase + c.policy.first_survey_days, standing.first_purchase);
  }
  return occasions.found();
}

// ---- why not ----

class Pauses {
 public:
  Pauses(const Case& c, const Occasion& occasion, std::string_view key)
      : c_(c), occasion_(occasion), key_(key) {}

  bool any() { return right_of_theirs() || open_complaint() || open_notice(); }
  bool recently(const Asked& asked) {
    const lofte_date quiet_until = asked.last_on + c_.policy.gap_days;
    if (asked.last_on == 0 || c_.clock.passed(quiet_until)) return false;
    say("asked-recently", "held.recent", asked.last_on)
        .until(quiet_until + 1)
        .evidence(asked.fact_id);
    return true;
  }

 private:
  Suppression say(std::string_view rule, std::string_view text, lofte_date date) {
    auto said = c_.out.suppression(key_);
    said.rule(rule)
        .title(text, {{"date", Date{date}}})
        .held(LOFTE_ADVICE_TASK, key_)
        .since(occasion_.on);
    return said;
  }

  bool right_of_theirs() {
    if (c_.view.customer() == nullptr) return false;
    const Addressee addressee(c_.view, c_.clock);
    if (!addressee.objects_to(addressee.channel())) return false;
    say("objects", "held.objects", occasion_.on);
    return true;
  }

  bool open_complaint() {
    for (const auto& record : c_.view.records<lofte_complaint>()) {
      if (!c_.is_open(record.body)) continue;
      say("complaint", "held.complaint", record.body.opened_on).evidence(record.fact_id());
      return true;
    }
    return false;
  }

  bool is_owed(std::string_view id) const {
    for (const lofte_invoice_state& invoice : c_.view.invoices()) {
      if (text(invoice.invoice_id) == id) return invoice.status == LOFTE_INVOICE_STATE_OPEN;
    }
    return false;
  }

  // A notice is open while anything it names is owed.
  bool open_notice() {
    for (const auto& record : c_.view.records<lofte_notice>()) {
      for (const lofte_string& id : range<lofte_string>(record.body.invoice_ids)) {
        if (!is_owed(text(id))) continue;
        say("notice", "held.notice", record.body.date).evidence(record.fact_id());
        return true;
      }
    }
    return false;
  }

  const Case& c_;
  const Occasion& occasion_;
  std::string_view key_;
};

void ask(const Case& c, const Occasion& occasion, std::string_view key, const Asked& asked) {
  const Addressee addressee(c.view, c.clock);
  auto task = c.out.task(key);
  // Dismissed for one reason, it is shown again for another.
  task.rule(concat("survey-", occasion.name))
      .revision(occasion.on)
      .severity(LOFTE_SEVERITY_NOTICE)
      .title("task.survey")
      .reason(concat("why.", occasion.name), {{"date", Date{occasion.because_of}}})
      .since(occasion.on)
      .from(c.working_day(occasion.on))
      .channel(addressee.channel())
      .cost_of_skipping("cost.survey")
      .evidence(occasion.fact_id)
      .evidence(asked.fact_id)
      .assignee(c.manager());
  if (occasion.name == "complaint") {
    task.point("question.solved").point("question.handled");
  } else if (occasion.name == "over") {
    task.point("question.why_gone").point("question.come_back");
  } else {
    task.point("question.use")
        .point("question.why_us")
        .point("question.priorities")
        .point("question.plans")
        .point("question.people");
  }
  task.point("question.mark").point("question.recommend").point("question.own_words");
}

}  // namespace

void say_survey(const Case& c, const Standing& standing) {
  const lofte_customer* customer = c.view.customer();
  const bool internal = customer != nullptr && customer->internal != 0;
  if (!c.policy.ask || internal || c.view.has_died()) return;
  const Asked asked = asked_of(c);
  const Occasion occasion = occasion_of(c, standing, asked);
  if (occasion.on == 0) return;
  const std::string key = concat("survey after ", asked.last_id);
  Pauses pauses(c, occasion, key);
  if (pauses.recently(asked) || pauses.any()) return;
  ask(c, occasion, key, asked);
}

}  // namespace lofte::satisfaction
