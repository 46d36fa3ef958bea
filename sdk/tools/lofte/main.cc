// lofte: books, facts and advice from the command line.
#include <cstdio>
#include <exception>

#include "commands.h"
#include "dates.h"
#include "display.h"
#include "failure.h"
#include "options.h"

namespace {

using lofte::tools::Shell;

void add_globals(CLI::App& app, Shell& shell) {
  app.add_flag("--json", shell.globals.json, "Print one JSON document and nothing else");
  app.add_option("--today", shell.globals.today,
                 "The day it is; left out: LOFTE_TODAY, else the date here")
      ->type_name("DATE")
      ->check(lofte::tools::a_date());
  lofte::tools::add_repeated(
      &app, "--plugins", shell.globals.plugin_dirs,
      "A folder of plugins, searched before LOFTE_PLUGIN_PATH and the bundled ones")
      ->type_name("DIR");
  lofte::tools::add_repeated(&app, "--dev-plugins", shell.globals.dev_plugin_dirs,
                             "For authors: plugins here are loaded without any list")
      ->type_name("DIR");
  app.add_flag("-v,--verbose", shell.globals.verbose, "Also what the runtime notes");
}

void group(CLI::App& app, const char* name, std::initializer_list<const char*> commands) {
  for (const char* command : commands) app.get_subcommand(command)->group(name);
}

void build(CLI::App& app, Shell& shell) {
  app.require_subcommand(1);
  app.fallthrough();
  app.set_version_flag("--version", lofte_version());
  app.get_formatter()->column_width(34);
  add_globals(app, shell);
  add_book_commands(app, shell);
  add_import_command(app, shell);
  add_post_command(app, shell);
  add_preview_command(app, shell);
  add_reading_commands(app, shell);
  add_backtest_command(app, shell);
  add_whole_commands(app, shell);
  add_promise_commands(app, shell);
  add_customer_commands(app, shell);
  add_notice_command(app, shell);
  add_decide_command(app, shell);
  add_correction_commands(app, shell);
  add_person_commands(app, shell);
  add_settings_commands(app, shell);
  add_journal_commands(app, shell);
  add_plugin_commands(app, shell);
  add_doctor_command(app, shell);
  group(app, "A book", {"init", "import", "post", "advance", "recompute", "bank", "status"});
  group(app, "Reading",
        {"today", "customers", "invoices", "ageing", "flags", "tasks", "promises", "drafts",
         "timeline", "suppressions", "metrics", "parameters", "preview", "backtest"});
  group(app, "Writing down", {"promise", "contact", "hold", "dispute", "notice", "decide"});
  group(app, "Correcting", {"merge", "reassign", "retract", "reconcile", "erase", "export-person"});
  group(app, "Looking after it", {"settings", "journal", "plugin", "doctor"});
  app.footer(
      "Reading never writes. Exit codes: 0 done, 1 refused or failed, 2 wrong usage.\n"
      "lofte COMMAND --help shows a command's options and an example.\n\n"
      "Example:\n"
      "  lofte init firm.lofte && lofte import firm.lofte invoices.csv && lofte today "
      "firm.lofte\n");
}

int complain(const std::string& what) {
  std::fflush(stdout);
  std::fprintf(stderr, "%s %s\n",
               lofte::tools::toned("lofte:", lofte::tools::Tone::kBad, stderr).c_str(),
               lofte::tools::one_line(what).c_str());
  return lofte::tools::kFailed;
}

int run(int argc, char** argv) {
  Shell shell;
  CLI::App app{"Løfte: post what happens with customers, read what to do about it.", "lofte"};
  try {
    build(app, shell);
    app.parse(argc, argv);
  } catch (const CLI::ParseError& wrong) {
    // --help and --version come as exceptions too, with exit code 0.
    return app.exit(wrong) == 0 ? lofte::tools::kDone : lofte::tools::kWrongUsage;
  } catch (const lofte::Error& error) {
    return complain(lofte::tools::describe(error));
  } catch (const lofte::tools::Unwell& found) {
    return complain(found.what());
  }
  // What could not be written was not said.
  if (std::fflush(stdout) != 0) return complain("disk: standard output cannot be written");
  return lofte::tools::kDone;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return run(argc, argv);
  } catch (const std::exception& error) {
    std::fflush(stdout);
    std::fprintf(stderr, "lofte: internal error: %s\n", error.what());
    return lofte::tools::kFailed;
  }
}
