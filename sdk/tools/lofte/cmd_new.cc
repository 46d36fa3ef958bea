// plugin new: a project that builds, passes its own tests and validates clean.
#include <algorithm>
#include <cctype>
#include <cstdio>
#include <fstream>
#include <iterator>

#include "commands.h"
#include "display.h"
#include "failure.h"
#include "options.h"

namespace lofte::tools {
namespace {

namespace fs = std::filesystem;

struct NewArguments {
  std::string name;
  std::string language = "cpp";
  std::string into = ".";
};

// share/lofte beside bin, in an installed tree and in a build tree alike.
fs::path share_folder() {
  std::error_code ignored;
  const fs::path program = fs::read_symlink("/proc/self/exe", ignored);
  fs::path share = program.parent_path().parent_path() / "share" / "lofte";
  if (!fs::is_directory(share / "templates")) {
    fail(LOFTE_NOT_FOUND, (share / "templates").string(),
         "the templates are not there; they come with the SDK's development package");
  }
  return share;
}

bool is_id(const std::string& name) {
  const auto is_plain = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
  return !name.empty() && name.size() <= 64 && name.front() >= 'a' && name.front() <= 'z' &&
         is_plain(name.back()) && name.find("--") == name.npos &&
         std::all_of(name.begin(), name.end(), [&](char c) { return is_plain(c) || c == '-'; });
}

// "large-orders" as LargeOrders, large_orders, and what it is.
struct Names {
  std::string id, type, snake, title;

  explicit Names(const std::string& name) : id(name), snake(name), title(name) {
    std::replace(snake.begin(), snake.end(), '-', '_');
    std::replace(title.begin(), title.end(), '-', ' ');
    title.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(title.front())));
    bool begins = true;
    for (const char c : name) {
      if (c != '-') {
        type += begins ? static_cast<char>(std::toupper(static_cast<unsigned char>(c))) : c;
      }
      begins = c == '-';
    }
  }
  std::string filled(std::string text) const {
    const std::pair<std::string_view, const std::string*> places[] = {
        {"@id@", &id}, {"@Type@", &type}, {"@snake@", &snake}, {"@Title@", &title}};
    for (const auto& [place, value] : places) {
      for (std::size_t at = 0; (at = text.find(place, at)) != text.npos; at += value->size()) {
        text.replace(at, place.size(), *value);
      }
    }
    return text;
  }
};

std::string content(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

void write_file(const fs::path& file, const std::string& text) {
  fs::create_directories(file.parent_path());
  std::ofstream out(file, std::ios::binary);
  if (!(out << text) || !out.flush()) fail(LOFTE_IO, file.string(), "cannot be written");
}

void copy_template(const fs::path& from, const fs::path& into, const Names& names) {
  for (const auto& entry : fs::recursive_directory_iterator(from)) {
    if (!entry.is_regular_file()) continue;
    const std::string place = names.filled(entry.path().lexically_relative(from).string());
    write_file(into / place, names.filled(content(entry.path())));
  }
}

void make_project(const Shell& shell, const NewArguments& given) {
  if (!is_id(given.name)) {
    fail(LOFTE_INVALID_ARGUMENT, "NAME",
         concat("\"", std::string_view(given.name),
                "\" is no plugin's id; lower-case letters, digits and single hyphens are, such as "
                "large-orders"));
  }
  const fs::path share = share_folder();
  const fs::path project = fs::path(given.into) / given.name;
  if (fs::exists(project)) fail(LOFTE_CONFLICT, project.string(), "is there already");
  const Names names(given.name);
  copy_template(share / "templates" / "common", project, names);
  copy_template(share / "templates" / given.language, project, names);
  if (given.language == "rust")
    write_file(project / "src" / "raw.rs", content(share / "rust" / "raw.rs"));
  if (shell.json()) {
    return print_document(Json{{"project", project.string()}, {"language", given.language}});
  }
  std::printf("%s is there; its README.md says how to build, test and validate it\n",
              one_line(project.string()).c_str());
}

}  // namespace

void add_new_command(CLI::App& plugin, Shell& shell) {
  auto given = std::make_shared<NewArguments>();
  CLI::App* made = command(plugin, "new", "A project for a plugin of your own",
                           "lofte plugin new large-orders --language cpp");
  add_text(made, "NAME", given->name, "Its id")->type_name("")->required();
  made->add_option("--language", given->language, "c, cpp or rust")
      ->type_name("LANGUAGE")
      ->check(CLI::IsMember({"c", "cpp", "rust"}).description(""))
      ->capture_default_str();
  add_text(made, "--into", given->into, "The folder it is made in")
      ->type_name("DIR")
      ->capture_default_str();
  made->callback([&shell, given] { make_project(shell, *given); });
}

}  // namespace lofte::tools
