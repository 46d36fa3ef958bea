#include "money_received.h"

#include <algorithm>
#include <tuple>

namespace lofte::promise_log {
namespace {

struct Receipt {
  lofte_date date;
  std::int64_t left;
  std::string_view currency;
  std::string_view invoice;  // absent: set against nothing
  std::string_view source;   // payment
  std::string_view fact_id;
};

// A payment taken back empties the receipts it made, the latest first.
void take_back(std::vector<Receipt>& receipts, std::size_t first, const lofte_settlement& part) {
  std::int64_t back = -part.amount.minor;
  for (std::size_t at = receipts.size(); at > first && back > 0; --at) {
    Receipt& receipt = receipts[at - 1];
    if (receipt.source != text(part.source_id)) continue;
    const std::int64_t taken = std::min(receipt.left, back);
    receipt.left -= taken;
    back -= taken;
  }
}

std::vector<Receipt> all_receipts(const View& view) {
  std::vector<Receipt> receipts;
  for (const lofte_invoice_state& invoice : view.invoices()) {
    const std::size_t first = receipts.size();
    for (const lofte_settlement& part : range<lofte_settlement>(invoice.settlements)) {
      if (part.kind == LOFTE_SETTLEMENT_PAYMENT) {
        receipts.push_back({part.date, part.amount.minor, currency(part.amount),
                            text(invoice.invoice_id), text(part.source_id), text(part.fact_id)});
      } else if (part.amount.minor < 0) {
        take_back(receipts, first, part);
      }
    }
  }
  const auto payments = view.records<lofte_payment>();
  for (const lofte_open_credit& credit : view.credits()) {
    if (credit.kind != LOFTE_OPEN_CREDIT_PAYMENT) continue;
    const auto payment = payments.find(text(credit.record_id));
    receipts.push_back({credit.date,
                        credit.amount.minor,
                        currency(credit.amount),
                        {},
                        text(credit.record_id),
                        payment ? payment->fact_id() : std::string_view{}});
  }
  std::sort(receipts.begin(), receipts.end(), [](const Receipt& a, const Receipt& b) {
    return std::tie(a.date, a.source, a.invoice) < std::tie(b.date, b.source, b.invoice);
  });
  return receipts;
}

struct Debt {
  bool known = false;          // the view has an invoice of the promise
  std::int64_t left = 0;       // what is owed of them at most, credits since then taken off
  lofte_date relieved_on = 0;  // the last credit or cancellation
};

// What the promised invoices came to when the promise was made, less what was credited since. A
// write-off is no relief: the promise was not kept by our giving up.
Debt debt_of(const View& view, const Promise& promise) {
  Debt debt;
  if (promise.invoice_ids.count == 0) return debt;
  for (const lofte_invoice_state& invoice : view.invoices()) {
    const lofte_money& owed = invoice.invoice->amount;
    if (currency(owed) != currency(promise.amount)) continue;
    if (!contains(promise.invoice_ids, text(invoice.invoice_id))) continue;
    debt.known = true;
    if (invoice.status == LOFTE_INVOICE_STATE_CANCELLED) {
      debt.relieved_on = std::max(debt.relieved_on, invoice.invoice->status_date);
      continue;
    }
    debt.left += owed.minor;
    for (const lofte_fee_booked& fee : range<lofte_fee_booked>(invoice.fees)) {
      debt.left += fee.amount.minor;
    }
    for (const lofte_settlement& part : range<lofte_settlement>(invoice.settlements)) {
      const bool before = part.date < promise.made_on;
      const bool credited = part.kind == LOFTE_SETTLEMENT_CREDIT;
      if (before || credited) debt.left -= part.amount.minor;
      if (!before && credited) debt.relieved_on = std::max(debt.relieved_on, part.date);
    }
  }
  return debt;
}

struct Taking {
  lofte_date date;
  std::int64_t amount;
};

class Hand {
 public:
  Hand(Promise& promise, std::int64_t target) : promise_(promise), missing_(target) {}

  void take(std::vector<Receipt>& receipts, bool of_its_invoices) {
    for (Receipt& receipt : receipts) {
      if (missing_ == 0) return;
      if (receipt.left == 0 || receipt.date < promise_.made_on ||
          receipt.currency != currency(promise_.amount)) {
        continue;
      }
      const bool fits = of_its_invoices
                            ? contains(promise_.invoice_ids, receipt.invoice)
                            : promise_.invoice_ids.count == 0 || receipt.invoice.empty();
      if (!fits) continue;
      const std::int64_t amount = std::min(receipt.left, missing_);
      receipt.left -= amount;
      missing_ -= amount;
      takings_.push_back({receipt.date, amount});
      if (!receipt.fact_id.empty()) promise_.received_by.push_back(receipt.fact_id);
    }
  }

  void count() {
    std::stable_sort(takings_.begin(), takings_.end(),
                     [](const Taking& a, const Taking& b) { return a.date < b.date; });
    for (const Taking& taking : takings_) {
      if (promise_.first_received_on == 0) promise_.first_received_on = taking.date;
      promise_.received += taking.amount;
      if (taking.date <= promise_.window_end) promise_.received_in_time += taking.amount;
      if (promise_.reached_on == 0 && promise_.received >= promise_.needed) {
        promise_.reached_on = taking.date;
      }
    }
  }

 private:
  Promise& promise_;
  std::int64_t missing_;
  std::vector<Taking> takings_;
};

void hand_out_to(const View& view, Promise& promise, std::vector<Receipt>& receipts) {
  const Debt debt = debt_of(view, promise);
  std::int64_t target = promise.amount.minor;
  if (debt.known) target = std::min(target, std::max<std::int64_t>(debt.left, 0));
  if (target == 0) {
    promise.nothing_owed = true;
    promise.nothing_owed_on = std::max(debt.relieved_on, promise.made_on);
    return;
  }
  promise.needed = std::max<std::int64_t>(1, target - promise.tolerance.minor);
  Hand hand(promise, target);
  if (promise.invoice_ids.count != 0) hand.take(receipts, true);
  hand.take(receipts, false);
  hand.count();
}

}  // namespace

void hand_out(const View& view, std::span<Promise> promises) {
  const auto asks = [](const Promise& promise) {
    return !promise.ours && promise.is_money() && promise.withdrawn_on == 0 &&
           promise.superseded_on == 0;
  };
  if (std::none_of(promises.begin(), promises.end(), asks)) return;
  std::vector<Receipt> receipts = all_receipts(view);
  for (Promise& promise : promises) {
    if (asks(promise)) hand_out_to(view, promise, receipts);
  }
}

}  // namespace lofte::promise_log
