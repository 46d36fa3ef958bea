#include "flags.h"

#include <algorithm>

#include "balance.h"

namespace lofte::late_payer {
namespace {

constexpr int kSlackDays = 3;  // beyond the customer's slowest usual day, before we call it unusual

int32_t severity_of(const Claims& claims) {
  int highest = kNoStep;
  for (const Claim& claim : claims.all) {
    if (!claim.held) highest = std::max(highest, claim.level);
  }
  if (highest >= kReminder) return LOFTE_SEVERITY_IMPORTANT;
  return claims.any_live() ? LOFTE_SEVERITY_NOTICE : LOFTE_SEVERITY_INFO;
}

void cite(const Claims& claims, Flag& flag) {
  for (const Claim& claim : claims.all) {
    flag.invoice(claim.id()).evidence(claim.state->fact_id);
  }
}

}  // namespace

void say_overdue(const Case& c, const Claims& claims, const Rhythm& rhythm, const Why& why) {
  if (claims.all.empty()) return;
  // In order of due date: the first has been overdue longest, the last is the newest.
  const lofte_date since = claims.all.front().overdue_since();
  const auto balances = totals(claims.all);
  auto flag = c.out.flag("overdue");
  flag.rule("past-due").severity(severity_of(claims)).since(since);
  flag.revision(claims.all.back().overdue_since());
  const Arg count{"count", claims.all.size()};
  const Arg since_day{"since", Date{since}};
  if (balances.size() == 1) {
    flag.title("flag.overdue", {count, since_day, {"amount", balances.front().overdue}});
  } else {
    flag.title("flag.overdue.several", {count, since_day});
  }
  for (const Balance& balance : balances) {
    flag.amount(balance.overdue);
    if (balances.size() > 1) {
      flag.reason("reason.total", {{"count", balance.count}, {"amount", balance.overdue}});
    }
  }
  if (rhythm.has_median()) say_usual(rhythm, flag);
  say_why(why, flag);
  if (claims.outreach.last_notice_on != 0) {
    flag.reason("reason.last_notice", {{"date", Date{claims.outreach.last_notice_on}}});
    flag.evidence(claims.outreach.last_notice_fact);
  }
  cite(claims, flag);
}

void say_unusual(const Case& c, const Claims& claims, const Rhythm& rhythm) {
  if (!rhythm.has_pattern() || claims.all.empty()) return;
  const Claim& oldest = claims.all.front();
  const lofte_date unusual_from =
      oldest.due_on() + std::max(rhythm.slowest_days, 0) + kSlackDays + 1;
  if (!c.clock.reached(unusual_from)) return;
  auto flag = c.out.flag("unusual");
  flag.rule("unusual-for-this-customer")
      .severity(LOFTE_SEVERITY_NOTICE)
      .title("flag.unusual", {{"since", Date{oldest.overdue_since()}}})
      .since(unusual_from)
      .revision(oldest.overdue_since())
      .reason("reason.pattern", {{"count", std::int64_t{rhythm.paid}}})
      .invoice(oldest.id())
      .evidence(oldest.state->fact_id);
  say_usual(rhythm, flag);
}

}  // namespace lofte::late_payer
