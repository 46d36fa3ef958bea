// A host in C++: open a book, post facts, let days pass, read advice.
//
//   #include <lofte/cpp/runtime.hpp>
//
//   lofte::Runtime runtime;
//   lofte::Book book = runtime.open("firm.lofte", lofte::Access::kWrite);
//   book.post_json(lines, today);
//   const lofte::Answer tasks = book.advice({LOFTE_ADVICE_TASK});
//   for (const lofte_advice_row& row : tasks.advice())
//     std::cout << lofte::text(row.customer_name) << ": " << lofte::text(row.title) << '\n';
//
// A thin layer over runtime.h: the classes own what the C functions hand out, and a status other
// than LOFTE_OK becomes a lofte::Error with the place in where() and the fact in index(). What a
// function of yours throws (progress, remarks, an export's output) ends the call and comes out of
// it again. Structs are the C ones; make<lofte_invoice>() gives one that is empty and says its
// size.
//
// Threads: as runtime.h says. A Runtime outlives its books; an Answer lives on by itself.
#pragma once

#include <cstdint>
#include <exception>
#include <functional>
#include <initializer_list>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lofte/cpp/base.hpp"
#include "lofte/runtime.h"

namespace lofte {

enum class Access : std::int32_t { kRead = LOFTE_READ, kWrite = LOFTE_WRITE };

// How far a long call has come; total 0: not known. Return false to stop it: the call then throws
// Error(LOFTE_CANCELLED), and import has written nothing.
using Progress =
    std::function<bool(std::string_view phase, std::uint64_t done, std::uint64_t total)>;
// Something a reader left out or doubts, and where.
using Remark = std::function<void(std::string_view where, std::string_view message)>;
// Takes a piece of output.
using Write = std::function<void(std::string_view piece)>;
// Called from any thread, also while another call runs; the level is one of host.h.
using LogFunction = std::function<void(std::int32_t level, std::string_view text)>;

namespace detail {

// Calls a C function with an error for it to fill, and throws what it says.
template <class Call>
void check(Call&& call) {
  CalleeError error;
  const lofte_status status = call(&error.value);
  if (status != LOFTE_OK) {
    throw Error(status, error.value.where, error.value.message, error.value.index);
  }
}

// The caller's functions for the length of one call: nothing they throw crosses the C ABI.
struct Callbacks {
  const Progress* progress = nullptr;
  const Remark* remark = nullptr;
  const Write* write = nullptr;
  std::exception_ptr thrown = {};
  const std::function<std::string_view()>* next = nullptr;

  template <class Body>
  lofte_status run(Body&& body) noexcept {
    if (thrown) return LOFTE_CANCELLED;
    try {
      return body() ? LOFTE_OK : LOFTE_CANCELLED;
    } catch (...) {
      thrown = std::current_exception();
      return LOFTE_CANCELLED;
    }
  }
  static Callbacks& of(void* context) { return *static_cast<Callbacks*>(context); }

  static lofte_status LOFTE_CALL on_progress(void* context, lofte_string phase, std::uint64_t done,
                                             std::uint64_t total) {
    return of(context).run([&] { return (*of(context).progress)(text(phase), done, total); });
  }
  static void LOFTE_CALL on_remark(void* context, lofte_string where, lofte_string message) {
    of(context).run([&] { return (*of(context).remark)(text(where), text(message)), true; });
  }
  static lofte_status LOFTE_CALL on_write(void* context, lofte_string piece) {
    return of(context).run([&] { return (*of(context).write)(text(piece)), true; });
  }

  static lofte_status LOFTE_CALL on_next(void* context, lofte_string* lines) {
    return of(context).run([&] { return *lines = borrow((*of(context).next)()), true; });
  }

  lofte_progress_fn progress_or_null() const {
    return progress != nullptr && *progress ? &on_progress : nullptr;
  }
  lofte_remark_fn remark_or_null() const {
    return remark != nullptr && *remark ? &on_remark : nullptr;
  }

  template <class Call>
  void check(Call&& call) {
    CalleeError error;
    const lofte_status status = call(&error.value);
    if (thrown) std::rethrow_exception(thrown);
    if (status != LOFTE_OK) {
      throw Error(status, error.value.where, error.value.message, error.value.index);
    }
  }
};

inline std::vector<lofte_string> borrowed(const std::vector<std::string>& strings) {
  std::vector<lofte_string> all;
  for (const std::string& one : strings) all.push_back(borrow(one));
  return all;
}

template <class Handle, void(LOFTE_CALL* destroy)(Handle*)>
struct Destroy {
  void operator()(Handle* handle) const { destroy(handle); }
};

}  // namespace detail

// What a query found, as it was at one moment. Everything it hands out is borrowed from it.
class Answer {
 public:
  explicit Answer(lofte_answer* owned) : handle_(owned) {}

  const lofte_rows& rows() const& { return *lofte_answer_rows(handle_.get()); }
  Range<lofte_customer_row> customers() const& {
    return Range<lofte_customer_row>(rows().customers);
  }
  Range<lofte_invoice_row> invoices() const& { return Range<lofte_invoice_row>(rows().invoices); }
  Range<lofte_ageing_row> ageing() const& { return Range<lofte_ageing_row>(rows().ageing); }
  Range<lofte_advice_row> advice() const& { return Range<lofte_advice_row>(rows().advice); }
  Range<lofte_promise_row> promises() const& { return Range<lofte_promise_row>(rows().promises); }
  Range<lofte_timeline_row> timeline() const& { return Range<lofte_timeline_row>(rows().timeline); }
  Range<lofte_setting_row> settings() const& { return Range<lofte_setting_row>(rows().settings); }
  Range<lofte_parameter_row> parameters() const& {
    return Range<lofte_parameter_row>(rows().parameters);
  }
  Range<lofte_book_status> status() const& { return Range<lofte_book_status>(rows().status); }
  Range<lofte_preview_row> preview() const& { return Range<lofte_preview_row>(rows().preview); }
  Range<lofte_backtest_row> backtest() const& { return Range<lofte_backtest_row>(rows().backtest); }
  // Not of an answer that is gone before the rows are looked at:
  //   for (const lofte_advice_row& row : book.advice().advice())   // give the answer a name
  const lofte_rows& rows() && = delete;
  Range<lofte_customer_row> customers() && = delete;
  Range<lofte_invoice_row> invoices() && = delete;
  Range<lofte_ageing_row> ageing() && = delete;
  Range<lofte_advice_row> advice() && = delete;
  Range<lofte_promise_row> promises() && = delete;
  Range<lofte_timeline_row> timeline() && = delete;
  Range<lofte_setting_row> settings() && = delete;
  Range<lofte_parameter_row> parameters() && = delete;
  Range<lofte_book_status> status() && = delete;
  Range<lofte_preview_row> preview() && = delete;
  Range<lofte_backtest_row> backtest() && = delete;

  // A JSON array of the rows.
  std::string_view json() const { return encoded(lofte_answer_json); }
  // Protobuf's wire form of lofte.v1.Rows.
  std::string_view bytes() const { return encoded(lofte_answer_bytes); }

  lofte_answer* get() const { return handle_.get(); }

 private:
  template <class Function>
  std::string_view encoded(Function function) const {
    lofte_string out{nullptr, 0};
    detail::check([&](lofte_error* error) { return function(handle_.get(), &out, error); });
    return text(out);
  }

  std::unique_ptr<lofte_answer, detail::Destroy<lofte_answer, lofte_answer_destroy>> handle_;
};

// What an import needs to know beside the path and the day.
struct ImportOptions {
  std::string format = {};                                        // empty: told by content
  std::vector<std::pair<std::string, std::string>> options = {};  // of the reader
  Progress progress = {};
  Remark remark = {};
};

struct PreviewOptions {
  std::string language = {};               // of texts for the owner; empty: the book's
  bool every_customer = false;             // where facts change what holds for the whole book
  lofte_preview_result* result = nullptr;  // filled where given
};

// A setting at the book's level, and the values to try.
struct SweptSetting {
  std::string plugin;
  std::string key;
  std::vector<std::string> values;
};

struct BacktestOptions {
  lofte_date from = 0;                      // 0: each customer's first day
  lofte_date to = 0;                        // 0: the book's day
  std::vector<std::string> plugins = {};    // none: those that advise the book
  std::vector<SweptSetting> settings = {};  // each combination of values is a run
  std::string language = {};                // empty: the book's
  bool drafts_only = false;                 // nobody makes the calls that tasks ask for
  std::uint32_t threads = 0;                // 0: as the runtime
  Progress progress = {};
};

// How a book is brought back in line with its host.
struct ReconcileOptions {
  std::vector<std::int32_t> complete = {};  // LOFTE_FACT_*: kinds the snapshot holds all of
  std::string reason = {};
  bool dry_run = false;
  Progress progress = {};
  Remark remark = {};
};

// One company's accounts, open. Closed when it goes out of scope.
class Book {
 public:
  explicit Book(lofte_book* owned) : handle_(owned) {}

  // ---- posting: all of it or nothing, durable when the call returns ----

  lofte_post_result post(std::span<const lofte_fact> facts, lofte_date today) {
    return posted([&](auto* result, auto* error) {
      return lofte_book_post(get(), list(facts), today, result, error);
    });
  }
  lofte_post_result post(const lofte_fact& fact, lofte_date today) {
    return post(std::span(&fact, 1), today);
  }
  // One lofte.v1.Fact a line.
  lofte_post_result post_json(std::string_view lines, lofte_date today) {
    return posted([&](auto* result, auto* error) {
      return lofte_book_post_json(get(), borrow(lines), today, result, error);
    });
  }
  // Protobuf's wire form of lofte.v1.FactBatch.
  lofte_post_result post_bytes(std::string_view batch, lofte_date today) {
    return posted([&](auto* result, auto* error) {
      return lofte_book_post_bytes(get(), borrow(batch), today, result, error);
    });
  }
  lofte_post_result import_file(std::string_view path, lofte_date today,
                                const ImportOptions& options = {}) {
    std::vector<lofte_option> given;
    for (const auto& [name, value] : options.options) {
      given.push_back({sizeof(lofte_option), 0, borrow(name), borrow(value)});
    }
    detail::Callbacks calls{&options.progress, &options.remark, nullptr, nullptr};
    auto wanted = make<lofte_import_options>();
    wanted.today = today;
    wanted.path = borrow(path);
    wanted.format = borrow(options.format);
    wanted.options = list(std::span(std::as_const(given)));
    wanted.progress = calls.progress_or_null();
    wanted.remark = calls.remark_or_null();
    wanted.context = &calls;
    auto result = make<lofte_post_result>();
    calls.check(
        [&](lofte_error* error) { return lofte_book_import(get(), &wanted, &result, error); });
    return result;
  }

  // ---- coming back in line ----

  // Lines of JSON, some facts at a time; an empty text ends the snapshot.
  lofte_reconcile_result reconcile(const std::function<std::string_view()>& next_lines,
                                   lofte_date today, const ReconcileOptions& options = {}) {
    detail::Callbacks calls{&options.progress, &options.remark, nullptr, {}, &next_lines};
    auto wanted = make<lofte_reconcile_options>();
    wanted.today = today;
    wanted.complete = list(std::span(options.complete));
    wanted.reason = borrow(options.reason);
    wanted.dry_run = options.dry_run ? 1 : 0;
    wanted.next_lines = &detail::Callbacks::on_next;
    wanted.progress = calls.progress_or_null();
    wanted.remark = calls.remark_or_null();
    wanted.context = &calls;
    auto result = make<lofte_reconcile_result>();
    calls.check(
        [&](lofte_error* error) { return lofte_book_reconcile(get(), &wanted, &result, error); });
    return result;
  }

  // ---- time ----

  lofte_post_result advance(lofte_date day, const Progress& progress = {}) {
    detail::Callbacks calls{&progress, nullptr, nullptr, nullptr};
    auto result = make<lofte_post_result>();
    calls.check([&](lofte_error* error) {
      return lofte_book_advance(get(), day, calls.progress_or_null(), &calls, &result, error);
    });
    return result;
  }
  // Renews the advice of up to `customers` that wait for it; gives how many still wait.
  std::uint64_t work(std::uint64_t customers) {
    std::uint64_t left = 0;
    detail::check(
        [&](lofte_error* error) { return lofte_book_work(get(), customers, &left, error); });
    return left;
  }

  // Asks a book advisor about all customers now; empty: every one of the book.
  void recompute(std::string_view plugin = {}, const Progress& progress = {}) {
    detail::Callbacks calls{&progress, nullptr, nullptr, nullptr};
    calls.check([&](lofte_error* error) {
      return lofte_book_recompute(get(), borrow(plugin), calls.progress_or_null(), &calls, error);
    });
  }

  void enable_plugin(std::string_view id, bool enabled) {
    detail::check([&](lofte_error* error) {
      return lofte_book_enable_plugin(get(), borrow(id), enabled ? 1 : 0, error);
    });
  }

  // ---- asking ----

  Answer query(const lofte_query& query) {
    lofte_answer* answer = nullptr;
    detail::check(
        [&](lofte_error* error) { return lofte_book_query(get(), &query, &answer, error); });
    return Answer(answer);
  }
  // LOFTE_QUERY_*, of all customers.
  Answer query(std::int32_t kind) {
    auto wanted = make<lofte_query>();
    wanted.kind = kind;
    return query(wanted);
  }
  // LOFTE_ADVICE_*; none: all kinds.
  Answer advice(std::initializer_list<std::int32_t> kinds = {}) {
    auto wanted = make<lofte_query>();
    wanted.kind = LOFTE_QUERY_ADVICE;
    wanted.advice_kinds = list(std::span(kinds.begin(), kinds.size()));
    return query(wanted);
  }

  // ---- trying facts: what posting them would change, a lofte_preview_row for each customer ----

  Answer preview(std::span<const lofte_fact> facts, lofte_date today,
                 const PreviewOptions& options = {}) {
    return previewed(options, [&](auto... rest) {
      return lofte_book_preview(get(), list(facts), today, rest...);
    });
  }
  Answer preview(const lofte_fact& fact, lofte_date today, const PreviewOptions& options = {}) {
    return preview(std::span(&fact, 1), today, options);
  }
  // One lofte.v1.Fact a line.
  Answer preview_json(std::string_view lines, lofte_date today,
                      const PreviewOptions& options = {}) {
    return previewed(options, [&](auto... rest) {
      return lofte_book_preview_json(get(), borrow(lines), today, rest...);
    });
  }

  // ---- looking back ----

  // What would have been said in a period, a lofte_backtest_row for each run; writes nothing.
  Answer backtest(const BacktestOptions& options = {}) {
    detail::Callbacks calls{&options.progress, nullptr, nullptr, nullptr};
    const std::vector<lofte_string> plugins = detail::borrowed(options.plugins);
    std::vector<std::vector<lofte_string>> values;
    std::vector<lofte_swept_setting> settings;
    for (const SweptSetting& swept : options.settings) {
      values.push_back(detail::borrowed(swept.values));
      settings.push_back({sizeof(lofte_swept_setting), 0, borrow(swept.plugin), borrow(swept.key),
                          list(std::span(std::as_const(values.back())))});
    }
    auto wanted = make<lofte_backtest_options>();
    wanted.threads = options.threads;
    wanted.plugins = list(std::span(plugins));
    wanted.from = options.from;
    wanted.to = options.to;
    wanted.settings = list(std::span(std::as_const(settings)));
    wanted.language = borrow(options.language);
    wanted.drafts_only = options.drafts_only ? 1 : 0;
    wanted.progress = calls.progress_or_null();
    wanted.context = &calls;
    lofte_answer* answer = nullptr;
    calls.check(
        [&](lofte_error* error) { return lofte_book_backtest(get(), &wanted, &answer, error); });
    return Answer(answer);
  }

  // ---- journal ----

  lofte_position position() {
    auto out = make<lofte_position>();
    detail::check([&](lofte_error* error) { return lofte_book_position(get(), &out, error); });
    return out;
  }
  // Throws Error(LOFTE_CORRUPT) where the chain is not whole or no longer holds `expected`.
  lofte_position verify(const lofte_position* expected = nullptr) {
    auto head = make<lofte_position>();
    detail::check(
        [&](lofte_error* error) { return lofte_book_verify(get(), expected, &head, error); });
    return head;
  }
  // Every entry as a line of JSON.
  void export_journal(const Write& write) {
    detail::Callbacks calls{nullptr, nullptr, &write, nullptr};
    calls.check([&](lofte_error* error) {
      return lofte_book_export(get(), &detail::Callbacks::on_write, &calls, error);
    });
  }
  // Every entry that speaks of the customer, as a line of JSON.
  void export_person(std::string_view customer, const Write& write) {
    detail::Callbacks calls{nullptr, nullptr, &write, {}};
    calls.check([&](lofte_error* error) {
      return lofte_book_export_person(get(), borrow(customer), &detail::Callbacks::on_write, &calls,
                                      error);
    });
  }
  // threads 0: as many as there are processors.
  lofte_replay_result replay(std::uint32_t threads = 0, const Progress& progress = {}) {
    detail::Callbacks calls{&progress, nullptr, nullptr, nullptr};
    auto result = make<lofte_replay_result>();
    calls.check([&](lofte_error* error) {
      return lofte_book_replay(get(), threads, calls.progress_or_null(), &calls, &result, error);
    });
    return result;
  }

  lofte_book* get() const { return handle_.get(); }

 private:
  template <class Call>
  static lofte_post_result posted(Call&& call) {
    auto result = make<lofte_post_result>();
    detail::check([&](lofte_error* error) { return call(&result, error); });
    return result;
  }

  template <class Call>
  static Answer previewed(const PreviewOptions& options, Call&& call) {
    auto wanted = make<lofte_preview_options>();
    wanted.every_customer = options.every_customer ? 1 : 0;
    wanted.language = borrow(options.language);
    lofte_answer* answer = nullptr;
    detail::check(
        [&](lofte_error* error) { return call(&wanted, options.result, &answer, error); });
    return Answer(answer);
  }

  std::unique_ptr<lofte_book, detail::Destroy<lofte_book, lofte_book_close>> handle_;
};

// What a text to a customer should not hold, and where, in bytes.
struct ToneFinding {
  std::string fault;  // "threat", "third party", "blame", "label", "capitals", "exclamation"
  std::string words;
  std::uint64_t at = 0;
};

// Holds an edited draft against the word lists of its language. `names`: of the customer, people
// and products, which may hold anything.
inline std::vector<ToneFinding> check_tone(std::string_view language, std::string_view words,
                                           const std::vector<std::string>& names = {}) {
  struct Taking {
    std::vector<ToneFinding> all;
    std::exception_ptr thrown;
  } taking;
  const auto found = [](void* context, const lofte_tone_finding* finding) {
    auto& into = *static_cast<Taking*>(context);
    try {
      into.all.push_back(
          {std::string(text(finding->fault)), std::string(text(finding->words)), finding->at});
    } catch (...) {
      into.thrown = std::current_exception();
    }
  };
  const std::vector<lofte_string> known = detail::borrowed(names);
  detail::check([&](lofte_error* error) {
    return lofte_check_tone(borrow(language), borrow(words), list(std::span(known)), found, &taking,
                            error);
  });
  if (taking.thrown) std::rethrow_exception(taking.thrown);
  return std::move(taking.all);
}

struct AllowedPlugin {
  std::string id;
  std::string version;
  std::string manifest_sha256;  // hexadecimal
  std::string library_sha256;
};

struct RuntimeOptions {
  std::uint32_t threads = 0;                  // 0: as many as there are processors
  std::vector<std::string> plugin_dirs = {};  // none: the bundled plugins
  std::string allow_list_path = {};           // empty: the list in each folder
  std::vector<AllowedPlugin> allowed = {};    // the host's own list
  std::vector<std::string> dev_plugin_dirs = {};
  LogFunction log = {};
  std::int32_t log_level = 0;  // 0: warnings and worse
};

// What a country, a currency and a language make of a new book; no language: the country's.
struct BookOptions {
  std::string country;
  std::string currency;
  std::string language;
};

// The plugins found and allowed, shared by all books of the process.
class Runtime {
 public:
  explicit Runtime(RuntimeOptions options = {})
      : log_(std::make_unique<LogFunction>(std::move(options.log))) {
    const std::vector<lofte_string> dirs = detail::borrowed(options.plugin_dirs);
    const std::vector<lofte_string> dev_dirs = detail::borrowed(options.dev_plugin_dirs);
    std::vector<lofte_allowed_plugin> allowed;
    for (const AllowedPlugin& plugin : options.allowed) {
      allowed.push_back({sizeof(lofte_allowed_plugin), 0, borrow(plugin.id), borrow(plugin.version),
                         borrow(plugin.manifest_sha256), borrow(plugin.library_sha256)});
    }
    auto wanted = make<lofte_runtime_options>();
    wanted.threads = options.threads;
    wanted.plugin_dirs = list(std::span(dirs));
    wanted.allow_list_path = borrow(options.allow_list_path);
    wanted.allowed = list(std::span(std::as_const(allowed)));
    wanted.dev_plugin_dirs = list(std::span(dev_dirs));
    wanted.log = *log_ ? &on_log : nullptr;
    wanted.log_context = log_.get();
    wanted.log_level = options.log_level;
    lofte_runtime* made = nullptr;
    detail::check([&](lofte_error* error) { return lofte_runtime_create(&wanted, &made, error); });
    handle_.reset(made);
  }

  // Every plugin found, active or refused; borrowed from the runtime.
  Range<lofte_plugin_row> plugins() const {
    lofte_list rows{nullptr, 0, 0};
    detail::check([&](lofte_error* error) { return lofte_runtime_plugins(get(), &rows, error); });
    return Range<lofte_plugin_row>(rows);
  }

  // A new book, where no file is yet, open for writing.
  Book create(std::string_view path, const BookOptions& options) const {
    auto wanted = make<lofte_book_options>();
    wanted.country = borrow(options.country);
    wanted.currency = borrow(options.currency);
    wanted.language = borrow(options.language);
    lofte_book* made = nullptr;
    detail::check([&](lofte_error* error) {
      return lofte_book_create(get(), borrow(path), &wanted, &made, error);
    });
    return Book(made);
  }
  Book open(std::string_view path, Access access) const {
    lofte_book* opened = nullptr;
    detail::check([&](lofte_error* error) {
      return lofte_book_open(get(), borrow(path), static_cast<std::int32_t>(access), &opened,
                             error);
    });
    return Book(opened);
  }

  lofte_runtime* get() const { return handle_.get(); }

 private:
  static void LOFTE_CALL on_log(void* context, std::int32_t level, lofte_string line) {
    try {
      (*static_cast<const LogFunction*>(context))(level, text(line));
    } catch (...) {  // a log that cannot be written must not end what it tells of
    }
  }

  std::unique_ptr<LogFunction> log_;  // outlives the handle that calls it
  std::unique_ptr<lofte_runtime, detail::Destroy<lofte_runtime, lofte_runtime_destroy>> handle_;
};

}  // namespace lofte
