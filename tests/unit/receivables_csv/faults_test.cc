// What a damaged or foreign file ends in: a clear error at a line, in bounded memory.
#include <gtest/gtest.h>

#include "receivables_csv.h"

namespace lofte::receivables_csv {
namespace {

using lofte::testing::Outcome;
using lofte::testing::peak_kib;
using lofte::testing::Reading;
using ::testing::HasSubstr;

const std::string kGood = "1,F1,2026-01-05,2026-01-19,100,NOK,\n";

void expect_refused(const Outcome& outcome, const std::string& where, const std::string& message) {
  EXPECT_EQ(outcome.status, LOFTE_REFUSED);
  EXPECT_EQ(outcome.where, where);
  EXPECT_THAT(outcome.message, HasSubstr(message));
}

TEST(Fault, NamesLineAndColumn) {
  const auto outcome = read(kGood + "1,F2,2026-01-05,2026-02-30,100,NOK,\n");
  expect_refused(outcome, "line 3, column due_date", "\"2026-02-30\" is no day of the calendar");
  EXPECT_EQ(outcome.line, 3u);
}

TEST(Fault, NamesTheLineAfterQuotedOnes) {
  const std::string header = "customer_id,customer_name,invoice_id,issue_date,amount,currency\n";
  const auto outcome =
      Reading::bytes(header + "1,\"two\nlines\",F1,2026-01-05,5,NOK\n2,x,F2,2026-01-05,five,NOK\n")
          .run();
  expect_refused(outcome, "line 4, column amount", "\"five\" is no amount");
}

TEST(Fault, NamesTheColumnAsTheFileDoes) {
  const auto outcome =
      Reading::bytes("Kunde,Faktura,Dato,Sum\n1,F1,2026-01-05,x\n")
          .option("map", "customer_id=Kunde,invoice_id=Faktura,issue_date=Dato,amount=Sum")
          .option("currency", "NOK")
          .run();
  expect_refused(outcome, "line 2, column Sum", "\"x\" is no amount");
}

TEST(EmptyFields, AreRefusedWhereOneIsNeeded) {
  expect_refused(read(",F1,2026-01-05,,5,NOK,\n"), "line 2, column customer_id", "it is empty");
  expect_refused(read("1,,2026-01-05,,5,NOK,\n"), "line 2, column invoice_id", "it is empty");
  expect_refused(read("1,F1,,,5,NOK,\n"), "line 2, column issue_date", "it is empty");
  expect_refused(read("1,F1,2026-01-05,,,NOK,\n"), "line 2, column amount", "it is empty");
}

TEST(FieldCount, IsTheHeaders) {
  expect_refused(read("1,F1,2026-01-05\n"), "line 2", "it has 3 fields, the header 7");
  expect_refused(read("1,F1,2026-01-05,,5,NOK,,more\n"), "line 2", "it has 8 fields, the header 7");
  EXPECT_EQ(read("1,F1,2026-01-05,,5,NOK,,,\n").status, LOFTE_OK);
}

TEST(UnknownCurrency, IsRefused) {
  expect_refused(read("1,F1,2026-01-05,,5,kroner,\n"), "line 2, column currency", "no currency");
}

TEST(AmountBeyondInt64, IsRefused) {
  expect_refused(read("1,F1,2026-01-05,,99999999999999999999,NOK,\n"), "line 2, column amount",
                 "64 bits");
}

TEST(WrongEncoding, NamesByteLineAndRemedy) {
  const auto outcome = read(kGood + kGood.substr(0, 2) + "\xC5,2026-01-05,,5,NOK,\n");
  expect_refused(outcome, "line 3", "the byte 0xC5 is not UTF-8");
  EXPECT_THAT(outcome.message, HasSubstr("encoding=cp1252"));
}

TEST(CutCharacter, AtTheEndIsRefused) {
  expect_refused(read("1,F\xC3"), "line 2", "0xC3");
}

TEST(Utf16, IsRefusedWithAdvice) {
  const auto outcome = Reading::bytes(std::string("\xFF\xFE"
                                                  "c\0u\0s\0",
                                                  8))
                           .run();
  expect_refused(outcome, "line 1", "save it as \"CSV UTF-8\"");
  // Without its mark it shows by its zero bytes.
  expect_refused(Reading::bytes(std::string("c\0u\0s\0", 6)).run(), "line 1", "UTF-16");
}

TEST(EmptyFile, IsRefused) {
  expect_refused(Reading::bytes("").run(), "line 1", "the file is empty");
  expect_refused(Reading::bytes("\xEF\xBB\xBF\r\n\r\n").run(), "line 1", "the file is empty");
}

TEST(HeaderAlone, IsAFileWithoutInvoices) {
  const auto outcome = Reading::bytes(kHeader).run();
  EXPECT_EQ(outcome.status, LOFTE_OK);
  EXPECT_TRUE(outcome.facts.empty());
}

TEST(OneLineOfAGigabyte, EndsSoonAndInBoundedMemory) {
  for (const char letter : {'x', ',', '"'}) {
    std::uint64_t given = 0;
    const auto before = peak_kib();
    const auto outcome = Reading::stream([&given, letter](char* into, std::size_t room) {
                           if (given > (std::uint64_t{1} << 30)) return std::size_t{0};
                           std::fill_n(into, room, letter);
                           given += room;
                           return room;
                         }).run();
    EXPECT_EQ(outcome.status, LOFTE_LIMIT) << letter << ": " << outcome.message;
    EXPECT_EQ(outcome.line, 1u);
    EXPECT_LT(given, std::uint64_t{8} << 20);
    EXPECT_LT(peak_kib() - before, 50 * 1024);
  }
}

TEST(Options, ThatMakeNoSenseAreRefused) {
  const std::string text = kHeader + kGood;
  const auto status = [&](const std::string& name, const std::string& value) {
    return Reading::bytes(text).option(name, value).run().status;
  };
  EXPECT_EQ(status("delimiter", "#"), LOFTE_INVALID_ARGUMENT);
  EXPECT_EQ(status("decimal", ";"), LOFTE_INVALID_ARGUMENT);
  EXPECT_EQ(status("encoding", "utf-32"), LOFTE_INVALID_ARGUMENT);
  EXPECT_EQ(status("date_format", "ISO"), LOFTE_INVALID_ARGUMENT);
  EXPECT_EQ(status("map", "x=y"), LOFTE_INVALID_ARGUMENT);
  EXPECT_EQ(status("delimiter", "comma"), LOFTE_OK);
}

TEST(FactRefusedByTheRuntime, IsPlacedOnItsLine) {
  const auto outcome = Reading::bytes(kHeader + kGood).refuse("F1").run();
  EXPECT_EQ(outcome.status, LOFTE_REFUSED);
  EXPECT_EQ(outcome.where, "line 2: body");
  EXPECT_EQ(outcome.line, 2u);
}

TEST(Cancelling, StopsTheReader) {
  std::string text = kHeader;
  for (int i = 0; text.size() < (3u << 20); ++i) {
    text += "1,F" + std::to_string(i) + ",2026-01-05,,5,NOK,\n";
  }
  EXPECT_EQ(Reading::bytes(text).cancel_after(1).run().status, LOFTE_CANCELLED);
}

}  // namespace
}  // namespace lofte::receivables_csv
