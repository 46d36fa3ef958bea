#include "advisor.h"

#include "matching.h"

namespace lofte::payment_references {
namespace {

struct Words {
  std::string_view rule;
  std::string_view title;
  std::string_view reason;
};

Words words_for(By by) {
  switch (by) {
    case By::kReference:
      return {"reference", "flag.match", "reason.reference"};
    case By::kSettled:
      return {"settled-already", "task.settled", "reason.settled"};
    case By::kMistyped:
      return {"mistyped", "task.match", "reason.mistyped"};
    case By::kMentioned:
      return {"mentioned", "task.match", "reason.mentioned"};
    case By::kAmount:
      return {"amount", "task.match", "reason.amount"};
    case By::kAmountOfMany:
      return {"amount", "task.match", "reason.amount_of_many"};
    case By::kOldest:
      return {"oldest-first", "task.oldest", "reason.oldest"};
    case By::kNothing:
      break;
  }
  return {"nothing-open", "task.nothing", "reason.nothing"};
}

std::string_view number_of(const lofte_invoice_state& state) {
  return text(state.invoice->number.size != 0 ? state.invoice->number : state.invoice_id);
}

template <class Item>
void describe(const Match& match, Item& item) {
  const Words words = words_for(match.by);
  const std::string_view invoice =
      match.invoices.empty() ? std::string_view() : number_of(*match.invoices.front());
  const Arg amount{"amount", match.money->amount};
  const Arg date{"date", Date{match.money->date}};
  const Arg count{"count", match.invoices.size()};
  item.rule(words.rule)
      .title(words.title, {amount, date, {"invoice", invoice}, count})
      .reason(words.reason,
              {{"reference", text(match.payment->reference)}, {"invoice", invoice}, count})
      .about(LOFTE_FACT_PAYMENT, text(match.money->record_id))
      .amount(match.money->amount)
      .since(match.money->date)
      .evidence(match.fact_id);
  for (const lofte_invoice_state* state : match.invoices) {
    item.invoice(state->invoice_id).evidence(state->fact_id);
  }
}

// A sure match is for the host to book; anything else is for a person to look at.
void say_match(const Match& match, Advice& out) {
  const std::string key = concat("match ", text(match.money->record_id));
  if (match.is_sure()) {
    auto flag = out.flag(key);
    flag.severity(LOFTE_SEVERITY_INFO);
    describe(match, flag);
    return;
  }
  auto task = out.task(key);
  task.severity(LOFTE_SEVERITY_NOTICE);
  describe(match, task);
  for (const lofte_invoice_state* state : match.invoices) {
    if (match.by == By::kSettled) continue;
    task.point("point.set_against", {{"invoice", number_of(*state)}, {"open", state->open}});
  }
  if (match.by == By::kSettled || match.by == By::kNothing) task.point("point.ask_customer");
  task.cost_of_skipping("cost.reminded");
}

// What a bank would refuse, or book elsewhere.
void say_wrong_check_digit(const Match& match, Scheme scheme, Advice& out) {
  if (scheme == Scheme::kNone || match.is_sure() || match.by == By::kSettled) return;
  const std::string reference = normalised(text(match.payment->reference));
  if (reference.empty() || is_valid(scheme, reference)) return;
  const bool is_a_number = reference.find_first_not_of("0123456789") == std::string::npos;
  if (!is_a_number && !reference.starts_with("RF")) return;  // words of the payer's
  out.flag(concat("check digit ", text(match.money->record_id)))
      .rule("check-digit")
      .severity(LOFTE_SEVERITY_INFO)
      .title("flag.check_digit",
             {{"reference", text(match.payment->reference)}, {"date", Date{match.money->date}}})
      .reason("reason.check_digit")
      .about(LOFTE_FACT_PAYMENT, text(match.money->record_id))
      .since(match.money->date)
      .evidence(match.fact_id);
}

// Only where somebody said how our references are made: else a text is as good as any.
void say_wrong_invoice_references(const View& view, Scheme scheme, Advice& out) {
  if (scheme == Scheme::kNone) return;
  for (const lofte_invoice_state& state : view.invoices()) {
    const std::string reference = normalised(text(state.invoice->payment_reference));
    if (state.status != LOFTE_INVOICE_STATE_OPEN || reference.empty()) continue;
    if (is_valid(scheme, reference)) continue;
    out.flag(concat("reference ", text(state.invoice_id)))
        .rule("check-digit")
        .severity(LOFTE_SEVERITY_IMPORTANT)
        .title("flag.invoice_reference", {{"reference", text(state.invoice->payment_reference)},
                                          {"invoice", number_of(state)}})
        .reason("reason.invoice_reference")
        .about(LOFTE_FACT_INVOICE, text(state.invoice_id))
        .since(state.invoice->issue_date)
        .invoice(state.invoice_id)
        .evidence(state.fact_id);
  }
}

}  // namespace

void PaymentReferences::advise(const View& view, Advice& out) {
  if (view.invoices().empty() && view.credits().empty()) return;
  const Scheme scheme = scheme_of(view);
  for (const Match& match : matches(view)) {
    say_match(match, out);
    say_wrong_check_digit(match, scheme, out);
  }
  say_wrong_invoice_references(view, scheme, out);
}

}  // namespace lofte::payment_references
