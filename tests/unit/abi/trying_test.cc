// lofte_book_preview and lofte_book_backtest as callers may get them wrong.
#include "a_book.h"

namespace lofte::abi {
namespace {

class Trying : public ABook {
 protected:
  Trying() { post_json(kCustomer); }
  ~Trying() override { lofte_answer_destroy(answer); }

  lofte_status preview(std::string_view lines, const lofte_preview_options* options = nullptr,
                       lofte_preview_result* found = nullptr, lofte_date today = kToday) {
    return lofte_book_preview_json(book, str(lines), today, options, found, &answer, &error);
  }
  lofte_status backtest(const lofte_backtest_options* options) {
    return lofte_book_backtest(book, options, &answer, &error);
  }

  lofte_answer* answer = nullptr;
};

TEST_F(Trying, APreviewComesAsRowsJsonAndBytes) {
  ASSERT_EQ(preview(kInvoice), LOFTE_OK) << error.message;
  const lofte_rows* rows = lofte_answer_rows(answer);
  ASSERT_EQ(rows->preview.count, 1u);
  const auto* row = LOFTE_AT(lofte_preview_row, rows->preview, 0);
  EXPECT_EQ(view(row->customer), "1042");
  ASSERT_EQ(row->after->open.count, 1u);
  EXPECT_EQ(LOFTE_AT(lofte_money, row->after->open, 0)->minor, 120050);
  EXPECT_EQ(row->before->open.count, 0u);
  lofte_string json{};
  ASSERT_EQ(lofte_answer_json(answer, &json, &error), LOFTE_OK);
  EXPECT_NE(view(json).find(R"("customer":"1042")"), std::string_view::npos) << view(json);
  lofte_string bytes{};
  EXPECT_EQ(lofte_answer_bytes(answer, &bytes, &error), LOFTE_OK);
  EXPECT_GT(bytes.size, 0u);
}

TEST_F(Trying, AFailureTouchesNoOutput) {
  auto found = made<lofte_preview_result>();
  found.posted = 77;
  EXPECT_EQ(preview(R"({"recordId":"F1","invoice":{}})", nullptr, &found), LOFTE_REFUSED);
  EXPECT_EQ(error.index, 0u);
  EXPECT_EQ(answer, nullptr);
  EXPECT_EQ(found.posted, 77u);
  EXPECT_EQ(preview(kInvoice, nullptr, &found, kToday - 1), LOFTE_REFUSED);
  EXPECT_EQ(found.posted, 77u);
}

TEST_F(Trying, WhatIsRequiredIsAskedFor) {
  EXPECT_EQ(
      lofte_book_preview_json(nullptr, str(kInvoice), kToday, nullptr, nullptr, &answer, &error),
      LOFTE_INVALID_ARGUMENT);
  EXPECT_EQ(lofte_book_preview_json(book, str(kInvoice), kToday, nullptr, nullptr, nullptr, &error),
            LOFTE_INVALID_ARGUMENT);
  EXPECT_EQ(preview(kInvoice, nullptr, nullptr, 0), LOFTE_INVALID_ARGUMENT);
  EXPECT_EQ(lofte_book_preview_bytes(book, {nullptr, 3}, kToday, nullptr, nullptr, &answer, &error),
            LOFTE_INVALID_ARGUMENT);
  EXPECT_EQ(lofte_book_backtest(nullptr, nullptr, &answer, &error), LOFTE_INVALID_ARGUMENT);
  EXPECT_EQ(lofte_book_backtest(book, nullptr, nullptr, &error), LOFTE_INVALID_ARGUMENT);
  EXPECT_EQ(answer, nullptr);
}

TEST_F(Trying, StructsOfTheWrongSizeAreRefused) {
  auto options = made<lofte_preview_options>();
  options.struct_size = 4;
  EXPECT_EQ(preview(kInvoice, &options), LOFTE_INVALID_ARGUMENT);
  auto found = made<lofte_preview_result>();
  found.struct_size = 8;
  EXPECT_EQ(preview(kInvoice, nullptr, &found), LOFTE_INVALID_ARGUMENT);
  auto wanted = made<lofte_backtest_options>();
  wanted.struct_size = 16;
  EXPECT_EQ(backtest(&wanted), LOFTE_INVALID_ARGUMENT);
}

TEST_F(Trying, ABacktestNamesTheArgumentThatIsWrong) {
  auto wanted = made<lofte_backtest_options>();
  lofte_swept_setting setting = made<lofte_swept_setting>();
  wanted.settings = {&setting, 1, sizeof setting};
  EXPECT_EQ(backtest(&wanted), LOFTE_INVALID_ARGUMENT);
  EXPECT_STREQ(error.where, "options.settings[0].plugin");
  setting.plugin = str("lofte");
  setting.key = str("payment_terms_days");
  const lofte_string values[] = {str("10"), str("500")};
  setting.values = {values, 2, sizeof values[0]};
  EXPECT_EQ(backtest(&wanted), LOFTE_REFUSED);
  EXPECT_NE(std::string_view(error.message).find("500"), std::string_view::npos) << error.message;
  setting.values.count = 1;
  EXPECT_EQ(backtest(&wanted), LOFTE_OK) << error.message;
  EXPECT_EQ(lofte_answer_rows(answer)->backtest.count, 1u);
}

TEST_F(Trying, ABookWithoutADayHasNothingToLookBackOn) {
  lofte_book* fresh = nullptr;
  create("fresh.lofte", &fresh);
  lofte_answer* nothing = nullptr;
  ASSERT_EQ(lofte_book_backtest(fresh, nullptr, &nothing, &error), LOFTE_OK) << error.message;
  const auto* row = LOFTE_AT(lofte_backtest_row, lofte_answer_rows(nothing)->backtest, 0);
  EXPECT_EQ(row->customers, 0);
  EXPECT_EQ(row->notices.count, 0u);
  EXPECT_EQ(row->measures, nullptr);
  lofte_answer_destroy(nothing);
  lofte_book_close(fresh);
}

}  // namespace
}  // namespace lofte::abi
