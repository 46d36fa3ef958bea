#include "accounts/telling.h"

#include <nlohmann/json.hpp>

#include <utility>

#include "accounts/facts.h"

namespace kontor {
namespace {

using nlohmann::json;

constexpr const char* kBookCurrency = "NOK";  // as the office makes its books

// Only what is known is said.
void put(json& body, const char* field, const std::string& text) {
  if (!text.empty()) body[field] = text;
}
void put(json& body, const char* field, lofte_date day) {
  if (day != 0) body[field] = iso(day);
}

}  // namespace

json customer_fact(const Customer& customer) {
  // First what Kontor has no column for, so that telling of a change takes none of it away.
  json body = customer.more.empty() ? json::object() : json::parse(customer.more);
  body["name"] = customer.name;
  body["kind"] = customer.kind;
  body["country"] = customer.country;
  body["language"] = customer.language;
  put(body, "phone", customer.phone);
  put(body, "email", customer.email);
  put(body, "manager", customer.manager);
  return fact(customer.number, "customer", body);
}

json invoice_fact(const Invoice& invoice) {
  json body = {{"customerId", invoice.customer},
               {"status", "ISSUED"},
               {"issueDate", iso(invoice.issued)},
               {"dueDate", iso(invoice.due)},
               {"amount", money(invoice.minor, invoice.currency)}};
  put(body, "product", invoice.product);
  if (invoice.book_minor != 0) body["amountBook"] = money(invoice.book_minor, kBookCurrency);
  return fact(invoice.number, "invoice", body, invoice.issued);
}

json payment_fact(const Payment& payment, const Owed& owed) {
  const json amount = money(payment.minor, owed.currency);
  return fact(
      payment.number, "payment",
      {{"customerId", owed.customer},
       {"date", iso(payment.date)},
       {"amount", amount},
       {"allocations", json::array({{{"invoiceId", payment.invoice}, {"amount", amount}}})}},
      payment.date);
}

json credit_fact(const CreditNote& note, const Owed& owed) {
  json body = {{"customerId", owed.customer},
               {"status", "ISSUED"},
               {"issueDate", iso(note.date)},
               {"amount", money(note.minor, owed.currency)},
               {"invoiceId", note.invoice}};
  put(body, "reason", note.reason);
  return fact(note.number, "creditNote", body, note.date);
}

json fee_fact(const Fee& fee, const std::string& currency) {
  json body = {{"invoiceId", fee.invoice},
               {"kind", fee.kind},
               {"amount", money(fee.minor, currency)},
               {"date", iso(fee.date)},
               {"step", fee.step}};
  if (fee.base_minor != 0) {
    body["rateBp"] = fee.rate_bp;
    body["base"] = money(fee.base_minor, currency);
    put(body, "from", fee.from);
    put(body, "until", fee.until);
  }
  return fact(fee.id, "feeBooked", body, fee.date);
}

json contact_fact(const Contact& contact) {
  json body = {{"customerId", contact.customer},
               {"date", iso(contact.date)},
               {"channel", contact.channel},
               {"purpose", contact.purpose},
               {"direction", contact.inbound ? "INBOUND" : "OUTBOUND"}};
  if (contact.unreached) body["unreached"] = true;
  put(body, "by", contact.by);
  put(body, "summary", contact.summary);
  put(body, "agreed", contact.agreed);
  put(body, "nextContactOn", contact.next_on);
  return fact(contact.id, "contact", body, contact.date);
}

json promise_fact(const Promise& promise) {
  json body = {{"customerId", promise.customer},
               {"direction", promise.ours ? "OURS" : "THEIRS"},
               {"madeOn", iso(promise.made)},
               {"dueOn", iso(promise.due)},
               {"channel", "CHANNEL_PHONE"}};
  put(body, "what", promise.what);
  put(body, "by", promise.by);
  if (promise.minor != 0) body["amount"] = money(promise.minor, promise.currency);
  if (!promise.invoices.empty()) body["invoiceIds"] = promise.invoices;
  return fact(promise.id, "promise", body, promise.made);
}

json person_fact(const Person& person) {
  json body = {{"customerId", person.customer}};
  put(body, "givenName", person.given_name);
  put(body, "familyName", person.family_name);
  put(body, "role", person.role);
  put(body, "email", person.email);
  put(body, "phone", person.phone);
  if (person.primary) body["primary"] = true;
  put(body, "leftOn", person.left_on);
  return fact(person.id, "person", body);
}

json complaint_fact(const Complaint& complaint) {
  json body = {{"customerId", complaint.customer}, {"openedOn", iso(complaint.opened)}};
  put(body, "resolvedOn", complaint.resolved);
  put(body, "owner", complaint.owner);
  put(body, "dueOn", complaint.due);
  put(body, "text", complaint.text);
  put(body, "cause", complaint.cause);
  put(body, "remedy", complaint.remedy);
  put(body, "prevention", complaint.prevention);
  if (!complaint.invoice.empty()) body["invoiceIds"] = json::array({complaint.invoice});
  return fact(complaint.id, "complaint", body);
}

}  // namespace kontor
