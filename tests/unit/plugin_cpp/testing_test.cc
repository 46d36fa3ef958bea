// The kit that the SDK gives to plugin authors: what it says of a plugin is so, and what it asserts
// can fail.
#include "lofte/cpp/testing.hpp"

#include <gtest/gtest.h>

#include "lofte/cpp/plugin.hpp"

namespace lofte::testing {
namespace {

// Flags what is overdue for more than a number of working days; forgets its next review where
// asked.
class Overdue : public Advisor {
  void advise(const View& view, Advice& out) override {
    const auto days = static_cast<int>(view.settings().integer("days"));
    for (const lofte_invoice_state& invoice : view.invoices()) {
      if (invoice.status != LOFTE_INVOICE_STATE_OPEN) continue;
      const lofte_date late =
          host().calendar().add_working_days(view.country(), invoice.due_date, days);
      if (view.as_of() < late) {
        if (view.settings().text_of("honest") == "true") out.next_review(late);
        continue;
      }
      out.flag("invoice ", invoice.invoice_id)
          .rule("late")
          .severity(LOFTE_SEVERITY_NOTICE)
          .invoice(invoice.invoice_id)
          .amount(invoice.open)
          .title("overdue", {{"due", Date{invoice.due_date}}, {"open", invoice.open}});
    }
    host().log().info("advised");
  }
};

// How many customers, and how many invoices they have.
struct Sums {
  std::int64_t customers = 0;
  std::int64_t invoices = 0;
};
class Count : public BookAdvisor<Sums> {
  void accumulate(const View& view, Sums& sums) override {
    ++sums.customers;
    sums.invoices += static_cast<std::int64_t>(view.invoices().size());
  }
  void merge(Sums& sums, const Sums& next) override {
    sums.customers += next.customers;
    sums.invoices += next.invoices;
  }
  void save(const Sums& sums, StateWriter& out) override {
    out.integer(sums.customers);
    out.integer(sums.invoices);
  }
  void load(StateReader& in, Sums& sums) override {
    sums.customers = in.integer();
    sums.invoices = in.integer();
  }
  void finish(const Sums& sums, const BookView&, BookAdvice& out) override {
    out.metric("invoices").rule("count").title("count").value(sums.invoices, "invoices");
    out.parameter("customers", sums.customers);
  }
};

const Defaults kHonest = {{"days", "3"}, {"honest", "true"}};

History overdue_customer() {
  return customer("Åse").invoice("F1", "2026-01-05", 1200_nok).due("2026-01-19");
}

TEST(TestingKit, GivesWhatAPluginSaidOnADay) {
  const PluginUnderTest plugin(entry<Overdue>("overdue"), kHonest);
  EXPECT_TRUE(plugin.on("2026-01-21", overdue_customer()).silent());
  const Outcome said = plugin.on("2026-01-22", overdue_customer());
  const Item& flag = said.flag("invoice F1");
  EXPECT_EQ(flag.title.id, "overdue");
  EXPECT_EQ(flag.title.args.at("due"), "2026-01-19");
  EXPECT_EQ(flag.title.args.at("open"), "1200.00 NOK");
  EXPECT_EQ(flag.amounts, (std::vector<std::string>{"1200.00 NOK"}));
  EXPECT_EQ(flag.invoices, (std::vector<std::string>{"F1"}));
}

TEST(TestingKit, SettlesWhatWasPaid) {
  const PluginUnderTest plugin(entry<Overdue>("overdue"), kHonest);
  EXPECT_TRUE(plugin.on("2026-02-10", overdue_customer().paid("2026-02-02")).silent());
  const Outcome part = plugin.on("2026-02-10", overdue_customer().paid("2026-02-02", 500_nok));
  EXPECT_EQ(part.flag("invoice F1").title.args.at("open"), "700.00 NOK");
}

TEST(TestingKit, CountsTheHolidaysThatATestNames) {
  PluginUnderTest plugin(entry<Overdue>("overdue"), kHonest);
  plugin.host().holiday(day("2026-01-20"));
  EXPECT_TRUE(plugin.on("2026-01-22", overdue_customer()).silent());
  EXPECT_EQ(plugin.on("2026-01-22", overdue_customer()).next_review, day("2026-01-23"));
}

TEST(TestingKit, SaysWhatThereIsWhereSomethingIsMissing) {
  const PluginUnderTest plugin(entry<Overdue>("overdue"), kHonest);
  const Outcome said = plugin.on("2026-02-10", overdue_customer());
  try {
    said.task("call");
    FAIL() << "there is no such task";
  } catch (const Error& error) {
    EXPECT_NE(error.message().find("there is no task \"call\""), std::string::npos);
    EXPECT_NE(error.message().find("flag \"invoice F1\""), std::string::npos) << error.message();
  }
}

TEST(TestingKit, FindsANextReviewThatWasForgotten) {
  const PluginUnderTest honest(entry<Overdue>("overdue"), kHonest);
  EXPECT_NO_THROW(honest.expect_honest_reviews(overdue_customer(), "2026-01-10", "2026-03-01"));
  const PluginUnderTest forgetful(entry<Overdue>("overdue"), {{"days", "3"}, {"honest", "false"}});
  try {
    forgetful.expect_honest_reviews(overdue_customer(), "2026-01-10", "2026-03-01");
    FAIL() << "the answer changes on 2026-01-22";
  } catch (const Error& error) {
    EXPECT_EQ(error.where(), "2026-01-22");
  }
}

TEST(TestingKit, FoldsOverCustomersInChunksOfAnySize) {
  const PluginUnderTest plugin(entry<Count>("count"));
  const std::vector<History> customers = {overdue_customer(), customer("Bo"), overdue_customer()};
  const Outcome whole = plugin.of_book("2026-02-10", customers);
  EXPECT_EQ(whole.metric("invoices").value, 2);
  EXPECT_EQ(whole.parameters.at("customers"), "3");
  EXPECT_EQ(plugin.of_book("2026-02-10", customers, 1), whole);
}

TEST(TestingKit, KeepsTheWordsOfTheLog) {
  PluginUnderTest plugin(entry<Overdue>("overdue"), kHonest);
  plugin.on("2026-02-10", customer("Bo"));
  EXPECT_EQ(plugin.host().logged(), (std::vector<std::string>{"advised"}));
}

TEST(TestingKit, RefusesADayThatIsNone) {
  for (const char* wrong : {"2026-02-30", "2026-2-3", "yesterday", "1970-01-01", ""}) {
    EXPECT_THROW(day(wrong), Error) << wrong;
  }
}

}  // namespace
}  // namespace lofte::testing
