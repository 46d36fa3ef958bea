// This plugin's settings as they hold for one customer. All are house heuristics.
#pragma once

#include <cstdint>
#include <string_view>

#include "lofte/cpp/view.hpp"

namespace lofte::follow_up {

struct Policy {
  // contact
  int answer_days;
  int silence_days;
  int touch_open_days;
  int written_limit;
  int written_days;
  int unreached_days;
  int recent_days;
  int while_days;
  int long_days;
  // after a purchase
  int occasion_gap_days;
  int thank_days;
  int check_in_days;
  std::string_view check_in_products;
  int check_in_open_days;
  int reassure_days;
  int reassure_open_days;
  int first_days;
  std::string_view first_plan;
  // dates
  bool anniversaries;
  int date_lead_days;
  int note_days;
  // referrals and opportunities
  int satisfied_days;
  int referral_quiet_days;
  int referral_open_days;
  int referral_reward_percent;
  lofte_money new_customer_margin;
  int thank_referral_days;
  int opportunity_quiet_days;
  int opportunity_days;
  // groups
  int inactive_days;

  explicit Policy(const Settings& settings)
      : answer_days(number(settings, "answer_days")),
        silence_days(number(settings, "silence_days")),
        touch_open_days(number(settings, "touch_open_days")),
        written_limit(number(settings, "written_limit")),
        written_days(number(settings, "written_days")),
        unreached_days(number(settings, "unreached_days")),
        recent_days(number(settings, "recent_days")),
        while_days(number(settings, "while_days")),
        long_days(number(settings, "long_days")),
        occasion_gap_days(number(settings, "occasion_gap_days")),
        thank_days(number(settings, "thank_days")),
        check_in_days(number(settings, "check_in_days")),
        check_in_products(settings.text_of("check_in_products")),
        check_in_open_days(number(settings, "check_in_open_days")),
        reassure_days(number(settings, "reassure_days")),
        reassure_open_days(number(settings, "reassure_open_days")),
        first_days(number(settings, "first_days")),
        first_plan(settings.text_of("first_plan")),
        anniversaries(settings.boolean("anniversaries")),
        date_lead_days(number(settings, "date_lead_days")),
        note_days(number(settings, "note_days")),
        satisfied_days(number(settings, "satisfied_days")),
        referral_quiet_days(number(settings, "referral_quiet_days")),
        referral_open_days(number(settings, "referral_open_days")),
        referral_reward_percent(number(settings, "referral_reward_percent")),
        new_customer_margin(settings.amount("new_customer_margin")),
        thank_referral_days(number(settings, "thank_referral_days")),
        opportunity_quiet_days(number(settings, "opportunity_quiet_days")),
        opportunity_days(number(settings, "opportunity_days")),
        inactive_days(number(settings, "inactive_days")) {}

 private:
  static int number(const Settings& settings, std::string_view key) {
    return static_cast<int>(settings.integer(key));
  }
};

}  // namespace lofte::follow_up
