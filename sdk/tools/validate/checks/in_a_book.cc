#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <system_error>

#include "checks.h"
#include "lofte/cpp/runtime.hpp"

namespace lofte::validate {
namespace {

namespace fs = std::filesystem;

class Folder {
 public:
  Folder() {
    std::string name = (fs::temp_directory_path() / "lofte-validate-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) {
      throw std::system_error(errno, std::generic_category(), name);
    }
    path_ = name;
  }
  ~Folder() {
    std::error_code none;
    fs::remove_all(path_, none);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

// A small firm as its host posts it, one fact a line.
std::string facts() {
  std::string lines;
  for (int c = 1; c <= 6; ++c) {
    lines += concat(R"({"recordId":")", c, R"(","customer":{"name":"Customer )", c, R"(","kind":")",
                    c % 2 == 0 ? "BUSINESS" : "CONSUMER", "\"}}\n");
    for (int i = 1; i <= 3; ++i) {
      const lofte_date issued = kToday - 170 + 40 * i + c;
      lines += concat(R"({"recordId":"F)", c, i, R"(","invoice":{"customerId":")", c,
                      R"(","issueDate":")", std::string_view(iso(issued)), R"(","dueDate":")",
                      std::string_view(iso(issued + 14)), R"(","amount":{"minor":)", 50'000 * i + c,
                      R"(,"currency":"NOK"}}})", "\n");
    }
    // All but the second are paid in time.
    for (const int i : {1, 3}) {
      const std::string amount = concat(R"({"minor":)", 50'000 * i + c, R"(,"currency":"NOK"})");
      lines +=
          concat(R"({"recordId":"B)", c, i, R"(","payment":{"customerId":")", c, R"(","date":")",
                 std::string_view(iso(kToday - 165 + 40 * i + c)), R"(","amount":)",
                 std::string_view(amount), R"(,"allocations":[{"invoiceId":"F)", c, i,
                 R"(","amount":)", std::string_view(amount), "}]}}\n");
    }
  }
  return lines;
}

}  // namespace

// In the runtime itself, as --dev-plugins loads it: facts are posted, days pass, and nothing is
// refused or fails.
void check_in_a_book(Trial& trial) {
  const Folder scratch;
  fs::create_directory_symlink(trial.files().folder, scratch.path() / "plugin");
  std::vector<std::string> complaints;
  const std::string id = trial.files().id;
  RuntimeOptions options;
  options.threads = 1;
  // Nothing but this plugin: the bundled ones have no say here.
  fs::create_directory(scratch.path() / "others");
  options.plugin_dirs = {(scratch.path() / "others").string()};
  options.dev_plugin_dirs = {scratch.path().string()};
  options.log = [&](std::int32_t level, std::string_view line) {
    if (level >= LOFTE_LOG_WARNING && line.find(id) != line.npos) complaints.emplace_back(line);
  };
  trial.at("loading it in a runtime");
  Runtime runtime(std::move(options));
  for (const lofte_plugin_row& row : runtime.plugins()) {
    if (text(row.id) != id || text(row.state) == "active") continue;
    return trial.fault(concat("the runtime says it is ", row.state, ": ", row.detail));
  }
  if (trial.files().is_reader()) return;
  Book book = runtime.create((scratch.path() / "firm.lofte").string(), {"NO", "NOK", ""});
  book.enable_plugin(id, true);
  complaints.clear();
  trial.at("advising a book");
  book.post_json(facts(), kToday);
  for (const lofte_date day : {kToday + 1, kToday + 7, kToday + 40}) book.advance(day);
  // What a failing plugin leaves in the log names it.
  for (const std::string& line : complaints)
    trial.fault(concat("in a book: ", std::string_view(line)));
}

}  // namespace lofte::validate
