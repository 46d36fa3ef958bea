#include "gather.h"

#include <algorithm>
#include <tuple>

namespace lofte::promise_log {
namespace {

// Ten to the number of decimals of a currency; two unless ISO 4217 says otherwise.
std::int64_t minor_units(std::string_view code) {
  for (const std::string_view whole : {"JPY", "KRW", "ISK", "VND", "CLP", "PYG", "UGX", "XAF",
                                       "XOF", "XPF", "RWF", "KMF", "GNF", "DJF", "BIF", "VUV"}) {
    if (code == whole) return 1;
  }
  for (const std::string_view three : {"BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"}) {
    if (code == three) return 1000;
  }
  return 100;
}

lofte_money usual_tolerance(const lofte_money& amount, const Policy& policy) {
  const std::int64_t units = policy.amount_tolerance_units * minor_units(currency(amount));
  const std::int64_t share = amount.minor / 100 * policy.amount_tolerance_percent +
                             amount.minor % 100 * policy.amount_tolerance_percent / 100;
  return money(std::max(units, share), currency(amount));
}

// What was left to pay on the promised invoices when the promise was made. Invoices of another
// currency than the first are left out: no sum would make sense.
lofte_money open_when_made(const View& view, const Promise& promise) {
  lofte_money sum{};
  for (const lofte_invoice_state& invoice : view.invoices()) {
    if (!contains(promise.invoice_ids, text(invoice.invoice_id))) continue;
    const lofte_money& owed = invoice.invoice->amount;
    if (!has_amount(sum)) sum = money(0, currency(owed));
    if (currency(owed) != currency(sum)) continue;
    sum.minor += owed.minor;
    for (const lofte_fee_booked& fee : range<lofte_fee_booked>(invoice.fees)) {
      if (fee.date <= promise.made_on) sum.minor += fee.amount.minor;
    }
    for (const lofte_settlement& part : range<lofte_settlement>(invoice.settlements)) {
      if (part.date < promise.made_on) sum.minor -= part.amount.minor;
    }
  }
  return sum.minor > 0 ? sum : lofte_money{};
}

class Gatherer {
 public:
  Gatherer(const View& view, const Policy& policy, const Calendar& calendar, const Clock& clock)
      : view_(view), policy_(policy), calendar_(calendar), clock_(clock) {}

  std::vector<Promise> all() {
    const auto records = view_.records<lofte_promise>();
    found_.reserve(records.size());
    for (const auto& record : records) add(record);
    for (const auto& record : view_.records<lofte_promise_evidence>()) show(record);
    for (const auto& record : view_.records<lofte_promise_withdrawn>()) withdraw(record);
    for (const auto& record : records) supersede(record);
    for (const auto& record : view_.records<lofte_instalment_agreement>()) add_plan(record);
    std::sort(found_.begin(), found_.end(), [](const Promise& a, const Promise& b) {
      return std::tie(a.due_on, a.made_on, a.key) < std::tie(b.due_on, b.made_on, b.key);
    });
    return std::move(found_);
  }

 private:
  lofte_date working_days(lofte_date day, int count) const {
    return count == 0 ? day : calendar_.add_working_days(view_.country(), day, count);
  }

  void add(const Record<lofte_promise>& record) {
    const auto& said = record.body;
    Promise promise;
    promise.key = record.id();
    promise.id = record.id();
    promise.fact_id = record.fact_id();
    promise.ours = said.direction == LOFTE_PROMISE_OURS;
    promise.what = text(said.what);
    promise.invoice_ids = said.invoice_ids;
    promise.made_on = said.made_on;
    promise.due_on = said.due_on;
    promise.level = level_of(record);
    const bool own_days = (said.present & LOFTE_PROMISE_HAS_TOLERANCE_DAYS) != 0;
    if (promise.ours) {
      // We keep ours by the day itself, unless more was agreed for this one.
      promise.window_end = working_days(said.due_on, own_days ? said.tolerance_days : 0);
      promise.warn_from = std::max(working_days(said.due_on, -policy_.warning_days), said.made_on);
    } else {
      promise.window_end =
          working_days(said.due_on, own_days ? said.tolerance_days : policy_.tolerance_days);
      promise.amount = has_amount(said.amount) ? said.amount : open_when_made(view_, promise);
      const bool own = has_amount(said.tolerance) && said.tolerance.minor >= 0;
      promise.tolerance = own ? said.tolerance : usual_tolerance(promise.amount, policy_);
    }
    found_.push_back(std::move(promise));
  }

  // The parts of a payment plan are promises to pay. A part that the host also posted as a promise
  // of its own is judged there.
  void add_plan(const Record<lofte_instalment_agreement>& record) {
    std::int64_t number = 0;
    for (const lofte_instalment& part : range<lofte_instalment>(record.body.instalments)) {
      ++number;
      if (has_own_promise(record.id(), part.due_on)) continue;
      Promise promise;
      promise.key = concat("agreement:", record.id(), ":", number);
      promise.subject_kind = LOFTE_FACT_INSTALMENT_AGREEMENT;
      promise.id = record.id();
      promise.fact_id = record.fact_id();
      promise.amount = part.amount;
      promise.tolerance = usual_tolerance(part.amount, policy_);
      promise.invoice_ids = record.body.invoice_ids;
      promise.made_on = record.body.agreed_on;
      promise.due_on = part.due_on;
      promise.window_end = working_days(part.due_on, policy_.tolerance_days);
      if (record.body.cancelled_on != 0 && clock_.reached(record.body.cancelled_on)) {
        promise.withdrawn_on = record.body.cancelled_on;
        promise.ended_by = record.fact_id();
      }
      found_.push_back(std::move(promise));
    }
  }

  bool has_own_promise(std::string_view agreement, lofte_date due_on) const {
    for (const auto& [fact, said] : view_.records<lofte_promise>()) {
      if (text(said.agreement_id) == agreement && said.due_on == due_on) return true;
    }
    return false;
  }

  // Only records are in found_ yet, in the order of their ids.
  Promise* find(std::string_view id) {
    const auto at =
        std::lower_bound(found_.begin(), found_.end(), id,
                         [](const Promise& promise, auto wanted) { return promise.id < wanted; });
    return at != found_.end() && at->id == id ? &*at : nullptr;
  }

  void show(const Record<lofte_promise_evidence>& record) {
    Promise* promise = find(text(record.body.promise_id));
    if (promise == nullptr) return;
    lofte_date& shown = record.body.partial != 0 ? promise->partly_shown_on : promise->shown_on;
    if (shown == 0 || record.body.date < shown) shown = record.body.date;
    promise->shown_by.push_back(record.fact_id());
  }

  void withdraw(const Record<lofte_promise_withdrawn>& record) {
    Promise* promise = find(text(record.body.promise_id));
    if (promise == nullptr) return;
    promise->withdrawn_on = record.body.date;
    promise->ended_by = record.fact_id();
  }

  void supersede(const Record<lofte_promise>& record) {
    Promise* promise = find(text(record.body.supersedes_id));
    if (promise == nullptr || promise->id == record.id()) return;
    promise->superseded_on = record.body.made_on;
    promise->ended_by = record.fact_id();
  }

  // Bounded by the number of promises, should the host have made a ring of them.
  int32_t level_of(const Record<lofte_promise>& record) const {
    const auto records = view_.records<lofte_promise>();
    int32_t level = 0;
    std::string_view earlier = text(record.body.supersedes_id);
    while (!earlier.empty() && level < static_cast<int32_t>(records.size())) {
      ++level;
      const auto next = records.find(earlier);
      earlier = next ? text(next->body.supersedes_id) : std::string_view{};
    }
    return level;
  }

  const View& view_;
  const Policy& policy_;
  const Calendar& calendar_;
  const Clock& clock_;
  std::vector<Promise> found_;
};

}  // namespace

std::vector<Promise> gather(const View& view, const Policy& policy, const Calendar& calendar,
                            const Clock& clock) {
  return Gatherer(view, policy, calendar, clock).all();
}

}  // namespace lofte::promise_log
