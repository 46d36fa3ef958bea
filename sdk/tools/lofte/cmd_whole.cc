// parameters, recompute: what plugins work out from all customers together.
#include <cstdio>

#include "commands.h"
#include "display.h"
#include "lofte/cpp/date.hpp"
#include "options.h"
#include "table.h"

namespace lofte::tools {
namespace {

struct WholeArguments {
  std::string book;
  std::string plugin;
};

void parameters(Shell& shell, const WholeArguments& given) {
  Book book = shell.open_to_read(given.book);
  auto query = make<lofte_query>();
  query.kind = LOFTE_QUERY_PARAMETERS;
  query.plugin = borrow(given.plugin);
  const Answer answer = book.query(query);
  if (shell.json()) return print_json(answer.json());
  const Status status(book);
  std::printf("%s\n\n", toned(advised_line(given.book, *status), Tone::kQuiet).c_str());
  Table table(
      {{"plugin"}, {"parameter"}, {"value", Align::kLeft, true}, {"of"}, {"journal until"}});
  for (const lofte_parameter_row& row : answer.parameters()) {
    table.row({text(row.plugin), text(row.key), text(row.value), iso(row.date),
               std::to_string(row.position)});
  }
  if (table.empty()) {
    std::printf("No parameters: no plugin computes any, or the book was not advanced yet.\n");
  }
  table.print();
}

void recompute(Shell& shell, const WholeArguments& given) {
  Book book = shell.open_to_write(given.book);
  ProgressLine progress;
  book.recompute(given.plugin, progress.function());
  const std::uint64_t left = finish_pending(book, progress);
  progress.clear();
  if (shell.json()) return print_document(Json{{"pending", std::to_string(left)}});
  std::printf("%s is computed anew from all customers\n", one_line(given.book).c_str());
}

}  // namespace

void add_whole_commands(CLI::App& app, Shell& shell) {
  auto shown = std::make_shared<WholeArguments>();
  CLI::App* show = command(app, "parameters", "What plugins computed from all customers",
                           "lofte parameters firm.lofte");
  add_book(show, shown->book);
  add_text(show, "--plugin", shown->plugin, "Of this plugin only");
  show->callback([&shell, shown] { parameters(shell, *shown); });

  auto asked = std::make_shared<WholeArguments>();
  CLI::App* again = command(app, "recompute", "Compute figures and parameters anew, now",
                            "lofte recompute firm.lofte");
  add_book(again, asked->book);
  add_text(again, "--plugin", asked->plugin, "Of this plugin only");
  again->callback([&shell, asked] { recompute(shell, *asked); });
}

}  // namespace lofte::tools
