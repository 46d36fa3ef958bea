// backtest: what would have been said in a period, and what would have come of it.
#include <cstdio>

#include "advice_list.h"
#include "commands.h"
#include "dates.h"
#include "display.h"
#include "failure.h"
#include "lofte/cpp/date.hpp"
#include "options.h"
#include "table.h"

namespace lofte::tools {
namespace {

struct BacktestArguments {
  std::string book, from, to, language;
  std::vector<std::string> settings;
  std::vector<std::string> plugins;
  std::uint32_t threads = 0;
  bool with_notices = false;
  bool drafts_only = false;
};

// "late-payer.patience=5,10,20"
SweptSetting read_setting(const std::string& word) {
  const std::size_t equals = word.find('=');
  const std::size_t dot = word.find('.');
  SweptSetting setting{word.substr(0, dot), word.substr(dot + 1, equals - dot - 1), {}};
  std::string_view rest = std::string_view(word).substr(equals + 1);
  while (true) {
    const std::size_t comma = rest.find(',');
    setting.values.emplace_back(rest.substr(0, comma));
    if (comma == std::string_view::npos) return setting;
    rest.remove_prefix(comma + 1);
  }
}

CLI::Validator a_sweep() {
  return CLI::Validator(
      [](const std::string& word) {
        const std::size_t equals = word.find('=');
        const std::size_t dot = word.find('.');
        const bool right = dot != std::string::npos && equals != std::string::npos && dot > 0 &&
                           dot + 1 < equals && equals + 1 < word.size();
        return right ? std::string() : "\"" + word + "\" is not PLUGIN.KEY=VALUE,...";
      },
      "", "sweep");
}

double hundredths(std::int64_t value) {
  return static_cast<double>(value) / 100;
}
double thousandths(std::int64_t value) {
  return static_cast<double>(value) / 1000;
}

Json settings_json(const lofte_backtest_row& run) {
  Json settings = Json::object();
  for (const lofte_setting_row& row : range<lofte_setting_row>(run.settings)) {
    settings[concat(text(row.plugin), ".", text(row.key))] = text(row.value);
  }
  return settings;
}

Json notices_json(const lofte_backtest_row& run) {
  Json notices = Json::array();
  for (const lofte_backtest_notice& notice : range<lofte_backtest_notice>(run.notices)) {
    Json invoices = Json::array();
    for (const lofte_string& id : range<lofte_string>(notice.invoices))
      invoices.push_back(text(id));
    notices.push_back({{"customer", text(notice.customer)},
                       {"date", iso(notice.date)},
                       {"step", notice.step},
                       {"invoices", std::move(invoices)},
                       {"reason", text(notice.reason)},
                       {"plugin", text(notice.plugin)},
                       {"rule", text(notice.rule)},
                       {"newDueDate", iso(notice.new_due_date)}});
  }
  return notices;
}

Json measures_json(const lofte_backtest_measures& measures) {
  return {{"notices", measures.notices},
          {"needless", measures.needless},
          {"prompt", hundredths(measures.prompt_hundredths)},
          {"caught", thousandths(measures.caught_thousandths)},
          {"veryLate", measures.very_late},
          {"aboutPaid", measures.about_paid},
          {"beforeDue", measures.before_due}};
}

Json rules_json(const lofte_backtest_row& run) {
  Json rules = Json::array();
  for (const lofte_backtest_rule& rule : range<lofte_backtest_rule>(run.rules)) {
    rules.push_back({{"plugin", text(rule.plugin)},
                     {"kind", advice_kind_name(rule.kind)},
                     {"rule", text(rule.rule)},
                     {"times", rule.times},
                     {"customers", rule.customers}});
  }
  return rules;
}

Json run_json(const lofte_backtest_row& run) {
  Json said{
      {"from", iso(run.from)},      {"to", iso(run.to)},      {"settings", settings_json(run)},
      {"customers", run.customers}, {"advised", run.advised}, {"leftOut", run.left_out},
      {"calls", run.calls},         {"faults", run.faults}};
  if (run.faults > 0) said["firstFault"] = text(run.first_fault);
  if (run.measures != nullptr) said["measures"] = measures_json(*run.measures);
  said["rules"] = rules_json(run);
  said["notices"] = notices_json(run);
  return said;
}

std::string settings_words(const lofte_backtest_row& run) {
  std::string words;
  for (const lofte_setting_row& row : range<lofte_setting_row>(run.settings)) {
    words += concat(words.empty() ? "" : ", ", text(row.plugin), ".", text(row.key), " ",
                    text(row.value));
  }
  return words.empty() ? "as the book has them" : words;
}

std::string decimal(std::int64_t hundredths) {
  const std::int64_t rest = hundredths % 100;
  return concat(hundredths / 100, rest < 10 ? ".0" : ".", rest);
}

void print_runs(const Answer& answer) {
  Table table({{"settings", Align::kLeft, true},
               {"notices", Align::kRight},
               {"calls", Align::kRight},
               {"needless", Align::kRight},
               {"days to notice", Align::kRight},
               {"caught", Align::kRight}});
  for (const lofte_backtest_row& run : answer.backtest()) {
    const std::string notices = std::to_string(run.notices.count);
    if (run.measures == nullptr || run.measures->very_late == 0) {
      table.row({settings_words(run), notices, std::to_string(run.calls),
                 run.measures == nullptr ? "–" : std::to_string(run.measures->needless), "–", "–"});
      continue;
    }
    table.row({settings_words(run), notices, std::to_string(run.calls),
               std::to_string(run.measures->needless), decimal(run.measures->prompt_hundredths),
               concat(run.measures->caught_thousandths / 10, ".",
                      run.measures->caught_thousandths % 10, " %")});
  }
  table.print();
}

void print_rules(const lofte_backtest_row& run) {
  Table table(
      {{"plugin"}, {"kind"}, {"rule"}, {"times", Align::kRight}, {"customers", Align::kRight}});
  for (const lofte_backtest_rule& rule : range<lofte_backtest_rule>(run.rules)) {
    table.row({text(rule.plugin), advice_kind_name(rule.kind), text(rule.rule),
               std::to_string(rule.times), std::to_string(rule.customers)});
  }
  if (!table.empty()) std::printf("\n");
  table.print();
}

void print_notices(const lofte_backtest_row& run) {
  Table table({{"date"},
               {"customer"},
               {"step"},
               {"invoices", Align::kLeft, true},
               {"reason", Align::kLeft, true}});
  for (const lofte_backtest_notice& notice : range<lofte_backtest_notice>(run.notices)) {
    std::string invoices;
    for (const lofte_string& id : range<lofte_string>(notice.invoices)) {
      invoices += concat(invoices.empty() ? "" : ", ", text(id));
    }
    table.row({iso(notice.date), text(notice.customer), std::to_string(notice.step), invoices,
               text(notice.reason)});
  }
  std::printf("\n");
  if (table.empty()) std::printf("No notices.\n");
  table.print();
}

void print_faults(const lofte_backtest_row& run) {
  if (run.faults == 0) return;
  std::fprintf(stderr, "lofte: plugins failed %s; the first: %s\n",
               counted(static_cast<std::uint64_t>(run.faults), "time").c_str(),
               one_line(text(run.first_fault)).c_str());
}

void backtest(Shell& shell, const BacktestArguments& given) {
  Book book = shell.open_to_read(given.book);
  ProgressLine progress;
  BacktestOptions options;
  options.from = date_or_absent(given.from);
  options.to = date_or_absent(given.to);
  options.plugins = given.plugins;
  options.language = given.language;
  options.threads = given.threads;
  options.drafts_only = given.drafts_only;
  options.progress = progress.function();
  for (const std::string& word : given.settings) options.settings.push_back(read_setting(word));
  const Answer answer = book.backtest(options);
  progress.clear();

  const auto runs = answer.backtest();
  const bool is_sweep = runs.size() > 1;
  if (shell.json()) {
    if (!is_sweep) return print_document(run_json(*runs.begin()));
    Json all = Json::array();
    for (const lofte_backtest_row& run : runs) all.push_back(run_json(run));
    return print_document(Json{{"runs", std::move(all)}});
  }
  const lofte_backtest_row& first = *runs.begin();
  std::printf("%s\n\n", toned(concat(one_line(given.book), " · ", iso(first.from), " to ",
                                     iso(first.to), " · each draft assumed sent on its day"),
                              Tone::kQuiet)
                            .c_str());
  print_runs(answer);
  for (const lofte_backtest_row& run : runs) {
    if (!is_sweep) print_rules(run);
    if (given.with_notices) {
      if (is_sweep) std::printf("\n%s\n", settings_words(run).c_str());
      print_notices(run);
    }
    print_faults(run);
  }
}

}  // namespace

void add_backtest_command(CLI::App& app, Shell& shell) {
  auto given = std::make_shared<BacktestArguments>();
  CLI::App* made = command(app, "backtest", "What would have been said before, and what came of it",
                           "lofte backtest firm.lofte --from 2025-01-01 \\\n"
                           "      --set late-payer.patience=5,10,20");
  add_book(made, given->book);
  add_date(made, "--from", given->from, "The first day; left out: each customer's first");
  add_date(made, "--to", given->to, "The last day; left out: the book's");
  add_repeated(made, "--set", given->settings,
               "Values to try of a setting of the book; may be given again")
      ->type_name("PLUGIN.KEY=V,...")
      ->check(a_sweep());
  add_repeated(made, "--plugin", given->plugins, "Only this plugin; may be given again")
      ->type_name("ID");
  made->add_flag("--drafts-only", given->drafts_only,
                 "Assume that nobody makes the calls that tasks ask for");
  made->add_flag("--notices", given->with_notices, "List every notice");
  add_text(made, "--language", given->language, "Of reasons; left out: the book's");
  made->add_option("--threads", given->threads, "Left out: as many as there are processors")
      ->type_name("N");
  made->callback([&shell, given] { backtest(shell, *given); });
}

}  // namespace lofte::tools
