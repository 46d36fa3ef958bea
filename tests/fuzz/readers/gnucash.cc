#include "fuzz/readers/holds.h"
#include "fuzz/seeds.h"
#include "unit/gnucash/books.h"

namespace lofte::fuzz {

using gnucash::testing::Story;

std::vector<std::string> seeds() {
  Story story;
  story.terms("t14", 14).customer("1", "t14").customer("2");
  story.job("j1", {gnucash::OwnerKind::kCustomer, "c-2"});
  story.invoice("F1", "1", 100'00, "2026-01-05").invoice("F2", "2", 50'00, "2026-01-06");
  story.credit_note("K1", "1", 40'00, "2026-01-10").purse("ahead", "1");
  story.draft("D1", {gnucash::OwnerKind::kJob, "j1"});
  story.books("p1", "2026-01-12", {{"lot-F1", -60'00}, {"ahead", -5'00}}, "2026-01-14");
  story.books("l1", "2026-01-13", {{"lot-K1", 40'00}, {"lot-F1", -40'00}});
  story.books("b1", "2026-02-01", {{"lot-F1", 20'00}});
  const std::string xml = gnucash::testing::to_xml(story.book());
  return {xml, gnucash::testing::gzip(xml)};
}

}  // namespace lofte::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using lofte::testing::Reading;
  const std::string bytes(static_cast<const char*>(static_cast<const void*>(data)), size);
  lofte::testing::sniff(bytes.substr(0, 1 << 16), "x.gnucash");
  lofte::fuzz::check(Reading::bytes(bytes).option("max_bytes", "16777216").run());
  return 0;
}
