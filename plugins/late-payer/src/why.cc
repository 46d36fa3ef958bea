#include "why.h"

#include <algorithm>

namespace lofte::late_payer {
namespace {

constexpr int kLookBackDays = 90;  // what went wrong longer before the due date explains nothing
constexpr std::size_t kManyInvoices = 3;

class Search {
 public:
  Search(const Case& c, const Claims& claims, const Rhythm& rhythm)
      : c_(c),
        claims_(claims),
        rhythm_(rhythm),
        from_(claims.all.front().due_on() - kLookBackDays) {}

  Why find() {
    disputes();
    if (!facts_.empty()) return {Cause::kDispute, facts_};
    complaints();
    credit_notes();
    promises_of(LOFTE_PROMISE_OURS);
    if (!facts_.empty()) return {Cause::kOurFault, facts_};
    parts_and_bounces();
    promises_of(LOFTE_PROMISE_THEIRS);
    if (!facts_.empty()) return {Cause::kTrouble, facts_};
    if (!pays_in_time()) return {};
    // Who pays in time and leaves several alone, or one that was named before, has not forgotten.
    const bool several = claims_.all.size() >= kManyInvoices;
    const bool told = std::ranges::any_of(
        claims_.all, [](const Claim& claim) { return claim.level >= kReminder; });
    return {several || told ? Cause::kTrouble : Cause::kForgotten, {}};
  }

 private:
  bool pays_in_time() const { return rhythm_.has_median() && rhythm_.median_days <= 0; }
  bool names_a_claim(const lofte_list& ids) const {
    return ids.count == 0 || std::ranges::any_of(claims_.all, [&](const Claim& claim) {
             return contains(ids, claim.id());
           });
  }

  void disputes() {
    for (const auto& record : c_.view.records<lofte_dispute>()) {
      const lofte_date resolved = record.body.resolved_on;
      if (resolved != 0 && c_.clock.reached(resolved)) continue;
      if (names_a_claim(record.body.invoice_ids)) facts_.push_back(record.fact_id());
    }
  }
  void complaints() {
    for (const auto& record : c_.view.records<lofte_complaint>()) {
      if (record.body.opened_on >= from_) facts_.push_back(record.fact_id());
    }
  }
  void credit_notes() {
    for (const auto& record : c_.view.records<lofte_credit_note>()) {
      const bool ours = record.body.reason == LOFTE_CREDIT_NOTE_OUR_ERROR;
      if (ours && record.body.issue_date >= from_) facts_.push_back(record.fact_id());
    }
  }

  // Promises of that side which the promise log says were not kept.
  void promises_of(int32_t direction) {
    const auto promises = c_.view.records<lofte_promise>();
    for (const lofte_prior_advice& prior : c_.view.prior_advice()) {
      const lofte_verdict* verdict = prior.advice->verdict;
      if (verdict == nullptr || text(prior.plugin) != "promise-log") continue;
      const std::string_view state = text(verdict->state);
      if (state != "broken" && state != "partly_kept") continue;
      const auto promise = promises.find(text(prior.advice->key));
      if (!promise || promise->body.direction != direction) continue;
      if (promise->body.due_on >= from_) facts_.push_back(promise->fact_id());
    }
  }

  void parts_and_bounces() {
    for (const Claim& claim : claims_.all) {
      for (const lofte_settlement& part : range<lofte_settlement>(claim.state->settlements)) {
        const bool sign =
            part.kind == LOFTE_SETTLEMENT_PAYMENT || part.kind == LOFTE_SETTLEMENT_BOUNCED;
        if (sign) facts_.push_back(text(part.fact_id));
      }
    }
  }

  const Case& c_;
  const Claims& claims_;
  const Rhythm& rhythm_;
  lofte_date from_;
  std::vector<std::string_view> facts_;
};

}  // namespace

Why why_late(const Case& c, const Claims& claims, const Rhythm& rhythm) {
  if (claims.all.empty()) return {};
  return Search(c, claims, rhythm).find();
}

std::string_view name_of(Cause cause) {
  switch (cause) {
    case Cause::kDispute:
      return "dispute";
    case Cause::kOurFault:
      return "our_fault";
    case Cause::kTrouble:
      return "trouble";
    case Cause::kForgotten:
      return "forgotten";
    case Cause::kNotKnown:
      break;
  }
  return "not_known";
}

}  // namespace lofte::late_payer
