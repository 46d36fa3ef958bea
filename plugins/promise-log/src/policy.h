// This plugin's settings as they hold for one customer.
#pragma once

#include <cstdint>
#include <string_view>

#include "lofte/cpp/view.hpp"

namespace lofte::promise_log {

struct Policy {
  int answer_within_days;   // working days; 0: not promised
  int deliver_within_days;  // working days; 0: not promised
  int standing_days;
  int standing_shown_days;
  int tolerance_days;
  int warning_days;
  std::int64_t amount_tolerance_percent;
  std::int64_t amount_tolerance_units;
  bool done_note;
  int done_note_days;
  std::string_view sender;

  explicit Policy(const Settings& settings)
      : answer_within_days(static_cast<int>(settings.integer("answer_within_days"))),
        deliver_within_days(static_cast<int>(settings.integer("deliver_within_days"))),
        standing_days(static_cast<int>(settings.integer("standing_days"))),
        standing_shown_days(static_cast<int>(settings.integer("standing_shown_days"))),
        tolerance_days(static_cast<int>(settings.integer("tolerance_days"))),
        warning_days(static_cast<int>(settings.integer("warning_days"))),
        amount_tolerance_percent(settings.integer("amount_tolerance_percent")),
        amount_tolerance_units(settings.integer("amount_tolerance_units")),
        done_note(settings.boolean("done_note")),
        done_note_days(static_cast<int>(settings.integer("done_note_days"))),
        sender(settings.text_of("sender")) {}
};

}  // namespace lofte::promise_log
