// erase, export-person: what a person may ask of the firm.
#include <unistd.h>

#include <cstdio>
#include <memory>

#include "commands.h"
#include "display.h"
#include "failure.h"
#include "lofte/cpp/date.hpp"
#include "options.h"
#include "writing.h"

namespace lofte::tools {
namespace {

struct PersonArguments {
  std::string book, customer, reason, by;
  bool yes = false;
};

Answer rows_of(Book& book, std::int32_t kind, std::string_view customer) {
  auto query = make<lofte_query>();
  query.kind = kind;
  query.customer_id = borrow(customer);
  query.include_hidden = 1;
  query.include_settled = 1;
  return book.query(query);
}

// The customer under the id it has now.
std::string found_customer(Book& book, std::string_view id) {
  const Answer answer = rows_of(book, LOFTE_QUERY_CUSTOMERS, id);
  return std::string(text((*answer.customers().begin()).id));
}

bool confirmed(const std::string& question) {
  if (isatty(STDIN_FILENO) == 0) {
    fail(LOFTE_NOT_ALLOWED, "--yes",
         "nobody is here to ask; what is erased cannot be brought back, "
         "so say --yes to mean it");
  }
  std::fprintf(stderr, "%s [y/N] ", question.c_str());
  std::fflush(stderr);
  char answer[8] = {};
  if (std::fgets(answer, sizeof answer, stdin) == nullptr) return false;
  return answer[0] == 'y' || answer[0] == 'Y';
}

void erase(Shell& shell, const PersonArguments& given) {
  Book book = shell.open_to_write(given.book);
  const std::string customer = found_customer(book, given.customer);
  if (!given.yes) {
    const Answer invoices = rows_of(book, LOFTE_QUERY_INVOICES, customer);
    const std::string question = concat(
        "Erase customer ", one_line(customer),
        ": names, contacts, promises and texts are destroyed for ever. Amounts and dates of ",
        counted(invoices.invoices().size(), "invoice"),
        " and their payments stay under a pseudonym, as the law on bookkeeping wants. Erase?");
    if (!confirmed(question)) fail(LOFTE_CANCELLED, "", "nothing was erased");
  }
  auto erasure = make<lofte_erasure>();
  erasure.customer_id = borrow(customer);
  erasure.date = shell.today();
  erasure.reason = borrow(given.reason);
  const Posted posted =
      post_record(shell, book, LOFTE_FACT_ERASURE, &erasure,
                  concat("erasure-", iso(shell.today()), "-", Status(book)->sequence + 1));
  if (shell.json()) {
    Json document = post_result_json(posted.result);
    document["unclean"] = posted.result.unclean == 1;
    print_document(document);
    return;
  }
  if (posted.result.posted == 0) {
    std::printf("nothing to erase: that was done before\n");
    return;
  }
  std::printf(
      "erased: names, contacts, promises and texts are destroyed\n"
      "kept under a pseudonym: dates and amounts of invoices, payments and fees\n");
  if (posted.result.unclean == 1) {
    std::printf(
        "the files still hold the old bytes while other programs read the book; they go when "
        "it is next opened for writing\n");
  }
}

std::string told(const Json& value) {
  return value.is_string() ? value.get<std::string>() : value.dump();
}

// One entry in words: its fields, line by line.
void print_entry(const Json& entry) {
  for (const auto& [kind, body] : entry.items()) {
    if (!body.is_object()) continue;
    const Json& fact = kind == "fact" ? body : entry;
    std::printf("\nentry %s, recorded %s\n", told(entry.value("sequence", Json(""))).c_str(),
                told(entry.value("recordedAt", Json(""))).c_str());
    for (const auto& [name, value] : fact.items()) {
      if (!value.is_object()) {
        if (&fact == &body) std::printf("  %s: %s\n", name.c_str(), one_line(told(value)).c_str());
        continue;
      }
      std::printf("  %s\n", name.c_str());
      for (const auto& [field, content] : value.items()) {
        std::printf("    %s: %s\n", field.c_str(), one_line(told(content)).c_str());
      }
    }
  }
}

void export_person(Shell& shell, const PersonArguments& given) {
  Book book = shell.open_to_read(given.book);
  const std::string customer = found_customer(book, given.customer);
  Json entries = Json::array();
  book.export_person(customer,
                     [&](std::string_view line) { entries.push_back(Json::parse(line)); });
  const Json invoices = Json::parse(rows_of(book, LOFTE_QUERY_INVOICES, customer).json());
  const Json advice = Json::parse(rows_of(book, LOFTE_QUERY_ADVICE, customer).json());
  if (shell.json()) {
    print_document(Json{
        {"customer", customer}, {"entries", entries}, {"invoices", invoices}, {"advice", advice}});
    return;
  }
  std::printf("Everything %s holds of customer %s\n", one_line(given.book).c_str(),
              one_line(customer).c_str());
  for (const Json& entry : entries) print_entry(entry);
  std::printf("\n%s in all\n", counted(entries.size(), "entry").c_str());
  if (advice.empty()) return;
  std::printf("\nWhat the book makes of it today\n");
  for (const Json& row : advice) {
    std::printf("  %s: %s\n", told(row.value("kind", Json(""))).c_str(),
                one_line(told(row.value("title", Json("")))).c_str());
  }
}

}  // namespace

void add_person_commands(CLI::App& app, Shell& shell) {
  auto erased = std::make_shared<PersonArguments>();
  CLI::App* erase_command =
      command(app, "erase", "Destroy what the book holds of a person; amounts stay, nameless",
              "lofte erase firm.lofte --customer 1042 --reason \"asked for it\"");
  add_book(erase_command, erased->book);
  add_customer(erase_command, erased->customer)->required();
  add_text(erase_command, "--reason", erased->reason, "Why; it is kept, so it names nobody");
  erase_command->add_flag("--yes", erased->yes, "Do not ask");
  erase_command->callback([&shell, erased] { erase(shell, *erased); });

  auto exported = std::make_shared<PersonArguments>();
  CLI::App* export_command =
      command(app, "export-person", "Everything the book holds of a person, for them to read",
              "lofte export-person firm.lofte --customer 1042 --json > 1042.json");
  add_book(export_command, exported->book);
  add_customer(export_command, exported->customer)->required();
  export_command->callback([&shell, exported] { export_person(shell, *exported); });
}

}  // namespace lofte::tools
