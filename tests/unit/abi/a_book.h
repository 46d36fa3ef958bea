// A book without plugins in a folder of the test's own, through the C functions alone.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "lofte/lofte.h"
#include "support/temporary_folder.h"

namespace lofte::abi {

inline lofte_string str(std::string_view text) {
  return {text.data(), text.size()};
}
inline std::string_view view(lofte_string text) {
  return text.data == nullptr ? std::string_view{} : std::string_view(text.data, text.size);
}

template <class Struct>
Struct made() {
  Struct value{};
  value.struct_size = sizeof(Struct);
  return value;
}

inline lofte_money nok(std::int64_t minor) {
  return {minor, "NOK"};
}

constexpr lofte_date kToday = 20778;  // 2026-11-21

class ABook : public ::testing::Test {
 protected:
  ABook() {
    dir_ = folder_.path().string();
    const lofte_string dirs[] = {str(dir_)};
    auto options = made<lofte_runtime_options>();
    options.plugin_dirs = {dirs, 1, sizeof dirs[0]};
    error = made<lofte_error>();
    if (lofte_runtime_create(&options, &runtime, &error) != LOFTE_OK) {
      throw std::runtime_error(error.message);
    }
    create("firm.lofte", &book);
  }
  ~ABook() override {
    lofte_book_close(book);
    lofte_runtime_destroy(runtime);
  }

  void create(const char* name, lofte_book** out) {
    auto wanted = made<lofte_book_options>();
    wanted.country = str("NO");
    wanted.currency = str("NOK");
    if (lofte_book_create(runtime, str(path(name)), &wanted, out, &error) != LOFTE_OK) {
      throw std::runtime_error(std::string(error.where) + ": " + error.message);
    }
  }
  std::string path(const char* name) const { return dir_ + "/" + name; }

  lofte_status post_json(std::string_view lines, lofte_date today = kToday) {
    result = made<lofte_post_result>();
    return lofte_book_post_json(book, str(lines), today, &result, &error);
  }
  std::int64_t sequence() {
    auto position = made<lofte_position>();
    EXPECT_EQ(lofte_book_position(book, &position, nullptr), LOFTE_OK);
    return position.sequence;
  }
  std::string json(std::int32_t kind) {
    auto query = made<lofte_query>();
    query.kind = kind;
    lofte_answer* answer = nullptr;
    EXPECT_EQ(lofte_book_query(book, &query, &answer, &error), LOFTE_OK) << error.message;
    lofte_string text{};
    EXPECT_EQ(lofte_answer_json(answer, &text, &error), LOFTE_OK) << error.message;
    std::string copy(view(text));
    lofte_answer_destroy(answer);
    return copy;
  }

  TemporaryFolder folder_;
  std::string dir_;
  lofte_runtime* runtime = nullptr;
  lofte_book* book = nullptr;
  lofte_error error{};
  lofte_post_result result{};
};

inline constexpr std::string_view kCustomer = R"({"recordId":"1042","customer":{"name":"Åse AS"}})";
inline constexpr std::string_view kInvoice =
    R"({"recordId":"F1","invoice":{"customerId":"1042","issueDate":"2026-11-01",)"
    R"("dueDate":"2026-11-15","amount":{"minor":"120050","currency":"NOK"}}})";

}  // namespace lofte::abi
