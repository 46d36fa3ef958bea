// doctor: what is installed, what is wrong, and how to mend it.
#include <dlfcn.h>
#include <sys/stat.h>
#include <unicode/uversion.h>
#include <unistd.h>

#include <cstdio>
#include <fstream>
#include <sstream>

#include "commands.h"
#include "display.h"
#include "failure.h"
#include "lofte/cpp/date.hpp"
#include "options.h"
#include "table.h"
#include "user_list.h"

namespace lofte::tools {
namespace {

namespace fs = std::filesystem;

enum class Health { kGood, kNote, kBad };

struct Finding {
  std::string subject;
  Health health;
  std::string found;
  std::string mend;  // empty: nothing to do
};

struct Section {
  std::string name;
  std::vector<Finding> findings;
};

// Of the library that liblofte brought into this process.
std::string sqlite_version() {
  void* symbol = dlsym(RTLD_DEFAULT, "sqlite3_libversion");
  if (symbol == nullptr) return "not known";
  return reinterpret_cast<const char* (*)()>(symbol)();
}

std::string icu_version() {
  UVersionInfo version;
  u_getVersion(version);
  char text[U_MAX_VERSION_STRING_LENGTH];
  u_versionToString(version, text);
  return text;
}

Section versions() {
  return {"versions",
          {{"lofte", Health::kGood, lofte_version(), ""},
           {"C ABI", Health::kGood, concat(LOFTE_ABI_MAJOR, ".", LOFTE_ABI_MINOR), ""},
           {"SQLite", Health::kGood, sqlite_version(), ""},
           {"ICU", Health::kGood, icu_version(), ""}}};
}

Finding look_at_list(const std::string& name, const fs::path& file, bool needed) {
  struct stat status {};
  if (file.empty() || stat(file.c_str(), &status) != 0) {
    if (!needed) return {name, Health::kGood, concat("none (", file.string(), ")"), ""};
    return {name, Health::kNote, concat("there is no ", file.string(), ": it allows nothing"),
            "lofte plugin allow FOLDER puts a plugin on your own list"};
  }
  if (status.st_uid != 0 && status.st_uid != geteuid()) {
    return {name, Health::kBad, concat(file.string(), " belongs to another user"),
            concat("chown ", std::to_string(geteuid()), " ", file.string())};
  }
  if ((status.st_mode & (S_IWGRP | S_IWOTH)) != 0) {
    return {name, Health::kBad, concat("others may write ", file.string()),
            concat("chmod go-w ", file.string())};
  }
  return {name, Health::kGood, file.string(), ""};
}

Section paths(const Shell& shell) {
  Section section{"where plugins are looked for", {}};
  for (const std::string& dir : shell.plugin_dirs()) {
    std::error_code none;
    const bool there = fs::is_directory(dir, none);
    section.findings.push_back({"folder", there ? Health::kGood : Health::kNote,
                                there ? dir : dir + " is not there",
                                there ? "" : "see LOFTE_PLUGIN_PATH and --plugins"});
    if (there)
      section.findings.push_back(look_at_list("its list", fs::path(dir) / "allowed.json", true));
  }
  for (const std::string& dir : shell.globals.dev_plugin_dirs) {
    section.findings.push_back({"under development", Health::kNote,
                                dir + ": loaded without any list",
                                "leave out --dev-plugins when you do not write plugins"});
  }
  section.findings.push_back(look_at_list("your own list", user_list_path(), false));
  return section;
}

Section plugins(const Shell& shell) {
  Section section{"plugins", {}};
  try {
    RuntimeOptions options = shell.runtime_options();
    options.log = nullptr;
    const Runtime runtime(std::move(options));
    for (const lofte_plugin_row& row : runtime.plugins()) {
      const bool active = text(row.state) == "active";
      section.findings.push_back(
          {concat(row.id, " ", row.version), active ? Health::kGood : Health::kBad,
           active ? concat("active, ", row.detail) : concat(row.state, ": ", row.detail), ""});
    }
    if (section.findings.empty()) {
      section.findings.push_back(
          {"none", Health::kBad, "no plugin was found: nothing will advise",
           "install the bundled plugins, or set LOFTE_PLUGIN_PATH to their folder"});
    }
  } catch (const Error& error) {
    section.findings.push_back({"runtime", Health::kBad, describe(error), ""});
  }
  return section;
}

Finding look_at_file(const std::string& path) {
  struct stat status {};
  if (stat(path.c_str(), &status) != 0) {
    return {"file", Health::kBad, path + " is not there",
            concat("lofte init ", path, " makes a new book")};
  }
  if (access(path.c_str(), R_OK) != 0) {
    return {"file", Health::kBad, "you may not read it", concat("chmod u+r ", path)};
  }
  if (access(path.c_str(), W_OK) != 0 ||
      access(fs::absolute(path).parent_path().c_str(), W_OK) != 0) {
    return {"file", Health::kNote, "you may read it, not write it, or not beside it",
            "to post, work as its owner in a folder you may write to"};
  }
  if ((status.st_mode & S_IWOTH) != 0) {
    return {"file", Health::kBad, "everyone may write it", concat("chmod o-w ", path)};
  }
  return {"file", Health::kGood, concat(path, ", ", status.st_size / 1024, " KiB"), ""};
}

// The process that holds the runtime's lock beside the book; 0: nobody. The kernel's list is read,
// for taking the lock to see would get in a writer's way.
long writer_of(const std::string& path) {
  struct stat status {};
  if (stat((path + ".lock").c_str(), &status) != 0) return 0;
  const std::string file = concat(":", std::to_string(status.st_ino), " ");
  std::ifstream locks("/proc/locks");
  for (std::string line; std::getline(locks, line);) {
    std::istringstream words(line);
    std::string number;
    std::string kind;
    std::string rule;
    std::string mode;
    long process = 0;
    words >> number >> kind >> rule >> mode >> process;
    if (kind == "FLOCK" && mode == "WRITE" && line.find(file) != std::string::npos) return process;
  }
  return 0;
}

Finding look_at_lock(const std::string& path) {
  const long process = writer_of(path);
  if (process == 0) return {"writer", Health::kGood, "nobody writes it now", ""};
  return {"writer", Health::kNote, concat("process ", process, " has it open for writing"),
          "close that program before you post; reading goes on"};
}

void look_at_status(const std::string& path, const lofte_book_status& status,
                    std::vector<Finding>& findings) {
  findings.push_back({"holds", Health::kGood,
                      concat(counted(static_cast<std::uint64_t>(status.customers), "customer"),
                             ", ", counted(static_cast<std::uint64_t>(status.facts), "fact")),
                      ""});
  findings.push_back({"advised to", Health::kGood,
                      status.book_date == 0 ? "no day yet" : iso(status.book_date), ""});
  if (status.pending > 0) {
    findings.push_back({"waiting", Health::kNote,
                        concat(counted(static_cast<std::uint64_t>(status.pending), "customer"),
                               " not advised yet"),
                        concat("lofte advance ", path)});
  }
  if (!text(status.drafts_withheld).empty()) {
    findings.push_back(
        {"drafts", Health::kNote, concat("withheld: ", status.drafts_withheld),
         concat("import the bank's payments, then lofte bank complete ", path, " DATE")});
  }
  for (const auto& plugin : range<lofte_plugin_row>(status.plugins)) {
    const bool active = text(plugin.state) == "active";
    const std::string failed =
        plugin.faults == 0
            ? ""
            : concat(", failed ", counted(static_cast<std::uint64_t>(plugin.faults), "time"),
                     ", the last one: ", plugin.last_fault);
    findings.push_back(
        {concat("plugin ", plugin.id),
         !active          ? Health::kBad
         : failed.empty() ? Health::kGood
                          : Health::kNote,
         concat(plugin.state, text(plugin.detail).empty() ? "" : ": ", plugin.detail, failed),
         text(plugin.state) == "quarantined"
             ? concat("lofte plugin enable ", path, " ", plugin.id, " tries it again")
             : ""});
  }
}

Section book(Shell& shell, const std::string& path) {
  Section section{"book " + path, {look_at_file(path)}};
  if (section.findings.front().health == Health::kBad) return section;
  section.findings.push_back(look_at_lock(path));
  try {
    RuntimeOptions options = shell.runtime_options();
    options.log = nullptr;
    const Runtime runtime(std::move(options));
    Book opened = runtime.open(path, Access::kRead);
    look_at_status(path, *Status(opened), section.findings);
    const lofte_position head = opened.verify();
    section.findings.push_back(
        {"journal", Health::kGood, concat("the chain is whole, ", head.sequence, " entries"), ""});
  } catch (const Error& error) {
    section.findings.push_back({"book", Health::kBad, describe(error),
                                error.status() == LOFTE_CORRUPT
                                    ? "go back to a copy that verifies, and post what came since"
                                    : ""});
  }
  return section;
}

const char* word(Health health) {
  return health == Health::kGood ? "good" : health == Health::kNote ? "note" : "bad";
}

void print(const Section& section) {
  std::printf("%s\n", toned(one_line(section.name), Tone::kStrong).c_str());
  std::size_t width = 0;
  for (const Finding& finding : section.findings)
    width = std::max(width, display_width(finding.subject));
  for (const Finding& finding : section.findings) {
    const Tone tone = finding.health == Health::kGood   ? Tone::kGood
                      : finding.health == Health::kNote ? Tone::kWarn
                                                        : Tone::kBad;
    const char* mark = finding.health == Health::kGood   ? "✓"
                       : finding.health == Health::kNote ? "·"
                                                         : "✗";
    const std::string space(width - display_width(finding.subject) + 2, ' ');
    std::printf("  %s %s%s%s\n", toned(mark, tone).c_str(), one_line(finding.subject).c_str(),
                space.c_str(), one_line(finding.found).c_str());
    if (!finding.mend.empty()) {
      std::printf("  %s mend: %s\n", std::string(width + 3, ' ').c_str(),
                  one_line(finding.mend).c_str());
    }
  }
  std::printf("\n");
}

Json to_json(const Section& section) {
  Json findings = Json::array();
  for (const Finding& finding : section.findings) {
    Json one{
        {"subject", finding.subject}, {"health", word(finding.health)}, {"found", finding.found}};
    if (!finding.mend.empty()) one["mend"] = finding.mend;
    findings.push_back(std::move(one));
  }
  return {{"section", section.name}, {"findings", findings}};
}

void doctor(Shell& shell, const std::string& path) {
  std::vector<Section> sections{versions(), paths(shell), plugins(shell)};
  if (!path.empty()) sections.push_back(book(shell, path));
  std::uint64_t bad = 0;
  Json document = Json::array();
  for (const Section& section : sections) {
    for (const Finding& finding : section.findings) bad += finding.health == Health::kBad ? 1 : 0;
    document.push_back(to_json(section));
    if (!shell.json()) print(section);
  }
  if (shell.json()) print_document(document);
  if (bad > 0) throw Unwell(counted(bad, "thing") + " to mend");
  if (!shell.json()) std::printf("Nothing is wrong.\n");
}

}  // namespace

void add_doctor_command(CLI::App& app, Shell& shell) {
  auto given = std::make_shared<std::string>();
  CLI::App* made =
      command(app, "doctor", "Versions, paths, plugins, a book: what is wrong, how to mend it",
              "lofte doctor firm.lofte");
  made->add_option("BOOK", *given, "A book to look at too")->type_name("");
  made->callback([&shell, given] { doctor(shell, *given); });
}

}  // namespace lofte::tools
