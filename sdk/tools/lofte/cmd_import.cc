// import: files of other programs, each one batch.
#include <cstdio>

#include "commands.h"
#include "display.h"
#include "failure.h"
#include "options.h"

namespace lofte::tools {
namespace {

constexpr std::size_t kRemarksShown = 10;

struct ImportArguments {
  std::string book;
  std::vector<std::string> files;
  std::string format;
  std::vector<std::string> map;
  std::string date_format;
  std::string currency;
  std::string delimiter;
  std::string decimal;
  std::string encoding;
};

struct Told {
  std::string where;
  std::string message;
};

std::vector<std::pair<std::string, std::string>> reader_options(const ImportArguments& given) {
  std::vector<std::pair<std::string, std::string>> options;
  for (const std::string& pair : given.map) options.emplace_back("map", pair);
  const std::pair<const char*, const std::string&> singles[] = {{"date_format", given.date_format},
                                                                {"currency", given.currency},
                                                                {"delimiter", given.delimiter},
                                                                {"decimal", given.decimal},
                                                                {"encoding", given.encoding}};
  for (const auto& [name, value] : singles) {
    if (!value.empty()) options.emplace_back(name, value);
  }
  return options;
}

void print_remarks(const std::vector<Told>& remarks) {
  for (std::size_t i = 0; i < remarks.size() && i < kRemarksShown; ++i) {
    std::fprintf(stderr, "  %s: %s\n", one_line(remarks[i].where).c_str(),
                 one_line(remarks[i].message).c_str());
  }
  if (remarks.size() > kRemarksShown) {
    std::fprintf(stderr, "  and %zu more remarks\n", remarks.size() - kRemarksShown);
  }
}

Json remarks_json(const std::vector<Told>& remarks) {
  Json list = Json::array();
  for (const Told& told : remarks)
    list.push_back({{"where", told.where}, {"message", told.message}});
  return list;
}

// One file; gives its part of the JSON answer.
Json import_file(Shell& shell, Book& book, const ImportArguments& given, const std::string& file,
                 ProgressLine& progress) {
  std::vector<Told> remarks;
  ImportOptions options;
  options.format = given.format;
  options.options = reader_options(given);
  options.progress = progress.function();
  options.remark = [&](std::string_view where, std::string_view message) {
    remarks.push_back({std::string(where), std::string(message)});
  };
  lofte_post_result result{};
  try {
    result = book.import_file(file, shell.today(), options);
  } catch (const Error& error) {
    progress.clear();
    if (!shell.json()) print_remarks(remarks);
    // A reader's number is a line, and where() has it already.
    throw Error(error.status(), error.where().empty() ? file : error.where(),
                error.message() + " (nothing of this file was taken)");
  }
  progress.clear();
  if (!shell.json()) {
    std::printf("%s: %s\n", one_line(file).c_str(), post_result_line(result).c_str());
    print_remarks(remarks);
  }
  Json said{{"file", file}};
  said.update(post_result_json(result));
  said["remarks"] = remarks_json(remarks);
  return said;
}

void import_files(Shell& shell, const ImportArguments& given) {
  Book book = shell.open_to_write(given.book);
  ProgressLine progress;
  Json files = Json::array();
  for (const std::string& file : given.files) {
    files.push_back(import_file(shell, book, given, file, progress));
  }
  const std::uint64_t left = finish_pending(book, progress);
  const Status status(book);
  if (shell.json()) {
    print_document(Json{{"files", files},
                        {"pending", std::to_string(left)},
                        {"customers", std::to_string(status->customers)},
                        {"facts", std::to_string(status->facts)}});
    return;
  }
  std::printf("%s: %s, %s in the book\n", one_line(given.book).c_str(),
              counted(static_cast<std::uint64_t>(status->customers), "customer").c_str(),
              counted(static_cast<std::uint64_t>(status->facts), "fact").c_str());
  if (left > 0) {
    std::printf("%s could not be advised; lofte doctor %s says why\n",
                counted(left, "customer").c_str(), one_line(given.book).c_str());
  }
}

}  // namespace

void add_import_command(CLI::App& app, Shell& shell) {
  auto given = std::make_shared<ImportArguments>();
  CLI::App* import = command(
      app, "import", "Read files of other programs; each is taken whole or not at all",
      "lofte import firm.lofte invoices.csv \\\n"
      "      --map customer_id=Customer,invoice_id=Number,amount=Total --date-format %d.%m.%Y");
  add_book(import, given->book);
  import->add_option("FILE", given->files, "The files, in this order")->required()->type_name("");
  add_text(import, "--format", given->format,
           "A reader's format, such as gnucash or receivables-csv; left out: told by content");
  add_repeated(import, "--map", given->map,
               "Which column holds a field; several with commas, or again")
      ->type_name("FIELD=COLUMN")
      ->delimiter(',')
      ->check(CLI::Validator(
          [](const std::string& pair) {
            const std::size_t equals = pair.find('=');
            return equals == std::string::npos || equals == 0 || equals + 1 == pair.size()
                       ? "\"" + pair + "\" is not FIELD=COLUMN"
                       : std::string();
          },
          "", "map"));
  add_text(import, "--date-format", given->date_format, "How dates are written, such as %d.%m.%Y");
  add_text(import, "--currency", given->currency, "Of amounts where the file does not say");
  add_text(import, "--delimiter", given->delimiter, "Between columns, such as ;");
  add_text(import, "--decimal", given->decimal, "The decimal mark: . or ,");
  add_text(import, "--encoding", given->encoding, "Of the file's text, such as windows-1252");
  import->callback([&shell, given] { import_files(shell, *given);
}  // namespace lofte::tools
);
}  // namespace lofte::tools

}  // namespace lofte::tools
