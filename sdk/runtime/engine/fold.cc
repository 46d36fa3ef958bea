#include "engine/fold.h"

#include <algorithm>
#include <exception>
#include <memory>
#include <set>

#include "base/error.h"
#include "base/text.h"
#include "engine/adviser.h"
#include "engine/digest.h"
#include "engine/loaded_plugin.h"
#include "engine/threads.h"
#include "journal/codec.h"
#include "journal/generated/layouts.h"
#include "plugins/fold_call.h"

namespace lofte::engine {
namespace {

// Chunks in work at a time: their states wait in memory until they are merged.
constexpr std::size_t kChunksAThread = 4;

using Chunk = std::vector<store::CustomerState>;

std::vector<Chunk> chunks_of(store::Store& store, std::int64_t& customers) {
  std::vector<Chunk> chunks;
  std::int64_t number = -1;
  store.scan_customers(store::kBookKey, [&](const store::CustomerState& customer) {
    const std::int64_t its = (customer.key - 1) / LOFTE_FOLD_CHUNK;
    if (its != number) chunks.emplace_back();
    number = its;
    chunks.back().push_back(customer);
    ++customers;
    return true;
  });
  return chunks;
}

// The plugins whose advice the fold sees, and those that these see in turn, in order.
std::vector<const LoadedPlugin*> plugins_before(const LoadedPlugin& plugin,
                                                std::span<const LoadedPlugin* const> plugins) {
  std::set<std::string> wanted(plugin.manifest().after.begin(), plugin.manifest().after.end());
  // From the last to the first: whoever is wanted comes later than what it wants.
  std::vector<const LoadedPlugin*> found;
  for (auto at = plugins.rbegin(); at != plugins.rend(); ++at) {
    const plugins::Manifest& manifest = (*at)->manifest();
    if (*at == &plugin || !wanted.contains(manifest.id)) continue;
    wanted.insert(manifest.after.begin(), manifest.after.end());
    found.push_back(*at);
  }
  std::ranges::reverse(found);
  return found;
}

// One thread's instance of the plugin, with a snapshot of the book.
class Worker {
 public:
  Worker(store::Store& store, const LoadedPlugin& plugin,
         std::span<const LoadedPlugin* const> before, const BookSettings& settings)
      : snapshot_(store.snapshot()),
        plugin_(plugin),
        context_(plugin.services()),
        settings_(plugin.manifest().id, plugin.manifest().settings),
        instance_(plugin.module, services::find_service, &context_),
        adviser_(before, settings) {
    settings_.use(settings);
    instance_.activate();
  }

  plugins::Instance& instance() { return instance_; }

  std::string fold(const Chunk& chunk, const lofte_book_view& book) {
    plugins::Fold fold = plugins::Fold::begin(instance_, book);
    snapshot_->begin_read();
    try {
      for (const store::CustomerState& customer : chunk) take_in(fold, customer, book.as_of);
    } catch (...) {
      snapshot_->end_read();
      throw;
    }
    snapshot_->end_read();
    return fold.save();
  }

 private:
  void take_in(plugins::Fold& fold, const store::CustomerState& customer, lofte_date day) {
    const Advised& advised = adviser_.propose(*snapshot_, customer.key, customer.id, day);
    const std::vector<std::string>& after = plugin_.manifest().after;
    prior_.clear();
    for (const StoredItem& item : advised.items) {
      if (std::ranges::find(after, item.plugin) == after.end()) continue;
      prior_.push_back(
          {sizeof(lofte_prior_advice), 0, base::borrow(item.plugin), item.stored->advice});
    }
    lofte_customer_view view = adviser_.view();
    arena_.clear();
    view.settings = settings_.for_view(view, arena_);
    view.parameters = {};
    view.prior_advice = {prior_.data(), prior_.size(), sizeof(lofte_prior_advice)};
    fold.accumulate(view);
  }

  std::unique_ptr<store::Store> snapshot_;
  const LoadedPlugin& plugin_;
  services::PluginServices context_;
  PluginSettings settings_;
  plugins::Instance instance_;
  Adviser adviser_;
  std::vector<lofte_prior_advice> prior_;
  base::Arena arena_{16 * 1024};
};

// The saved states of some chunks, in their order.
std::vector<std::string> fold_chunks(std::span<const Chunk> chunks,
                                     std::vector<std::unique_ptr<Worker>>& workers,
                                     const lofte_book_view& book) {
  std::vector<std::string> saved(chunks.size());
  std::vector<std::exception_ptr> failures(chunks.size());
  on_threads(workers.size(), [&](std::size_t worker) {
    for (std::size_t i = worker; i < chunks.size(); i += workers.size()) {
      try {
        saved[i] = workers[worker]->fold(chunks[i], book);
      } catch (...) {
        failures[i] = std::current_exception();
        return;
      }
    }
  });
  // Whoever failed first by the order of the customers is the one to tell of, however many threads
  // there were.
  for (const std::exception_ptr& failure : failures) {
    if (failure) std::rethrow_exception(failure);
  }
  return saved;
}

lofte_book_view book_view(const BookSettings& settings, const PluginSettings& own, lofte_date day,
                          std::int64_t customers) {
  lofte_book_view view{};
  view.struct_size = sizeof view;
  view.as_of = day;
  view.known_by = day;
  view.country = base::borrow(settings.defaults().country);
  view.currency = base::borrow(settings.defaults().currency);
  view.language = base::borrow(settings.defaults().language);
  view.history_since = settings.defaults().history_since;
  view.bank_complete_until = settings.bank_complete_until();
  view.customers = customers;
  view.settings = own.for_book();
  return view;
}

FoldAnswer answer_of(const plugins::BookSaid& said, const std::string& plugin) {
  FoldAnswer answer;
  answer.parameters = said.parameters;
  Digest digest;
  for (const auto& [key, value] : answer.parameters) {
    digest.add(key);
    digest.add(value);
  }
  for (const lofte_advice* advice : said.items) {
    lofte_stored_advice stored{};
    stored.struct_size = sizeof stored;
    stored.advice = advice;
    answer.advice.push_back(
        {plugin, advice->kind, base::str(advice->key), journal::encoded(stored)});
    digest.add(answer.advice.back().bytes);
  }
  answer.digest = digest.finish();
  return answer;
}

}  // namespace

FoldAnswer fold_book(store::Store& store, const LoadedPlugin& plugin,
                     std::span<const LoadedPlugin* const> plugins, const BookSettings& settings,
                     lofte_date day, unsigned threads, const Progress& progress) {
  std::int64_t customers = 0;
  const std::vector<Chunk> chunks = chunks_of(store, customers);
  const std::vector<const LoadedPlugin*> before = plugins_before(plugin, plugins);
  std::vector<std::unique_ptr<Worker>> workers;
  const std::size_t crew = std::clamp<std::size_t>(chunks.size(), 1, std::max(threads, 1u));
  for (std::size_t i = 0; i < crew; ++i) {
    workers.push_back(std::make_unique<Worker>(store, plugin, before, settings));
  }
  base::Arena arena(16 * 1024);
  PluginSettings own(plugin.manifest().id, plugin.manifest().settings);
  own.use(settings);
  const lofte_book_view book = book_view(settings, own, day, customers);

  plugins::Instance& first = workers.front()->instance();
  plugins::Fold whole = plugins::Fold::begin(first, book);
  const std::size_t window = crew * kChunksAThread;
  for (std::size_t done = 0; done < chunks.size();) {
    const std::size_t count = std::min(window, chunks.size() - done);
    for (const std::string& saved :
         fold_chunks(std::span(chunks).subspan(done, count), workers, book)) {
      whole.merge(plugins::Fold::load(first, saved));
    }
    done += count;
    if (progress &&
        !progress("folding", done * LOFTE_FOLD_CHUNK, chunks.size() * LOFTE_FOLD_CHUNK)) {
      throw base::Error(LOFTE_CANCELLED, "stopped; the book is as it was");
    }
  }
  return answer_of(whole.finish(book, arena), plugin.manifest().id);
}

}  // namespace lofte::engine
