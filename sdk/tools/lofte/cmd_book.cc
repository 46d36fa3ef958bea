// init, advance, bank complete, status: the book as a whole.
#include <cstdio>

#include "commands.h"
#include "dates.h"
#include "display.h"
#include "lofte/cpp/date.hpp"
#include "options.h"
#include "table.h"
#include "writing.h"

namespace lofte::tools {
namespace {

struct InitArguments {
  std::string book;
  BookOptions options{"NO", "", ""};
};

// Of the countries whose calendars and rules the runtime knows; others say --currency.
std::string usual_currency(std::string_view country) {
  if (country == "NO") return "NOK";
  if (country == "SE") return "SEK";
  if (country == "DK") return "DKK";
  if (country == "GB") return "GBP";
  if (country == "FI" || country == "EE" || country == "DE") return "EUR";
  throw CLI::ValidationError("--currency", "is required for country " + std::string(country));
}

void init(Shell& shell, InitArguments given) {
  if (given.options.currency.empty())
    given.options.currency = usual_currency(given.options.country);
  Book book = shell.create(given.book, given.options);
  const Status status(book);
  if (shell.json()) {
    print_document(Json{{"book", given.book},
                        {"bookId", std::string(text(status->book_id))},
                        {"country", std::string(text(status->country))},
                        {"currency", std::string(text(status->currency))},
                        {"language", std::string(text(status->language))}});
    return;
  }
  std::printf("%s: a new book for %s, in %s, language %s\n", one_line(given.book).c_str(),
              one_line(text(status->country)).c_str(), one_line(text(status->currency)).c_str(),
              one_line(text(status->language)).c_str());
  std::string advisors;
  for (const auto& plugin : range<lofte_plugin_row>(status->plugins)) {
    advisors += (advisors.empty() ? "" : ", ") + std::string(text(plugin.id));
  }
  std::printf("plugins: %s\n", advisors.empty() ? "none" : one_line(advisors).c_str());
}

void advance(Shell& shell, const std::string& path, lofte_date to) {
  Book book = shell.open_to_write(path);
  ProgressLine progress;
  const lofte_date day = to == 0 ? shell.today() : to;
  const lofte_post_result result = book.advance(day, progress.function());
  const std::uint64_t left = finish_pending(book, progress);
  progress.clear();
  if (shell.json()) {
    print_document(Json{{"date", iso(day)},
                        {"advised", std::to_string(result.advised)},
                        {"pending", std::to_string(left)},
                        {"sequence", std::to_string(result.sequence)},
                        {"headHash", hex(result.head_hash)}});
    return;
  }
  std::printf("%s is advised to %s, %s advised\n", one_line(path).c_str(), iso(day).c_str(),
              counted(result.advised, "customer").c_str());
  if (left > 0) {
    std::printf("%s could not be advised; lofte doctor %s says why\n",
                counted(left, "customer").c_str(), one_line(path).c_str());
  }
}

void bank_complete(Shell& shell, const std::string& path, lofte_date until) {
  Book book = shell.open_to_write(path);
  auto body = make<lofte_bank_data_complete>();
  body.until = until;
  const Posted posted = post_record(shell, book, LOFTE_FACT_BANK_DATA_COMPLETE, &body, "");
  if (shell.json()) {
    print_document(post_result_json(posted.result));
  } else {
    std::printf("bank data is complete until %s%s\n", iso(until).c_str(),
                posted.result.posted == 0 ? ", as the book knew" : "");
  }
}

void status(Shell& shell, const std::string& path) {
  Book book = shell.open_to_read(path);
  const Status now(book);
  if (shell.json()) {
    print_json(now.answer().json());
    return;
  }
  std::printf("%s\n\n", toned(advised_line(path, *now), Tone::kStrong).c_str());
  Table table({{""}, {""}});
  table.row({"country", text(now->country)});
  table.row({"currency", text(now->currency)});
  table.row({"language", text(now->language)});
  table.row({"customers", std::to_string(now->customers)});
  table.row({"facts", std::to_string(now->facts)});
  table.row({"bank data until",
             now->bank_complete_until == 0 ? "not said" : iso(now->bank_complete_until)});
  if (!text(now->drafts_withheld).empty())
    table.row({"drafts withheld", text(now->drafts_withheld)});
  table.row({"journal", concat(now->sequence, " entries, head ", now->head_hash)});
  for (const auto& plugin : range<lofte_plugin_row>(now->plugins)) {
    table.row({"plugin", concat(plugin.id, " ", plugin.version, " ", plugin.state)});
  }
  table.print();
}

}  // namespace

void add_book_commands(CLI::App& app, Shell& shell) {
  auto started = std::make_shared<InitArguments>();
  CLI::App* init_command = command(app, "init", "Make a new book, where no file is yet",
                                   "lofte init firm.lofte --country SE --currency SEK");
  add_book(init_command, started->book);
  add_text(init_command, "--country", started->options.country, "ISO 3166-1, such as NO")
      ->capture_default_str();
  add_text(init_command, "--currency", started->options.currency,
           "ISO 4217, such as NOK; left out: the country's");
  add_text(init_command, "--language", started->options.language,
           "of the owner, such as nb; left out: the country's");
  init_command->callback([&shell, started] { init(shell, *started); });

  struct DayArguments {
    std::string book;
    std::string day;
  };
  auto advanced = std::make_shared<DayArguments>();
  CLI::App* advance_command =
      command(app, "advance", "Open a day: advise every customer that is due",
              "lofte advance firm.lofte --to 2026-11-21");
  add_book(advance_command, advanced->book);
  add_date(advance_command, "--to", advanced->day, "The day; left out: today");
  advance_command->callback(
      [&shell, advanced] { advance(shell, advanced->book, date_or_absent(advanced->day)); });

  CLI::App* bank = app.add_subcommand("bank", "Say what bank data the book has");
  bank->require_subcommand(1);
  auto complete = std::make_shared<DayArguments>();
  CLI::App* complete_command =
      command(*bank, "complete", "All payments up to a day are in the book: drafts may be shown",
              "lofte bank complete firm.lofte 2026-11-20");
  add_book(complete_command, complete->book);
  complete_command->add_option("DATE", complete->day, "The last day that is complete")
      ->type_name("")
      ->required()
      ->check(a_date());
  complete_command->callback(
      [&shell, complete] { bank_complete(shell, complete->book, date_or_absent(complete->day)); });

  auto asked = std::make_shared<std::string>();
  CLI::App* status_command =
      command(app, "status", "What a book is, and how far it has come", "lofte status firm.lofte");
  add_book(status_command, *asked);
  status_command->callback([&shell, asked] { status(shell, *asked); });
}

}  // namespace lofte::tools
