#include "charge_words.h"

#include <string>

#include "balance.h"

namespace lofte::late_payer {
namespace {

std::string_view number_of(const Claim& claim) {
  const lofte_string& printed = claim.state->invoice->number;
  return printed.size > 0 ? text(printed) : claim.id();
}

// "12.25" in two numbers, because the sign between them is the language's.
std::string hundredths(int rate_bp) {
  const std::string part = std::to_string(rate_bp % 100);
  return part.size() < 2 ? "0" + part : part;
}

std::string_view rule_of(ChargeKind kind) {
  switch (kind) {
    case ChargeKind::kReminderFee:
      return "reminder-fee";
    case ChargeKind::kInterest:
      return "late-interest";
    case ChargeKind::kFixedSum:
      break;
  }
  return "fixed-sum";
}

// Says a charge as a line or a point, by `say(id, args)`.
template <class Say>
void word(const Charge& charge, Say&& say) {
  const Arg number{"number", number_of(*charge.claim)};
  const Arg amount{"amount", charge.amount};
  switch (charge.kind) {
    case ChargeKind::kReminderFee:
      say("charge.fee", Args{amount, number});
      break;
    case ChargeKind::kInterest: {
      const std::string part = hundredths(charge.rate_bp);
      say("charge.interest", Args{amount,
                                  number,
                                  {"base", charge.base},
                                  {"whole", charge.rate_bp / 100L},
                                  {"part", part},
                                  {"from", Date{charge.after + 1}},
                                  {"until", Date{charge.until}},
                                  {"days", std::int64_t{charge.days()}}});
      break;
    }
    case ChargeKind::kFixedSum:
      say("charge.fixed_sum", Args{amount, number});
      break;
  }
}

}  // namespace

void list_charges(const Charges& charges, const std::vector<Balance>& owed, Draft& draft) {
  if (charges.all.empty()) return;
  for (const Charge& charge : charges.all) {
    word(charge, [&](std::string_view id, Args args) { draft.line(id, args); });
  }
  for (const Balance& balance : owed) {
    const auto code = currency(balance.overdue);
    const std::int64_t sum = charges.sum_in(code);
    if (sum == 0) continue;
    draft.line("letter.charged", {{"amount", money(balance.left().minor + sum, code)}});
  }
}

void say_each(const Case& c, const Charges& charges, int step) {
  for (auto at = charges.all.begin(); at != charges.all.end();) {
    const Charge& first = *at;
    const std::string_view rule = rule_of(first.kind);
    auto score = c.out.score(concat("charge ", rule, " ", first.claim->id(), " step ", step));
    lofte_money sum = money(0, currency(first.amount));
    const Charge* last = &first;
    for (; at != charges.all.end() && at->kind == first.kind && at->claim == first.claim; ++at) {
      last = &*at;
      sum.minor += last->amount.minor;
      word(*last, [&](std::string_view id, Args args) { score.reason(id, args); });
    }
    score.rule(rule)
        .severity(LOFTE_SEVERITY_INFO)
        .title("score.charge", {{"amount", sum}, {"number", number_of(*first.claim)}})
        .about(LOFTE_FACT_INVOICE, first.claim->id())
        .invoice(first.claim->id())
        .evidence(first.claim->state->fact_id)
        .amount(sum);
    if (first.kind != ChargeKind::kInterest) continue;
    score.value(last->rate_bp, "hundredths of a percent a year")
        .since(first.after + 1)
        .latest(last->until)
        .amount(last->base);
  }
}

void weigh_charges(const Charges& charges, Task& task) {
  for (const Charge& charge : charges.all) {
    word(charge, [&](std::string_view id, Args args) { task.reason(id, args); });
  }
  if (!charges.all.empty()) task.point("point.charges");
  say_silences(charges, task);
}

}  // namespace lofte::late_payer
