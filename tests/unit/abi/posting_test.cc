// The three forms of a fact, and headers older than the runtime.
#include <array>

#include "a_book.h"
#include "base/arena.h"
#include "journal/codec.h"
#include "journal/generated/layouts.h"
#include "journal/json.h"

namespace lofte::abi {
namespace {

class Posting : public ABook {
 protected:
  lofte_status post(const lofte_list& facts) {
    result = made<lofte_post_result>();
    return lofte_book_post(book, facts, kToday, &result, &error);
  }
};

struct CustomerAndInvoice {
  lofte_customer customer = made<lofte_customer>();
  lofte_invoice invoice = made<lofte_invoice>();
  std::array<lofte_fact, 2> facts{made<lofte_fact>(), made<lofte_fact>()};

  CustomerAndInvoice() {
    customer.name = str("Åse AS");
    invoice.customer_id = str("1042");
    invoice.issue_date = kToday - 20;
    invoice.due_date = kToday - 6;
    invoice.amount = nok(120050);
    facts[0].record_id = str("1042");
    facts[0].kind = LOFTE_FACT_CUSTOMER;
    facts[0].body.customer = &customer;
    facts[1].record_id = str("F1");
    facts[1].kind = LOFTE_FACT_INVOICE;
    facts[1].body.invoice = &invoice;
  }
  lofte_list list() const { return {facts.data(), facts.size(), sizeof(lofte_fact)}; }
};

TEST_F(Posting, StructsBytesAndJsonAreTheSameFacts) {
  const CustomerAndInvoice given;
  ASSERT_EQ(post(given.list()), LOFTE_OK) << error.where << ": " << error.message;
  EXPECT_EQ(result.posted, 2u);
  EXPECT_EQ(result.sequence, sequence());

  auto batch = made<lofte_fact_batch>();
  batch.facts = given.list();
  const std::string bytes = journal::encoded(batch);
  result = made<lofte_post_result>();
  ASSERT_EQ(lofte_book_post_bytes(book, str(bytes), kToday, &result, &error), LOFTE_OK)
      << error.message;
  EXPECT_EQ(result.posted, 0u);
  EXPECT_EQ(result.unchanged, 2u);

  std::string lines;
  for (const lofte_fact& fact : given.facts) lines += journal::json_of(fact) + "\n";
  ASSERT_EQ(post_json(lines), LOFTE_OK) << error.message;
  EXPECT_EQ(result.posted, 0u);
  EXPECT_EQ(result.unchanged, 2u);
}

TEST_F(Posting, TakesStructsOfAnOlderHeader) {
  // As compiled when lofte_customer ended with its name, in a list of items of their own size.
  constexpr std::uint32_t kOld = offsetof(lofte_customer, kind);
  lofte_customer old{};
  old.struct_size = kOld;
  old.name = str("Åse AS");
  old.email = {reinterpret_cast<const char*>(8), 1u << 20};  // beyond what the maker knew of
  auto fact = made<lofte_fact>();
  fact.record_id = str("1042");
  fact.kind = LOFTE_FACT_CUSTOMER;
  fact.body.customer = &old;
  ASSERT_EQ(post({&fact, 1, sizeof fact}), LOFTE_OK) << error.where << ": " << error.message;
  EXPECT_NE(json(LOFTE_QUERY_CUSTOMERS).find("Åse AS"), std::string::npos);
}

TEST_F(Posting, StepsByTheStrideOfALaterHeader) {
  struct Later {
    lofte_fact known;
    std::uint64_t unknown[3];
  };
  CustomerAndInvoice given;
  std::array<Later, 2> later{};
  for (std::size_t i = 0; i < later.size(); ++i) {
    later[i].known = given.facts[i];
    later[i].known.struct_size = sizeof(Later);
    later[i].unknown[0] = later[i].unknown[1] = later[i].unknown[2] = ~std::uint64_t{0};
  }
  ASSERT_EQ(post({later.data(), later.size(), sizeof(Later)}), LOFTE_OK) << error.message;
  EXPECT_EQ(result.posted, 2u);
}

TEST_F(Posting, ARefusedBatchNamesTheFactAndLeavesTheBookAndTheResultAlone) {
  CustomerAndInvoice given;
  given.invoice.amount = nok(-500);
  const std::int64_t before = sequence();
  auto untouched = made<lofte_post_result>();
  untouched.posted = 4711;
  const lofte_status status = lofte_book_post(book, given.list(), kToday, &untouched, &error);
  EXPECT_EQ(status, LOFTE_REFUSED);
  EXPECT_EQ(error.index, 1u);
  EXPECT_STREQ(error.where, "invoice.amount");
  EXPECT_NE(std::string_view(error.message).find("-5.00 NOK"), std::string_view::npos)
      << error.message;
  EXPECT_EQ(untouched.posted, 4711u);
  EXPECT_EQ(sequence(), before);
}

TEST_F(Posting, BytesNameTheFactThatIsWrong) {
  auto batch = made<lofte_fact_batch>();
  const CustomerAndInvoice given;
  batch.facts = given.list();
  std::string bytes = journal::encoded(batch);
  bytes += std::string("\x0a\x02\xff\xff", 4);  // a third fact that is no message
  EXPECT_NE(lofte_book_post_bytes(book, str(bytes), kToday, nullptr, &error), LOFTE_OK);
  EXPECT_EQ(error.index, 2u);
}

TEST_F(Posting, JsonNamesTheLineOfWhatTheBookRefuses) {
  const std::string lines = "\n" + std::string(kCustomer) + "\n\n" +
                            R"({"recordId":"F1","invoice":{"customerId":"1042"}})";
  EXPECT_EQ(post_json(lines), LOFTE_REFUSED);
  EXPECT_EQ(error.index, 1u);
  EXPECT_TRUE(std::string_view(error.where).starts_with("line 4: invoice.")) << error.where;
}

TEST_F(Posting, AKindThatNoHeaderKnowsIsNotTaken) {
  auto fact = made<lofte_fact>();
  const auto customer = made<lofte_customer>();
  fact.record_id = str("1");
  fact.kind = 4711;
  fact.body.customer = &customer;
  EXPECT_NE(post({&fact, 1, sizeof fact}), LOFTE_OK);
  EXPECT_EQ(error.index, 0u);
}

TEST_F(Posting, RowsInJsonKeepTheFieldsTheyPromise) {
  ASSERT_EQ(post_json(kCustomer), LOFTE_OK) << error.message;
  EXPECT_NE(json(LOFTE_QUERY_CUSTOMERS).find(R"("open":[])"), std::string::npos)
      << json(LOFTE_QUERY_CUSTOMERS);
  ASSERT_EQ(post_json(kInvoice), LOFTE_OK) << error.message;
  const std::string customers = json(LOFTE_QUERY_CUSTOMERS);
  EXPECT_NE(customers.find(R"("minor":"120050")"), std::string::npos) << customers;
  const std::string invoices = json(LOFTE_QUERY_INVOICES);
  EXPECT_NE(invoices.find(R"("due":"2026-11-15")"), std::string::npos) << invoices;
  EXPECT_EQ(json(LOFTE_QUERY_PROMISES), "[]");
}

}  // namespace
}  // namespace lofte::abi
