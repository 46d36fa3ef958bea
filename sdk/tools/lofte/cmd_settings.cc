// settings get, set.
#include <cstdio>

#include "commands.h"
#include "display.h"
#include "failure.h"
#include "options.h"
#include "table.h"
#include "writing.h"

namespace lofte::tools {
namespace {

struct SettingArguments {
  std::string book, plugin, key, value, customer, invoice;
  bool unset = false;
};

void get(Shell& shell, const SettingArguments& given) {
  Book book = shell.open_to_read(given.book);
  auto query = make<lofte_query>();
  query.kind = LOFTE_QUERY_SETTINGS;
  query.customer_id = borrow(given.customer);
  query.plugin = borrow(given.plugin);
  const Answer answer = book.query(query);
  const Status status(book);
  if (shell.json()) {
    print_json(answer.json());
    return;
  }
  std::printf("%s\n\n", toned(advised_line(given.book, *status), Tone::kQuiet).c_str());
  Table table({{"plugin"},
               {"setting"},
               {"value"},
               {"level"},
               {"of"},
               {"what it does", Align::kLeft, true}});
  for (const lofte_setting_row& row : answer.settings()) {
    const bool usual = text(row.level) == "default";
    table.row({text(row.plugin),
               text(row.key),
               {text(row.value), usual ? Tone::kPlain : Tone::kStrong},
               {text(row.level), Tone::kQuiet},
               text(row.invoice).empty() ? text(row.customer) : text(row.invoice),
               text(row.description)});
  }
  if (table.empty()) std::printf("No settings.\n");
  table.print();
}

void set(Shell& shell, const SettingArguments& given) {
  Book book = shell.open_to_write(given.book);
  auto setting = make<lofte_setting>();
  setting.plugin = borrow(given.plugin);
  setting.key = borrow(given.key);
  setting.value = borrow(given.value);
  setting.customer_id = borrow(given.customer);
  setting.invoice_id = borrow(given.invoice);
  const Posted posted = post_record(shell, book, LOFTE_FACT_SETTING, &setting, "");
  ProgressLine progress;
  const std::uint64_t left = finish_pending(book, progress);
  if (shell.json()) {
    Json document = post_result_json(posted.result);
    document["pending"] = std::to_string(left);
    print_document(document);
    return;
  }
  std::printf("%s %s is %s%s\n", one_line(given.plugin).c_str(), one_line(given.key).c_str(),
              given.unset ? "back to the level above" : one_line(given.value).c_str(),
              posted.result.posted == 0 ? ", as it was" : "");
}

}  // namespace

void add_settings_commands(CLI::App& app, Shell& shell) {
  CLI::App* settings =
      app.add_subcommand("settings", "What plugins follow: for the book, a customer, an invoice");
  settings->require_subcommand(1);

  auto asked = std::make_shared<SettingArguments>();
  CLI::App* get_command = command(*settings, "get", "Show settings and where each comes from",
                                  "lofte settings get firm.lofte --plugin late-payer");
  add_book(get_command, asked->book);
  add_text(get_command, "--plugin", asked->plugin, "Of this plugin only");
  add_customer(get_command, asked->customer);
  get_command->callback([&shell, asked] { get(shell, *asked); });

  auto given = std::make_shared<SettingArguments>();
  CLI::App* set_command =
      command(*settings, "set", "Change a setting; every customer it touches is advised anew",
              "lofte settings set firm.lofte late-payer first_step_days 7 --customer 1042");
  add_book(set_command, given->book);
  add_text(set_command, "PLUGIN", given->plugin, "The plugin; lofte is the runtime itself")
      ->required();
  add_text(set_command, "KEY", given->key, "The setting")->type_name("")->required();
  CLI::Option* value = add_text(set_command, "VALUE", given->value, "The new value")->type_name("");
  CLI::Option* customer =
      add_customer(set_command, given->customer)->description("For this customer only");
  add_text(set_command, "--invoice", given->invoice, "For this invoice only")->excludes(customer);
  set_command->add_flag("--unset", given->unset, "Back to the level above")->excludes(value);
  set_command->callback([&shell, given, value] {
    if (value->empty() && !given->unset) throw CLI::RequiredError("VALUE or --unset");
    set(shell, *given);
  });
}

}  // namespace lofte::tools
