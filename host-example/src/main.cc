// Kontor: the command line of a small accounting host.
#include <CLI/CLI.hpp>

#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <iostream>
#include <string>

#include "accounts.h"
#include "desk.h"
#include "facts.h"
#include "firm.h"
#include "lofte/cpp/runtime.hpp"
#include "show.h"

namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kSeed = 20260101;

lofte_date read_date(const std::string& text) {
  int year = 0;
  unsigned month = 0;
  unsigned day = 0;
  char rest = 0;
  const bool read = std::sscanf(text.c_str(), "%4d-%2u-%2u%c", &year, &month, &day, &rest) == 3;
  const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{month},
                                         std::chrono::day{day}};
  if (!read || !date.ok())
    throw CLI::ValidationError("date", text + " is no date; write 2026-01-31");
  return lofte::days_of(date);
}

// The desk's own civil date.
lofte_date local_today() {
  if (const char* given = std::getenv("LOFTE_TODAY"); given != nullptr) return read_date(given);
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  localtime_r(&now, &local);
  return lofte::date_of(local.tm_year + 1900, static_cast<unsigned>(local.tm_mon + 1),
                        static_cast<unsigned>(local.tm_mday));
}

lofte::Runtime start_runtime() {
  const char* folders = std::getenv("LOFTE_PLUGIN_PATH");
  lofte::RuntimeOptions options;
  if (folders != nullptr) options.plugin_dirs.emplace_back(folders);
  return lofte::Runtime(options);
}

// Kontor's database and Løfte's book lie side by side.
struct Office {
  lofte::Runtime runtime;
  kontor::Accounts accounts;
  lofte::Book book;

  explicit Office(const fs::path& folder)
      : runtime(start_runtime()),
        accounts((folder / "kontor.db").string()),
        book(open_book(runtime, (folder / "kontor.lofte").string())) {}

  static lofte::Book open_book(lofte::Runtime& runtime, const std::string& path) {
    if (fs::exists(path)) return runtime.open(path, lofte::Access::kWrite);
    return runtime.create(path, {.country = "NO", .currency = "NOK", .language = "nb"});
  }

  void deliver(lofte_date today) { kontor::deliver(accounts, book, today); }

  void show(lofte_date today) {
    book.advance(today);
    std::cout << "Kontor, " << kontor::iso(today) << "\n";
    kontor::show_day(book, std::cout);
    kontor::show_late_payers(book, std::cout);
    kontor::show_promises(book, std::cout);
  }
};

// A folder of its own under the temporary one, gone at the end unless the user named it.
class Folder {
 public:
  explicit Folder(std::string named) : kept_(!named.empty()) {
    if (kept_) {
      path_ = std::move(named);
      fs::create_directories(path_);
    } else {
      std::string made = (fs::temp_directory_path() / "kontor-XXXXXX").string();
      if (mkdtemp(made.data()) == nullptr)
        throw std::runtime_error("no folder can be made: " + made);
      path_ = made;
    }
  }
  ~Folder() {
    std::error_code ignored;
    if (!kept_) fs::remove_all(path_, ignored);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  const fs::path& path() const { return path_; }

 private:
  fs::path path_;
  bool kept_;
};

void demo(const std::string& file, const std::string& folder, std::uint64_t seed,
          lofte_date today) {
  const Folder place(folder);
  if (fs::exists(place.path() / "kontor.lofte")) {
    throw std::runtime_error(place.path().string() + " has a book already; name an empty folder");
  }
  Office office(place.path());
  if (file.empty()) {
    std::cout << "Inventing a firm with two years of history ...\n";
    kontor::invent_firm(office.accounts, seed, today);
    office.deliver(today);
  } else {
    std::cout << "Reading " << file << " ...\n";
    office.book.import_file(file, today);
    office.accounts.tell(
        kontor::fact("bank", "bankDataComplete", {{"until", kontor::iso(today - 1)}}, today));
    office.deliver(today);
  }
  office.show(today);
}

struct Arguments {
  std::string file;
  std::string folder;
  std::string day;
  std::uint64_t seed = kSeed;
  kontor::Customer customer;
  kontor::Invoice invoice;
  kontor::Payment payment;
  std::string due;

  lofte_date today() const { return day.empty() ? local_today() : read_date(day); }
};

CLI::App* command(CLI::App& app, Arguments& given, const char* name, const char* about) {
  CLI::App* made = app.add_subcommand(name, about);
  made->add_option("--today", given.day, "The desk's civil date, 2026-01-31; default: the clock's");
  return made;
}

CLI::App* office_command(CLI::App& app, Arguments& given, const char* name, const char* about) {
  CLI::App* made = command(app, given, name, about);
  made->add_option("FOLDER", given.folder, "Where Kontor keeps its files")->required();
  return made;
}

void define(CLI::App& app, Arguments& given) {
  app.require_subcommand(1);
  CLI::App* show = command(app, given, "demo", "A firm with two years of history, and its day");
  show->add_option("FILE", given.file, "Instead of the invented firm: a GnuCash book or a CSV");
  show->add_option("--keep", given.folder, "Keep Kontor's files in this folder");
  show->add_option("--seed", given.seed, "Another seed, another firm")->capture_default_str();

  office_command(app, given, "today", "Open the day and show what Løfte advises");

  CLI::App* customer = office_command(app, given, "customer", "Enter a customer");
  customer->add_option("--number", given.customer.number)->required();
  customer->add_option("--name", given.customer.name)->required();
  customer->add_option("--kind", given.customer.kind, "CONSUMER, BUSINESS or PUBLIC");
  customer->add_option("--country", given.customer.country);
  customer->add_option("--language", given.customer.language);

  CLI::App* invoice = office_command(app, given, "invoice", "Enter an invoice of today");
  invoice->add_option("--number", given.invoice.number)->required();
  invoice->add_option("--customer", given.invoice.customer)->required();
  invoice->add_option("--due", given.due, "2026-01-31")->required();
  invoice->add_option("--minor", given.invoice.minor, "Whole øre or cents")->required();
  invoice->add_option("--currency", given.invoice.currency)->capture_default_str();

  CLI::App* payment = office_command(app, given, "payment", "Enter a payment of today");
  payment->add_option("--number", given.payment.number)->required();
  payment->add_option("--invoice", given.payment.invoice)->required();
  payment->add_option("--minor", given.payment.minor, "Whole øre or cents")->required();
}

void run(const CLI::App& app, Arguments& given) {
  const std::string name = app.get_subcommands().front()->get_name();
  const lofte_date today = given.today();
  if (name == "demo") return demo(given.file, given.folder, given.seed, today);

  Folder place(given.folder);
  Office office(place.path());
  if (name == "customer") {
    office.accounts.together([&] { office.accounts.add(given.customer); });
  } else if (name == "invoice") {
    given.invoice.issued = today;
    given.invoice.due = read_date(given.due);
    office.accounts.together([&] { office.accounts.add(given.invoice); });
  } else if (name == "payment") {
    given.payment.date = today;
    office.accounts.together([&] { office.accounts.add(given.payment); });
  }
  // Also what an earlier run could not deliver.
  office.deliver(today);
  if (name == "today") return office.show(today);
  std::cout << "Entered and posted.\n";
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app("Kontor: a small accounting host that embeds Løfte", "kontor");
  Arguments given;
  define(app, given);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : 2;
  }
  try {
    run(app, given);
    return 0;
  } catch (const lofte::Error& error) {
    std::cerr << "kontor: " << error.where() << (error.where().empty() ? "" : ": ") << error.what()
              << "\n";
  } catch (const std::exception& error) {
    std::cerr << "kontor: " << error.what() << "\n";
  }
  return 1;
}
