// This plugin's settings as they hold for one customer. All are house heuristics.
#pragma once

#include <cstdint>
#include <string_view>

#include "lofte/cpp/view.hpp"

namespace lofte::satisfaction {

struct Policy {
  bool ask;
  int cadence_weeks;
  int cadence_weeks_top;
  int first_survey_days;
  int gap_days;
  int after_complaint_days;
  int trigger_days;
  int complaint_days;
  int owner_days;
  int lesson_days;
  int tell_back_days;

  explicit Policy(const Settings& settings)
      : ask(settings.boolean("ask")),
        cadence_weeks(number(settings, "cadence_weeks")),
        cadence_weeks_top(number(settings, "cadence_weeks_top")),
        first_survey_days(number(settings, "first_survey_days")),
        gap_days(number(settings, "gap_days")),
        after_complaint_days(number(settings, "after_complaint_days")),
        trigger_days(number(settings, "trigger_days")),
        complaint_days(number(settings, "complaint_days")),
        owner_days(number(settings, "owner_days")),
        lesson_days(number(settings, "lesson_days")),
        tell_back_days(number(settings, "tell_back_days")) {}

 private:
  static int number(const Settings& settings, std::string_view key) {
    return static_cast<int>(settings.integer(key));
  }
};

}  // namespace lofte::satisfaction
