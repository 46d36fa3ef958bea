#include "take_in.h"

#include <algorithm>

#include "acquisition.h"
#include "causes.h"
#include "cohorts.h"
#include "outlook.h"
#include "part.h"
#include "trend.h"

namespace lofte::retention {
namespace {

void count_heads(const Part& part, std::string_view fact_id, State& state) {
  const bool lost = part.at_end == Stood::kLost;
  if (part.at_start == Stood::kCustomer) {
    ++state.heads.at_start;
    if (lost) ++state.heads.lost_from_start;
  }
  if (part.back()) ++state.heads.back;
  if (part.won) {
    ++state.heads.won;
    State::name(state.won, fact_id);
  }
}

void count_money(const Part& part, std::span<const Sale> sales, const Period& period,
                 State& state) {
  struct Sums {
    std::int64_t earlier = 0;
    std::int64_t now = 0;
  };
  std::map<std::string_view, Sums> by_currency;
  for (const Sale& sale : sales) {
    Sums& sums = by_currency[currency(sale.net)];
    if (period.before <= sale.on && sale.on < period.start) sums.earlier += sale.net.minor;
    if (period.holds(sale.on)) sums.now += sale.net.minor;
  }
  for (const auto& [code, sums] : by_currency) {
    if (sums.earlier == 0 && sums.now == 0) continue;
    Revenue& revenue = state.revenue[std::string(code)];
    if (part.won) revenue.won += sums.now;
    if (part.at_start != Stood::kCustomer) continue;
    revenue.at_start += sums.earlier;
    if (part.at_end == Stood::kLost) {
      revenue.lost += sums.earlier;
    } else {
      revenue.expansion += std::max<std::int64_t>(sums.now - sums.earlier, 0);
    }
  }
}

void count_errors(std::span<const OwnError> errors, const Period& period, bool lost,
                  Errors& counts) {
  bool any = false;
  for (const OwnError& error : errors) {
    if (!period.holds(error.on)) continue;
    any = true;
    counts.invoices += error.kind == ErrorKind::kCorrectedInvoice ? 1 : 0;
    counts.replies += error.kind == ErrorKind::kLateReply ? 1 : 0;
    counts.promises += error.kind == ErrorKind::kPromiseNotKept ? 1 : 0;
  }
  if (!any) return;
  ++counts.customers;
  if (lost) ++counts.lost_customers;
}

std::string_view fact_of(const View& view) {
  for (const auto& record : view.records<lofte_customer>()) {
    if (record.id() == view.customer_id()) return record.fact_id();
  }
  return {};
}

}  // namespace

void take_in(const View& view, const Calendar& calendar, State& state) {
  const lofte_customer* customer = view.customer();
  if (customer != nullptr && customer->internal != 0) return;
  const Policy policy(view.settings());
  const Period period(view.as_of(), policy.period_months);
  Advice unsaid(view.as_of());
  const Clock clock(view.as_of(), unsaid);

  std::vector<Sale> sales = sales_of(view, clock);
  std::erase_if(sales, [&](const Sale& sale) { return sale.on >= period.end; });
  const std::vector<lofte_date> days = days_of(sales);
  const std::vector<OwnError> errors = errors_of(view, policy, calendar, clock);
  const Part part = days.empty() ? Part{} : part_of(view, policy, days, period);
  const bool lost = part.lost();
  count_errors(errors, period, lost, state.errors);
  if (days.empty()) return;

  const std::string_view fact_id = fact_of(view);
  count_heads(part, fact_id, state);
  count_money(part, sales, period, state);
  if (lost) {
    ++state.heads.lost;
    State::name(state.lost, fact_id);
    const Standing standing = standing_of(view, policy, days);
    ++state.causes[std::string(cause_of(view, policy, clock, standing, errors).name)];
    count_acquisition(view, policy, sales, fact_id, state);
  }
  count_quarters(view, policy, days, sales, state);
  count_cohort(view, policy, days, period.end, state);
  state.buyers.push_back(buyer_of(days, period.end));
}

}  // namespace lofte::retention
