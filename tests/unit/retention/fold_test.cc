// The fold: whatever way customers are spread over states, the same comes out.
#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include "retention.h"

namespace lofte::testing {
namespace {

constexpr lofte_date kNewYear = 20454;  // 2026-01-01

History any_customer() {
  auto history = customer("Åse");
  const int sales = *rc::gen::inRange(0, 7);
  lofte_date on = kNewYear - *rc::gen::inRange(1, 900);
  for (int number = 1; number <= sales; ++number) {
    const bool euros = *rc::gen::inRange(0, 5) == 0;
    history.invoice(concat("F", number), on,
                    money(*rc::gen::inRange(1, 5000), euros ? "EUR" : "NOK"));
    on += *rc::gen::inRange(0, 120);
  }
  if (*rc::gen::inRange(0, 4) == 0) history.complains("K1", on);
  return history;
}

std::vector<History> any_book() {
  std::vector<History> customers;
  const int size = *rc::gen::inRange(1, 12);
  for (int n = 0; n < size; ++n) customers.push_back(any_customer());
  return customers;
}

RC_GTEST_PROP(RetentionFold, ComesOutTheSameHoweverCustomersAreSpread, ()) {
  const auto customers = any_book();
  const Folded folded = folded_on(kNewYear, {{"acquisition_cost", "1000"}});
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

RC_GTEST_PROP(RetentionFold, IsTheSameAfterItWasWrittenDownAndReadAgain, ()) {
  const Folded folded = folded_on(kNewYear);
  const auto bytes = folded.merged({folded.chunk(any_book())});
  RC_ASSERT(folded.merged({bytes}) == bytes);
}

RC_GTEST_PROP(RetentionFold, HoldsWhatMustHoldOfCounts, ()) {
  const auto customers = any_book();
  const auto book = book_on(kNewYear, customers);
  if (book.items.empty()) return;
  const auto all = static_cast<std::int64_t>(customers.size());
  RC_ASSERT(book.value("customers at start") + book.value("customers won") <= all);
  RC_ASSERT(book.value("customers lost") <=
            book.value("customers at start") + book.value("customers won"));
  std::int64_t causes = 0;
  for (const auto& [name, said] : book.items) {
    if (name.second.starts_with("cause ")) causes += said.value;
    if (name.second.starts_with("churn ") || name.second.starts_with("stayed ")) {
      RC_ASSERT(said.value >= 0 && said.value <= 1000);
    }
  }
  RC_ASSERT(causes == book.value("customers lost"));
  for (const std::string code : {"NOK", "EUR"}) {
    if (!book.has("revenue at start " + code)) continue;
    RC_ASSERT(book.value("revenue lost " + code) <= book.value("revenue at start " + code));
  }
}

TEST(RetentionFold, RefusesBytesThatItNeverWrote) {
  const Folded folded = folded_on(kNewYear);
  const auto bytes = folded.chunk(std::vector{buyer({"2025-06-01", "2025-09-01"})});
  EXPECT_FALSE(folded.refuses(bytes));
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    EXPECT_TRUE(folded.refuses(bytes.substr(0, size))) << size;
  }
  EXPECT_TRUE(folded.refuses(bytes + "x"));
}

// Customers who buy at rates of their own: a quarter of them once, and of the others every third
// until today.
std::vector<History> many(int count) {
  std::vector<History> customers;
  for (int n = 0; n < count; ++n) {
    auto history = customer("Åse");
    const lofte_date first = kNewYear - 700 + n % 50 * 5;
    const int gap = 14 + n % 40;
    const int until_today = (kNewYear - 1 - first) / gap;
    const int sales = n % 4 == 0 ? 1 : n % 3 == 0 ? until_today : 2 + n % 9;
    for (int sale = 0; sale < sales; ++sale) {
      history.invoice(concat("F", sale), first + sale * gap, 100_nok);
    }
    customers.push_back(history);
  }
  return customers;
}

TEST(RetentionFold, FitsTheModelWhereEnoughCustomersBoughtTwice) {
  const auto customers = many(40);  // 30 of them
  const auto book = book_on(kNewYear, customers);
  EXPECT_EQ(book.parameters.size(), 4u);
  EXPECT_GT(book.value("customers alive"), 0);
  EXPECT_LT(book.value("customers alive"), 40);
  const auto fewer = book_on(kNewYear, customers, {{"fit_repeat_customers", "31"}});
  EXPECT_TRUE(fewer.parameters.empty());
  EXPECT_FALSE(fewer.has("customers alive"));
}

TEST(RetentionFold, FindsTheSameParametersOnEveryDayOfAMonth) {
  const auto customers = many(60);
  const auto first = book_on("2026-01-01", customers).parameters;
  EXPECT_EQ(first.size(), 4u);
  EXPECT_EQ(book_on("2026-01-31", customers).parameters, first);
}

TEST(RetentionFold, ParametersSayNothingOfOnePerson) {
  for (const auto& [key, value] : book_on(kNewYear, many(40)).parameters) {
    EXPECT_THAT((std::vector<std::string>{"r", "alpha", "a", "b"}), ::testing::Contains(key));
    EXPECT_GT(std::stod(value), 0);
  }
}

}  // namespace
}  // namespace lofte::testing
