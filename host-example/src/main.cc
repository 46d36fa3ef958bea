// Kontor: the command line of a small accounting host.
#include <CLI/CLI.hpp>

#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <string>

#include "accounts/facts.h"
#include "console/show.h"
#include "demo/firm.h"
#include "desk/days.h"
#include "desk/desk.h"
#include "desk/office.h"
#include "web/app.h"

namespace {

namespace fs = std::filesystem;
using kontor::Office;

constexpr std::uint64_t kSeed = 20260101;

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

struct Arguments {
  std::string file;
  std::string folder;
  std::string day;
  std::uint64_t seed = kSeed;
  int large = 0;
  bool console = false;
  kontor::AppOptions page;
  kontor::Customer customer;
  kontor::Invoice invoice;
  kontor::Payment payment;
  std::string due;
  std::vector<std::string> dev_plugins;

  // 0: the clock's.
  lofte_date given_day() const { return day.empty() ? 0 : kontor::read_day(day); }
};

bool show_progress(std::string_view phase, std::uint64_t done, std::uint64_t total) {
  if (isatty(STDERR_FILENO) == 0) return true;
  std::cerr << "\r" << phase << " " << done;
  if (total > 0) std::cerr << " of " << total;
  std::cerr << "   " << (total > 0 && done == total ? "\n" : "") << std::flush;
  return true;
}

void fill(Office& office, const Arguments& given) {
  const lofte_date today = office.today();
  if (!given.file.empty()) {
    std::cout << "Reading " << given.file << " ..." << std::endl;
    lofte::ImportOptions options;
    options.progress = show_progress;
    office.import(given.file, options);
    office.enter([&](kontor::Accounts& accounts) {
      accounts.tell(
          kontor::fact("bank", "bankDataComplete", {{"until", kontor::iso(today - 1)}}, today));
    });
    return;
  }
  if (given.large > 0) {
    std::cout << "Inventing " << given.large << " customers with ten invoices each ..."
              << std::endl;
  } else {
    std::cout << "Inventing a firm with two years of history ..." << std::endl;
  }
  office.writing([&](kontor::Side& side) {
    if (given.large > 0) {
      kontor::invent_large_firm(side.accounts, given.seed, today, given.large);
    } else {
      kontor::invent_firm(side.accounts, given.seed, today);
    }
    kontor::deliver(side.accounts, side.book, today);
  });
}

void show(Office& office) {
  office.open_day(show_progress);
  office.writing([&](kontor::Side& side) {
    while (side.book.work(1024) > 0) {
    }
    std::cout << "Kontor, " << kontor::iso(office.today()) << "\n";
    kontor::show_day(side.book, std::cout);
    kontor::show_late_payers(side.book, std::cout);
    kontor::show_promises(side.book, std::cout);
  });
}

void open_page(Office& office, const Arguments& given) {
  office.open_day(show_progress);
  if (given.page.address != "127.0.0.1" && given.page.address != "localhost") {
    std::cerr << "kontor: " << given.page.address
              << " can be reached from other machines, and the page asks nobody who they are.\n";
  }
  kontor::serve(office, given.page);
}

void demo(const Arguments& given) {
  const Folder place(given.folder);
  const bool is_new = !fs::exists(place.path() / "kontor.lofte");
  Office office(place.path(), given.given_day(), given.dev_plugins);
  if (is_new) {
    fill(office, given);
    // The figures of the book are made at once, not first when their week or month is over.
    office.writing([](kontor::Side& side) {
      side.book.recompute();
      while (side.book.work(1024) > 0) {
      }
    });
  }
  if (given.console) return show(office);
  open_page(office, given);
}

CLI::App* command(CLI::App& app, Arguments& given, const char* name, const char* about) {
  CLI::App* made = app.add_subcommand(name, about);
  made->add_option("--as-of,--today", given.day,
                   "The desk's civil date, 2026-01-31; default: the clock's");
  return made;
}

CLI::App* office_command(CLI::App& app, Arguments& given, const char* name, const char* about) {
  CLI::App* made = command(app, given, name, about);
  made->add_option("FOLDER", given.folder, "Where Kontor keeps its files")->required();
  return made;
}

void add_page_options(CLI::App* to, Arguments& given) {
  to->add_option("--port", given.page.port, "The page's port; default: any that is free")
      ->check(CLI::Range(0, 65535));
  to->add_option("--address", given.page.address,
                 "Another address than this machine's own, 127.0.0.1");
  to->add_option("--dev-plugins", given.dev_plugins,
                 "A folder of plugins that you write: loaded although no list allows them")
      ->expected(1)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
      ->check(CLI::ExistingDirectory);
}

void define(CLI::App& app, Arguments& given) {
  app.require_subcommand(1);
  CLI::App* show = command(app, given, "demo", "A firm with two years of history, as a web page");
  show->add_option("FILE", given.file, "Instead of the invented firm: a GnuCash book or a CSV");
  show->add_flag("--console", given.console, "Print the day instead of opening the page");
  show->add_option("--book,--keep", given.folder,
                   "Keep the firm in this folder, and open it again the next time");
  show->add_option("--seed", given.seed, "Another seed, another firm")->capture_default_str();
  show->add_option("--large", given.large, "A firm of so many customers, ten invoices each");
  add_page_options(show, given);

  CLI::App* serve = office_command(app, given, "serve", "Open the page of a firm");
  add_page_options(serve, given);

  office_command(app, given, "today", "Open the day and show what Løfte advises");
  office_command(
      app, given, "reconcile",
      "After Kontor's own files were restored from a backup: make Løfte's book hold what "
      "they hold");

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

void reconcile(Office& office) {
  const lofte_reconcile_result result = office.writing([&](kontor::Side& side) {
    return kontor::reconcile(side.accounts, side.book, office.today());
  });
  std::cout << result.posted << " told, " << result.retracted << " taken back, " << result.unchanged
            << " alike\n";
}

void run(const CLI::App& app, Arguments& given) {
  const std::string name = app.get_subcommands().front()->get_name();
  if (name == "demo") return demo(given);

  // Also delivers what an earlier run could not.
  Office office(given.folder, given.given_day(), given.dev_plugins);
  const lofte_date today = office.today();
  if (name == "today") return show(office);
  if (name == "serve") return open_page(office, given);
  if (name == "reconcile") return reconcile(office);
  if (name == "customer") {
    office.enter([&](kontor::Accounts& accounts) { accounts.add(given.customer); });
  } else if (name == "invoice") {
    given.invoice.issued = today;
    given.invoice.due = kontor::read_day(given.due);
    office.enter([&](kontor::Accounts& accounts) { accounts.add(given.invoice); });
  } else if (name == "payment") {
    given.payment.date = today;
    office.enter([&](kontor::Accounts& accounts) { accounts.add(given.payment); });
  }
  std::cout << "Entered and posted.\n";
}

}  // namespace

int main(int argc, char** argv) {
  try {
    CLI::App app("Kontor: a small accounting host that embeds Løfte", "kontor");
    Arguments given;
    define(app, given);
    try {
      app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
      return app.exit(error) == 0 ? 0 : 2;
    }
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
