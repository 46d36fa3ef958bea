// When to be in touch next, what was agreed, and what the next person should know.
#include <gmock/gmock.h>

#include "relationship.h"

namespace lofte::testing {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

constexpr std::int32_t kSelfService[] = {LOFTE_CUSTOMER_SELF_SERVICE};
constexpr std::int32_t kPersonal[] = {LOFTE_CUSTOMER_PERSONAL};

lofte_list forms(const std::int32_t (&one)[1]) {
  return {one, 1, sizeof one[0]};
}

Said next_on(When when, const History& history) {
  return said_on(when, history, kFlag, "next contact");
}

// A talk in which something was said.
History& talk(History& history, std::string_view id, const char* date, const char* by,
              const char* agreed = "", lofte_date next = 0) {
  return history.with<lofte_contact>(id, date, [&](auto& contact) {
    contact.date = day(date);
    contact.direction = LOFTE_CONTACT_OUTBOUND;
    contact.channel = LOFTE_CHANNEL_MEETING;
    contact.purpose = LOFTE_CONTACT_SALES;
    contact.by = borrow(by);
    contact.summary = borrow("They want to try the small one");
    contact.agreed = borrow(agreed);
    contact.next_contact_on = next;
  });
}

TEST(Relationship, Row4TheNextContactIsTheDayThatWasAgreed) {
  auto history = buyer({"2026-01-05"});
  talk(history, "T1", "2026-01-20", "Ola", "", day("2026-03-10"));
  const Said next = next_on("2026-02-01", history);
  EXPECT_EQ(next.latest, day("2026-03-10"));
  EXPECT_THAT(next.reasons, ElementsAre("Agreed in the talk of 20 January 2026."));
  EXPECT_EQ(next.severity, LOFTE_SEVERITY_INFO);
  EXPECT_EQ(next_on("2026-03-10", history).severity, LOFTE_SEVERITY_INFO);
  EXPECT_EQ(next_on("2026-03-11", history).severity, LOFTE_SEVERITY_NOTICE);
  EXPECT_EQ(next_on("2026-03-11", history).rule, "next-contact-passed");
  talk(history, "T2", "2026-03-12", "Ola");
  EXPECT_GT(next_on("2026-03-12", history).latest, day("2026-03-12"));
}

TEST(Relationship, Row4APromiseOfOursComesBeforeTheUsualDay) {
  const auto history = buyer({"2026-01-05"})
                           .we_promise("P1", "2026-01-10", "2026-01-20", "Send the quote")
                           .verdict("P1", "open");
  EXPECT_EQ(next_on("2026-01-12", history).latest, day("2026-01-20"));
}

TEST(Relationship, Row4TheUsualDayFollowsFromTheKindOfRelationship) {
  // A new customer after 30 days; Saturday 7 March 2026 moves to Monday.
  EXPECT_EQ(next_on("2026-02-10", buyer({"2026-02-05"})).latest, day("2026-03-09"));
  auto again = buyer({"2026-01-05", "2026-02-05"});
  EXPECT_EQ(next_on("2026-02-10", again).latest, day("2026-02-05") + 90);
  again.who([](auto& customer) { customer.depth = LOFTE_CUSTOMER_LONG_TERM; });
  EXPECT_EQ(next_on("2026-02-10", again).latest, day("2026-02-05") + 60 + 1) << "after Easter";
  again.who([](auto& customer) { customer.depth = LOFTE_CUSTOMER_TRANSACTIONAL; });
  EXPECT_EQ(next_on("2026-02-10", again).latest, day("2026-02-05") + 180);
  again.parameter("top_from", "50000").parameter("middle_from", "10000").parameter("typical", "1");
  EXPECT_EQ(next_on("2026-02-10", again).latest, day("2026-02-05") + 46) << "a Sunday, moved";
}

TEST(Relationship, Row11ServiceFormsChangeTheCadence) {
  auto history = buyer({"2026-01-05", "2026-02-05"}).who([](auto& customer) {
    customer.service_forms = forms(kSelfService);
  });
  EXPECT_EQ(next_on("2026-02-10", history).latest, day("2026-02-05") + 180);
}

TEST(Relationship, Row28HighImportanceBringsTheNextContactForward) {
  const auto history = buyer({"2026-01-05", "2026-02-05"}).who([](auto& customer) {
    customer.importance = LOFTE_CUSTOMER_HIGH;
  });
  EXPECT_EQ(next_on("2026-02-10", history).latest, day("2026-02-05") + 67);
}

TEST(Relationship, Row4TheNextContactIsNeverSilentlyEmpty) {
  EXPECT_THAT(next_on("2026-02-10", customer("Åse")).title, HasSubstr("No next contact"));
  EXPECT_EQ(next_on("2026-02-10", customer("Åse")).severity, LOFTE_SEVERITY_NOTICE);
  const auto died = buyer({"2026-01-05"}).died("2026-02-01");
  EXPECT_THAT(next_on("2026-02-10", died).reasons, ElementsAre("The customer has died."));
  const auto ended =
      buyer({"2026-01-05"}).who([](auto& customer) { customer.ended_on = day("2026-02-01"); });
  EXPECT_THAT(next_on("2026-02-10", ended).reasons, ElementsAre(HasSubstr("has been ended")));
}

TEST(Relationship, NewslettersAndVainAttemptsAreNoContact) {
  const auto history = buyer({"2026-02-05"}).newsletter("2026-02-20").unreached("2026-02-21");
  EXPECT_EQ(next_on("2026-02-25", history), next_on("2026-02-25", buyer({"2026-02-05"})));
}

TEST(Relationship, Row1WhatWasAgreedIsOneStepFromAPromise) {
  auto history = customer("Åse");
  talk(history, "T1", "2026-01-20", "Ola", "A trial in March");
  const Said agreed = said_on("2026-01-20", history, kFlag, "agreed T1");
  EXPECT_THAT(agreed.title, HasSubstr("A trial in March"));
  EXPECT_EQ(agreed.subject_id, "T1");
  EXPECT_TRUE(says("2026-02-03", history, kFlag, "agreed T1"));
  EXPECT_FALSE(says("2026-02-04", history, kFlag, "agreed T1"));
  history.we_promise("P1", "2026-01-20", "2026-03-01", "A trial in March");
  EXPECT_FALSE(says("2026-01-20", history, kFlag, "agreed T1"));
}

TEST(Relationship, Row10TheFirstPurchaseHandsOverWhatWasSaid) {
  auto history =
      customer("Åse").manager("Kari").we_promise("P1", "2026-01-20", "2026-03-01", "Install it");
  history.verdict("P1", "open")
      .complains("K1", "2026-01-22", day("2026-01-25"))
      .on_hold("H1", "2026-02-01", "2026-03-01", "Waits for the bank")
      .who([](auto& customer) {
        customer.present |= LOFTE_CUSTOMER_HAS_PAYMENT_TERMS_DAYS;
        customer.payment_terms_days = 45;
      });
  talk(history, "T1", "2026-01-20", "Ola", "A trial in March");
  history.invoice("F1", "2026-02-02", 1000_nok);
  const Said note = said_on("2026-02-02", history, kTask, "hand-over first purchase");
  EXPECT_EQ(note.assignee, "Kari");
  EXPECT_THAT(note.points, Contains("20 January 2026: They want to try the small one"));
  EXPECT_THAT(note.points, Contains("Agreed then: A trial in March"));
  EXPECT_THAT(note.points, Contains("We promised by 1 March 2026: Install it"));
  EXPECT_THAT(note.points, Contains("Complaint of 22 January 2026, resolved"));
  EXPECT_THAT(note.points, Contains("No reminders until 1 March 2026: Waits for the bank"));
  EXPECT_THAT(note.points, Contains("Own payment terms: 45 days."));
  EXPECT_TRUE(says("2026-03-04", history, kTask, "hand-over first purchase"));
  EXPECT_FALSE(says("2026-03-05", history, kTask, "hand-over first purchase"));
  EXPECT_FALSE(says("2026-02-02", buyer({"2026-02-02"}), kTask, "hand-over first purchase"))
      << "there is nothing to hand over";
}

TEST(Relationship, Row10ANewManagerGetsANoteUntilTheyHaveSpokenWithTheCustomer) {
  auto history = buyer({"2025-01-05"}).manager("Kari");
  talk(history, "T1", "2026-01-20", "Ola");
  talk(history, "T2", "2026-01-28", "Ola");
  const Said note = said_on("2026-02-02", history, kTask, "hand-over 2026-01-28");
  EXPECT_THAT(note.title, HasSubstr("from Ola to Kari"));
  EXPECT_TRUE(says("2026-02-27", history, kTask, "hand-over 2026-01-28"));
  EXPECT_FALSE(says("2026-02-28", history, kTask, "hand-over 2026-01-28"));
  talk(history, "T3", "2026-02-05", "Kari");
  EXPECT_FALSE(says("2026-02-05", history, kTask, "hand-over 2026-01-28"));
}

TEST(Relationship, Row10TheDayOfTheRegisterEntryIsTheDayOfTheChange) {
  auto history = buyer({"2025-01-05"});
  talk(history, "T0", "2025-10-01", "Kari");
  talk(history, "T1", "2026-01-20", "Ola");
  history.with<lofte_customer>("C1", "2026-02-10", [](auto& customer) {
    customer.name = borrow("Åse");
    customer.manager = borrow("Kari");
  });
  // The view's customer is the first version; the fact in force says when it changed.
  history.manager("Kari");
  EXPECT_FALSE(says("2026-02-09", history, kTask, "hand-over 2026-02-10"));
  EXPECT_THAT(said_on("2026-02-10", history, kTask, "hand-over 2026-02-10").title,
              HasSubstr("from Ola to Kari"));
}

TEST(Relationship, Row11DepthIsSuggestedFromBehaviour) {
  auto history = buyer({"2025-01-01", "2025-05-02", "2025-09-01", "2026-01-01"});
  EXPECT_THAT(said_on("2026-01-05", buyer({"2025-05-02", "2025-09-01", "2025-12-01", "2026-01-01"}),
                      kFlag, "depth")
                  .title,
              HasSubstr("prefers just to buy"));
  history.we_call("2025-06-01").we_call("2025-08-01").we_call("2025-10-01");
  EXPECT_THAT(said_on("2026-01-05", history, kFlag, "depth").title, HasSubstr("meant to last"));
  history.who([](auto& customer) { customer.depth = LOFTE_CUSTOMER_LONG_TERM; });
  EXPECT_FALSE(says("2026-01-05", history, kFlag, "depth"));
}

TEST(Relationship, Row11ServiceFormsAreSuggestedFromBehaviourSeveralAllowed) {
  auto history = customer("Åse");
  talk(history, "T1", "2026-01-05", "Ola");
  talk(history, "T2", "2026-01-12", "Ola");
  EXPECT_FALSE(says("2026-01-19", history, kFlag, "service forms"));
  talk(history, "T3", "2026-01-19", "Ola");
  EXPECT_THAT(said_on("2026-01-19", history, kFlag, "service forms").reasons,
              ElementsAre("It looks like: personal service.", "It looks like: one person of ours.",
                          HasSubstr("talks 3")));
  history.who([](auto& who) { who.service_forms = forms(kPersonal); });
  EXPECT_THAT(said_on("2026-01-19", history, kFlag, "service forms").reasons,
              Not(Contains(HasSubstr("personal service"))));
  EXPECT_TRUE(says(day("2026-01-05") + 365, history, kFlag, "service forms"));
  EXPECT_FALSE(says(day("2026-01-05") + 366, history, kFlag, "service forms"));
}

}  // namespace
}  // namespace lofte::testing
