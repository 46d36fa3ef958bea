// post: facts as JSON lines, from a file or from standard input.
#include <cstdio>
#include <cstring>
#include <memory>

#include "commands.h"
#include "display.h"
#include "failure.h"
#include "lines.h"
#include "options.h"

namespace lofte::tools {
namespace {

// What is held at once, whatever comes in.
constexpr std::size_t kLargestBatch = std::size_t{1024} * 1024 * 1024;

struct PostArguments {
  std::string book;
  std::string file = "-";
  std::uint64_t batch = 0;
};

// Where a batch stands in the whole input.
struct Batch {
  std::string lines;
  std::uint64_t facts = 0;
  std::uint64_t facts_before = 0;
  std::uint64_t lines_before = 0;
};

// "line 7: invoice.amount" of a batch is another line of the file.
Error placed(const Error& error, const Batch& batch) {
  static constexpr std::string_view kLine = "line ";
  std::string where = error.where();
  if (where.starts_with(kLine)) {
    std::size_t digits = 0;
    const std::uint64_t line = std::stoull(where.substr(kLine.size()), &digits);
    where = concat(kLine, line + batch.lines_before,
                   std::string_view(where).substr(kLine.size() + digits));
  }
  const std::uint64_t index =
      error.index() == LOFTE_NO_INDEX ? LOFTE_NO_INDEX : error.index() + batch.facts_before;
  return {error.status(), std::move(where), error.message(), index};
}

void add(lofte_post_result& sum, const lofte_post_result& result) {
  sum.posted += result.posted;
  sum.unchanged += result.unchanged;
  sum.advised += result.advised;
  sum.left_out += result.left_out;
  sum.sequence = result.sequence;
  std::memcpy(sum.head_hash, result.head_hash, sizeof sum.head_hash);
}

bool is_blank(std::string_view line) {
  return line.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

void post(Shell& shell, const PostArguments& given) {
  Book book = shell.open_to_write(given.book);
  Lines lines(given.file);
  ProgressLine progress;
  lofte_post_result sum{};
  Batch batch;
  const auto send = [&] {
    try {
      add(sum, book.post_json(batch.lines, shell.today()));
    } catch (const Error& error) {
      progress.clear();
      const Error found = placed(error, batch);
      if (batch.facts_before == 0) throw found;
      throw Error(found.status(), found.where(),
                  concat(found.message(), " (the ", batch.facts_before,
                         " facts of the batches before are in the book)"),
                  found.index());
    }
    batch = {{}, 0, batch.facts_before + batch.facts, lines.number()};
    progress.show("posting", batch.facts_before, 0);
  };
  for (std::string line; lines.next(line);) {
    batch.lines += line;
    batch.facts += is_blank(line) ? 0 : 1;
    if (batch.lines.size() > kLargestBatch) {
      fail(LOFTE_LIMIT, lines.name(), "one batch is more than 1 GiB; use --batch 10000");
    }
    if (given.batch != 0 && batch.facts == given.batch) send();
  }
  // Also where there was nothing: the answer then says so, and the day is opened.
  if (batch.facts > 0 || batch.facts_before == 0) send();
  progress.clear();
  if (shell.json()) {
    print_document(post_result_json(sum));
  } else {
    std::printf("%s\n", post_result_line(sum).c_str());
  }
}

}  // namespace

void add_post_command(CLI::App& app, Shell& shell) {
  auto given = std::make_shared<PostArguments>();
  CLI::App* made = command(app, "post", "Post facts, one lofte.v1.Fact in JSON a line",
                           "echo '{\"recordId\": \"1042\", \"customer\": {\"name\": \"Åse AS\"}}' "
                           "| lofte post firm.lofte");
  add_book(made, given->book);
  made->add_option("FILE", given->file, "The lines; - is standard input")
      ->type_name("")
      ->capture_default_str();
  made->add_option("--batch", given->batch, "Facts that are taken together or not at all; 0: all")
      ->type_name("N")
      ->capture_default_str();
  made->callback([&shell, given] { post(shell, *given); });
}

}  // namespace lofte::tools
