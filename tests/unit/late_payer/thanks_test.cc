// Paying customers go on feeling important.
#include <gmock/gmock.h>

#include "late_payer.h"

namespace lofte::testing {
namespace {

TEST(Thanks, ForAPaymentAfterANoticeForTwoWeeks) {
  const auto history = customer("Åse")
                           .invoice("F1", "2026-01-05", 1200_nok)
                           .due("2026-01-19")
                           .notice("N1", "2026-01-26", 2, "2026-02-09", {"F1"})
                           .paid("2026-02-06");
  const Said thanks = late_payer_on("2026-02-08", history).the(kDraft);
  EXPECT_EQ(thanks.rule, "paid-after-notice");
  EXPECT_EQ(thanks.step, 0);
  EXPECT_EQ(thanks.send_on, day("2026-02-06"));
  EXPECT_TRUE(late_payer_on("2026-02-20", history).has_draft());
  EXPECT_FALSE(late_payer_on("2026-02-21", history).has_draft());
}

TEST(Thanks, ForTheFirstPaymentOfACustomerKnownFromTheBeginning) {
  auto history = customer("Åse").invoice("F1", "2026-01-05", 1200_nok).paid("2026-01-12");
  EXPECT_EQ(late_payer_on("2026-01-12", history).the(kDraft).rule, "first-payment");
  history.invoice("F2", "2026-02-02", 100_nok).paid("2026-02-09");
  EXPECT_FALSE(late_payer_on("2026-02-09", history).has_draft());
}

TEST(Thanks, NotForAFirstPaymentThatMayNotBeTheFirst) {
  const auto history = customer("Åse")
                           .known_since("2026-01-05")
                           .invoice("F1", "2026-01-05", 1200_nok)
                           .paid("2026-01-12");
  EXPECT_FALSE(late_payer_on("2026-01-12", history).has_draft());
}

TEST(Thanks, ForAFinishedPlan) {
  const auto history =
      customer("Åse")
          .invoice("F1", "2026-01-05", 1200_nok)
          .notice("N1", "2026-01-26", 2, "2026-02-09", {"F1"})
          .plan("A1", "2026-02-02", {"F1"}, {{"2026-02-13", 600_nok}, {"2026-03-13", 600_nok}})
          .paid("2026-02-13", 600_nok)
          .paid("2026-03-13");
  EXPECT_EQ(late_payer_on("2026-03-13", history).the(kDraft).rule, "plan-finished");
}

TEST(Thanks, NotWhileAnythingElseIsOverdueOrAComplaintIsOpen) {
  auto history = customer("Åse")
                     .invoice("F2", "2026-01-20", 300_nok)
                     .due("2026-02-03")
                     .invoice("F1", "2026-01-05", 1200_nok)
                     .notice("N1", "2026-01-26", 2, "2026-02-09", {"F1"})
                     .paid("2026-02-06");
  EXPECT_FALSE(late_payer_on("2026-02-06", history).has_draft());
  auto complains = customer("Åse")
                       .complains("K1", "2026-01-02")
                       .invoice("F1", "2026-01-05", 1200_nok)
                       .paid("2026-01-12");
  EXPECT_FALSE(late_payer_on("2026-01-12", complains).has_draft());
}

TEST(Thanks, WaitForANoteThatCannot) {
  auto history = customer("Åse")
                     .invoice("A1", "2025-11-03", 100_nok)
                     .paid("2026-01-15")
                     .invoice("F1", "2026-01-07", 1200_nok)
                     .due("2026-01-21");
  history.setting("courtesy", "true");
  EXPECT_EQ(late_payer_on("2026-01-16", history).the(kDraft).rule, "first-payment");
  EXPECT_EQ(late_payer_on("2026-01-19", history).the(kDraft).rule, "courtesy");
}

TEST(Thanks, NotForACreditNote) {
  const auto history = customer("Åse")
                           .invoice("F1", "2026-01-05", 1200_nok)
                           .notice("N1", "2026-01-26", 2, "2026-02-09", {"F1"})
                           .credited("2026-02-03", 1200_nok);
  EXPECT_FALSE(late_payer_on("2026-02-03", history).has_draft());
}

}  // namespace
}  // namespace lofte::testing
