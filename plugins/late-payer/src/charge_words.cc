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

void weigh_charges(const Charges& charges, Task& task) {
  for (const Charge& charge : charges.all) {
    word(charge, [&](std::string_view id, Args args) { task.reason(id, args); });
  }
  if (!charges.all.empty()) task.point("point.charges");
  say_silences(charges, task);
}

}  // namespace lofte::late_payer
