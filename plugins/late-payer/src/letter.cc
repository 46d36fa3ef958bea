#include "letter.h"

#include "charge_words.h"
#include "pauses.h"

namespace lofte::late_payer {
namespace {

// Number, what is left, the date it has or first had, and the reference to pay with.
void list_invoice(const Claim& claim, std::string_view line, Draft& draft) {
  const lofte_invoice& invoice = *claim.state->invoice;
  const std::string_view number = invoice.number.size > 0 ? text(invoice.number) : claim.id();
  const std::string_view reference = text(invoice.payment_reference);
  draft.line(line, {{"number", number},
                    {"amount", claim.state->open},
                    {"due", Date{claim.due_on()}},
                    {"with", reference.empty() ? "nothing" : "reference"},
                    {"reference", reference}});
  if (claim.state->open_fees.minor > 0) {
    draft.line("letter.fees", {{"amount", claim.state->open_fees}});
  }
  draft.invoice(claim.id()).evidence(claim.state->fact_id);
}

// One sum says all where there is one currency and no money of theirs with us.
bool is_plain(const std::vector<Balance>& balances) {
  return balances.size() == 1 && balances.front().credit == 0;
}

void list_totals(const std::vector<Balance>& balances, Draft& draft) {
  for (const Balance& balance : balances) {
    draft.amount(balance.left());
    if (is_plain(balances)) continue;
    if (balance.credit == 0) {
      draft.line("letter.total", {{"amount", balance.overdue}});
    } else {
      draft.line("letter.credit", {{"amount", balance.overdue},
                                   {"credit", money(balance.credit, currency(balance.overdue))},
                                   {"left", balance.left()}});
    }
  }
}

std::string_view name_of(int step) {
  return step == kReminder ? "reminder" : "nudge";
}

}  // namespace

Letter::Letter(const Case& c, Draft draft, lofte_date send_on)
    : c_(c), draft_(draft), addressee_(c.view, c.clock) {
  draft_.language(addressee_.language({"en", "sv", "da", "nb", "fi"}))
      .channel(addressee_.channel())
      .send_on(send_on);
  if (addressee_.name().empty()) {
    draft_.line("letter.greeting.plain");
  } else {
    draft_.line("letter.greeting", {{"customer", addressee_.name()}});
  }
}

void Letter::close() {
  const std::string_view sender = c_.policy.sender.empty() ? c_.manager() : c_.policy.sender;
  if (sender.empty()) {
    draft_.line("letter.closing");
  } else {
    draft_.line("letter.closing.named", {{"sender", sender}});
  }
}

void draft_notice(const Case& c, const Outreach& outreach, const std::vector<const Claim*>& listed,
                  const std::vector<Balance>& balances, int step, lofte_date since,
                  const Window& window, const Moment* moment) {
  const std::string_view name = name_of(step);
  const Arg count{"count", listed.size()};
  const Arg due{"due", Date{window.answer_by}};

  Letter letter(c, c.out.draft(notice_key(outreach)), window.send_on);
  Draft& draft = letter.draft();
  draft.rule(name)
      .severity(LOFTE_SEVERITY_NOTICE)
      .revision(listed.back()->overdue_since())
      .title(concat("draft.", name), {count})
      .since(since)
      .step(step)
      .new_due_date(window.answer_by)
      .subject(concat(name, ".subject"), {count})
      .evidence(outreach.last_notice_fact);
  if (outreach.last_notice_on != 0) {
    draft.reason("reason.last_notice", {{"date", Date{outreach.last_notice_on}}});
  }
  draft.reason("reason.oldest", {{"due", Date{listed.front()->due_on()}}});
  if (moment != nullptr) say_timing(c, *moment, draft);
  if (is_plain(balances)) {
    draft.line(concat(name, ".body"),
               {count, due, letter.form(), {"amount", balances.front().overdue}});
  } else {
    draft.line(concat(name, ".body.several"), {count, due, letter.form()});
  }
  for (const Claim* claim : listed) list_invoice(*claim, "letter.invoice", draft);
  list_totals(balances, draft);
  const Charges charges = charges_at(c, listed, step, window.send_on);
  list_charges(charges, balances, draft);
  say_silences(charges, draft);
  say_each(c, charges, step);
  letter.close();
}

void draft_courtesy(const Case& c, const std::vector<const Claim*>& listed, lofte_date send_on) {
  const lofte_date first = listed.front()->due_on();
  const lofte_date last = listed.back()->due_on();
  const Arg count{"count", listed.size()};

  Letter letter(c, c.out.draft("courtesy ", iso(first)), send_on);
  Draft& draft = letter.draft();
  draft.rule("courtesy")
      .title("draft.courtesy", {count})
      .reason("reason.late_before")
      .since(send_on)
      .latest(first)
      .step(kCourtesy)
      .new_due_date(last)
      .subject("courtesy.subject", {count})
      .line("courtesy.body", {count, letter.form()});
  for (const Claim* claim : listed) list_invoice(*claim, "letter.invoice.coming", draft);
  letter.close();
}

}  // namespace lofte::late_payer
