// The fold: whatever way customers are spread over states, the same comes out.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "book_figures.h"

namespace lofte::testing {
namespace {

constexpr lofte_date kToday = 20454;  // 2026-01-01

lofte_date some_day() {
  return kToday - *rc::gen::inRange(0, 300);
}

std::vector<History> any_book() {
  std::vector<History> customers;
  const int size = *rc::gen::inRange(1, 12);
  for (int n = 0; n < size; ++n) {
    auto history = customer("Åse");
    const int invoices = *rc::gen::inRange(0, 6);
    for (int i = 1; i <= invoices; ++i) {
      const lofte_date on = some_day();
      const bool euros = *rc::gen::inRange(0, 4) == 0;
      history.invoice(concat("F", i), on, money(*rc::gen::inRange(1, 9999), euros ? "EUR" : "NOK"));
      if (*rc::gen::arbitrary<bool>()) history.paid(on + *rc::gen::inRange(0, 60));
    }
    if (*rc::gen::arbitrary<bool>()) history.we_call(some_day());
    if (*rc::gen::inRange(0, 3) == 0) history.pays(some_day(), 50_nok);
    customers.push_back(history);
  }
  return customers;
}

RC_GTEST_PROP(FiguresFold, ComesOutTheSameHoweverCustomersAreSpread, ()) {
  const auto customers = any_book();
  const Folded folded = figures_folded_on(kToday);
  const auto whole = folded.merged({folded.chunk(customers)});
  std::vector<Folded::Bytes> chunks;
  const std::span<const History> all(customers);
  for (std::size_t at = 0; at < customers.size();) {
    const auto size = static_cast<std::size_t>(*rc::gen::inRange(1, 4));
    const std::size_t count = std::min(size, customers.size() - at);
    chunks.push_back(folded.chunk(all.subspan(at, count)));
    at += count;
  }
  RC_ASSERT(folded.merged(chunks) == whole);
}

RC_GTEST_PROP(FiguresFold, IsTheSameAfterItWasWrittenDownAndReadAgain, ()) {
  const Folded folded = figures_folded_on(kToday);
  const auto bytes = folded.merged({folded.chunk(any_book())});
  RC_ASSERT(folded.merged({bytes}) == bytes);
}

RC_GTEST_PROP(FiguresFold, DaysAreNeverLessThanTheBestPossible, ()) {
  const auto book = figures_on(kToday, any_book());
  for (const std::string code : {"NOK", "EUR"}) {
    if (!book.has("dso " + code)) continue;
    RC_ASSERT(book.value("days delinquent " + code) >= 0);
    RC_ASSERT(book.value("dso " + code) ==
              book.value("dso best possible " + code) + book.value("days delinquent " + code));
  }
}

TEST(FiguresFold, RefusesBytesThatItNeverWrote) {
  const Folded folded = figures_folded_on(kToday);
  const auto bytes = folded.chunk(std::vector{owes("2026-01-10", 100_nok)});
  EXPECT_FALSE(folded.refuses(bytes));
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    EXPECT_TRUE(folded.refuses(bytes.substr(0, size))) << size;
  }
  EXPECT_TRUE(folded.refuses(bytes + "x"));
}

TEST(FiguresFold, ComputesNoParameters) {
  EXPECT_TRUE(figures_on(kToday, {owes("2026-01-10", 100_nok)}).parameters.empty());
}

}  // namespace
}  // namespace lofte::testing
