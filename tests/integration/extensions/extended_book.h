// A book with some of the plugins made for these tests, and what it says in a few words.
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "support/firm_book.h"

namespace lofte::test {

class ExtendedBook {
 public:
  explicit ExtendedBook(const std::vector<std::string>& plugins, std::uint32_t threads = 1)
      : threads_(threads) {
    std::filesystem::create_directory(folder_.path() / "none");
    std::filesystem::create_directory(folder_.path() / "plugins");
    for (const std::string& plugin : plugins) add(plugin);
    start();
    book_.emplace(runtime_->create(path(), {.country = "NO", .currency = "NOK", .language = "en"}));
  }

  // ---- what is there ----
  void add(const std::string& plugin) {
    std::filesystem::copy(std::filesystem::path(LOFTE_EXTENSION_PLUGINS) / plugin,
                          folder_.path() / "plugins" / plugin,
                          std::filesystem::copy_options::recursive);
  }
  void remove(const std::string& plugin) {
    std::filesystem::remove_all(folder_.path() / "plugins" / plugin);
  }
  // As another process would find it.
  void restart() {
    book_.reset();
    runtime_.reset();
    start();
    book_.emplace(runtime_->open(path(), Access::kWrite));
  }
  Book& book() { return *book_; }
  std::string path() const { return (folder_.path() / "firm.lofte").string(); }
  const std::vector<std::string>& log() const { return log_; }

  // ---- what happens ----
  void post(const std::string& lines, std::string_view today) {
    book_->post_json(lines, day(today));
  }
  void open(std::string_view today) { book_->advance(day(today)); }
  void set(const std::string& plugin, const std::string& key, const std::string& value,
           std::string_view today) {
    post(R"({"setting":{"plugin":")" + plugin + R"(","key":")" + key + R"(","value":")" + value +
             "\"}}\n",
         today);
  }
  void work() {
    while (book_->work(10'000) != 0) {
    }
  }

  // ---- what it says ----
  Answer ask(std::int32_t kind, std::vector<std::int32_t> kinds = {}) {
    auto query = make<lofte_query>();
    query.kind = kind;
    query.advice_kinds = {kinds.data(), kinds.size(), sizeof(std::int32_t)};
    return book_->query(query);
  }
  // "1 talker call F1", in the order of the book.
  std::vector<std::string> names(std::vector<std::int32_t> kinds) {
    const Answer answer = ask(LOFTE_QUERY_ADVICE, std::move(kinds));
    std::vector<std::string> all;
    for (const lofte_advice_row& row : answer.advice()) {
      if (text(row.plugin) == "lofte") continue;
      all.push_back(concat(row.customer, " ", row.plugin, " ", row.key));
    }
    return all;
  }
  // "planned 1: 1 call F1".
  std::vector<std::string> today() {
    const Answer answer = ask(LOFTE_QUERY_TODAY, {LOFTE_ADVICE_TASK});
    std::vector<std::string> all;
    for (const lofte_advice_row& row : answer.advice()) {
      if (text(row.plugin) == "lofte") continue;
      all.push_back(concat(row.part, " ", row.place, ": ", row.customer, " ", row.key));
    }
    return all;
  }
  std::optional<std::string> parameter(std::string_view key) {
    const Answer answer = ask(LOFTE_QUERY_PARAMETERS);
    for (const lofte_parameter_row& row : answer.parameters()) {
      if (text(row.key) == key) return std::string(text(row.value));
    }
    return std::nullopt;
  }
  std::optional<std::int64_t> metric(std::string_view key) {
    const Answer answer = ask(LOFTE_QUERY_ADVICE, {LOFTE_ADVICE_METRIC});
    for (const lofte_advice_row& row : answer.advice()) {
      if (text(row.key) == key) return row.value;
    }
    return std::nullopt;
  }
  lofte_book_status status() {
    status_.emplace(ask(LOFTE_QUERY_STATUS));
    return status_->status().front();
  }
  std::string state_of(std::string_view plugin) {
    const lofte_book_status now = status();
    for (const auto& row : range<lofte_plugin_row>(now.plugins)) {
      if (text(row.id) == plugin) return std::string(text(row.state));
    }
    return "absent";
  }
  // Entries of the journal that hold `member`, as lines of JSON.
  std::vector<std::string> entries(const std::string& member) {
    std::vector<std::string> found;
    book_->export_journal([&](std::string_view line) {
      if (line.find("\"" + member + "\"") != std::string_view::npos) found.emplace_back(line);
    });
    return found;
  }
  std::string digest(std::uint32_t threads = 1) {
    const lofte_replay_result result = book_->replay(threads);
    EXPECT_TRUE(result.equal) << result.first_difference;
    EXPECT_EQ(result.pending, 0u);
    return {reinterpret_cast<const char*>(result.digest), sizeof result.digest};
  }

 private:
  void start() {
    RuntimeOptions options;
    options.threads = threads_;
    options.plugin_dirs = {(folder_.path() / "none").string()};
    options.dev_plugin_dirs = {(folder_.path() / "plugins").string()};
    options.log = [this](std::int32_t, std::string_view line) { log_.emplace_back(line); };
    runtime_ = std::make_unique<Runtime>(std::move(options));
  }

  TemporaryFolder folder_;
  std::uint32_t threads_;
  std::vector<std::string> log_;
  std::unique_ptr<Runtime> runtime_;
  std::optional<Book> book_;
  std::optional<Answer> status_;
};

// A customer with an open invoice of so many minor units.
inline std::string debtor(const std::string& id, std::int64_t minor = 120'000) {
  return customer(id) + invoice("F" + id, id, "2026-01-05", "2026-01-19", minor);
}
inline std::string contact(const std::string& id, const std::string& customer,
                           std::string_view date) {
  return R"({"recordId":")" + id + R"(","contact":{"customerId":")" + customer + R"(","date":")" +
         std::string(date) + R"(","channel":"CHANNEL_PHONE","direction":"OUTBOUND"}})" + "\n";
}
inline std::string answered(const std::string& customer, const std::string& plugin, int kind,
                            const std::string& key, const char* answer, std::string_view date,
                            const std::string& more = "") {
  static int number = 0;
  return R"({"recordId":"D)" + std::to_string(++number) + R"(","decision":{)" +
         (customer.empty() ? "" : R"("customerId":")" + customer + R"(",)") + R"("plugin":")" +
         plugin + R"(","adviceKind":)" + std::to_string(kind) + R"(,"key":")" + key +
         R"(","answer":")" + answer + R"(","date":")" + std::string(date) + "\"" + more + "}}\n";
}

}  // namespace lofte::test
