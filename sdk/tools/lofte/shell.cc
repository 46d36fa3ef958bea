#include "shell.h"

#include <cstdio>
#include <cstdlib>

#include "dates.h"
#include "display.h"
#include "failure.h"
#include "lofte/cpp/date.hpp"
#include "lofte/host.h"
#include "user_list.h"

namespace lofte::tools {
namespace {

namespace fs = std::filesystem;

constexpr auto kProgressEvery = std::chrono::milliseconds(100);
constexpr std::uint64_t kCustomersAtATime = 512;

std::vector<std::string> split_path_list(std::string_view list) {
  std::vector<std::string> parts;
  while (!list.empty()) {
    const std::size_t colon = list.find(':');
    if (colon != 0) parts.emplace_back(list.substr(0, colon));
    list.remove_prefix(colon == std::string_view::npos ? list.size() : colon + 1);
  }
  return parts;
}

// Where plugins lie as seen from this program: in a build tree, installed, and the user's own.
std::vector<fs::path> usual_plugin_dirs() {
  std::error_code none;
  const fs::path program = fs::read_symlink("/proc/self/exe", none);
  const fs::path prefix = program.parent_path().parent_path();
  std::vector<fs::path> dirs;
  if (!program.empty()) {
    dirs.push_back(prefix / "plugins");
    dirs.push_back(prefix / LOFTE_INSTALL_LIBDIR / "lofte" / "plugins");
  }
  if (const fs::path own = user_data_dir(); !own.empty()) dirs.push_back(own / "plugins");
  std::erase_if(dirs, [&](const fs::path& dir) { return !fs::is_directory(dir, none); });
  return dirs;
}

void log_line(std::int32_t level, std::string_view line) {
  const char* name = level >= LOFTE_LOG_ERROR     ? "error"
                     : level >= LOFTE_LOG_WARNING ? "warning"
                                                  : "note";
  std::fprintf(stderr, "lofte: %s: %s\n", name, one_line(line).c_str());
}

}  // namespace

ProgressLine::ProgressLine() : on_(is_terminal(stderr)) {}
ProgressLine::~ProgressLine() {
  clear();
}

bool ProgressLine::show(std::string_view phase, std::uint64_t done, std::uint64_t total) {
  const auto now = std::chrono::steady_clock::now();
  if (!on_ || now < next_) return true;
  next_ = now + kProgressEvery;
  shown_ = true;
  std::string line = concat(one_line(phase), " ", done);
  if (total > 0) {
    line += concat(" of ", total, " (", std::min<std::uint64_t>(100, done * 100 / total), " %)");
  }
  std::fprintf(stderr, "\r\033[K%s", clipped(line, 78).c_str());
  std::fflush(stderr);
  return true;
}

Progress ProgressLine::function() {
  if (!on_) return {};
  return [this](std::string_view phase, std::uint64_t done, std::uint64_t total) {
    return show(phase, done, total);
  };
}

void ProgressLine::clear() {
  if (!shown_) return;
  std::fputs("\r\033[K", stderr);
  std::fflush(stderr);
  shown_ = false;
}

lofte_date Shell::today() const {
  if (!globals.today.empty()) return read_date(globals.today).value();
  const char* set = std::getenv("LOFTE_TODAY");
  if (set == nullptr || *set == '\0') return local_today();
  const auto day = read_date(set);
  if (!day)
    fail(LOFTE_INVALID_ARGUMENT, "LOFTE_TODAY",
         concat("\"", std::string_view(set), "\" is no date; write it as 2026-01-31"));
  return *day;
}

std::vector<std::string> Shell::plugin_dirs() const {
  std::vector<std::string> dirs = globals.plugin_dirs;
  if (const char* listed = std::getenv("LOFTE_PLUGIN_PATH"); listed != nullptr) {
    for (std::string& dir : split_path_list(listed)) dirs.push_back(std::move(dir));
  }
  for (const fs::path& dir : usual_plugin_dirs()) dirs.push_back(dir.string());
  return dirs;
}

RuntimeOptions Shell::runtime_options() const {
  RuntimeOptions options;
  options.plugin_dirs = plugin_dirs();
  options.dev_plugin_dirs = globals.dev_plugin_dirs;
  options.allowed = read_user_list(user_list_path());
  options.log = log_line;
  options.log_level = globals.verbose ? LOFTE_LOG_INFO : LOFTE_LOG_WARNING;
  return options;
}

Runtime& Shell::runtime() {
  if (!runtime_) {
    for (const std::string& dir : globals.dev_plugin_dirs) {
      std::fprintf(stderr, "lofte: plugins under development: %s is loaded without any list\n",
                   one_line(dir).c_str());
    }
    runtime_ = std::make_unique<Runtime>(runtime_options());
  }
  return *runtime_;
}

Book Shell::create(const std::string& path, const BookOptions& options) {
  return runtime().create(path, options);
}
Book Shell::open_to_read(const std::string& path) {
  return runtime().open(path, Access::kRead);
}
Book Shell::open_to_write(const std::string& path) {
  return runtime().open(path, Access::kWrite);
}

std::string advised_line(const std::string& path, const lofte_book_status& status) {
  std::string line = one_line(path);
  line += status.book_date == 0 ? " · not advised yet" : " · advised to " + iso(status.book_date);
  if (status.pending > 0) {
    line += concat(" · ", counted(static_cast<std::uint64_t>(status.pending), "customer"),
                   status.pending == 1 ? " waits" : " wait", " (run lofte advance ", one_line(path),
                   ")");
  }
  return line;
}

void print_json(std::string_view document) {
  std::fwrite(document.data(), 1, document.size(), stdout);
  std::fputc('\n', stdout);
}
void print_document(const Json& document) {
  print_json(document.dump(2, ' ', false, Json::error_handler_t::replace));
}

Json post_result_json(const lofte_post_result& result) {
  return {{"posted", std::to_string(result.posted)},
          {"unchanged", std::to_string(result.unchanged)},
          {"advised", std::to_string(result.advised)},
          {"leftOut", std::to_string(result.left_out)},
          {"sequence", std::to_string(result.sequence)},
          {"headHash", hex(result.head_hash)}};
}

std::string post_result_line(const lofte_post_result& result) {
  std::string line = concat(counted(result.posted, "fact"), " posted, ", result.unchanged,
                            " unchanged, ", counted(result.advised, "customer"), " advised");
  if (result.left_out == 0) return line;
  return concat(line, "; ", result.left_out, " left out or made nameless, of persons erased here");
}

std::string hex(std::span<const std::uint8_t> bytes) {
  static constexpr char kDigits[] = "0123456789abcdef";
  std::string out;
  for (const std::uint8_t byte : bytes) {
    out.push_back(kDigits[byte >> 4]);
    out.push_back(kDigits[byte & 15]);
  }
  return out;
}

std::string counted(std::uint64_t count, std::string_view one) {
  if (count == 1) return concat(count, " ", one);
  // "entry", "entries".
  if (one.ends_with('y')) return concat(count, " ", one.substr(0, one.size() - 1), "ies");
  return concat(count, " ", one, "s");
}

std::uint64_t finish_pending(Book& book, ProgressLine& progress) {
  std::uint64_t left = static_cast<std::uint64_t>(Status(book)->pending);
  const std::uint64_t all = left;
  while (left > 0) {
    const std::uint64_t before = left;
    left = book.work(kCustomersAtATime);
    progress.show("advising", all > left ? all - left : 0, all);
    // Those that cannot be advised would be tried for ever.
    if (left >= before) break;
  }
  progress.clear();
  return left;
}

}  // namespace lofte::tools
