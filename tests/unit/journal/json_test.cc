#include "journal/json.h"

#include <gtest/gtest.h>

#include <string>

#include "base/date.h"
#include "base/money.h"
#include "base/text.h"
#include "journal/codec.h"
#include "unit/journal/record_filler.h"

namespace lofte::journal {
namespace {

TEST(Json, EveryFieldOfEveryRecordReadsBack) {
  for (const MessageLayout* layout : all_layouts()) {
    SCOPED_TRACE(layout->name);
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
      base::Arena arena;
      const void* const record = RecordFiller(seed, arena).record(*layout);
      std::string json;
      to_json(*layout, record, json);
      EXPECT_TRUE(equal(*layout, record, from_json(*layout, json, arena))) << json;
    }
  }
}

TEST(Json, IsOneLineInProtobufsMapping) {
  lofte_invoice invoice{};
  invoice.struct_size = sizeof invoice;
  invoice.customer_id = base::borrow("K\"1\"\n");
  invoice.status = LOFTE_INVOICE_ISSUED;
  invoice.issue_date = base::parse_date("2026-01-05");
  invoice.amount = base::make_money(120'000, "NOK");
  invoice.direct_debit = 1;
  lofte_fact fact{};
  fact.struct_size = sizeof fact;
  fact.record_id = base::borrow("F1");
  fact.kind = LOFTE_FACT_INVOICE;
  fact.body.invoice = &invoice;
  EXPECT_EQ(json_of(fact),
            R"({"recordId":"F1","invoice":{"customerId":"K\"1\"\n","status":"ISSUED",)"
            R"("issueDate":"2026-01-05","amount":{"minor":"120000","currency":"NOK"},)"
            R"("directDebit":true}})");
}

TEST(Json, AnEmptyRecordIsTwoBraces) {
  lofte_fact fact{};
  fact.struct_size = sizeof fact;
  EXPECT_EQ(json_of(fact), "{}");
}

TEST(Json, AnOptionalZeroIsWritten) {
  lofte_survey_answered answer{};
  answer.struct_size = sizeof answer;
  answer.present = LOFTE_SURVEY_ANSWERED_HAS_NPS;
  EXPECT_EQ(json_of(answer), R"({"nps":0})");
}

TEST(Json, UnknownEnumerationValuesAreNumbers) {
  base::Arena arena;
  lofte_invoice invoice{};
  invoice.struct_size = sizeof invoice;
  invoice.status = 77;
  EXPECT_EQ(json_of(invoice), R"({"status":77})");
  EXPECT_EQ(parsed_json<lofte_invoice>(R"({"status":77})", arena)->status, 77);
}

TEST(Json, EitherSpellingOfANameIsRead) {
  base::Arena arena;
  const auto* const fact = parsed_json<lofte_fact>(
      R"({"record_id":"F1","credit_note":{"customerId":"K1","issue_date":"2026-01-05"}})", arena);
  ASSERT_EQ(fact->kind, LOFTE_FACT_CREDIT_NOTE);
  EXPECT_EQ(base::view(fact->record_id), "F1");
  EXPECT_EQ(base::view(fact->body.credit_note->customer_id), "K1");
  EXPECT_EQ(fact->body.credit_note->issue_date, base::parse_date("2026-01-05"));
}

TEST(Json, WholeNumbersMayBeNumbersOrTexts) {
  base::Arena arena;
  for (const char* minor : {"120000", "\"120000\"", "1.2e5", "120000.0", "1200000E-1"}) {
    const std::string json =
        R"({"amount":{"minor":)" + std::string(minor) + R"(,"currency":"NOK"}})";
    EXPECT_EQ(parsed_json<lofte_invoice>(json, arena)->amount.minor, 120'000) << minor;
  }
}

TEST(Json, SixtyFourBitsStayExact) {
  base::Arena arena;
  for (const char* minor : {"9223372036854775807", "-9223372036854775808", "9007199254740993"}) {
    for (const bool quoted : {false, true}) {
      const std::string value = quoted ? "\"" + std::string(minor) + "\"" : minor;
      const std::string json = R"({"amount":{"minor":)" + value + R"(,"currency":"NOK"}})";
      EXPECT_EQ(std::to_string(parsed_json<lofte_invoice>(json, arena)->amount.minor), minor);
    }
  }
}

TEST(Json, NullIsAsIfLeftOut) {
  base::Arena arena;
  const auto* const fact = parsed_json<lofte_fact>(
      R"({"factId":null,"invoice":null,"delivery":{"product":null}})", arena);
  EXPECT_EQ(fact->kind, LOFTE_FACT_DELIVERY);
  const auto* const answer = parsed_json<lofte_survey_answered>(R"({"csat":null})", arena);
  EXPECT_EQ(answer->present, 0u);
  EXPECT_EQ(parsed_json<lofte_invoice>(R"({"lines":null})", arena)->lines.count, 0u);
}

TEST(Json, EmptyTextsOfDatesAreAbsent) {
  base::Arena arena;
  EXPECT_EQ(parsed_json<lofte_invoice>(R"({"dueDate":""})", arena)->due_date, 0);
}

TEST(Json, EscapesAreRead) {
  base::Arena arena;
  const auto* const invoice =
      parsed_json<lofte_invoice>(R"({"note":"\u00c5se \ud83d\ude00 \"\\\/\n"})", arena);
  EXPECT_EQ(base::view(invoice->note), "Åse \U0001F600 \"\\/\n");
}

TEST(Json, TextsLiveInTheArena) {
  base::Arena arena;
  const lofte_invoice* invoice = nullptr;
  {
    const std::string json = R"({"note":"short lived"})";
    invoice = parsed_json<lofte_invoice>(json, arena);
  }
  EXPECT_EQ(base::view(invoice->note), "short lived");
}

TEST(Json, WritingAppends) {
  lofte_fact fact{};
  fact.struct_size = sizeof fact;
  std::string out = "before";
  to_json(layouts::kFact, &fact, out);
  EXPECT_EQ(out, "before{}");
}

}  // namespace
}  // namespace lofte::journal
