#include "thanks.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "letter.h"

namespace lofte::late_payer {
namespace {

struct Occasion {
  std::string key;
  std::string_view rule;     // "plan-finished": its texts begin with that
  lofte_date day = 0;        // the payment that closed the matter
  std::string_view fact_id;  // of the notice, the plan or the payment
};

const lofte_invoice_state* find(const View& view, std::string_view id) {
  for (const lofte_invoice_state& invoice : view.invoices()) {
    if (text(invoice.invoice_id) == id) return &invoice;
  }
  return nullptr;
}

// The last payment on an invoice that is settled and that no bounce opened again; 0: none.
lofte_date paid_on(const lofte_invoice_state& invoice) {
  if (invoice.status != LOFTE_INVOICE_STATE_SETTLED) return 0;
  lofte_date paid = 0;
  for (const lofte_settlement& part : range<lofte_settlement>(invoice.settlements)) {
    if (part.kind == LOFTE_SETTLEMENT_PAYMENT) paid = std::max(paid, part.date);
  }
  return std::min(paid, invoice.settled_on);
}

// The day on which the last of the named invoices was paid; 0: not all are settled, or none by
// paying.
lofte_date all_paid_on(const View& view, const lofte_list& ids) {
  lofte_date paid = 0;
  for (const lofte_string& id : range<lofte_string>(ids)) {
    const lofte_invoice_state* invoice = find(view, text(id));
    if (invoice == nullptr) continue;
    if (invoice->status == LOFTE_INVOICE_STATE_OPEN) return 0;
    paid = std::max(paid, paid_on(*invoice));
  }
  return paid;
}

bool is_fresh(const Case& c, lofte_date day) {
  return day != 0 && !c.clock.passed(day + c.policy.thank_days);
}

// Invoices paid a short while ago; only matters that name one of them can have closed so recently.
std::vector<std::string_view> freshly_paid(const Case& c) {
  std::vector<std::string_view> ids;
  for (const lofte_invoice_state& invoice : c.view.invoices()) {
    if (is_fresh(c, paid_on(invoice))) ids.push_back(text(invoice.invoice_id));
  }
  return ids;
}

bool names_one(const lofte_list& ids, const std::vector<std::string_view>& of) {
  return std::any_of(of.begin(), of.end(), [&](auto id) { return contains(ids, id); });
}

std::optional<Occasion> plan_finished(const Case& c, const std::vector<std::string_view>& fresh) {
  std::optional<Occasion> latest;
  for (const auto& plan : c.view.records<lofte_instalment_agreement>()) {
    if (!names_one(plan.body.invoice_ids, fresh)) continue;
    if (plan.body.cancelled_on != 0 && c.clock.reached(plan.body.cancelled_on)) continue;
    const lofte_date day = all_paid_on(c.view, plan.body.invoice_ids);
    if (day < plan.body.agreed_on || !is_fresh(c, day)) continue;
    if (!latest || day > latest->day) {
      latest =
          Occasion{concat("thanks after plan ", plan.id()), "plan-finished", day, plan.fact_id()};
    }
  }
  return latest;
}

std::optional<Occasion> paid_after_notice(const Case& c,
                                          const std::vector<std::string_view>& fresh) {
  std::optional<Occasion> latest;
  for (const auto& notice : c.view.records<lofte_notice>()) {
    if (notice.body.step < kNudge || !names_one(notice.body.invoice_ids, fresh)) continue;
    const lofte_date day = all_paid_on(c.view, notice.body.invoice_ids);
    if (day < notice.body.date || !is_fresh(c, day)) continue;
    // Of several notices about the same invoices the last one names the matter.
    if (!latest || day >= latest->day) {
      latest = Occasion{concat("thanks after ", notice.id()), "paid-after-notice", day,
                        notice.fact_id()};
    }
  }
  return latest;
}

// Only where the book knows the customer from the beginning.
std::optional<Occasion> first_payment(const Case& c) {
  lofte_date first_invoice = 0;
  lofte_date day = 0;
  std::string_view fact_id;
  for (const lofte_invoice_state& invoice : c.view.invoices()) {
    const lofte_date issued = invoice.invoice->issue_date;
    if (first_invoice == 0 || issued < first_invoice) first_invoice = issued;
    for (const lofte_settlement& part : range<lofte_settlement>(invoice.settlements)) {
      if (part.kind != LOFTE_SETTLEMENT_PAYMENT || (day != 0 && part.date >= day)) continue;
      day = part.date;
      fact_id = text(part.fact_id);
    }
  }
  const lofte_date since = c.view.raw().history_since;
  const bool known = since == 0 || first_invoice > since;
  if (!known || !is_fresh(c, day)) return std::nullopt;
  return Occasion{"thanks for the first payment", "first-payment", day, fact_id};
}

bool may_write(const Case& c) {
  const lofte_customer* customer = c.view.customer();
  if (customer != nullptr && customer->internal != 0) return false;
  for (const auto& [fact, complaint] : c.view.records<lofte_complaint>()) {
    if (complaint.resolved_on == 0 || !c.clock.reached(complaint.resolved_on)) return false;
  }
  return !c.view.has_died();
}

}  // namespace

void say_thanks(const Case& c, const Claims& claims) {
  if (!claims.all.empty() || !may_write(c)) return;
  std::optional<Occasion> occasion;
  if (c.policy.thank_after_notice) {
    const std::vector<std::string_view> fresh = freshly_paid(c);
    occasion = plan_finished(c, fresh);
    if (!occasion) occasion = paid_after_notice(c, fresh);
  }
  if (!occasion && c.policy.thank_first_payment) occasion = first_payment(c);
  if (!occasion) return;

  Letter letter(c, c.out.draft(occasion->key), c.working_day(occasion->day));
  letter.draft()
      .rule(occasion->rule)
      .title(concat("draft.", occasion->rule), {{"date", Date{occasion->day}}})
      .since(occasion->day)
      .latest(occasion->day + c.policy.thank_days)
      .evidence(occasion->fact_id)
      .subject(concat(occasion->rule, ".subject"))
      .line(concat(occasion->rule, ".body"), {letter.form()});
  letter.close();
}

}  // namespace lofte::late_payer
