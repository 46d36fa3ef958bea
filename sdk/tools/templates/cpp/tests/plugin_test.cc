#include <gtest/gtest.h>

#include <lofte/cpp/testing.hpp>

namespace {

using namespace lofte::testing;

const Defaults kSettings = {{"days", "3"}};

History customer_with_an_invoice() {
  return customer("Åse").invoice("F1", "2026-01-05", 1200_nok).due("2026-01-19");
}

TEST(@Type@, FlagsAnInvoiceThatIsOpenLongAfterItFellDue) {
  const PluginUnderTest plugin(kSettings);
  EXPECT_TRUE(plugin.on("2026-01-22", customer_with_an_invoice()).silent());
  const Outcome said = plugin.on("2026-01-23", customer_with_an_invoice());
  EXPECT_EQ(said.flag("invoice F1").title.args.at("due"), "2026-01-19");
}

TEST(@Type@, SaysNothingOfWhatWasPaid) {
  const PluginUnderTest plugin(kSettings);
  EXPECT_TRUE(plugin.on("2026-03-01", customer_with_an_invoice().paid("2026-02-02")).silent());
}

TEST(@Type@, NamesTheDayOnWhichItsAnswerChanges) {
  const PluginUnderTest plugin(kSettings);
  EXPECT_EQ(plugin.on("2026-01-10", customer_with_an_invoice()).next_review, day("2026-01-23"));
  EXPECT_NO_THROW(
      plugin.expect_honest_reviews(customer_with_an_invoice(), "2026-01-05", "2026-03-01"));
}

}  // namespace
