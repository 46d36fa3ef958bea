#include "claims.h"

#include <algorithm>
#include <tuple>

namespace lofte::late_payer {
namespace {

// A payment that was taken back opens the matter anew, from its mildest step.
lofte_date opened_again(const lofte_invoice_state& invoice) {
  lofte_date last = 0;
  for (const lofte_settlement& part : range<lofte_settlement>(invoice.settlements)) {
    const bool back =
        part.kind == LOFTE_SETTLEMENT_BOUNCED || part.kind == LOFTE_SETTLEMENT_REVERSED;
    if (back) last = std::max(last, part.date);
  }
  return last;
}

class Index {
 public:
  explicit Index(std::vector<Claim>& claims) {
    sorted_.reserve(claims.size());
    for (Claim& claim : claims) sorted_.push_back(&claim);
    std::sort(sorted_.begin(), sorted_.end(),
              [](const Claim* a, const Claim* b) { return a->id() < b->id(); });
  }
  Claim* find(std::string_view id) const {
    const auto at =
        std::lower_bound(sorted_.begin(), sorted_.end(), id,
                         [](const Claim* claim, auto wanted) { return claim->id() < wanted; });
    return at != sorted_.end() && (*at)->id() == id ? *at : nullptr;
  }

 private:
  std::vector<Claim*> sorted_;
};

void count_notice(const Record<lofte_notice>& record, const Index& index) {
  const lofte_notice& notice = record.body;
  if (notice.step < kNudge) return;
  for (const lofte_string& id : range<lofte_string>(notice.invoice_ids)) {
    Claim* claim = index.find(text(id));
    if (claim == nullptr || notice.date < claim->opened_again) continue;
    claim->level = std::max(claim->level, static_cast<int>(notice.step));
    ++claim->notices;
    claim->noticed_on = std::max(claim->noticed_on, notice.date);
    if (std::tuple(notice.date, record.id()) >=
        std::tuple(claim->last_notice_on, claim->last_notice)) {
      claim->last_notice = record.id();
      claim->last_notice_fact = record.fact_id();
      claim->last_notice_on = notice.date;
    }
    const lofte_date answer_by = std::max(notice.new_due_date, notice.date);
    claim->answer_by = std::max(claim->answer_by, answer_by);
    const bool first = claim->first_answer_by == 0 || answer_by < claim->first_answer_by;
    if (first) claim->first_answer_by = answer_by;
  }
}

bool is_outreach(const lofte_contact& contact) {
  return contact.direction == LOFTE_CONTACT_OUTBOUND && contact.mass == 0 && contact.unreached == 0;
}

// A talk of ours about the money.
bool is_call(const lofte_contact& contact) {
  const bool spoken =
      contact.channel == LOFTE_CHANNEL_PHONE || contact.channel == LOFTE_CHANNEL_MEETING ||
      contact.channel == LOFTE_CHANNEL_VIDEO || contact.channel == LOFTE_CHANNEL_VISIT;
  const bool about_money = contact.purpose == LOFTE_CONTACT_PAYMENT ||
                           contact.purpose == LOFTE_CONTACT_PURPOSE_UNSPECIFIED;
  return is_outreach(contact) && spoken && about_money;
}

// A call is the fourth step only where the ladder had come to it; before that it is a call like
// any.
void count_call(const Case& c, const lofte_contact& contact, std::vector<Claim>& claims) {
  for (Claim& claim : claims) {
    if (!claim.call_is_next() || contact.date <= claim.call_counts_from()) continue;
    claim.level = kCall;
    claim.noticed_on = contact.date;
    claim.answer_by = contact.next_contact_on > contact.date ? contact.next_contact_on
                                                             : contact.date + c.policy.answer_days;
  }
}

void remember(Outreach& outreach, const Record<lofte_notice>& record) {
  const lofte_notice& notice = record.body;
  outreach.last_on = std::max(outreach.last_on, notice.date);
  const auto known = std::tuple(outreach.last_notice_on, outreach.last_notice);
  if (outreach.last_notice_on != 0 && std::tuple(notice.date, record.id()) < known) return;
  outreach.last_notice = record.id();
  outreach.last_notice_fact = record.fact_id();
  outreach.last_notice_on = notice.date;
  outreach.last_notice_step = notice.step;
}

}  // namespace

Claims claims_of(const Case& c) {
  Claims claims;
  for (const lofte_invoice_state& invoice : c.view.invoices()) {
    if (invoice.status != LOFTE_INVOICE_STATE_OPEN || invoice.open.minor <= 0) continue;
    if (invoice.due_date == 0 || !c.clock.passed(invoice.due_date)) continue;
    Claim claim{&invoice};
    claim.opened_again = opened_again(invoice);
    claims.all.push_back(claim);
  }
  const Index index(claims.all);
  for (const auto& record : c.view.records<lofte_notice>()) {
    count_notice(record, index);
    remember(claims.outreach, record);
  }
  std::vector<const lofte_contact*> calls;
  for (const auto& record : c.view.records<lofte_contact>()) {
    if (!is_outreach(record.body)) continue;
    claims.outreach.last_on = std::max(claims.outreach.last_on, record.body.date);
    if (is_call(record.body)) calls.push_back(&record.body);
  }
  std::sort(calls.begin(), calls.end(),
            [](const auto* a, const auto* b) { return a->date < b->date; });
  for (const lofte_contact* call : calls) count_call(c, *call, claims.all);
  return claims;
}

Claims coming_due(const Case& c) {
  Claims claims;
  for (const lofte_invoice_state& invoice : c.view.invoices()) {
    if (invoice.status != LOFTE_INVOICE_STATE_OPEN || invoice.open.minor <= 0) continue;
    const lofte_date due = invoice.due_date;
    if (due != 0 && c.clock.within(due - c.policy.courtesy_days, due)) {
      claims.all.push_back(Claim{&invoice});
    }
  }
  for (const auto& [fact, notice] : c.view.records<lofte_notice>()) {
    const auto& reminded = notice.invoice_ids;
    std::erase_if(claims.all, [&](const Claim& claim) { return contains(reminded, claim.id()); });
  }
  return claims;
}

}  // namespace lofte::late_payer
