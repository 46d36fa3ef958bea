// Leads every customer through a period again, under each set of settings, and adds up what would
// have been said. Reads alone: what is assumed lives in memory.
#include <algorithm>
#include <atomic>
#include <map>
#include <optional>

#include "base/date.h"
#include "base/error.h"
#include "base/money.h"
#include "base/text.h"
#include "engine/hindsight.h"
#include "engine/query_support.h"
#include "engine/setting_check.h"
#include "engine/threads.h"
#include "services/settings.h"

namespace lofte::engine {
namespace {

using base::Error;

constexpr std::size_t kMostRuns = 100;

// One set of settings.
struct Run {
  std::vector<lofte_setting_row> changed;  // texts borrowed from the options
  BookSettings settings;
};

struct CustomerOutcome {
  Outcome outcome;
  Gentleness measures;
};

using Plugins = std::vector<const LoadedPlugin*>;

Plugins chosen(const Book::State& book, const std::vector<std::string>& ids) {
  if (ids.empty()) return book.advisors;
  Plugins plugins;
  for (const LoadedPlugin* plugin : book.advisors) {
    if (std::ranges::find(ids, plugin->manifest().id) != ids.end()) plugins.push_back(plugin);
  }
  for (const std::string& id : ids) {
    if (std::ranges::any_of(plugins, [&](const auto* known) { return known->manifest().id == id; }))
      continue;
    throw Error(LOFTE_NOT_FOUND, "plugin '" + id + "' does not advise this book", "plugins");
  }
  return plugins;
}

// The value in its one written form.
std::string checked_value(const Book::State& book, const SweptSetting& swept,
                          const std::string& value) {
  const base::SettingSpec* spec = find_setting(book.runtime, swept.plugin, swept.key);
  if (spec == nullptr) {
    throw Error(LOFTE_NOT_FOUND, "no plugin '" + swept.plugin + "' is loaded", "settings");
  }
  services::check_level(*spec, base::SettingLevel::kBook);
  return services::check_value(*spec, value);
}

// Every combination of the values, the last setting changing fastest.
std::vector<Run> make_runs(const Book::State& book, const std::vector<SweptSetting>& swept,
                           base::Arena& arena) {
  std::vector<Run> runs{{{}, book.settings.without_parameters()}};
  for (const SweptSetting& setting : swept) {
    if (setting.values.empty()) {
      throw Error(LOFTE_INVALID_ARGUMENT, setting.plugin + "." + setting.key + " has no value",
                  "settings");
    }
    if (runs.size() * setting.values.size() > kMostRuns) {
      throw Error(LOFTE_LIMIT,
                  "these settings make more than " + std::to_string(kMostRuns) +
                      " combinations; try fewer values at a time",
                  "settings");
    }
    std::vector<Run> more;
    for (const Run& run : runs) {
      for (const std::string& value : setting.values) {
        const std::string right = checked_value(book, setting, value);
        Run next{run.changed, run.settings.with(setting.plugin, setting.key, right)};
        lofte_setting_row row{};
        row.struct_size = sizeof row;
        row.plugin = arena.copy(setting.plugin);
        row.key = arena.copy(setting.key);
        row.value = arena.copy(right);
        next.changed.push_back(row);
        more.push_back(std::move(next));
      }
    }
    runs = std::move(more);
  }
  return runs;
}

Period checked_period(const Book::State& book, const BacktestOptions& options) {
  base::check_date(options.from);
  base::check_date(options.to);
  const Period period{options.from, options.to != 0 ? options.to : book.head.book_date,
                      !options.drafts_only};
  if (period.to > book.head.book_date) {
    throw Error(LOFTE_REFUSED,
                base::format_date(period.to) +
                    " is after the day this book has been advanced to, " +
                    base::format_date(book.head.book_date) + "; what comes is not known",
                "to");
  }
  if (period.from > period.to) {
    throw Error(
        LOFTE_INVALID_ARGUMENT,
        base::format_date(period.from) + " is after the last day, " + base::format_date(period.to),
        "from");
  }
  return period;
}

// What all threads share.
struct Work {
  const Book::State& book;
  const BacktestOptions& options;
  const Plugins& plugins;
  const std::vector<Run>& runs;
  const std::vector<store::CustomerState>& customers;
  Period period;
  Hindsight::Words words;
  std::vector<CustomerOutcome>& outcomes;  // customers by runs
  std::atomic<std::size_t> next{0};
  std::atomic<std::size_t> done{0};
  std::atomic<bool> stopped{false};
};

// One thread with a snapshot and plugin instances of its own.
class Worker {
 public:
  explicit Worker(Work& work) : work_(work), snapshot_(work.book.store->snapshot()) {
    for (const Run& run : work.runs) {
      advisers_.push_back(std::make_unique<Adviser>(work.plugins, run.settings));
    }
  }

  // `progress`: of the one thread that may call it.
  void run(const Progress& progress) {
    while (!work_.stopped) {
      const std::size_t index = work_.next++;
      if (index >= work_.customers.size()) return;
      lead(index);
      const std::size_t done = ++work_.done;
      if (progress && !progress("backtesting", done, work_.customers.size())) {
        work_.stopped = true;
        throw Error(LOFTE_CANCELLED, "stopped");
      }
    }
  }

 private:
  void lead(std::size_t index) {
    const store::CustomerState& customer = work_.customers[index];
    arena_.clear();
    read_versions(*snapshot_, customer.key, arena_, versions_);
    // Written since by another process.
    std::erase_if(versions_, [&](const ledger::Version& version) {
      return version.sequence > work_.book.head.sequence;
    });
    const ledger::History history(versions_, arena_);
    const PaidInvoices paid = what_was_paid(customer.id, history);
    for (std::size_t run = 0; run < work_.runs.size(); ++run) {
      CustomerOutcome& into = work_.outcomes[index * work_.runs.size() + run];
      into.outcome =
          Hindsight(*advisers_[run], work_.words).run(customer.id, history, work_.period);
      into.measures = gentleness(into.outcome.notices, paid, work_.options.from, work_.period.to);
    }
  }

  // With all that the book knows by now.
  PaidInvoices what_was_paid(const std::string& customer_id, const ledger::History& history) {
    const lofte_date end = std::max(history.last_day(), work_.book.head.book_date);
    ledger::Walk walk(history);
    return paid_invoices(*ledger::build_view(customer_id, walk.at(end), end, end,
                                             work_.book.settings.defaults(), arena_)
                              .view);
  }

  Work& work_;
  std::unique_ptr<store::Store> snapshot_;
  std::vector<std::unique_ptr<Adviser>> advisers_;
  base::Arena arena_{256 * 1024};
  std::vector<ledger::Version> versions_;
};

void spread(Work& work, unsigned count) {
  std::vector<std::unique_ptr<Worker>> workers;
  for (unsigned i = 0; i < std::max(count, 1u); ++i)
    workers.push_back(std::make_unique<Worker>(work));
  on_threads(workers.size(), [&](std::size_t index) {
    try {
      workers[index]->run(index == 0 ? work.options.progress : Progress{});
    } catch (...) {
      work.stopped = true;
      throw;
    }
  });
}

// ---- from outcomes to rows ----

lofte_backtest_notice notice_row(const AssumedNotice& notice, std::string_view customer,
                                 base::Arena& arena) {
  lofte_backtest_notice row{};
  row.struct_size = sizeof row;
  row.customer = arena.copy(customer);
  row.date = notice.date;
  row.step = notice.step;
  std::vector<lofte_string> ids;
  for (const std::string& id : notice.invoices) ids.push_back(arena.copy(id));
  row.invoices = arena.copy_list(std::span<const lofte_string>(ids));
  row.reason = arena.copy(notice.reason);
  row.plugin = arena.copy(notice.plugin);
  row.rule = arena.copy(notice.rule);
  row.new_due_date = notice.new_due_date;
  return row;
}

const lofte_backtest_measures* measures_row(const Gentleness& sums, base::Arena& arena) {
  if (sums.paid == 0) return nullptr;
  auto* row = arena.make<lofte_backtest_measures>();
  row->struct_size = sizeof *row;
  row->notices = sums.notices;
  row->needless = sums.needless;
  row->about_paid = sums.about_paid;
  row->very_late = sums.very_late;
  row->before_due = sums.before_due;
  if (sums.very_late != 0) {
    row->prompt_hundredths = (sums.days_to_notice * 100 + sums.very_late / 2) / sums.very_late;
    // Rounded down: "all but a few" is not all.
    row->caught_thousandths = sums.caught * 1000 / sums.very_late;
  }
  return row;
}

lofte_list rule_rows(const std::map<RuleName, std::pair<std::int64_t, std::int64_t>>& rules,
                     base::Arena& arena) {
  std::vector<lofte_backtest_rule> rows;
  for (const auto& [name, count] : rules) {
    lofte_backtest_rule row{};
    row.struct_size = sizeof row;
    row.plugin = arena.copy(std::get<0>(name));
    row.kind = std::get<1>(name);
    row.rule = arena.copy(std::get<2>(name));
    row.times = count.first;
    row.customers = count.second;
    rows.push_back(row);
  }
  return arena.copy_list(std::span<const lofte_backtest_rule>(rows));
}

lofte_backtest_row run_row(const Work& work, std::size_t run, base::Arena& arena) {
  lofte_backtest_row row{};
  row.struct_size = sizeof row;
  row.settings = arena.copy_list(std::span<const lofte_setting_row>(work.runs[run].changed));
  row.from = work.period.from;
  row.to = work.period.to;
  Gentleness sums;
  std::map<RuleName, std::pair<std::int64_t, std::int64_t>> rules;  // times, customers
  std::vector<lofte_backtest_notice> notices;
  for (std::size_t i = 0; i < work.customers.size(); ++i) {
    const CustomerOutcome& one = work.outcomes[i * work.runs.size() + run];
    sums.add(one.measures);
    for (const auto& [name, times] : one.outcome.rules) {
      rules[name].first += times;
      ++rules[name].second;
    }
    for (const AssumedNotice& notice : one.outcome.notices) {
      notices.push_back(notice_row(notice, work.customers[i].id, arena));
    }
    if (one.outcome.first_day != 0) {
      ++row.customers;
      if (row.from == 0 || (work.period.from == 0 && one.outcome.first_day < row.from)) {
        row.from = one.outcome.first_day;
      }
    }
    row.advised += one.outcome.advised;
    row.left_out += one.outcome.left_out;
    row.calls += one.outcome.calls;
    if (row.faults == 0 && one.outcome.faults != 0) {
      row.first_fault =
          arena.copy("customer " + work.customers[i].id + ": " + one.outcome.first_fault);
    }
    row.faults += one.outcome.faults;
  }
  std::ranges::stable_sort(notices, {}, &lofte_backtest_notice::date);
  row.notices = arena.copy_list(std::span<const lofte_backtest_notice>(notices));
  row.measures = measures_row(sums, arena);
  row.rules = rule_rows(rules, arena);
  return row;
}

// A draft's reasons, else its title.
Hindsight::Words words_in(const Book::State& book, std::string language) {
  return
      [&book, language = std::move(language)](std::string_view plugin, const lofte_advice& advice) {
        std::string words;
        for (std::uint64_t i = 0; i < advice.reasons.count; ++i) {
          if (i > 0) words += " ";
          words += rendered(book, plugin, language, LOFTE_AT(lofte_message, advice.reasons, i));
        }
        return words.empty() ? rendered(book, plugin, language, advice.title) : words;
      };
}

}  // namespace

std::unique_ptr<Answer> Book::backtest(const BacktestOptions& options) {
  State& book = *state_;
  if (book.access == Access::kRead) book.reload();
  auto answer = std::make_unique<Answer>();
  answer->kind = kBacktestAnswer;
  answer->rows = answer->arena.make<lofte_rows>();
  answer->rows->struct_size = sizeof(lofte_rows);

  const Period period = checked_period(book, options);
  const Plugins plugins = chosen(book, options.plugins);
  const std::vector<Run> runs = make_runs(book, options.settings, answer->arena);
  std::vector<store::CustomerState> customers;
  book.store->scan_customers(store::kBookKey, [&](const store::CustomerState& customer) {
    customers.push_back(customer);
    return true;
  });
  std::vector<CustomerOutcome> outcomes(customers.size() * runs.size());
  Work work{book,
            options,
            plugins,
            runs,
            customers,
            period,
            words_in(book, options.language.empty() ? book.settings.defaults().language
                                                    : options.language),
            outcomes};
  spread(work, options.threads != 0 ? options.threads : book.runtime.threads());

  std::vector<lofte_backtest_row> rows;
  for (std::size_t run = 0; run < runs.size(); ++run) {
    rows.push_back(run_row(work, run, answer->arena));
  }
  answer->rows->backtest = answer->arena.copy_list(std::span<const lofte_backtest_row>(rows));
  return answer;
}

}  // namespace lofte::engine
