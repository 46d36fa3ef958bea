#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "books.h"
#include "support/reading.h"

namespace lofte::gnucash::testing {
namespace {

using lofte::testing::Outcome;
using lofte::testing::Reading;
using lofte::testing::Said;

Outcome read(Story& story) {
  return Reading::bytes(to_xml(story.book())).run();
}

TEST(Payment, SettlesTheInvoiceWhoseLotItIsIn) {
  Story story;
  story.customer("1").invoice("F1", "1", 100'00, "2026-01-05");
  story.books("p1", "2026-01-20", {{"lot-F1", -100'00}}, "2026-01-22");
  const auto outcome = read(story);
  ASSERT_EQ(outcome.status, LOFTE_OK) << outcome.message;
  const Said payment = outcome.one(LOFTE_FACT_PAYMENT, "p1");
  EXPECT_EQ(payment.customer_id, "1");
  EXPECT_EQ(payment.minor, 100'00);
  EXPECT_EQ(payment.date, Story::day("2026-01-20"));
  EXPECT_EQ(payment.known, Story::day("2026-01-22"));
  EXPECT_EQ(payment.parts, (decltype(payment.parts){{"F1", 100'00}}));
}

TEST(Payment, OfSeveralInvoicesIsOne) {
  Story story;
  story.customer("1")
      .invoice("F1", "1", 100'00, "2026-01-05")
      .invoice("F2", "1", 50'00, "2026-01-06");
  story.books("p1", "2026-01-20", {{"lot-F1", -100'00}, {"lot-F2", -30'00}});
  const auto outcome = read(story);
  const Said payment = outcome.one(LOFTE_FACT_PAYMENT, "p1");
  EXPECT_EQ(payment.minor, 130'00);
  EXPECT_EQ(payment.parts, (decltype(payment.parts){{"F1", 100'00}, {"F2", 30'00}}));
  EXPECT_EQ(lofte::testing::open_invoices(outcome).at("F2"), 20'00);
}

TEST(Payment, OfSeveralCustomersIsOneForEach) {
  Story story;
  story.customer("1").customer("2");
  story.invoice("F1", "1", 100'00, "2026-01-05").invoice("F2", "2", 50'00, "2026-01-06");
  story.books("p1", "2026-01-20", {{"lot-F1", -100'00}, {"lot-F2", -50'00}});
  const auto outcome = read(story);
  EXPECT_EQ(outcome.one(LOFTE_FACT_PAYMENT, "p1/1/NOK").minor, 100'00);
  EXPECT_EQ(outcome.one(LOFTE_FACT_PAYMENT, "p1/2/NOK").customer_id, "2");
}

TEST(Payment, BeyondTheInvoiceStaysWithTheCustomer) {
  Story story;
  story.customer("1").invoice("F1", "1", 100'00, "2026-01-05").purse("rest", "1");
  story.books("p1", "2026-01-20", {{"lot-F1", -100'00}, {"rest", -25'00}});
  const auto outcome = read(story);
  const Said payment = outcome.one(LOFTE_FACT_PAYMENT, "p1");
  EXPECT_EQ(payment.minor, 125'00);
  EXPECT_EQ(payment.parts, (decltype(payment.parts){{"F1", 100'00}}));
  EXPECT_EQ(lofte::testing::balances(outcome).at({"1", "NOK"}), -25'00);
}

TEST(Payment, ThatOverfillsALotNeverSettlesMoreThanIsOpen) {
  Story story;
  story.customer("1").invoice("F1", "1", 100'00, "2026-01-05");
  story.books("p1", "2026-01-20", {{"lot-F1", -130'00}});
  const auto outcome = read(story);
  EXPECT_EQ(outcome.one(LOFTE_FACT_PAYMENT, "p1").minor, 130'00);
  EXPECT_EQ(lofte::testing::open_invoices(outcome).at("F1"), 0);
}

TEST(Payment, MadeBeforeTheInvoiceCountsAgainstItFromTheInvoicesDay) {
  Story story;
  story.customer("1").invoice("F1", "1", 100'00, "2026-01-20");
  story.books("p1", "2026-01-05", {{"lot-F1", -100'00}});
  const auto outcome = read(story);
  EXPECT_TRUE(outcome.one(LOFTE_FACT_PAYMENT, "p1").parts.empty());
  const Said allocation = outcome.one(LOFTE_FACT_ALLOCATION, "p1/F1");
  EXPECT_EQ(allocation.payment_id, "p1");
  EXPECT_EQ(allocation.date, Story::day("2026-01-20"));
  EXPECT_EQ(lofte::testing::open_invoices(outcome).at("F1"), 0);
}

TEST(Prepayment, IsAppliedWhenALinkMovesIt) {
  Story story;
  story.customer("1").purse("ahead", "1").invoice("F1", "1", 100'00, "2026-01-20");
  story.books("p1", "2026-01-05", {{"ahead", -150'00}});
  story.books("l1", "2026-01-21", {{"ahead", 100'00}, {"lot-F1", -100'00}});
  const auto outcome = read(story);
  EXPECT_EQ(outcome.of(LOFTE_FACT_PAYMENT).size(), 1u);
  const Said allocation = outcome.one(LOFTE_FACT_ALLOCATION, "l1/F1");
  EXPECT_EQ(allocation.payment_id, "p1");
  EXPECT_EQ(allocation.minor, 100'00);
  EXPECT_EQ(allocation.date, Story::day("2026-01-21"));
  EXPECT_EQ(lofte::testing::balances(outcome).at({"1", "NOK"}), -50'00);
}

TEST(Prepayment, LinkedOnItsOwnDayIsThereInTime) {
  Story story;
  story.customer("1").purse("ahead", "1").invoice("F1", "1", 100'00, "2026-01-01");
  // The link's guid sorts before the payment's.
  story.books("a-link", "2026-01-05", {{"ahead", 100'00}, {"lot-F1", -100'00}});
  story.books("z-payment", "2026-01-05", {{"ahead", -100'00}});
  const auto outcome = read(story);
  EXPECT_EQ(outcome.one(LOFTE_FACT_ALLOCATION, "a-link/F1").payment_id, "z-payment");
  EXPECT_TRUE(outcome.of(LOFTE_FACT_REFUND).empty());
}

TEST(CreditNote, IsSetAgainstAnInvoiceByALink) {
  Story story;
  story.customer("1").invoice("F1", "1", 100'00, "2026-01-05");
  story.credit_note("K1", "1", 40'00, "2026-01-10");
  story.books("l1", "2026-01-11", {{"lot-K1", 40'00}, {"lot-F1", -40'00}});
  const auto outcome = read(story);
  EXPECT_EQ(outcome.one(LOFTE_FACT_CREDIT_NOTE, "K1").minor, 40'00);
  const Said allocation = outcome.one(LOFTE_FACT_ALLOCATION, "l1/F1");
  EXPECT_EQ(allocation.credit_note_id, "K1");
  EXPECT_EQ(allocation.payment_id, "");
  EXPECT_EQ(lofte::testing::open_invoices(outcome).at("F1"), 60'00);
  EXPECT_TRUE(outcome.of(LOFTE_FACT_PAYMENT).empty());
}

TEST(CreditNote, InsideAPaymentReducesWhatWasPaid) {
  Story story;
  story.customer("1").invoice("F1", "1", 100'00, "2026-01-05");
  story.credit_note("K1", "1", 20'00, "2026-01-10");
  story.books("p1", "2026-01-11", {{"lot-F1", -100'00}, {"lot-K1", 20'00}});
  const auto outcome = read(story);
  const Said payment = outcome.one(LOFTE_FACT_PAYMENT, "p1");
  EXPECT_EQ(payment.minor, 80'00);
  EXPECT_EQ(payment.parts, (decltype(payment.parts){{"F1", 80'00}}));
  EXPECT_EQ(outcome.one(LOFTE_FACT_ALLOCATION, "p1/F1").credit_note_id, "K1");
  EXPECT_EQ(lofte::testing::open_invoices(outcome).at("F1"), 0);
}

TEST(CreditNote, PaidOutIsARefund) {
  Story story;
  story.customer("1").credit_note("K1", "1", 40'00, "2026-01-10");
  story.books("r1", "2026-01-11", {{"lot-K1", 40'00}});
  const auto outcome = read(story);
  const Said refund = outcome.one(LOFTE_FACT_REFUND, "r1");
  EXPECT_EQ(refund.credit_note_id, "K1");
  EXPECT_EQ(refund.minor, 40'00);
  EXPECT_EQ(lofte::testing::balances(outcome).at({"1", "NOK"}), 0);
}

TEST(Refund, OfAnOverpaymentNamesThePayment) {
  Story story;
  story.customer("1").invoice("F1", "1", 100'00, "2026-01-05").purse("rest", "1");
  story.books("p1", "2026-01-20", {{"lot-F1", -100'00}, {"rest", -25'00}});
  story.books("r1", "2026-02-01", {{"rest", 25'00}});
  const auto outcome = read(story);
  EXPECT_EQ(outcome.one(LOFTE_FACT_REFUND, "r1").payment_id, "p1");
  EXPECT_EQ(lofte::testing::balances(outcome).at({"1", "NOK"}), 0);
}

TEST(Refund, BeyondTheCustomersCreditIsDoubted) {
  Story story;
  story.customer("1").purse("rest", "1");
  story.books("r1", "2026-02-01", {{"rest", 25'00}});
  const auto outcome = read(story);
  EXPECT_EQ(outcome.one(LOFTE_FACT_REFUND, "r1").payment_id, "");
  EXPECT_EQ(outcome.remarks.size(), 1u);
  EXPECT_EQ(lofte::testing::balances(outcome).at({"1", "NOK"}), 25'00);
}

TEST(PaymentTakenBack, OpensTheInvoiceAgain) {
  Story story;
  story.customer("1").invoice("F1", "1", 100'00, "2026-01-05");
  story.books("p1", "2026-01-20", {{"lot-F1", -100'00}});
  story.books("b1", "2026-01-25", {{"lot-F1", 100'00}});
  const auto outcome = read(story);
  const auto reversals = outcome.of(LOFTE_FACT_ALLOCATION_REVERSED);
  ASSERT_EQ(reversals.size(), 1u);
  EXPECT_EQ(reversals[0].payment_id, "p1");
  EXPECT_EQ(reversals[0].invoice_id, "F1");
  EXPECT_EQ(outcome.one(LOFTE_FACT_REFUND, "b1").payment_id, "p1");
  EXPECT_EQ(lofte::testing::open_invoices(outcome).at("F1"), 100'00);
  EXPECT_EQ(lofte::testing::balances(outcome).at({"1", "NOK"}), 100'00);
}

TEST(PaymentTakenBack, InPartKeepsTheRest) {
  Story story;
  story.customer("1").invoice("F1", "1", 100'00, "2026-01-05");
  story.books("p1", "2026-01-20", {{"lot-F1", -100'00}});
  story.books("b1", "2026-01-25", {{"lot-F1", 30'00}});
  story.books("b2", "2026-01-26", {{"lot-F1", 10'00}});
  const auto outcome = read(story);
  EXPECT_EQ(lofte::testing::open_invoices(outcome).at("F1"), 40'00);
  EXPECT_EQ(outcome.one(LOFTE_FACT_ALLOCATION, "b1/F1").minor, 70'00);
  EXPECT_EQ(outcome.one(LOFTE_FACT_ALLOCATION_REVERSED, "b2/reversed").allocation_id, "b1/F1");
  EXPECT_EQ(lofte::testing::balances(outcome).at({"1", "NOK"}), 40'00);
}

TEST(Charge, OnAnInvoiceThatWasNotPaidIsAFee) {
  Story story;
  story.customer("1").invoice("F1", "1", 100'00, "2026-01-05");
  story.books("fee", "2026-03-01", {{"lot-F1", 35'00}});
  const auto outcome = read(story);
  EXPECT_EQ(outcome.one(LOFTE_FACT_FEE_BOOKED, "fee").minor, 35'00);
  EXPECT_EQ(lofte::testing::open_invoices(outcome).at("F1"), 135'00);
}

TEST(VoidedPayment, IsCancelledWithWhatItWas) {
  Story story;
  story.customer("1").invoice("F1", "1", 100'00, "2026-01-05");
  Transaction voided;
  voided.guid = "p1";
  voided.posted = voided.entered = Story::day("2026-01-20");
  voided.voided = true;
  voided.splits.push_back({"s1", "ar", "lot-F1", {0, 1}, Rational{-100'00, 100}});
  story.book().transactions.add(voided);
  const auto outcome = read(story);
  const Said payment = outcome.one(LOFTE_FACT_PAYMENT, "p1");
  EXPECT_TRUE(payment.cancelled);
  EXPECT_EQ(payment.minor, 100'00);
  EXPECT_EQ(lofte::testing::open_invoices(outcome).at("F1"), 100'00);
}

TEST(Currencies, AreKeptApart) {
  Story story;
  story.account("ar-eur", "RECEIVABLE", "EUR");
  story.customer("1").invoice("F1", "1", 100'00, "2026-01-05");
  story.document("F2", "1", 70'00, "2026-01-05", false, "ar-eur");
  Transaction both;
  both.guid = "p1";
  both.posted = both.entered = Story::day("2026-01-20");
  both.splits = {{"s1", "ar", "lot-F1", {-100'00, 100}, {}},
                 {"s2", "ar-eur", "lot-F2", {-70'00, 100}, {}}};
  story.book().transactions.add(both);
  const auto outcome = read(story);
  EXPECT_EQ(outcome.one(LOFTE_FACT_PAYMENT, "p1/1/EUR").minor, 70'00);
  EXPECT_EQ(outcome.one(LOFTE_FACT_PAYMENT, "p1/1/NOK").minor, 100'00);
  EXPECT_EQ(outcome.one(LOFTE_FACT_INVOICE, "F2").currency, "EUR");
}

TEST(Owner, OfAJobIsItsCustomer) {
  Story jobs;
  jobs.customer("1").job("j1", {OwnerKind::kCustomer, "c-1"}).draft("D1", {OwnerKind::kJob, "j1"});
  const auto outcome = read(jobs);
  ASSERT_EQ(outcome.remarks.size(), 1u);
  EXPECT_EQ(outcome.remarks[0],
            (std::pair<std::string, std::string>{"invoice D1", "a draft, not posted: left out"}));
}

TEST(Owner, ThatIsAVendorIsLeftOut) {
  Story story;
  story.customer("1").job("jv", {OwnerKind::kVendor, "v-1"});
  story.draft("B1", {OwnerKind::kVendor, "v-1"}).draft("B2", {OwnerKind::kEmployee, "e-1"});
  story.draft("B3", {OwnerKind::kJob, "jv"});
  const auto outcome = read(story);
  EXPECT_EQ(outcome.facts.size(), 1u);
  ASSERT_EQ(outcome.remarks.size(), 1u);
  EXPECT_EQ(outcome.remarks[0].second, "3 bills and vouchers of vendors and employees left out");
}

TEST(Numbers, UsedTwiceKeepTheOlderDocumentsName) {
  Story story;
  story.customer("1").invoice("F1", "1", 10'00, "2026-02-05");
  auto& book = story.book();
  Invoice twin = book.invoices.all()[0];
  twin.guid = "i-twin";
  twin.opened = Story::day("2026-01-01");
  twin.transaction = "post-twin";
  twin.lot = "lot-twin";
  book.invoices.add(twin);
  book.lots.add(Lot{"lot-twin", "ar", "i-twin", {}, 0});
  Transaction posting = book.transactions.all()[0];
  posting.guid = "post-twin";
  posting.splits[0].lot = "lot-twin";
  book.transactions.add(posting);
  const auto outcome = read(story);
  EXPECT_EQ(outcome.of(LOFTE_FACT_INVOICE).size(), 2u);
  EXPECT_EQ(outcome.one(LOFTE_FACT_INVOICE, "F1/i-F1").minor, 10'00);
  EXPECT_EQ(outcome.one(LOFTE_FACT_INVOICE, "F1").minor, 10'00);
  EXPECT_EQ(outcome.remarks.size(), 1u);
}

TEST(Customer, CarriesTermsAndTheDayOfTheFirstBooking) {
  Story story;
  story.terms("t14", 14).customer("1", "t14").customer("2");
  story.invoice("F1", "1", 10'00, "2026-02-05");
  const auto outcome = read(story);
  EXPECT_EQ(outcome.one(LOFTE_FACT_CUSTOMER, "1").terms_days, 14);
  EXPECT_EQ(outcome.one(LOFTE_FACT_CUSTOMER, "1").known, Story::day("2026-02-05"));
  EXPECT_EQ(outcome.one(LOFTE_FACT_CUSTOMER, "2").terms_days, -1);
  EXPECT_EQ(outcome.one(LOFTE_FACT_CUSTOMER, "2").known, 0);
}

TEST(DueDate, ComesFromTermsWhereThePostingHasNone) {
  Story story;
  story.terms("t30", 30).customer("1").invoice("F1", "1", 10'00, "2026-01-01");
  Book book;
  for (const auto& account : story.book().accounts.all()) book.accounts.add(account);
  for (const auto& terms : story.book().terms.all()) book.terms.add(terms);
  for (const auto& customer : story.book().customers.all()) book.customers.add(customer);
  for (const auto& lot : story.book().lots.all()) book.lots.add(lot);
  Invoice invoice = story.book().invoices.all()[0];
  invoice.terms = "t30";
  book.invoices.add(invoice);
  Transaction posting = story.book().transactions.all()[0];
  posting.due = 0;
  book.transactions.add(posting);
  const auto outcome = Reading::bytes(to_xml(book)).run();
  EXPECT_EQ(outcome.one(LOFTE_FACT_INVOICE, "F1").due, Story::day("2026-01-31"));
}

TEST(Booking, OutsideAnyLotIsSaidToBeLeftOut) {
  Story story;
  story.customer("1").books("opening", "2026-01-01", {{"", 500'00}});
  const auto outcome = read(story);
  ASSERT_EQ(outcome.remarks.size(), 1u);
  EXPECT_THAT(outcome.remarks[0].second, ::testing::HasSubstr("outside any lot"));
}

// Whatever is booked on a customer's lots, the facts add up to the lots' own sum, no invoice is
// settled beyond what it says and none below zero.
RC_GTEST_PROP(Settlement, AddsUpToTheLots, ()) {
  Story story;
  story.customer("1").purse("purse", "1");
  const auto invoices = *rc::gen::inRange(1, 4);
  std::vector<std::string> lots{"purse"};
  std::int64_t sum = 0;
  for (int i = 0; i < invoices; ++i) {
    const auto minor = *rc::gen::inRange<std::int64_t>(-100'00, 300'00);
    const std::string id = concat("F", i);
    story.document(id, "1", minor, concat("2026-01-0", i + 1), minor < 0);
    lots.push_back("lot-" + id);
    sum += minor;
  }
  const auto bookings = *rc::gen::inRange(0, 12);
  for (int i = 0; i < bookings; ++i) {
    std::vector<std::pair<std::string, std::int64_t>> splits;
    for (int split = *rc::gen::inRange(1, 4); split > 0; --split) {
      splits.emplace_back(*rc::gen::elementOf(lots),
                          *rc::gen::inRange<std::int64_t>(-200'00, 200'00));
      sum += splits.back().second;
    }
    story.books(concat("t", i), concat("2026-0", *rc::gen::inRange(1, 5), "-15"), splits);
  }
  const auto outcome = read(story);
  RC_ASSERT(outcome.status == LOFTE_OK);
  const auto sums = lofte::testing::balances(outcome);
  const auto found = sums.find({"1", "NOK"});
  RC_ASSERT((found == sums.end() ? 0 : found->second) == sum);
  for (const auto& [id, open] : lofte::testing::open_invoices(outcome)) RC_ASSERT(open >= 0);
  for (const Said& payment : outcome.of(LOFTE_FACT_PAYMENT)) {
    std::int64_t parts = 0;
    for (const auto& [id, minor] : payment.parts) parts += minor;
    RC_ASSERT(parts <= payment.minor);
  }
}

}  // namespace
}  // namespace lofte::gnucash::testing
