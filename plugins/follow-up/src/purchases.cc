#include "purchases.h"

#include <algorithm>
#include <map>

namespace lofte::follow_up {
namespace {

// By invoice: what notes name counts also where the invoice had been paid before.
std::map<std::string_view, std::int64_t> credits_of(const Case& c) {
  std::map<std::string_view, std::int64_t> credits;
  const auto notes = c.view.records<lofte_credit_note>();
  for (const auto& [fact, note] : notes) {
    const bool issued =
        note.status != LOFTE_CREDIT_NOTE_DRAFT && note.status != LOFTE_CREDIT_NOTE_CANCELLED;
    if (!issued || note.invoice_id.size == 0 || !c.clock.reached(note.issue_date)) continue;
    credits[text(note.invoice_id)] += note.amount.minor;
  }
  for (const lofte_invoice_state& invoice : c.view.invoices()) {
    for (const auto& part : range<lofte_settlement>(invoice.settlements)) {
      const auto note = notes.find(text(part.source_id));
      if (part.kind != LOFTE_SETTLEMENT_CREDIT || !note) continue;
      if (note->body.invoice_id.size == 0) credits[text(invoice.invoice_id)] += part.amount.minor;
    }
  }
  return credits;
}

bool stands(const Case& c, const lofte_invoice_state& state, std::int64_t credited) {
  const lofte_invoice& invoice = *state.invoice;
  if (invoice.amount.minor <= 0 || !c.clock.reached(invoice.issue_date)) return false;
  if (credited >= invoice.amount.minor) return false;
  if (state.status != LOFTE_INVOICE_STATE_CANCELLED) return true;
  return !c.clock.reached(std::max(invoice.status_date, invoice.issue_date));
}

void find_deliveries(const Case& c, std::vector<Purchase>& purchases) {
  for (const auto& [fact, delivery] : c.view.records<lofte_delivery>()) {
    if (delivery.invoice_id.size == 0 || !c.clock.reached(delivery.date)) continue;
    for (Purchase& purchase : purchases) {
      for (const auto* invoice : purchase.invoices) {
        if (text(invoice->invoice_id) != text(delivery.invoice_id)) continue;
        const bool first = purchase.delivered_on == 0 || delivery.date < purchase.delivered_on;
        if (first) purchase.delivered_on = delivery.date;
      }
    }
  }
  for (Purchase& purchase : purchases) {
    purchase.delivered_on = std::max(purchase.delivered_on, purchase.on);
  }
}

}  // namespace

std::string_view Purchase::product() const {
  for (const auto* state : invoices) {
    if (state->invoice->product.size != 0) return text(state->invoice->product);
    for (const auto& line : range<lofte_invoice_line>(state->invoice->lines)) {
      if (line.product.size != 0) return text(line.product);
    }
  }
  return {};
}

bool Purchase::holds(std::string_view product) const {
  for (const auto* state : invoices) {
    if (text(state->invoice->product) == product) return true;
    for (const auto& line : range<lofte_invoice_line>(state->invoice->lines)) {
      if (text(line.product) == product) return true;
    }
  }
  return false;
}

std::vector<Purchase> purchases_of(const Case& c) {
  const auto credits = credits_of(c);
  std::map<lofte_date, Purchase> by_day;
  for (const lofte_invoice_state& state : c.view.invoices()) {
    const auto credited = credits.find(text(state.invoice_id));
    if (!stands(c, state, credited == credits.end() ? 0 : credited->second)) continue;
    Purchase& purchase = by_day[state.invoice->issue_date];
    purchase.on = state.invoice->issue_date;
    purchase.invoices.push_back(&state);
  }
  std::vector<Purchase> purchases;
  purchases.reserve(by_day.size());
  for (auto& [on, purchase] : by_day) purchases.push_back(std::move(purchase));
  find_deliveries(c, purchases);
  return purchases;
}

}  // namespace lofte::follow_up
