// A book with the bundled plugins in a folder of its own, and facts in few words, for tests that
// see what a host sees.
#pragma once

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lofte/cpp/date.hpp"
#include "lofte/cpp/runtime.hpp"
#include "support/temporary_folder.h"

namespace lofte::test {

inline lofte_date day(std::string_view iso) {
  int year = 0;
  unsigned month = 0;
  unsigned number = 0;
  if (std::sscanf(std::string(iso).c_str(), "%d-%u-%u", &year, &month, &number) != 3) {
    throw std::invalid_argument("no date: " + std::string(iso));
  }
  return date_of(year, month, number);
}

inline std::string iso(lofte_date day) {
  const auto date = civil(day);
  char text[16];
  std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
  return text;
}

inline std::string money(std::int64_t minor, const std::string& currency = "NOK") {
  return R"({"minor":")" + std::to_string(minor) + R"(","currency":")" + currency + R"("})";
}
inline std::string customer(const std::string& id, const std::string& more = "") {
  return R"({"recordId":")" + id + R"(","customer":{"name":"Kunde )" + id +
         R"(","kind":"BUSINESS")" + more + "}}\n";
}
inline std::string invoice(const std::string& id, const std::string& customer,
                           std::string_view issued, std::string_view due, std::int64_t minor,
                           const std::string& more = "") {
  return R"({"recordId":")" + id + R"(","knownDate":")" + std::string(issued) +
         R"(","invoice":{"customerId":")" + customer + R"(","issueDate":")" + std::string(issued) +
         R"(","dueDate":")" + std::string(due) + R"(","amount":)" + money(minor) + more + "}}\n";
}
inline std::string payment(const std::string& id, const std::string& customer,
                           const std::string& invoice, std::string_view date, std::int64_t minor) {
  return R"({"recordId":")" + id + R"(","payment":{"customerId":")" + customer + R"(","date":")" +
         std::string(date) + R"(","amount":)" + money(minor) + R"(,"allocations":[{"invoiceId":")" +
         invoice + R"(","amount":)" + money(minor) + "}]}}\n";
}
inline std::string bank_complete(std::string_view until) {
  return R"({"bankDataComplete":{"until":")" + std::string(until) + "\"}}\n";
}

// Switches every other advisor off.
inline void advised_by(Book& book, const Runtime& runtime,
                       const std::vector<std::string_view>& plugins) {
  for (const lofte_plugin_row& row : runtime.plugins()) {
    const std::string_view id = text(row.id);
    if (text(row.state) != "active" || std::ranges::find(plugins, id) != plugins.end()) continue;
    try {
      book.enable_plugin(id, false);
    } catch (const Error& error) {
      if (error.status() != LOFTE_NOT_FOUND) throw;  // it advises nobody: it reads files
    }
  }
}

// An advice row with texts of its own.
struct Said {
  std::int32_t kind = 0;
  std::string customer;
  std::string key;
  std::string rule;
  std::string title;
  std::string body;
  std::string state;
  std::string withheld;
  std::string hidden_by;
  std::vector<std::string> invoices;
  std::vector<std::string> reasons;
  std::vector<lofte_money> amounts;
  std::int32_t step = 0;
  lofte_date since = 0;
  lofte_date new_due = 0;
  std::string language;
  std::int64_t revision = 0;
};

class FirmBook {
 public:
  explicit FirmBook(std::uint32_t threads = 1)
      : runtime_(RuntimeOptions{.threads = threads}),
        book_(runtime_.create(path(), {.country = "NO", .currency = "NOK", .language = "en"})) {}

  std::string path() const { return (folder_.path() / "firm.lofte").string(); }
  const std::filesystem::path& folder() const { return folder_.path(); }
  Runtime& runtime() { return runtime_; }
  Book& book() { return *book_; }
  void close() { book_.reset(); }
  void reopen() { book_.emplace(runtime_.open(path(), Access::kWrite)); }

  lofte_post_result post(const std::string& lines, std::string_view today) {
    return book_->post_json(lines, day(today));
  }
  // Opens the day with the bank's data complete until the day before.
  void open(std::string_view today) {
    const lofte_date date = day(today);
    book_->post_json(bank_complete(iso(date - 1)), date);
    book_->advance(date);
  }

  std::vector<Said> said(std::initializer_list<std::int32_t> kinds, bool hidden = false,
                         std::string_view as_of = {}) {
    const std::vector<std::int32_t> wanted(kinds);
    auto query = make<lofte_query>();
    query.kind = LOFTE_QUERY_ADVICE;
    query.advice_kinds = {wanted.data(), wanted.size(), sizeof(std::int32_t)};
    query.include_hidden = hidden ? 1 : 0;
    if (!as_of.empty()) query.as_of = day(as_of);
    std::vector<Said> rows;
    const Answer answer = book_->query(query);
    for (const lofte_advice_row& row : answer.advice()) rows.push_back(owned(row));
    return rows;
  }
  std::vector<Said> drafts() { return said({LOFTE_ADVICE_DRAFT}); }
  // Reminders alone, thanks and notes left out.
  std::vector<Said> reminders() {
    std::vector<Said> rows = drafts();
    std::erase_if(rows, [](const Said& row) { return row.step == 0; });
    return rows;
  }

  std::string json(std::int32_t kind, std::string_view customer = {}, std::string_view as_of = {}) {
    auto query = make<lofte_query>();
    query.kind = kind;
    query.customer_id = borrow(customer);
    if (!as_of.empty()) query.as_of = day(as_of);
    const Answer answer = book_->query(query);
    return std::string(answer.json());
  }

  lofte_replay_result replay(std::uint32_t threads = 1) {
    auto result = make<lofte_replay_result>();
    auto error = make<lofte_error>();
    if (lofte_book_replay(book_->get(), threads, nullptr, nullptr, &result, &error) != LOFTE_OK) {
      throw Error(error.status, error.where, error.message, error.index);
    }
    return result;
  }

 private:
  static Said owned(const lofte_advice_row& row) {
    Said said;
    said.kind = row.kind;
    said.customer = text(row.customer);
    said.key = text(row.key);
    said.rule = text(row.rule);
    said.title = text(row.title);
    said.body = text(row.body);
    said.state = text(row.state);
    said.withheld = text(row.withheld);
    said.hidden_by = text(row.hidden_by);
    said.language = text(row.language);
    for (const lofte_string& id : Range<lofte_string>(row.invoices))
      said.invoices.emplace_back(text(id));
    for (const lofte_string& why : Range<lofte_string>(row.reasons))
      said.reasons.emplace_back(text(why));
    for (const lofte_money& sum : Range<lofte_money>(row.amounts)) said.amounts.push_back(sum);
    said.step = row.step;
    said.since = row.since;
    said.new_due = row.new_due_date;
    said.revision = row.revision;
    return said;
  }

  TemporaryFolder folder_;
  Runtime runtime_;
  std::optional<Book> book_;
};

}  // namespace lofte::test
