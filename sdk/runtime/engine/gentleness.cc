#include "engine/gentleness.h"

#include <algorithm>

#include "base/text.h"

namespace lofte::engine {
namespace {

constexpr int kQuietDays = 3;     // paid this soon after a notice: it would have come anyway
constexpr int kVeryLate = 14;     // days after the due date
constexpr int kCaughtBy = 14;     // days after the due date
constexpr int kLongestWait = 30;  // what an invoice without a notice counts at most

using FirstNotices = std::map<std::string_view, lofte_date>;

void count_notice(const AssumedNotice& notice, const PaidInvoices& paid, Gentleness& sums,
                  FirstNotices& first) {
  bool known = false;
  bool needless = true;
  bool about_paid = true;
  for (const std::string& id : notice.invoices) {
    const auto invoice = paid.find(id);
    if (invoice == paid.end()) continue;
    known = true;
    needless &= invoice->second.paid - notice.date <= kQuietDays;
    about_paid &= invoice->second.paid <= notice.date;
    const auto [at, is_first] = first.try_emplace(invoice->first, notice.date);
    if (!is_first) at->second = std::min(at->second, notice.date);
  }
  if (!known) return;
  ++sums.notices;
  sums.needless += needless ? 1 : 0;
  sums.about_paid += about_paid ? 1 : 0;
}

}  // namespace

PaidInvoices paid_invoices(const lofte_customer_view& customer) {
  PaidInvoices paid;
  for (std::uint64_t i = 0; i < customer.invoices.count; ++i) {
    const auto& invoice = *LOFTE_AT(lofte_invoice_state, customer.invoices, i);
    if (invoice.status != LOFTE_INVOICE_STATE_SETTLED || invoice.settled_on == 0) continue;
    const bool by_payment = [&] {
      for (std::uint64_t k = 0; k < invoice.settlements.count; ++k) {
        const auto& part = *LOFTE_AT(lofte_settlement, invoice.settlements, k);
        if (part.kind == LOFTE_SETTLEMENT_PAYMENT) return true;
      }
      return false;
    }();
    if (by_payment) paid[base::str(invoice.invoice_id)] = {invoice.due_date, invoice.settled_on};
  }
  return paid;
}

void Gentleness::add(const Gentleness& other) {
  paid += other.paid;
  notices += other.notices;
  needless += other.needless;
  about_paid += other.about_paid;
  very_late += other.very_late;
  days_to_notice += other.days_to_notice;
  caught += other.caught;
  before_due += other.before_due;
}

Gentleness gentleness(std::span<const AssumedNotice> notices, const PaidInvoices& paid,
                      lofte_date from, lofte_date to) {
  Gentleness sums;
  FirstNotices first;
  for (const AssumedNotice& notice : notices) count_notice(notice, paid, sums, first);
  for (const auto& [id, invoice] : paid) {
    if ((from != 0 && invoice.due < from) || (to != 0 && invoice.due > to)) continue;
    ++sums.paid;
    const int late = invoice.paid - invoice.due;
    // One that fell due just before the period's end had no time to be noticed.
    if (late <= kVeryLate || (to != 0 && invoice.due + kCaughtBy > to)) continue;
    ++sums.very_late;
    const auto noticed = first.find(id);
    const bool in_time = noticed != first.end() && noticed->second < invoice.paid;
    const int waited = in_time ? noticed->second - invoice.due : std::min(kLongestWait, late);
    sums.days_to_notice += waited;
    sums.caught += waited <= kCaughtBy ? 1 : 0;
    sums.before_due += noticed != first.end() && noticed->second < invoice.due ? 1 : 0;
  }
  return sums;
}

}  // namespace lofte::engine
