// Facts tried and not posted: what is told, and that nothing is left of it.
#include <gtest/gtest.h>

#include <algorithm>

#include "support/firm_book.h"

namespace lofte::test {
namespace {

// Every file of the book, and all that it tells.
std::string whole(FirmBook& firm) {
  std::string all;
  for (const char* tail : {"", "-wal"}) all += bytes_of(firm.path() + tail);
  const lofte_position position = firm.book().position();
  all += std::to_string(position.sequence);
  all.append(reinterpret_cast<const char*>(position.head_hash), sizeof position.head_hash);
  for (const std::int32_t kind : {LOFTE_QUERY_CUSTOMERS, LOFTE_QUERY_ADVICE, LOFTE_QUERY_TIMELINE,
                                  LOFTE_QUERY_SETTINGS, LOFTE_QUERY_STATUS}) {
    all += firm.json(kind);
  }
  return all;
}

class Preview : public ::testing::Test {
 protected:
  Preview() {
    firm.post(customer("1") + invoice("F1", "1", "2026-01-05", "2026-01-19", 120'000),
              "2026-01-06");
    firm.open("2026-02-02");
  }
  static std::vector<std::string> keys(const lofte_list& rows, std::int32_t kind) {
    std::vector<std::string> all;
    for (const lofte_advice_row& row : Range<lofte_advice_row>(rows)) {
      if (row.kind == kind) all.emplace_back(text(row.key));
    }
    return all;
  }

  FirmBook firm;
  const std::string paid = payment("P1", "1", "F1", "2026-02-02", 120'000);
};

TEST_F(Preview, ShowsWhatAPaymentWouldTakeAway) {
  auto result = make<lofte_preview_result>();
  const Answer answer = firm.book().preview_json(paid, day("2026-02-02"), {.result = &result});
  ASSERT_EQ(answer.preview().size(), 1u);
  const lofte_preview_row& row = *answer.preview().begin();
  EXPECT_EQ(text(row.customer), "1");
  EXPECT_EQ(row.is_new, 0);
  EXPECT_EQ(keys(row.gone, LOFTE_ADVICE_DRAFT), std::vector<std::string>{"notice after none"});
  EXPECT_EQ(keys(row.gone, LOFTE_ADVICE_FLAG), std::vector<std::string>{"overdue"});
  EXPECT_EQ(keys(row.added, LOFTE_ADVICE_DRAFT),
            std::vector<std::string>{"thanks for the first payment"});
  EXPECT_EQ(Range<lofte_money>(row.before->open).begin()->minor, 120'000);
  EXPECT_EQ(row.after->open.count, 0u);
  EXPECT_EQ(result.posted, 1u);
  EXPECT_EQ(result.advised, 1u);
}

TEST_F(Preview, TellsWhatPostingThenDoes) {
  const Answer answer = firm.book().preview_json(
      invoice("F2", "1", "2026-01-10", "2026-01-24", 50'000), day("2026-02-02"));
  const lofte_preview_row& row = *answer.preview().begin();
  std::vector<std::string> would;
  for (const lofte_advice_row& said : Range<lofte_advice_row>(row.changed)) {
    would.push_back(std::string(text(said.key)) + ": " + std::string(text(said.title)));
  }
  ASSERT_FALSE(would.empty());
  EXPECT_EQ(row.changed.count, row.changed_from.count);

  firm.post(invoice("F2", "1", "2026-01-10", "2026-01-24", 50'000), "2026-02-02");
  std::vector<std::string> posted;
  for (const Said& said : firm.said({})) {
    // A preview is about customers; figures of the book are made anew when they are due.
    if (!said.customer.empty()) posted.push_back(said.key + ": " + said.title);
  }
  for (const std::string& one : would) {
    EXPECT_NE(std::find(posted.begin(), posted.end(), one), posted.end()) << one;
  }
  EXPECT_EQ(posted.size(),
            row.changed.count + row.added.count + static_cast<std::size_t>(row.unchanged));
}

TEST_F(Preview, LeavesNothingBehind) {
  const std::string before = whole(firm);
  firm.book().preview_json(
      paid + customer("2") + invoice("F9", "2", "2026-01-05", "2026-01-19", 1'000'000),
      day("2026-02-10"));
  EXPECT_EQ(whole(firm), before);
  firm.post(paid, "2026-02-02");
  EXPECT_EQ(firm.replay().equal, 1);
}

TEST_F(Preview, LeavesNothingBehindWhenItIsRefused) {
  const std::string before = whole(firm);
  const std::string lines = paid + invoice("F9", "nobody", "2026-01-05", "2026-01-19", 1'000'000);
  try {
    firm.book().preview_json(lines, day("2026-02-02"));
    FAIL() << "an invoice of nobody was taken";
  } catch (const Error& error) {
    EXPECT_EQ(error.status(), LOFTE_REFUSED);
    EXPECT_EQ(error.index(), 1u);
    EXPECT_EQ(error.where(), "line 2: invoice.customer_id");
  }
  EXPECT_EQ(whole(firm), before);
}

TEST_F(Preview, KnowsNewCustomersAndThatTheyAreNew) {
  const Answer answer = firm.book().preview_json(
      customer("2") + invoice("F9", "2", "2026-01-05", "2026-01-19", 70'000), day("2026-02-02"));
  const lofte_preview_row& row = *answer.preview().begin();
  EXPECT_EQ(text(row.customer_name), "Kunde 2");
  EXPECT_EQ(row.is_new, 1);
  EXPECT_EQ(row.before, nullptr);
  const std::vector<std::string> flags = keys(row.added, LOFTE_ADVICE_FLAG);
  EXPECT_EQ(std::count(flags.begin(), flags.end(), "overdue"), 1);
}

TEST_F(Preview, OfALaterDayDoesNotMixUpTheFactsWithTheDays) {
  // By then the book's own draft is another one; the payment alone is what changes.
  const Answer answer = firm.book().preview_json(
      R"({"recordId":"C1","contact":{"customerId":"1","date":"2026-02-02","direction":"OUTBOUND",)"
      R"("mass":true}})",
      day("2026-03-16"));
  const lofte_preview_row& row = *answer.preview().begin();
  EXPECT_EQ(row.added.count + row.changed.count + row.gone.count, 0u);
  EXPECT_GT(row.unchanged, 0);
}

TEST_F(Preview, RefusesADayBeforeTheBooks) {
  EXPECT_THROW(firm.book().preview_json(paid, day("2026-02-01")), Error);
}

TEST_F(Preview, WorksForReadersWhileAnotherWrites) {
  Book reader = firm.runtime().open(firm.path(), Access::kRead);
  firm.post(invoice("F2", "1", "2026-01-10", "2026-01-24", 50'000), "2026-02-02");
  const Answer answer =
      reader.preview_json(payment("P2", "1", "F2", "2026-02-02", 50'000), day("2026-02-02"));
  ASSERT_EQ(answer.preview().size(), 1u);
  EXPECT_EQ(Range<lofte_money>(answer.preview().begin()->after->open).begin()->minor, 120'000);
  firm.post(paid, "2026-02-02");
}

TEST_F(Preview, OfASettingOfTheBookWorksOutEveryoneOnlyWhenAsked) {
  firm.post(customer("2") + invoice("F2", "2", "2026-01-05", "2026-01-30", 90'000), "2026-02-02");
  const std::string sooner = R"({"setting":{"plugin":"late-payer","key":"patience","value":"50"}})";
  auto result = make<lofte_preview_result>();
  const Answer quick = firm.book().preview_json(sooner, day("2026-02-02"), {.result = &result});
  EXPECT_TRUE(quick.preview().empty());
  EXPECT_EQ(result.waiting, 2u);

  const Answer answer = firm.book().preview_json(sooner, day("2026-02-02"),
                                                 {.every_customer = true, .result = &result});
  EXPECT_EQ(result.waiting, 0u);
  EXPECT_EQ(result.advised, 2u);
  std::vector<std::string> drafted;
  for (const lofte_preview_row& row : answer.preview()) {
    if (!keys(row.added, LOFTE_ADVICE_DRAFT).empty()) drafted.emplace_back(text(row.customer));
  }
  EXPECT_EQ(drafted, std::vector<std::string>{"2"});  // the other one has its draft already
}

TEST_F(Preview, TakesStructsAsPostDoes) {
  auto body = make<lofte_payment>();
  body.customer_id = borrow("1");
  body.date = day("2026-02-02");
  body.amount = lofte::money(30'000, "NOK");
  auto fact = make<lofte_fact>();
  fact.record_id = borrow("P1");
  fact.kind = LOFTE_FACT_PAYMENT;
  fact.body.payment = &body;
  const Answer answer = firm.book().preview(fact, day("2026-02-02"));
  ASSERT_EQ(answer.preview().size(), 1u);
  EXPECT_NE(std::string(answer.json()).find("\"changedFrom\""), std::string::npos);
}

}  // namespace
}  // namespace lofte::test
