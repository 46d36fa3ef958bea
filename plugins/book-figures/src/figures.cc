#include "figures.h"

#include <string_view>
#include <vector>

#include "cash.h"
#include "policy.h"
#include "ratios.h"

namespace lofte::book_figures {
namespace {

struct BucketName {
  std::string_view key;
  std::string_view title;
};
constexpr BucketName kBucketNames[kBuckets] = {{"current", "metric.ageing.current"},
                                               {"1-30", "metric.ageing.30"},
                                               {"31-60", "metric.ageing.60"},
                                               {"61-90", "metric.ageing.90"},
                                               {"91+", "metric.ageing.beyond"}};

class Figures {
 public:
  Figures(const State& state, const BookView& book, const Calendar& calendar, BookAdvice& out)
      : state_(state),
        book_(book),
        calendar_(calendar),
        policy_(book.settings()),
        today_(book.as_of()),
        out_(out) {}

  void say() {
    for (const auto& [code, money] : state_.money) {
      say_ageing(code, money);
      say_days(code, money);
      say_collected(code, money);
      say_cash(code, money);
    }
    say_contacts();
  }

 private:
  // Figures of what is owed are as true as the bank's data is complete.
  Metric limited(Metric metric) const {
    const lofte_date until = book_.raw().bank_complete_until;
    if (until != 0 && until < today_ - 1) {
      metric.reason("reason.bank", {{"date", Date{until}}});
    }
    return metric;
  }

  Metric sum(std::string_view key, std::string_view rule, std::string_view title,
             std::string_view code, std::int64_t minor, lofte_date date) {
    const lofte_money amount = money(minor, code);
    auto metric = out_.metric(key);
    metric.rule(rule)
        .title(title, {{"amount", amount}, {"date", Date{date}}})
        .value(minor, code)
        .amount(amount)
        .since(today_);
    return limited(metric);
  }
  Metric days(std::string_view key, std::string_view title, std::string_view code,
              std::int64_t tenths) {
    auto metric = out_.metric(key, " ", code);
    metric.rule("days-outstanding")
        .title(title, {{"sign", tenths < 0 ? "minus" : "plus"},
                       {"whole", (tenths < 0 ? -tenths : tenths) / 10},
                       {"tenth", (tenths < 0 ? -tenths : tenths) % 10},
                       {"currency", code}})
        .value(tenths, "tenths of a day")
        .since(today_);
    return limited(metric);
  }
  Metric share(std::string_view key, std::string_view rule, std::string_view title,
               std::string_view code, std::int64_t per_mille) {
    auto metric = out_.metric(key);
    metric.rule(rule)
        .title(title, {{"sign", per_mille < 0 ? "minus" : "plus"},
                       {"whole", (per_mille < 0 ? -per_mille : per_mille) / 10},
                       {"tenth", (per_mille < 0 ? -per_mille : per_mille) % 10},
                       {"currency", code}})
        .value(per_mille, "per mille")
        .since(today_);
    return metric;
  }

  void say_ageing(std::string_view code, const Money& money) {
    std::int64_t total = 0;
    for (const std::int64_t part : money.ageing) total += part;
    if (total > 0) {
      for (std::size_t at = 0; at < kBuckets; ++at) {
        if (money.ageing[at] == 0) continue;
        sum(concat("ageing ", kBucketNames[at].key, " ", code), "ageing", kBucketNames[at].title,
            code, money.ageing[at], today_);
      }
      sum(concat("ageing total ", code), "ageing", "metric.ageing.total", code, total, today_);
    }
    if (money.unallocated > 0) {
      sum(concat("unallocated ", code), "ageing", "metric.unallocated", code, money.unallocated,
          today_);
    }
  }

  std::vector<MonthOfSales> months_of(const Money& money) const {
    std::vector<MonthOfSales> months;
    lofte_date after = today_ + 1;
    for (int back = 0; back < policy_.count_back_months; ++back) {
      const lofte_date first = first_of_month(today_, -back);
      const auto found = money.month_sales.find(month_number(first));
      months.push_back({found == money.month_sales.end() ? 0 : found->second, after - first});
      after = first;
    }
    return months;
  }

  void say_days(std::string_view code, const Money& money) {
    if (money.receivable > 0) {
      const auto months = months_of(money);
      if (const auto tenths = days_counted_back(money.receivable, months)) {
        days("dso count-back", "metric.dso.count_back", code, *tenths).reason("reason.count_back");
      }
    }
    const auto all = days_outstanding(money.receivable, money.sales, policy_.period_days);
    const auto best = days_outstanding(money.receivable_current, money.sales, policy_.period_days);
    if (!all || !best) return;
    const Arg period{"days", std::int64_t{policy_.period_days}};
    const Arg sales{"sales", lofte::money(money.sales, code)};
    days("dso", "metric.dso", code, *all)
        .reason("reason.dso", {{"owed", lofte::money(money.receivable, code)}, sales, period});
    days("dso best possible", "metric.dso.best", code, *best)
        .reason("reason.dso.best",
                {{"owed", lofte::money(money.receivable_current, code)}, sales, period});
    days("days delinquent", "metric.delinquent", code, *all - *best).reason("reason.delinquent");
  }

  void say_collected(std::string_view code, const Money& money) {
    const auto collected =
        collection_effectiveness(money.begin, money.sales, money.end, money.end_current);
    if (!collected) return;
    limited(share(concat("collection effectiveness ", code), "collection", "metric.collected", code,
                  *collected))
        .reason("reason.collected", {{"begin", lofte::money(money.begin, code)},
                                     {"sales", lofte::money(money.sales, code)},
                                     {"end", lofte::money(money.end, code)},
                                     {"days", std::int64_t{policy_.period_days}}});
  }

  void say_cash(std::string_view code, const Money& money) {
    Sums weeks = money.expected;
    std::int64_t undated = money.undated;
    const auto usual = median_of(state_.days_late);
    for (const auto& [due, minor] : money.without_habit) {
      const auto on = static_cast<lofte_date>(due) + usual.value_or(0);
      if (on < today_) {
        undated += minor;
      } else {
        weeks[monday_of(calendar_.next_working_day(book_.country(), on))] += minor;
      }
    }
    const lofte_date this_week = monday_of(today_);
    for (int week = 0; week < policy_.weeks; ++week) {
      const lofte_date monday = this_week + 7 * week;
      const auto found = weeks.find(monday);
      if (found == weeks.end()) continue;
      sum(concat("expected ", iso(monday), " ", code), "expected-cash", "metric.expected", code,
          found->second, monday);
    }
    const lofte_date end = this_week + 7 * policy_.weeks;
    std::int64_t later = 0;
    for (auto at = weeks.lower_bound(end); at != weeks.end(); ++at) later += at->second;
    if (later > 0) {
      sum(concat("expected later ", code), "expected-cash", "metric.expected.later", code, later,
          end);
    }
    if (undated == 0) return;
    sum(concat("expected undated ", code), "expected-cash", "metric.expected.undated", code,
        undated, today_)
        .reason("reason.undated");
  }

  void say_contacts() {
    const Contacts& contacts = state_.contacts;
    const Arg days{"days", std::int64_t{policy_.contact_days}};
    if (contacts.ours + contacts.theirs > 0) {
      share("contacts started by us", "contacts", "metric.started", "",
            scaled(contacts.ours, 1000, contacts.ours + contacts.theirs))
          .reason("reason.started", {{"ours", contacts.ours}, {"theirs", contacts.theirs}, days});
    }
    if (contacts.ours > 0) {
      share("effort on new", "contacts", "metric.effort_new", "",
            scaled(contacts.to_new, 1000, contacts.ours))
          .reason("reason.effort",
                  {{"new", contacts.to_new}, {"existing", contacts.to_existing}, days});
    }
  }

  const State& state_;
  const BookView& book_;
  const Calendar& calendar_;
  Policy policy_;
  lofte_date today_;
  BookAdvice& out_;
};

}  // namespace

void say_figures(const State& state, const BookView& book, const Calendar& calendar,
                 BookAdvice& out) {
  Figures(state, book, calendar, out).say();
}

}  // namespace lofte::book_figures
