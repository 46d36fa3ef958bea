// What all commands share: the plugins found, books, the day it is, and how results go out.
#pragma once

#include <chrono>
#include <filesystem>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lofte/cpp/runtime.hpp"

namespace lofte::tools {

using Json = nlohmann::ordered_json;

// Options that every command takes.
struct Globals {
  bool json = false;
  bool verbose = false;
  std::string today;
  std::vector<std::string> plugin_dirs;
  std::vector<std::string> dev_plugin_dirs;
};

// How far a long call has come, on one line of the terminal; silent where standard error is none.
class ProgressLine {
 public:
  ProgressLine();
  ~ProgressLine();
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;

  bool show(std::string_view phase, std::uint64_t done, std::uint64_t total);
  Progress function();
  void clear();

 private:
  bool on_;
  bool shown_ = false;
  std::chrono::steady_clock::time_point next_{};
};

class Shell {
 public:
  Globals globals;

  bool json() const { return globals.json; }
  // --today, else LOFTE_TODAY, else the civil date here.
  lofte_date today() const;

  // Folders searched for plugins, in order; none: where liblofte itself looks.
  std::vector<std::string> plugin_dirs() const;
  RuntimeOptions runtime_options() const;
  Runtime& runtime();

  Book create(const std::string& path, const BookOptions& options);
  Book open_to_read(const std::string& path);
  Book open_to_write(const std::string& path);

 private:
  std::unique_ptr<Runtime> runtime_;
};

// The answer to LOFTE_QUERY_STATUS and its one row.
class Status {
 public:
  explicit Status(Book& book) : answer_(book.query(LOFTE_QUERY_STATUS)) {}
  const lofte_book_status* operator->() const { return &*answer_.status().begin(); }
  const lofte_book_status& operator*() const { return *answer_.status().begin(); }
  const Answer& answer() const { return answer_; }

 private:
  Answer answer_;
};

// "firm.lofte · advised to 2026-11-21 · 12 customers wait (run lofte advance firm.lofte)"
std::string advised_line(const std::string& path, const lofte_book_status& status);

// Exactly one document on standard output.
void print_json(std::string_view document);
void print_document(const Json& document);

// Counts as Protobuf's JSON mapping writes 64-bit numbers.
Json post_result_json(const lofte_post_result& result);
std::string post_result_line(const lofte_post_result& result);
std::string hex(std::span<const std::uint8_t> bytes);
// "1 customer", "3 customers".
std::string counted(std::uint64_t count, std::string_view one);

// Renews the advice of all customers that wait for it; gives how many could not be.
std::uint64_t finish_pending(Book& book, ProgressLine& progress);

}  // namespace lofte::tools
