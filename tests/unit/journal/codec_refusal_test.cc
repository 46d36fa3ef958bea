// What the codec refuses, and how it says so.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>
#include <optional>
#include <string>

#include "base/date.h"
#include "base/error.h"
#include "base/money.h"
#include "base/text.h"
#include "journal/codec.h"
#include "unit/journal/record_filler.h"

namespace lofte::journal {
namespace {

using base::Error;
using testing::HasSubstr;

// What `call` throws; nothing where it does not.
std::optional<Error> thrown(const std::function<void()>& call) {
  try {
    call();
  } catch (const Error& error) {
    return error;
  }
  return std::nullopt;
}

MATCHER_P3(Refuses, status, where, message, "") {
  if (!arg) {
    *result_listener << "nothing was refused";
    return false;
  }
  *result_listener << "status " << arg->status() << " at \"" << arg->where()
                   << "\": " << arg->message();
  return arg->status() == status && arg->where() == where &&
         arg->message().find(message) != std::string::npos;
}

template <class Struct>
std::optional<Error> decoding(const std::string& bytes) {
  base::Arena arena;
  return thrown([&] { decoded<Struct>(bytes, arena); });
}

template <class Struct>
std::optional<Error> encoding(const Struct& record) {
  return thrown([&] { encoded(record); });
}

lofte_invoice invoice() {
  lofte_invoice made{};
  made.struct_size = sizeof made;
  made.customer_id = base::borrow("K1");
  return made;
}

lofte_fact fact_of(const lofte_invoice& body) {
  lofte_fact fact{};
  fact.struct_size = sizeof fact;
  fact.kind = LOFTE_FACT_INVOICE;
  fact.body.invoice = &body;
  return fact;
}

// A field with a length: for numbers below 16 and contents below 128 bytes.
std::string field(int number, const std::string& content) {
  return std::string(1, static_cast<char>(number << 3 | 2)) + static_cast<char>(content.size()) +
         content;
}

TEST(Decoding, RefusesUnknownFieldsForTheyWouldBeLost) {
  EXPECT_THAT(decoding<lofte_bank_data_complete>("\x3a\x01X"),
              Refuses(LOFTE_REFUSED, "", "field 7 of BankDataComplete is not known"));
  EXPECT_THAT(decoding<lofte_invoice>(field(6, "\x18\x01")),
              Refuses(LOFTE_REFUSED, "amount", "field 3 of Money is not known"));
  EXPECT_THAT(decoding<lofte_invoice>(field(9, "\x28\x01")),
              Refuses(LOFTE_REFUSED, "lines[0]", "field 5 of InvoiceLine"));
}

TEST(Decoding, RefusesBytesThatAreNoProtobuf) {
  for (const std::string& bytes :
       {std::string("\x0a"),
        std::string("\x0a\x05"
                    "abc"),
        std::string("\x00\x01", 2), std::string("\x0b"), std::string("\x0f"),
        std::string(11, '\x80'), std::string("\x18\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01")}) {
    const auto error = decoding<lofte_invoice>(bytes);
    ASSERT_TRUE(error);
    EXPECT_EQ(error->status(), LOFTE_CORRUPT) << error->message();
  }
}

TEST(Decoding, RefusesWireTypesTheFieldDoesNotHave) {
  EXPECT_THAT(decoding<lofte_invoice>("\x08\x01"),
              Refuses(LOFTE_CORRUPT, "customer_id", "wire type 0"));
  EXPECT_THAT(decoding<lofte_invoice>("\x1a\x01X"),
              Refuses(LOFTE_CORRUPT, "status", "wire type 2"));
  EXPECT_THAT(decoding<lofte_invoice>(field(6, "\x0a\x01X")),
              Refuses(LOFTE_CORRUPT, "amount", "wire type 2"));
}

TEST(Decoding, RefusesPackedNumbersCutShort) {
  EXPECT_THAT(decoding<lofte_customer>(field(7, "\x01\x80")),
              Refuses(LOFTE_CORRUPT, "service_forms[0]", "no Customer"));
}

TEST(Decoding, RefusesTextsThatAreNoText) {
  EXPECT_THAT(decoding<lofte_invoice>(field(1, "\xe5")),
              Refuses(LOFTE_REFUSED, "customer_id", "UTF-8"));
  EXPECT_THAT(decoding<lofte_invoice>(field(1, std::string("a\0b", 3))),
              Refuses(LOFTE_REFUSED, "customer_id", "NUL"));
}

TEST(Decoding, RefusesTextsBeyondTheLimitWithBothSizes) {
  lofte_invoice made = invoice();
  const std::string longest(65'536, 'x');
  made.note = base::borrow(longest);
  std::string bytes = encoded(made);
  EXPECT_FALSE(decoding<lofte_invoice>(bytes));

  // One byte more: 0x010001 in a varint of three bytes.
  bytes = "\x7a\x81\x80\x04" + longest + "x";
  for (const Trust trust : {Trust::kNone, Trust::kOwnStore}) {
    base::Arena arena;
    EXPECT_THAT(thrown([&] { decoded<lofte_invoice>(bytes, arena, trust); }),
                Refuses(LOFTE_REFUSED, "note", "65537 bytes; at most 65536"));
  }
}

TEST(Decoding, RefusesDatesThatDoNotExist) {
  EXPECT_THAT(decoding<lofte_invoice>(field(4, "2026-02-30")),
              Refuses(LOFTE_REFUSED, "issue_date", "2026-02-30"));
  EXPECT_THAT(decoding<lofte_invoice>(field(4, "1970-01-01")),
              Refuses(LOFTE_REFUSED, "issue_date", "leave the field out"));
  EXPECT_FALSE(decoding<lofte_invoice>(field(4, "")));
}

TEST(Decoding, RefusesCurrenciesThatAreNotThreeCapitals) {
  for (const char* code : {"nok", "NO", "NOKK", "N1K"}) {
    EXPECT_THAT(decoding<lofte_invoice>(field(6, "\x08\x02" + field(2, code))),
                Refuses(LOFTE_REFUSED, "amount", code));
  }
}

TEST(Decoding, RefusesAmountsWithoutACurrency) {
  EXPECT_THAT(decoding<lofte_invoice>(field(6, "\x08\x02")),
              Refuses(LOFTE_REFUSED, "amount", "without a currency"));
  EXPECT_THAT(decoding<lofte_advice>(std::string("\x72\x02\x08\x02")),
              Refuses(LOFTE_REFUSED, "amounts[0]", "without a currency"));
  EXPECT_FALSE(decoding<lofte_invoice>(field(6, "")));
}

TEST(Decoding, RefusesNumbersThatDoNotFitTheStruct) {
  EXPECT_THAT(decoding<lofte_invoice>("\x18\x80\x80\x80\x80\x08"),
              Refuses(LOFTE_REFUSED, "status", "2147483648 does not fit 32 bits"));
}

TEST(Decoding, NamesTheWholePath) {
  base::Arena arena;
  const std::string line = field(4, "\x08\x02");
  const std::string body = field(9, "") + field(9, line);
  const std::string bytes = "\x62" + std::string(1, static_cast<char>(body.size())) + body;
  EXPECT_THAT(decoding<lofte_fact>(bytes),
              Refuses(LOFTE_REFUSED, "invoice.lines[1].amount", "without a currency"));
}

// Alternating lists must not make the arena grow with the square of the bytes.
TEST(Decoding, AlternatingListsCostNoMoreThanTheirItems) {
  std::string bytes;
  for (int i = 0; i < 5'000; ++i)
    bytes +=
        "\x4a\x01"
        "a\x52\x01"
        "b";
  base::Arena arena;
  const auto* const read = decoded<lofte_customer>(bytes, arena);
  EXPECT_EQ(read->needs.count, 5'000u);
  EXPECT_EQ(read->interests.count, 5'000u);
  EXPECT_LT(arena.bytes_held(), std::size_t{1} << 20);
}

TEST(Decoding, AnyBeginningOfARecordIsReadOrRefusedCleanly) {
  for (const MessageLayout* layout : all_layouts()) {
    base::Arena arena;
    std::string whole;
    encode(*layout, RecordFiller(2, arena, 60).record(*layout), whole);
    if (whole.size() > 400) whole.resize(400);
    for (std::size_t size = 0; size < whole.size(); ++size) {
      const std::string bytes = whole.substr(0, size);
      const auto error = thrown([&] { decode(*layout, bytes, arena); });
      if (error) {
        EXPECT_TRUE(error->status() == LOFTE_CORRUPT || error->status() == LOFTE_REFUSED);
      }
    }
  }
}

TEST(Encoding, RefusesWhatWouldNotDecode) {
  lofte_invoice made = invoice();
  made.note = base::borrow("\xff");
  EXPECT_THAT(encoding(fact_of(made)), Refuses(LOFTE_REFUSED, "invoice.note", "UTF-8"));

  made = invoice();
  const std::string too_long(65'537, 'x');
  made.note = base::borrow(too_long);
  EXPECT_THAT(encoding(made), Refuses(LOFTE_REFUSED, "note", "65537 bytes; at most 65536"));

  made = invoice();
  made.due_date = 20'260'131;
  EXPECT_THAT(encoding(made), Refuses(LOFTE_REFUSED, "due_date", "out of range"));

  made = invoice();
  made.amount.minor = 5;
  EXPECT_THAT(encoding(made), Refuses(LOFTE_REFUSED, "amount", "5 minor units without a currency"));

  made = invoice();
  std::memcpy(made.amount.currency, "kroner!!", 8);
  EXPECT_THAT(encoding(made), Refuses(LOFTE_REFUSED, "amount", "three capitals"));
}

TEST(Encoding, LeavesTheOutputAsItWasWhenItRefuses) {
  lofte_invoice made = invoice();
  made.due_date = 20'260'131;
  std::string out = "before";
  EXPECT_THROW(encode(layouts::kInvoice, &made, out), Error);
  EXPECT_EQ(out, "before");
}

TEST(Encoding, RefusesStructsWithoutTheirSize) {
  lofte_invoice made = invoice();
  made.struct_size = 0;
  EXPECT_THAT(encoding(made), Refuses(LOFTE_INVALID_ARGUMENT, "", "struct_size of Invoice is 0"));
  EXPECT_THAT(encoding(fact_of(made)),
              Refuses(LOFTE_INVALID_ARGUMENT, "invoice", "struct_size of Invoice is 0"));
  EXPECT_THAT(thrown([] { equal(layouts::kInvoice, nullptr, nullptr); }),
              Refuses(LOFTE_INVALID_ARGUMENT, "", "NULL where a Invoice is needed"));
}

TEST(Encoding, RefusesKindsAndBodiesThatDoNotGoTogether) {
  const lofte_invoice made = invoice();
  lofte_fact fact = fact_of(made);
  fact.kind = 99;
  EXPECT_THAT(encoding(fact), Refuses(LOFTE_UNSUPPORTED, "kind", "no kind 99 of Fact"));
  fact.kind = 1;  // fact_id: a field, but no kind
  EXPECT_THAT(encoding(fact), Refuses(LOFTE_UNSUPPORTED, "kind", "no kind 1 of Fact"));
  fact.kind = -12;
  EXPECT_THAT(encoding(fact), Refuses(LOFTE_UNSUPPORTED, "kind", "no kind -12 of Fact"));
  fact.kind = LOFTE_FACT_INVOICE;
  fact.body.any = nullptr;
  EXPECT_THAT(encoding(fact), Refuses(LOFTE_INVALID_ARGUMENT, "invoice", "there is no invoice"));
}

TEST(Encoding, RefusesListsWithoutItemsOrStride) {
  lofte_invoice made = invoice();
  made.lines = {nullptr, 2, sizeof(lofte_invoice_line)};
  EXPECT_THAT(encoding(made), Refuses(LOFTE_INVALID_ARGUMENT, "lines", "items are NULL"));
  const lofte_invoice_line lines[2] = {};
  made.lines = {lines, 2, 0};
  EXPECT_THAT(encoding(made), Refuses(LOFTE_INVALID_ARGUMENT, "lines", "0 bytes apart"));
  made.lines = {lines, 2, sizeof lines[0]};
  EXPECT_THAT(encoding(made),
              Refuses(LOFTE_INVALID_ARGUMENT, "lines[0]", "struct_size of InvoiceLine is 0"));
  base::Arena arena;
  EXPECT_THAT(thrown([&] { copied(made, arena); }),
              Refuses(LOFTE_INVALID_ARGUMENT, "lines[0]", "struct_size of InvoiceLine is 0"));
}

}  // namespace
}  // namespace lofte::journal
