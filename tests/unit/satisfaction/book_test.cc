// The fold over the book: figures beside what was believed, and what comes back again and again.
#include <gmock/gmock.h>

#include "satisfaction.h"
#include "support/whole_book.h"

namespace lofte::testing {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

WholeBook book_on(When when, const std::vector<History>& customers,
                  std::size_t chunk = LOFTE_FOLD_CHUNK) {
  return {satisfaction(), "satisfaction", when, customers, chunk};
}

History marked(int mark, int recommend) {
  auto history = customer("Åse");
  asked(history, "S1", "2026-01-10");
  return answered(history, "A1", "2026-01-20", "S1", mark, recommend);
}

// Four asked, three answered: marks 5, 4, 2; recommend 10, 9, 3.
std::vector<History> four() {
  auto silent = customer("Liv");
  asked(silent, "S1", "2026-01-10");
  return {marked(5, 10), marked(4, 9), marked(2, 3), silent};
}

TEST(Satisfaction, Row13FiguresOfTheBook) {
  const WholeBook book = book_on("2026-02-01", four());
  EXPECT_EQ(book.metrics.at("content"), 67);
  EXPECT_EQ(book.metrics.at("recommend"), 33);
  EXPECT_EQ(book.metrics.at("response"), 75);
}

TEST(Satisfaction, FiguresCountTheTwelveWholeMonthsBefore) {
  EXPECT_FALSE(book_on("2026-01-31", four()).metrics.contains("content"));
  EXPECT_TRUE(book_on("2027-01-31", four()).metrics.contains("content"));
  EXPECT_FALSE(book_on("2027-02-01", four()).metrics.contains("content"));
}

TEST(Satisfaction, TwoAnswersToOneSurveyAreOneResponse) {
  std::vector<History> customers = four();
  answered(customers[0], "A2", "2026-01-22", "S1", 5);
  EXPECT_EQ(book_on("2026-02-01", customers).metrics.at("response"), 75);
}

WholeBook believing() {
  return {satisfaction(),
          "satisfaction",
          "2026-02-01",
          four(),
          LOFTE_FOLD_CHUNK,
          {{"believed_content", "80"},
           {"believed_recommend", "60"},
           {"believed_response", "50"},
           {"definition", "We answer within a day"}}};
}

TEST(Satisfaction, Row14WhatTheOwnerBelievesStandsBesideWhatIsMeasured) {
  const WholeBook none = book_on("2026-02-01", four());
  EXPECT_FALSE(none.metrics.contains("gap content"));
  const WholeBook book = believing();
  EXPECT_EQ(book.metrics.at("gap content"), 13);
  EXPECT_EQ(book.metrics.at("gap recommend"), 27);
  EXPECT_EQ(book.metrics.at("gap response"), -25);
  EXPECT_THAT(book.reasons.at("content"), Contains("We believed 80, and were off by 13."));
}

TEST(Satisfaction, Row36TheOwnersOwnDefinitionIsShownBesideTheFigures) {
  const WholeBook book = believing();
  for (const char* figure : {"content", "recommend", "response"}) {
    EXPECT_THAT(book.reasons.at(figure), Contains("What we want to be: We answer within a day"));
  }
}

History complained(const char* cause, const char* prevention = "", const char* owner = "Ola Lund") {
  return customer("Åse")
      .manager("Kari Berg")
      .with<lofte_complaint>("K1", "2026-01-12", [=](auto& said) {
        said.opened_on = day("2026-01-12");
        said.resolved_on = day("2026-01-14");
        said.cause = borrow(cause);
        said.prevention = borrow(prevention);
        said.owner = borrow(owner);
      });
}

TEST(Satisfaction, Row15RecurringCausesAreCountedAcrossTheBook) {
  std::vector<History> customers = {complained("Late delivery"), complained("late  delivery."),
                                    complained("Wrong colour")};
  EXPECT_FALSE(book_on("2026-02-01", customers).titles.contains("cause late delivery"));
  customers.push_back(complained("LATE DELIVERY", "A second van"));
  const WholeBook book = book_on("2026-02-01", customers);
  EXPECT_THAT(book.titles.at("cause late delivery"), HasSubstr("3 complaints in a year"));
  EXPECT_THAT(book.reasons.at("cause late delivery"), ElementsAre(HasSubstr("For 1 of them")));
  EXPECT_FALSE(book.titles.contains("cause wrong colour"));
  EXPECT_EQ(book.metrics.at("complaints open"), 0);
}

TEST(Satisfaction, Row29SuggestionsAndOpportunitiesAreGroupedWithOwnWordsKept) {
  const auto idea = [](const char* words, const char* change) {
    return customer("Åse").with<lofte_feedback>("B1", "2026-01-12", [=](auto& said) {
      said.date = day("2026-01-12");
      said.theme = borrow("Opening hours");
      said.own_words = borrow(words);
      said.change = borrow(change);
    });
  };
  const auto chance = customer("Liv").with<lofte_opportunity>("O1", "2026-01-12", [](auto& said) {
    said.date = day("2026-01-12");
    said.status = LOFTE_OPPORTUNITY_OPEN;
    said.product = borrow("Hood");
    said.gain = borrow("Less smoke");
  });
  const WholeBook book = book_on(
      "2026-02-01", {idea("Open at  six", ""), idea("Åpne før sju!", "We open at seven"), chance});
  EXPECT_EQ(book.titles.at("suggestion opening hours"), "2 suggestions: Opening hours");
  EXPECT_THAT(book.reasons.at("suggestion opening hours"),
              ElementsAre("One of them led to a change.", "In their own words: Open at  six",
                          "In their own words: Åpne før sju!"));
  EXPECT_EQ(book.titles.at("opportunity hood"), "One chance to sell: Hood");
}

TEST(Satisfaction, Row35FollowUpsAreHeldAgainstWhatCameOfThem) {
  const auto led =
      customer("Åse").we_call("2026-01-05").invoice("F1", "2026-02-04", 100_nok).paid("2026-02-10");
  const auto late = customer("Liv").we_call("2026-01-05").invoice("F1", "2026-02-05", 100_nok);
  const auto called_back = customer("Per").we_call("2026-01-05").they_call("2026-01-06");
  const auto letters = customer("Nils").newsletter("2026-01-05").they_call("2026-01-06");
  const WholeBook book = book_on("2026-03-01", {led, late, called_back, letters});
  EXPECT_EQ(book.metrics.at("follow-ups led to purchase"), 33);
  EXPECT_EQ(book.metrics.at("follow-ups led to payment"), 0);
  EXPECT_EQ(book.metrics.at("follow-ups led to answer"), 33);
  EXPECT_THAT(book.titles.at("follow-ups led to purchase"), HasSubstr("1 of 3"));
}

TEST(Satisfaction, Row37ImpressionsOfTheBookStayApartFromItsAnswers) {
  auto seen = customer("Åse").with<lofte_impression>("I1", "2026-01-12", [](auto& noted) {
    noted.date = day("2026-01-12");
    noted.feeling = LOFTE_IMPRESSION_BAD;
    noted.buying_step = LOFTE_IMPRESSION_INFORMATION;
  });
  const WholeBook book = book_on("2026-02-01", {seen});
  EXPECT_EQ(book.metrics.at("impressions information"), 0);
  EXPECT_EQ(book.titles.at("impressions information"),
            "At the step information: good 0, neutral 0, bad 1");
  EXPECT_FALSE(book.metrics.contains("content"));
}

TEST(Satisfaction, Row38CoachingThemesNameNobody) {
  std::vector<History> customers = {complained("Late delivery"), complained("Late delivery"),
                                    complained("Late delivery", "A van"), marked(1, 2)};
  customers.push_back(customer("Åse").with<lofte_impression>("I1", "2026-01-12", [](auto& noted) {
    noted.date = day("2026-01-12");
    noted.feeling = LOFTE_IMPRESSION_BAD;
    noted.buying_step = LOFTE_IMPRESSION_EVALUATION;
    noted.by = borrow("Ola Lund");
  }));
  const WholeBook book = book_on("2026-02-01", customers);
  EXPECT_THAT(book.reasons.at("coaching"),
              ElementsAre(HasSubstr("nobody is ranked"), "Late delivery: 3 complaints.",
                          HasSubstr("The step evaluation"), HasSubstr("rather not recommend")));
  for (const char* name : {"Ola", "Lund", "Kari", "Berg"}) {
    EXPECT_THAT(book.words(), Not(HasSubstr(name)));
  }
}

TEST(Satisfaction, Row13AHeavyLossIsAParameterForTheMonth) {
  const auto gone = [](lofte_date since) {
    auto history = customer("Åse").invoice("F1", "2025-01-05", 100_nok);
    return since == 0 ? in_stage(history, "expansion", "2025-02-05")
                      : in_stage(history, "dissolution", since);
  };
  std::vector<History> customers(27, gone(0));
  customers.push_back(gone(day("2026-01-05")));
  customers.push_back(gone(day("2025-12-05")));
  EXPECT_TRUE(book_on("2026-02-10", customers).parameters.empty());
  customers.push_back(gone(day("2025-11-01")));  // three of thirty
  EXPECT_EQ(book_on("2026-02-10", customers).parameters.at("heavy_loss_on"),
            std::to_string(day("2026-02-01")));
  customers.push_back(gone(0));  // three of thirty-one
  EXPECT_TRUE(book_on("2026-02-10", customers).parameters.empty());
  customers.pop_back();
  customers.back() = gone(day("2025-10-31"));  // gone before
  EXPECT_TRUE(book_on("2026-02-10", customers).parameters.empty());
}

TEST(SatisfactionBook, IsTheSameHoweverTheCustomersWereCutIntoChunks) {
  std::vector<History> customers = four();
  for (const char* cause : {"Late delivery", "late delivery", "Late  delivery", "Noise", "noise"}) {
    customers.push_back(complained(cause));
  }
  const BookAnswer whole = book_on("2026-02-01", customers).answer();
  for (const std::size_t chunk : {1u, 2u, 4u}) {
    EXPECT_EQ(book_on("2026-02-01", customers, chunk).answer(), whole);
  }
}

TEST(SatisfactionBook, OfNobodySaysNothingWrong) {
  const WholeBook book = book_on("2026-02-01", {});
  EXPECT_THAT(book.parameters, IsEmpty());
  EXPECT_EQ(book.metrics.at("complaints open"), 0);
}

}  // namespace
}  // namespace lofte::testing
