#include "balance.h"

#include <algorithm>

#include "pauses.h"

namespace lofte::late_payer {
namespace {

Balance& balance_in(std::vector<Balance>& balances, std::string_view code) {
  const auto at = std::lower_bound(
      balances.begin(), balances.end(), code,
      [](const Balance& balance, auto wanted) { return currency(balance.overdue) < wanted; });
  if (at != balances.end() && currency(at->overdue) == code) return *at;
  return *balances.insert(at, Balance{money(0, code)});
}

std::vector<Balance> sum_up(const std::vector<Claim>& claims, bool live_only) {
  std::vector<Balance> balances;
  for (const Claim& claim : claims) {
    if (live_only && claim.held) continue;
    Balance& balance = balance_in(balances, currency(claim.state->open));
    balance.overdue.minor += claim.state->open.minor;
    ++balance.count;
  }
  return balances;
}

// What a sum is in the book's currency, by the rate the host booked one of its invoices at; 0: not
// known.
std::int64_t in_book_currency(const Case& c, const Claims& claims, const lofte_money& sum) {
  if (currency(sum) == c.view.currency()) return sum.minor;
  for (const Claim& claim : claims.all) {
    const lofte_invoice& invoice = *claim.state->invoice;
    const bool fits = currency(invoice.amount) == currency(sum) && invoice.amount.minor > 0 &&
                      currency(invoice.amount_book) == c.view.currency();
    if (!fits) continue;
    __extension__ using Wide = __int128;
    return static_cast<std::int64_t>(static_cast<Wide>(sum.minor) * invoice.amount_book.minor /
                                     invoice.amount.minor);
  }
  return 0;
}

void hold_currency(Claims& claims, std::string_view code) {
  for (Claim& claim : claims.all) {
    if (currency(claim.state->open) == code) claim.held = true;
  }
}

void say_covered(const Case& c, const Claims& claims, const Balance& balance) {
  const auto code = currency(balance.overdue);
  const lofte_money credit = money(balance.credit, code);
  hold_back(c, claims.outreach, concat("credit ", code), "credit")
      .title("held.credit", {{"credit", credit}, {"amount", balance.overdue}})
      .amount(credit);
  auto task = c.out.task("allocate ", code);
  task.rule("credit-covers-overdue")
      .severity(LOFTE_SEVERITY_NOTICE)
      .title("task.allocate", {{"credit", credit}, {"amount", balance.overdue}})
      .point("point.allocate")
      .amount(credit)
      .assignee(c.manager());
  for (const Claim& claim : claims.all) {
    if (currency(claim.state->open) == code) task.invoice(claim.id());
  }
}

}  // namespace

std::vector<Balance> totals(const std::vector<Claim>& claims) {
  return sum_up(claims, false);
}

std::vector<Balance> share_of(const std::vector<Balance>& whole,
                              const std::vector<const Claim*>& claims) {
  std::vector<Balance> shares;
  for (const Claim* claim : claims) {
    Balance& share = balance_in(shares, currency(claim->state->open));
    share.overdue.minor += claim->state->open.minor;
    ++share.count;
  }
  for (Balance& share : shares) {
    for (const Balance& all : whole) {
      if (currency(all.overdue) != currency(share.overdue)) continue;
      const std::int64_t others = all.overdue.minor - share.overdue.minor;
      share.credit = std::max<std::int64_t>(all.credit - others, 0);
    }
  }
  return shares;
}

std::vector<Balance> weigh(const Case& c, Claims& claims) {
  std::vector<Balance> balances = sum_up(claims.all, true);
  for (const lofte_open_credit& credit : c.view.credits()) {
    for (Balance& balance : balances) {
      if (currency(balance.overdue) == currency(credit.amount)) {
        balance.credit += credit.amount.minor;
      }
    }
  }
  std::erase_if(balances, [&](const Balance& balance) {
    if (balance.left().minor <= 0) {
      say_covered(c, claims, balance);
    } else {
      const std::int64_t worth = in_book_currency(c, claims, balance.left());
      if (worth == 0 || worth >= c.policy.small_balance.minor) return false;
      hold_back(c, claims.outreach, concat("small balance ", currency(balance.overdue)),
                "small-balance")
          .title("held.small", {{"amount", balance.left()}, {"limit", c.policy.small_balance}})
          .amount(balance.left());
    }
    hold_currency(claims, currency(balance.overdue));
    return true;
  });
  return balances;
}

}  // namespace lofte::late_payer
