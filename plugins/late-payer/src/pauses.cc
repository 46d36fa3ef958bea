#include "pauses.h"

#include "promised.h"

namespace lofte::late_payer {
namespace {

class Pauses {
 public:
  Pauses(const Case& c, Claims& claims) : c_(c), claims_(claims) {}

  void apply() {
    who_is_never_reminded();
    what_life_brings();
    policies();
    direct_debits();
    complaints();
    disputes();
    holds();
    promises();
    plans();
  }

 private:
  // Holds the claims that `which` picks; whether there were any.
  template <class Which>
  bool hold(Which&& which) {
    bool any = false;
    for (Claim& claim : claims_.all) {
      if (!which(claim)) continue;
      claim.held = true;
      any = true;
    }
    return any;
  }
  bool hold_all() {
    return hold([](const Claim&) { return true; });
  }
  // Of a list where none named means all.
  bool hold_named(const lofte_list& ids) {
    return hold([&](const Claim& claim) { return ids.count == 0 || contains(ids, claim.id()); });
  }

  template <class... Pieces>
  Suppression say(std::string_view rule, const Pieces&... key) {
    return hold_back(c_, claims_.outreach, concat(key...), rule);
  }
  template <class Body>
  Suppression say_of(std::string_view rule, int32_t kind, const Record<Body>& record) {
    auto said = say(rule, rule, " ", record.id());
    said.about(kind, record.id()).evidence(record.fact_id());
    return said;
  }

  void who_is_never_reminded() {
    const lofte_customer* customer = c_.view.customer();
    if (customer == nullptr) return;
    if (customer->internal != 0 && hold_all()) say("internal", "internal").title("held.internal");
    if (customer->reminders_excluded != 0 && hold_all()) {
      auto said = say("excluded", "excluded");
      if (customer->reminders_excluded_reason.size == 0) {
        said.title("held.excluded");
      } else {
        said.title("held.excluded.because", {{"reason", customer->reminders_excluded_reason}});
      }
    }
    if (customer->direct_debit != 0 && hold_all()) {
      say("direct debit", "direct debit").title("held.direct_debit");
    }
  }

  void what_life_brings() {
    for (const auto& record : c_.view.records<lofte_death>()) {
      const bool theirs = record.body.person_id.size == 0;
      if (!theirs || !hold_all()) continue;
      say_of("death", LOFTE_FACT_DEATH, record).title("held.death");
      ask_a_person("death", LOFTE_FACT_DEATH, record);
    }
    for (const auto& record : c_.view.records<lofte_insolvency>()) {
      const lofte_date ended = record.body.ended_on;
      if (ended != 0 && c_.clock.reached(ended)) continue;
      if (!hold_all()) continue;
      say_of("insolvency", LOFTE_FACT_INSOLVENCY, record).title("held.insolvency");
      ask_a_person("insolvency", LOFTE_FACT_INSOLVENCY, record);
    }
  }

  // Money is owed still; how to speak of it is nothing for a template.
  template <class Body>
  void ask_a_person(std::string_view rule, int32_t kind, const Record<Body>& record) {
    c_.out.task(rule, " ", record.id())
        .rule(rule)
        .severity(LOFTE_SEVERITY_NOTICE)
        .title(concat("task.", rule))
        .point(concat("point.", rule))
        .about(kind, record.id())
        .evidence(record.fact_id())
        .since(record.body.date)
        .from(c_.working_day(record.body.date))
        .assignee(c_.manager());
  }

  void policies() {
    if (c_.policy.off && hold_all()) {
      say("policy", "policy").title("held.policy");
      return;
    }
    for (Claim& claim : claims_.all) {
      if (!c_.policy.off_for(claim.id())) continue;
      claim.held = true;
      say_of_invoice("policy", claim).title("held.policy.invoice", {number_of(claim)});
    }
  }

  void direct_debits() {
    for (Claim& claim : claims_.all) {
      if (claim.state->invoice->direct_debit == 0) continue;
      claim.held = true;
      say_of_invoice("direct debit", claim).title("held.direct_debit.invoice", {number_of(claim)});
    }
  }

  Suppression say_of_invoice(std::string_view rule, const Claim& claim) {
    auto said = say(rule, rule, " of ", claim.id());
    said.about(LOFTE_FACT_INVOICE, claim.id()).invoice(claim.id()).evidence(claim.state->fact_id);
    return said;
  }
  static Arg number_of(const Claim& claim) {
    const lofte_string& printed = claim.state->invoice->number;
    return {"number", printed.size > 0 ? text(printed) : claim.id()};
  }

  void complaints() {
    for (const auto& record : c_.view.records<lofte_complaint>()) {
      const lofte_date resolved = record.body.resolved_on;
      if (resolved != 0 && c_.clock.reached(resolved)) continue;
      if (!hold_all()) continue;
      say_of("complaint", LOFTE_FACT_COMPLAINT, record)
          .title("held.complaint", {{"date", Date{record.body.opened_on}}});
    }
  }

  void disputes() {
    for (const auto& record : c_.view.records<lofte_dispute>()) {
      const lofte_date resolved = record.body.resolved_on;
      if (resolved != 0 && c_.clock.reached(resolved)) continue;
      if (!hold_named(record.body.invoice_ids)) continue;
      auto said = say_of("dispute", LOFTE_FACT_DISPUTE, record);
      said.title("held.dispute", {{"date", Date{record.body.opened_on}}});
      name_invoices(said, record.body.invoice_ids);
    }
  }

  void holds() {
    for (const auto& record : c_.view.records<lofte_hold>()) {
      const lofte_hold& hold = record.body;
      if (!c_.clock.within(hold.from, hold.until)) continue;
      if (hold.lifted_on != 0 && c_.clock.reached(hold.lifted_on)) continue;
      if (!hold_named(hold.invoice_ids)) continue;
      auto said = say_of("hold", LOFTE_FACT_HOLD, record);
      said.title("held.hold", {{"until", Date{hold.until}}, {"reason", hold.reason}})
          .until(hold.until);
      name_invoices(said, hold.invoice_ids);
    }
  }

  void promises() {
    for (const Waited& promise : promises_waited_for(c_)) {
      if (!hold_named(promise.invoice_ids)) continue;
      say_waited("promise", LOFTE_FACT_PROMISE, promise)
          .title("held.promise", {{"date", Date{promise.promised_for}}});
    }
  }

  void plans() {
    for (const Waited& plan : plans_on_schedule(c_)) {
      // A plan that names no invoice covers what had been invoiced when it was agreed.
      const bool any = plan.invoice_ids.count != 0
                           ? hold_named(plan.invoice_ids)
                           : hold([&](const Claim& claim) {
                               return claim.state->invoice->issue_date <= plan.made_on;
                             });
      if (!any) continue;
      say_waited("plan", LOFTE_FACT_INSTALMENT_AGREEMENT, plan)
          .title("held.plan", {{"date", Date{plan.promised_for}}});
    }
  }

  Suppression say_waited(std::string_view rule, int32_t kind, const Waited& waited) {
    auto said = say(rule, rule, " ", waited.id);
    said.about(kind, waited.id).evidence(waited.fact_id).until(waited.promised_for);
    name_invoices(said, waited.invoice_ids);
    return said;
  }

  static void name_invoices(Suppression& said, const lofte_list& ids) {
    for (const lofte_string& id : range<lofte_string>(ids)) said.invoice(id);
  }

  const Case& c_;
  Claims& claims_;
};

}  // namespace

std::string notice_key(const Outreach& outreach) {
  return concat("notice after ", outreach.last_notice);
}

Suppression hold_back(const Case& c, const Outreach& outreach, std::string_view key,
                      std::string_view rule) {
  auto said = c.out.suppression(key);
  said.rule(rule).held(LOFTE_ADVICE_DRAFT, notice_key(outreach));
  return said;
}

void apply_pauses(const Case& c, Claims& claims) {
  Pauses(c, claims).apply();
}

}  // namespace lofte::late_payer
