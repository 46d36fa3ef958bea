// lofte/cpp/runtime.hpp, as a host uses it.
#include "lofte/cpp/runtime.hpp"

#include <gtest/gtest.h>

#include <stdexcept>
#include <string>

#include "lofte/cpp/plugin.hpp"  // both headers may be used in one program
#include "support/temporary_folder.h"

namespace lofte {
namespace {

constexpr lofte_date kToday = 20778;  // 2026-11-21
constexpr std::string_view kCustomer = R"({"recordId":"1042","customer":{"name":"Åse AS"}})";

class CppHost : public ::testing::Test {
 protected:
  std::string path(const char* name) const { return (folder_.path() / name).string(); }
  Book new_book() { return runtime_.create(path("firm.lofte"), {"NO", "NOK", ""}); }

  TemporaryFolder folder_;
  Runtime runtime_{RuntimeOptions{.plugin_dirs = {folder_.path().string()}}};
};

TEST_F(CppHost, PostsAndAsks) {
  Book book = new_book();
  EXPECT_EQ(book.post_json(kCustomer, kToday).posted, 1u);
  const Answer answer = book.query(LOFTE_QUERY_CUSTOMERS);
  ASSERT_EQ(answer.customers().size(), 1u);
  EXPECT_EQ(text((*answer.customers().begin()).name), "Åse AS");
  EXPECT_EQ(answer.json().front(), '[');
  EXPECT_FALSE(answer.bytes().empty());
}

TEST_F(CppHost, ThrowsWhatTheRuntimeSays) {
  Book book = new_book();
  try {
    book.post_json(std::string(kCustomer) + "\n{\"recordId\":\"F1\",\"invoice\":{}}", kToday);
    FAIL() << "an invoice without anything was taken";
  } catch (const Error& error) {
    EXPECT_EQ(error.status(), LOFTE_REFUSED);
    EXPECT_EQ(error.index(), 1u);
    EXPECT_TRUE(error.where().starts_with("line 2: invoice.")) << error.where();
    EXPECT_FALSE(error.message().empty());
  }
}

TEST_F(CppHost, WhatACallbackThrowsComesOutOfTheCall) {
  Book book = new_book();
  EXPECT_THROW(book.export_journal([](std::string_view) { throw std::out_of_range("mine"); }),
               std::out_of_range);
  EXPECT_EQ(book.post_json(kCustomer, kToday).posted, 1u) << "the book must stay usable";
}

TEST_F(CppHost, ABookIsClosedWithItsObject) {
  { const Book book = new_book(); }
  Book again = runtime_.open(path("firm.lofte"), Access::kWrite);
  EXPECT_GT(again.position().sequence, 0);
  EXPECT_EQ(again.verify().sequence, again.position().sequence);
}

TEST_F(CppHost, SaysWhatIsLocked) {
  const Book book = new_book();
  try {
    runtime_.open(path("firm.lofte"), Access::kWrite);
    FAIL() << "two writers at once";
  } catch (const Error& error) {
    EXPECT_EQ(error.status(), LOFTE_LOCKED);
  }
}

}  // namespace
}  // namespace lofte
