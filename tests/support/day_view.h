// The view of a history on one day: what is effective by then, settled by simple sums.
#pragma once

#include "support/history.h"

namespace lofte::testing {

// Settings as the manifest has them by default, by key.
using Defaults = std::map<std::string, std::string>;

class DayView {
 public:
  DayView(const History& history, lofte_date as_of, const Defaults& defaults) : as_of_(as_of) {
    choose_facts(history.facts_);
    for (const lofte_fact& fact : facts_) {
      if (fact.kind == LOFTE_FACT_INVOICE) settle(fact);
    }
    leave_credits();
    std::sort(invoices_.begin(), invoices_.end(), [](const auto& a, const auto& b) {
      return std::tuple(a.due_date, text(a.invoice_id)) <
             std::tuple(b.due_date, text(b.invoice_id));
    });
    choose_settings(history.settings_, defaults);
    for (const auto& [key, value] : history.parameters_) {
      auto parameter = make<lofte_parameter>();
      parameter.key = borrow(key);
      parameter.value = borrow(value);
      parameters_.push_back(parameter);
    }
    fill(history);
  }
  DayView(const DayView&) = delete;
  DayView& operator=(const DayView&) = delete;

  const lofte_customer_view& raw() const { return view_; }

 private:
  // The latest version of each record that is effective; drafts stay in the facts, as in a real
  // view.
  void choose_facts(const std::vector<lofte_fact>& all) {
    std::map<std::pair<std::int32_t, std::string_view>, const lofte_fact*> chosen;
    for (const lofte_fact& fact : all) {
      if (fact.effective_date <= as_of_) chosen[{fact.kind, text(fact.record_id)}] = &fact;
    }
    for (const auto& [record, fact] : chosen) facts_.push_back(*fact);
  }

  template <class Body, class Use>
  void each(Use&& use) const {
    for (const lofte_fact& fact : facts_) {
      if (fact.kind == kFactKind<Body>) use(fact, *static_cast<const Body*>(fact.body.any));
    }
  }

  void settle(const lofte_fact& fact) {
    const lofte_invoice& invoice = *fact.body.invoice;
    if (invoice.status == LOFTE_INVOICE_DRAFT) return;
    const std::string_view code = currency(invoice.amount);
    auto& settlements = settlements_.emplace_back();
    auto& fees = fees_.emplace_back();
    const std::string_view id = text(fact.record_id);
    each<lofte_payment>([&](const lofte_fact& paid, const lofte_payment& payment) {
      for (const auto& part : range<lofte_payment_allocation>(payment.allocations)) {
        if (text(part.invoice_id) != id) continue;
        note(settlements, LOFTE_SETTLEMENT_PAYMENT, payment.date, part.amount, paid);
        each<lofte_bounced_payment>([&](const lofte_fact&, const lofte_bounced_payment& bounce) {
          if (text(bounce.payment_id) != text(paid.record_id)) return;
          note(settlements, LOFTE_SETTLEMENT_BOUNCED, bounce.date, money(-part.amount.minor, code),
               paid);
        });
      }
    });
    each<lofte_credit_note>([&](const lofte_fact& credited, const lofte_credit_note& credit) {
      if (text(credit.invoice_id) != id) return;
      note(settlements, LOFTE_SETTLEMENT_CREDIT, credit.issue_date, credit.amount, credited);
    });
    std::int64_t fee_sum = 0;
    each<lofte_fee_booked>([&](const lofte_fact&, const lofte_fee_booked& fee) {
      if (text(fee.invoice_id) != id) return;
      fees.push_back(fee);
      fee_sum += fee.amount.minor;
    });
    std::stable_sort(settlements.begin(), settlements.end(),
                     [](const auto& a, const auto& b) { return a.date < b.date; });

    auto state = make<lofte_invoice_state>();
    state.invoice_id = fact.record_id;
    state.fact_id = fact.fact_id;
    state.invoice = &invoice;
    state.due_date = invoice.due_date;
    std::int64_t open = invoice.amount.minor + fee_sum;
    for (const lofte_settlement& part : settlements) {
      open -= part.amount.minor;
      if (open <= 0 && state.settled_on == 0) state.settled_on = part.date;
      if (open > 0) state.settled_on = 0;
    }
    state.status = open > 0 ? LOFTE_INVOICE_STATE_OPEN : LOFTE_INVOICE_STATE_SETTLED;
    if (invoice.status == LOFTE_INVOICE_CANCELLED) state.status = LOFTE_INVOICE_STATE_CANCELLED;
    if (invoice.status == LOFTE_INVOICE_WRITTEN_OFF) state.status = LOFTE_INVOICE_STATE_WRITTEN_OFF;
    const bool is_open = state.status == LOFTE_INVOICE_STATE_OPEN;
    state.open = money(is_open ? open : 0, code);
    state.open_fees = money(is_open ? std::min(fee_sum, open) : 0, code);
    state.overpaid = money(open < 0 ? -open : 0, code);
    state.settlements = {settlements.data(), settlements.size(), sizeof(lofte_settlement)};
    state.fees = {fees.data(), fees.size(), sizeof(lofte_fee_booked)};
    invoices_.push_back(state);
  }

  static void note(std::vector<lofte_settlement>& into, std::int32_t kind, lofte_date date,
                   const lofte_money& amount, const lofte_fact& source) {
    auto part = make<lofte_settlement>();
    part.kind = kind;
    part.date = date;
    part.amount = amount;
    part.source_id = source.record_id;
    part.fact_id = source.fact_id;
    into.push_back(part);
  }

  void leave_credits() {
    each<lofte_payment>([&](const lofte_fact& fact, const lofte_payment& payment) {
      bool bounced = false;
      each<lofte_bounced_payment>([&](const lofte_fact&, const lofte_bounced_payment& bounce) {
        bounced = bounced || text(bounce.payment_id) == text(fact.record_id);
      });
      if (payment.allocations.count != 0 || bounced) return;
      auto credit = make<lofte_open_credit>();
      credit.kind = LOFTE_OPEN_CREDIT_PAYMENT;
      credit.record_id = fact.record_id;
      credit.date = payment.date;
      credit.amount = payment.amount;
      credits_.push_back(credit);
    });
  }

  void choose_settings(const std::map<std::pair<std::string, std::string>, std::string>& set,
                       const Defaults& defaults) {
    std::map<std::pair<std::string_view, std::string_view>, std::string_view> all;
    for (const auto& [key, value] : defaults) all[{key, ""}] = value;
    for (const auto& [key, value] : set) all[{key.first, key.second}] = value;
    for (const auto& [key, value] : all) {
      auto setting = make<lofte_setting_value>();
      setting.key = borrow(key.first);
      setting.invoice_id = borrow(key.second);
      setting.value = borrow(value);
      settings_.push_back(setting);
    }
  }

  template <class T>
  static lofte_list list_of(const std::vector<T>& items) {
    return {items.data(), items.size(), sizeof(T)};
  }

  void fill(const History& history) {
    view_ = make<lofte_customer_view>();
    view_.customer_id = borrow(history.id_);
    view_.as_of = as_of_;
    view_.known_by = as_of_;
    view_.customer = history.customer_;
    view_.customer_kind = history.customer_->kind;
    view_.language = borrow(history.language_);
    view_.country = borrow(history.country_);
    view_.currency = borrow("NOK");
    view_.history_since = history.history_since_;
    view_.facts = list_of(facts_);
    view_.invoices = list_of(invoices_);
    view_.credits = list_of(credits_);
    view_.settings = list_of(settings_);
    view_.prior_advice = list_of(history.prior_);
    view_.parameters = list_of(parameters_);
  }

  lofte_date as_of_;
  lofte_customer_view view_{};
  std::vector<lofte_fact> facts_;
  std::deque<std::vector<lofte_settlement>> settlements_;
  std::deque<std::vector<lofte_fee_booked>> fees_;
  std::vector<lofte_invoice_state> invoices_;
  std::vector<lofte_open_credit> credits_;
  std::vector<lofte_setting_value> settings_;
  std::vector<lofte_parameter> parameters_;
};

inline std::int64_t History::left(const std::string& id, lofte_date as_of) const {
  const DayView view(*this, as_of, {});
  for (const auto& invoice : range<lofte_invoice_state>(view.raw().invoices)) {
    if (text(invoice.invoice_id) == id) return invoice.open.minor;
  }
  return 0;
}

}  // namespace lofte::testing
