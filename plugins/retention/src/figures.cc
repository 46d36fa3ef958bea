#include "figures.h"

#include <cmath>
#include <string_view>

#include "causes.h"
#include "cohorts.h"
#include "fit.h"
#include "say.h"
#include "trend.h"

namespace lofte::retention {
namespace {

// Every so many customers are enough to fit four numbers.
constexpr std::size_t kMostFitted = 20'000;

class Figures {
 public:
  Figures(const State& state, const BookView& book, BookAdvice& out)
      : state_(state),
        book_(book),
        policy_(book.settings()),
        period_(book.as_of(), policy_.period_months),
        out_(out) {}

  void say() {
    if (state_.buyers.empty()) return;
    say_heads();
    for (const auto& [code, revenue] : state_.revenue) say_money(code, revenue);
    say_causes();
    say_errors();
    say_acquisition();
    say_quarters(state_, book_, out_);
    say_cohorts(state_, policy_, period_.end, out_);
    say_model();
    say_task();
  }

 private:
  Metric count(std::string_view key, std::string_view rule, std::string_view title,
               std::int64_t number, std::string_view unit) {
    return say_count(period_, key, {rule, title, unit}, number, out_);
  }
  Metric share(std::string_view key, std::string_view rule, std::string_view title,
               std::string_view code, std::int64_t part, std::int64_t whole) {
    return say_share(period_, key, {rule, title, code}, part, whole, out_);
  }
  void name(const std::vector<std::string>& facts, Metric metric) const {
    for (const std::string& fact : facts) metric.evidence(fact);
  }
  // History that begins later than what is compared is said with the figure.
  void limit(Metric metric) const {
    const lofte_date since = book_.raw().history_since;
    if (since > period_.before) metric.reason("reason.history", {{"date", Date{since}}});
  }

  void say_heads() {
    const Heads& heads = state_.heads;
    count("customers at start", "churn", "metric.at_start", heads.at_start, "customers");
    auto lost = count("customers lost", "churn", "metric.lost", heads.lost, "customers");
    lost.reason("reason.lost_rule", {{"days", std::int64_t{policy_.lost_after_days}},
                                     {"gaps", std::int64_t{policy_.lost_after_gaps}}});
    name(state_.lost, lost);
    name(state_.won, count("customers won", "churn", "metric.won", heads.won, "customers"));
    count("customers back", "churn", "metric.back", heads.back, "customers");
    if (heads.at_start > 0) {
      auto churn = share("churn customers", "churn", "metric.churn", "", heads.lost_from_start,
                         heads.at_start);
      churn.reason("reason.of", {{"part", heads.lost_from_start}, {"whole", heads.at_start}});
      churn.reason("reference.year");
      limit(churn);
      name(state_.lost, churn);
    }
    if (heads.won > 0) {
      auto beside = share("lost to won customers", "lost-beside-won", "metric.lost_to_won", "",
                          heads.lost, heads.won);
      beside.reason("reason.lost_won", {{"lost", heads.lost}, {"won", heads.won}});
      limit(beside);
    }
  }

  void say_revenue(std::string_view code, std::string_view key, std::string_view title,
                   std::int64_t minor) {
    say_sum(period_, concat(key, " ", code), {"revenue-churn", title, code}, minor, out_);
  }

  void say_money(std::string_view code, const Revenue& revenue) {
    if (revenue.at_start == 0 && revenue.won == 0) return;
    say_revenue(code, "revenue at start", "metric.revenue.start", revenue.at_start);
    say_revenue(code, "revenue lost", "metric.revenue.lost", revenue.lost);
    say_revenue(code, "revenue won", "metric.revenue.won", revenue.won);
    say_revenue(code, "revenue expansion", "metric.revenue.expansion", revenue.expansion);
    if (revenue.at_start > 0) {
      limit(share(concat("revenue churn gross ", code), "revenue-churn", "metric.churn.gross", code,
                  revenue.lost, revenue.at_start));
      auto net = share(concat("revenue churn net ", code), "revenue-churn", "metric.churn.net",
                       code, revenue.lost - revenue.expansion, revenue.at_start);
      net.reason("reason.net");
      limit(net);
    }
    if (revenue.won > 0) {
      limit(share(concat("revenue lost to won ", code), "lost-beside-won",
                  "metric.revenue.lost_to_won", code, revenue.lost, revenue.won));
    }
  }

  void say_causes() {
    for (const std::string_view cause : kCauses) {
      const auto found = state_.causes.find(cause);
      if (found == state_.causes.end()) continue;
      const std::string words = concat("cause.", cause);
      out_.metric("cause ", cause)
          .rule("causes")
          .title("metric.cause", {{"count", found->second}, {"cause", Term{words}}})
          .value(found->second, "customers")
          .since(period_.start);
    }
  }

  void say_errors() {
    const Errors& errors = state_.errors;
    count("errors invoices", "own-errors", "metric.errors.invoices", errors.invoices, "errors");
    auto replies =
        count("errors replies", "own-errors", "metric.errors.replies", errors.replies, "errors");
    replies.reason("reason.reply_rule", {{"days", std::int64_t{policy_.reply_days}}});
    count("errors promises", "own-errors", "metric.errors.promises", errors.promises, "errors");
    count("errors customers", "own-errors", "metric.errors.customers", errors.customers,
          "customers")
        .reason("reason.errors_lost", {{"count", errors.lost_customers}});
  }

  void say_acquisition() {
    const Acquisition& acquisition = state_.acquisition;
    if (acquisition.compared == 0) return;
    auto gone = count("customers gone early", "acquisition", "metric.gone_early",
                      acquisition.gone_early, "customers");
    gone.reason("reason.gone_early", {{"compared", acquisition.compared},
                                      {"percent", std::int64_t{policy_.margin_percent}}});
    gone.reason("reference.acquisition");
    for (const auto& [code, revenue] : state_.revenue) {
      if (revenue.gone_cost > 0) gone.amount(money(revenue.gone_cost, code));
    }
    name(state_.gone_early, gone);
  }

  void say_model() {
    std::int64_t repeat = 0;
    for (const Buyer& buyer : state_.buyers) repeat += buyer.repeats > 0 ? 1 : 0;
    if (repeat < policy_.fit_repeat_customers) return;
    std::vector<Buyer> fitted;
    const std::size_t step = (state_.buyers.size() + kMostFitted - 1) / kMostFitted;
    for (std::size_t at = 0; at < state_.buyers.size(); at += step) {
      fitted.push_back(state_.buyers[at]);
    }
    const Fit found = fit(Model::kMbgNbd, fitted);
    if (!found.settled) return;
    out_.parameter("r", found.model.r);
    out_.parameter("alpha", found.model.alpha);
    out_.parameter("a", found.model.a);
    out_.parameter("b", found.model.b);
    double alive = 0;
    for (const Buyer& buyer : state_.buyers) alive += found.model.alive(buyer);
    const auto number = static_cast<std::int64_t>(std::llround(alive));
    out_.metric("customers alive")
        .rule("buying-model")
        .title("metric.alive", {{"count", number}, {"all", state_.buyers.size()}})
        .value(number, "customers")
        .since(period_.end)
        .reason("reason.model")
        .reason("reason.fitted", {{"count", fitted.size()}});
  }

  void say_task() {
    const Heads& heads = state_.heads;
    if (heads.lost <= heads.won) return;
    auto task = out_.task("look at losses ", iso(period_.end));
    task.rule("lost-beside-won")
        .severity(LOFTE_SEVERITY_NOTICE)
        .title("task.look",
               {{"lost", heads.lost}, {"won", heads.won}, from_of(period_), until_of(period_)})
        .since(period_.end)
        .from(period_.end)
        .latest(first_of_month(period_.end, 1) - 1)
        .reason("reason.lost_won", {{"lost", heads.lost}, {"won", heads.won}})
        .point("point.root")
        .point("point.own_errors",
               {{"count", state_.errors.invoices + state_.errors.replies + state_.errors.promises}})
        .point("point.stated")
        .cost_of_skipping("cost.losses");
    for (const std::string& fact : state_.lost) task.evidence(fact);
  }

  const State& state_;
  const BookView& book_;
  Policy policy_;
  Period period_;
  BookAdvice& out_;
};

}  // namespace

void say_figures(const State& state, const BookView& book, BookAdvice& out) {
  Figures(state, book, out).say();
}

}  // namespace lofte::retention
