// Surveys and complaints over the whole runtime.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "support/firm_book.h"

namespace lofte::test {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

// Surveys that are proposed, also as a part of a talk that another plugin made of several tasks.
std::vector<Said> surveys(FirmBook& firm) {
  std::vector<Said> rows = firm.said({LOFTE_ADVICE_TASK, LOFTE_ADVICE_SUPPRESSION});
  std::erase_if(rows, [](const Said& row) {
    const bool held_back = row.rule == "complaint" || row.rule == "notice" ||
                           row.rule == "asked-recently" || row.rule == "objects";
    return held_back || row.key.find("survey after") == std::string::npos;
  });
  return rows;
}

std::string buyer() {
  return customer("1") + invoice("F1", "1", "2026-01-05", "2026-01-19", 120'000) +
         payment("P1", "1", "F1", "2026-01-12", 120'000);
}
std::string survey_asked(const std::string& id, std::string_view date) {
  return R"({"recordId":")" + id + R"(","surveyAsked":{"customerId":"1","date":")" +
         std::string(date) + "\"}}\n";
}
std::string complaint(std::string_view more = "") {
  return R"({"recordId":"K1","complaint":{"customerId":"1","openedOn":"2026-01-20",)"
         R"("text":"Det knirker")" +
         std::string(more) + "}}\n";
}

TEST(Complaint, SurveySentTwice) {
  FirmBook firm;
  firm.post(buyer(), "2026-01-20");
  firm.open("2026-03-02");
  ASSERT_THAT(surveys(firm), SizeIs(1));
  firm.post(survey_asked("S1", "2026-03-02"), "2026-03-02");
  EXPECT_THAT(surveys(firm), IsEmpty());
  firm.post(survey_asked("S1", "2026-03-02"), "2026-03-02");
  const auto nobody_is_asked_on = [&firm](std::initializer_list<const char*> days) {
    for (const char* today : days) {
      firm.open(today);
      EXPECT_THAT(surveys(firm), IsEmpty()) << today;
    }
  };
  nobody_is_asked_on({"2026-03-03", "2026-04-01", "2026-04-02", "2026-05-31"});
  firm.open("2026-06-01");  // 13 weeks later: the only customer is the most valuable one
  EXPECT_THAT(surveys(firm), SizeIs(1));
  firm.post(survey_asked("S2", "2026-06-01"), "2026-06-01");
  nobody_is_asked_on({"2026-06-02", "2026-07-04"});
  firm.open("2026-07-06");  // silent for 180 days: asked why, once
  EXPECT_THAT(surveys(firm), SizeIs(1));
  firm.post(survey_asked("S3", "2026-07-06"), "2026-07-06");
  nobody_is_asked_on({"2026-07-07", "2026-08-10", "2027-03-01"});
}

TEST(Satisfaction, Row15WhileAComplaintIsOpenNobodyDunsAndNobodyAsks) {
  FirmBook firm;
  firm.post(customer("1") + invoice("F1", "1", "2026-01-05", "2026-01-19", 120'000) + complaint(),
            "2026-01-20");
  firm.open("2026-03-02");
  EXPECT_THAT(firm.reminders(), IsEmpty());
  EXPECT_THAT(surveys(firm), IsEmpty());
  const auto flags = firm.said({LOFTE_ADVICE_FLAG});
  EXPECT_TRUE(std::any_of(flags.begin(), flags.end(),
                          [](const Said& row) { return row.key == "no sales contact"; }));
  firm.post(complaint(R"(,"resolvedOn":"2026-03-02","cause":"Olje","prevention":"Smøre")"),
            "2026-03-02");
  firm.open("2026-03-03");
  EXPECT_THAT(firm.reminders(), SizeIs(1));
}

TEST(Satisfaction, FiguresAreMadeOnTheFirstDayOfAMonth) {
  FirmBook firm;
  firm.post(buyer() + survey_asked("S1", "2026-01-20"), "2026-01-20");
  firm.open("2026-01-20");
  firm.post(
      R"({"recordId":"A1","surveyAnswered":{"surveyAskedId":"S1","date":"2026-01-25","csat":5,)"
      R"("ownWords":"Fint"}})"
      "\n",
      "2026-01-25");
  firm.open("2026-02-02");
  std::vector<Said> figures = firm.said({LOFTE_ADVICE_METRIC});
  std::erase_if(figures, [](const Said& row) { return row.key != "response"; });
  ASSERT_THAT(figures, SizeIs(1));
  EXPECT_THAT(figures.front().title, HasSubstr("100 % of one survey"));
  EXPECT_TRUE(firm.book().replay().equal) << firm.book().replay().first_difference;
}

}  // namespace
}  // namespace lofte::test
