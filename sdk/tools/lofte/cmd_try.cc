// plugin try: what a plugin says of facts in a file, for tests in any language.
#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iterator>

#include "commands.h"
#include "dates.h"
#include "display.h"
#include "failure.h"
#include "lines.h"
#include "lofte/host.h"
#include "options.h"
#include "scratch.h"
#include "table.h"
#include "user_list.h"

namespace lofte::tools {
namespace {

namespace fs = std::filesystem;

struct TryArguments {
  std::string path, facts, on, expect, save;
  std::vector<std::string> settings;
};

// What went wrong with the plugin, as the runtime says it.
struct Complaints {
  std::string id;
  std::vector<std::string> lines;
  void take(std::int32_t level, std::string_view line) {
    const bool fails = line.find("failed") != line.npos || line.find("not loaded") != line.npos;
    if (level >= LOFTE_LOG_WARNING && fails && line.find(id) != line.npos) {
      lines.emplace_back(line);
    }
  }
};

std::string facts_in(const std::string& file) {
  Lines lines(file);
  std::string all;
  for (std::string line; lines.next(line);) all += line;
  if (!all.empty() && all.back() != '\n') all += '\n';
  return all;
}

std::string setting_lines(const std::string& id, const std::vector<std::string>& given) {
  std::string lines;
  for (const std::string& one : given) {
    const std::size_t sign = one.find('=');
    if (sign == one.npos) {
      fail(LOFTE_INVALID_ARGUMENT, "--set",
           concat("\"", std::string_view(one), "\" is not KEY=VALUE"));
    }
    lines += Json{{"setting",
                   {{"plugin", id}, {"key", one.substr(0, sign)}, {"value", one.substr(sign + 1)}}}}
                 .dump() +
             "\n";
  }
  return lines;
}

// No-break spaces, which stand in amounts and dates, as people type them.
std::string typed(std::string text) {
  for (const std::string_view narrow : {"\u00a0", "\u202f"}) {
    for (std::size_t at = text.find(narrow); at != text.npos; at = text.find(narrow, at)) {
      text.replace(at, narrow.size(), " ");
    }
  }
  return text;
}

// The advice as it is compared: without what depends on the book that it was made in.
Json compared(std::string_view rows) {
  Json all = Json::parse(typed(std::string(rows)));
  for (Json& row : all) {
    row.erase("plugin");
    if (!row.contains("evidence")) continue;
    Json& evidence = row["evidence"];
    evidence.erase(std::remove_if(evidence.begin(), evidence.end(),
                                  [](const Json& fact) {
                                    return fact.get_ref<const std::string&>().starts_with("#");
                                  }),
                   evidence.end());
    if (evidence.empty()) row.erase("evidence");
  }
  return all;
}

Json advice_on(const TryArguments& given) {
  const fs::path folder = fs::absolute(given.path).lexically_normal();
  const PluginFiles files = read_plugin_files(folder);
  const std::string& id = files.pins.id;
  const ScratchFolder scratch;
  fs::create_directories(scratch / "others");
  fs::create_directories(scratch / "dev");
  fs::create_directory_symlink(folder, scratch / "dev" / id);
  Complaints complaints{id, {}};
  RuntimeOptions options;
  options.threads = 1;
  options.plugin_dirs = {(scratch / "others").string()};
  options.dev_plugin_dirs = {(scratch / "dev").string()};
  options.log = [&](std::int32_t level, std::string_view line) { complaints.take(level, line); };
  const Runtime runtime(std::move(options));
  Book book = runtime.create((scratch / "firm.lofte").string(), {"NO", "NOK", "en"});
  if (complaints.lines.empty()) {
    const lofte_date day = date_or_absent(given.on);
    book.enable_plugin(id, true);
    book.post_json(setting_lines(id, given.settings) + facts_in(given.facts), day);
    book.advance(day);
    while (book.work(1000) > 0) {
    }
  }
  if (!complaints.lines.empty()) throw Unwell(complaints.lines.front());
  auto query = make<lofte_query>();
  query.kind = LOFTE_QUERY_ADVICE;
  query.plugin = borrow(id);
  const Answer answer = book.query(query);
  return compared(answer.json());
}

// One row a line, so that a difference is a line.
std::string lines_of(const Json& rows) {
  std::string text = "[\n";
  for (std::size_t i = 0; i < rows.size(); ++i) {
    text += rows[i].dump() + (i + 1 < rows.size() ? ",\n" : "\n");
  }
  return text + "]\n";
}

void print_missing(const char* sign, const Json& rows, const Json& others) {
  for (const Json& row : rows) {
    if (std::find(others.begin(), others.end(), row) == others.end()) {
      std::printf("%s %s\n", sign, printable(row.dump()).c_str());
    }
  }
}

void compare(const std::string& file, const Json& said) {
  std::ifstream in(file);
  if (!in) fail(LOFTE_NOT_FOUND, file, "cannot be read; --save writes it");
  const Json expected =
      Json::parse(std::string(std::istreambuf_iterator<char>(in), {}), nullptr, false);
  if (!expected.is_array()) fail(LOFTE_REFUSED, file, "is no JSON array, as --save writes one");
  if (expected == said) return;
  print_missing("-", expected, said);
  print_missing("+", said, expected);
  throw Unwell(
      concat("the advice is not that of ", std::string_view(file), ": - was expected, + was said"));
}

void try_plugin(const Shell& shell, const TryArguments& given) {
  const Json said = advice_on(given);
  if (!given.save.empty()) {
    std::ofstream out(given.save);
    if (!(out << lines_of(said))) fail(LOFTE_IO, given.save, "cannot be written");
  }
  if (!given.expect.empty()) compare(given.expect, said);
  if (shell.json()) return print_json(lines_of(said));
  if (!given.expect.empty()) {
    std::printf("as expected: %s\n", counted(said.size(), "item").c_str());
    return;
  }
  Table table({{"customer"}, {"kind"}, {"key"}, {"since"}, {"title", Align::kLeft, true}});
  for (const Json& row : said) {
    table.row({row.value("customer", ""), row.value("kind", ""), row.value("key", ""),
               row.value("since", ""), row.value("title", "")});
  }
  if (said.empty()) std::printf("It says nothing.\n");
  table.print();
}

}  // namespace

void add_try_command(CLI::App& plugin, Shell& shell) {
  auto given = std::make_shared<TryArguments>();
  CLI::App* made =
      command(plugin, "try", "What a plugin says of the facts in a file, in a book of its own",
              "lofte plugin try ./my-plugin tests/overdue.jsonl --on 2026-02-01");
  add_text(made, "PATH", given->path, "The plugin's folder")->type_name("")->required();
  add_text(made, "FACTS", given->facts, "One lofte.v1.Fact a line; - is standard input")
      ->type_name("")
      ->required();
  add_date(made, "--on", given->on, "The day")->required();
  add_repeated(made, "--set", given->settings, "A setting of the plugin's")->type_name("KEY=VALUE");
  add_text(made, "--expect", given->expect,
           "Compare with the advice in this file; 1 where it differs")
      ->type_name("FILE");
  add_text(made, "--save", given->save, "Write the advice to this file")->type_name("FILE");
  made->callback([&shell, given] { try_plugin(shell, *given); });
}

}  // namespace lofte::tools
