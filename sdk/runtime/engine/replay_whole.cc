#include "engine/replay_whole.h"

#include <algorithm>

#include "base/date.h"
#include "base/error.h"
#include "base/text.h"
#include "engine/crew.h"
#include "engine/day_plan.h"
#include "engine/fold.h"
#include "engine/fold_runs.h"
#include "journal/codec.h"
#include "journal/entry.h"
#include "journal/generated/layouts.h"
#include "lofte/journal.h"

namespace lofte::engine {
namespace {

using journal::EntryType;

EntryType type_of(const store::JournalRow& row) {
  return static_cast<EntryType>(row.type);
}

template <class Entry>
const Entry* entry_of(const store::JournalRow& row, base::Arena& arena) {
  return journal::decoded<Entry>(row.public_bytes, arena);
}

bool is_same_plugin(const LoadedPlugin* plugin, lofte_string library_digest) {
  return plugin != nullptr &&
         base::to_hex(plugin->found.library_sha256) == base::view(library_digest);
}

}  // namespace

ReplayWhole::ReplayWhole(Book::State& book, store::Store& scratch, unsigned threads)
    : book_(book), scratch_(scratch), threads_(threads) {
  // An answer stands in the entry after the last one it rests on.
  each_fold_run(*book.store,
                [&](const lofte_fold_run& run) { targets_.push_back(run.position + 1); });
  base::Arena arena;
  if (const lofte_day_plan* plan = load_day_plan(*book.store, arena)) {
    plan_ = plan->entry->position + 1;
    targets_.push_back(plan_);
  }
}

bool ReplayWhole::wants(const store::JournalRow& row) const {
  return std::ranges::find(targets_, row.sequence) != targets_.end();
}

void ReplayWhole::make_anew(const store::JournalRow& row) {
  if (type_of(row) == EntryType::kFoldRun) {
    fold_anew(row);
  } else if (type_of(row) == EntryType::kDayPlanned) {
    plan_anew(row);
  } else {
    throw base::Error(LOFTE_CORRUPT,
                      "entry " + std::to_string(row.sequence) +
                          " is neither a fold nor an order of a day, as the book says it is",
                      "journal");
  }
}

void ReplayWhole::fold_anew(const store::JournalRow& row) {
  base::Arena arena;
  const auto* run = entry_of<lofte_fold_run>(row, arena);
  const std::string id = base::str(run->plugin);
  const LoadedPlugin* plugin = book_.runtime.find(id);
  if (!is_same_plugin(plugin, run->library_digest)) return;
  const BookSettings settings = BookSettings::load(scratch_, run->date);
  Finding finding{row.sequence, {}, {}};
  try {
    FoldAnswer answer =
        fold_book(scratch_, *plugin, book_.advisors, settings, run->date, threads_, {});
    finding.digest = base::to_hex(answer.digest);
    if (finding.digest != base::view(run->digest)) {
      finding.difference = "the fold of " + id + " in entry " + std::to_string(row.sequence) +
                           " comes out otherwise";
    } else {
      finding.difference = book_advice_difference(id, answer.advice);
    }
    said_ = std::move(answer.advice);
    folded_at_ = row.sequence;
  } catch (const base::Error& error) {
    if (error.status() != LOFTE_PLUGIN_FAILED) throw;
    finding.difference = error.message();
  }
  findings_.push_back(std::move(finding));
}

std::string ReplayWhole::book_advice_difference(const std::string& plugin,
                                                const std::vector<Change::Item>& anew) {
  std::vector<Change::Item> stored;
  book_.store->scan_advice(store::kBookKey, [&](const store::AdviceRow& row) {
    if (row.plugin != plugin) return;
    stored.push_back({plugin, row.kind, std::string(row.key), std::string(row.bytes)});
  });
  const bool same = std::ranges::equal(stored, anew, [](const auto& a, const auto& b) {
    return a.kind == b.kind && a.key == b.key && a.bytes == b.bytes;
  });
  return same ? std::string{} : "what " + plugin + " says of the book differs";
}

void ReplayWhole::plan_anew(const store::JournalRow& row) {
  base::Arena arena;
  const auto* entry = entry_of<lofte_day_planned>(row, arena);
  const LoadedPlugin* planner = book_.runtime.find(base::view(entry->plugin));
  if (!is_same_plugin(planner, entry->library_digest)) return;
  BookSettings settings = BookSettings::load(scratch_, entry->date);
  settings.set_missing_reviewers(book_.settings.missing_reviewers());
  Finding finding{row.sequence, {}, {}};
  try {
    DayPlanner day(*planner, settings, entry->date);
    scratch_.scan_advice(store::kBookKey, [&](const store::AdviceRow& said) {
      day.add(store::kBookKey, {}, said.plugin, said.bytes);
    });
    Crew crew(scratch_, book_.advisors, settings, threads_);
    std::vector<store::CustomerKey> keys;
    scratch_.scan_customers(store::kBookKey, [&](const store::CustomerState& customer) {
      keys.push_back(customer.key);
      return true;
    });
    for (std::size_t first = 0; first < keys.size(); first += kCustomersAChunk) {
      const std::size_t count = std::min(kCustomersAChunk, keys.size() - first);
      for (const Change& change :
           crew.find_changes(std::span(keys).subspan(first, count), entry->date)) {
        for (const Change::Item& item : change.put) {
          day.add(change.customer, change.customer_id, item.plugin, item.bytes);
        }
      }
    }
    finding.digest = base::str(day.make()->entry->digest);
    if (finding.digest != base::view(entry->digest)) {
      finding.difference =
          "the order of " + base::format_date(entry->date) + " comes out otherwise";
    }
  } catch (const base::Error& error) {
    if (error.status() != LOFTE_PLUGIN_FAILED) throw;
    finding.difference = error.message();
  }
  findings_.push_back(std::move(finding));
}

void ReplayWhole::follow(const store::JournalRow& row) {
  base::Arena arena(16 * 1024);
  switch (type_of(row)) {
    case EntryType::kPluginSet:
      forget_fold_runs_but(scratch_, *entry_of<lofte_plugin_set>(row, arena));
      comparable_after_ = row.sequence;
      break;
    case EntryType::kPluginFault: {
      const auto* fault = entry_of<lofte_plugin_fault>(row, arena);
      if (fault->quarantined == 0) break;
      forget_fold_run(scratch_, base::str(fault->plugin));
      comparable_after_ = row.sequence;
      break;
    }
    case EntryType::kFoldRun: {
      const auto* run = entry_of<lofte_fold_run>(row, arena);
      // What an order rested on that was made between two folds is not made anew.
      if (row.sequence > plan_ && plan_ != 0) {
        std::erase_if(findings_, [&](const Finding& one) { return one.sequence == plan_; });
      }
      forget_fold_run(scratch_, base::str(run->plugin));
      keep_fold_run(scratch_, *run);
      if (folded_at_ != row.sequence) break;
      for (const Change::Item& item : said_) {
        scratch_.put_advice({store::kBookKey, item.plugin, item.kind, item.key, item.bytes});
      }
      break;
    }
    default:
      break;
  }
}

std::vector<std::string> ReplayWhole::differences() const {
  std::vector<std::string> all;
  for (const Finding& finding : findings_) {
    // Plugins that went since, or a person's data, may have had a part in it.
    if (finding.sequence <= comparable_after_ || finding.difference.empty()) continue;
    all.push_back(finding.difference);
  }
  return all;
}

void ReplayWhole::add_to(Digest& digest) const {
  for (const Finding& finding : findings_) {
    if (finding.sequence > comparable_after_) digest.add(finding.digest);
  }
}

}  // namespace lofte::engine
