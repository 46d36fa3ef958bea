#include "cash.h"

#include <algorithm>
#include <vector>

namespace lofte::book_figures {
namespace {

// What is left of an invoice after what was taken off it.
struct Due {
  const lofte_invoice_state* invoice;
  std::int64_t left;
};

// Part of what is owed, expected on a day of its own.
struct Commitment {
  lofte_date on;
  lofte_money amount;        // no currency: all that is left
  const lofte_list* named;   // its invoices; none: any
  std::string_view fact_id;  // for an order that never changes
};

class Customer {
 public:
  Customer(const View& view, const Policy& policy, const Calendar& calendar, State& state)
      : view_(view), policy_(policy), calendar_(calendar), state_(state) {}

  void count() {
    learn();
    for (const lofte_invoice_state& invoice : view_.invoices()) {
      if (invoice.open.minor > 0) dues_.push_back({&invoice, invoice.open.minor});
    }
    if (dues_.empty()) return;
    predict();
    take_off_credits();
    for (const Commitment& commitment : commitments()) expect(commitment);
    for (const Due& due : dues_) {
      if (due.left > 0) expect_by_habit(due);
    }
  }

 private:
  Money& money_of(const lofte_money& amount) { return state_.money[std::string(currency(amount))]; }

  void learn() {
    for (const lofte_invoice_state& invoice : view_.invoices()) {
      const bool settled = invoice.status == LOFTE_INVOICE_STATE_SETTLED && invoice.settled_on != 0;
      const auto parts = range<lofte_settlement>(invoice.settlements);
      const bool paid = settled && std::ranges::any_of(parts, [](const lofte_settlement& part) {
                          return part.kind == LOFTE_SETTLEMENT_PAYMENT;
                        });
      if (!paid || is_direct_debit(invoice)) continue;
      const int days = invoice.settled_on - invoice.due_date;
      ++days_late_[days];
      ++state_.days_late[days];
      ++paid_;
    }
  }

  // What late-payer expects of each open invoice, in days after its due date.
  void predict() {
    constexpr std::string_view kExpected = "expected ";
    for (const lofte_prior_advice& prior : view_.prior_advice()) {
      if (text(prior.plugin) != "late-payer" || prior.advice->score == nullptr) continue;
      const std::string_view key = text(prior.advice->key);
      if (!key.starts_with(kExpected)) continue;
      predicted_[key.substr(kExpected.size())] = static_cast<int>(prior.advice->score->value);
    }
  }

  bool is_direct_debit(const lofte_invoice_state& invoice) const {
    return invoice.invoice->direct_debit != 0 ||
           (view_.customer() != nullptr && view_.customer()->direct_debit != 0);
  }

  void take_off_credits() {
    std::map<std::string_view, std::int64_t> credits;
    for (const lofte_open_credit& credit : view_.credits()) {
      credits[currency(credit.amount)] += credit.amount.minor;
    }
    for (const lofte_invoice_state& invoice : view_.invoices()) {
      credits[currency(invoice.invoice->amount)] += invoice.overpaid.minor;
    }
    for (Due& due : dues_) {
      std::int64_t& held = credits[currency(due.invoice->open)];
      const std::int64_t part = std::clamp<std::int64_t>(held, 0, due.left);
      due.left -= part;
      held -= part;
    }
  }

  // The promise log's word; null where it has none.
  const lofte_verdict* verdict_on(std::string_view key) const {
    for (const lofte_prior_advice& prior : view_.prior_advice()) {
      if (text(prior.plugin) != "promise-log" || prior.advice->verdict == nullptr) continue;
      if (text(prior.advice->key) == key) return prior.advice->verdict;
    }
    return nullptr;
  }
  bool was_taken_back(std::string_view promise) const {
    for (const auto& [fact, withdrawn] : view_.records<lofte_promise_withdrawn>()) {
      if (text(withdrawn.promise_id) == promise) return true;
    }
    for (const auto& [fact, other] : view_.records<lofte_promise>()) {
      if (text(other.supersedes_id) == promise) return true;
    }
    return false;
  }
  // What is still to come of a promise or part of a plan; nothing where it is decided. Without the
  // promise log it is waited for until its day.
  std::optional<lofte_money> outstanding(std::string_view key, lofte_date on,
                                         lofte_money amount) const {
    const lofte_verdict* verdict = verdict_on(key);
    if (verdict == nullptr) {
      if (on < view_.as_of() || was_taken_back(key)) return std::nullopt;
      return amount;
    }
    const std::string_view word = text(verdict->state);
    if (word != "open" && word != "due") return std::nullopt;
    if (has_amount(amount) && currency(verdict->received) == currency(amount)) {
      amount.minor -= verdict->received.minor;
    }
    return amount;
  }

  std::vector<Commitment> commitments() const {
    std::vector<Commitment> found;
    const auto add = [&](std::string_view key, lofte_date on, const lofte_money& amount,
                         const lofte_list& named, lofte_string fact_id) {
      const auto left = outstanding(key, on, amount);
      if (!left || (has_amount(amount) && left->minor <= 0)) return;
      found.push_back({std::max(on, view_.as_of()), *left, &named, text(fact_id)});
    };
    for (const auto& [fact, promise] : view_.records<lofte_promise>()) {
      if (promise.direction != LOFTE_PROMISE_THEIRS) continue;
      add(text(fact.record_id), promise.due_on, promise.amount, promise.invoice_ids, fact.fact_id);
    }
    for (const auto& [fact, plan] : view_.records<lofte_instalment_agreement>()) {
      if (plan.cancelled_on != 0 && plan.cancelled_on <= view_.as_of()) continue;
      std::int64_t number = 0;
      for (const auto& part : range<lofte_instalment>(plan.instalments)) {
        ++number;
        if (is_posted_as_promise(text(fact.record_id), part.due_on)) continue;
        add(concat("agreement:", fact.record_id, ":", number), part.due_on, part.amount,
            plan.invoice_ids, fact.fact_id);
      }
    }
    std::ranges::stable_sort(found, [](const Commitment& a, const Commitment& b) {
      return std::pair(a.on, a.fact_id) < std::pair(b.on, b.fact_id);
    });
    return found;
  }
  bool is_posted_as_promise(std::string_view agreement, lofte_date due_on) const {
    for (const auto& [fact, promise] : view_.records<lofte_promise>()) {
      if (text(promise.agreement_id) == agreement && promise.due_on == due_on) return true;
    }
    return false;
  }

  // Never more than is owed, the earliest due invoice first.
  void expect(const Commitment& commitment) {
    std::int64_t wanted = commitment.amount.minor;
    const bool all = !has_amount(commitment.amount);
    for (Due& due : dues_) {
      const lofte_invoice_state& invoice = *due.invoice;
      const bool meant =
          commitment.named->count == 0 || contains(*commitment.named, text(invoice.invoice_id));
      if (!meant || (!all && currency(invoice.open) != currency(commitment.amount))) continue;
      const std::int64_t part = all ? due.left : std::min(due.left, wanted);
      due.left -= part;
      wanted -= part;
      if (part > 0) add_expected(invoice.open, commitment.on, part);
    }
  }

  void add_expected(const lofte_money& amount, lofte_date on, std::int64_t minor) {
    const lofte_date day = calendar_.next_working_day(view_.country(), on);
    money_of(amount).expected[monday_of(day)] += minor;
  }

  bool is_disputed(const lofte_invoice_state& invoice) const {
    for (const auto& [fact, dispute] : view_.records<lofte_dispute>()) {
      const bool open = dispute.opened_on <= view_.as_of() &&
                        (dispute.resolved_on == 0 || dispute.resolved_on > view_.as_of());
      if (!open) continue;
      const bool named =
          dispute.invoice_ids.count == 0 || contains(dispute.invoice_ids, text(invoice.invoice_id));
      if (named) return true;
    }
    return false;
  }

  void expect_by_habit(const Due& due) {
    const lofte_invoice_state& invoice = *due.invoice;
    Money& money = money_of(invoice.open);
    if (is_disputed(invoice)) {
      money.undated += due.left;
      return;
    }
    const bool debited = is_direct_debit(invoice);
    const auto predicted = predicted_.find(text(invoice.invoice_id));
    const bool known = debited || predicted != predicted_.end();
    if (!known && paid_ < policy_.habit_invoices) {
      money.without_habit[invoice.due_date] += due.left;
      return;
    }
    int days = 0;
    if (!debited) days = known ? predicted->second : *median_of(days_late_);
    const lofte_date on = invoice.due_date + days;
    if (on < view_.as_of()) {
      money.undated += due.left;
    } else {
      add_expected(invoice.open, on, due.left);
    }
  }

  const View& view_;
  const Policy& policy_;
  const Calendar& calendar_;
  State& state_;
  Sums days_late_;
  int paid_ = 0;
  std::map<std::string_view, int> predicted_;  // by invoice
  std::vector<Due> dues_;                      // by due date
};

}  // namespace

std::optional<int> median_of(const Sums& days_late) {
  std::int64_t all = 0;
  for (const auto& [days, count] : days_late) all += count;
  std::int64_t seen = 0;
  for (const auto& [days, count] : days_late) {
    seen += count;
    if (2 * seen >= all) return static_cast<int>(days);
  }
  return std::nullopt;
}

void count_cash(const View& view, const Policy& policy, const Calendar& calendar, State& state) {
  Customer(view, policy, calendar, state).count();
}

}  // namespace lofte::book_figures
