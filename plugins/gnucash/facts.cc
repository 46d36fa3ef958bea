#include "facts.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "lofte/cpp/view.hpp"

namespace lofte::gnucash {
namespace {

constexpr std::string_view kSource = "gnucash";

template <class Body>
void add(const Facts& facts, std::string_view record_id, lofte_date known, const Body& body,
         const std::string& place) {
  auto fact = make<lofte_fact>();
  fact.record_id = borrow(record_id);
  fact.known_date = known;
  fact.source = borrow(kSource);
  fact.kind = kFactKind<Body>;
  fact.body.any = &body;
  facts.add(fact, place);
}

class Teller {
 public:
  Teller(const Book& book, const Receivables& found, const Facts& facts)
      : book_(book), found_(found), facts_(facts) {}

  void run() {
    name_customers();
    meet_customers();
    for (const Customer& customer : book_.customers.all()) tell(customer);
    for (const Document& document : found_.documents) tell(document);
    for (const Payment& payment : found_.payments) tell(payment);
    for (const Allocation& allocation : found_.allocations) tell(allocation);
    for (const Reversal& reversal : found_.reversals) tell(reversal);
    for (const Refund& refund : found_.refunds) tell(refund);
    for (const Fee& fee : found_.fees) tell(fee);
    for (const auto& [where, message] : book_.remarks) facts_.remark(where, message);
    for (const auto& [where, message] : found_.remarks) facts_.remark(where, message);
  }

 private:
  // GnuCash's own number; by guid where that is empty or another customer's.
  void name_customers() {
    std::unordered_set<std::string_view> taken;
    for (const Customer& customer : book_.customers.all()) {
      const bool good = !customer.id.empty() && taken.insert(customer.id).second;
      ids_.emplace(&customer, good ? customer.id : customer.guid);
      if (good) continue;
      facts_.remark(concat("customer ", customer.id),
                    concat("its number is used twice or empty: known here as ", customer.guid));
    }
  }

  // GnuCash does not say since when a customer is known: with the first booking at the latest.
  void meet_customers() {
    const auto meet = [this](const Customer* customer, lofte_date day) {
      auto& first = met_.try_emplace(customer, day).first->second;
      first = std::min(first, day);
    };
    for (const Document& document : found_.documents) meet(document.customer, document.known);
    for (const Payment& payment : found_.payments) meet(payment.customer, payment.known);
    for (const Refund& refund : found_.refunds) meet(refund.customer, refund.known);
  }

  lofte_string id(const Customer* customer) const { return borrow(ids_.at(customer)); }
  lofte_string id(std::size_t document) const {
    return borrow(found_.documents[document].record_id);
  }
  static lofte_money amount(std::int64_t minor, const std::string& currency) {
    return money(minor, currency);
  }

  void tell(const Customer& customer) {
    const std::string& record_id = ids_.at(&customer);
    auto body = make<lofte_customer>();
    body.name = borrow(customer.name.empty() ? record_id : customer.name);
    body.currency = borrow(customer.currency);
    body.email = borrow(customer.email);
    body.phone = borrow(customer.phone);
    body.address = borrow(customer.address);
    body.note = borrow(customer.notes);
    const Terms* terms = customer.terms.empty() ? nullptr : book_.terms.find(customer.terms);
    if (terms != nullptr && !terms->proximo && terms->due >= 0) {
      body.payment_terms_days = terms->due;
      body.present |= LOFTE_CUSTOMER_HAS_PAYMENT_TERMS_DAYS;
    }
    const auto met = met_.find(&customer);
    add(facts_, record_id, met == met_.end() ? 0 : met->second, body,
        concat("customer ", record_id));
  }

  void tell(const Document& document) {
    if (document.credit_note) {
      auto body = make<lofte_credit_note>();
      body.status = LOFTE_CREDIT_NOTE_ISSUED;
      tell(document, body);
    } else {
      auto body = make<lofte_invoice>();
      body.status = LOFTE_INVOICE_ISSUED;
      body.due_date = document.due;
      tell(document, body);
    }
  }

  template <class Body>
  void tell(const Document& document, Body& body) {
    const Invoice& from = *document.from;
    body.customer_id = id(document.customer);
    if (document.record_id != from.id) body.number = borrow(from.id);
    body.issue_date = document.issued;
    body.amount = amount(document.amount, document.currency);
    body.note = borrow(from.notes);
    add(facts_, document.record_id, document.known, body, concat("invoice ", from.id));
  }

  void tell(const Payment& payment) {
    std::vector<lofte_payment_allocation> parts;
    for (const auto& part : payment.parts) {
      auto made = make<lofte_payment_allocation>();
      made.invoice_id = id(part.document);
      made.amount = amount(part.amount, payment.currency);
      parts.push_back(made);
    }
    auto body = make<lofte_payment>();
    body.customer_id = id(payment.customer);
    body.date = payment.date;
    body.amount = amount(payment.amount, payment.currency);
    body.allocations = list(std::span(parts));
    body.reference = borrow(payment.reference);
    body.cancelled = payment.cancelled ? 1 : 0;
    add(facts_, payment.record_id, payment.known, body, place(payment.record_id));
  }

  void tell(const Allocation& allocation) {
    auto body = make<lofte_allocation>();
    body.invoice_id = id(allocation.document);
    say(allocation.credit, body.payment_id, body.credit_note_id);
    body.amount = amount(allocation.amount, found_.documents[allocation.document].currency);
    body.date = allocation.date;
    add(facts_, allocation.record_id, allocation.known, body, place(allocation.record_id));
  }

  void tell(const Reversal& reversal) {
    auto body = make<lofte_allocation_reversed>();
    if (reversal.allocation_id.empty()) {
      body.payment_id = borrow(found_.payments[reversal.payment].record_id);
      body.invoice_id = id(reversal.document);
    } else {
      body.allocation_id = borrow(reversal.allocation_id);
    }
    body.date = reversal.date;
    add(facts_, reversal.record_id, reversal.known, body, place(reversal.record_id));
  }

  void tell(const Refund& refund) {
    auto body = make<lofte_refund>();
    body.customer_id = id(refund.customer);
    body.date = refund.date;
    body.amount = amount(refund.amount, refund.currency);
    if (refund.has_credit) say(refund.credit, body.payment_id, body.credit_note_id);
    add(facts_, refund.record_id, refund.known, body, place(refund.record_id));
  }

  void tell(const Fee& fee) {
    auto body = make<lofte_fee_booked>();
    body.invoice_id = id(fee.document);
    body.kind = LOFTE_FEE_BOOKED_OTHER;
    body.amount = amount(fee.amount, found_.documents[fee.document].currency);
    body.date = fee.date;
    add(facts_, fee.record_id, fee.known, body, place(fee.record_id));
  }

  void say(const CreditRef& credit, lofte_string& payment_id, lofte_string& credit_note_id) const {
    if (credit.kind == CreditKind::kPayment) {
      payment_id = borrow(found_.payments[credit.index].record_id);
    } else {
      credit_note_id = id(credit.index);
    }
  }

  static std::string place(const std::string& record_id) {
    return concat("transaction ", record_id);
  }

  const Book& book_;
  const Receivables& found_;
  const Facts& facts_;
  std::unordered_map<const Customer*, std::string> ids_;
  std::unordered_map<const Customer*, lofte_date> met_;
};

}  // namespace

void add_facts(const Book& book, const Receivables& found, const Facts& facts) {
  Teller(book, found, facts).run();
}

}  // namespace lofte::gnucash
