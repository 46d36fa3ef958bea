// Whatever comes in, the answer is a status, and the book is as before.
#include <gtest/gtest.h>
// After GoogleTest, which it needs.
#include <rapidcheck/gtest.h>

#include <random>

#include "a_book.h"
#include "journal/codec.h"
#include "journal/generated/layouts.h"

namespace lofte::abi {
namespace {

constexpr int kTries = 1500;

// Changes, drops, doubles or inserts a few bytes; the seed makes a failure come again.
std::string mangled(std::string text, std::mt19937& random) {
  const auto any = [&](std::size_t below) {
    return std::uniform_int_distribution<std::size_t>(0, below - 1)(random);
  };
  const std::size_t changes = 1 + any(4);
  for (std::size_t i = 0; i < changes && !text.empty(); ++i) {
    const std::size_t at = any(text.size());
    switch (any(4)) {
      case 0:
        text[at] = static_cast<char>(any(256));
        break;
      case 1:
        text.erase(at, 1 + any(8));
        break;
      case 2:
        text.insert(at, text.substr(at, 1 + any(16)));
        break;
      default:
        text.insert(at, 1, static_cast<char>(any(256)));
        break;
    }
  }
  return text;
}

class Mangled : public ABook {
 protected:
  // Posts what must be answered, and checks that a refusal changed nothing.
  template <class Post>
  void expect_all_or_nothing(const std::string& what, const Post& post) {
    const std::int64_t before = sequence();
    error = made<lofte_error>();
    const lofte_status status = post(what);
    if (status == LOFTE_OK) return;
    EXPECT_NE(status, LOFTE_INTERNAL) << error.where << ": " << error.message;
    EXPECT_EQ(status, error.status);
    EXPECT_NE(error.message[0], '\0');
    EXPECT_EQ(sequence(), before);
  }
};

TEST_F(Mangled, JsonIsTakenOrRefused) {
  std::mt19937 random(20261121);
  const std::string good = std::string(kCustomer) + "\n" + std::string(kInvoice) + "\n";
  for (int i = 0; i < kTries && !HasFailure(); ++i) {
    SCOPED_TRACE(i);
    expect_all_or_nothing(mangled(good, random), [&](const std::string& text) {
      return lofte_book_post_json(book, str(text), kToday, nullptr, &error);
    });
  }
  EXPECT_EQ(lofte_book_verify(book, nullptr, nullptr, &error), LOFTE_OK) << error.message;
}

TEST_F(Mangled, BytesAreTakenOrRefused) {
  std::mt19937 random(20261122);
  auto customer = made<lofte_customer>();
  customer.name = str("Åse AS");
  auto fact = made<lofte_fact>();
  fact.record_id = str("1042");
  fact.kind = LOFTE_FACT_CUSTOMER;
  fact.body.customer = &customer;
  auto batch = made<lofte_fact_batch>();
  batch.facts = {&fact, 1, sizeof fact};
  const std::string good = journal::encoded(batch);
  for (int i = 0; i < kTries && !HasFailure(); ++i) {
    SCOPED_TRACE(i);
    expect_all_or_nothing(mangled(good, random), [&](const std::string& bytes) {
      return lofte_book_post_bytes(book, str(bytes), kToday, nullptr, &error);
    });
  }
  EXPECT_EQ(lofte_book_verify(book, nullptr, nullptr, &error), LOFTE_OK) << error.message;
}

// Every number of a struct but its pointers and counts may be anything.
RC_GTEST_FIXTURE_PROP(Mangled, NumbersInAStructAreTakenOrRefused,
                      (std::uint32_t size, std::int32_t kind, std::int32_t date, std::int64_t minor,
                       std::int32_t status, std::uint32_t fact_size)) {
  auto invoice = made<lofte_invoice>();
  invoice.struct_size = static_cast<std::uint32_t>(size % (2 * sizeof invoice));
  if (invoice.struct_size > sizeof invoice) invoice.struct_size = sizeof invoice;
  invoice.customer_id = str("1042");
  invoice.issue_date = date;
  invoice.due_date = kToday;
  invoice.amount = nok(minor);
  invoice.status = status;
  auto fact = made<lofte_fact>();
  fact.struct_size = static_cast<std::uint32_t>(fact_size % (sizeof fact + 1));
  fact.record_id = str("F1");
  fact.kind = kind % 2 == 0 ? LOFTE_FACT_INVOICE : kind;
  fact.body.invoice = kind % 2 == 0 ? &invoice : nullptr;
  const std::int64_t before = sequence();
  const lofte_list facts{&fact, 1, sizeof fact};
  const lofte_status answered = lofte_book_post(book, facts, kToday, nullptr, &error);
  RC_ASSERT(answered != LOFTE_INTERNAL);
  RC_ASSERT(answered == LOFTE_OK || sequence() == before);
}

}  // namespace
}  // namespace lofte::abi
