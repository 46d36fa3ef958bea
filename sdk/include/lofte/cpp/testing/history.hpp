// Histories of one customer in a few readable lines, and the view they make on a day:
//
//     customer("Åse").invoice("F1", "2026-01-05", 1200_nok).due("2026-01-19").paid("2026-02-02")
//
// The settlement here is the simplest one that is right, made apart from the runtime's ledger, so
// that an advisor can be tested with nothing else running.
#pragma once

#include <algorithm>
#include <map>
#include <memory>
#include <memory_resource>
#include <new>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lofte/cpp/date.hpp"
#include "lofte/cpp/view.hpp"

namespace lofte::testing {

// "2026-01-31" as a day. Throws Error(LOFTE_INVALID_ARGUMENT) for anything else.
inline lofte_date day(std::string_view iso) {
  const auto number = [&](std::size_t at, std::size_t size) {
    int value = 0;
    for (const char digit : iso.substr(at, size)) {
      if (digit < '0' || digit > '9') return -1;
      value = value * 10 + (digit - '0');
    }
    return value;
  };
  if (iso.size() == 10 && iso[4] == '-' && iso[7] == '-') {
    const int year = number(0, 4);
    const int month = number(5, 2);
    const int date = number(8, 2);
    const std::chrono::year_month_day whole{std::chrono::year{year},
                                            std::chrono::month{static_cast<unsigned>(month)},
                                            std::chrono::day{static_cast<unsigned>(date)}};
    // 1970-01-01 would read as an absent date.
    if (year >= 0 && month > 0 && date > 0 && whole.ok() && days_of(whole) != 0) {
      return days_of(whole);
    }
  }
  throw Error(LOFTE_INVALID_ARGUMENT, "day",
              concat("\"", iso, "\" is no day; right would be one such as 2026-01-31"));
}

inline lofte_money operator""_nok(unsigned long long whole) {
  return money(static_cast<std::int64_t>(whole) * 100, "NOK");
}
inline lofte_money operator""_sek(unsigned long long whole) {
  return money(static_cast<std::int64_t>(whole) * 100, "SEK");
}
inline lofte_money operator""_eur(unsigned long long whole) {
  return money(static_cast<std::int64_t>(whole) * 100, "EUR");
}

// A day as a test writes it: "2026-01-19", or counted.
struct When {
  lofte_date days;
  When(const char* iso) : days(day(iso)) {}    // NOLINT(google-explicit-constructor)
  When(lofte_date counted) : days(counted) {}  // NOLINT(google-explicit-constructor)
};

using Ids = std::vector<std::string>;

class History {
 public:
  // What is told is kept in memory from `memory`; a copy of a history shares it.
  explicit History(std::string_view name,
                   std::pmr::memory_resource* memory = std::pmr::new_delete_resource())
      : arena_(std::make_shared<std::pmr::monotonic_buffer_resource>(memory)) {
    customer_ = &hold<lofte_customer>();
    customer_->name = keep(name);
    customer_->kind = LOFTE_CUSTOMER_CONSUMER;
    add("C1", 0, *customer_);
  }

  // ---- who ----

  // Where a book has several: the customer's number, "C1" unless this is said.
  History& known_as(std::string_view id) { return id_ = id, *this; }
  History& business() { return customer_->kind = LOFTE_CUSTOMER_BUSINESS, *this; }
  History& public_body() { return customer_->kind = LOFTE_CUSTOMER_PUBLIC, *this; }
  History& speaks(std::string_view code) { return language_ = code, *this; }
  History& lives_in(std::string_view code) { return country_ = code, *this; }
  History& manager(std::string_view name) { return customer_->manager = keep(name), *this; }
  History& internal() { return customer_->internal = 1, *this; }
  History& excluded(std::string_view reason) {
    customer_->reminders_excluded = 1;
    customer_->reminders_excluded_reason = keep(reason);
    return *this;
  }
  History& direct_debit() { return customer_->direct_debit = 1, *this; }
  History& person(std::string_view given_name, std::string_view language = {}) {
    auto& person = hold<lofte_person>();
    person.given_name = keep(given_name);
    person.language = keep(language);
    person.primary = 1;
    return add(next_id("person"), 0, person);
  }
  History& died(When when) {
    auto& death = hold<lofte_death>();
    death.date = when.days;
    return add(next_id("death"), when.days, death);
  }
  History& insolvent(When when, lofte_date ended = 0) {
    auto& insolvency = hold<lofte_insolvency>();
    insolvency.date = when.days;
    insolvency.ended_on = ended;
    return add(next_id("insolvency"), when.days, insolvency);
  }
  History& known_since(When when) { return history_since_ = when.days, *this; }

  // ---- invoices: what follows is about the one named last ----

  History& invoice(std::string_view id, When issued, lofte_money amount) {
    auto& invoice = hold<lofte_invoice>();
    invoice.customer_id = keep(id_);
    invoice.status = LOFTE_INVOICE_ISSUED;
    invoice.issue_date = issued.days;
    invoice.due_date = issued.days + 14;
    invoice.amount = amount;
    invoice_ = &invoice;
    invoice_id_ = id;
    return add(id, issued.days, invoice);
  }
  History& due(When when) { return invoice_->due_date = when.days, *this; }
  History& number(std::string_view text) { return invoice_->number = keep(text), *this; }
  History& reference(std::string_view text) {
    return invoice_->payment_reference = keep(text), *this;
  }
  History& collected_by_bank() { return invoice_->direct_debit = 1, *this; }
  History& booked_as(lofte_money amount) { return invoice_->amount_book = amount, *this; }
  History& cancelled(When when) { return change_status(when, LOFTE_INVOICE_CANCELLED); }
  History& written_off(When when) { return change_status(when, LOFTE_INVOICE_WRITTEN_OFF); }
  // All that is left on that day.
  History& paid(When when) {
    return paid(when, money(left(invoice_id_, when.days), currency(invoice_->amount)));
  }
  History& paid(When when, lofte_money amount) {
    auto& part = hold<lofte_payment_allocation>();
    part.invoice_id = keep(invoice_id_);
    part.amount = amount;
    auto& payment = hold<lofte_payment>();
    payment.date = when.days;
    payment.amount = amount;
    payment.allocations = {&part, 1, sizeof part};
    payment_id_ = next_id("payment");
    return add(payment_id_, when.days, payment);
  }
  History& bounced(When when) {
    auto& bounce = hold<lofte_bounced_payment>();
    bounce.payment_id = keep(payment_id_);
    bounce.date = when.days;
    return add(next_id("bounce"), when.days, bounce);
  }
  History& credited(When when, lofte_money amount) {
    auto& note = hold<lofte_credit_note>();
    note.issue_date = when.days;
    note.amount = amount;
    note.invoice_id = keep(invoice_id_);
    return add(next_id("credit"), when.days, note);
  }
  History& fee(When when, lofte_money amount, std::int32_t kind = LOFTE_FEE_BOOKED_REMINDER_FEE) {
    auto& fee = hold<lofte_fee_booked>();
    fee.invoice_id = keep(invoice_id_);
    fee.kind = kind;
    fee.amount = amount;
    fee.date = when.days;
    return add(next_id("fee"), when.days, fee);
  }

  // ---- money set against nothing ----

  History& pays(When when, lofte_money amount) {
    auto& payment = hold<lofte_payment>();
    payment.date = when.days;
    payment.amount = amount;
    payment_id_ = next_id("payment");
    return add(payment_id_, when.days, payment);
  }

  // ---- promises ----

  History& promises(std::string_view id, When made, When due, lofte_money amount = {},
                    const Ids& invoices = {}) {
    auto& promise = add_promise(id, made, due, LOFTE_PROMISE_THEIRS);
    promise.amount = amount;
    promise.invoice_ids = keep(invoices);
    return *this;
  }
  History& we_promise(std::string_view id, When made, When due, std::string_view what) {
    add_promise(id, made, due, LOFTE_PROMISE_OURS).what = keep(what);
    return *this;
  }
  History& instead_of(std::string_view earlier) {
    return promise_->supersedes_id = keep(earlier), *this;
  }
  History& with_grace(int days) {
    promise_->present |= LOFTE_PROMISE_HAS_TOLERANCE_DAYS;
    promise_->tolerance_days = days;
    return *this;
  }
  History& of_plan(std::string_view agreement) {
    return promise_->agreement_id = keep(agreement), *this;
  }
  History& done(std::string_view promise, When when, bool partial = false) {
    auto& evidence = hold<lofte_promise_evidence>();
    evidence.promise_id = keep(promise);
    evidence.date = when.days;
    evidence.kind = LOFTE_PROMISE_EVIDENCE_QUOTE_SENT;
    evidence.partial = partial ? 1 : 0;
    return add(next_id("evidence"), when.days, evidence);
  }
  History& withdrawn(std::string_view promise, When when) {
    auto& withdrawal = hold<lofte_promise_withdrawn>();
    withdrawal.promise_id = keep(promise);
    withdrawal.date = when.days;
    return add(next_id("withdrawal"), when.days, withdrawal);
  }
  History& plan(std::string_view id, When agreed, const Ids& invoices,
                const std::vector<std::pair<When, lofte_money>>& parts, lofte_date cancelled = 0) {
    std::vector<lofte_instalment> list;
    for (const auto& [when, amount] : parts) {
      auto part = make<lofte_instalment>();
      part.due_on = when.days;
      part.amount = amount;
      list.push_back(part);
    }
    auto& plan = hold<lofte_instalment_agreement>();
    plan.agreed_on = agreed.days;
    plan.invoice_ids = keep(invoices);
    plan.instalments = keep(list);
    plan.cancelled_on = cancelled;
    return add(id, agreed.days, plan);
  }

  // ---- what was said ----

  History& notice(std::string_view id, When when, int step, When new_due, const Ids& invoices) {
    auto& notice = hold<lofte_notice>();
    notice.date = when.days;
    notice.step = step;
    notice.new_due_date = new_due.days;
    notice.invoice_ids = keep(invoices);
    return add(id, when.days, notice);
  }
  History& we_call(When when, std::int32_t purpose = LOFTE_CONTACT_PAYMENT) {
    return contact(when, LOFTE_CONTACT_OUTBOUND, LOFTE_CHANNEL_PHONE, purpose);
  }
  History& they_call(When when) {
    return contact(when, LOFTE_CONTACT_INBOUND, LOFTE_CHANNEL_PHONE, LOFTE_CONTACT_SUPPORT);
  }
  History& newsletter(When when) {
    contact(when, LOFTE_CONTACT_OUTBOUND, LOFTE_CHANNEL_EMAIL, LOFTE_CONTACT_MARKETING);
    return contact_->mass = 1, *this;
  }
  History& unreached(When when) {
    we_call(when);
    return contact_->unreached = 1, *this;
  }
  History& dispute(std::string_view id, When opened, const Ids& invoices, lofte_date resolved = 0) {
    auto& dispute = hold<lofte_dispute>();
    dispute.invoice_ids = keep(invoices);
    dispute.opened_on = opened.days;
    dispute.resolved_on = resolved;
    return add(id, opened.days, dispute);
  }
  History& on_hold(std::string_view id, When from, When until, std::string_view reason,
                   const Ids& invoices = {}) {
    auto& hold_fact = hold<lofte_hold>();
    hold_fact.invoice_ids = keep(invoices);
    hold_fact.from = from.days;
    hold_fact.until = until.days;
    hold_fact.reason = keep(reason);
    return add(id, from.days, hold_fact);
  }
  History& complains(std::string_view id, When opened, lofte_date resolved = 0) {
    auto& complaint = hold<lofte_complaint>();
    complaint.opened_on = opened.days;
    complaint.resolved_on = resolved;
    return add(id, opened.days, complaint);
  }

  // A record of any kind: with<lofte_quote>("Q1", "2026-01-05", [](auto& quote) { quote.status = 2;
  // }). Texts set in it are literals.
  template <class Body, class Fill>
  History& with(std::string_view id, When when, Fill&& fill) {
    auto& body = hold<Body>();
    fill(body);
    return add(id, when.days, body);
  }
  // What else is known of the customer.
  template <class Fill>
  History& who(Fill&& fill) {
    fill(*customer_);
    return *this;
  }

  // ---- settings, what another plugin said, what the plugin's own fold computed ----

  History& parameter(std::string_view key, std::string_view value) {
    parameters_[std::string(key)] = value;
    return *this;
  }

  // An item of a plugin that ran before: said<lofte_stage>("relationship", "stage", [](auto&
  // advice, auto& stage) { advice.stage = &stage; ... }).
  template <class Detail, class Fill>
  History& said(std::string_view plugin, std::string_view key, Fill&& fill) {
    auto& advice = hold<lofte_advice>();
    advice.key = keep(key);
    fill(advice, hold<Detail>());
    auto prior = make<lofte_prior_advice>();
    prior.plugin = keep(plugin);
    prior.advice = &advice;
    prior_.push_back(prior);
    return *this;
  }
  History& setting(std::string_view key, std::string_view value, std::string_view invoice = {}) {
    settings_[{std::string(key), std::string(invoice)}] = value;
    return *this;
  }
  History& verdict(std::string_view key, std::string_view state, lofte_date until = 0) {
    auto& verdict = hold<lofte_verdict>();
    verdict.state = keep(state);
    verdict.until = until;
    auto& advice = hold<lofte_advice>();
    advice.kind = LOFTE_ADVICE_VERDICT;
    advice.key = keep(key);
    advice.verdict = &verdict;
    auto prior = make<lofte_prior_advice>();
    prior.plugin = keep("promise-log");
    prior.advice = &advice;
    prior_.push_back(prior);
    return *this;
  }

 private:
  friend class DayView;

  template <class T>
  T& hold() {
    static_assert(std::is_trivially_destructible_v<T>);
    return *new (arena_->allocate(sizeof(T), alignof(T))) T(make<T>());
  }
  lofte_string keep(std::string_view text) {
    if (text.empty()) return {nullptr, 0};
    char* copy = static_cast<char*>(arena_->allocate(text.size(), 1));
    std::memcpy(copy, text.data(), text.size());
    return {copy, text.size()};
  }
  template <class T>
  lofte_list keep(const std::vector<T>& items) {
    if (items.empty()) return {nullptr, 0, 0};
    auto* copies = static_cast<T*>(arena_->allocate(items.size() * sizeof(T), alignof(T)));
    std::uninitialized_copy(items.begin(), items.end(), copies);
    return {copies, items.size(), sizeof(T)};
  }
  lofte_list keep(const Ids& ids) {
    std::vector<lofte_string> list;
    for (const std::string& id : ids) list.push_back(keep(std::string_view(id)));
    return keep(list);
  }
  std::string next_id(std::string_view kind) { return concat(kind, " ", ++count_); }

  template <class Body>
  History& add(std::string_view id, lofte_date effective, const Body& body) {
    auto fact = make<lofte_fact>();
    fact.record_id = keep(id);
    fact.fact_id = keep(concat("fact ", facts_.size() + 1));
    fact.effective_date = effective;
    fact.kind = kFactKind<Body>;
    fact.body.any = &body;
    facts_.push_back(fact);
    return *this;
  }
  lofte_promise& add_promise(std::string_view id, When made, When due, std::int32_t direction) {
    auto& promise = hold<lofte_promise>();
    promise.direction = direction;
    promise.made_on = made.days;
    promise.due_on = due.days;
    add(id, made.days, promise);
    promise_ = &promise;
    return promise;
  }
  History& contact(When when, std::int32_t direction, std::int32_t channel, std::int32_t purpose) {
    contact_ = &hold<lofte_contact>();
    contact_->date = when.days;
    contact_->direction = direction;
    contact_->channel = channel;
    contact_->purpose = purpose;
    return add(next_id("contact"), when.days, *contact_);
  }
  // A later version of the invoice.
  History& change_status(When when, std::int32_t status) {
    auto& changed = hold<lofte_invoice>();
    changed = *invoice_;
    changed.status = status;
    changed.status_date = when.days;
    return add(invoice_id_, when.days, changed);
  }
  std::int64_t left(const std::string& id, lofte_date as_of) const;

  // Shared, so that a copy of a history can be told on in another way.
  std::shared_ptr<std::pmr::monotonic_buffer_resource> arena_;
  std::vector<lofte_fact> facts_;
  std::map<std::pair<std::string, std::string>, std::string> settings_;
  std::vector<lofte_prior_advice> prior_;
  std::map<std::string, std::string> parameters_;
  lofte_customer* customer_ = nullptr;
  lofte_invoice* invoice_ = nullptr;
  lofte_promise* promise_ = nullptr;
  lofte_contact* contact_ = nullptr;
  std::string id_ = "C1";
  std::string invoice_id_;
  std::string payment_id_;
  std::string language_ = "nb";
  std::string country_ = "NO";
  lofte_date history_since_ = 0;
  int count_ = 0;
};

inline History customer(std::string_view name) {
  return History(name);
}

}  // namespace lofte::testing

#include "lofte/cpp/testing/day_view.hpp"
