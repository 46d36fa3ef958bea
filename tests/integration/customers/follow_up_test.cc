// The contact budget and the order of the day over the whole runtime, with all bundled plugins.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "support/firm_book.h"

namespace lofte::test {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

std::string contact(const std::string& id, const std::string& of, std::string_view date) {
  return R"({"recordId":")" + id + R"(","contact":{"customerId":")" + of + R"(","date":")" +
         std::string(date) + R"(","channel":"CHANNEL_PHONE","direction":"OUTBOUND"}})" + "\n";
}
std::string question(const std::string& id, const std::string& of, std::string_view date) {
  return R"({"recordId":")" + id + R"(","inboundQuestion":{"customerId":")" + of +
         R"(","askedOn":")" + std::string(date) + R"(","urgent":true,"question":"Passer den?"}})" +
         "\n";
}
// Bought and paid; six weeks later a check-in, reassurance and more are due.
std::string buyer(const std::string& id) {
  return customer(id) + invoice("F" + id, id, "2026-01-05", "2026-01-19", 120'000) +
         payment("P" + id, id, "F" + id, "2026-01-12", 120'000);
}

// What means to reach a customer today.
std::vector<std::string> outreach(FirmBook& firm, std::string_view of) {
  auto query = make<lofte_query>();
  query.kind = LOFTE_QUERY_ADVICE;
  const Answer answer = firm.book().query(query);
  std::vector<std::string> keys;
  for (const lofte_advice_row& row : answer.advice()) {
    const bool reaches =
        row.kind == LOFTE_ADVICE_DRAFT || (row.kind == LOFTE_ADVICE_TASK && row.channel != 0);
    if (reaches && text(row.customer) == of) keys.emplace_back(text(row.key));
  }
  return keys;
}
std::vector<Said> held(FirmBook& firm, std::string_view rule) {
  std::vector<Said> rows = firm.said({LOFTE_ADVICE_SUPPRESSION});
  std::erase_if(rows, [rule](const Said& row) { return row.rule != rule; });
  return rows;
}

TEST(FollowUp, SeveralPluginsThatWantToTalkBecomeOneConversation) {
  FirmBook firm;
  firm.post(buyer("1"), "2026-01-12");
  firm.open("2026-03-02");
  EXPECT_THAT(outreach(firm, "1"), SizeIs(1));
  EXPECT_FALSE(held(firm, "one-conversation").empty());
  EXPECT_TRUE(firm.replay().equal);
}

TEST(FollowUp, AfterAContactTheNextOneWaitsAWeekAndSaysSo) {
  FirmBook firm;
  firm.post(buyer("1"), "2026-01-12");
  firm.open("2026-03-02");
  firm.post(contact("T1", "1", "2026-03-02"), "2026-03-02");
  const auto quiet_on = [&firm](const char* today) {
    firm.open(today);
    EXPECT_THAT(outreach(firm, "1"), IsEmpty()) << today;
  };
  quiet_on("2026-03-03");
  const auto waiting = held(firm, "contact-budget");
  EXPECT_FALSE(waiting.empty());
  for (const Said& row : waiting) EXPECT_THAT(row.title, HasSubstr("9 March 2026"));
  quiet_on("2026-03-08");
  firm.post(question("Q1", "1", "2026-03-08"), "2026-03-08");
  EXPECT_THAT(outreach(firm, "1"), SizeIs(1)) << "an answer does not wait";
  EXPECT_TRUE(firm.replay().equal) << firm.replay().first_difference;
}

TEST(FollowUp, TheDayHasAnOrderThatSaysWhyAndFits) {
  FirmBook firm;
  std::string lines;
  for (int number = 1; number <= 12; ++number) lines += buyer("c" + std::to_string(number));
  firm.post(lines + question("Q1", "c7", "2026-03-02"), "2026-03-02");
  firm.open("2026-03-02");
  auto query = make<lofte_query>();
  query.kind = LOFTE_QUERY_TODAY;
  const Answer answer = firm.book().query(query);
  int planned = 0;
  std::vector<std::string> waits;
  for (const lofte_advice_row& row : answer.advice()) {
    if (row.kind != LOFTE_ADVICE_TASK || text(row.plugin) == "lofte") continue;
    if (text(row.part) == "planned" && ++planned == 1) {
      EXPECT_EQ(text(row.key), "question Q1") << "urgent before all else";
      EXPECT_THAT(std::string(text(row.place_reason)), HasSubstr("Urgent"));
    }
    if (text(row.part) == "can_wait") waits.emplace_back(text(row.place_reason));
  }
  EXPECT_EQ(planned, 8);
  EXPECT_THAT(waits, Contains(HasSubstr("Can wait")));
  EXPECT_TRUE(firm.replay().equal) << firm.replay().first_difference;
}

TEST(FollowUp, TheWeekIsAFigureOfTheBook) {
  FirmBook firm;
  firm.post(buyer("1") + contact("T1", "1", "2026-03-03"), "2026-03-03");
  firm.open("2026-03-09");
  const auto metrics = firm.said({LOFTE_ADVICE_METRIC});
  const auto week = std::ranges::find(metrics, "week contacts", &Said::key);
  ASSERT_NE(week, metrics.end());
  EXPECT_EQ(week->title, "Contacts we began in the week from 2 March 2026: 1");
}

}  // namespace
}  // namespace lofte::test
