// What from_json refuses: where, what stands there, and what would be right.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "base/error.h"
#include "base/text.h"
#include "journal/json.h"

namespace lofte::journal {
namespace {

using testing::AllOf;
using testing::HasSubstr;

// "where: message", or "" where the text is taken.
std::string refusal(const std::string& json) {
  base::Arena arena;
  try {
    parsed_json<lofte_fact>(json, arena);
  } catch (const base::Error& error) {
    EXPECT_EQ(error.status(), LOFTE_REFUSED);
    EXPECT_TRUE(base::is_text(error.message())) << "an error is shown to people";
    return error.where() + ": " + error.message();
  }
  return {};
}

std::string invoice(const std::string& fields) {
  return R"({"invoice":{)" + fields + "}}";
}

TEST(JsonRefusal, NamesTheFieldThatWasMeant) {
  EXPECT_EQ(refusal(invoice(R"("amout":{})")),
            "invoice: unknown field \"amout\"; did you mean \"amount\"?");
  EXPECT_EQ(refusal(R"({"invoise":{}})"), ": unknown field \"invoise\"; did you mean \"invoice\"?");
  EXPECT_EQ(refusal(invoice(R"("customer_ids":"K1")")),
            "invoice: unknown field \"customer_ids\"; did you mean \"customer_id\"?");
  EXPECT_EQ(refusal(invoice(R"("amount":{"currecy":"NOK"})")),
            "invoice.amount: unknown field \"currecy\"; did you mean \"currency\"?");
  EXPECT_EQ(refusal(invoice(R"("somethingElseEntirely":1)")),
            "invoice: unknown field \"somethingElseEntirely\"; Invoice has none of that name");
}

TEST(JsonRefusal, WholeNumbersMustBeWholeAndFit) {
  const auto minor = [](const std::string& value) {
    return refusal(invoice(R"("amount":{"minor":)" + value + "}"));
  };
  for (const char* value :
       {"1.5", "\"1.5\"", "1e-3", "\"1e3\"", "9223372036854775808", "\"9223372036854775808\"",
        "-9223372036854775809", "1e400", "1e19", "123456789012345678901234567890", "true", "{}",
        "[]", "\"\"", "\" 1\"", "\"0x10\""}) {
    EXPECT_THAT(minor(value), HasSubstr("invoice.amount.minor: ")) << value;
    EXPECT_THAT(minor(value), HasSubstr("does not fit")) << value;
  }
  EXPECT_THAT(minor("1.5"), AllOf(HasSubstr("1.5"), HasSubstr("whole number of at most 64 bits")));
}

TEST(JsonRefusal, SmallNumbersMustFit32Bits) {
  for (const char* value : {"2147483648", "-2147483649", "\"2147483648\"", "1.5"}) {
    EXPECT_THAT(refusal(R"({"notice":{"step":)" + std::string(value) + "}}"),
                HasSubstr("notice.step: "))
        << value;
  }
}

TEST(JsonRefusal, DatesMustExistAndBeWrittenAsDates) {
  const auto due = [](const std::string& value) {
    return refusal(invoice("\"dueDate\":" + value));
  };
  EXPECT_THAT(due("\"2026-02-30\""), HasSubstr("invoice.due_date: there is no day 2026-02-30"));
  EXPECT_THAT(due("\"30.02.2026\""), HasSubstr("\"30.02.2026\" is not read"));
  EXPECT_THAT(due("\"1970-01-01\""), HasSubstr("leave the field out"));
  EXPECT_THAT(due("20260131"), HasSubstr("20260131 does not fit; write a date in quotes"));
}

TEST(JsonRefusal, EnumerationsAreNamesOfValues) {
  EXPECT_THAT(refusal(invoice(R"("status":"ISUED")")),
              HasSubstr("\"ISUED\" does not fit; did you mean \"ISSUED\"?"));
  EXPECT_THAT(refusal(invoice(R"("status":"nothing of the kind")")),
              HasSubstr("write one of STATUS_UNSPECIFIED DRAFT ISSUED CANCELLED WRITTEN_OFF"));
  EXPECT_THAT(refusal(invoice(R"("status":true)")), HasSubstr("write the name of a value"));
}

TEST(JsonRefusal, ValuesHaveTheirFieldsType) {
  EXPECT_THAT(refusal(invoice(R"("directDebit":"true")")), HasSubstr("write true or false"));
  EXPECT_THAT(refusal(invoice(R"("number":1042)")),
              HasSubstr("invoice.number: 1042 does not fit; write a text in quotes"));
  EXPECT_THAT(refusal(invoice(R"("amount":1200)")), HasSubstr("write money as {\"minor\""));
  EXPECT_THAT(refusal(R"({"invoice":"F1"})"), HasSubstr("write a record in braces"));
  EXPECT_THAT(refusal(R"({"invoice":[]})"), HasSubstr("write a record in braces"));
  EXPECT_THAT(refusal(invoice(R"("lines":{})")), HasSubstr("write a list in brackets"));
  EXPECT_THAT(refusal(invoice(R"("lines":3)")), HasSubstr("write a list in brackets"));
  EXPECT_THAT(refusal(invoice(R"("number":{})")), HasSubstr("write a single value"));
}

TEST(JsonRefusal, ItemsOfListsAreCounted) {
  EXPECT_THAT(refusal(invoice(R"("lines":[{},{"quantityMilli":"x"}])")),
              HasSubstr("invoice.lines[1].quantity_milli: "));
  EXPECT_THAT(refusal(invoice(R"("lines":[{},7])")), HasSubstr("invoice.lines[1]: 7"));
  EXPECT_THAT(refusal(invoice(R"("lines":[null])")), HasSubstr("invoice.lines[0]: null"));
  EXPECT_THAT(refusal(invoice(R"("lines":[[]])")), HasSubstr("invoice.lines[0]: a list"));
  EXPECT_THAT(refusal(R"({"customer":{"needs":["a",null]}})"),
              HasSubstr("customer.needs[1]: null"));
  EXPECT_THAT(refusal(R"({"customer":{"needs":[{}]}})"), HasSubstr("customer.needs[0]: a record"));
}

TEST(JsonRefusal, AFieldIsGivenOnce) {
  EXPECT_EQ(refusal(R"({"factId":"a","factId":"b"})"), ": field \"factId\" is given twice");
  EXPECT_EQ(refusal(R"({"factId":"a","fact_id":"a"})"), ": field \"fact_id\" is given twice");
}

TEST(JsonRefusal, AFactHasOneBody) {
  EXPECT_EQ(refusal(R"({"invoice":{},"payment":{}})"),
            "payment: a second body; invoice came before, and a record has one");
}

TEST(JsonRefusal, MoneyHasACurrency) {
  EXPECT_THAT(refusal(invoice(R"("amount":{"minor":"5"})")),
              HasSubstr("invoice.amount: an amount of 5 minor units without a currency"));
  EXPECT_THAT(refusal(invoice(R"("amount":{"minor":"5","currency":"kr"})")),
              HasSubstr("invoice.amount: \"kr\" is no currency"));
}

TEST(JsonRefusal, TextsHoldNoNulAndAreNotTooLong) {
  EXPECT_THAT(refusal(invoice(R"("note":"a\u0000b")")), HasSubstr("invoice.note: "));
  EXPECT_THAT(refusal(invoice("\"note\":\"" + std::string(65'537, 'x') + "\"")),
              HasSubstr("65537 bytes; at most 65536"));
}

TEST(JsonRefusal, WhatIsNoJsonIsPlaced) {
  for (const std::string& text :
       {std::string(), std::string("{"), std::string("{\"factId\":}"), std::string("{} {}"),
        std::string("{'factId':1}"), std::string("{\"factId\":\"\xff\"}"), std::string("{,}"),
        std::string("{\"factId\":\"a\",}"), std::string("\xef\xbb")}) {
    EXPECT_THAT(refusal(text), HasSubstr("this is not JSON: ")) << text;
  }
  EXPECT_THAT(refusal("{\n\"factId\":}"), HasSubstr("line 2, column 10"));
}

TEST(JsonRefusal, ARecordIsAnObject) {
  for (const char* text : {"3", "\"x\"", "null", "true", "[]", "[{}]"}) {
    EXPECT_THAT(refusal(text), HasSubstr("braces")) << text;
  }
}

TEST(JsonRefusal, NestingIsBoundedByTheRecords) {
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "[";
  EXPECT_NE(refusal(deep), "");
  std::string braces;
  for (int i = 0; i < 100'000; ++i) braces += "{\"invoice\":";
  EXPECT_THAT(refusal(braces), HasSubstr("invoice: unknown field"));
}

}  // namespace
}  // namespace lofte::journal
