// Prints what it costs to look at a book as a whole: a fold over every customer with 1, 2 and 4
// threads, whose answers must be the same to the byte, and a setting changed for all of them.
//
//     whole_benchmark             100,000 customers
//     whole_benchmark small       a tenth of them
#include <cstdio>
#include <cstring>
#include <stdexcept>
#include <string>

#include "books.h"
#include "measuring.h"

namespace lofte::bench {
namespace {

constexpr int kInvoicesEach = 2;

Runtime runtime_with(std::uint32_t threads) {
  return Runtime(RuntimeOptions{.threads = threads, .dev_plugin_dirs = {LOFTE_FOLDING_PLUGINS}});
}

std::string digest_of(Book& book) {
  auto query = make<lofte_query>();
  query.kind = LOFTE_QUERY_PARAMETERS;
  const Answer answer = book.query(query);
  for (const lofte_parameter_row& row : answer.parameters()) {
    if (text(row.plugin) == "averager") return std::string(text(row.digest));
  }
  throw std::runtime_error("the book holds no parameters of the averager");
}

void fold(const std::string& path, std::int64_t customers) {
  std::string first;
  for (const std::uint32_t threads : {1u, 2u, 4u}) {
    const Runtime runtime = runtime_with(threads);
    Book book = runtime.open(path, Access::kWrite);
    const auto start = Clock::now();
    book.recompute("averager");
    const double took = seconds_since(start);
    const std::string digest = digest_of(book);
    if (first.empty()) first = digest;
    std::printf("fold over %lld customers, %u threads: %.0f ms, %.1f us a customer, digest %.16s\n",
                static_cast<long long>(customers), threads, took * 1000,
                took * 1e6 / static_cast<double>(customers), digest.c_str());
    if (digest != first) throw std::runtime_error("the answer depends on the number of threads");
  }
}

void change_a_setting(const std::string& path, std::int64_t customers) {
  const Runtime runtime = runtime_with(1);
  Book book = runtime.open(path, Access::kWrite);
  while (book.work(100'000) != 0) {
  }
  const std::string fact =
      R"({"setting":{"plugin":"late-payer","key":"reminder_after_days","value":"9"}})"
      "\n";
  auto start = Clock::now();
  book.post_json(fact, kToday);
  line("a default setting changed: back to the caller", seconds_since(start) * 1000, "ms", 50,
       "ms at most");
  start = Clock::now();
  while (book.work(1'000) != 0) {
  }
  const double took = seconds_since(start);
  std::printf("  every customer advised anew in the background: %.2f s, %.1f us a customer\n", took,
              took * 1e6 / static_cast<double>(customers));
}

void run(bool small) {
  const Folder folder;
  const std::int64_t customers = small ? 10'000 : 100'000;
  const std::string path = folder.file("whole.lofte");
  {
    const Runtime runtime = runtime_with(1);
    filled(runtime, path, customers, kInvoicesEach, 20'000).enable_plugin("averager", true);
  }
  fold(path, customers);
  change_a_setting(path, customers);
}

}  // namespace
}  // namespace lofte::bench

int main(int argc, char** argv) {
  try {
    const bool small = argc > 1 && std::strcmp(argv[1], "small") == 0;
    if (argc > 2 || (argc == 2 && !small)) {
      throw std::runtime_error("'" + std::string(argv[argc - 1]) + "' is not: small");
    }
    lofte::bench::run(small);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "whole_benchmark: %s\n", error.what());
    return 1;
  }
  return 0;
}
