// The customer view as an advisor in C++ reads it. Everything borrows from the call.
#pragma once

#include <algorithm>
#include <charconv>
#include <optional>
#include <string_view>

#include "lofte/cpp/base.hpp"
#include "lofte/facts.h"
#include "lofte/view.h"

namespace lofte {

// ---- which kind of fact a struct is the body of ----

template <class Body>
inline constexpr int32_t kFactKind = LOFTE_FACT_KIND_UNSPECIFIED;

#define LOFTE_FACT_BODY(type, kind) \
  template <>                       \
  inline constexpr int32_t kFactKind<type> = kind
LOFTE_FACT_BODY(lofte_customer, LOFTE_FACT_CUSTOMER);
LOFTE_FACT_BODY(lofte_person, LOFTE_FACT_PERSON);
LOFTE_FACT_BODY(lofte_invoice, LOFTE_FACT_INVOICE);
LOFTE_FACT_BODY(lofte_credit_note, LOFTE_FACT_CREDIT_NOTE);
LOFTE_FACT_BODY(lofte_payment, LOFTE_FACT_PAYMENT);
LOFTE_FACT_BODY(lofte_refund, LOFTE_FACT_REFUND);
LOFTE_FACT_BODY(lofte_bounced_payment, LOFTE_FACT_BOUNCED_PAYMENT);
LOFTE_FACT_BODY(lofte_allocation, LOFTE_FACT_ALLOCATION);
LOFTE_FACT_BODY(lofte_allocation_reversed, LOFTE_FACT_ALLOCATION_REVERSED);
LOFTE_FACT_BODY(lofte_fee_booked, LOFTE_FACT_FEE_BOOKED);
LOFTE_FACT_BODY(lofte_quote, LOFTE_FACT_QUOTE);
LOFTE_FACT_BODY(lofte_delivery, LOFTE_FACT_DELIVERY);
LOFTE_FACT_BODY(lofte_contact, LOFTE_FACT_CONTACT);
LOFTE_FACT_BODY(lofte_promise, LOFTE_FACT_PROMISE);
LOFTE_FACT_BODY(lofte_promise_evidence, LOFTE_FACT_PROMISE_EVIDENCE);
LOFTE_FACT_BODY(lofte_promise_withdrawn, LOFTE_FACT_PROMISE_WITHDRAWN);
LOFTE_FACT_BODY(lofte_dispute, LOFTE_FACT_DISPUTE);
LOFTE_FACT_BODY(lofte_hold, LOFTE_FACT_HOLD);
LOFTE_FACT_BODY(lofte_instalment_agreement, LOFTE_FACT_INSTALMENT_AGREEMENT);
LOFTE_FACT_BODY(lofte_notice, LOFTE_FACT_NOTICE);
LOFTE_FACT_BODY(lofte_survey_asked, LOFTE_FACT_SURVEY_ASKED);
LOFTE_FACT_BODY(lofte_survey_answered, LOFTE_FACT_SURVEY_ANSWERED);
LOFTE_FACT_BODY(lofte_impression, LOFTE_FACT_IMPRESSION);
LOFTE_FACT_BODY(lofte_complaint, LOFTE_FACT_COMPLAINT);
LOFTE_FACT_BODY(lofte_opportunity, LOFTE_FACT_OPPORTUNITY);
LOFTE_FACT_BODY(lofte_feedback, LOFTE_FACT_FEEDBACK);
LOFTE_FACT_BODY(lofte_inbound_question, LOFTE_FACT_INBOUND_QUESTION);
LOFTE_FACT_BODY(lofte_owner_estimate, LOFTE_FACT_OWNER_ESTIMATE);
LOFTE_FACT_BODY(lofte_referral, LOFTE_FACT_REFERRAL);
LOFTE_FACT_BODY(lofte_activity_goal, LOFTE_FACT_ACTIVITY_GOAL);
LOFTE_FACT_BODY(lofte_product_launch, LOFTE_FACT_PRODUCT_LAUNCH);
LOFTE_FACT_BODY(lofte_insolvency, LOFTE_FACT_INSOLVENCY);
LOFTE_FACT_BODY(lofte_death, LOFTE_FACT_DEATH);
LOFTE_FACT_BODY(lofte_decision, LOFTE_FACT_DECISION);
LOFTE_FACT_BODY(lofte_setting, LOFTE_FACT_SETTING);
LOFTE_FACT_BODY(lofte_bank_data_complete, LOFTE_FACT_BANK_DATA_COMPLETE);
LOFTE_FACT_BODY(lofte_history_complete, LOFTE_FACT_HISTORY_COMPLETE);
LOFTE_FACT_BODY(lofte_invoice_reassigned, LOFTE_FACT_INVOICE_REASSIGNED);
LOFTE_FACT_BODY(lofte_customers_merged, LOFTE_FACT_CUSTOMERS_MERGED);
LOFTE_FACT_BODY(lofte_retraction, LOFTE_FACT_RETRACTION);
LOFTE_FACT_BODY(lofte_erasure, LOFTE_FACT_ERASURE);
#undef LOFTE_FACT_BODY

// One fact and its body, of the kind asked for.
template <class Body>
struct Record {
  const lofte_fact& fact;
  const Body& body;
  std::string_view id() const { return text(fact.record_id); }
  std::string_view fact_id() const { return text(fact.fact_id); }
};

// The records of one kind, in order of record id.
template <class Body>
class Records {
  using Facts = Range<lofte_fact>::Iterator;

 public:
  class Iterator {
   public:
    using value_type = Record<Body>;
    using difference_type = std::ptrdiff_t;
    using iterator_concept = std::forward_iterator_tag;

    Iterator() = default;
    explicit Iterator(Facts at) : at_(at) {}
    Record<Body> operator*() const { return {*at_, *static_cast<const Body*>(at_->body.any)}; }
    Iterator& operator++() { return ++at_, *this; }
    Iterator operator++(int) { return Iterator(at_++); }
    friend bool operator==(const Iterator&, const Iterator&) = default;

   private:
    Facts at_;
  };

  Records(Facts begin, Facts end) : begin_(begin), end_(end) {}
  Iterator begin() const { return Iterator(begin_); }
  Iterator end() const { return Iterator(end_); }
  std::size_t size() const { return static_cast<std::size_t>(end_ - begin_); }
  bool empty() const { return begin_ == end_; }

  std::optional<Record<Body>> find(std::string_view id) const {
    const auto at = std::lower_bound(begin_, end_, id, [](const lofte_fact& fact, auto wanted) {
      return text(fact.record_id) < wanted;
    });
    if (at == end_ || text(at->record_id) != id) return std::nullopt;
    return *Iterator(at);
  }

 private:
  Facts begin_;
  Facts end_;
};

// ---- settings: what lofte.settings/1 answers, typed ----

class Settings {
 public:
  explicit Settings(const lofte_customer_view& view) : Settings(view.settings, view.currency) {}
  Settings(const lofte_list& values, lofte_string currency)
      : values_(values), currency_(text(currency)) {}

  // For an invoice where one is named, else for the customer. The manifest must list the key.
  std::string_view text_of(std::string_view key, std::string_view invoice = {}) const {
    if (const auto* value = find(key, invoice)) return text(value->value);
    if (const auto* value = invoice.empty() ? nullptr : find(key, {})) return text(value->value);
    throw Error(LOFTE_INVALID_ARGUMENT, concat("setting ", key), "the manifest does not list it");
  }
  std::int64_t integer(std::string_view key, std::string_view invoice = {}) const {
    const std::string_view value = text_of(key, invoice);
    std::int64_t number = 0;
    const auto [end, fault] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (fault != std::errc{} || end != value.data() + value.size()) {
      throw Error(LOFTE_INVALID_ARGUMENT, concat("setting ", key),
                  concat("\"", value, "\" is no whole number"));
    }
    return number;
  }
  bool boolean(std::string_view key, std::string_view invoice = {}) const {
    const std::string_view value = text_of(key, invoice);
    if (value != "true" && value != "false") {
      throw Error(LOFTE_INVALID_ARGUMENT, concat("setting ", key),
                  concat("\"", value, "\" is neither true nor false"));
    }
    return value == "true";
  }
  // In the book's currency.
  lofte_money amount(std::string_view key, std::string_view invoice = {}) const {
    return money(integer(key, invoice), currency_);
  }

 private:
  // They come in order of key, then invoice.
  const lofte_setting_value* find(std::string_view key, std::string_view invoice) const {
    std::size_t from = 0;
    std::size_t end = values_.size();
    while (from < end) {
      const std::size_t at = from + (end - from) / 2;
      const lofte_setting_value& value = values_[at];
      int order = text(value.key).compare(key);
      if (order == 0) order = text(value.invoice_id).compare(invoice);
      if (order == 0) return &value;
      if (order < 0) {
        from = at + 1;
      } else {
        end = at;
      }
    }
    return nullptr;
  }

  Range<lofte_setting_value> values_;
  std::string_view currency_;
};

// ---- parameters: what the plugin's own book advisor computed ----

class Parameters {
 public:
  explicit Parameters(const lofte_list& values) : values_(values) {}

  // Before the first fold there are none: an advisor does without.
  bool empty() const { return values_.empty(); }
  std::optional<std::string_view> text_of(std::string_view key) const {
    const auto at = std::lower_bound(
        values_.begin(), values_.end(), key,
        [](const lofte_parameter& value, auto wanted) { return text(value.key) < wanted; });
    if (at == values_.end() || text(at->key) != key) return std::nullopt;
    return text(at->value);
  }
  std::optional<std::int64_t> integer(std::string_view key) const {
    return parsed<std::int64_t>(key, "whole number");
  }
  // For chances and fitted figures; never for money or dates.
  std::optional<double> number(std::string_view key) const { return parsed<double>(key, "number"); }

 private:
  template <class Number>
  std::optional<Number> parsed(std::string_view key, std::string_view what) const {
    const auto value = text_of(key);
    if (!value) return std::nullopt;
    Number number{};
    const auto [end, fault] = std::from_chars(value->data(), value->data() + value->size(), number);
    if (fault != std::errc{} || end != value->data() + value->size()) {
      throw Error(LOFTE_INVALID_ARGUMENT, concat("parameter ", key),
                  concat("\"", *value, "\" is no ", what));
    }
    return number;
  }

  Range<lofte_parameter> values_;
};

// ---- the view ----

class View {
 public:
  explicit View(const lofte_customer_view& raw) : raw_(&raw) {}

  const lofte_customer_view& raw() const { return *raw_; }
  lofte_date as_of() const { return raw_->as_of; }
  std::string_view customer_id() const { return text(raw_->customer_id); }
  std::string_view language() const { return text(raw_->language); }
  std::string_view country() const { return text(raw_->country); }
  std::string_view currency() const { return text(raw_->currency); }
  // Null where nothing but references to the customer is known.
  const lofte_customer* customer() const { return raw_->customer; }
  // A business or a public body: addressed in the plural.
  bool is_firm() const {
    return raw_->customer_kind == LOFTE_CUSTOMER_BUSINESS ||
           raw_->customer_kind == LOFTE_CUSTOMER_PUBLIC;
  }

  Range<lofte_invoice_state> invoices() const { return range<lofte_invoice_state>(raw_->invoices); }
  Range<lofte_open_credit> credits() const { return range<lofte_open_credit>(raw_->credits); }
  Range<lofte_prior_advice> prior_advice() const {
    return range<lofte_prior_advice>(raw_->prior_advice);
  }
  Settings settings() const { return Settings(*raw_); }
  // None from a runtime that knows no book advisors.
  Parameters parameters() const {
    return Parameters(LOFTE_HAS(raw_, parameters) ? raw_->parameters : lofte_list{nullptr, 0, 0});
  }

  // The versions in force of the records of one kind: records<lofte_promise>().
  template <class Body>
  Records<Body> records() const {
    static_assert(kFactKind<Body> != LOFTE_FACT_KIND_UNSPECIFIED, "no kind of fact has this body");
    const auto all = range<lofte_fact>(raw_->facts);
    const auto begin =
        std::lower_bound(all.begin(), all.end(), kFactKind<Body>,
                         [](const lofte_fact& fact, int32_t kind) { return fact.kind < kind; });
    const auto end =
        std::upper_bound(begin, all.end(), kFactKind<Body>,
                         [](int32_t kind, const lofte_fact& fact) { return kind < fact.kind; });
    return {begin, end};
  }

  // Who receives what we write: the primary person who has neither left nor died, or null.
  const lofte_person* primary_person() const {
    for (const auto& [fact, person] : records<lofte_person>()) {
      const bool left = person.left_on != 0 && person.left_on <= as_of();
      if (person.primary != 0 && !left && !has_died(text(fact.record_id))) return &person;
    }
    return nullptr;
  }
  // A person at the customer or, without an id, the customer.
  bool has_died(std::string_view person_id = {}) const {
    for (const auto& [fact, death] : records<lofte_death>()) {
      if (text(death.person_id) == person_id) return true;
    }
    return false;
  }

 private:
  const lofte_customer_view* raw_;
};

}  // namespace lofte
