#include <gtest/gtest.h>

#include <lofte/cpp/testing.hpp>

using namespace lofte::testing;

TEST(LargeInvoices, AreFlaggedUntilTheyArePaid) {
  const PluginUnderTest plugin;
  const History told = customer("Åse").business().invoice("F1", "2026-01-05", 120000_nok);

  const Outcome said = plugin.on("2026-01-10", told);
  EXPECT_EQ(said.flag("large F1").title.args.at("due"), "2026-01-19");
  EXPECT_TRUE(plugin.on("2026-01-16", History(told).paid("2026-01-15")).silent());
}

TEST(LargeInvoices, NameEveryDayOnWhichTheAnswerChanges) {
  const PluginUnderTest plugin;
  const History told = customer("Åse").invoice("F1", "2026-01-05", 120000_nok);
  EXPECT_NO_THROW(plugin.expect_honest_reviews(told, "2026-01-05", "2026-03-01"));
}
