// What a damaged, forged or foreign file ends in: a clear error at a place, in bounded memory.
#include <gtest/gtest.h>

#include <fstream>

#include "books.h"
#include "support/reading.h"

namespace lofte::gnucash::testing {
namespace {

using lofte::testing::Outcome;
using lofte::testing::peak_kib;
using lofte::testing::Reading;
using ::testing::HasSubstr;

Story small() {
  Story story;
  story.customer("1").invoice("F1", "1", 100'00, "2026-01-05");
  story.books("p1", "2026-01-20", {{"lot-F1", -60'00}});
  return story;
}

Outcome read_changed(const std::string& from, const std::string& to) {
  auto story = small();
  std::string xml = to_xml(story.book());
  const auto at = xml.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  xml.replace(at, from.size(), to);
  return Reading::bytes(xml).run();
}

// `head`, then `piece` again and again until `limit` bytes; *given says how many were asked for.
Reading endless(std::string head, std::string piece, std::uint64_t limit, std::uint64_t* given) {
  return Reading::stream(
      [=, text = head, at = std::size_t{0}](char* into, std::size_t room) mutable {
        if (*given >= limit) return std::size_t{0};
        if (at == text.size()) text = piece, at = 0;
        const auto count = text.copy(into, room, at);
        at += count;
        *given += count;
        return count;
      });
}

TEST(TruncatedXml, IsSaidToBeCutShortWithItsLine) {
  auto story = small();
  const std::string xml = to_xml(story.book());
  for (const double part : {0.3, 0.6, 0.95}) {
    const auto kept = static_cast<std::size_t>(static_cast<double>(xml.size()) * part);
    const auto outcome = Reading::bytes(xml.substr(0, kept)).run();
    EXPECT_EQ(outcome.status, LOFTE_CORRUPT);
    EXPECT_THAT(outcome.where, HasSubstr("XML, line "));
    EXPECT_THAT(outcome.message, HasSubstr("damaged or cut short"));
    EXPECT_NE(outcome.line, LOFTE_NO_INDEX);
    EXPECT_TRUE(outcome.facts.empty());
  }
}

TEST(TruncatedGzip, IsSaidToBeCutShort) {
  auto story = small();
  const std::string packed = gzip(to_xml(story.book()));
  const auto outcome = Reading::bytes(packed.substr(0, packed.size() / 2)).run();
  EXPECT_EQ(outcome.status, LOFTE_CORRUPT);
  EXPECT_THAT(outcome.message, HasSubstr("cut short"));
}

TEST(TruncatedSqlite, IsSaidToBeDamaged) {
  auto story = small();
  for (int i = 0; i < 500; ++i) story.customer(concat("extra ", i));
  const TemporaryPath database("truncated.gnucash");
  write_sqlite(story.book(), database.path());
  std::filesystem::resize_file(database.path(), std::filesystem::file_size(database.path()) / 2);
  const auto outcome = Reading::file(database.path()).run();
  EXPECT_EQ(outcome.status, LOFTE_CORRUPT) << outcome.where << ": " << outcome.message;
  EXPECT_TRUE(outcome.facts.empty());
}

TEST(EmptyFile, IsRefused) {
  const auto outcome = Reading::bytes("").run();
  EXPECT_EQ(outcome.status, LOFTE_REFUSED);
  EXPECT_EQ(outcome.message, "the file is empty");
}

TEST(ForeignXml, IsRefusedByItsRoot) {
  const auto outcome = Reading::bytes("<gnc><ledger-data/></gnc>").run();
  EXPECT_EQ(outcome.status, LOFTE_REFUSED);
  EXPECT_EQ(outcome.where, "element gnc, line 1");
}

TEST(ForeignSqlite, IsRefusedByItsTables) {
  const TemporaryPath database("foreign.gnucash");
  auto story = small();
  write_sqlite(story.book(), database.path());
  // A database of another program that happens to have one table of the same name.
  ASSERT_EQ(std::system(concat("sqlite3 ", database.path().string(), " 'DROP TABLE lots'").c_str()),
            0);
  const auto outcome = Reading::file(database.path()).run();
  EXPECT_EQ(outcome.status, LOFTE_REFUSED);
  EXPECT_THAT(outcome.message, HasSubstr("no table lots"));
}

TEST(WrongEncoding, IsRefusedWithItsLine) {
  const auto outcome = read_changed("Kunde 1", "\xC5se");
  EXPECT_EQ(outcome.status, LOFTE_CORRUPT);
  EXPECT_NE(outcome.line, LOFTE_NO_INDEX);
}

TEST(ZeroBytes, AreRefused) {
  EXPECT_EQ(read_changed("Kunde 1", std::string("K\0", 2)).status, LOFTE_CORRUPT);
}

TEST(AbsurdDate, NamesTransactionAndLine) {
  const auto outcome = read_changed("2026-01-20 10:59:00 +0000", "0001-13-77 00:00:00 +0000");
  EXPECT_EQ(outcome.status, LOFTE_REFUSED);
  EXPECT_THAT(outcome.where, HasSubstr("transaction p1, date-posted, line "));
  EXPECT_THAT(outcome.message, HasSubstr("\"0001-13-77 00:00:00 +0000\" is no date"));
}

TEST(AmountBeyondInt64, NamesTheSplit) {
  const auto outcome =
      read_changed("<split:quantity>-6000/100", "<split:quantity>-99999999999999999999/100");
  EXPECT_EQ(outcome.status, LOFTE_REFUSED);
  EXPECT_THAT(outcome.where, HasSubstr("split s-p1-0, quantity"));
}

TEST(AmountWithHalfACent, NamesTheSplit) {
  const auto outcome = read_changed("<split:quantity>-6000/100", "<split:quantity>-60001/1000");
  EXPECT_EQ(outcome.status, LOFTE_REFUSED);
  EXPECT_THAT(outcome.where, HasSubstr("split s-p1-0"));
  EXPECT_THAT(outcome.message, HasSubstr("no whole number of minor units"));
}

TEST(MissingLot, IsNamed) {
  auto story = small();
  story.books("p2", "2026-01-21", {{"gone", -10'00}});
  const auto outcome = Reading::bytes(to_xml(story.book())).run();
  EXPECT_EQ(outcome.status, LOFTE_REFUSED);
  EXPECT_THAT(outcome.where, HasSubstr("transaction p2, split s-p2-0, line "));
  EXPECT_THAT(outcome.message, HasSubstr("its lot gone is not in the book"));
}

TEST(MissingPosting, NamesTheInvoice) {
  const auto outcome = read_changed("<invoice:posttxn>post-F1", "<invoice:posttxn>gone");
  EXPECT_EQ(outcome.status, LOFTE_REFUSED);
  EXPECT_THAT(outcome.where, HasSubstr("invoice F1, line "));
}

TEST(MissingCustomer, NamesTheInvoice) {
  const auto outcome = read_changed("<owner:id>c-1", "<owner:id>gone");
  EXPECT_EQ(outcome.status, LOFTE_REFUSED);
  EXPECT_THAT(outcome.message, HasSubstr("customer gone is not in the book"));
}

TEST(GuidUsedTwice, IsNamed) {
  auto story = small();
  std::string xml = to_xml(story.book());
  const auto from = xml.find("<gnc:GncCustomer>");
  const auto end = xml.find("</gnc:GncCustomer>") + 18;
  xml.insert(end, xml.substr(from, end - from));
  const auto outcome = Reading::bytes(xml).run();
  EXPECT_EQ(outcome.status, LOFTE_REFUSED);
  EXPECT_THAT(outcome.where, HasSubstr("customer c-1, line "));
}

TEST(EntityBomb, IsRefused) {
  std::string xml = "<?xml version=\"1.0\"?><!DOCTYPE gnc-v2 [<!ENTITY a \"aaaaaaaaaa\">";
  for (char name = 'b'; name < 'l'; ++name) {
    xml += concat("<!ENTITY ", std::string(1, name), " \"");
    for (int i = 0; i < 10; ++i)
      xml += concat("&", std::string(1, static_cast<char>(name - 1)), ";");
    xml += "\">";
  }
  const auto outcome = Reading::bytes(xml + "]><gnc-v2>&k;</gnc-v2>").run();
  EXPECT_NE(outcome.status, LOFTE_OK);
  EXPECT_TRUE(outcome.facts.empty());
}

TEST(FilesNamedInTheXml, AreNeverOpened) {
  const auto outcome =
      Reading::bytes(
          "<?xml version=\"1.0\"?><!DOCTYPE gnc-v2 [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
          "<gnc-v2>&x;</gnc-v2>")
          .run();
  EXPECT_EQ(outcome.status, LOFTE_REFUSED);
  EXPECT_THAT(outcome.message, HasSubstr("entities"));
}

TEST(EndlessPrologue, EndsSoon) {
  std::uint64_t given = 0;
  const auto outcome =
      endless("<!-- ", std::string(4096, ' '), std::uint64_t{1} << 30, &given).run();
  EXPECT_EQ(outcome.status, LOFTE_REFUSED);
  EXPECT_LT(given, std::uint64_t{2} << 20);
}

TEST(OneLineOfAGigabyte, EndsInBoundedMemory) {
  std::uint64_t given = 0;
  const auto before = peak_kib();
  const auto outcome = endless("<gnc-v2><gnc:GncCustomer><cust:name>", std::string(4096, 'x'),
                               std::uint64_t{1} << 30, &given)
                           .run();
  EXPECT_NE(outcome.status, LOFTE_OK);
  EXPECT_THAT(outcome.where, HasSubstr("line 1"));
  EXPECT_TRUE(outcome.facts.empty());
  EXPECT_LT(peak_kib() - before, 200 * 1024);
}

TEST(RecordWithoutEnd, EndsInBoundedMemory) {
  std::uint64_t given = 0;
  const auto before = peak_kib();
  const auto outcome =
      endless("<gnc-v2><gnc:transaction><trn:splits>",
              "<trn:split><split:id>x</split:id></trn:split>\n", std::uint64_t{1} << 30, &given)
          .run();
  EXPECT_EQ(outcome.status, LOFTE_LIMIT);
  EXPECT_THAT(outcome.where, HasSubstr("element gnc:transaction"));
  EXPECT_LT(peak_kib() - before, 200 * 1024);
}

TEST(GzipBomb, EndsInBoundedMemory) {
  // Forty packed members of a MiB each, one after another.
  std::string lines;
  while (lines.size() < (std::size_t{1} << 20)) lines += "<gnc:count-data>1</gnc:count-data>\n";
  const std::string member = gzip(lines);
  std::string packed = gzip("<?xml version=\"1.0\"?>\n<gnc-v2>\n");
  for (int i = 0; i < 40; ++i) packed += member;
  const auto before = peak_kib();
  const auto outcome = Reading::bytes(packed).run();
  EXPECT_EQ(outcome.status, LOFTE_LIMIT);
  EXPECT_THAT(outcome.message, HasSubstr("times its size"));
  EXPECT_LT(peak_kib() - before, 100 * 1024);
}

TEST(MaxBytes, BoundsWhatIsUnpacked) {
  auto story = small();
  const auto outcome = Reading::bytes(gzip(to_xml(story.book()))).option("max_bytes", "500").run();
  EXPECT_EQ(outcome.status, LOFTE_LIMIT);
  EXPECT_THAT(outcome.message, HasSubstr("max_bytes"));
}

TEST(Options, ThatMakeNoSenseAreRefused) {
  auto story = small();
  const std::string xml = to_xml(story.book());
  EXPECT_EQ(Reading::bytes(xml).option("max_bytes", "4G").run().status, LOFTE_INVALID_ARGUMENT);
  EXPECT_EQ(Reading::bytes(xml).option("known", "guessed").run().status, LOFTE_INVALID_ARGUMENT);
}

TEST(FactRefusedByTheRuntime, IsPlaced) {
  auto story = small();
  const auto outcome = Reading::bytes(to_xml(story.book())).refuse("F1").run();
  EXPECT_EQ(outcome.status, LOFTE_REFUSED);
  EXPECT_THAT(outcome.where, HasSubstr("invoice F1"));
}

TEST(Cancelling, StopsTheReader) {
  Story story;
  for (int i = 0; i < 6000; ++i) story.customer(concat("customer number ", i));
  const auto outcome = Reading::bytes(to_xml(story.book())).cancel_after(0).run();
  EXPECT_EQ(outcome.status, LOFTE_CANCELLED);
  EXPECT_TRUE(outcome.facts.empty());
}

}  // namespace
}  // namespace lofte::gnucash::testing
