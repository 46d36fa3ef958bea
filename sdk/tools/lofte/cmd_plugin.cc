// plugin list, inspect, allow, enable, disable.
#include <algorithm>
#include <cstdio>

#include "commands.h"
#include "display.h"
#include "failure.h"
#include "options.h"
#include "table.h"
#include "user_list.h"

namespace lofte::tools {
namespace {

namespace fs = std::filesystem;

Json row_json(const lofte_plugin_row& row) {
  return {{"id", std::string(text(row.id))},
          {"version", std::string(text(row.version))},
          {"name", std::string(text(row.name))},
          {"state", std::string(text(row.state))},
          {"detail", std::string(text(row.detail))}};
}

// What a runtime that looks into the folder above says of the plugin; {} where it found none.
struct Verdict {
  std::string state = "not found";
  std::string detail;
};
Verdict verdict_on(const Shell& shell, const fs::path& folder, const std::string& id) {
  RuntimeOptions options = shell.runtime_options();
  options.log = nullptr;
  options.plugin_dirs = {folder.parent_path().string()};
  const Runtime runtime(std::move(options));
  for (const lofte_plugin_row& row : runtime.plugins()) {
    if (text(row.id) == id) return {std::string(text(row.state)), std::string(text(row.detail))};
  }
  return {};
}

fs::path plugin_folder(const std::string& path) {
  fs::path folder = fs::absolute(path).lexically_normal();
  if (folder.filename() == "manifest.json" || !folder.has_filename()) folder = folder.parent_path();
  return folder;
}

void list_plugins(Shell& shell, const std::string& book_path) {
  if (!book_path.empty()) {
    Book book = shell.open_to_read(book_path);
    const Status status(book);
    Json rows = Json::array();
    Table table({{"plugin"}, {"version"}, {"state"}, {"", Align::kLeft, true}});
    for (const auto& row : range<lofte_plugin_row>(status->plugins)) {
      rows.push_back(row_json(row));
      table.row({text(row.id), text(row.version), text(row.state), text(row.detail)});
    }
    if (shell.json()) return print_document(rows);
    std::printf("%s\n\n", toned(advised_line(book_path, *status), Tone::kQuiet).c_str());
    if (table.empty()) std::printf("No plugin advises this book.\n");
    return table.print();
  }
  Json rows = Json::array();
  Table table({{"plugin"}, {"version"}, {"name"}, {"state"}, {"", Align::kLeft, true}});
  for (const lofte_plugin_row& row : shell.runtime().plugins()) {
    const bool refused = text(row.state) != "active";
    rows.push_back(row_json(row));
    table.row({text(row.id),
               text(row.version),
               text(row.name),
               {text(row.state), refused ? Tone::kWarn : Tone::kGood},
               text(row.detail)});
  }
  if (shell.json()) return print_document(rows);
  if (table.empty()) {
    std::printf("No plugins were found. Folders searched:\n");
    for (const std::string& dir : shell.plugin_dirs()) std::printf("  %s\n", one_line(dir).c_str());
  }
  table.print();
}

std::string member_text(const Json& object, const char* name) {
  const auto found = object.find(name);
  if (found == object.end()) return {};
  if (found->is_string()) return found->get<std::string>();
  if (!found->is_array()) return found->dump();
  std::string all;
  for (const Json& item : *found) {
    all += (all.empty() ? "" : ", ") + (item.is_string() ? item.get<std::string>() : item.dump());
  }
  return all;
}

void print_settings(const Json& manifest) {
  const auto settings = manifest.find("settings");
  if (settings == manifest.end() || !settings->is_array() || settings->empty()) return;
  std::printf("\n");
  Table table(
      {{"setting"}, {"type"}, {"default"}, {"set for"}, {"what it does", Align::kLeft, true}});
  for (const Json& setting : *settings) {
    if (!setting.is_object()) continue;
    table.row({member_text(setting, "key"), member_text(setting, "type"),
               member_text(setting, "default"),
               setting.contains("levels") ? member_text(setting, "levels") : "book",
               member_text(setting, "description")});
  }
  table.print();
}

void inspect(Shell& shell, const std::string& path) {
  const fs::path folder = plugin_folder(path);
  const PluginFiles files = read_plugin_files(folder);
  const Json manifest = Json::parse(files.manifest_json);
  const Verdict verdict = verdict_on(shell, folder, files.pins.id);
  if (shell.json()) {
    return print_document(Json{{"manifest", manifest},
                               {"manifestSha256", files.pins.manifest_sha256},
                               {"librarySha256", files.pins.library_sha256},
                               {"state", verdict.state},
                               {"detail", verdict.detail}});
  }
  std::printf("%s\n\n", toned(one_line(member_text(manifest, "name")), Tone::kStrong).c_str());
  Table table({{""}, {""}});
  const auto row = [&](const char* name, const std::string& value) {
    if (!value.empty()) table.row({{name, Tone::kQuiet}, value});
  };
  const auto required = manifest.find("requires");
  row("id", files.pins.id);
  row("version", files.pins.version);
  row("does", member_text(manifest, "description"));
  row("provides", member_text(manifest, "provides"));
  if (required != manifest.end() && required->is_object()) {
    row("needs ABI", member_text(*required, "abi"));
    row("needs services", member_text(*required, "services"));
    row("needs extensions", member_text(*required, "extensions"));
  }
  const std::string permissions = member_text(manifest, "permissions");
  row("permissions", permissions.empty() ? "none" : permissions);
  row("advises after", member_text(manifest, "after"));
  row("library", files.library_path);
  row("manifest SHA-256", files.pins.manifest_sha256);
  row("library SHA-256", files.pins.library_sha256);
  row("state", verdict.state);
  row("because", verdict.detail);
  table.print();
  print_settings(manifest);
}

bool is_searched(const Shell& shell, const fs::path& parent) {
  const auto dirs = shell.plugin_dirs();
  return std::any_of(dirs.begin(), dirs.end(), [&](const std::string& dir) {
    std::error_code none;
    return fs::equivalent(dir, parent, none);
  });
}

void allow(Shell& shell, const std::string& path) {
  const fs::path folder = plugin_folder(path);
  const PluginFiles files = read_plugin_files(folder);
  const fs::path list = user_list_path();
  std::vector<AllowedPlugin> allowed = read_user_list(list);
  std::erase_if(allowed, [&](const AllowedPlugin& plugin) { return plugin.id == files.pins.id; });
  allowed.push_back(files.pins);
  write_user_list(list, allowed);
  const Verdict verdict = verdict_on(shell, folder, files.pins.id);
  if (shell.json()) {
    return print_document(Json{{"id", files.pins.id},
                               {"version", files.pins.version},
                               {"manifestSha256", files.pins.manifest_sha256},
                               {"librarySha256", files.pins.library_sha256},
                               {"list", list.string()},
                               {"state", verdict.state},
                               {"detail", verdict.detail}});
  }
  std::printf("%s %s is allowed by %s\n", one_line(files.pins.id).c_str(),
              one_line(files.pins.version).c_str(), list.c_str());
  std::printf("pinned: manifest %s\n        library  %s\n", files.pins.manifest_sha256.c_str(),
              files.pins.library_sha256.c_str());
  if (verdict.state != "active") {
    std::printf("still %s: %s\n", verdict.state.c_str(), one_line(verdict.detail).c_str());
  }
  if (!is_searched(shell, folder.parent_path())) {
    std::printf("its folder is not searched; add it: export LOFTE_PLUGIN_PATH=%s\n",
                folder.parent_path().c_str());
  }
}

void enable(Shell& shell, const std::string& book_path, const std::string& id, bool enabled) {
  Book book = shell.open_to_write(book_path);
  book.enable_plugin(id, enabled);
  ProgressLine progress;
  const std::uint64_t left = finish_pending(book, progress);
  if (shell.json()) {
    return print_document(
        Json{{"id", id}, {"enabled", enabled}, {"pending", std::to_string(left)}});
  }
  std::printf("%s %s %s\n", one_line(id).c_str(), enabled ? "advises" : "no longer advises",
              one_line(book_path).c_str());
}

struct PluginArguments {
  std::string book, path, id;
};

void add_enabling(CLI::App& plugin, Shell& shell, const std::string& name, const std::string& about,
                  bool enabled) {
  auto given = std::make_shared<PluginArguments>();
  CLI::App* made = command(plugin, name, about, "lofte plugin " + name + " firm.lofte promise-log");
  add_book(made, given->book);
  add_text(made, "ID", given->id, "The plugin's id")->type_name("")->required();
  made->callback([&shell, given, enabled] { enable(shell, given->book, given->id, enabled); });
}

}  // namespace

void add_plugin_commands(CLI::App& app, Shell& shell) {
  CLI::App* plugin = app.add_subcommand("plugin", "What advises books and reads files");
  plugin->require_subcommand(1);

  auto listed = std::make_shared<PluginArguments>();
  CLI::App* list = command(*plugin, "list", "Every plugin found, active or refused, and why",
                           "lofte plugin list");
  list->add_option("BOOK", listed->book, "Those that advise this book instead")->type_name("");
  list->callback([&shell, listed] { list_plugins(shell, listed->book); });

  auto inspected = std::make_shared<PluginArguments>();
  CLI::App* inspect_command = command(
      *plugin, "inspect", "Manifest, permissions, settings and digests; runs none of its code",
      "lofte plugin inspect ./plugins/late-payer");
  add_text(inspect_command, "PATH", inspected->path, "The plugin's folder")
      ->type_name("")
      ->required()
      ->check(CLI::ExistingPath.description(""));
  inspect_command->callback([&shell, inspected] { inspect(shell, inspected->path); });

  auto allowed = std::make_shared<PluginArguments>();
  CLI::App* allow_command = command(*plugin, "allow", "Put it on your own list, pinned by SHA-256",
                                    "lofte plugin allow ./plugins/large-orders");
  add_text(allow_command, "PATH", allowed->path, "The plugin's folder")
      ->type_name("")
      ->required()
      ->check(CLI::ExistingPath.description(""));
  allow_command->callback([&shell, allowed] { allow(shell, allowed->path); });

  add_enabling(*plugin, shell, "enable", "Let a plugin advise a book", true);
  add_enabling(*plugin, shell, "disable", "Stop a plugin from advising a book; its advice goes",
               false);
  add_new_command(*plugin, shell);
  add_try_command(*plugin, shell);
  add_validate_command(*plugin, shell);
}

}  // namespace lofte::tools
