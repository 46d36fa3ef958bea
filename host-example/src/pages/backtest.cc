// What Løfte would have said in a past year, beside a ladder of fixed days.
#include <algorithm>

#include "pages/pages.h"

namespace kontor {
namespace {

using lofte::text;

constexpr std::size_t kNoticesShown = 40;

json measures_of(const lofte_backtest_row& row) {
  json one = {{"notices", static_cast<std::int64_t>(row.notices.count)},
              {"calls", row.calls},
              {"customers", row.customers},
              {"measured", row.measures != nullptr}};
  if (row.measures != nullptr) {
    one["needless"] = row.measures->needless;
    one["prompt"] = row.measures->prompt_hundredths;
    one["caught"] = row.measures->caught_thousandths;
    one["very_late"] = row.measures->very_late;
    one["about_paid"] = row.measures->about_paid;
  }
  one["list"] = json::array();
  const auto notices = lofte::range<lofte_backtest_notice>(row.notices);
  for (std::size_t i = 0; i < std::min(notices.size(), kNoticesShown); ++i) {
    const lofte_backtest_notice& notice = notices[i];
    one["list"].push_back({{"customer", text(notice.customer)},
                           {"date", notice.date},
                           {"step", notice.step},
                           {"invoices", strings(notice.invoices)},
                           {"reason", text(notice.reason)}});
  }
  return one;
}

std::string hundredths(const Visit& visit, std::int64_t value) {
  return visit.words.tenths((value + 5) / 10);
}

json column(const Visit& visit, const json& run, const char* name) {
  json cells = json::array();
  cells.push_back(visit.words.number(run["notices"]));
  cells.push_back(visit.words.number(run["calls"]));
  if (run["measured"].get<bool>()) {
    cells.push_back(visit.words.number(run["needless"]));
    cells.push_back(hundredths(visit, run["prompt"]));
    cells.push_back(visit.words.percent_of_mille(run["caught"]));
    cells.push_back(visit.words.number(run["about_paid"]));
  }
  return {{"name", visit.t(name)}, {"cells", cells}};
}

json result_model(const Visit& visit, const json& result) {
  const json& learned = result["runs"][0];
  const json& fixed = result["runs"][1];
  static constexpr const char* kRows[] = {"backtest.notices",  "backtest.calls",
                                          "backtest.needless", "backtest.prompt",
                                          "backtest.caught",   "backtest.about_paid"};
  const json one = column(visit, learned, "backtest.learned");
  const json other = column(visit, fixed, "backtest.fixed");
  json rows = json::array();
  for (std::size_t i = 0; i < one["cells"].size() && i < other["cells"].size(); ++i) {
    rows.push_back({{"name", visit.t(kRows[i])}, {"a", one["cells"][i]}, {"b", other["cells"][i]}});
  }
  json notices = json::array();
  visit.office.reading([&](Side& side) {
    for (const json& notice : learned["list"]) {
      std::string name = notice["customer"];
      side.accounts.database().each("SELECT name FROM customer WHERE number = ?1",
                                    {notice["customer"].get_ref<const std::string&>()},
                                    [&](const Row& row) { name = row.text(0); });
      std::string invoices;
      for (const json& id : notice["invoices"]) {
        invoices += (invoices.empty() ? "" : ", ") + id.get<std::string>();
      }
      notices.push_back(
          {{"customer_name", name},
           {"customer_address", customer_address(notice["customer"].get<std::string>())},
           {"date", visit.words.day(notice["date"])},
           {"step", visit.t("step." + std::to_string(notice["step"].get<int>()))},
           {"invoices", invoices},
           {"reason", notice["reason"]}});
    }
  });
  return {{"rows", rows},
          {"a", visit.t("backtest.learned")},
          {"b", visit.t("backtest.fixed")},
          {"notices", notices},
          {"has_notices", !notices.empty()},
          {"span", visit.t("week.span", {{"from", visit.words.day(result["from"])},
                                         {"to", visit.words.day(result["to"])}})},
          {"about", learned["measured"].get<bool>()
                        ? visit.words.count("backtest.very_late", learned["very_late"])
                        : visit.t("backtest.unmeasured")}};
}

}  // namespace

Reply backtest_page(const Visit& visit) {
  json model = {{"from", lofte::iso(lofte::add_months(visit.today, -12))},
                {"to", lofte::iso(visit.today)},
                {"job", false},
                {"result", false}};
  const JobState job = visit.jobs.state();
  if (job.kind == "backtest") {
    model["job"] = {
        {"running", job.running},
        {"phase", job.phase},
        {"value", job.total > 0 ? std::to_string(job.done) : ""},
        {"most", job.total > 0 ? std::to_string(job.total) : ""},
        {"trouble", job.trouble == kOurTrouble ? visit.t("trouble.ours") : job.trouble}};
    if (!job.running && job.trouble.empty()) model["result"] = result_model(visit, job.result);
  }
  return show(visit, "backtest", "backtest", visit.t("nav.backtest"), model);
}

Reply start_backtest(const Visit& visit) {
  const lofte_date from = typed_day(visit, "from");
  const lofte_date to = typed_day(visit, "to");
  if (to < from || to > visit.today) throw Trouble(visit.t("trouble.span"));
  Office& office = visit.office;
  const std::string language = visit.words.code();
  const bool started =
      visit.jobs.start("backtest", [&office, from, to, language](const Jobs::Tell& tell) {
        lofte::Book book = office.another_reader();
        lofte::BacktestOptions options;
        options.from = from;
        options.to = to;
        options.settings = {{"late-payer", "timing", {"learned", "fixed"}}};
        options.language = language;
        options.threads = 1;  // the page is to stay quick meanwhile
        options.progress = tell;
        const lofte::Answer answer = book.backtest(options);
        json runs = json::array();
        for (const lofte_backtest_row& row : answer.backtest()) runs.push_back(measures_of(row));
        return json{{"runs", runs}, {"from", from}, {"to", to}};
      });
  if (!started) throw Trouble(visit.t("trouble.busy"));
  return Reply::to("/backtest");
}

}  // namespace kontor
