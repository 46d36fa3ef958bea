#include "trend.h"

#include <string>

#include "part.h"
#include "say.h"

namespace lofte::retention {
namespace {

// The whole quarter that ended `back` quarters before the last one.
Period quarter(lofte_date day, int back) {
  const int into = static_cast<int>(month_number(day) % 3);
  return Period(first_of_month(day, -into - 3 * back), 3);
}

std::string name_of(const Period& quarter) {
  const std::int64_t month = month_number(quarter.start);
  return concat(month / 12, "-Q", month % 12 / 3 + 1);
}

void count_quarter_money(const Part& part, std::span<const lofte_date> days,
                         std::span<const Sale> sales, const Period& period, Quarter& into) {
  const lofte_date year_before = add_months(period.start, -12);
  const lofte_date first_year_ends = add_months(days.front(), 12);
  for (const Sale& sale : sales) {
    const bool before = year_before <= sale.on && sale.on < period.start;
    const bool was_customer = part.at_start == Stood::kCustomer && before;
    const bool is_new = part.won && sale.on < first_year_ends;
    if (!was_customer && !is_new) continue;
    QuarterMoney& money = into.money[std::string(currency(sale.net))];
    if (was_customer) {
      money.of_customers += sale.net.minor;
      if (part.lost()) money.of_lost += sale.net.minor;
    }
    if (is_new) money.of_won += sale.net.minor;
  }
}

class QuarterFigures {
 public:
  QuarterFigures(const Period& period, const BookView& book, BookAdvice& out)
      : period_(period), name_(name_of(period)), book_(book), out_(out) {}

  void say(const Heads& heads) {
    count("customers at start of ", "metric.at_start", heads.at_start);
    count("customers lost of ", "metric.lost", heads.lost);
    count("customers won of ", "metric.won", heads.won);
    count("customers back of ", "metric.back", heads.back);
    if (heads.at_start > 0) {
      auto churn = share("churn customers of ", "", "churn", "metric.churn", heads.lost_from_start,
                         heads.at_start);
      churn.reason("reason.of", {{"part", heads.lost_from_start}, {"whole", heads.at_start}});
    }
    if (heads.won > 0) {
      share("lost to won customers of ", "", "lost-beside-won", "metric.lost_to_won", heads.lost,
            heads.won)
          .reason("reason.lost_won", {{"lost", heads.lost}, {"won", heads.won}});
    }
  }

  void say(std::string_view code, const QuarterMoney& money) {
    if (money.of_customers == 0 && money.of_won == 0) return;
    sum("revenue at start of ", code, "metric.quarter.start", money.of_customers);
    sum("revenue lost of ", code, "metric.quarter.lost", money.of_lost);
    sum("revenue won of ", code, "metric.quarter.won", money.of_won);
    if (money.of_customers > 0) {
      share("revenue churn gross of ", code, "revenue-churn", "metric.churn.gross", money.of_lost,
            money.of_customers);
    }
    if (money.of_won > 0) {
      share("revenue lost to won of ", code, "lost-beside-won", "metric.revenue.lost_to_won",
            money.of_lost, money.of_won);
    }
  }

 private:
  std::string key(std::string_view what, std::string_view code) const {
    return code.empty() ? concat(what, name_) : concat(what, name_, " ", code);
  }
  void count(std::string_view what, std::string_view title, std::int64_t number) {
    say_count(period_, key(what, ""), {"churn", title, "customers"}, number, out_);
  }
  void sum(std::string_view what, std::string_view code, std::string_view title,
           std::int64_t minor) {
    say_sum(period_, key(what, code), {"revenue-churn", title, code}, minor, out_);
  }
  // What was before the book began is said to be missing.
  Metric share(std::string_view what, std::string_view code, std::string_view rule,
               std::string_view title, std::int64_t part, std::int64_t whole) {
    auto metric = say_share(period_, key(what, code), {rule, title, code}, part, whole, out_);
    const lofte_date since = book_.raw().history_since;
    if (since > add_months(period_.start, -12)) {
      metric.reason("reason.history", {{"date", Date{since}}});
    }
    return metric;
  }

  Period period_;
  std::string name_;
  const BookView& book_;
  BookAdvice& out_;
};

}  // namespace

void count_quarters(const View& view, const Policy& policy, std::span<const lofte_date> days,
                    std::span<const Sale> sales, State& state) {
  for (int back = 0; back < policy.trend_quarters; ++back) {
    const Period period = quarter(view.as_of(), back);
    if (days.front() >= period.end) return;
    const Part part = part_of(view, policy, days, period);
    Quarter& into = state.quarters[month_number(period.start)];
    into.heads.at_start += part.at_start == Stood::kCustomer ? 1 : 0;
    into.heads.lost_from_start += part.at_start == Stood::kCustomer && part.lost() ? 1 : 0;
    into.heads.lost += part.lost() ? 1 : 0;
    into.heads.won += part.won ? 1 : 0;
    into.heads.back += part.back() ? 1 : 0;
    count_quarter_money(part, days, sales, period, into);
  }
}

void say_quarters(const State& state, const BookView& book, BookAdvice& out) {
  const Policy policy(book.settings());
  for (int back = policy.trend_quarters - 1; back >= 0; --back) {
    const Period period = quarter(book.as_of(), back);
    const auto found = state.quarters.find(month_number(period.start));
    if (found == state.quarters.end()) continue;
    const Heads& heads = found->second.heads;
    if (heads.at_start == 0 && heads.won == 0) continue;
    QuarterFigures figures(period, book, out);
    figures.say(heads);
    for (const auto& [code, money] : found->second.money) figures.say(code, money);
  }
}

}  // namespace lofte::retention
