// lofte_book_reconcile.
#include "abi/arguments.h"
#include "abi/given_facts.h"
#include "abi/guard.h"
#include "abi/handles.h"
#include "abi/json_lines.h"
#include "abi/results.h"
#include "base/arena.h"

using namespace lofte;  // NOLINT(google-build-using-namespace): the ABI's functions are global

namespace {

// Pulls the snapshot out of the caller, one piece in memory at a time.
class Snapshot {
 public:
  explicit Snapshot(const lofte_reconcile_options& options) : options_(options) {}

  std::span<const lofte_fact* const> next() {
    before_ += given_;
    lines_before_ += lines_;
    arena_.clear();
    facts_.clear();
    while (facts_.empty() && read()) {
    }
    given_ = facts_.size();
    return facts_;
  }

  // "line 7" of a piece is another line of the snapshot.
  base::Error placed(const base::Error& error) const {
    if (options_.next_lines == nullptr || error.index() < before_) return error;
    const std::size_t at = static_cast<std::size_t>(error.index() - before_);
    if (error.index() == LOFTE_NO_INDEX || at >= numbers_.size()) return error;
    std::string where = "line " + std::to_string(lines_before_ + numbers_[at]);
    if (!error.where().empty()) where += ": " + error.where();
    return {error.status(), error.message(), std::move(where), error.index()};
  }

 private:
  // False at the end. A piece of blank lines is none. A fault has its place in the whole snapshot.
  bool read() {
    try {
      return options_.next_facts != nullptr ? read_structs() : read_lines();
    } catch (base::Error& error) {
      if (error.index() != LOFTE_NO_INDEX) error.at(error.index() + before_);
      throw;
    }
  }

  bool read_structs() {
    lofte_list list{nullptr, 0, sizeof(lofte_fact)};
    check(options_.next_facts(options_.context, &list));
    if (list.count == 0) return false;
    facts_ = abi::from_structs(list, arena_);
    return true;
  }

  bool read_lines() {
    lofte_string text{nullptr, 0};
    check(options_.next_lines(options_.context, &text));
    if (text.size == 0) return false;
    const std::string_view lines = base::view(text);
    abi::JsonFacts parsed = abi::parse_json_lines(lines, arena_);
    facts_ = std::move(parsed.facts);
    numbers_ = std::move(parsed.lines);
    lines_ = static_cast<std::uint64_t>(std::count(lines.begin(), lines.end(), '\n'));
    return true;
  }

  static void check(lofte_status said) {
    if (said != LOFTE_OK) {
      throw base::Error(said, "the caller's function stopped the snapshot", "next");
    }
  }

  const lofte_reconcile_options& options_;
  base::Arena arena_{256 * 1024};
  abi::Facts facts_;
  std::vector<std::uint64_t> numbers_;
  std::uint64_t given_ = 0;
  std::uint64_t before_ = 0;
  std::uint64_t lines_ = 0;
  std::uint64_t lines_before_ = 0;
};

engine::ReconcileOptions wanted(const lofte_reconcile_options& options) {
  engine::ReconcileOptions into;
  into.today = abi::need_day(options.today, "options.today");
  abi::check_list(options.complete, "options.complete", sizeof(std::int32_t),
                  alignof(std::int32_t));
  for (std::uint64_t i = 0; i < options.complete.count; ++i) {
    into.complete.push_back(*LOFTE_AT(std::int32_t, options.complete, i));
  }
  into.reason = abi::text(options.reason, "options.reason");
  into.dry_run = options.dry_run != 0;
  if ((options.next_facts == nullptr) == (options.next_lines == nullptr)) {
    abi::invalid("options.next_facts",
                 "exactly one of next_facts and next_lines gives the snapshot");
  }
  into.progress = abi::progress(options.progress, options.context);
  if (options.remark != nullptr) {
    into.remark = [call = options.remark, context = options.context](std::string_view where,
                                                                     std::string_view message) {
      call(context, base::borrow(where), base::borrow(message));
    };
  }
  return into;
}

}  // namespace

extern "C" {

lofte_status LOFTE_CALL lofte_book_reconcile(lofte_book* book,
                                             const lofte_reconcile_options* options,
                                             lofte_reconcile_result* result, lofte_error* error) {
  return abi::guarded(error, [&] {
    abi::need(book, "book");
    LOFTE_NEED(options, context);
    LOFTE_ALLOW(result, head_hash);
    const engine::ReconcileOptions given = wanted(*options);
    Snapshot snapshot(*options);
    abi::Turn turn(*book);
    try {
      abi::give_reconcile_result(result, turn->reconcile(given, [&] { return snapshot.next(); }));
    } catch (const base::Error& found) {
      throw snapshot.placed(found);
    }
  });
}

}  // extern "C"
