// The holidays computed here against those of an independent source, 2015 to 2035. Where the two
// differ, the day stands in kDeviations with its reason; a day that differs and is not there fails,
// and so does a reason that no day needs.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "base/date.h"
#include "services/calendar.h"

namespace lofte::services {
namespace {

constexpr int kFirstYear = 2015;
constexpr int kLastYear = 2035;

// Country and date.
using Day = std::pair<std::string, lofte_date>;
using Days = std::map<Day, std::string>;  // with a word on it

struct Deviation {
  std::string country;
  std::string month_and_day;  // "12-24", or "midsummer eve" for the Friday
  std::string ours;           // "public", "treated", "customary", or "" where we have no such day
  std::string theirs;         // "public", "bank", or ""
  std::string reason;
  // In how many of the years: all, but where the day is at times a public holiday anyhow.
  int years = kLastYear - kFirstYear + 1;
};

const std::vector<Deviation> kDeviations = {
    {"DE", "12-24", "customary", "bank",
     "banks close, BGB 193 does not count it: a working day here"},
    {"DE", "12-31", "customary", "bank",
     "banks close, BGB 193 does not count it: a working day here"},
    {"DK", "06-05", "treated", "", "foraeldelsesloven 27(2) counts it; theirs says observance",
     17},  // 2017, 2022, 2028 and 2033 it is Whitsun
    {"DK", "12-24", "treated", "", "foraeldelsesloven 27(2) counts it; theirs says observance"},
    {"DK", "12-31", "treated", "", "foraeldelsesloven 27(2) counts it; theirs does not have it"},
    {"FI", "midsummer eve", "treated", "bank", "law 150/1930 section 5 counts it"},
    {"FI", "12-24", "treated", "bank", "law 150/1930 section 5 counts it"},
    {"FI", "12-31", "customary", "bank", "law 150/1930 section 5 does not count it"},
    {"NO", "12-24", "customary", "bank", "no law counts it: a working day here"},
    {"NO", "12-31", "customary", "bank", "no law counts it: a working day here"},
    {"SE", "midsummer eve", "treated", "bank", "law 1930:173 section 2 counts it"},
    {"SE", "12-24", "treated", "bank", "law 1930:173 section 2 counts it"},
    {"SE", "12-31", "treated", "bank", "law 1930:173 section 2 counts it"},
};

std::string word_of(HolidayKind kind) {
  switch (kind) {
    case HolidayKind::kPublic:
      return "public";
    case HolidayKind::kTreatedAsHoliday:
      return "treated";
    case HolidayKind::kCustomary:
      return "customary";
  }
  return "?";
}

// "public" wins where two names fall on one day, as a day off is a day off.
void note(Days& days, const Day& day, const std::string& word) {
  auto [found, is_new] = days.emplace(day, word);
  if (!is_new && word == "public") found->second = word;
}

Days their_days() {
  std::ifstream file(LOFTE_SOURCE_DIR "/tests/unit/services/data/holidays_2015_2035.csv");
  Days days;
  std::string line;
  while (std::getline(file, line)) {
    if (line.starts_with('#') || line.starts_with("country,")) continue;
    // The name may hold commas, the others may not.
    note(days, {line.substr(0, 2), base::parse_date(line.substr(3, 10))},
         line.substr(line.rfind(',') + 1));
  }
  return days;
}

Days our_days() {
  Days days;
  for (const std::string_view country : holiday_countries()) {
    for (int year = kFirstYear; year <= kLastYear; ++year) {
      for (const Holiday& holiday : Calendar::holidays(country, year)) {
        note(days, {std::string(country), holiday.date}, word_of(holiday.kind));
      }
    }
  }
  return days;
}

bool falls_on(const Deviation& deviation, lofte_date date) {
  if (deviation.month_and_day != "midsummer eve") {
    return base::format_date(date).substr(5) == deviation.month_and_day;
  }
  const base::CivilDate civil = base::to_civil(date);
  return civil.month == 6 && civil.day >= 19 && civil.day <= 25 && base::weekday(date) == 4;
}

std::string find(const Days& days, const Day& day) {
  const auto found = days.find(day);
  return found == days.end() ? "" : found->second;
}

TEST(CalendarAgainstDateHolidays, DiffersOnlyWhereAReasonIsGiven) {
  const Days theirs = their_days();
  const Days ours = our_days();
  ASSERT_GT(theirs.size(), 1500u);
  std::set<Day> all;
  for (const auto& [day, word] : theirs) all.insert(day);
  for (const auto& [day, word] : ours) all.insert(day);

  std::map<const Deviation*, int> used;
  int same = 0;
  for (const Day& day : all) {
    const std::string our_word = find(ours, day);
    const std::string their_word = find(theirs, day);
    if (our_word == "public" && their_word == "public") {
      ++same;
      continue;
    }
    const auto reason =
        std::find_if(kDeviations.begin(), kDeviations.end(), [&](const Deviation& deviation) {
          return deviation.country == day.first && deviation.ours == our_word &&
                 deviation.theirs == their_word && falls_on(deviation, day.second);
        });
    if (reason == kDeviations.end()) {
      ADD_FAILURE() << day.first << " " << base::format_date(day.second) << ": ours \"" << our_word
                    << "\", theirs \"" << their_word << "\"";
      continue;
    }
    ++used[&*reason];
  }
  EXPECT_GT(same, 1400);
  for (const Deviation& deviation : kDeviations) {
    EXPECT_EQ(used[&deviation], deviation.years)
        << deviation.country << " " << deviation.month_and_day;
  }
}

TEST(CalendarAgainstDateHolidays, AgreesOnEveryWorkingDayButTheReasonedOnes) {
  const Days theirs = their_days();
  std::map<std::string, int> compared;
  for (const std::string_view country : holiday_countries()) {
    const lofte_date last = base::to_days({kLastYear, 12, 31});
    for (lofte_date day = base::to_days({kFirstYear, 1, 1}); day <= last; ++day) {
      const auto differs = [&](const Deviation& deviation) {
        return deviation.country == country && deviation.ours == "treated" &&
               falls_on(deviation, day);
      };
      const bool off = base::weekday(day) >= 5 ||
                       find(theirs, {std::string(country), day}) == "public" ||
                       std::any_of(kDeviations.begin(), kDeviations.end(), differs);
      ASSERT_EQ(Calendar::is_working_day(country, day), !off)
          << country << " " << base::format_date(day);
      ++compared[std::string(country)];
    }
  }
  EXPECT_EQ(compared.size(), 7u);
  EXPECT_EQ(compared["NO"], 7670);
}

}  // namespace
}  // namespace lofte::services
