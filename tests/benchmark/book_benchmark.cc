// Prints what books cost: posting, advising, one payment, a day, opening, memory. Each line has the
// figure, what it is held against, and their ratio.
//
//     book_benchmark              everything; the large book has 100,000 customers
//     book_benchmark small        the same with a tenth of it, for a quick look
//     book_benchmark posting      one part: posting, payment, backtest, reconcile or large
//     book_benchmark day          only the days of the large book
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <vector>

#include "bare_sqlite.h"
#include "books.h"
#include "lofte/cpp/date.hpp"
#include "measuring.h"

namespace lofte::bench {
namespace {

double percentile(std::vector<double> values, std::size_t percent) {
  std::ranges::sort(values);
  return values[(values.size() - 1) * percent / 100];
}

long peak_kib() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss;
}

// ---- posting ----

// `rows` invoices and payments of as many customers as ten invoices each need, customers first.
Facts rows_to_post(std::size_t rows, Facts& customers) {
  Facts facts;
  for (std::int64_t c = 0; facts.size() < rows; ++c) {
    customers.customer(customer_id(c));
    for (int n = 0; n < 10 && facts.size() < rows; ++n) {
      const Sample row = sample(c, n, 10);
      facts.invoice(customer_id(c), invoice_id(c, n), row.issued, row.minor, row.paid_on);
    }
  }
  return facts;
}

void posting(const Runtime& runtime, std::size_t batch, std::size_t rows) {
  const Folder folder;
  Facts customers;
  const Facts facts = rows_to_post(rows, customers);
  const std::span<const lofte_fact> all(facts.facts());
  const auto in_batches = [&](const auto& take) {
    const auto start = Clock::now();
    for (std::size_t first = 0; first < all.size(); first += batch) {
      take(all.subspan(first, std::min(batch, all.size() - first)));
    }
    return seconds_since(start);
  };

  PlainTables plain(folder.file("plain.db"));
  const double two_rows = in_batches([&](auto part) { plain.insert(part); });
  std::optional<Book> book = new_book(runtime, folder.file("book.lofte"));
  book->post(customers.facts(), kToday);
  const std::int64_t before = book->position().sequence;
  const double ours = in_batches([&](auto part) { book->post(part, kToday); });
  book.reset();
  BookRows rows_written(folder.file("book.lofte"), before);
  const double same_rows = rows_written.insert(folder.file("same.db"), batch);

  const auto count = static_cast<double>(all.size());
  std::printf(
      "posting with advice, batches of %zu: %.0f facts/s; its rows straight into SQLite %.0f "
      "facts/s; "
      "a host's own rows %.0f facts/s\n",
      batch, count / ours, count / same_rows, count / two_rows);
  const bool is_large = batch >= 10'000;
  line("  speed as a share of the same rows straight into SQLite", same_rows / ours, "",
       is_large ? 0.5 : 1, is_large ? "at least" : "(told only)");
  line("  speed as a share of a host's own rows, one a fact", two_rows / ours, "", 1,
       "(told only)");
}

// ---- advising ----

// Of the processor, so that other work on the machine is not counted.
double processor_seconds() {
  return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

double advise_everybody(Book& book) {
  const double start = processor_seconds();
  while (book.work(100'000) != 0) {
  }
  return processor_seconds() - start;
}

void switch_plugin(Book& book, std::string_view id, bool on) {
  try {
    book.enable_plugin(id, on);
  } catch (const Error& error) {
    if (error.status() != LOFTE_NOT_FOUND) throw;  // it is so already
  }
}

// How long its fold takes; 0: it has none.
double fold(Book& book, std::string_view id) {
  const double start = processor_seconds();
  try {
    book.recompute(id);
  } catch (const Error&) {
    return 0;
  }
  return processor_seconds() - start;
}

// Everybody anew with nothing else to say: what asking costs, without writing.
double ask_everybody(Book& book) {
  static int capacity = 100;
  book.post_json(R"({"setting":{"plugin":"lofte","key":"day_capacity","value":")" +
                     std::to_string(++capacity) + "\"}}\n",
                 kToday);
  return advise_everybody(book);
}

// Plugin after plugin, in the order in which they are asked: what each adds, its words the first
// time, and its fold. Then all of them on a book that knows nothing yet.
void every_plugin(Book& book, std::int64_t customers) {
  constexpr const char* kInOrder[] = {"promise-log",  "payment-references", "late-payer",
                                      "relationship", "retention",          "satisfaction",
                                      "book-figures", "follow-up"};
  for (const char* id : kInOrder) switch_plugin(book, id, false);
  advise_everybody(book);
  double before = ask_everybody(book);
  double folds = 0;
  std::printf("  %-20s      %5.2f s, %5.1f us a customer\n", "reading who they are", before,
              before * 1e6 / static_cast<double>(customers));
  for (const char* id : kInOrder) {
    switch_plugin(book, id, true);
    const double first = advise_everybody(book);
    const double its_fold = fold(book, id);
    folds += its_fold;
    advise_everybody(book);
    const double all = ask_everybody(book);
    std::printf("  %-20s adds %5.2f s, %5.1f us a customer; writing it %5.2f s; its fold %5.2f s\n",
                id, all - before, (all - before) * 1e6 / static_cast<double>(customers),
                first - all, its_fold);
    std::fflush(stdout);
    before = all;
  }
  for (const char* id : kInOrder) switch_plugin(book, id, false);
  advise_everybody(book);
  for (const char* id : kInOrder) switch_plugin(book, id, true);
  line("advising every customer, every bundled plugin, one core", advise_everybody(book), "s",
       15 * static_cast<double>(customers) / 100'000, "s at most");
  std::printf("  asked again: %.2f s; every fold over them: %.2f s\n", before, folds);
}

void advising(const Runtime& runtime, const Folder& folder, std::int64_t customers) {
  const double scale = static_cast<double>(customers) / 100'000;
  auto start = Clock::now();
  {
    Book book = filled(runtime, folder.file("large.lofte"), customers, 10, 20'000);
    std::printf("filled: %lld customers, %lld invoices in %.1f s\n",
                static_cast<long long>(customers), static_cast<long long>(customers * 10),
                seconds_since(start));
  }
  start = Clock::now();
  const Runtime fresh = single_threaded();
  Book book = fresh.open(folder.file("large.lofte"), Access::kWrite);
  line("open plus load of the large book", seconds_since(start) * 1000, "ms", 50, "ms at most");

  // Every customer anew: the day is the same, the set of plugins is not.
  book.enable_plugin("promise-log", false);
  book.enable_plugin("promise-log", true);
  line("advising every customer, two plugins, one core", advise_everybody(book), "s", 10 * scale,
       "s at most");
  every_plugin(book, customers);
  line("peak memory so far", static_cast<double>(peak_kib()) / 1024, "MiB", 300, "MiB at most");
}

// ---- a day ----

struct Looked {
  std::int64_t found;
  double took;
};

// How many items of these kinds there are, and how long it takes to find them.
Looked look(Book& book, std::span<const std::int32_t> kinds) {
  auto query = make<lofte_query>();
  query.kind = LOFTE_QUERY_ADVICE;
  query.advice_kinds = list(kinds);
  query.limit = 1;
  const auto start = Clock::now();
  const Answer answer = book.query(query);
  return {answer.rows().total, seconds_since(start)};
}

// The days from `first` on; how long the last one took on which nobody was due, in ms.
double advance_days(Book& book, lofte_date first, int days) {
  double nobody = 0;
  for (int day = 0; day < days; ++day) {
    const auto start = Clock::now();
    const auto result = book.advance(first + day);
    const double took = seconds_since(start) * 1000;
    if (result.advised == 0) nobody = took;
    std::printf("  %7llu customers due, %8.1f ms, %6.1f us a customer\n",
                static_cast<unsigned long long>(result.advised), took,
                result.advised == 0 ? 0.0 : took * 1000 / static_cast<double>(result.advised));
  }
  return nobody;
}

// Somebody does all there is to do, but for one customer in a hundred. What had become part of a
// task comes to the fore when that is done, so it takes some rounds.
void do_most(Book& book, lofte_date today, int round) {
  static constexpr std::int32_t kTasks[] = {LOFTE_ADVICE_TASK};
  auto query = make<lofte_query>();
  query.kind = LOFTE_QUERY_ADVICE;
  query.advice_kinds = list(std::span(kTasks));
  const Answer answer = book.query(query);
  std::string lines;
  int done = 0;
  for (const lofte_advice_row& row : answer.advice()) {
    if (row.customer.size == 0 || text(row.customer).ends_with("00")) continue;
    lines += concat(R"({"recordId":"D)", round, "-", ++done, R"(","decision":{"customerId":")",
                    row.customer, R"(","plugin":")", row.plugin, R"(","adviceKind":2,"key":")",
                    row.key, R"(","revision":")", row.revision, R"(","answer":"DONE","date":")",
                    iso(today), "\"}}\n");
    if (done % 5'000 != 0) continue;
    book.post_json(lines, today);
    lines.clear();
  }
  if (!lines.empty()) book.post_json(lines, today);
}

void advance(const Folder& folder, int days) {
  const Runtime runtime = single_threaded();
  Book book = runtime.open(folder.file("large.lofte"), Access::kWrite);
  const auto told = [&](const char* when, double nobody) {
    // Every word of advice read once: what a day would cost if it looked at everybody.
    const Looked whole = look(book, {});
    const Looked tasks = look(book, std::array{std::int32_t{LOFTE_ADVICE_TASK}});
    std::printf("%s: %lld open tasks found in %.1f ms, all %lld items in %.1f ms\n", when,
                static_cast<long long>(tasks.found), tasks.took * 1000,
                static_cast<long long>(whole.found), whole.took * 1000);
    if (nobody == 0) return;
    line("  a day with nobody due, against reading all advice once", nobody, "ms",
         whole.took * 1000, "ms it takes");
  };
  std::printf("advance, day by day:\n");
  told("as it is", advance_days(book, kToday + 1, days));
  for (int round = 0; round < 6; ++round) do_most(book, kToday + days, round);
  std::printf("advance, most of it done:\n");
  told("most of it done", advance_days(book, kToday + days + 1, days));
}

// The days alone, of a book that every plugin advises.
void a_day(std::int64_t customers) {
  const Folder folder;
  {
    const Runtime runtime = single_threaded();
    Book book = filled(runtime, folder.file("large.lofte"), customers, 10, 20'000);
    switch_others(runtime, book, true);
    advise_everybody(book);
  }
  advance(folder, 14);
}

// ---- one payment ----

// A book of `customers`; the invoices come to them in turn, so that each stays of its size.
void one_payment(const char* what, int customers, int invoices, int times, double limit_ms) {
  const Folder folder;
  const Runtime runtime = single_threaded();
  Book book = new_book(runtime, folder.file("one.lofte"));
  Facts facts;
  facts.bank_complete(kToday - 1);
  for (std::int64_t c = 0; c < customers; ++c) {
    facts.customer(customer_id(c));
    for (int n = 0; n < invoices; ++n) {
      const Sample row = sample(c, n % 10, 10);
      facts.invoice(customer_id(c), invoice_id(c, n), row.issued, row.minor, row.paid_on);
    }
  }
  book.post(facts.facts(), kToday);
  PlainTables plain(folder.file("plain.db"));
  // In turns, so that both meet the same disk.
  std::vector<double> ours;
  std::vector<double> bare;
  for (int i = 0; i < times; ++i) {
    facts.clear();
    facts.invoice(customer_id(i % customers), "X" + std::to_string(i), kToday - 40, 100'000,
                  kToday - 1);
    auto start = Clock::now();
    book.post(facts.facts(), kToday);
    ours.push_back(seconds_since(start) * 1000);
    start = Clock::now();
    plain.insert(facts.facts());
    bare.push_back(seconds_since(start) * 1000);
  }
  std::printf("one invoice with its payment to advice stored, %s:\n", what);
  std::printf("  p50 %.2f ms; the two rows straight into SQLite p50 %.2f, p99 %.2f ms\n",
              percentile(ours, 50), percentile(bare, 50), percentile(bare, 99));
  line("  p99", percentile(ours, 99), "ms", limit_ms, "ms at most");
}

// ---- coming back in line ----

// A host's customers, invoices and payments as structs, some customers at a time.
struct Snapshot {
  std::int64_t customers;
  std::int64_t next = 0;
  std::size_t given = 0;
  Facts piece{};

  static lofte_status LOFTE_CALL give(void* context, lofte_list* into) {
    auto& all = *static_cast<Snapshot*>(context);
    all.piece.clear();
    for (int n = 0; n < 500 && all.next < all.customers; ++n, ++all.next) {
      all.piece.customer(customer_id(all.next));
      for (int i = 0; i < 10; ++i) {
        const Sample row = sample(all.next, i, 10);
        all.piece.invoice(customer_id(all.next), invoice_id(all.next, i), row.issued, row.minor,
                          row.paid_on);
      }
    }
    all.given += all.piece.size();
    *into = list(std::span(all.piece.facts()));
    return LOFTE_OK;
  }
};

// The book is as the host has it: every record is found and compared, and nothing is written.
void reconcile(std::int64_t customers) {
  const Folder folder;
  const Runtime runtime = single_threaded();
  auto start = Clock::now();
  Book book = filled(runtime, folder.file("line.lofte"), customers, 10, 20'000);
  const double posting = seconds_since(start);
  static constexpr std::int32_t kComplete[] = {LOFTE_FACT_CUSTOMER, LOFTE_FACT_INVOICE,
                                               LOFTE_FACT_PAYMENT};
  Snapshot snapshot{customers};
  auto options = make<lofte_reconcile_options>();
  options.today = kToday;
  options.complete = list(std::span(kComplete));
  options.next_facts = &Snapshot::give;
  options.context = &snapshot;
  auto result = make<lofte_reconcile_result>();
  auto error = make<lofte_error>();
  start = Clock::now();
  if (lofte_book_reconcile(book.get(), &options, &result, &error) != LOFTE_OK) {
    throw std::runtime_error(error.message);
  }
  const double took = seconds_since(start);
  if (result.unchanged != snapshot.given) throw std::runtime_error("the book was not in line");
  std::printf("reconcile of %zu records that are alike: %.2f s, %.1f us a record\n", snapshot.given,
              took, took * 1e6 / static_cast<double>(snapshot.given));
  line("  against posting them", took, "s", posting, "s to post");
  line("  peak memory", static_cast<double>(peak_kib()) / 1024, "MiB", 300, "MiB at most");
}

// ---- looking back ----

// Two years of a book led through again, in microseconds a fact.
double backtest(std::int64_t customers, int invoices_each) {
  const Folder folder;
  const Runtime runtime = single_threaded();
  Book book = new_book(runtime, folder.file("past.lofte"));
  Facts facts;
  for (std::int64_t c = 0; c < customers; ++c) {
    facts.customer(customer_id(c));
    for (int n = 0; n < invoices_each; ++n) {
      const Sample row = sample(c, n % 10, 10);
      const lofte_date issued = kToday - 720 + n * 700 / invoices_each;
      const lofte_date paid = row.paid_on == 0 ? 0 : issued + row.paid_on - row.issued;
      facts.invoice(customer_id(c), invoice_id(c, n), issued, row.minor, paid >= kToday ? 0 : paid);
    }
  }
  book.post(facts.facts(), kToday);
  const auto start = Clock::now();
  const Answer answer = book.backtest();
  const double took = seconds_since(start);
  const lofte_backtest_row& run = *answer.backtest().begin();
  std::printf("backtest of %lld customers, %zu facts: %.2f s, advised %lld times, %llu notices\n",
              static_cast<long long>(customers), facts.size(), took,
              static_cast<long long>(run.advised),
              static_cast<unsigned long long>(run.notices.count));
  return took * 1e6 / static_cast<double>(facts.size());
}

void looking_back(bool small) {
  const double usual = backtest(small ? 100 : 500, 40);
  const double largest = backtest(1, 10'000);
  std::printf("  a fact of a usual customer %.1f us, of the largest %.1f us\n", usual, largest);
  line("  the largest customer's fact against a usual one's", largest / usual, "times", 20,
       "times at most");
}

// Each part runs in a process of its own, so that the memory of one is not counted for another.
template <class Part>
void apart(const Part& part) {
  std::fflush(stdout);
  const pid_t child = fork();
  if (child == 0) {
    try {
      part();
    } catch (const std::exception& error) {
      std::fprintf(stderr, "book_benchmark: %s\n", error.what());
      std::fflush(stdout);
      _exit(1);
    }
    std::fflush(stdout);
    _exit(0);
  }
  int status = 0;
  waitpid(child, &status, 0);
  if (status != 0) throw std::runtime_error("a part failed");
}

struct Wanted {
  bool small = false;
  std::string part;  // empty: all
  bool wants(std::string_view name) const { return part.empty() || part == name; }
};

Wanted read_arguments(int count, char** arguments) {
  Wanted wanted;
  for (int i = 1; i < count; ++i) {
    const std::string_view word = arguments[i];
    if (word == "small") {
      wanted.small = true;
    } else if (word == "posting" || word == "payment" || word == "backtest" ||
               word == "reconcile" || word == "large" || word == "day") {
      wanted.part = word;
    } else {
      throw std::runtime_error(
          "'" + std::string(word) +
          "' is none of: small, posting, payment, backtest, reconcile, large, day");
    }
  }
  return wanted;
}

void run(const Wanted& wanted) {
  const bool small = wanted.small;
  if (wanted.wants("posting")) {
    apart([&] { posting(single_threaded(), 1, small ? 300 : 2'000); });
    apart([&] { posting(single_threaded(), 100, small ? 5'000 : 50'000); });
    apart([&] { posting(single_threaded(), 10'000, small ? 20'000 : 200'000); });
  }
  if (wanted.wants("payment")) {
    apart(
        [&] { one_payment("a usual customer (10 invoices)", 1'000, 10, small ? 100 : 1'000, 5); });
    apart([&] {
      one_payment("the largest customer (10,000 invoices)", 1, 10'000, small ? 20 : 100, 100);
    });
  }
  if (wanted.wants("backtest")) apart([&] { looking_back(small); });
  if (wanted.wants("reconcile")) apart([&] { reconcile(small ? 5'000 : 50'000); });
  if (wanted.part == "day") apart([&] { a_day(small ? 10'000 : 100'000); });
  if (wanted.wants("large")) {
    const Folder folder;
    apart([&] { advising(single_threaded(), folder, small ? 10'000 : 100'000); });
    apart([&] { advance(folder, 14); });
  }
}

}  // namespace
}  // namespace lofte::bench

int main(int argc, char** argv) {
  try {
    lofte::bench::run(lofte::bench::read_arguments(argc, argv));
  } catch (const std::exception& error) {
    std::fprintf(stderr, "book_benchmark: %s\n", error.what());
    return 1;
  }
  return 0;
}
