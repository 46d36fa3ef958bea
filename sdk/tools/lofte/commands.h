// The groups of commands, one file each.
#pragma once

#include <CLI/CLI.hpp>

#include "shell.h"

namespace lofte::tools {

void add_book_commands(CLI::App& app, Shell& shell);        // init, advance, bank, status
void add_import_command(CLI::App& app, Shell& shell);       // import
void add_post_command(CLI::App& app, Shell& shell);         // post
void add_preview_command(CLI::App& app, Shell& shell);      // preview
void add_reading_commands(CLI::App& app, Shell& shell);     // today, customers, ... suppressions
void add_backtest_command(CLI::App& app, Shell& shell);     // backtest
void add_whole_commands(CLI::App& app, Shell& shell);       // parameters, recompute
void add_promise_commands(CLI::App& app, Shell& shell);     // promise add, keep, withdraw
void add_customer_commands(CLI::App& app, Shell& shell);    // contact, hold, dispute
void add_notice_command(CLI::App& app, Shell& shell);       // notice sent
void add_decide_command(CLI::App& app, Shell& shell);       // decide
void add_correction_commands(CLI::App& app, Shell& shell);  // merge, reassign, retract, reconcile
void add_person_commands(CLI::App& app, Shell& shell);      // erase, export-person
void add_settings_commands(CLI::App& app, Shell& shell);    // settings get, set
void add_journal_commands(CLI::App& app, Shell& shell);     // journal verify, export, scrub, replay
void add_plugin_commands(CLI::App& app,
                         Shell& shell);  // plugin list, inspect, allow, enable, disable
void add_new_command(CLI::App& plugin, Shell& shell);       // plugin new
void add_try_command(CLI::App& plugin, Shell& shell);       // plugin try
void add_validate_command(CLI::App& plugin, Shell& shell);  // plugin validate
void add_doctor_command(CLI::App& app, Shell& shell);       // doctor

// promise log, one of those of promise.
void add_promise_log_command(CLI::App& promise, Shell& shell);

}  // namespace lofte::tools
