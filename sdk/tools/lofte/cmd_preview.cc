// preview: what facts would change, without posting them.
#include <cstdio>
#include <memory>

#include "advice_list.h"
#include "commands.h"
#include "dates.h"
#include "display.h"
#include "failure.h"
#include "lines.h"
#include "lofte/cpp/date.hpp"
#include "options.h"

namespace lofte::tools {
namespace {

constexpr std::size_t kMostBytes = std::size_t{256} * 1024 * 1024;

struct PreviewArguments {
  std::string book;
  std::string file = "-";
  std::string as_of;
  std::string language;
  bool every_customer = false;
};

std::string read_all(const std::string& file) {
  Lines lines(file);
  std::string all;
  for (std::string line; lines.next(line);) {
    all += line;
    if (all.size() > kMostBytes) fail(LOFTE_LIMIT, lines.name(), "is longer than 256 MiB");
  }
  return all;
}

std::string joined(const lofte_list& amounts, const Amounts& format) {
  std::string all;
  for (const lofte_money& one : range<lofte_money>(amounts)) {
    all += (all.empty() ? "" : ", ") + format(one);
  }
  return all.empty() ? "nothing" : all;
}

void print_customer(const lofte_preview_row& row, const Amounts& amounts) {
  const std::string_view name = text(row.customer_name);
  std::string line = toned(one_line(name.empty() ? std::string(text(row.customer))
                                                 : concat(name, " (", row.customer, ")")),
                           Tone::kStrong);
  if (row.is_new != 0) line += ", new";
  const std::string owes = row.after == nullptr ? "" : joined(row.after->open, amounts);
  const std::string owed = row.before == nullptr ? "" : joined(row.before->open, amounts);
  if (row.after != nullptr) line += " · owes " + owes;
  if (row.before != nullptr && owed != owes) line += " (without: " + owed + ")";
  if (row.after != nullptr && row.after->next_review != 0) {
    line += " · looked at again on " + iso(row.after->next_review);
  }
  std::printf("%s\n", line.c_str());
}

void print_part(const char* heading, const lofte_list& rows, const Amounts& amounts) {
  if (rows.count == 0) return;
  std::printf("\n%s\n", heading);
  AdviceListOptions how;
  how.with_customer = false;
  for (const lofte_advice_row& row : range<lofte_advice_row>(rows)) {
    print_advice_item(row, amounts, how);
  }
}

void print_preview(const Answer& answer, const lofte_preview_result& result,
                   const Amounts& amounts) {
  for (const lofte_preview_row& row : answer.preview()) {
    print_customer(row, amounts);
    print_part("new", row.added, amounts);
    print_part("changed", row.changed, amounts);
    print_part("gone", row.gone, amounts);
    for (const lofte_string& fault : range<lofte_string>(row.faults)) {
      std::printf("\n%s\n", toned(one_line(text(fault)), Tone::kWarn).c_str());
    }
    std::printf("\n");
  }
  if (answer.preview().empty()) std::printf("No advice would change.\n\n");
  std::printf("%s would be posted, %llu unchanged", counted(result.posted, "fact").c_str(),
              static_cast<unsigned long long>(result.unchanged));
  if (result.waiting > 0) {
    std::printf("; %s more would be advised anew (--all works them out)",
                counted(result.waiting, "customer").c_str());
  }
  std::printf("\nNothing was written.\n");
}

void preview(Shell& shell, const PreviewArguments& given) {
  Book book = shell.open_to_read(given.book);
  auto result = make<lofte_preview_result>();
  const lofte_date day = given.as_of.empty() ? shell.today() : date_or_absent(given.as_of);
  const Answer answer = book.preview_json(
      read_all(given.file), day,
      {.language = given.language, .every_customer = given.every_customer, .result = &result});
  if (shell.json()) {
    return print_document(Json{{"posted", std::to_string(result.posted)},
                               {"unchanged", std::to_string(result.unchanged)},
                               {"advised", std::to_string(result.advised)},
                               {"waiting", std::to_string(result.waiting)},
                               {"customers", Json::parse(answer.json())}});
  }
  const Status status(book);
  std::printf(
      "%s\n\n",
      toned(concat(one_line(given.book), " · as it would be on ", iso(day)), Tone::kQuiet).c_str());
  const Amounts amounts(given.language.empty() ? text(status->language) : given.language);
  print_preview(answer, result, amounts);
}

}  // namespace

void add_preview_command(CLI::App& app, Shell& shell) {
  auto given = std::make_shared<PreviewArguments>();
  CLI::App* made = command(app, "preview", "What facts would change; nothing is posted",
                           "lofte preview firm.lofte draft-invoice.jsonl --as-of 2026-12-01");
  add_book(made, given->book);
  made->add_option("FILE", given->file, "Facts as for post; - is standard input")
      ->type_name("")
      ->capture_default_str();
  add_date(made, "--as-of", given->as_of, "Posted on that day; left out: today");
  add_text(made, "--language", given->language, "Of titles and reasons; left out: the book's");
  made->add_flag("--all", given->every_customer,
                 "Every customer, where the facts change what holds for the whole book");
  made->callback([&shell, given] { preview(shell, *given); });
}

}  // namespace lofte::tools
