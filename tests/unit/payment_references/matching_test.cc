// Which invoice a payment belongs to.
#include <gmock/gmock.h>

#include <string>

#include "support/advised.h"

namespace lofte::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

constexpr const char* kToday = "2026-03-02";

Answer asked(const History& history) {
  static const Advised kAdvised(lofte_plugin_entry_v1(),
                                LOFTE_SOURCE_DIR "/plugins/payment-references");
  return kAdvised.on(kToday, history);
}

// Two invoices with Norwegian references, 1200 and 800 kroner.
History two_open() {
  return History("Åse")
      .invoice("F1", "2026-01-05", 1200_nok)
      .reference("2345676")
      .invoice("F2", "2026-01-20", 800_nok)
      .reference("12344");
}

History& paid_in(History& history, const char* id, lofte_money amount, const char* reference,
                 const char* when = "2026-02-02") {
  return history.with<lofte_payment>(id, when, [&](lofte_payment& payment) {
    payment.date = day(when);
    payment.amount = amount;
    payment.reference = borrow(std::string_view(reference));
  });
}

Said match_of(const History& history, const char* payment = "P1") {
  const Answer answer = asked(history);
  for (const Said& item : answer.items) {
    if (item.key == concat("match ", payment)) return item;
  }
  ADD_FAILURE() << "nothing is said of " << payment << ": " << answer.keys();
  return {};
}

TEST(PaymentReferences, AMatchByReferenceIsSureAndLeftToTheHost) {
  History history = two_open();
  paid_in(history, "P1", 500_nok, " 234 5676");
  const Said match = match_of(history);
  EXPECT_EQ(match.kind, LOFTE_ADVICE_FLAG);
  EXPECT_EQ(match.rule, "reference");
  EXPECT_THAT(match.invoices, ElementsAre("F1"));
  EXPECT_THAT(match.amounts, ElementsAre("500.00 NOK"));
  EXPECT_EQ(match.evidence.size(), 2u);
}

TEST(PaymentReferences, TheInvoicesNumberOrIdServesAsItsReference) {
  History history = two_open().number("2026-17");
  paid_in(history, "P1", 1_nok, "2026-17");
  paid_in(history, "P2", 1_nok, "f1");
  EXPECT_THAT(match_of(history, "P1").invoices, ElementsAre("F2"));
  EXPECT_THAT(match_of(history, "P2").invoices, ElementsAre("F1"));
}

TEST(PaymentReferences, TheReferenceCountsForMoreThanTheAmount) {
  History history = two_open();
  paid_in(history, "P1", 1200_nok, "12344");
  EXPECT_THAT(match_of(history).invoices, ElementsAre("F2"));
}

TEST(PaymentReferences, TheSameReferenceInInternationalDressMatches) {
  History history = two_open();
  paid_in(history, "P1", 1200_nok, "RF19 2345 676");
  const Said match = match_of(history);
  // Only where its own check digits fit; this one's do not.
  EXPECT_NE(match.rule, "reference");
  History finnish = History("Aino").invoice("F1", "2026-01-05", 100_eur).reference("2348236");
  paid_in(finnish, "P1", 50_eur, "RF33 2348 236");
  EXPECT_EQ(match_of(finnish).rule, "reference");
}

TEST(PaymentReferences, AMistypedReferenceIsProposedNotApplied) {
  History history = two_open();
  paid_in(history, "P1", 500_nok, "2346576");
  const Answer answer = asked(history);
  const Said match = match_of(history);
  EXPECT_EQ(match.kind, LOFTE_ADVICE_TASK);
  EXPECT_EQ(match.rule, "mistyped");
  EXPECT_THAT(match.invoices, ElementsAre("F1"));
  // And the check digit says that it cannot be right.
  EXPECT_NE(answer.find(LOFTE_ADVICE_FLAG, "check digit P1"), nullptr) << answer.keys();
}

TEST(PaymentReferences, ANumberAmongThePayersWordsIsProposed) {
  History history = two_open().number("10042");
  paid_in(history, "P1", 500_nok, "faktura 10042, takk");
  EXPECT_EQ(match_of(history).rule, "mentioned");
  EXPECT_THAT(match_of(history).invoices, ElementsAre("F2"));
  // A number inside a longer one is another number.
  History other = two_open().number("10042");
  paid_in(other, "P1", 500_nok, "kunde 9100421");
  EXPECT_EQ(match_of(other).rule, "oldest-first");
}

TEST(PaymentReferences, TheOnlyInvoiceWithExactlyThisMuchLeftIsProposed) {
  History history = two_open();
  paid_in(history, "P1", 800_nok, "");
  const Said match = match_of(history);
  EXPECT_EQ(match.kind, LOFTE_ADVICE_TASK);
  EXPECT_EQ(match.rule, "amount");
  EXPECT_THAT(match.invoices, ElementsAre("F2"));
  EXPECT_THAT(match.points, ElementsAre(HasSubstr("F2")));
  EXPECT_THAT(match.reasons, ElementsAre(HasSubstr("no other")));
}

TEST(PaymentReferences, OfSeveralWithTheSameAmountTheOldestIsProposed) {
  History history =
      History("Åse").invoice("F2", "2026-01-20", 800_nok).invoice("F1", "2026-01-05", 800_nok);
  paid_in(history, "P1", 800_nok, "");
  EXPECT_THAT(match_of(history).invoices, ElementsAre("F1"));
  EXPECT_THAT(match_of(history).reasons, ElementsAre(HasSubstr("several")));
}

TEST(PaymentReferences, OtherwiseTheOldestComeFirstAsFarAsTheMoneyGoes) {
  History history = two_open();
  paid_in(history, "P1", 1300_nok, "");
  const Said match = match_of(history);
  EXPECT_EQ(match.rule, "oldest-first");
  EXPECT_THAT(match.invoices, ElementsAre("F1", "F2"));
  EXPECT_THAT(asked(history.setting("propose_oldest", "false")).items, IsEmpty());
}

TEST(PaymentReferences, TwoPaymentsAreNotProposedForTheSameMoney) {
  History history = two_open();
  paid_in(history, "P1", 800_nok, "", "2026-02-02");
  paid_in(history, "P2", 800_nok, "", "2026-02-03");
  EXPECT_THAT(match_of(history, "P1").invoices, ElementsAre("F2"));
  EXPECT_THAT(match_of(history, "P2").invoices, ElementsAre("F1"));
}

TEST(PaymentReferences, APaymentForAPaidInvoiceMayBeASecondOne) {
  History history = two_open().paid("2026-01-25");
  paid_in(history, "P1", 800_nok, "12344");
  const Said match = match_of(history);
  EXPECT_EQ(match.rule, "settled-already");
  EXPECT_THAT(match.points, ElementsAre(HasSubstr("Ask the customer")));
}

TEST(PaymentReferences, AnotherCurrencyIsNeverProposed) {
  History history = two_open();
  paid_in(history, "P1", 800_eur, "");
  EXPECT_EQ(match_of(history).rule, "nothing-open");
  EXPECT_THAT(match_of(history).invoices, IsEmpty());
}

TEST(PaymentReferences, APaymentThatIsSetAgainstItsInvoiceIsNoMatter) {
  EXPECT_THAT(asked(two_open().paid("2026-01-25")).items, IsEmpty());
}

TEST(PaymentReferences, AnInvoiceWithAWrongReferenceIsShownWhereTheSchemeIsKnown) {
  const History history = two_open().reference("12345");
  EXPECT_THAT(asked(history).items, IsEmpty());
  History known = history;
  known.setting("scheme", "NO");
  const Answer answer = asked(known);
  ASSERT_EQ(answer.items.size(), 1u) << answer.keys();
  EXPECT_EQ(answer.items.front().key, "reference F2");
  EXPECT_EQ(answer.items.front().severity, LOFTE_SEVERITY_IMPORTANT);
}

TEST(PaymentReferences, WordsOfThePayersAreNoWrongReference) {
  History history = two_open();
  paid_in(history, "P1", 500_nok, "takk for sist");
  EXPECT_EQ(asked(history).find(LOFTE_ADVICE_FLAG, "check digit P1"), nullptr);
}

}  // namespace
}  // namespace lofte::testing
