// How advice lives in a book: days, decisions, settings, plugins, replay.
#include <gtest/gtest.h>
#include <stdlib.h>
#include <time.h>

#include <clocale>
#include <cstring>

#include "support/firm_book.h"

namespace lofte::test {
namespace {

// A customer with an invoice that fell due on 19 January.
std::string late_customer(const std::string& id = "1") {
  return customer(id) + invoice("F" + id, id, "2026-01-05", "2026-01-19", 120'000);
}

std::string decision(const Said& about, const char* answer, std::string_view on,
                     const std::string& more = "") {
  static int number = 0;
  return R"({"recordId":"D)" + std::to_string(++number) + R"(","decision":{"customerId":")" +
         about.customer + R"(","plugin":"late-payer","adviceKind":)" + std::to_string(about.kind) +
         R"(,"key":")" + about.key + R"(","revision":")" + std::to_string(about.revision) +
         R"(","answer":")" + answer + R"(","date":")" + std::string(on) + "\"" + more + "}}\n";
}

std::string setting(const std::string& key, const std::string& value,
                    const std::string& more = "") {
  return R"({"setting":{"plugin":"late-payer","key":")" + key + R"(","value":")" + value + "\"" +
         more + "}}\n";
}

TEST(Advice, AppearsWhenItsDayComesWithoutAnyNewFact) {
  FirmBook firm;
  firm.post(late_customer(), "2026-01-06");
  EXPECT_TRUE(firm.reminders().empty());
  firm.open("2026-02-02");
  ASSERT_EQ(firm.reminders().size(), 1u);
  EXPECT_EQ(firm.reminders().front().invoices, std::vector<std::string>{"F1"});
}

// Flags that somebody is late; other plugins raise flags of their own.
std::vector<Said> overdue(FirmBook& firm, std::string_view as_of = {}) {
  std::vector<Said> rows = firm.said({LOFTE_ADVICE_FLAG}, true, as_of);
  std::erase_if(rows, [](const Said& row) { return row.key != "overdue"; });
  return rows;
}

TEST(Advice, GoesInTheSameTransactionAsThePayment) {
  FirmBook firm;
  firm.post(late_customer(), "2026-01-06");
  firm.open("2026-02-02");
  ASSERT_FALSE(firm.reminders().empty());
  firm.post(payment("P1", "1", "F1", "2026-02-02", 120'000), "2026-02-02");
  EXPECT_TRUE(firm.reminders().empty());
  EXPECT_TRUE(overdue(firm).empty());
}

TEST(Advice, WaitsForTheBankAndSaysSoOnce) {
  FirmBook firm;
  firm.post(late_customer("1") + late_customer("2"), "2026-01-06");
  firm.book().advance(day("2026-02-02"));
  for (const Said& draft : firm.reminders()) EXPECT_FALSE(draft.withheld.empty());
  int asked = 0;
  for (const Said& task : firm.said({LOFTE_ADVICE_TASK})) asked += task.key == "import-bank-data";
  EXPECT_EQ(asked, 1);
  firm.open("2026-02-03");
  ASSERT_EQ(firm.reminders().size(), 2u);
  for (const Said& draft : firm.reminders()) EXPECT_TRUE(draft.withheld.empty());
}

TEST(Advice, ThatWasDismissedStaysAway) {
  FirmBook firm;
  firm.post(late_customer(), "2026-01-06");
  firm.open("2026-02-02");
  firm.post(decision(firm.reminders().at(0), "DISMISSED", "2026-02-02"), "2026-02-02");
  EXPECT_TRUE(firm.reminders().empty());
  firm.open("2026-02-05");
  EXPECT_TRUE(firm.reminders().empty());
  const auto hidden = firm.said({LOFTE_ADVICE_DRAFT}, true);
  ASSERT_EQ(hidden.size(), 1u);
  EXPECT_EQ(hidden.front().hidden_by, "dismissed");
}

TEST(Advice, ThatWasSnoozedComesBackOnItsDay) {
  FirmBook firm;
  firm.post(late_customer(), "2026-01-06");
  firm.open("2026-02-02");
  firm.post(decision(firm.reminders().at(0), "SNOOZED", "2026-02-02", R"(,"until":"2026-02-05")"),
            "2026-02-02");
  EXPECT_TRUE(firm.reminders().empty());
  firm.open("2026-02-04");
  EXPECT_TRUE(firm.reminders().empty());
  firm.open("2026-02-05");
  EXPECT_EQ(firm.reminders().size(), 1u);
}

TEST(Advice, ComesBackWhenAPersonTakesTheAnswerBackOnTheSameDay) {
  FirmBook firm;
  firm.post(late_customer(), "2026-01-06");
  firm.open("2026-02-02");
  const Said draft = firm.reminders().at(0);
  firm.post(decision(draft, "DONE", "2026-02-02"), "2026-02-02");
  EXPECT_TRUE(firm.reminders().empty());
  firm.post(decision(draft, "REOPENED", "2026-02-02"), "2026-02-02");
  EXPECT_EQ(firm.reminders().size(), 1u);
}

TEST(Advice, OfEveryCustomerIsRenewedAfterABookWideSetting) {
  FirmBook firm;
  std::string facts;
  for (int i = 0; i < 20; ++i) facts += late_customer(std::to_string(i));
  firm.post(facts, "2026-01-06");
  firm.open("2026-02-02");
  EXPECT_EQ(firm.reminders().size(), 20u);
  // Everything below two thousand kroner is small from now on.
  firm.post(setting("small_balance", "200000"), "2026-02-02");
  const std::string waiting = firm.json(LOFTE_QUERY_STATUS);
  EXPECT_NE(waiting.find(R"("pending":"20")"), std::string::npos) << waiting;
  for (const Said& draft : firm.reminders()) EXPECT_FALSE(draft.withheld.empty());
  EXPECT_EQ(firm.book().work(5), 15u);
  EXPECT_EQ(firm.book().work(100), 0u);
  EXPECT_TRUE(firm.reminders().empty());
}

TEST(Advice, FollowsTheCustomersSettingBeforeTheBooks) {
  FirmBook firm;
  firm.post(late_customer("1") + late_customer("2") + setting("small_balance", "200000") +
                setting("small_balance", "0", R"(,"customerId":"2")"),
            "2026-01-06");
  firm.open("2026-02-02");
  const auto drafts = firm.reminders();
  ASSERT_EQ(drafts.size(), 1u);
  EXPECT_EQ(drafts.front().customer, "2");
}

TEST(Advice, FollowsABookWideSettingFromTheDayItIsEffective) {
  FirmBook firm;
  firm.post(late_customer() + R"({"effectiveDate":"2026-02-04","setting":{"plugin":"late-payer",)"
                              R"("key":"small_balance","value":"200000"}})",
            "2026-01-06");
  firm.open("2026-02-03");
  EXPECT_EQ(firm.reminders().size(), 1u);
  firm.open("2026-02-04");
  EXPECT_TRUE(firm.reminders().empty());
}

TEST(Advice, SeesAFactOnTheDayItIsKnown) {
  FirmBook firm;
  firm.post(
      customer("1") + R"({"recordId":"F1","knownDate":"2026-02-04","invoice":{"customerId":"1",)" +
          R"("issueDate":"2026-01-05","dueDate":"2026-01-19","amount":)" + money(120'000) + "}}\n",
      "2026-01-06");
  firm.open("2026-02-03");
  EXPECT_TRUE(firm.reminders().empty());
  firm.open("2026-02-04");
  EXPECT_EQ(firm.reminders().size(), 1u);
}

TEST(Advice, OfASettingThatIsWrongIsNeverGiven) {
  FirmBook firm;
  EXPECT_THROW(firm.post(setting("small_balance", "plenty"), "2026-01-06"), Error);
  EXPECT_THROW(firm.post(setting("no_such_key", "1"), "2026-01-06"), Error);
}

TEST(Advice, LeavesNoTraceOfAPluginThatIsSwitchedOff) {
  FirmBook firm;
  firm.post(late_customer(), "2026-01-06");
  firm.open("2026-02-02");
  firm.book().enable_plugin("late-payer", false);
  while (firm.book().work(1000) != 0) {
  }
  EXPECT_TRUE(overdue(firm).empty());
  EXPECT_TRUE(firm.reminders().empty());
  firm.book().enable_plugin("late-payer", true);
  while (firm.book().work(1000) != 0) {
  }
  EXPECT_EQ(firm.reminders().size(), 1u) << "installing one back-fills";
}

TEST(Advice, AsOfAnEarlierDayIsWhatThatDayShows) {
  FirmBook firm;
  firm.post(late_customer(), "2026-01-06");
  firm.open("2026-02-02");
  EXPECT_TRUE(overdue(firm, "2026-01-19").empty()) << "due today is not late";
  EXPECT_FALSE(overdue(firm, "2026-01-20").empty());
}

TEST(Advice, SurvivesClosingAndOpening) {
  FirmBook firm;
  firm.post(late_customer(), "2026-01-06");
  firm.open("2026-02-02");
  const std::string before = firm.json(LOFTE_QUERY_ADVICE);
  firm.close();
  firm.reopen();
  EXPECT_EQ(firm.json(LOFTE_QUERY_ADVICE), before);
}

// A year of thirty customers: late ones, payers, promises, decisions, corrections.
void live_a_year(FirmBook& firm) {
  std::string facts;
  for (int c = 0; c < 30; ++c) facts += customer(std::to_string(c), R"(,"language":"sv")");
  firm.post(facts, "2025-01-02");
  for (int month = 1; month <= 12; ++month) {
    const lofte_date third = date_of(2025, static_cast<unsigned>(month), 3);
    const std::string issued = iso(third);
    const std::string due = iso(third + 14);
    const std::string paid = iso(third + 17 + month % 5);
    std::string month_facts;
    std::string payments;
    for (int c = 0; c < 30; ++c) {
      const std::string id = std::to_string(c);
      const std::string number = "F" + std::to_string(month) + "-" + id;
      month_facts += invoice(number, id, issued, due, 10'000 + c * 1'000);
      if ((c + month) % 4 != 0)
        payments += payment("P" + number, id, number, paid, 10'000 + c * 1'000);
      if (c == month) {
        payments += R"({"recordId":"L)" + id + R"(","promise":{"customerId":")" + id +
                    R"(","direction":"THEIRS","madeOn":")" + paid + R"(","dueOn":")" + paid +
                    R"(","amount":)" + money(5'000) + "}}\n";
      }
    }
    firm.post(month_facts, issued);
    firm.post(payments, paid);
    firm.open(paid);
    const auto drafts = firm.reminders();
    if (!drafts.empty()) firm.post(decision(drafts.front(), "DONE", paid), paid);
  }
  firm.open("2025-12-31");
}

std::string digest(const lofte_replay_result& result) {
  return {reinterpret_cast<const char*>(result.digest), sizeof result.digest};
}

TEST(Replay, GivesTheStoredAdviceByteForByte) {
  FirmBook firm;
  live_a_year(firm);
  const auto result = firm.replay();
  EXPECT_TRUE(result.equal) << result.first_difference;
  EXPECT_EQ(result.customers, 30u);
  EXPECT_EQ(result.pending, 0u);
}

TEST(Replay, IsTheSameWithOtherThreadsLocaleAndTimeZone) {
  FirmBook firm;
  live_a_year(firm);
  const std::string first = digest(firm.replay(1));
  EXPECT_EQ(digest(firm.replay(3)), first);
  const char* old_zone = getenv("TZ");
  const std::string zone = old_zone == nullptr ? "" : old_zone;
  setenv("TZ", "Pacific/Kiritimati", 1);
  tzset();
  std::setlocale(LC_ALL, "C.UTF-8");
  setenv("LC_ALL", "tr_TR.UTF-8", 1);
  EXPECT_EQ(digest(firm.replay(2)), first);
  std::setlocale(LC_ALL, "C");
  unsetenv("LC_ALL");
  zone.empty() ? unsetenv("TZ") : setenv("TZ", zone.c_str(), 1);
  tzset();
}

TEST(Replay, IsTheSameHoweverManyThreadsAdvised) {
  FirmBook one(1);
  FirmBook four(4);
  live_a_year(one);
  live_a_year(four);
  EXPECT_EQ(one.json(LOFTE_QUERY_ADVICE), four.json(LOFTE_QUERY_ADVICE));
  EXPECT_EQ(digest(one.replay(4)), digest(four.replay(1)));
}

TEST(Journal, HoldsAndNamesWhatWasAcknowledged) {
  FirmBook firm;
  firm.post(late_customer(), "2026-01-06");
  const lofte_position before = firm.book().position();
  firm.open("2026-02-02");
  EXPECT_GT(firm.book().verify(&before).sequence, before.sequence);
  lofte_position other = before;
  other.head_hash[0] ^= 1;
  EXPECT_THROW(firm.book().verify(&other), Error);
  other = firm.book().position();
  other.sequence += 1;
  EXPECT_THROW(firm.book().verify(&other), Error) << "a journal that was cut short";
}

}  // namespace
}  // namespace lofte::test
