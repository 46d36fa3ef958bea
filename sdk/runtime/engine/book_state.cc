#include "engine/book_state.h"

#include <algorithm>
#include <deque>
#include <utility>

#include "base/date.h"
#include "base/error.h"
#include "base/text.h"
#include "engine/crew.h"
#include "engine/day_plan.h"
#include "engine/erasure.h"
#include "engine/fold_runs.h"
#include "engine/id_lines.h"
#include "engine/journal_writer.h"
#include "journal/generated/layouts.h"
#include "lofte/journal.h"
#include "plugins/order.h"
#include "services/calendar.h"

namespace lofte::engine {
namespace {

using base::Error;

constexpr std::size_t kChunk = 1024;
// Failures of one plugin in this book before it is left out.
constexpr int kFaultsBeforeQuarantine = 10;

int count_fault(store::Store& store, const std::string& plugin) {
  const std::string key = "faults." + plugin;
  const int count = std::stoi(store.meta(key).value_or("0")) + 1;
  store.set_meta(key, std::to_string(count));
  return count;
}

// In the order they advise.
std::vector<const LoadedPlugin*> ordered(const std::vector<const LoadedPlugin*>& plugins) {
  std::vector<const plugins::Manifest*> manifests;
  manifests.reserve(plugins.size());
  for (const LoadedPlugin* plugin : plugins) manifests.push_back(&plugin->manifest());
  std::vector<const LoadedPlugin*> in_order;
  for (const plugins::Manifest* manifest : plugins::in_order(manifests)) {
    const auto found = std::ranges::find_if(
        plugins, [&](const LoadedPlugin* plugin) { return &plugin->manifest() == manifest; });
    in_order.push_back(*found);
  }
  return in_order;
}

}  // namespace

Book::State::State(Runtime::State& runtime_state, std::filesystem::path file, Access how,
                   std::unique_ptr<store::Store> opened)
    : runtime(runtime_state), path(std::move(file)), access(how), store(std::move(opened)) {}

void Book::State::reload() {
  head = load_head(*store);
  refresh_advisers();
}

void Book::State::refresh_advisers() {
  adviser.reset();
  settings = BookSettings::load(*store, head.book_date);
  const std::set<std::string> enabled = enabled_plugins();
  const std::set<std::string> quarantined = quarantined_plugins();
  std::vector<const LoadedPlugin*> usable;
  for (const auto& plugin : runtime.plugins) {
    if (!plugin->advises()) continue;
    const std::string& id = plugin->manifest().id;
    if (enabled.contains(id) && !quarantined.contains(id)) usable.push_back(plugin.get());
  }
  advisors = ordered(usable);
  settings.set_missing_reviewers(missing_reviewers());
  adviser = std::make_unique<Adviser>(advisors, settings);
}

void Book::State::reload_settings() {
  settings = BookSettings::load(*store, head.book_date);
  settings.set_missing_reviewers(missing_reviewers());
}

void Book::State::require_write() const {
  if (access == Access::kWrite) return;
  throw Error(LOFTE_INVALID_STATE, "the book is open for reading only; open it with LOFTE_WRITE");
}

void Book::State::in_transaction(const std::function<void()>& work) {
  require_write();
  const Head before = head;
  store->begin();
  try {
    work();
    save_head(*store, head);
    store->commit();
  } catch (...) {
    store->rollback();
    head = before;
    refresh_advisers();
    throw;
  }
  // Settings changed, or a plugin was quarantined.
  if (head.epoch != before.epoch) refresh_advisers();
}

void Book::State::check_today(lofte_date day) const {
  if (day == 0) {
    throw Error(LOFTE_INVALID_ARGUMENT, "the caller's civil date is needed", "today");
  }
  base::check_date(day);
  if (day < head.book_date) {
    throw Error(LOFTE_REFUSED,
                base::format_date(day) + " is before the day this book has been advanced to, " +
                    base::format_date(head.book_date) + "; check the clock",
                "today");
  }
}

void Book::State::open_day(lofte_date day) {
  check_today(day);
  if (day == head.book_date) return;
  lofte_day_opened entry{};
  entry.struct_size = sizeof entry;
  entry.date = day;
  JournalWriter(*store, head).append(journal::EntryType::kDayOpened, entry, base::now());
  head.book_date = day;
  // A setting may come into force with the day.
  const BookSettings before = settings;
  refresh_advisers();
  if (!settings.advises_as(before)) next_epoch();
}

bool Book::State::clean() {
  if (store->meta(kUnclean).value_or("") != "1") return true;
  try {
    if (store->scrub()) {
      in_transaction([&] { store->set_meta(kUnclean, ""); });
      return true;
    }
    runtime.log.warning(
        "readers of an older state keep erased data in the book's log; it is cleaned when the book "
        "is next opened for writing");
  } catch (const Error& error) {
    // What was erased is erased; the next time goes on from here.
    runtime.log.error("the book's files could not be cleaned of erased data yet: " +
                      error.message());
  }
  return false;
}

void Book::State::advise_now(store::CustomerKey customer) {
  store_change(find_change(*store, *adviser, customer, head.book_date));
}

void Book::State::store_change(const Change& change) {
  apply_change(*store, change, head.epoch);
  for (const Fault& fault : change.faults) note_fault(fault, change.customer_id);
}

void Book::State::note_fault(const Fault& fault, std::string_view customer_id) {
  const bool quarantine = count_fault(*store, fault.plugin) == kFaultsBeforeQuarantine;
  lofte_plugin_fault entry{};
  entry.struct_size = sizeof entry;
  entry.plugin = base::borrow(fault.plugin);
  entry.customer_id = base::borrow(customer_id);
  entry.status = fault.status;
  entry.message = base::borrow(fault.message);
  entry.quarantined = quarantine ? 1 : 0;
  JournalWriter(*store, head).append(journal::EntryType::kPluginFault, entry, base::now());
  // Where it stands, not what it says: erasing a customer takes the words out of the journal.
  store->set_meta("fault_at." + fault.plugin, std::to_string(head.sequence));
  runtime.log.error("plugin " + fault.plugin + " failed: " + fault.message);
  if (!quarantine) return;
  std::set<std::string> out = quarantined_plugins();
  out.insert(fault.plugin);
  store->set_meta("quarantined", joined(out));
  forget_fold_run(*store, fault.plugin);
  runtime.log.error("plugin " + fault.plugin + " failed too often and advises this book no more");
  next_epoch();
}

std::uint64_t Book::State::renew(std::uint64_t limit, const Progress& progress) {
  require_write();
  const std::uint64_t total =
      std::min<std::uint64_t>(limit, static_cast<std::uint64_t>(counts().pending));
  std::uint64_t done = 0;
  std::unique_ptr<Crew> crew;
  std::int64_t epoch = head.epoch;
  store::CustomerKey after = store::kBookKey;
  while (done < limit) {
    const auto keys = store->due(head.book_date, head.epoch, after,
                                 std::min<std::uint64_t>(kChunk, limit - done));
    if (keys.empty()) break;
    if (!crew && keys.size() > 64) {
      crew = std::make_unique<Crew>(*store, advisors, settings, runtime.threads());
    }
    const auto changes = crew ? crew->find_changes(keys, head.book_date) : std::vector<Change>{};
    in_transaction([&] {
      if (crew) {
        for (const Change& change : changes) store_change(change);
      } else {
        for (const store::CustomerKey key : keys) advise_now(key);
      }
    });
    done += keys.size();
    after = keys.back();
    if (head.epoch != epoch) {  // a plugin was quarantined: all wait again
      epoch = head.epoch;
      crew.reset();
      after = store::kBookKey;
    }
    if (progress && !progress("advising", done, std::max(done, total))) {
      throw Error(LOFTE_CANCELLED, "stopped; what was advised so far is kept");
    }
  }
  return done;
}

store::Counts Book::State::counts() {
  return store->counts(head.book_date, head.epoch);
}

std::set<std::string> Book::State::enabled_plugins() {
  return lines(store->meta("enabled").value_or(""));
}

void Book::State::set_enabled_plugins(const std::set<std::string>& ids) {
  store->set_meta("enabled", joined(ids));
}

std::set<std::string> Book::State::quarantined_plugins() {
  return lines(store->meta("quarantined").value_or(""));
}

// A reviewer that was enabled and is not there any more is known by what was noted while it was.
std::vector<std::string> Book::State::missing_reviewers() {
  std::set<std::string> reviewers = lines(store->meta("reviewers").value_or(""));
  for (const auto& plugin : runtime.plugins) {
    if (plugin->provides(LOFTE_REVIEWER_ID)) reviewers.insert(plugin->manifest().id);
  }
  for (const LoadedPlugin* plugin : advisors) reviewers.erase(plugin->manifest().id);
  const std::set<std::string> enabled = enabled_plugins();
  std::erase_if(reviewers, [&](const std::string& id) { return !enabled.contains(id); });
  return {reviewers.begin(), reviewers.end()};
}

void Book::State::note_plugin_set() {
  std::vector<lofte_plugin_version> versions;
  std::vector<std::string> texts;
  texts.reserve(advisors.size() * 2);
  std::deque<std::vector<lofte_string>> provided;
  std::set<std::string> reviewers = lines(store->meta("reviewers").value_or(""));
  for (const LoadedPlugin* plugin : advisors) {
    lofte_plugin_version version{};
    version.struct_size = sizeof version;
    version.id = base::borrow(plugin->manifest().id);
    version.version = base::borrow(plugin->manifest().version);
    texts.push_back(base::to_hex(plugin->found.manifest_sha256));
    version.manifest_digest = base::borrow(texts.back());
    texts.push_back(base::to_hex(plugin->found.library_sha256));
    version.library_digest = base::borrow(texts.back());
    std::vector<lofte_string>& ids = provided.emplace_back();
    for (const std::string& id : plugin->manifest().provides) ids.push_back(base::borrow(id));
    version.provides = {ids.data(), ids.size(), sizeof(lofte_string)};
    if (plugin->provides(LOFTE_REVIEWER_ID)) reviewers.insert(plugin->manifest().id);
    versions.push_back(version);
  }
  lofte_plugin_set set{};
  set.struct_size = sizeof set;
  set.plugins = {versions.data(), versions.size(), sizeof(lofte_plugin_version)};
  set.data_version = base::borrow(services::Calendar::version());

  const std::string bytes = journal::encoded(set);
  if (store->meta("plugin_set") == bytes) return;
  JournalWriter(*store, head).append(journal::EntryType::kPluginSet, set, base::now());
  store->set_meta("plugin_set", bytes);
  const std::set<std::string> enabled = enabled_plugins();
  std::erase_if(reviewers, [&](const std::string& id) { return !enabled.contains(id); });
  store->set_meta("reviewers", joined(reviewers));
  // Nothing stays of a plugin that has gone.
  forget_fold_runs_but(*store, set);
  base::Arena arena;
  const lofte_day_plan* plan = load_day_plan(*store, arena);
  if (plan != nullptr &&
      (planner() == nullptr || planner()->manifest().id != base::view(plan->entry->plugin))) {
    forget_day_plan(*store);
  }
  refresh_advisers();
  next_epoch();
}

}  // namespace lofte::engine
