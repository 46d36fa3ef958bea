// A period led through again: what would have been said, knowing on each day what was known on it.
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <map>

#include "support/firm_book.h"

namespace lofte::test {
namespace {

struct Noticed {
  std::string customer;
  std::string date;
  std::int32_t step;
  std::vector<std::string> invoices;
  friend bool operator==(const Noticed&, const Noticed&) = default;
};
void PrintTo(const Noticed& notice, std::ostream* out) {
  *out << notice.customer << " on " << notice.date << " step " << notice.step;
  for (const std::string& id : notice.invoices) *out << " " << id;
}

std::vector<Noticed> notices(const lofte_backtest_row& run) {
  std::vector<Noticed> all;
  for (const lofte_backtest_notice& notice : Range<lofte_backtest_notice>(run.notices)) {
    Noticed told{std::string(text(notice.customer)), iso(notice.date), notice.step, {}};
    for (const lofte_string& id : Range<lofte_string>(notice.invoices)) {
      told.invoices.emplace_back(text(id));
    }
    all.push_back(told);
  }
  return all;
}

const lofte_backtest_row& only(const Answer& answer) {
  EXPECT_EQ(answer.backtest().size(), 1u);
  return *answer.backtest().begin();
}

// Facts known on their own day, as an import brings them, all posted on one late day.
std::string known(std::string line, std::string_view date) {
  line.insert(1, R"("knownDate":")" + std::string(date) + R"(",)");
  return line;
}
std::string payment_known(const std::string& id, const std::string& customer,
                          const std::string& invoice, std::string_view date, std::int64_t minor,
                          std::string_view when = {}) {
  return known(payment(id, customer, invoice, date, minor), when.empty() ? date : when);
}
std::string customer_known(const std::string& id, std::string_view date) {
  return known(customer(id), date);
}

class Backtest : public ::testing::Test {
 protected:
  // Imported long after: F1 falls due on Monday 19 January and is never paid. The first note comes
  // on the seventh day after, whatever the customer's habits.
  void import(const std::string& lines, std::string_view today = "2026-06-30") {
    firm.post(R"({"setting":{"plugin":"late-payer","key":"timing","value":"fixed"}})"
              "\n",
              today);
    firm.post(lines, today);
  }
  std::string late =
      customer_known("1", "2026-01-05") + invoice("F1", "1", "2026-01-05", "2026-01-19", 120'000);
  FirmBook firm;
};

TEST_F(Backtest, AdvancesTheStepsOnlyBecauseEachDraftIsAssumedSent) {
  import(late);
  const Answer answer = firm.book().backtest();
  const auto all = notices(only(answer));
  ASSERT_EQ(all.size(), 3u);
  EXPECT_EQ(all[0], (Noticed{"1", "2026-01-26", 2, {"F1"}}));
  EXPECT_EQ(all[1].step, 3);
  EXPECT_GT(all[1].date, all[0].date);
  EXPECT_EQ(all[2].step, 4);  // a person calls, and decides what comes after it
  EXPECT_GT(all[2].date, all[1].date);
  EXPECT_EQ(only(answer).left_out, 0);
}

TEST_F(Backtest, CountsADraftOnceThoughItStandsForDays) {
  import(late);
  const Answer answer = firm.book().backtest({.to = day("2026-01-31")});
  EXPECT_EQ(notices(only(answer)).size(), 1u);
}

TEST_F(Backtest, DoesNotKnowAPaymentBeforeTheFirmDid) {
  // Paid in time, but seen only in March.
  import(late + payment_known("P1", "1", "F1", "2026-01-19", 120'000, "2026-03-02"));
  EXPECT_EQ(notices(only(firm.book().backtest())).front().date, "2026-01-26");
}

TEST_F(Backtest, IsSilentAboutAPaymentThatWasKnown) {
  import(late + payment_known("P1", "1", "F1", "2026-01-19", 120'000));
  EXPECT_TRUE(notices(only(firm.book().backtest())).empty());
}

TEST_F(Backtest, IsNotTouchedByFactsKnownAfterItsEnd) {
  import(late);
  const std::string before(firm.book().backtest({.to = day("2026-03-31")}).json());
  firm.post(payment_known("P1", "1", "F1", "2026-01-25", 120'000, "2026-06-30") +
                R"({"recordId":"H1","knownDate":"2026-06-30","hold":{"customerId":"1",)"
                R"("from":"2026-01-20","until":"2026-02-20","reason":"asked"}})"
                "\n",
            "2026-06-30");
  // The measures do look at what came of it; what was said is the same.
  const Answer after = firm.book().backtest({.to = day("2026-03-31")});
  EXPECT_NE(only(after).measures, nullptr);
  const std::string notices_before = before.substr(before.find("\"notices\""));
  EXPECT_EQ(before.find("\"measures\""), std::string::npos);
  EXPECT_NE(std::string(after.json()).find(notices_before.substr(0, 200)), std::string::npos);
}

TEST_F(Backtest, LeavesOutWhatPeopleReallySentInThePeriod) {
  import(late + known(R"({"recordId":"N1","notice":{"customerId":"1","invoiceIds":["F1"],)"
                      R"("date":"2026-01-20","step":3,"newDueDate":"2026-02-02"}})"
                      "\n",
                      "2026-01-20"));
  const Answer answer = firm.book().backtest();
  EXPECT_EQ(only(answer).left_out, 1);
  EXPECT_EQ(notices(only(answer)).front(), (Noticed{"1", "2026-01-26", 2, {"F1"}}));
  // One sent before the period stands.
  const Answer later = firm.book().backtest({.from = day("2026-02-01")});
  EXPECT_EQ(only(later).left_out, 0);
  for (const Noticed& notice : notices(only(later))) EXPECT_NE(notice.step, 2);
}

TEST_F(Backtest, SendsOnWorkingDaysOnly) {
  // Seven days after Saturday 10 January is a Saturday.
  import(customer_known("1", "2026-01-01") +
         invoice("F1", "1", "2026-01-01", "2026-01-10", 120'000));
  EXPECT_EQ(notices(only(firm.book().backtest())).front().date, "2026-01-19");
}

TEST_F(Backtest, TriesEveryCombinationOfValues) {
  import(late);
  const Answer answer =
      firm.book().backtest({.settings = {{"late-payer", "nudge_after_days", {"3", "7"}},
                                         {"late-payer", "policy", {"standard", "off"}}}});
  const auto runs = answer.backtest();
  ASSERT_EQ(runs.size(), 4u);
  std::vector<std::string> firsts;
  for (const lofte_backtest_row& run : runs) {
    EXPECT_EQ(run.settings.count, 2u);
    const auto all = notices(run);
    firsts.push_back(all.empty() ? "none" : all.front().date);
  }
  EXPECT_EQ(firsts, (std::vector<std::string>{"2026-01-22", "none", "2026-01-26", "none"}));
}

TEST_F(Backtest, RefusesASettingOrAValueThatDoesNotExist) {
  import(late);
  const auto refused = [&](const SweptSetting& swept) {
    try {
      firm.book().backtest({.settings = {swept}});
    } catch (const Error& error) {
      return error.status();
    }
    return static_cast<lofte_status>(LOFTE_OK);
  };
  EXPECT_EQ(refused({"late-payer", "nudge_after", {"3"}}), LOFTE_REFUSED);
  EXPECT_EQ(refused({"late-payer", "nudge_after_days", {"soon"}}), LOFTE_REFUSED);
  EXPECT_EQ(refused({"later-payer", "nudge_after_days", {"3"}}), LOFTE_NOT_FOUND);
  EXPECT_EQ(refused({"late-payer", "nudge_after_days", {}}), LOFTE_INVALID_ARGUMENT);
}

TEST_F(Backtest, RefusesDaysThatHaveNotCome) {
  import(late);
  EXPECT_THROW(firm.book().backtest({.to = day("2026-07-01")}), Error);
  EXPECT_THROW(firm.book().backtest({.from = day("2026-03-01"), .to = day("2026-02-01")}), Error);
}

TEST_F(Backtest, HoldsItsNoticesAgainstTheTruePayments) {
  import(
      late + payment_known("P1", "1", "F1", "2026-01-28", 120'000) +  // would have come anyway
      customer_known("2", "2026-01-05") + invoice("F2", "2", "2026-01-05", "2026-01-19", 80'000) +
      payment_known("P2", "2", "F2", "2026-02-16", 80'000) +  // 28 days late
      customer_known("3", "2026-01-05") + invoice("F3", "3", "2026-01-05", "2026-01-19", 60'000) +
      payment_known("P3", "3", "F3", "2026-01-15", 60'000));  // early
  const Answer answer = firm.book().backtest();
  ASSERT_NE(only(answer).measures, nullptr);
  const lofte_backtest_measures& measures = *only(answer).measures;
  EXPECT_EQ(measures.notices, static_cast<std::int64_t>(notices(only(answer)).size()));
  EXPECT_EQ(measures.needless, 1);
  EXPECT_EQ(measures.very_late, 1);
  EXPECT_EQ(measures.prompt_hundredths, 700);
  EXPECT_EQ(measures.caught_thousandths, 1000);
  EXPECT_EQ(measures.about_paid, 0);
  EXPECT_EQ(measures.before_due, 0);
}

TEST_F(Backtest, IsTheSameWithAnyNumberOfThreads) {
  std::string lines;
  for (int i = 0; i < 60; ++i) {
    const std::string id = std::to_string(i);
    lines += customer_known(id, "2026-01-05");
    for (int n = 0; n < 5; ++n) {
      const std::string number = id + "-" + std::to_string(n);
      lines += invoice("F" + number, id, "2026-01-05", "2026-01-" + std::to_string(12 + n),
                       10'000 * (i + 1));
      if ((i + n) % 3 != 0) {
        lines += payment_known("P" + number, id, "F" + number,
                               "2026-02-" + std::to_string(10 + (i + n) % 15), 10'000 * (i + 1));
      }
    }
  }
  import(lines);
  BacktestOptions options;
  options.settings = {{"late-payer", "nudge_after_days", {"2", "9"}}};
  options.threads = 1;
  const std::string one(firm.book().backtest(options).json());
  for (const std::uint32_t threads : {2u, 3u, 8u}) {
    options.threads = threads;
    EXPECT_EQ(firm.book().backtest(options).json(), one) << threads;
  }
  EXPECT_GT(one.size(), 10'000u);
}

TEST_F(Backtest, WritesNothingAndStopsWhenTold) {
  import(late);
  const auto bytes = [&] {
    std::string all;
    for (const char* tail : {"", "-wal"}) {
      std::ifstream in(firm.path() + tail, std::ios::binary);
      all.append(std::istreambuf_iterator<char>(in), {});
    }
    return all;
  };
  const std::string before = bytes();
  firm.book().backtest();
  int asked = 0;
  try {
    firm.book().backtest({.progress = [&](auto, auto, auto) { return ++asked < 1; }});
    FAIL() << "it did not stop";
  } catch (const Error& error) {
    EXPECT_EQ(error.status(), LOFTE_CANCELLED);
  }
  EXPECT_EQ(bytes(), before);
  Book reader = firm.runtime().open(firm.path(), Access::kRead);
  EXPECT_EQ(reader.backtest().json(), firm.book().backtest().json());
}

// Advising on every day says nothing that the visited days have not said.
TEST_F(Backtest, SkipsNoDayOnWhichSomethingWouldHaveBeenSaid) {
  import(late + customer_known("2", "2026-01-05") +
         invoice("F2", "2", "2026-01-05", "2026-01-21", 80'000) +
         payment_known("P2", "2", "F2", "2026-04-20", 80'000));
  const auto whole = notices(only(firm.book().backtest()));
  for (lofte_date to = day("2026-01-20"); to <= day("2026-03-10"); ++to) {
    std::vector<Noticed> until = notices(only(firm.book().backtest({.to = to})));
    ASSERT_LE(until.size(), whole.size());
    EXPECT_TRUE(std::equal(until.begin(), until.end(), whole.begin())) << to;
  }
}

// The same months lived day by day by a firm that does what it is told.
class Lived {
 public:
  void know(std::string_view date, const std::string& line) { lines_[day(date)] += line; }

  std::vector<Noticed> live(std::string_view first, std::string_view last) {
    for (lofte_date now = day(first); now <= day(last); ++now) {
      if (const auto found = lines_.find(now); found != lines_.end()) {
        firm_.post(found->second, iso(now));
      }
      firm_.open(iso(now));
      if (weekday(now) > 5) continue;
      send(now);
      call(now);
    }
    return std::move(sent_);
  }

 private:
  static int weekday(lofte_date date) { return (date + 3) % 7 + 1; }  // Monday is 1

  void send(lofte_date now) {
    for (const Said& draft : firm_.reminders()) {
      EXPECT_EQ(draft.withheld, "");
      std::string ids;
      for (const std::string& id : draft.invoices) ids += (ids.empty() ? "\"" : ",\"") + id + "\"";
      firm_.post(R"({"recordId":"N)" + std::to_string(++count_) + R"(","notice":{"customerId":")" +
                     draft.customer + R"(","invoiceIds":[)" + ids + R"(],"date":")" + iso(now) +
                     R"(","step":)" + std::to_string(draft.step) + R"(,"newDueDate":")" +
                     iso(draft.new_due) + "\"}}\n",
                 iso(now));
      sent_.push_back({draft.customer, iso(now), draft.step, draft.invoices});
    }
  }
  void call(lofte_date now) {
    for (const Said& task : firm_.said({LOFTE_ADVICE_TASK})) {
      if (task.rule != "call") continue;
      firm_.post(R"({"recordId":"C)" + std::to_string(++count_) + R"(","contact":{"customerId":")" +
                     task.customer + R"(","date":")" + iso(now) +
                     R"(","channel":"CHANNEL_PHONE","purpose":"PAYMENT",)"
                     R"("direction":"OUTBOUND"}})"
                     "\n",
                 iso(now));
      sent_.push_back({task.customer, iso(now), 4, task.invoices});
    }
  }

  FirmBook firm_;
  std::map<lofte_date, std::string> lines_;
  std::vector<Noticed> sent_;
  int count_ = 0;
};

TEST_F(Backtest, SaysWhatABookLivedDayByDayWouldHaveSaid) {
  Lived lived;
  std::string imported;
  const auto both = [&](std::string_view date, const std::string& line) {
    lived.know(date, line);
    imported += line;
  };
  both("2026-01-02", customer_known("1", "2026-01-02") + customer_known("2", "2026-01-02"));
  // One who pays each some weeks late, and one who pays nothing until March, seen a week later.
  for (int n = 0; n < 8; ++n) {
    const std::string id = std::to_string(n);
    const lofte_date issued = day("2026-01-03") + n * 9;
    const std::string issue = iso(issued);
    const std::string paid = iso(issued + 14 + n * 4);
    const std::string seen = iso(issued + 14 + n * 4 + n % 3);
    both(issue, invoice("A" + id, "1", issue, iso(issued + 10), 40'000 + n));
    both(seen, payment_known("PA" + id, "1", "A" + id, paid, 40'000 + n, seen));
    both(issue, invoice("B" + id, "2", issue, iso(issued + 10), 90'000));
  }
  both("2026-03-17", payment_known("PB0", "2", "B0", "2026-03-10", 90'000, "2026-03-17"));

  const std::vector<Noticed> sent = lived.live("2026-01-02", "2026-03-31");
  firm.post(imported, "2026-06-30");
  const std::vector<Noticed> assumed =
      notices(only(firm.book().backtest({.to = day("2026-03-31")})));
  ASSERT_GT(sent.size(), 5u);
  EXPECT_EQ(assumed, sent);
}

TEST_F(Backtest, SaysWhichRulesSpokeAndHowOften) {
  import(late);
  const Answer answer = firm.book().backtest();
  bool nudged = false;
  for (const lofte_backtest_rule& rule : Range<lofte_backtest_rule>(only(answer).rules)) {
    if (rule.kind == LOFTE_ADVICE_DRAFT && text(rule.rule) == "nudge") {
      nudged = rule.times == 1 && rule.customers == 1;
    }
  }
  EXPECT_TRUE(nudged);
  EXPECT_EQ(only(answer).from, day("2026-01-05"));
  EXPECT_EQ(only(answer).to, day("2026-06-30"));
  EXPECT_EQ(only(answer).customers, 1);
  EXPECT_EQ(only(answer).faults, 0);
}

TEST_F(Backtest, AsksOnlyThePluginsNamed) {
  import(late);
  EXPECT_TRUE(notices(only(firm.book().backtest({.plugins = {"promise-log"}}))).empty());
  EXPECT_THROW(firm.book().backtest({.plugins = {"nobody"}}), Error);
}

}  // namespace
}  // namespace lofte::test
