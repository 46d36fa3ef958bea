// The three forms of a book say the same.
#include <gtest/gtest.h>

#include <fstream>

#include "books.h"
#include "support/reading.h"

namespace lofte::gnucash::testing {
namespace {

using lofte::testing::Reading;
using lofte::testing::sniff;

Story eventful() {
  Story story;
  story.account("ar-eur", "RECEIVABLE", "EUR").terms("t14", 14);
  story.customer("1", "t14").customer("2").customer("Åse & <Sønn>");
  story.invoice("F1", "1", 100'00, "2026-01-05").invoice("F2", "2", 50'00, "2026-01-06");
  story.document("F3", "2", 70'00, "2026-01-05", false, "ar-eur");
  story.credit_note("K1", "1", 40'00, "2026-01-10").purse("ahead", "1");
  story.draft("D1", {OwnerKind::kCustomer, "c-1"}).draft("B1", {OwnerKind::kVendor, "v"});
  story.books("p1", "2026-01-12", {{"lot-F1", -60'00}, {"ahead", -5'00}}, "2026-01-14");
  story.books("l1", "2026-01-13", {{"lot-K1", 40'00}, {"lot-F1", -40'00}});
  story.books("r1", "2026-02-01", {{"ahead", 5'00}});
  Transaction voided;
  voided.guid = "p2";
  voided.posted = voided.entered = Story::day("2026-01-20");
  voided.voided = true;
  voided.splits.push_back({"s1", "ar", "lot-F2", {0, 1}, Rational{-50'00, 100}});
  story.book().transactions.add(voided);
  return story;
}

TEST(ThreeForms, SayTheSame) {
  auto story = eventful();
  const std::string xml = to_xml(story.book());
  const TemporaryPath database("three-forms?#%.gnucash");
  write_sqlite(story.book(), database.path());

  const auto plain = Reading::bytes(xml).run();
  const auto packed = Reading::bytes(gzip(xml)).run();
  const auto by_path = Reading::file(database.path(), true).run();
  const auto by_stream = Reading::file(database.path(), false).run();

  ASSERT_EQ(plain.status, LOFTE_OK) << plain.where << ": " << plain.message;
  ASSERT_EQ(by_path.status, LOFTE_OK) << by_path.where << ": " << by_path.message;
  EXPECT_EQ(plain.facts.size(), 11u);
  EXPECT_EQ(packed.facts, plain.facts);
  EXPECT_EQ(by_path.facts, plain.facts);
  EXPECT_EQ(by_stream.facts, plain.facts);
  EXPECT_EQ(by_path.remarks, plain.remarks);
}

TEST(ThreeForms, AreToldApartByContent) {
  auto story = eventful();
  const std::string xml = to_xml(story.book());
  const TemporaryPath database("sniffed.bin");
  write_sqlite(story.book(), database.path());
  std::ifstream stream(database.path(), std::ios::binary);
  const std::string sqlite{std::istreambuf_iterator<char>(stream), {}};

  EXPECT_GT(sniff(xml, "a.bin"), 90);
  EXPECT_GT(sniff(gzip(xml).substr(0, 300), "a.bin"), 90);
  EXPECT_GT(sniff(sqlite, "a.bin"), 90);
  EXPECT_EQ(sniff("customer_id,invoice_id\n1,2\n", "a.csv"), 0);
  EXPECT_EQ(sniff("<Invoice/>", "a.xml"), 0);
  EXPECT_EQ(sniff(std::string("SQLite format 3\0", 16) + std::string(2000, 'x'), "a.db"), 0);
  EXPECT_EQ(sniff("", ""), 0);
}

TEST(SqliteBook, IsLeftAsItWas) {
  auto story = eventful();
  const TemporaryPath database("untouched.gnucash");
  write_sqlite(story.book(), database.path());
  const auto before = std::filesystem::last_write_time(database.path());
  Reading::file(database.path()).run();
  EXPECT_EQ(std::filesystem::last_write_time(database.path()), before);
  EXPECT_FALSE(std::filesystem::exists(database.path().string() + "-journal"));
  EXPECT_FALSE(std::filesystem::exists(database.path().string() + "-wal"));
}

TEST(SqliteBook, InTheMiddleOfAChangeIsRefused) {
  auto story = eventful();
  const TemporaryPath database("interrupted.gnucash");
  const TemporaryPath journal("interrupted.gnucash-journal");
  write_sqlite(story.book(), database.path());
  std::ofstream(journal.path()) << "half a change";
  const auto outcome = Reading::file(database.path()).run();
  EXPECT_EQ(outcome.status, LOFTE_REFUSED);
  EXPECT_THAT(outcome.message, ::testing::HasSubstr("open it in GnuCash"));
}

TEST(XmlBook, PassesOverTemplatesOfScheduledTransactions) {
  Story story;
  story.customer("1").invoice("F1", "1", 100'00, "2026-01-05");
  std::string xml = to_xml(story.book());
  const auto copies = xml.find("<gnc:transaction>");
  const auto end = xml.find("</gnc:transaction>") + 18;
  const std::string again = xml.substr(copies, end - copies);
  xml.insert(xml.find("</gnc:book>"),
             "<gnc:template-transactions>" + again + "</gnc:template-transactions>");
  const auto outcome = Reading::bytes(xml).run();
  EXPECT_EQ(outcome.status, LOFTE_OK) << outcome.message;
  EXPECT_EQ(outcome.of(LOFTE_FACT_INVOICE).size(), 1u);
}

TEST(XmlBook, IsReadInTheEncodingItNames) {
  Story story;
  story.customer("1");
  std::string xml = to_xml(story.book());
  xml.replace(xml.find("utf-8"), 5, "ISO-8859-1");
  xml.replace(xml.find("Kunde 1"), 7, "\xC5se");
  const auto outcome = Reading::bytes(xml).run();
  ASSERT_EQ(outcome.facts.size(), 1u) << outcome.message;
  EXPECT_EQ(outcome.facts[0].name, "Åse");
}

}  // namespace
}  // namespace lofte::gnucash::testing
