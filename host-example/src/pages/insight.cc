// Figures of the whole book as charts, with the numbers behind them.
#include <algorithm>
#include <optional>

#include "accounts/figures.h"
#include "pages/pages.h"

namespace kontor {
namespace {

using lofte::text;

constexpr int kMonths = 13;

// The book's own figures, by plugin and key.
class Metrics {
 public:
  Metrics(const Visit& visit, Side& side) {
    lofte_query wanted = ask(visit, LOFTE_QUERY_ADVICE);
    wanted.book_only = 1;
    answer_.emplace(side.book.query(wanted));
    for (const lofte_advice_row& row : answer_->advice()) {
      if (row.kind == LOFTE_ADVICE_METRIC) {
        by_name_[std::string(text(row.plugin)) + "/" + std::string(text(row.key))] = &row;
      }
    }
  }
  const lofte_advice_row* find(const std::string& name) const {
    const auto found = by_name_.find(name);
    return found == by_name_.end() ? nullptr : found->second;
  }
  // Those whose name begins so, by what follows.
  std::map<std::string, const lofte_advice_row*> under(const std::string& start) const {
    std::map<std::string, const lofte_advice_row*> found;
    for (auto at = by_name_.lower_bound(start); at != by_name_.end(); ++at) {
      if (!at->first.starts_with(start)) break;
      found[at->first.substr(start.size())] = at->second;
    }
    return found;
  }

 private:
  std::optional<lofte::Answer> answer_;
  std::map<std::string, const lofte_advice_row*> by_name_;
};

// The whole quarters that the retention plugin looks back on, as it calls them: "2025-Q4".
std::vector<std::string> quarters(const Metrics& metrics) {
  std::vector<std::string> names;
  for (const auto& [name, row] : metrics.under("retention/customers at start of ")) {
    names.push_back(name);
  }
  return names;
}

// One bar or point a quarter.
struct QuarterChart {
  const char* text;  // its title, and with "_about" what it is about
  const char* type;
  std::string unit;
  std::vector<std::pair<const char*, std::string>> series;  // name, and the figure of "{quarter}"
};

std::string figure_of(const std::string& pattern, const std::string& quarter) {
  std::string name = pattern;
  return name.replace(name.find("{quarter}"), 9, quarter);
}

json by_quarter(const Visit& visit, const Metrics& metrics, const QuarterChart& about,
                const std::string& currency) {
  std::vector<Series> series;
  for (const auto& [name, pattern] : about.series) series.push_back({visit.t(name), {}});
  std::vector<std::string> labels;
  for (const std::string& quarter : quarters(metrics)) {
    const auto known = [&](const auto& one) {
      return metrics.find(figure_of(one.second, quarter)) != nullptr;
    };
    // A share of nothing is no share: such a quarter is left out.
    if (std::ranges::none_of(about.series, known)) continue;
    labels.push_back(
        visit.t("quarter", {{"year", quarter.substr(0, 4)}, {"number", quarter.substr(6)}}));
    for (std::size_t i = 0; i < series.size(); ++i) {
      const lofte_advice_row* row = metrics.find(figure_of(about.series[i].second, quarter));
      series[i].values.push_back(row == nullptr ? std::nullopt : std::optional(row->value));
    }
  }
  return chart(visit, visit.t(about.text, {{"currency", currency}}),
               visit.t(std::string(about.text) + "_about"), about.type, labels, series, about.unit);
}

// Customers and money, lost beside won, over time.
void add_churn(const Visit& visit, const Metrics& metrics, const std::string& currency,
               json& charts) {
  const std::string customers = "retention/customers ";
  const std::string revenue = "retention/revenue ";
  const std::string of = " of {quarter}";
  const std::string of_money = of + " " + currency;
  const QuarterChart all[] = {{"insight.churn",
                               "bar",
                               "",
                               {{"insight.won", customers + "won" + of},
                                {"insight.back", customers + "back" + of},
                                {"insight.lost", customers + "lost" + of}}},
                              {"insight.churn_money",
                               "bar",
                               currency,
                               {{"insight.won", revenue + "won" + of_money},
                                {"insight.lost", revenue + "lost" + of_money}}},
                              {"insight.churn_rate",
                               "line",
                               "permille",
                               {{"insight.of_customers", "retention/churn customers" + of},
                                {"insight.of_money", revenue + "churn gross" + of_money}}},
                              {"insight.lost_to_won",
                               "bar",
                               "permille",
                               {{"insight.customers", "retention/lost to won customers" + of},
                                {"insight.money", revenue + "lost to won" + of_money}}}};
  for (const QuarterChart& one : all) charts.push_back(by_quarter(visit, metrics, one, currency));
}

// "2025-09"
lofte_date first_day(const std::string& month) {
  return lofte::date_of(std::stoi(month.substr(0, 4)),
                        static_cast<unsigned>(std::stoi(month.substr(5, 2))), 1);
}

// Of those whose first purchase was in a month, the share that stayed 3 and 12 months.
json cohorts(const Visit& visit, const Metrics& metrics) {
  using Share = std::optional<std::int64_t>;
  std::map<std::string, std::pair<Share, Share>> months;
  for (const auto& [month, row] : metrics.under("retention/stayed 3 of ")) {
    months[month].first = row->value;
  }
  for (const auto& [month, row] : metrics.under("retention/stayed 12 of ")) {
    months[month].second = row->value;
  }
  std::vector<std::string> labels;
  Series three{visit.t("insight.stayed_3"), {}};
  Series twelve{visit.t("insight.stayed_12"), {}};
  for (const auto& [month, shares] : months) {
    labels.push_back(visit.words.month(first_day(month)));
    three.values.push_back(shares.first);
    twelve.values.push_back(shares.second);
  }
  return chart(visit, visit.t("insight.cohorts"), visit.t("insight.cohorts_about"), "bar", labels,
               {three, twelve}, "permille");
}

json expected(const Visit& visit, const Metrics& metrics, const std::string& currency) {
  std::vector<std::string> labels;
  Series money{currency, {}};
  for (const auto& [rest, row] : metrics.under("book-figures/expected ")) {
    if (rest.size() != 14 || !rest.ends_with(" " + currency)) continue;  // "2026-11-23 NOK"
    labels.push_back(visit.words.day(lofte::date_of(
        std::stoi(rest.substr(0, 4)), static_cast<unsigned>(std::stoi(rest.substr(5, 2))),
        static_cast<unsigned>(std::stoi(rest.substr(8, 2))))));
    money.values.push_back(row->value);
  }
  return chart(visit, visit.t("insight.expected", {{"currency", currency}}),
               visit.t("insight.expected_about"), "bar", labels, {money}, currency);
}

// What was believed beside what customers answered.
json believed(const Visit& visit, const Metrics& metrics) {
  std::vector<std::string> labels;
  Series measured{visit.t("insight.measured"), {}};
  Series thought{visit.t("insight.believed"), {}};
  for (const char* what : {"content", "recommend", "response"}) {
    const lofte_advice_row* row = metrics.find(std::string("satisfaction/") + what);
    if (row == nullptr) continue;
    const lofte_advice_row* gap = metrics.find(std::string("satisfaction/gap ") + what);
    labels.push_back(visit.t(std::string("insight.") + what));
    measured.values.push_back(row->value);
    thought.values.push_back(gap == nullptr ? row->value : row->value + gap->value);
  }
  return chart(visit, visit.t("insight.gap"), visit.t("insight.gap_about"), "bar", labels,
               {thought, measured}, "");
}

json ageing(const Visit& visit, const std::vector<MonthFigures>& months,
            const std::string& currency) {
  static constexpr const char* kNames[] = {"ageing.current", "ageing.30", "ageing.60", "ageing.90",
                                           "ageing.more"};
  std::vector<std::string> labels;
  std::vector<Series> series;
  for (const char* name : kNames) series.push_back({visit.t(name), {}});
  for (const MonthFigures& month : months) {
    labels.push_back(visit.words.month(month.month));
    for (std::size_t i = 0; i < series.size(); ++i) series[i].values.push_back(month.ageing[i]);
  }
  return chart(visit, visit.t("insight.ageing", {{"currency", currency}}),
               visit.t("insight.ageing_about"), "stacked", labels, series, currency);
}

json days_outstanding(const Visit& visit, const std::vector<MonthFigures>& months) {
  std::vector<std::string> labels;
  Series days{visit.t("insight.days"), {}};
  for (const MonthFigures& month : months) {
    labels.push_back(visit.words.month(month.month));
    days.values.push_back(month.dso_tenths);
  }
  return chart(visit, visit.t("insight.dso"), visit.t("insight.dso_about"), "line", labels, {days},
               "tenths");
}

json head_lines(const Visit& visit, const Metrics& metrics, const std::string& currency) {
  json all = json::array();
  for (const std::string& name :
       {std::string("retention/churn customers"), std::string("retention/lost to won customers"),
        "book-figures/dso " + currency, "book-figures/collection effectiveness " + currency,
        std::string("book-figures/contacts started by us"),
        std::string("satisfaction/gap content")}) {
    const lofte_advice_row* row = metrics.find(name);
    if (row != nullptr) all.push_back(advice_card(visit, *row));
  }
  return all;
}

json insight_model(const Visit& visit) {
  json model;
  visit.office.reading([&](Side& side) {
    const std::vector<std::string> all = currencies(side.accounts);
    std::string currency = visit.field("currency");
    if (std::ranges::find(all, currency) == all.end()) currency = all.empty() ? "NOK" : all.front();
    const Metrics metrics(visit, side);
    const std::vector<MonthFigures> months =
        months_until(side.accounts, currency, visit.today, kMonths);
    model["currencies"] = json::array();
    for (const std::string& one : all) {
      model["currencies"].push_back({{"name", one},
                                     {"address", "/insight?currency=" + in_address(one)},
                                     {"current", one == currency}});
    }
    model["several"] = all.size() > 1;
    model["lines"] = head_lines(visit, metrics, currency);
    model["charts"] = json::array();
    add_churn(visit, metrics, currency, model["charts"]);
    for (json one :
         std::vector<json>{cohorts(visit, metrics), days_outstanding(visit, months),
                           ageing(visit, months, currency), expected(visit, metrics, currency),
                           believed(visit, metrics)}) {
      model["charts"].push_back(std::move(one));
    }
  });
  return model;
}

}  // namespace

Reply insight_page(const Visit& visit) {
  return show(visit, "insight", "insight", visit.t("nav.insight"),
              visit.unless_known([&] { return insight_model(visit); }));
}

}  // namespace kontor
