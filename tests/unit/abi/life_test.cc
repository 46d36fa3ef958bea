// Handles, callbacks and threads.
#include <atomic>
#include <stdexcept>
#include <thread>
#include <vector>

#include "a_book.h"

namespace lofte::abi {
namespace {

class Life : public ABook {};

TEST_F(Life, NullIsAcceptedWhereSomethingEnds) {
  lofte_runtime_destroy(nullptr);
  lofte_book_close(nullptr);
  lofte_answer_destroy(nullptr);
}

TEST_F(Life, ABookOutlivesARuntimeThatWasDestroyedTooEarly) {
  lofte_runtime_destroy(runtime);
  runtime = nullptr;
  EXPECT_EQ(post_json(kCustomer), LOFTE_OK) << error.message;
}

TEST_F(Life, AnAnswerOutlivesItsBook) {
  ASSERT_EQ(post_json(kCustomer), LOFTE_OK) << error.message;
  auto query = made<lofte_query>();
  query.kind = LOFTE_QUERY_CUSTOMERS;
  lofte_answer* answer = nullptr;
  ASSERT_EQ(lofte_book_query(book, &query, &answer, &error), LOFTE_OK) << error.message;
  lofte_book_close(book);
  book = nullptr;
  const lofte_rows* rows = lofte_answer_rows(answer);
  ASSERT_EQ(rows->customers.count, 1u);
  EXPECT_EQ(view(LOFTE_AT(lofte_customer_row, rows->customers, 0)->name), "Åse AS");
  lofte_string bytes{};
  EXPECT_EQ(lofte_answer_bytes(answer, &bytes, &error), LOFTE_OK) << error.message;
  EXPECT_GT(bytes.size, 0u);
  lofte_answer_destroy(answer);
}

TEST_F(Life, ACallbackMayNotUseTheBookThatCallsIt) {
  struct Context {
    lofte_book* book;
    lofte_status seen = LOFTE_OK;
  } context{book};
  const auto write = [](void* at, lofte_string) -> lofte_status {
    auto& given = *static_cast<Context*>(at);
    auto position = made<lofte_position>();
    given.seen = lofte_book_position(given.book, &position, nullptr);
    return LOFTE_OK;
  };
  EXPECT_EQ(lofte_book_export(book, write, &context, &error), LOFTE_OK) << error.message;
  EXPECT_EQ(context.seen, LOFTE_INVALID_STATE);
  EXPECT_GT(sequence(), 0) << "the book is free again after the call";
}

TEST_F(Life, AnExportEndsWithTheStatusOfTheCallersFunction) {
  const auto full = [](void*, lofte_string) -> lofte_status { return LOFTE_IO; };
  EXPECT_EQ(lofte_book_export(book, full, nullptr, &error), LOFTE_IO);
}

TEST_F(Life, AnExportedEntryIsOneLine) {
  std::string all;
  const auto keep = [](void* at, lofte_string piece) -> lofte_status {
    static_cast<std::string*>(at)->append(view(piece));
    return LOFTE_OK;
  };
  ASSERT_EQ(post_json(kCustomer), LOFTE_OK) << error.message;
  ASSERT_EQ(lofte_book_export(book, keep, &all, &error), LOFTE_OK) << error.message;
  EXPECT_EQ(std::count(all.begin(), all.end(), '\n'), sequence());
}

TEST_F(Life, WhatACallbackThrowsDoesNotCross) {
  const auto throwing = [](void*, lofte_string) -> lofte_status { throw std::runtime_error("x"); };
  EXPECT_EQ(lofte_book_export(book, throwing, nullptr, &error), LOFTE_INTERNAL);
  EXPECT_EQ(post_json(kCustomer), LOFTE_OK) << "the book must stay usable: " << error.message;
}

TEST_F(Life, VerifyHoldsAPositionThatWasKept) {
  auto kept = made<lofte_position>();
  ASSERT_EQ(lofte_book_position(book, &kept, &error), LOFTE_OK);
  ASSERT_EQ(post_json(kCustomer), LOFTE_OK) << error.message;
  EXPECT_EQ(lofte_book_verify(book, &kept, nullptr, &error), LOFTE_OK) << error.message;
  kept.head_hash[0] ^= 1;
  EXPECT_EQ(lofte_book_verify(book, &kept, nullptr, &error), LOFTE_CORRUPT);
}

TEST_F(Life, CallsOfSeveralThreadsAreCarriedOutOneAfterTheOther) {
  constexpr int kEach = 20;
  std::atomic<int> failed = 0;
  const auto post_some = [&](int thread) {
    for (int i = 0; i < kEach; ++i) {
      const std::string line = R"({"recordId":"c)" + std::to_string(thread * kEach + i) +
                               R"(","customer":{"name":"A"}})";
      failed += lofte_book_post_json(book, str(line), kToday, nullptr, nullptr) == LOFTE_OK ? 0 : 1;
    }
  };
  std::vector<std::thread> threads;
  for (int thread = 0; thread < 4; ++thread) threads.emplace_back(post_some, thread);
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(failed, 0);
  EXPECT_EQ(lofte_book_verify(book, nullptr, nullptr, &error), LOFTE_OK) << error.message;
  const std::string customers = json(LOFTE_QUERY_CUSTOMERS);
  EXPECT_EQ(std::count(customers.begin(), customers.end(), '\n'), 4 * kEach + 1);
}

TEST_F(Life, TheVersionIsThatOfTheProduct) {
  EXPECT_STREQ(lofte_version(), LOFTE_PRODUCT_VERSION);
}

}  // namespace
}  // namespace lofte::abi
