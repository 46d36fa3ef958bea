#include "promised.h"

#include <algorithm>

namespace lofte::late_payer {
namespace {

constexpr std::string_view kPromiseLog = "promise-log";

// The promise log's word on a promise or on a part of a plan, by the verdict's key; null: none.
const lofte_verdict* verdict_on(const Case& c, std::string_view key) {
  for (const lofte_prior_advice& prior : c.view.prior_advice()) {
    if (prior.advice->kind != LOFTE_ADVICE_VERDICT || text(prior.plugin) != kPromiseLog) continue;
    if (text(prior.advice->key) == key) return prior.advice->verdict;
  }
  return nullptr;
}

bool is_undecided(const lofte_verdict& verdict) {
  const std::string_view state = text(verdict.state);
  return state == "open" || state == "due";
}

bool is_kept(const lofte_verdict& verdict) {
  const std::string_view state = text(verdict.state);
  return state == "kept" || state == "kept_late" || state == "withdrawn" || state == "superseded";
}

lofte_date last_day(const Case& c, lofte_date due_on, int grace) {
  return grace == 0 ? due_on : c.calendar.add_working_days(c.view.country(), due_on, grace);
}

bool was_taken_back(const Case& c, std::string_view promise) {
  for (const auto& [fact, withdrawn] : c.view.records<lofte_promise_withdrawn>()) {
    if (text(withdrawn.promise_id) == promise) return true;
  }
  for (const auto& [fact, other] : c.view.records<lofte_promise>()) {
    if (text(other.supersedes_id) == promise && text(fact.record_id) != promise) return true;
  }
  return false;
}

bool is_waited_for(const Case& c, const Record<lofte_promise>& promise) {
  const lofte_promise& said = promise.body;
  const bool own = (said.present & LOFTE_PROMISE_HAS_TOLERANCE_DAYS) != 0;
  const int grace = own ? said.tolerance_days : c.policy.promise_grace_days;
  if (const lofte_verdict* verdict = verdict_on(c, promise.id())) {
    if (verdict->until != 0) c.clock.reached(verdict->until);
    return is_undecided(*verdict);
  }
  return !was_taken_back(c, promise.id()) && !c.clock.passed(last_day(c, said.due_on, grace));
}

// What came for a plan since it was agreed: set against its invoices, or not set against anything.
std::int64_t received_for(const Case& c, const lofte_instalment_agreement& plan,
                          std::string_view code) {
  std::int64_t received = 0;
  for (const lofte_invoice_state& invoice : c.view.invoices()) {
    if (plan.invoice_ids.count != 0 && !contains(plan.invoice_ids, text(invoice.invoice_id))) {
      continue;
    }
    for (const lofte_settlement& part : range<lofte_settlement>(invoice.settlements)) {
      const bool given_up =
          part.kind == LOFTE_SETTLEMENT_WRITE_OFF || part.kind == LOFTE_SETTLEMENT_CREDIT;
      if (!given_up && part.date >= plan.agreed_on && currency(part.amount) == code) {
        received += part.amount.minor;
      }
    }
  }
  for (const lofte_open_credit& credit : c.view.credits()) {
    const bool counts = credit.kind == LOFTE_OPEN_CREDIT_PAYMENT && credit.date >= plan.agreed_on &&
                        currency(credit.amount) == code;
    if (counts) received += credit.amount.minor;
  }
  return received;
}

enum class Part { kKept, kToCome, kMissed };

class AgreedPlan {
 public:
  AgreedPlan(const Case& c, const Record<lofte_instalment_agreement>& record)
      : c_(c), record_(record) {}

  // The next part's day where the plan is on schedule and not finished, else 0.
  lofte_date next_part() {
    lofte_date next = 0;
    std::int64_t number = 0;
    for (const lofte_instalment& part : range<lofte_instalment>(record_.body.instalments)) {
      asked_ += part.amount.minor;
      switch (state_of(part, ++number)) {
        case Part::kMissed:
          return 0;
        case Part::kToCome:
          if (next == 0 || part.due_on < next) next = part.due_on;
          break;
        case Part::kKept:
          break;
      }
    }
    return next;
  }

 private:
  Part state_of(const lofte_instalment& part, std::int64_t number) {
    if (const lofte_verdict* verdict = verdict_on_part(part, number)) {
      if (verdict->until != 0) c_.clock.reached(verdict->until);
      if (is_undecided(*verdict)) return Part::kToCome;
      return is_kept(*verdict) ? Part::kKept : Part::kMissed;
    }
    if (!c_.clock.passed(last_day(c_, part.due_on, c_.policy.promise_grace_days))) {
      return Part::kToCome;
    }
    const std::int64_t received = received_for(c_, record_.body, currency(part.amount));
    return received >= asked_ - asked_ / 100 ? Part::kKept : Part::kMissed;
  }

  // A part may be posted as a promise of its own; then the verdict is on that.
  const lofte_verdict* verdict_on_part(const lofte_instalment& part, std::int64_t number) const {
    for (const auto& promise : c_.view.records<lofte_promise>()) {
      if (text(promise.body.agreement_id) == record_.id() && promise.body.due_on == part.due_on) {
        return verdict_on(c_, promise.id());
      }
    }
    return verdict_on(c_, concat("agreement:", record_.id(), ":", number));
  }

  const Case& c_;
  const Record<lofte_instalment_agreement>& record_;
  std::int64_t asked_ = 0;  // up to and with the part looked at
};

}  // namespace

std::vector<Waited> promises_waited_for(const Case& c) {
  std::vector<Waited> waited;
  for (const auto& promise : c.view.records<lofte_promise>()) {
    if (promise.body.direction != LOFTE_PROMISE_THEIRS || !is_waited_for(c, promise)) continue;
    waited.push_back({promise.id(), promise.fact_id(), promise.body.invoice_ids,
                      promise.body.made_on, promise.body.due_on});
  }
  return waited;
}

std::vector<Waited> plans_on_schedule(const Case& c) {
  std::vector<Waited> waited;
  for (const auto& plan : c.view.records<lofte_instalment_agreement>()) {
    const lofte_date cancelled = plan.body.cancelled_on;
    if (cancelled != 0 && c.clock.reached(cancelled)) continue;
    if (const lofte_date next = AgreedPlan(c, plan).next_part()) {
      waited.push_back(
          {plan.id(), plan.fact_id(), plan.body.invoice_ids, plan.body.agreed_on, next});
    }
  }
  return waited;
}

}  // namespace lofte::late_payer
