// The view of a history on one day: what is effective by then, settled by simple sums.
#pragma once

#include <tuple>
#include <unordered_map>

#include "lofte/cpp/testing/history.hpp"

namespace lofte::testing {

// Settings as the manifest has them by default, by key.
using Defaults = std::map<std::string, std::string>;

class DayView {
 public:
  // Borrows from the history; what the view itself needs comes from `memory`.
  DayView(const History& history, lofte_date as_of, const Defaults& defaults,
          std::pmr::memory_resource* memory = std::pmr::new_delete_resource())
      : as_of_(as_of), arena_(memory) {
    choose_facts(history.facts_);
    index_what_settles();
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
      parameter.key = keep(key);
      parameter.value = keep(value);
      parameters_.push_back(parameter);
    }
    for (const lofte_prior_advice& item : history.prior_) prior_.push_back(item);
    fill(history);
  }
  DayView(const DayView&) = delete;
  DayView& operator=(const DayView&) = delete;

  const lofte_customer_view& raw() const { return *view_; }

 private:
  // What was paid or credited of an invoice, and by which record.
  struct Part {
    std::int32_t kind;
    lofte_date date;
    lofte_money amount;
    const lofte_fact* source;
  };
  template <class T>
  using ById = std::unordered_map<std::string_view, std::vector<T>>;
  template <class T>
  using List = std::pmr::vector<T>;

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

  void index_what_settles() {
    each<lofte_bounced_payment>([&](const lofte_fact&, const lofte_bounced_payment& bounce) {
      bounces_[text(bounce.payment_id)].push_back(bounce.date);
    });
    each<lofte_payment>([&](const lofte_fact& paid, const lofte_payment& payment) {
      for (const auto& part : range<lofte_payment_allocation>(payment.allocations)) {
        auto& parts = parts_[text(part.invoice_id)];
        parts.push_back({LOFTE_SETTLEMENT_PAYMENT, payment.date, part.amount, &paid});
        for (const lofte_date bounced : bounced_on(text(paid.record_id))) {
          const auto back = money(-part.amount.minor, currency(part.amount));
          parts.push_back({LOFTE_SETTLEMENT_BOUNCED, bounced, back, &paid});
        }
      }
    });
    each<lofte_credit_note>([&](const lofte_fact& credited, const lofte_credit_note& credit) {
      parts_[text(credit.invoice_id)].push_back(
          {LOFTE_SETTLEMENT_CREDIT, credit.issue_date, credit.amount, &credited});
    });
    each<lofte_fee_booked>([&](const lofte_fact&, const lofte_fee_booked& fee) {
      fees_[text(fee.invoice_id)].push_back(fee);
    });
  }
  std::vector<lofte_date> bounced_on(std::string_view payment) const {
    const auto found = bounces_.find(payment);
    return found == bounces_.end() ? std::vector<lofte_date>{} : found->second;
  }

  void settle(const lofte_fact& fact) {
    const lofte_invoice& invoice = *fact.body.invoice;
    if (invoice.status == LOFTE_INVOICE_DRAFT) return;
    const std::string_view code = currency(invoice.amount);
    const std::string_view id = text(fact.record_id);
    List<lofte_settlement> settlements(&arena_);
    for (const Part& part : parts_[id]) {
      auto settlement = make<lofte_settlement>();
      settlement.kind = part.kind;
      settlement.date = part.date;
      settlement.amount = part.amount;
      settlement.source_id = part.source->record_id;
      settlement.fact_id = part.source->fact_id;
      settlements.push_back(settlement);
    }
    std::stable_sort(settlements.begin(), settlements.end(),
                     [](const auto& a, const auto& b) { return a.date < b.date; });
    std::int64_t fee_sum = 0;
    for (const lofte_fee_booked& fee : fees_[id]) fee_sum += fee.amount.minor;

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
    state.settlements = held(settlements);
    state.fees = held(List<lofte_fee_booked>(fees_[id].begin(), fees_[id].end(), &arena_));
    invoices_.push_back(state);
  }

  void leave_credits() {
    each<lofte_payment>([&](const lofte_fact& fact, const lofte_payment& payment) {
      if (payment.allocations.count != 0 || !bounced_on(text(fact.record_id)).empty()) return;
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
      setting.key = keep(key.first);
      setting.invoice_id = keep(key.second);
      setting.value = keep(value);
      settings_.push_back(setting);
    }
  }

  lofte_string keep(std::string_view text) {
    if (text.empty()) return {nullptr, 0};
    char* copy = static_cast<char*>(arena_.allocate(text.size(), 1));
    std::memcpy(copy, text.data(), text.size());
    return {copy, text.size()};
  }
  template <class T>
  static lofte_list list_of(const List<T>& items) {
    return items.empty() ? lofte_list{nullptr, 0, 0}
                         : lofte_list{items.data(), items.size(), sizeof(T)};
  }
  // The same, for as long as the view lives.
  template <class T>
  lofte_list held(const List<T>& items) {
    if (items.empty()) return {nullptr, 0, 0};
    auto* copies = static_cast<T*>(arena_.allocate(items.size() * sizeof(T), alignof(T)));
    std::uninitialized_copy(items.begin(), items.end(), copies);
    return {copies, items.size(), sizeof(T)};
  }

  void fill(const History& history) {
    view_ = new (arena_.allocate(sizeof *view_, alignof(lofte_customer_view)))
        lofte_customer_view(make<lofte_customer_view>());
    view_->customer_id = keep(history.id_);
    view_->as_of = as_of_;
    view_->known_by = as_of_;
    view_->customer = history.customer_;
    view_->customer_kind = history.customer_->kind;
    view_->language = keep(history.language_);
    view_->country = keep(history.country_);
    view_->currency = keep("NOK");
    view_->history_since = history.history_since_;
    view_->facts = list_of(facts_);
    view_->invoices = list_of(invoices_);
    view_->credits = list_of(credits_);
    view_->settings = list_of(settings_);
    view_->prior_advice = list_of(prior_);
    view_->parameters = list_of(parameters_);
  }

  lofte_date as_of_;
  std::pmr::monotonic_buffer_resource arena_;
  lofte_customer_view* view_ = nullptr;
  List<lofte_fact> facts_{&arena_};
  List<lofte_invoice_state> invoices_{&arena_};
  List<lofte_open_credit> credits_{&arena_};
  List<lofte_setting_value> settings_{&arena_};
  List<lofte_parameter> parameters_{&arena_};
  List<lofte_prior_advice> prior_{&arena_};
  ById<lofte_date> bounces_;
  ById<Part> parts_;
  ById<lofte_fee_booked> fees_;
};

inline std::int64_t History::left(const std::string& id, lofte_date as_of) const {
  const DayView view(*this, as_of, {});
  for (const auto& invoice : range<lofte_invoice_state>(view.raw().invoices)) {
    if (text(invoice.invoice_id) == id) return invoice.open.minor;
  }
  return 0;
}

}  // namespace lofte::testing
