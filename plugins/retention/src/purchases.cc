#include "purchases.h"

#include <algorithm>

namespace lofte::retention {
namespace {

struct Credit {
  std::string_view invoice_id;
  lofte_money amount;
};

// What credit notes take off each invoice, by invoice. A note that names an invoice counts whole,
// also where the invoice was paid before; one that names none counts where it was set against one.
std::vector<Credit> credits_of(const View& view, const Clock& clock) {
  std::vector<Credit> credits;
  const auto notes = view.records<lofte_credit_note>();
  if (notes.empty()) return credits;
  for (const auto& [fact, note] : notes) {
    const bool issued =
        note.status != LOFTE_CREDIT_NOTE_DRAFT && note.status != LOFTE_CREDIT_NOTE_CANCELLED;
    if (!issued || note.invoice_id.size == 0 || !clock.reached(note.issue_date)) continue;
    credits.push_back({text(note.invoice_id), note.amount});
  }
  for (const lofte_invoice_state& invoice : view.invoices()) {
    for (const auto& part : range<lofte_settlement>(invoice.settlements)) {
      if (part.kind != LOFTE_SETTLEMENT_CREDIT && part.kind != LOFTE_SETTLEMENT_REVERSED) continue;
      const auto note = notes.find(text(part.source_id));
      if (note && note->body.invoice_id.size == 0) {
        credits.push_back({text(invoice.invoice_id), part.amount});
      }
    }
  }
  std::ranges::stable_sort(credits, {}, &Credit::invoice_id);
  return credits;
}

std::int64_t credited(const std::vector<Credit>& credits, const lofte_invoice_state& invoice) {
  std::int64_t sum = 0;
  const std::string_view id = text(invoice.invoice_id);
  for (auto credit = std::ranges::lower_bound(credits, id, {}, &Credit::invoice_id);
       credit != credits.end() && credit->invoice_id == id; ++credit) {
    if (currency(credit->amount) == currency(invoice.invoice->amount)) sum += credit->amount.minor;
  }
  return sum;
}

}  // namespace

std::vector<Sale> sales_of(const View& view, const Clock& clock) {
  const std::vector<Credit> credits = credits_of(view, clock);
  std::vector<Sale> sales;
  sales.reserve(view.invoices().size());
  for (const lofte_invoice_state& state : view.invoices()) {
    const lofte_invoice& invoice = *state.invoice;
    if (state.status == LOFTE_INVOICE_STATE_CANCELLED || !clock.reached(invoice.issue_date)) {
      continue;
    }
    const std::int64_t net = invoice.amount.minor - credited(credits, state);
    if (net <= 0) continue;
    sales.push_back(
        {invoice.issue_date, money(net, currency(invoice.amount)), text(state.fact_id)});
  }
  std::ranges::stable_sort(sales, {}, &Sale::on);
  return sales;
}

std::vector<lofte_date> days_of(std::span<const Sale> sales) {
  std::vector<lofte_date> days;
  for (const Sale& sale : sales) {
    if (days.empty() || days.back() != sale.on) days.push_back(sale.on);
  }
  return days;
}

Rhythm rhythm_of(std::span<const lofte_date> days) {
  if (days.size() < 2) return {};
  std::vector<int> gaps;
  for (std::size_t at = 1; at < days.size(); ++at) gaps.push_back(days[at] - days[at - 1]);
  std::ranges::sort(gaps);
  const std::size_t middle = gaps.size() / 2;
  return {gaps.size() % 2 == 1 ? gaps[middle] : (gaps[middle - 1] + gaps[middle]) / 2,
          gaps[(gaps.size() * 9 + 9) / 10 - 1]};
}

Standing standing_of(const View& view, const Policy& policy, std::span<const lofte_date> days) {
  const lofte_date last = days.back();
  const int silence =
      std::max(policy.lost_after_gaps * rhythm_of(days).median_gap, policy.lost_after_days);
  Standing standing{last, last + silence + 1};
  const auto end = [&](lofte_date day) {
    if (day < last || day >= standing.lost_on) return;
    standing = {day, day};
  };
  if (view.customer() != nullptr && view.customer()->ended_on != 0) {
    end(view.customer()->ended_on);
  }
  for (const auto& [fact, death] : view.records<lofte_death>()) {
    if (death.person_id.size == 0) end(death.date);
  }
  return standing;
}

bool is_known_first(const View& view, const Policy& policy, lofte_date day) {
  const lofte_date since = view.raw().history_since;
  return since == 0 || day >= since + policy.lost_after_days;
}

}  // namespace lofte::retention
