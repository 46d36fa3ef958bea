#include "purchases.h"

#include <algorithm>
#include <string_view>

namespace lofte::relationship {
namespace {

// A credit note against one invoice.
struct Credit {
  std::string_view invoice_id;
  lofte_date on;
  lofte_money amount;
};

// By invoice, then day. What a note names counts also where the invoice was paid before and the
// note is set against nothing; notes set against an invoice by hand count as they were set.
std::vector<Credit> credits_of(const Case& c) {
  std::vector<Credit> credits;
  const auto notes = c.view.records<lofte_credit_note>();
  if (notes.empty()) return credits;
  for (const auto& [fact, note] : notes) {
    const bool issued =
        note.status != LOFTE_CREDIT_NOTE_DRAFT && note.status != LOFTE_CREDIT_NOTE_CANCELLED;
    if (!issued || note.invoice_id.size == 0 || !c.clock.reached(note.issue_date)) continue;
    credits.push_back({text(note.invoice_id), note.issue_date, note.amount});
  }
  for (const lofte_invoice_state& invoice : c.view.invoices()) {
    for (const lofte_settlement& part : range<lofte_settlement>(invoice.settlements)) {
      const bool taken_back = part.kind == LOFTE_SETTLEMENT_REVERSED;
      if (part.kind != LOFTE_SETTLEMENT_CREDIT && !taken_back) continue;
      const auto note = notes.find(text(part.source_id));
      if (!note || note->body.invoice_id.size != 0) continue;
      credits.push_back({text(invoice.invoice_id), part.date, part.amount});
    }
  }
  std::sort(credits.begin(), credits.end(), [](const Credit& a, const Credit& b) {
    return a.invoice_id != b.invoice_id ? a.invoice_id < b.invoice_id : a.on < b.on;
  });
  return credits;
}

void count_credits(const std::vector<Credit>& credits, Sale& sale) {
  const lofte_money& amount = sale.invoice->invoice->amount;
  const std::string_view id = text(sale.invoice->invoice_id);
  auto at = std::lower_bound(
      credits.begin(), credits.end(), id,
      [](const Credit& credit, std::string_view wanted) { return credit.invoice_id < wanted; });
  lofte_date full_on = 0;
  for (; at != credits.end() && at->invoice_id == id; ++at) {
    if (currency(at->amount) != currency(amount)) continue;
    sale.credited += at->amount.minor;
    if (sale.credited < amount.minor) {
      full_on = 0;
    } else if (full_on == 0 && amount.minor > 0) {
      full_on = at->on;
    }
  }
  if (full_on != 0) sale.undone_on = std::max(full_on, sale.on);
}

bool is_listed(std::string_view list, std::string_view product) {
  while (!list.empty() && !product.empty()) {
    const auto comma = list.find(',');
    std::string_view one = list.substr(0, comma);
    while (!one.empty() && one.front() == ' ') one.remove_prefix(1);
    while (!one.empty() && one.back() == ' ') one.remove_suffix(1);
    if (one == product) return true;
    list = comma == list.npos ? std::string_view{} : list.substr(comma + 1);
  }
  return false;
}

bool is_trial(const Case& c, const lofte_invoice& invoice) {
  if (is_listed(c.policy.trial_products, text(invoice.product))) return true;
  const bool own = currency(invoice.amount) == c.view.currency();
  const lofte_money& amount = own ? invoice.amount : invoice.amount_book;
  if (invoice.amount.minor == 0) return true;
  return currency(amount) == c.view.currency() && amount.minor <= c.policy.trial_limit.minor;
}

}  // namespace

lofte_money Sale::worth(std::string_view book_currency) const {
  const lofte_invoice& bought = *invoice->invoice;
  if (currency(bought.amount) == book_currency) {
    return money(std::max<std::int64_t>(bought.amount.minor - credited, 0), book_currency);
  }
  if (currency(bought.amount_book) != book_currency) return {};
  // Of another currency: credited in part, it is taken for what it was; the rate is not ours to
  // make.
  return bought.amount_book;
}

std::vector<Sale> sales_of(const Case& c) {
  std::vector<Sale> sales;
  const auto invoices = c.view.invoices();
  sales.reserve(invoices.size());
  const std::vector<Credit> credits = credits_of(c);
  for (const lofte_invoice_state& invoice : invoices) {
    const lofte_invoice& said = *invoice.invoice;
    if (!c.clock.reached(said.issue_date)) continue;
    Sale sale{&invoice, said.issue_date, 0, 0, is_trial(c, said)};
    if (!credits.empty()) count_credits(credits, sale);
    const lofte_date cancelled = std::max(said.status_date, sale.on);
    if (invoice.status == LOFTE_INVOICE_STATE_CANCELLED && c.clock.reached(cancelled)) {
      sale.undone_on = sale.undone_on == 0 ? cancelled : std::min(sale.undone_on, cancelled);
    }
    sales.push_back(sale);
  }
  std::stable_sort(sales.begin(), sales.end(),
                   [](const Sale& a, const Sale& b) { return a.on < b.on; });
  return sales;
}

}  // namespace lofte::relationship
