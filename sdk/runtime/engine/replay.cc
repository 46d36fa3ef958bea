// Makes a book's advice anew from its journal alone, in a scratch book, and compares.
#include <algorithm>
#include <filesystem>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <system_error>
#include <tuple>
#include <vector>

#include "base/date.h"
#include "base/error.h"
#include "base/text.h"
#include "engine/book_state.h"
#include "engine/crew.h"
#include "engine/digest.h"
#include "engine/intake.h"
#include "engine/journal_reader.h"
#include "engine/replay_whole.h"
#include "journal/codec.h"
#include "journal/entry.h"
#include "journal/generated/layouts.h"
#include "lofte/journal.h"
#include "store/sqlite/sqlite_store.h"

namespace lofte::engine {
namespace {

constexpr std::size_t kFactsATransaction = 5000;

// A private folder that goes with its maker.
class ScratchFolder {
 public:
  ScratchFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "lofte-replay-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) {
      throw base::Error(LOFTE_IO, "no scratch folder can be made there; set TMPDIR", name);
    }
    path_ = name;
  }
  ~ScratchFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

// Puts a journal's facts into an empty store as they were first posted.
class Rebuild {
 public:
  Rebuild(store::Store& from, store::Store& to, ReplayWhole& whole)
      : from_(from), to_(to), whole_(whole) {}

  void run(const Progress& progress) {
    const std::int64_t total = load_head(from_).sequence;
    to_.begin();
    for (const char* key : {"country", "currency", "language"}) {
      to_.set_meta(key, from_.meta(key).value_or(""));
    }
    from_.scan_journal(1, [&](const store::JournalRow& row) {
      // Facts of one moment were posted together and may refer to each other.
      if (!is_fact(row) || row.recorded_at != moment_) flush();
      if (is_fact(row)) {
        add(row);
      } else {
        take_entry(row);
      }
      if (progress && row.sequence % 4096 == 0 &&
          !progress("replaying", static_cast<std::uint64_t>(row.sequence),
                    static_cast<std::uint64_t>(total))) {
        throw base::Error(LOFTE_CANCELLED, "stopped");
      }
      return true;
    });
    flush();
    to_.commit();
  }

 private:
  void add(const store::JournalRow& row) {
    moment_ = row.recorded_at;
    if (is_destroyed(row)) return batch_.push_back(nullptr);
    batch_.push_back(fact_of(row, arena_));
    if (batch_.back()->kind == LOFTE_FACT_ERASURE) whole_.forget_before(row.sequence);
  }

  void take_entry(const store::JournalRow& row) {
    if (whole_.wants(row)) {
      to_.commit();
      whole_.make_anew(row);
      to_.begin();
    }
    to_.append(row);  // keeps the places in the journal the same
    head_.sequence = row.sequence;
    whole_.follow(row);
  }

  void flush() {
    if (batch_.empty()) return;
    Intake intake(to_, head_, base::kLastDate, moment_, [](const lofte_setting&) {});
    intake.expect_journal();
    intake.take(batch_);
    written_ += batch_.size();
    batch_.clear();
    arena_.clear();
    if (written_ < kFactsATransaction) return;
    to_.commit();
    to_.begin();
    written_ = 0;
  }

  store::Store& from_;
  store::Store& to_;
  ReplayWhole& whole_;
  Head head_;
  base::Arena arena_{256 * 1024};
  std::vector<const lofte_fact*> batch_;
  lofte_instant moment_ = 0;
  std::size_t written_ = 0;
};

using AdviceName = std::tuple<std::string, std::int32_t, std::string>;

std::map<AdviceName, std::string> stored_advice(store::Store& store, store::CustomerKey customer) {
  std::map<AdviceName, std::string> all;
  store.scan_advice(customer, [&](const store::AdviceRow& row) {
    all[{std::string(row.plugin), row.kind, std::string(row.key)}] = std::string(row.bytes);
  });
  return all;
}

// Holds one customer's advice made anew against what the book has.
class Comparison {
 public:
  explicit Comparison(Book::State& book) : book_(book) {}

  void customer(const Change& anew) {
    for (const Change::Item& item : anew.put) {
      for (const std::string* part : {&anew.customer_id, &item.plugin, &item.key, &item.bytes}) {
        digest_.add(*part);
      }
    }
    const auto state = book_.store->find_customer(anew.customer_id);
    if (!state) return differ(anew.customer_id, "the book does not know this customer");
    if (state->epoch < book_.head.epoch ||
        (state->next_review != 0 && state->next_review <= book_.head.book_date)) {
      ++result_.pending;
      return;
    }
    ++result_.customers;
    auto stored = stored_advice(*book_.store, state->key);
    for (const Change::Item& item : anew.put) {
      const auto found = stored.find({item.plugin, item.kind, item.key});
      const std::string name =
          item.plugin + " " + std::to_string(item.kind) + " '" + item.key + "'";
      if (found == stored.end()) {
        differ(anew.customer_id, name + " is missing from the book");
      } else {
        if (found->second != item.bytes) differ(anew.customer_id, name + " differs");
        stored.erase(found);
      }
    }
    for (const auto& [name, bytes] : stored) {
      differ(anew.customer_id, std::get<0>(name) + " " + std::to_string(std::get<1>(name)) + " '" +
                                   std::get<2>(name) + "' is in the book alone");
    }
  }

  void whole_book(const ReplayWhole& whole) {
    whole.add_to(digest_);
    for (const std::string& what : whole.differences()) differ(what);
  }

  ReplayResult finish() {
    result_.equal = result_.differences == 0;
    result_.digest = digest_.finish();
    return result_;
  }

 private:
  void differ(const std::string& customer, const std::string& what) {
    differ("customer " + customer + ": " + what);
  }
  void differ(const std::string& what) {
    if (result_.differences++ == 0) result_.first_difference = what;
  }

  Book::State& book_;
  Digest digest_;
  ReplayResult result_;
};

}  // namespace

ReplayResult Book::replay(unsigned threads, const Progress& progress) {
  State& book = *state_;
  book.reload();
  const ScratchFolder folder;
  const auto scratch = store::create_sqlite(folder.path() / "replay.lofte");
  const unsigned crew_size = threads == 0 ? book.runtime.threads() : threads;
  ReplayWhole whole(book, *scratch, crew_size);
  Rebuild(*book.store, *scratch, whole).run(progress);

  BookSettings settings = BookSettings::load(*scratch, book.head.book_date);
  settings.set_missing_reviewers(book.settings.missing_reviewers());
  Crew crew(*scratch, book.advisors, settings, crew_size);
  std::vector<store::CustomerKey> keys;
  scratch->scan_customers(store::kBookKey, [&](const store::CustomerState& customer) {
    keys.push_back(customer.key);
    return true;
  });
  Comparison comparison(book);
  comparison.whole_book(whole);
  for (std::size_t first = 0; first < keys.size(); first += kCustomersAChunk) {
    const std::size_t count = std::min(kCustomersAChunk, keys.size() - first);
    for (const Change& change :
         crew.find_changes(std::span(keys).subspan(first, count), book.head.book_date)) {
      comparison.customer(change);
    }
    if (progress && !progress("advising", first + count, keys.size())) {
      throw base::Error(LOFTE_CANCELLED, "stopped");
    }
  }
  return comparison.finish();
}

}  // namespace lofte::engine
