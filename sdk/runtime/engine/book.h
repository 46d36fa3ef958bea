// One open book: posts facts, lets days pass, answers queries. Everything that changes it goes
// through one transaction that holds the facts, the chain and the advice that follows.
//
// Used by one thread at a time; abi/ sees to that.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/arena.h"
#include "base/hash.h"
#include "lofte/facts.h"
#include "lofte/queries.h"

namespace lofte::engine {

class Runtime;

enum class Access { kRead, kWrite };

struct BookOptions {
  std::string country;
  std::string currency;
  std::string language;  // empty: the country's
};

struct Position {
  std::int64_t sequence = 0;
  base::Hash head{};
};

struct PostResult {
  std::uint64_t posted = 0;
  std::uint64_t unchanged = 0;
  std::uint64_t advised = 0;
  std::uint64_t left_out = 0;  // facts of persons that were erased, whole or what was personal
  bool unclean = false;        // the files may still hold what was erased; see lofte_post_result
  Position position;
};

// Returns false to stop; the call then throws Error(LOFTE_CANCELLED).
using Progress =
    std::function<bool(std::string_view phase, std::uint64_t done, std::uint64_t total)>;
using Remark = std::function<void(std::string_view where, std::string_view message)>;

struct ImportOptions {
  std::filesystem::path path;
  std::string format;  // empty: told by content
  std::vector<std::pair<std::string, std::string>> options;
  lofte_date today = 0;
  Progress progress;
  Remark remark;
};

struct ReplayResult {
  bool equal = false;
  std::uint64_t customers = 0;
  std::uint64_t pending = 0;
  std::uint64_t differences = 0;
  base::Hash digest{};
  std::string first_difference;
};

struct PreviewOptions {
  lofte_date today = 0;
  std::string language;         // empty: the book's
  bool every_customer = false;  // where facts change what holds for the whole book
};

struct PreviewResult {
  std::uint64_t posted = 0;
  std::uint64_t unchanged = 0;
  std::uint64_t advised = 0;
  std::uint64_t waiting = 0;  // customers that would be advised anew later
};

// What an owner tries: each combination of the values is a run of its own.
struct SweptSetting {
  std::string plugin;
  std::string key;
  std::vector<std::string> values;
};

struct BacktestOptions {
  std::vector<std::string> plugins;  // none: those that advise the book
  lofte_date from = 0;               // 0: each customer's first day
  lofte_date to = 0;                 // 0: the book's day
  std::vector<SweptSetting> settings;
  std::string language;      // empty: the book's
  bool drafts_only = false;  // nobody makes the calls that tasks ask for
  unsigned threads = 0;      // 0: the runtime's
  Progress progress;
};

// The kinds of answers that no query gives; the others are the query's kind.
inline constexpr std::int32_t kPreviewAnswer = -1;
inline constexpr std::int32_t kBacktestAnswer = -2;

struct ReconcileOptions {
  lofte_date today = 0;
  bool dry_run = false;
  std::vector<std::int32_t> complete;  // kinds of which the snapshot holds every record
  std::string reason;                  // of retractions
  Progress progress;
  // Each difference: "invoice F1" and what is done about it.
  Remark remark;
};

struct ReconcileResult {
  std::uint64_t posted = 0;     // new records and new versions
  std::uint64_t unchanged = 0;  // records alike on both sides
  std::uint64_t retracted = 0;  // records that the host no longer has
  std::uint64_t kept = 0;       // customers that the host no longer has: they cannot be retracted
  std::uint64_t left_out = 0;   // of persons that were erased
  std::uint64_t advised = 0;
  Position position;
};

// The snapshot's next facts, borrowed until the call after; none: it has ended.
using NextFacts = std::function<std::span<const lofte_fact* const>()>;

// Rows with the memory they live in.
struct Answer {
  base::Arena arena;
  lofte_rows* rows = nullptr;
  std::int32_t kind = 0;  // the query's, or one of the above
};

class Book {
 public:
  static std::unique_ptr<Book> create(Runtime& runtime, const std::filesystem::path& path,
                                      const BookOptions& options);
  static std::unique_ptr<Book> open(Runtime& runtime, const std::filesystem::path& path,
                                    Access access);
  ~Book();
  Book(const Book&) = delete;
  Book& operator=(const Book&) = delete;

  PostResult post(std::span<const lofte_fact* const> facts, lofte_date today);
  // Brings the book in line with all that the host has; what it does not keep stays.
  ReconcileResult reconcile(const ReconcileOptions& options, const NextFacts& next);
  PostResult import(const ImportOptions& options);
  PostResult advance(lofte_date day, const Progress& progress);
  // How many customers still wait.
  std::uint64_t work(std::uint64_t customers);
  void enable_plugin(const std::string& id, bool enabled);
  // Asks a book advisor now, whatever its cadence; empty: all of them.
  void recompute(const std::string& plugin, const Progress& progress);

  std::unique_ptr<Answer> query(const lofte_query& query);
  // What post would change, without posting; reads alone.
  std::unique_ptr<Answer> preview(std::span<const lofte_fact* const> facts,
                                  const PreviewOptions& options, PreviewResult& result);
  // What would have been said in a period; reads alone.
  std::unique_ptr<Answer> backtest(const BacktestOptions& options);
  Position position();
  // Throws Error(LOFTE_CORRUPT) naming the first entry that does not fit.
  Position verify(const Position* expected);
  void export_lines(const std::function<bool(std::string_view line)>& write);
  // Every entry of the journal that speaks of the person, as a line of JSON.
  void export_person(std::string_view customer_id,
                     const std::function<bool(std::string_view line)>& write);
  ReplayResult replay(unsigned threads, const Progress& progress);

  struct State;

 private:
  explicit Book(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace lofte::engine
