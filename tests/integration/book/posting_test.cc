// What a host may rely on when it posts.
#include <gtest/gtest.h>

#include "support/firm_book.h"

namespace lofte::test {
namespace {

template <class Work>
Error refused(const Work& work) {
  try {
    work();
  } catch (const Error& error) {
    return error;
  }
  ADD_FAILURE() << "it was not refused";
  return Error(LOFTE_OK, "", "");
}

TEST(Posting, TheSameFactsAgainAreANoOpThatSaysSo) {
  FirmBook firm;
  const std::string facts = customer("1") + invoice("F1", "1", "2026-01-05", "2026-01-19", 120'000);
  EXPECT_EQ(firm.post(facts, "2026-01-05").posted, 2u);
  const auto again = firm.post(facts, "2026-01-07");
  EXPECT_EQ(again.posted, 0u);
  EXPECT_EQ(again.unchanged, 2u);
}

TEST(Posting, ACorrectionThereAndBackCountsBothTimes) {
  FirmBook firm;
  const auto version = [](std::int64_t minor) {
    return invoice("F1", "1", "2026-01-05", "2026-01-19", minor);
  };
  firm.post(customer("1") + version(100), "2026-01-05");
  EXPECT_EQ(firm.post(version(200), "2026-01-06").posted, 1u);
  EXPECT_EQ(firm.post(version(100), "2026-01-07").posted, 1u);
  EXPECT_NE(firm.json(LOFTE_QUERY_INVOICES).find(R"("minor":"100")"), std::string::npos);
}

TEST(Posting, OneNameForTwoContentsIsAConflict) {
  FirmBook firm;
  const std::string one = R"({"factId":"host-1","recordId":"1","customer":{"name":"Åse"}})";
  const std::string other = R"({"factId":"host-1","recordId":"1","customer":{"name":"Bo"}})";
  firm.post(one, "2026-01-05");
  EXPECT_EQ(firm.post(one, "2026-01-05").unchanged, 1u);
  const Error error = refused([&] { firm.post(other, "2026-01-05"); });
  EXPECT_EQ(error.status(), LOFTE_CONFLICT);
  EXPECT_NE(error.message().find("host-1"), std::string::npos);
}

TEST(Posting, OneWrongFactAmongTenThousandRefusesTheWholeBatch) {
  FirmBook firm;
  std::string facts = customer("1");
  for (int i = 1; i < 10'000; ++i) {
    const bool wrong = i == 7'777;
    facts += invoice("F" + std::to_string(i), "1", "2026-01-05", "2026-01-19", wrong ? -5 : 100);
  }
  const lofte_position before = firm.book().position();
  const Error error = refused([&] { firm.post(facts, "2026-01-05"); });
  EXPECT_EQ(error.status(), LOFTE_REFUSED);
  EXPECT_EQ(error.index(), 7'777u);
  EXPECT_NE(error.where().find("invoice.amount"), std::string::npos) << error.where();
  EXPECT_NE(error.message().find("-0.05 NOK"), std::string::npos) << error.message();
  EXPECT_NE(error.message().find("credit note"), std::string::npos) << "says what would be right";
  EXPECT_EQ(firm.book().position().sequence, before.sequence);
  EXPECT_EQ(firm.json(LOFTE_QUERY_CUSTOMERS), "[]");
  EXPECT_EQ(firm.post(customer("2"), "2026-01-05").posted, 1u) << "the book must stay usable";
}

TEST(Posting, AReferenceIntoTheVoidIsNamed) {
  FirmBook firm;
  firm.post(customer("1"), "2026-01-05");
  const Error error =
      refused([&] { firm.post(payment("P1", "1", "F404", "2026-01-05", 100), "2026-01-05"); });
  EXPECT_NE(error.where().find("payment.allocations[0].invoice_id"), std::string::npos)
      << error.where();
  EXPECT_NE(error.message().find("F404"), std::string::npos);
}

TEST(Posting, AFactMayReferToOneLaterInTheBatch) {
  FirmBook firm;
  EXPECT_EQ(firm.post(payment("P1", "1", "F1", "2026-01-06", 100) +
                          invoice("F1", "1", "2026-01-05", "2026-01-19", 100) + customer("1"),
                      "2026-01-06")
                .posted,
            3u);
  EXPECT_EQ(firm.json(LOFTE_QUERY_INVOICES), "[]") << "it is paid";
}

TEST(Posting, AnInvoiceStaysWithItsCustomer) {
  FirmBook firm;
  firm.post(customer("1") + customer("2") + invoice("F1", "1", "2026-01-05", "2026-01-19", 100),
            "2026-01-05");
  const Error error = refused(
      [&] { firm.post(invoice("F1", "2", "2026-01-05", "2026-01-19", 100), "2026-01-05"); });
  EXPECT_NE(error.message().find("belongs to customer '1'"), std::string::npos) << error.message();
}

TEST(Posting, ADayBeforeTheBooksIsRefused) {
  FirmBook firm;
  firm.post(customer("1"), "2026-01-05");
  const Error error = refused([&] { firm.post(customer("2"), "2026-01-04"); });
  EXPECT_NE(error.message().find("2026-01-05"), std::string::npos) << error.message();
}

TEST(Posting, ARetractedPaymentOpensItsInvoiceAndMayBePostedAgain) {
  FirmBook firm;
  const std::string paid = payment("P1", "1", "F1", "2026-01-10", 100);
  firm.post(customer("1") + invoice("F1", "1", "2026-01-05", "2026-01-19", 100), "2026-01-05");
  const auto place = firm.post(paid, "2026-01-10").sequence;
  EXPECT_EQ(firm.json(LOFTE_QUERY_INVOICES), "[]");
  firm.post(R"({"recordId":"X","retraction":{"targetFactId":"#)" + std::to_string(place) +
                R"(","reason":"wrong customer"}})",
            "2026-01-11");
  EXPECT_NE(firm.json(LOFTE_QUERY_INVOICES), "[]");
  EXPECT_EQ(firm.post(paid, "2026-01-12").posted, 1u);
  EXPECT_EQ(firm.json(LOFTE_QUERY_INVOICES), "[]");
}

TEST(Posting, ANamedFactTakenBackIsKnownWhenToldAgainAndStaysTakenBack) {
  FirmBook firm;
  const std::string dispute = R"({"factId":"d-1","recordId":"D1","dispute":{"customerId":"1",)"
                              R"("openedOn":"2026-01-20","reason":"broken"}})";
  firm.post(customer("1") + dispute + "\n", "2026-01-20");
  firm.post(R"({"recordId":"R1","retraction":{"targetFactId":"d-1","reason":"wrong customer"}})",
            "2026-01-21");

  const lofte_post_result again = firm.post(dispute, "2026-01-22");

  EXPECT_EQ(again.posted, 0u);
  EXPECT_EQ(again.unchanged, 1u);
}

TEST(Posting, ReadingLeavesEveryByteOfTheBookAlone) {
  FirmBook firm;
  firm.post(customer("1") + invoice("F1", "1", "2026-01-05", "2026-01-19", 100), "2026-03-05");
  firm.close();
  const std::string before = bytes_of(firm.path());
  {
    Book reader = firm.runtime().open(firm.path(), Access::kRead);
    for (const std::int32_t kind :
         {LOFTE_QUERY_CUSTOMERS, LOFTE_QUERY_INVOICES, LOFTE_QUERY_AGEING, LOFTE_QUERY_ADVICE,
          LOFTE_QUERY_PROMISES, LOFTE_QUERY_TIMELINE, LOFTE_QUERY_STATUS, LOFTE_QUERY_SETTINGS}) {
      reader.query(kind);
    }
  }
  EXPECT_EQ(bytes_of(firm.path()), before);
}

TEST(Posting, AReaderSeesWhatAWriterHasCommittedSince) {
  FirmBook firm;
  Book reader = firm.runtime().open(firm.path(), Access::kRead);
  const auto customers = [&] {
    const Answer answer = reader.query(LOFTE_QUERY_CUSTOMERS);
    return answer.customers().size();
  };
  EXPECT_EQ(customers(), 0u);
  firm.post(customer("1"), "2026-01-05");
  EXPECT_EQ(customers(), 1u);
}

TEST(Posting, StructsBytesAndJsonAreTheSameFacts) {
  FirmBook by_json;
  by_json.post(customer("1"), "2026-01-05");

  FirmBook by_struct;
  auto body = make<lofte_customer>();
  body.name = borrow("Kunde 1");
  body.kind = LOFTE_CUSTOMER_BUSINESS;
  auto fact = make<lofte_fact>();
  fact.record_id = borrow("1");
  fact.kind = LOFTE_FACT_CUSTOMER;
  fact.body.customer = &body;
  by_struct.book().post(fact, day("2026-01-05"));

  // Fact{record_id: "1", customer{name: "Kunde 1", kind: BUSINESS}} in Protobuf's wire form.
  const std::string customer_bytes = std::string("\x0a\x07Kunde 1\x10\x02", 11);
  const std::string fact_bytes = std::string(
                                     "\x12\x01"
                                     "1\x52\x0b",
                                     5) +
                                 customer_bytes;
  const std::string batch =
      std::string("\x0a", 1) + static_cast<char>(fact_bytes.size()) + fact_bytes;
  FirmBook by_bytes;
  by_bytes.book().post_bytes(batch, day("2026-01-05"));

  const std::string expected = by_json.json(LOFTE_QUERY_CUSTOMERS);
  EXPECT_EQ(by_struct.json(LOFTE_QUERY_CUSTOMERS), expected);
  EXPECT_EQ(by_bytes.json(LOFTE_QUERY_CUSTOMERS), expected);
}

}  // namespace
}  // namespace lofte::test
