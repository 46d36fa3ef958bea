// What callers get wrong: NULL, sizes, texts, numbers that name nothing.
#include <functional>
#include <vector>

#include "a_book.h"

namespace lofte::abi {
namespace {

class Arguments : public ABook {
 protected:
  void expect_invalid(lofte_status status, std::string_view where) {
    EXPECT_EQ(status, LOFTE_INVALID_ARGUMENT) << error.message;
    EXPECT_EQ(error.status, LOFTE_INVALID_ARGUMENT);
    EXPECT_EQ(std::string_view(error.where), where);
    EXPECT_NE(error.message[0], '\0');
    error.status = LOFTE_OK;
  }
};

TEST_F(Arguments, NullIsAnsweredWithTheArgumentsName) {
  lofte_runtime* no_runtime = nullptr;
  lofte_book* no_book = nullptr;
  auto position = made<lofte_position>();
  auto options = made<lofte_book_options>();
  auto imported = made<lofte_import_options>();
  auto query = made<lofte_query>();
  auto replayed = made<lofte_replay_result>();
  lofte_list rows{};
  lofte_answer* answer = nullptr;
  lofte_string text{};
  lofte_error* e = &error;

  expect_invalid(lofte_runtime_create(nullptr, nullptr, e), "out");
  expect_invalid(lofte_runtime_plugins(nullptr, &rows, e), "runtime");
  expect_invalid(lofte_runtime_plugins(runtime, nullptr, e), "rows");
  expect_invalid(lofte_book_create(no_runtime, str("x"), &options, &no_book, e), "runtime");
  expect_invalid(lofte_book_create(runtime, str("x"), nullptr, &no_book, e), "options");
  expect_invalid(lofte_book_create(runtime, str("x"), &options, nullptr, e), "out");
  expect_invalid(lofte_book_open(no_runtime, str("x"), LOFTE_READ, &no_book, e), "runtime");
  expect_invalid(lofte_book_open(runtime, str("x"), LOFTE_READ, nullptr, e), "out");
  expect_invalid(lofte_book_position(nullptr, &position, e), "book");
  expect_invalid(lofte_book_position(book, nullptr, e), "out");
  expect_invalid(lofte_book_post(nullptr, {}, kToday, nullptr, e), "book");
  expect_invalid(lofte_book_post_bytes(nullptr, {}, kToday, nullptr, e), "book");
  expect_invalid(lofte_book_post_json(nullptr, {}, kToday, nullptr, e), "book");
  expect_invalid(lofte_book_import(nullptr, &imported, nullptr, e), "book");
  expect_invalid(lofte_book_import(book, nullptr, nullptr, e), "options");
  expect_invalid(lofte_book_advance(nullptr, kToday, nullptr, nullptr, nullptr, e), "book");
  expect_invalid(lofte_book_work(nullptr, 1, nullptr, e), "book");
  expect_invalid(lofte_book_enable_plugin(nullptr, str("x"), 1, e), "book");
  expect_invalid(lofte_book_query(nullptr, &query, &answer, e), "book");
  expect_invalid(lofte_book_query(book, nullptr, &answer, e), "query");
  query.kind = LOFTE_QUERY_STATUS;
  expect_invalid(lofte_book_query(book, &query, nullptr, e), "out");
  expect_invalid(lofte_answer_bytes(nullptr, &text, e), "answer");
  expect_invalid(lofte_answer_json(nullptr, &text, e), "answer");
  expect_invalid(lofte_book_verify(nullptr, nullptr, nullptr, e), "book");
  expect_invalid(lofte_book_export(nullptr, nullptr, nullptr, e), "book");
  expect_invalid(lofte_book_export(book, nullptr, nullptr, e), "write");
  expect_invalid(lofte_book_replay(nullptr, 1, nullptr, nullptr, &replayed, e), "book");
  expect_invalid(lofte_book_replay(book, 1, nullptr, nullptr, nullptr, e), "result");

  EXPECT_EQ(no_book, nullptr);
  EXPECT_EQ(answer, nullptr);
  EXPECT_EQ(lofte_answer_rows(nullptr), nullptr);
}

TEST_F(Arguments, AStructOfNoSizeIsToldWhatIsRight) {
  lofte_position position{};
  position.sequence = -7;
  expect_invalid(lofte_book_position(book, &position, &error), "out.struct_size");
  EXPECT_EQ(position.sequence, -7);
  EXPECT_NE(std::string_view(error.message).find(std::to_string(sizeof position)),
            std::string_view::npos);

  const auto before = sequence();
  lofte_post_result posted{};
  expect_invalid(lofte_book_post_json(book, str(kCustomer), kToday, &posted, &error),
                 "result.struct_size");
  EXPECT_EQ(sequence(), before) << "the book took a fact of a call that was refused";

  lofte_query query{};
  lofte_answer* answer = nullptr;
  expect_invalid(lofte_book_query(book, &query, &answer, &error), "query.struct_size");

  lofte_runtime_options options{};
  lofte_runtime* other = nullptr;
  expect_invalid(lofte_runtime_create(&options, &other, &error), "options.struct_size");
}

TEST_F(Arguments, AResultOfALaterHeaderIsFilledAsFarAsWeKnowIt) {
  struct Later {
    lofte_position known;
    std::uint64_t unknown;
  } later{};
  later.known.struct_size = sizeof later;
  later.unknown = 0xABCD;
  ASSERT_EQ(lofte_book_position(book, &later.known, &error), LOFTE_OK) << error.message;
  EXPECT_EQ(later.known.struct_size, sizeof later);
  EXPECT_EQ(later.known.sequence, sequence());
  EXPECT_EQ(later.unknown, 0xABCDu);
}

TEST_F(Arguments, NumbersThatNameNothingAreRefused) {
  lofte_book* other = nullptr;
  const std::string file = path("firm.lofte");
  expect_invalid(lofte_book_open(runtime, str(file), 0, &other, &error), "access");
  expect_invalid(lofte_book_open(runtime, str(file), 3, &other, &error), "access");
  expect_invalid(lofte_book_enable_plugin(book, str("late-payer"), 2, &error), "enabled");

  lofte_answer* answer = nullptr;
  auto query = made<lofte_query>();
  expect_invalid(lofte_book_query(book, &query, &answer, &error), "query.kind");
  query.kind = 99;
  expect_invalid(lofte_book_query(book, &query, &answer, &error), "query.kind");
  query.kind = LOFTE_QUERY_CUSTOMERS;
  query.limit = -1;
  expect_invalid(lofte_book_query(book, &query, &answer, &error), "query.limit");
  query.limit = 0;
  query.offset = -1;
  expect_invalid(lofte_book_query(book, &query, &answer, &error), "query.offset");
  EXPECT_EQ(answer, nullptr);
}

TEST_F(Arguments, DaysMustBeDays) {
  expect_invalid(lofte_book_post_json(book, {}, 0, nullptr, &error), "today");
  expect_invalid(lofte_book_post_json(book, {}, INT32_MAX, nullptr, &error), "today");
  expect_invalid(lofte_book_advance(book, 0, nullptr, nullptr, nullptr, &error), "day");
  expect_invalid(lofte_book_advance(book, INT32_MIN, nullptr, nullptr, nullptr, &error), "day");
  auto options = made<lofte_import_options>();
  options.path = str("x.csv");
  expect_invalid(lofte_book_import(book, &options, nullptr, &error), "options.today");
}

TEST_F(Arguments, TextsMustBeTexts) {
  lofte_book* other = nullptr;
  expect_invalid(lofte_book_open(runtime, {nullptr, 5}, LOFTE_READ, &other, &error), "path");
  expect_invalid(lofte_book_open(runtime, {}, LOFTE_READ, &other, &error), "path");
  expect_invalid(lofte_book_open(runtime, str("\xff\xfe"), LOFTE_READ, &other, &error), "path");
  expect_invalid(lofte_book_open(runtime, {"a\0b", 3}, LOFTE_READ, &other, &error), "path");
  expect_invalid(lofte_book_post_json(book, {nullptr, 5}, kToday, nullptr, &error), "lines");
  expect_invalid(lofte_book_post_bytes(book, {nullptr, 5}, kToday, nullptr, &error), "batch");
  auto query = made<lofte_query>();
  query.kind = LOFTE_QUERY_CUSTOMERS;
  query.customer_id = {nullptr, 5};
  lofte_answer* answer = nullptr;
  expect_invalid(lofte_book_query(book, &query, &answer, &error), "query.customer_id");
}

TEST_F(Arguments, ListsMustBeLists) {
  auto fact = made<lofte_fact>();
  const lofte_list lists[] = {
      {nullptr, 3, sizeof fact},
      {&fact, 1, 0},
      {&fact, 1, 8},
      {&fact, 1, sizeof fact + 1},
      {&fact, UINT64_MAX, sizeof fact},
      {reinterpret_cast<const char*>(&fact) + 4, 1, sizeof fact},
  };
  for (const lofte_list& list : lists) {
    expect_invalid(lofte_book_post(book, list, kToday, nullptr, &error), "facts");
  }
  const lofte_string no_dir[] = {{nullptr, 0}};
  auto options = made<lofte_runtime_options>();
  options.plugin_dirs = {no_dir, 1, sizeof no_dir[0]};
  lofte_runtime* other = nullptr;
  expect_invalid(lofte_runtime_create(&options, &other, &error), "options.plugin_dirs[0]");
}

TEST_F(Arguments, AnErrorIsNotNeeded) {
  EXPECT_EQ(lofte_book_position(nullptr, nullptr, nullptr), LOFTE_INVALID_ARGUMENT);
  EXPECT_EQ(lofte_book_post_json(book, str("{"), kToday, nullptr, nullptr), LOFTE_REFUSED);
}

}  // namespace
}  // namespace lofte::abi
