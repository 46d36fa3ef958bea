// What is asked of the book as a whole: folds over all customers, and the order of the day.
#include <algorithm>

#include "base/date.h"
#include "base/error.h"
#include "base/text.h"
#include "engine/book_state.h"
#include "engine/day_plan.h"
#include "engine/fold.h"
#include "engine/fold_runs.h"
#include "engine/journal_writer.h"
#include "journal/generated/layouts.h"
#include "lofte/journal.h"

namespace lofte::engine {
namespace {

using base::Error;
using plugins::Cadence;

// Which of its periods a day is in; a fold is due in a later one than its last.
std::int64_t period_of(Cadence cadence, lofte_date day) {
  switch (cadence) {
    case Cadence::kDaily:
      return day;
    case Cadence::kWeekly:
      return (std::int64_t{day} + 3) / 7;  // 1970-01-01 was a Thursday: weeks begin on Mondays
    case Cadence::kMonthly: {
      const auto civil = base::to_civil(day);
      return std::int64_t{civil.year} * 12 + civil.month;
    }
    case Cadence::kOnRequest:
      break;
  }
  return 0;
}

std::string tried_key(std::string_view what) {
  return "tried." + std::string(what);
}

// Whether something was tried in vain on that day; it is not tried again before the next.
bool was_tried(store::Store& store, std::string_view what, lofte_date day) {
  return store.meta(tried_key(what)) == std::to_string(day);
}

bool is_due(store::Store& store, const LoadedPlugin& plugin, lofte_date day) {
  const Cadence cadence = plugin.manifest().recompute;
  if (!plugin.provides(LOFTE_BOOK_ADVISOR_ID) || cadence == Cadence::kOnRequest) return false;
  if (was_tried(store, plugin.manifest().id, day)) return false;
  base::Arena arena(4096);
  const lofte_fold_run* last = find_fold_run(store, plugin.manifest().id, arena);
  if (last == nullptr) return true;
  // Another version computes otherwise.
  if (base::view(last->library_digest) != base::to_hex(plugin.found.library_sha256)) return true;
  return period_of(cadence, day) > period_of(cadence, last->date);
}

// Replaces what the plugin said of the book.
void store_book_advice(store::Store& store, const std::string& plugin,
                       const std::vector<Change::Item>& said) {
  remove_advice(store, store::kBookKey, [&](const store::AdviceRow& row) {
    return row.plugin == plugin && std::ranges::none_of(said, [&](const Change::Item& item) {
             return item.kind == row.kind && item.key == row.key;
           });
  });
  for (const Change::Item& item : said) {
    store.put_advice({store::kBookKey, plugin, item.kind, item.key, item.bytes});
  }
}

}  // namespace

void Book::State::run_due_folds(const Progress& progress) {
  require_write();
  const std::vector<const LoadedPlugin*> asked = advisors;  // may change while they are asked
  for (const LoadedPlugin* plugin : asked) {
    if (is_due(*store, *plugin, head.book_date)) run_fold(*plugin, progress);
  }
}

void Book::State::run_fold(const LoadedPlugin& plugin, const Progress& progress) {
  require_write();
  const std::string& id = plugin.manifest().id;
  FoldAnswer answer;
  try {
    answer =
        fold_book(*store, plugin, advisors, settings, head.book_date, runtime.threads(), progress);
  } catch (const Error& error) {
    if (error.status() != LOFTE_PLUGIN_FAILED) throw;
    // What it said and computed before stays in force; tomorrow it is asked again.
    in_transaction([&] {
      note_fault({id, error.message(), error.status()}, {});
      store->set_meta(tried_key(id), std::to_string(head.book_date));
    });
    return;
  }
  in_transaction([&] {
    const std::string library = base::to_hex(plugin.found.library_sha256);
    const std::string digest = base::to_hex(answer.digest);
    std::vector<lofte_parameter> parameters;
    for (const auto& [key, value] : answer.parameters) {
      parameters.push_back({sizeof(lofte_parameter), 0, base::borrow(key), base::borrow(value)});
    }
    lofte_fold_run run{};
    run.struct_size = sizeof run;
    run.plugin = base::borrow(id);
    run.version = base::borrow(plugin.manifest().version);
    run.library_digest = base::borrow(library);
    run.date = head.book_date;
    run.position = head.sequence;
    run.digest = base::borrow(digest);
    run.parameters = {parameters.data(), parameters.size(), sizeof(lofte_parameter)};
    JournalWriter(*store, head).append(journal::EntryType::kFoldRun, run, base::now());
    keep_fold_run(*store, run);
    if (was_tried(*store, id, head.book_date)) store->set_meta(tried_key(id), "");
    store_book_advice(*store, id, answer.advice);
    const bool same = std::ranges::equal(settings.parameters(id), answer.parameters);
    if (!same) next_epoch();
  });
}

const LoadedPlugin* Book::State::planner() const {
  const auto found = std::ranges::find_if(
      advisors, [](const LoadedPlugin* plugin) { return plugin->provides(LOFTE_PLANNER_ID); });
  return found == advisors.end() ? nullptr : *found;
}

void Book::State::plan_day() {
  require_write();
  const LoadedPlugin* with = planner();
  if (with == nullptr || was_tried(*store, "plan", head.book_date)) return;
  base::Arena arena;
  const lofte_day_plan* last = load_day_plan(*store, arena);
  if (last != nullptr && last->entry->date == head.book_date) return;
  try {
    DayPlanner day(*with, settings, head.book_date);
    day.add_all(*store);
    lofte_day_plan plan = *day.make();
    lofte_day_planned entry = *plan.entry;
    entry.position = head.sequence;
    plan.entry = &entry;
    in_transaction([&] {
      JournalWriter(*store, head).append(journal::EntryType::kDayPlanned, entry, base::now());
      keep_day_plan(*store, plan);
    });
  } catch (const Error& error) {
    if (error.status() != LOFTE_PLUGIN_FAILED) throw;
    in_transaction([&] {
      note_fault({with->manifest().id, error.message(), error.status()}, {});
      store->set_meta(tried_key("plan"), std::to_string(head.book_date));
    });
  }
}

void Book::recompute(const std::string& plugin, const Progress& progress) {
  State& book = *state_;
  book.require_write();
  if (book.head.book_date == 0) {
    throw Error(LOFTE_INVALID_STATE, "no day has been opened yet; advance the book to one");
  }
  const std::vector<const LoadedPlugin*> asked = book.advisors;
  bool found = false;
  for (const LoadedPlugin* candidate : asked) {
    if (!candidate->provides(LOFTE_BOOK_ADVISOR_ID)) continue;
    if (!plugin.empty() && candidate->manifest().id != plugin) continue;
    found = true;
    book.run_fold(*candidate, progress);
    const std::string tried = book.store->meta(tried_key(candidate->manifest().id)).value_or("");
    if (tried == std::to_string(book.head.book_date)) {
      throw Error(LOFTE_PLUGIN_FAILED,
                  "its fold failed; the journal says how, and what it computed before stays",
                  candidate->manifest().id);
    }
  }
  if (!found && !plugin.empty()) {
    throw Error(LOFTE_NOT_FOUND,
                "no book advisor '" + plugin +
                    "' has a part in this book; `lofte plugin list` shows which do");
  }
}

}  // namespace lofte::engine
